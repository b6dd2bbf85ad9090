//! The sub-commands that end by themselves.

use crate::support::{Place, Ran};

fn found(place: &Place) -> Ran {
    place.file("password", "seven brown otters sing\n");
    place.run(&[
        "user",
        "create",
        "--email",
        "amina@example.com",
        "--first-name",
        "Amina",
        "--company",
        "Duka",
        "--password-file",
        "password",
    ])
}

#[test]
fn migrating_twice_does_it_once() {
    let place = Place::new();
    let first = place.run(&["migrate"]).well().out;
    assert!(first.contains("applied platform/"), "{first}");
    let second = place.run(&["migrate"]).well().out;
    assert!(second.starts_with("0 applied"), "{second}");
}

#[test]
fn the_first_user_founds_the_company_and_others_are_invited() {
    let place = Place::new();
    assert!(found(&place).well().out.contains("Founded Duka"));
    let invited = place.run(&[
        "user",
        "create",
        "--email",
        "bo@example.com",
        "--first-name",
        "Bo",
        "--role",
        "cashier",
    ]);
    assert!(invited.well().out.contains("invitation for bo@example.com"));
    let list = place.run(&["user", "list"]).well().out;
    assert!(list.contains("amina@example.com") && !list.contains("bo@example.com"), "{list}");
    let unknown =
        place.run(&["user", "create", "--email", "c@example.com", "--first-name", "C", "--role", "king"]);
    assert!(!unknown.ok && unknown.err.contains("--role"), "{}", unknown.err);
    assert!(
        place.run(&["user", "reset", "amina@example.com"]).well().out.contains("/identity/password/reset")
    );
    assert!(!place.run(&["user", "reset", "nobody@example.com"]).ok);
}

#[test]
fn a_sound_system_has_no_findings_and_a_whole_audit() {
    let place = Place::new();
    found(&place).well();
    let doctor = place.run(&["doctor"]).well().out;
    assert!(doctor.contains(" 0 findings"), "{doctor}");
    let verified = place.run(&["verify"]).well().out;
    assert!(verified.contains("first fault") && verified.contains("none"), "{verified}");
}

#[test]
fn what_only_looks_finds_nothing_where_nothing_is_and_makes_nothing() {
    let looking: &[&[&str]] = &[
        &["doctor"],
        &["verify"],
        &["hash"],
        &["backup", "all.backup"],
        &["export", "out", "--company", "DUKA"],
        &["retention", "--dry-run"],
        &["key", "list"],
        &["serve", "--no-migrate", "--listen", "127.0.0.1:0"],
    ];
    for command in looking {
        let place = Place::new();
        let refused = place.run(command);
        assert!(!refused.ok && refused.err.contains("config.no_database"), "{command:?}: {}", refused.err);
        assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0, "{command:?}");
    }
}

#[test]
fn a_database_of_a_former_version_is_not_looked_at() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("var")).unwrap();
    place.file("var/kontor.sqlite", "");
    let refused = place.run(&["doctor"]);
    assert!(!refused.ok && refused.err.contains("db.not_migrated"), "{}", refused.err);
    assert!(!place.path().join("var/master.key").exists());
}

#[test]
fn an_import_without_its_files_makes_nothing() {
    let place = Place::new();
    let missing = place.run(&["import", "online-retail", "missing.csv"]);
    assert!(!missing.ok && missing.err.contains("import.unreadable"), "{}", missing.err);
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
    place.file(
        "retail.csv",
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n\
         536365,85123A,Lantern,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n",
    );
    let refused = place.run(&["import", "online-retail", "retail.csv", "--errors", "nowhere/x.csv"]);
    assert!(!refused.ok && refused.err.contains("import.no_errors_file"), "{}", refused.err);
    assert!(refused.err.contains("--errors"), "{}", refused.err);
    assert!(!place.run(&["user", "list"]).well().out.contains('@'), "no company was founded");
}

#[test]
fn v13_3_a_lost_master_key_is_not_replaced() {
    let place = Place::new();
    place.run(&["migrate"]).well();
    std::fs::remove_file(place.path().join("var/master.key")).unwrap();
    let refused = place.run(&["migrate"]);
    assert!(!refused.ok && refused.err.contains("master_key"), "{}", refused.err);
}

#[test]
fn the_printed_document_is_json() {
    let place = Place::new();
    let document: serde_json::Value = serde_json::from_str(&place.run(&["openapi"]).well().out).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
}

