//! Out as a file, back in from one.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use platform::{Method, Reply, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, at, boss};

const CSV: &str = "text/csv";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

engines!(
    a_file_holds_exactly_the_filtered_list,
    a_file_has_the_columns_that_were_asked_for,
    a_file_with_titles_speaks_the_readers_language_and_is_read_again,
    titles_of_the_callers_own_stand_in_their_place,
    rows_of_a_group_stand_together_as_the_summary_tells_them,
    v1_2_10_formulas_leave_harmless_and_come_back_as_they_were,
    t65_a_dry_run_tells_what_the_real_run_does,
    a_row_at_fault_leaves_the_others_alone,
    t65_importing_again_changes_nothing,
    t27_an_import_that_is_repeated_with_its_key_happens_once,
    a_file_that_is_none_is_refused
);

async fn a_file_holds_exactly_the_filtered_list(engine: Engine) {
    let world = World::new(engine).await;
    for n in 0..5 {
        let sent =
            json!({ "sku": format!("S{n}"), "name": format!("Nut {n}"), "price": "1.5", "weight": "-2" });
        world.post(&boss(), "/rack/parts", sent).await.unwrap();
    }
    let file = world.export(&boss(), "/rack/parts?sort=-sku&sku[gte]=S2&limit=1", CSV).await.unwrap();
    assert_eq!(
        (file.file_name.as_str(), file.content_type.as_str()),
        ("parts-2026-03-02.csv", "text/csv; charset=utf-8")
    );
    let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
    let header = reader.headers().unwrap().clone();
    let place = |name: &str| header.iter().position(|column| column == name).unwrap();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let cells = |name: &str| rows.iter().map(|row| row[place(name)].to_owned()).collect::<Vec<_>>();
    assert_eq!(cells("sku"), ["S4", "S3", "S2"]);
    assert_eq!((cells("price")[0].as_str(), cells("weight")[0].as_str()), ("1.5", "-2"));
    assert!(header.iter().all(|name| name != "secret" && name != "company_id"));

    let file = world.export(&boss(), "/rack/parts?sort=sku", XLSX).await.unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(range.height(), 6);
    let price = range.rows().nth(1).unwrap()[place("price")].clone();
    assert_eq!(price, Data::Float(1.5), "numbers are numbers in a sheet");
}

async fn a_file_has_the_columns_that_were_asked_for(engine: Engine) {
    let world = World::new(engine).await;
    for n in 0..2 {
        let sent = json!({ "sku": format!("S{n}"), "name": format!("Nut {n}"), "price": "1.5" });
        world.post(&boss(), "/rack/parts", sent).await.unwrap();
    }
    let path = "/rack/parts?columns=price,sku&sort=sku";
    let file = world.export(&boss(), path, CSV).await.unwrap();
    assert_eq!(String::from_utf8(file.bytes).unwrap(), "price,sku\r\n1.5,S0\r\n1.5,S1\r\n");
    let file = world.export(&boss(), path, XLSX).await.unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let heads: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(heads, ["price", "sku"]);
    // What there is not, what nobody sees, and twice the same: each is refused where it stands.
    for wrong in ["ghost", "sku,secret", "sku,sku", ""] {
        let refused = world.export(&boss(), &format!("/rack/parts?columns={wrong}"), CSV).await.unwrap_err();
        assert_eq!((refused.status(), refused.fields[0].path.as_str()), (422, "columns"), "{wrong}");
    }
    // A list that is no file tells whole rows.
    for path in ["/rack/parts?columns=sku", "/rack/parts/summary?columns=sku"] {
        let refused = world.get(&boss(), path).await.unwrap_err();
        assert_eq!(refused.fields[0].path, "columns", "{path}");
    }
}

/// The list as a file, by somebody who reads this language.
async fn exported(world: &World, path: &str, accept: &str, language: &str) -> Vec<u8> {
    let words = words::Words::of(language);
    let request = Request { accept: Some(accept.to_owned()), words, ..Request::default() };
    match world.send(&boss(), Method::Get, path, request).await.unwrap() {
        Reply::File(file) => file.bytes,
        other => panic!("expected a file, got {other:?}"),
    }
}

