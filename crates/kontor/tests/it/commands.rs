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
