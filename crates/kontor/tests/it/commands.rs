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