async fn a_file_with_titles_speaks_the_readers_language_and_is_read_again(engine: Engine) {
    let world = World::new(engine).await;
    for n in 0..2 {
        let sent = json!({ "sku": format!("S{n}"), "name": format!("Nut {n}"), "price": "1.5" });
        world.post(&boss(), "/rack/parts", sent).await.unwrap();
    }
    let path = "/rack/parts?columns=price,sku,name&sort=sku&heads=titles";
    for (language, heads) in [("de", "Preis,Artikelnummer,Name"), ("sw", "Bei,SKU,Jina")] {
        let file = exported(&world, path, CSV, language).await;
        let text = String::from_utf8(file.clone()).unwrap();
        assert_eq!(text, format!("{heads}\r\n1.5,S0,Nut 0\r\n1.5,S1,Nut 1\r\n"));
        let book = exported(&world, path, XLSX, language).await;
        let whole = exported(&world, "/rack/parts?heads=titles", CSV, language).await;
        // Whoever takes it in reads English: the columns say what they are.
        let path = "/rack/parts/import?mode=upsert";
        for bytes in [file, book, whole] {
            let report = world.import(&boss(), path, &bytes, true).await.unwrap();
            assert_eq!(
                (&report["unchanged"], &report["failed"]),
                (&json!(2), &json!(0)),
                "{language}: {report}"
            );
        }
        let dearer = text.replace("1.5,S1", "2,S1");
        let report = world.import(&boss(), path, dearer.as_bytes(), true).await.unwrap();
        assert_eq!(
            (&report["updated"], &report["unchanged"]),
            (&json!(1), &json!(1)),
            "{language}: {report}"
        );
    }
    let names = exported(&world, "/rack/parts?columns=price,sku&heads=names", CSV, "de").await;
    assert!(String::from_utf8(names).unwrap().starts_with("price,sku\r\n"), "programs know the names");
    for wrong in ["heads=both", "heads=titles&heads=names", "titles={}&heads=titles&titles={}"] {
        let refused = world.export(&boss(), &format!("/rack/parts?{wrong}"), CSV).await.unwrap_err();
        assert_eq!(refused.status(), 422, "{wrong}");
    }
    // A list that is no file has no heads.
    let refused = world.get(&boss(), "/rack/parts?heads=titles").await.unwrap_err();
    assert_eq!(refused.fields[0].path, "heads");
}

async fn titles_of_the_callers_own_stand_in_their_place(engine: Engine) {
    let world = World::new(engine).await;
    let path = "/rack/parts?columns=price,sku&heads=titles&titles=";
    let file = exported(&world, &format!("{path}{{\"sku\":\"=Nummer\"}}"), CSV, "de").await;
    assert_eq!(String::from_utf8(file).unwrap(), "Preis,'=Nummer\r\n", "and none begins like a formula");
    let long = format!("{{\"sku\":\"{}\"}}", "x".repeat(121));
    for wrong in ["[]", "{\"secret\":\"Secret\"}", "{\"sku\":\"\"}", long.as_str()] {
        let refused = world.export(&boss(), &format!("{path}{wrong}"), CSV).await.unwrap_err();
        assert_eq!((refused.status(), refused.fields[0].path.as_str()), (422, "titles"), "{wrong}");
    }
    let refused = world.export(&boss(), "/rack/parts?titles={\"sku\":\"Nummer\"}", CSV).await.unwrap_err();
    assert_eq!(refused.fields[0].path, "titles", "names and titles at once");
}

async fn rows_of_a_group_stand_together_as_the_summary_tells_them(engine: Engine) {
    let world = World::new(engine).await;
    let parts = [
        ("A", "new", Some("2026-02-28")),
        ("B", "used", Some("2026-01-31")),
        ("C", "used", None),
        ("D", "new", Some("2026-02-01")),
        ("E", "used", Some("2026-02-14")),
    ];
    for (sku, status, sold_on) in parts {
        let sent = json!({ "sku": sku, "name": format!("Nut {sku}"), "status": status, "sold_on": sold_on });
        world.post(&boss(), "/rack/parts", sent).await.unwrap();
    }
    let groups = async |by: &str| -> Vec<Value> {
        let told = world.get(&boss(), &format!("/rack/parts/summary?group={by}")).await.unwrap();
        told["groups"].as_array().unwrap().iter().map(|one| one["key"].clone()).collect()
    };
    let rows = async |by: &str, accept: &str| -> Vec<String> {
        let path = format!("/rack/parts?columns=sku&sort=-sku&group={by}");
        let file = world.export(&boss(), &path, accept).await.unwrap();
        if accept == CSV {
            let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
            return reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
        }
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes)).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        range.rows().skip(1).map(|row| row[0].to_string()).collect()
    };
    for accept in [CSV, XLSX] {
        assert_eq!(rows("status", accept).await, ["E", "C", "B", "D", "A"], "the larger group first");
        assert_eq!(rows("sold_on:month", accept).await, ["C", "B", "E", "D", "A"], "by time, none first");
    }
    assert_eq!(groups("status").await, ["used", "new"], "in the order of the groups on the screen");
    assert_eq!(groups("sold_on:month").await, [Value::Null, json!("2026-01"), json!("2026-02")]);
    // An instant is of the day that it was at the company.
    assert_eq!(rows("created_at:day", CSV).await, ["E", "D", "C", "B", "A"]);
    let refused = world.export(&boss(), "/rack/parts?group=price", CSV).await.unwrap_err();
    assert_eq!((refused.status(), refused.fields[0].path.as_str()), (422, "group"));
}