/// V11.2: a new data key, a new master key, everything carried over, and no key is ever shown.
#[test]
fn v11_2_keys_are_listed_rotated_and_carried_over_and_never_shown() {
    let place = Place::new();
    place.run(&["demo", "--small"]).well();
    let mut told = String::new();
    let mut key = |arguments: &[&str]| {
        let ran = place.run(&[&["key"], arguments].concat()).well();
        told += &format!("{}{}", ran.out, ran.err);
        ran.out
    };
    let rows = |list: &str| -> Vec<Vec<String>> {
        let rows = list.lines().filter(|line| line.starts_with("BARAKA "));
        rows.map(|row| row.split_whitespace().map(str::to_owned).collect()).collect()
    };
    let one = rows(&key(&["list"]));
    assert_eq!((one.len(), one[0][2].as_str(), one[0].last().unwrap().as_str()), (1, "current", "newest"));
    assert!(key(&["rotate"]).contains("BARAKA: generation 2"));
    let list = key(&["list"]);
    assert_eq!((rows(&list)[0][2].as_str(), rows(&list)[1][2].as_str()), ("former", "current"));
    assert!(list.contains("rotation begun") && list.contains(", 0 rows"), "{list}");
    let carried = key(&["reseal", "--at-once"]);
    assert!(carried.contains("BARAKA: rotated") && !carried.contains(", 0 rows"), "{carried}");
    assert_eq!(key(&["reseal", "--company", "BARAKA"]), carried, "nothing more to do");

    key(&["new-master"]);
    let strays: Vec<_> = rows(&key(&["list"])).into_iter().map(|row| row.last().unwrap().clone()).collect();
    assert_eq!(strays, ["former", "former"]);
    key(&["reseal"]);
    let wrapped: Vec<_> = rows(&key(&["list"])).into_iter().map(|row| row.last().unwrap().clone()).collect();
    assert_eq!(wrapped, ["newest", "newest"]);
    let masters = std::fs::read_to_string(place.path().join("var/master.key")).unwrap();
    assert_eq!(masters.lines().count(), 2);
    assert!(masters.lines().all(|line| line.len() == 64 && !told.contains(line)));
    let unknown = place.run(&["key", "rotate", "--company", "NOBODY"]);
    assert!(!unknown.ok && unknown.err.contains("key.no_such_company"), "{}", unknown.err);
    assert!(place.run(&["doctor"]).well().out.contains(" 0 findings"));
}

/// What an operator does: back up, restore elsewhere with the key, compare; move, export, and see what would be removed.
#[test]
fn an_installation_is_kept_copied_and_moved_from_the_terminal() {
    let place = Place::new();
    found(&place).well();
    let content = |out: &str| out.lines().find(|line| line.starts_with("content ")).unwrap().to_owned();
    let backup = place.run(&["backup", "all.backup"]).well().out;
    assert!(backup.contains("master.key"), "{backup}");
    assert_eq!(content(&backup), content(&place.run(&["hash"]).well().out));
    assert!(place.run(&["backup", "all.backup"]).err.contains("upkeep.exists"));

    let other = Place::new();
    let archive = place.path().join("all.backup").display().to_string();
    let refused = other.run(&["restore", &archive]);
    assert!(!refused.ok && refused.err.contains("upkeep.master_key_needed"), "{}", refused.err);
    std::fs::create_dir(other.path().join("var")).unwrap();
    std::fs::copy(place.path().join("var/master.key"), other.path().join("var/master.key")).unwrap();
    let restored = other.run(&["restore", &archive]).well().out;
    assert!(restored.contains(" 0 findings"), "{restored}");
    assert_eq!(content(&backup), content(&other.run(&["hash"]).well().out));
    assert!(other.run(&["restore", &archive]).err.contains("upkeep.not_empty"));

    let moved = other.run(&["move", "--from", "sqlite:var/kontor.sqlite", "--to", "sqlite:var/next.sqlite"]);
    assert_eq!(content(&moved.well().out), content(&backup));
    let unknown = place.run(&["export", "out", "--company", "NOBODY"]);
    assert!(!unknown.ok && unknown.err.contains("upkeep.no_company"), "{}", unknown.err);
    let code = place.run(&["user", "list"]).well().out;
    let code = code.lines().nth(1).and_then(|line| line.split_whitespace().last()).unwrap().to_owned();
    place.run(&["export", "out", "--company", &code]).well();
    assert!(place.path().join("out/datapackage.json").is_file());
    assert!(place.run(&["retention", "--dry-run"]).well().out.contains("0 rows due"));
}
