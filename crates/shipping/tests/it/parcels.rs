//! A shipment in parcels, and the labels on them.

use serde_json::json;
use testkit::house::id;
use testkit::{Engine, engines};

use crate::world::{World, of_parcel};

engines!(
    goods_are_packed_into_parcels_and_no_more_than_travels,
    a_label_is_made_once_and_can_be_taken_back,
    with_a_gs1_prefix_numbers_are_ssccs,
);

async fn goods_are_packed_into_parcels_and_no_more_than_travels(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let box_of = json!({
        "code": "S", "name": "Small", "length_mm": 300, "width_mm": 200, "height_mm": 200, "tare_g": 150, "max_weight_g": 2000,
    });
    let small = world.house.make("/shipping/package-types", box_of).await;
    let order = world.order("5").await;
    let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    let (path, line) = (format!("/shipping/shipments/{}/pack", id(&draft)), &draft["lines"][0]["id"]);
    let some = |quantity: &str| json!([{ "line_id": line, "quantity": quantity }]);
    let refuse = async |parcels: serde_json::Value| {
        let error = boss.refused_post(&path, json!({ "parcels": parcels })).await;
        (error.code, error.fields[0].path.clone())
    };
    let heavy = json!([{ "package_type_id": small }]);
    assert_eq!(refuse(heavy).await, ("shipping.parcel_too_heavy", "parcels[0].weight_g".to_owned()));
    let more = json!([{ "lines": some("3") }, { "lines": some("3") }]);
    assert_eq!(refuse(more).await, ("shipping.more_than_shipped", "parcels[1].lines[0].quantity".to_owned()));
    let twice =
        json!([{ "lines": [{ "line_id": line, "quantity": "1" }, { "line_id": line, "quantity": "1" }] }]);
    assert_eq!(refuse(twice).await, ("shipping.line_twice", "parcels[0].lines[1].line_id".to_owned()));

    let two = json!({ "parcels": [{ "package_type_id": small, "lines": some("3") }, { "weight_g": 1234 }] });
    let packed = boss.clone().seeing(1).post(&path, two).await;
    let parcels = packed["parcels"].as_array().unwrap();
    assert_eq!((&parcels[0]["number"], &parcels[0]["weight_g"]), (&json!("SH-2026-000001/1"), &json!(1650)));
    assert_eq!((&parcels[0]["length_mm"], &parcels[1]["weight_g"]), (&json!(300), &json!(1234)));
    assert_eq!(parcels[1]["lines"], json!([{ "line_id": line, "quantity": "2" }]));
    assert_eq!(packed, world.shipment(&draft).await);
    let again = boss.post(&path, json!({ "parcels": [{}] })).await;
    assert_eq!((again["parcels"].as_array().unwrap().len(), &again["parcels"][0]["no"]), (1, &json!(1)));
    let rival = world.house.rival();
    let foreign = rival.refused_post(&of_parcel(&again, "track"), json!({ "code": "delivered" })).await;
    assert_eq!(foreign.status(), 404);
    world.house.assert_sound().await;
}

async fn a_label_is_made_once_and_can_be_taken_back(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let (_, shipment) = world.packed("2").await;
    let make = of_parcel(&shipment, "label");
    assert_eq!(
        boss.get(&format!("/shipping/parcels/{}", id(&shipment["parcels"][0]))).await["status"],
        "packed"
    );
    let none = boss.refused(platform::Method::Get, &of_parcel(&shipment, "label.pdf"), json!(null)).await;
    assert_eq!(none.code, "shipping.no_label");
    let labelled = boss.post(&make, json!({})).await;
    let number = labelled["tracking"].as_str().unwrap();
    assert_eq!((number.len(), &number[..11]), (12, "T2600000001"));
    assert_eq!(
        (&labelled["status"], &labelled["label"]["state"]),
        (&json!("label_created"), &json!("created"))
    );
    assert_eq!(labelled["tracking_url"], format!("https://track.example/{number}"));
    assert_eq!(boss.post(&make, json!({})).await, labelled, "asked again, it is the same");

    let cancel = format!("/shipping/shipments/{}/cancel", id(&shipment));
    let refused = boss.refused_post(&cancel, json!({})).await;
    assert_eq!(
        (refused.code, &refused.details["number"]),
        ("shipping.label_live", &json!("SH-2026-000001/1"))
    );
    let pack = format!("/shipping/shipments/{}/pack", id(&shipment));
    assert_eq!(boss.refused_post(&pack, json!({ "parcels": [{}] })).await.code, "shipping.label_live");
    let voided = boss.post(&of_parcel(&shipment, "void-label"), json!({})).await;
    assert_eq!((&voided["label"]["state"], &voided["tracking"]), (&json!("voided"), &json!(null)));
    assert_eq!(
        boss.refused_post(&of_parcel(&shipment, "void-label"), json!({})).await.code,
        "shipping.no_label"
    );
    let other = boss.post(&make, json!({})).await;
    assert_ne!(other["tracking"], labelled["tracking"], "a number is never used twice");
    boss.post(&of_parcel(&shipment, "void-label"), json!({})).await;
    let again = boss.post(&pack, json!({ "parcels": [{}, {}] })).await;
    assert_eq!(again["parcels"][0]["no"], 2, "what was told of the first parcel stays");
    let slip = shipping::packing_slip(&world.house.ctx(), world.house.source(), id(&shipment)).await.unwrap();
    assert!(slip.read().unwrap().missing.is_empty());
    world.house.assert_sound().await;
}

async fn with_a_gs1_prefix_numbers_are_ssccs(engine: Engine) {
    let world = World::with(engine, Vec::new(), json!({ "gs1_prefix": "0614141" })).await;
    let (_, shipment) = world.packed("2").await;
    let labelled = world.house.boss().post(&of_parcel(&shipment, "label"), json!({})).await;
    assert_eq!(&labelled["tracking"].as_str().unwrap()[..17], "00614141600000001");
    world.house.assert_sound().await;
}