async fn v1_2_10_formulas_leave_harmless_and_come_back_as_they_were(engine: Engine) {
    let world = World::new(engine).await;
    let names = ["=1+1", "+49 30", "-x", "@sum", "'=1", "'t Hooft", "a=b"];
    for name in names {
        world.post(&boss(), "/rack/parts", json!({ "name": name, "sku": format!("={name}") })).await.unwrap();
    }
    for accept in [CSV, XLSX] {
        let file = world.export(&boss(), "/rack/parts", accept).await.unwrap();
        if accept == CSV {
            for record in csv::Reader::from_reader(file.bytes.as_slice()).records() {
                let record = record.unwrap();
                assert!(record.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{record:?}");
            }
        }
        let report =
            world.import(&boss(), "/rack/parts/import?mode=upsert", &file.bytes, false).await.unwrap();
        assert_eq!((&report["unchanged"], &report["failed"]), (&json!(names.len()), &json!(0)), "{report}");
    }
}

/// Good rows, and one of each sort of fault: at the field, at the module's rule, at the last moment, at a value that
/// an earlier row has taken.
const MIXED: &str = "sku,name,price,active,weight\n\
    S0,Nut 0,1.50,yes,\n\
    S1,N,1,,\n\
    S2,Nut 2,-1,maybe,\n\
    S3,Full,1,,\n\
    S4,Late,1,,\n\
    S0,Nut again,1,,\n\
    S6,Nut 6,,no,2.5\n";

async fn t65_a_dry_run_tells_what_the_real_run_does(engine: Engine) {
    let world = World::new(engine).await;
    let mut dry = world.import(&boss(), "/rack/parts/import", MIXED.as_bytes(), true).await.unwrap();
    assert!(world.names(&boss(), "/rack/parts").await.is_empty(), "a dry run keeps nothing");
    assert!(world.names(&boss(), "/rack/parts?q=nut").await.is_empty());
    let real = world.import(&boss(), "/rack/parts/import", MIXED.as_bytes(), false).await.unwrap();
    assert_eq!((dry["dry_run"].take(), &real["dry_run"]), (json!(true), &json!(false)));
    dry["dry_run"] = json!(false);
    assert_eq!(dry, real);
    assert_eq!(world.names(&boss(), "/rack/parts?q=nut").await, ["Nut 0", "Nut 6"]);
}

async fn a_row_at_fault_leaves_the_others_alone(engine: Engine) {
    let world = World::new(engine).await;
    let report = world.import(&boss(), "/rack/parts/import", MIXED.as_bytes(), false).await.unwrap();
    let told = |key: &str| report[key].as_i64().unwrap();
    assert_eq!((told("rows"), told("created"), told("failed")), (7, 2, 5));
    let errors: Vec<_> = report["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| {
            let text = |key: &str| error[key].as_str().unwrap_or_default().to_owned();
            (error["row"].as_i64().unwrap(), text("column"), text("code"))
        })
        .collect();
    let expected = [
        (3, "name", "record.too_short"),
        (4, "price", "record.negative"),
        (4, "active", "request.invalid_field"),
        (5, "name", "rack.full"),
        (6, "name", "rack.full"),
        (7, "sku", "record.taken"),
    ];
    let named = |(row, column, code): (i64, &str, &str)| (row, column.to_owned(), code.to_owned());
    let mut found = errors;
    found.sort();
    let mut expected = expected.map(named);
    expected.sort();
    assert_eq!(found, expected);

    // The errors file, corrected, is the next import.
    let file = report["errors_file"].as_str().unwrap();
    assert_eq!(file.lines().count(), 6);
    let mut rows = csv::Reader::from_reader(file.as_bytes());
    assert_eq!(rows.headers().unwrap().iter().next_back(), Some("error"));
    let mut corrected = String::from("sku,name,price,active,weight\n");
    for (n, row) in rows.records().enumerate() {
        let row = row.unwrap();
        corrected.push_str(&format!("T{n},Nut {},1,,{}\n", &row[0], &row[4]));
    }
    let report = world.import(&boss(), "/rack/parts/import", corrected.as_bytes(), false).await.unwrap();
    assert_eq!(
        (&report["created"], &report["failed"], &report["errors_file"]),
        (&json!(5), &json!(0), &Value::Null)
    );
    // What was taken back left no words, events or history behind.
    assert!(world.names(&boss(), "/rack/parts?q=late").await.is_empty());
}

