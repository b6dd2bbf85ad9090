//! What comes in is checked field by field, and what is refused is named.

use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, at, boss};

engines!(
    a_record_comes_back_as_it_went_in,
    v2_2_1_each_wrong_value_is_named,
    what_it_refers_to_must_be_there,
    a_value_is_taken_once
);

async fn a_record_comes_back_as_it_went_in(engine: Engine) {
    let world = World::new(engine).await;
    let bin = world.post(&boss(), "/rack/bins", json!({ "code": "A-1", "name": "Left" })).await.unwrap();
    let sent = json!({
        "sku": "W-7", "name": " Wing nut ", "email": "Ann@Example.COM", "note": "one\r\ntwo", "price": "0.123456",
        "weight": 2.5, "currency": "BHD", "limit": "10.005", "count": -3, "active": false, "status": "used",
        "sold_on": "2026-02-28", "bin_id": bin["id"],
    });
    let made = world.post(&boss(), "/rack/parts", sent).await.unwrap();
    let found = world.get(&boss(), &at("/rack/parts", &made)).await.unwrap();
    assert_eq!(made, found);
    let expected = json!({
        "sku": "W-7", "name": "Wing nut", "email": "ann@example.com", "note": "one\ntwo", "price": "0.123456",
        "weight": "2.5", "currency": "BHD", "limit": "10.005", "count": -3, "active": false, "status": "used",
        "sold_on": "2026-02-28", "bin_id": bin["id"], "owner_id": null, "store_id": null, "version": 1,
        "archived_at": null,
    });
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&found[name], value, "{name}");
    }
    assert!(found.get("secret").is_none() && found.get("company_id").is_none(), "hidden columns stay hidden");
}

async fn v2_2_1_each_wrong_value_is_named(engine: Engine) {
    let world = World::new(engine).await;
    let cases: Vec<(Value, &str, &str)> = vec![
        (json!({ "nmae": "x", "name": "xx" }), "nmae", "request.unknown_field"),
        (json!({ "name": "xx", "secret": "x" }), "secret", "request.unknown_field"),
        (json!({ "name": "xx", "version": 7 }), "version", "record.read_only_field"),
        (json!({ "name": "xx", "company_id": bad_id() }), "company_id", "request.unknown_field"),
        (json!({}), "name", "request.missing_field"),
        (json!({ "name": null }), "name", "request.missing_field"),
        (json!({ "name": "  " }), "name", "request.missing_field"),
        (json!({ "name": "x" }), "name", "record.too_short"),
        (json!({ "name": "ä".repeat(121) }), "name", "record.too_long"),
        (json!({ "name": "a\u{7}b" }), "name", "request.invalid_field"),
        (json!({ "name": "a\nb" }), "name", "request.invalid_field"),
        (json!({ "name": 7 }), "name", "request.invalid_field"),
        (json!({ "name": "card 4111 1111 1111 1111" }), "name", "record.card_number"),
        (json!({ "name": "xx", "price": "-1" }), "price", "record.negative"),
        (json!({ "name": "xx", "price": "0.1234567" }), "price", "kernel.too_precise"),
        (json!({ "name": "xx", "price": "many" }), "price", "kernel.not_a_decimal"),
        (json!({ "name": "xx", "limit": "0.001" }), "limit", "kernel.too_many_minor_digits"),
        (json!({ "name": "xx", "currency": "XXQ" }), "currency", "kernel.unknown_currency"),
        (json!({ "name": "xx", "count": 3_000_000_000_i64 }), "count", "request.invalid_field"),
        (json!({ "name": "xx", "count": 1.5 }), "count", "request.invalid_field"),
        (json!({ "name": "xx", "active": "yes" }), "active", "request.invalid_field"),
        (json!({ "name": "xx", "status": "old" }), "status", "request.invalid_field"),
        (json!({ "name": "xx", "sold_on": "2026-02-30" }), "sold_on", "kernel.bad_day"),
        (json!({ "name": "xx", "email": "nobody" }), "email", "kernel.bad_email"),
        (json!({ "name": "xx", "bin_id": "A-1" }), "bin_id", "request.invalid_field"),
    ];
    for (body, path, code) in cases {
        let error = world.post(&boss(), "/rack/parts", body.clone()).await.expect_err(&body.to_string());
        assert_eq!(error.status(), 422, "{body}");
        let named: Vec<_> =
            error.fields.iter().map(|field| (field.path.as_str(), field.code.as_str())).collect();
        assert_eq!(named, [(path, code)], "{body}");
    }
    let both = world.post(&boss(), "/rack/parts", json!({ "name": "", "price": "-1" })).await.unwrap_err();
    assert_eq!(both.fields.len(), 2, "all faults at once: {both}");
    assert!(world.names(&boss(), "/rack/parts").await.is_empty(), "nothing was kept");
}

fn bad_id() -> &'static str {
    "0195b1f2-0000-7000-8000-000000000000"
}

async fn what_it_refers_to_must_be_there(engine: Engine) {
    let world = World::new(engine).await;
    let bin = world.post(&boss(), "/rack/bins", json!({ "code": "A", "name": "A" })).await.unwrap();
    let stranger = crate::world::person(2, 0xc, kernel::RowScope::All, &[]);
    let theirs = world.post(&stranger, "/rack/bins", json!({ "code": "A", "name": "A" })).await.unwrap();
    for id in [json!(bad_id()), theirs["id"].clone()] {
        let error =
            world.post(&boss(), "/rack/parts", json!({ "name": "xx", "bin_id": id })).await.unwrap_err();
        assert_eq!(
            (error.fields[0].path.as_str(), error.fields[0].code.as_str()),
            ("bin_id", "record.unknown_reference")
        );
    }
    let part =
        world.post(&boss(), "/rack/parts", json!({ "name": "xx", "bin_id": bin["id"] })).await.unwrap();
    world.post(&boss(), &format!("{}/archive", at("/rack/bins", &bin)), json!({})).await.unwrap();
    let error =
        world.post(&boss(), "/rack/parts", json!({ "name": "yy", "bin_id": bin["id"] })).await.unwrap_err();
    assert_eq!(error.fields[0].code, "record.archived_reference");
    // What refers to it already may go on doing so.
    world
        .patch(&boss(), &at("/rack/parts", &part), 1, json!({ "name": "zz", "bin_id": bin["id"] }))
        .await
        .unwrap();
}

async fn a_value_is_taken_once(engine: Engine) {
    let world = World::new(engine).await;
    let first = world.post(&boss(), "/rack/parts", json!({ "name": "One", "sku": "S" })).await.unwrap();
    let second = world.post(&boss(), "/rack/parts", json!({ "name": "Two", "sku": "s" })).await.unwrap();
    for refused in [
        world.post(&boss(), "/rack/parts", json!({ "name": "Three", "sku": "S" })).await,
        world.patch(&boss(), &at("/rack/parts", &second), 1, json!({ "sku": "S" })).await,
    ] {
        let error = refused.unwrap_err();
        assert_eq!((error.status(), error.code, error.fields[0].path.as_str()), (409, "record.taken", "sku"));
    }
    world.patch(&boss(), &at("/rack/parts", &first), 1, json!({ "sku": "S", "name": "Uno" })).await.unwrap();
    let made_up = world.post(&boss(), "/rack/parts", json!({ "name": "Four" })).await.unwrap();
    assert!(made_up["sku"].as_str().unwrap().starts_with("P-"), "the module makes up what is left out");
    let error = world.post(&boss(), "/rack/parts", json!({ "name": "Full" })).await.unwrap_err();
    assert!(error.is(crate::rack::FULL), "the module's own rule has its say");
}
