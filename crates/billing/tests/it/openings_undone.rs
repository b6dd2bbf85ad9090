//! Open items come in by a mapped file, and the whole file is taken back.

use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{exposure, modules, pay, text};

engines!(t65_a_file_of_open_items_is_taken_back_but_for_what_was_paid);

const OPENING: &str = "/billing/opening-items";

/// The modules of billing, and files coming in.
fn with_imports() -> Vec<platform::Module> {
    let kinds = [identity::records(), parties::records(), billing::records()];
    let mut modules = modules();
    modules.push(intake::module(kinds.concat()));
    modules
}

/// Does something with an import and waits for its end.
async fn verb(house: &House, id: &str, verb: &str) -> Value {
    house.boss().post(&format!("/imports/{id}/{verb}"), json!({})).await;
    house.settle().await;
    house.boss().get(&format!("/imports/{id}")).await
}

/// Takes a file of another program in, whose columns have names of their own.
async fn taken(house: &House, file: &str) -> Value {
    let path = "/imports?target=opening_item&name=offen.csv";
    let import = house.boss().upload(path, "text/csv", file.as_bytes()).await.unwrap();
    let mut mapping = import["mapping"].clone();
    mapping["decimal"] = json!("comma");
    mapping["columns"] = json!({
        "Kunde": "customer_id", "Art": "kind", "Beleg": "number", "Datum": "issued_on", "Offen": "amount",
    });
    let id = text(&import, "id");
    house.boss().patch(&format!("/imports/{id}"), mapping).await;
    verb(house, id, "start").await
}

/// Status and what is open of the documents, by number.
async fn documents(house: &House) -> Vec<[String; 3]> {
    let listed = house.boss().get("/billing/invoices?sort=number").await;
    let listed = listed["items"].as_array().unwrap().iter();
    listed.map(|one| ["number", "status", "open"].map(|field| text(one, field).to_owned())).collect()
}

async fn t65_a_file_of_open_items_is_taken_back_but_for_what_was_paid(engine: Engine) {
    let house = House::open(engine, with_imports()).await;
    let boss = house.boss();
    let customer: Id = house.customer("Duka la Amani", json!({})).await;
    let code = boss.get(&format!("/sales/customers/{customer}")).await;
    let code = text(&code, "code");
    let file = format!(
        "Kunde;Art;Beleg;Datum;Offen\n\
         {code};invoice;R-1;2026-01-15;100,00\n\
         {code};invoice;R-2;2026-01-16;7,00\n\
         {code};credit_note;G-1;2026-01-20;25,50\n\
         {code};invoice;R-3;2026-01-21;40,00\n"
    );
    let done = taken(&house, &file).await;
    assert_eq!((&done["status"], &done["counts"]["created"]), (&json!("finished"), &json!(4)), "{done}");
    assert_eq!(exposure(&house, customer).await, ["0.00", "147.00", "25.50"]);
    let items = boss.get(&format!("{OPENING}?number=R-2")).await;
    let settle = json!({ "allocations": [{ "invoice_id": items["items"][0]["invoice_id"], "amount": "7" }] });
    pay(&house, customer, "7", settle).await;

    let id = text(&done, "id");
    let undone = verb(&house, id, "undo").await;
    assert_eq!(
        (&undone["status"], &undone["undone"], &undone["kept"]),
        (&json!("undone"), &json!(3), &json!(1)),
        "{undone}"
    );
    let rows = boss.get(&format!("/imports/{id}/rows?undo=kept")).await;
    let [kept] = rows["items"].as_array().unwrap().as_slice() else { panic!("one row stays: {rows}") };
    assert_eq!((&kept["row"], &kept["kept_for"]), (&json!(3), &json!("billing.opening_used")));
    let left = boss.get(OPENING).await;
    let left: Vec<&str> = left["items"].as_array().unwrap().iter().map(|item| text(item, "number")).collect();
    assert_eq!(left, ["R-2"], "the others are archived");
    let told = documents(&house).await;
    let of =
        |number: &str| told.iter().find(|one| one[0] == number).map(|one| [one[1].as_str(), one[2].as_str()]);
    assert_eq!([of("R-1"), of("R-3")], [Some(["void", "0.00"]); 2], "{told:?}");
    assert_eq!((of("G-1"), of("R-2")), (Some(["paid", "0.00"]), Some(["paid", "0.00"])));
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"]);

    // What was taken back comes in again, put right; its number is followed by how often it has come.
    let again = taken(&house, &file.replace("40,00", "44,00")).await;
    assert_eq!(again["counts"]["created"], 3, "{again}");
    let told = documents(&house).await;
    let open = |number: &str| told.iter().find(|one| one[0] == number).map(|one| one[2].as_str());
    assert_eq!(
        [open("R-1/2"), open("R-3/2"), open("R-2/2")],
        [Some("100.00"), Some("44.00"), None],
        "{told:?}"
    );
    let items = boss.get(&format!("{OPENING}?number=R-3/2")).await;
    assert_eq!(items["items"].as_array().map(Vec::len), Some(1), "the item is called as its document");
    let id = text(&again, "id");
    let refused = boss.get(&format!("/imports/{id}/rows")).await;
    let refused = refused["items"].as_array().unwrap().iter().find(|row| row["row"] == 3).unwrap();
    assert_eq!(
        refused["faults"][0]["code"], "billing.number_taken",
        "the one that was paid is there: {refused}"
    );
    assert_eq!(exposure(&house, customer).await, ["0.00", "144.00", "25.50"]);
    // And goes back once more.
    let undone = verb(&house, id, "undo").await;
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(3), &json!(0)), "{undone}");
    assert_eq!(taken(&house, &file).await["counts"]["created"], 3);
    house.assert_sound().await;
}