async fn t65_importing_again_changes_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let file: String =
        (0..450).fold("sku,name,note\n".to_owned(), |file, n| file + &format!("S{n:03},Nut {n},n\n"));
    let path = "/rack/parts/import?mode=upsert";
    let first = world.import(&boss(), path, file.as_bytes(), false).await.unwrap();
    assert_eq!((&first["created"], &first["failed"]), (&json!(450), &json!(0)));
    let again = world.import(&boss(), path, file.as_bytes(), false).await.unwrap();
    assert_eq!((&again["unchanged"], &again["created"]), (&json!(450), &json!(0)));
    let changed = file.replace("S007,Nut 7,n", "S007,Bolt 7,");
    let third = world.import(&boss(), path, changed.as_bytes(), false).await.unwrap();
    assert_eq!((&third["updated"], &third["unchanged"]), (&json!(1), &json!(449)));
    let page = world.get(&boss(), "/rack/parts?sku=S007").await.unwrap();
    let part = world.get(&boss(), &at("/rack/parts", &page["items"][0])).await.unwrap();
    assert_eq!((&part["name"], &part["note"], &part["version"]), (&json!("Bolt 7"), &Value::Null, &json!(2)));
}

async fn t27_an_import_that_is_repeated_with_its_key_happens_once(engine: Engine) {
    let world = World::new(engine).await;
    let send = async |file: &str, dry_run: bool| {
        let (bytes, key) = (file.as_bytes().to_vec(), Some("monday".to_owned()));
        let request = Request { bytes, idempotency_key: key, dry_run, ..Request::default() };
        world.send(&boss(), Method::Post, "/rack/parts/import", request).await
    };
    let parts = async || world.get(&boss(), "/rack/parts?count=true").await.unwrap()["total"].clone();
    // No row has a field of its own by which it would be known again: only the key keeps them from coming twice.
    let file = "name\nNut\nBolt\n";
    send(file, true).await.unwrap();
    let first = send(file, false).await.unwrap();
    let again = send(file, false).await.unwrap();
    let (Reply::Json { body: first, headers: none, .. }, Reply::Json { status, body: again, headers }) =
        (first, again)
    else {
        panic!("reports")
    };
    assert_eq!((&first["created"], none.len()), (&json!(2), 0), "trying out keeps no answer");
    assert_eq!((status, again), (200, first));
    assert_eq!(headers, [("Idempotent-Replay".to_owned(), "true".to_owned())]);
    assert_eq!(parts().await, 2);
    let other = send("name\nScrew\n", false).await.unwrap_err();
    assert!(other.is(platform::idempotency::KEY_REUSED), "{other}");
    // Another key is another import.
    world.import(&boss(), "/rack/parts/import", file.as_bytes(), false).await.unwrap();
    assert_eq!(parts().await, 4);
}

async fn a_file_that_is_none_is_refused(engine: Engine) {
    let world = World::new(engine).await;
    let wrong =
        world.import(&boss(), "/rack/parts/import", b"sku,nmae,sku\nS,x,T\n", false).await.unwrap_err();
    let columns: Vec<_> = wrong.fields.iter().map(|field| field.path.as_str()).collect();
    assert_eq!(columns, ["nmae", "sku"]);
    for bytes in [&b""[..], b"\xff\xfe\x00", b"PK\x03\x04 not a sheet"] {
        assert!(
            world
                .import(&boss(), "/rack/parts/import", bytes, false)
                .await
                .unwrap_err()
                .is(records::BAD_FILE)
        );
    }
    let long = "name\n".to_owned() + &"Nut\n".repeat(records::IMPORT_ROWS_MAX + 1);
    let error = world.import(&boss(), "/rack/parts/import", long.as_bytes(), false).await.unwrap_err();
    assert_eq!(error.details["import_rows_max"], json!(records::IMPORT_ROWS_MAX));
    let error =
        world.import(&boss(), "/rack/parts/import?mode=guess", b"name\nNut\n", false).await.unwrap_err();
    assert_eq!(error.fields[0].path, "mode");
}
