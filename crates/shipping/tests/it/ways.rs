//! What shipping costs, why, and how it gets onto the order and its invoices.

use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, engines};

use crate::world::World;

engines!(
    a_quote_says_what_each_method_costs_and_why_others_cannot,
    a_choice_is_charged_on_the_order_and_nets_to_zero,
    a_changed_order_says_that_its_charge_is_stale,
    a_draft_keeps_its_charge_and_a_copy_starts_without,
    a_shipments_first_invoice_brings_the_charge,
    tables_cannot_be_wrong,
);

fn option<'v>(quote: &'v Value, code: &str) -> &'v Value {
    let options = quote["options"].as_array().unwrap();
    options.iter().find(|option| option["code"] == code).unwrap_or_else(|| panic!("{code} in {quote}"))
}

fn rules(option: &Value) -> Vec<&str> {
    option["trace"].as_array().unwrap().iter().map(|step| step["rule"].as_str().unwrap()).collect()
}

async fn a_quote_says_what_each_method_costs_and_why_others_cannot(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let order = world.order("5").await;
    let quote = boss.post("/shipping/quotes", json!({ "order_id": order["id"] })).await;
    assert_eq!((&quote["goods"]["weight_kg"], &quote["goods"]["volume_l"]), (&json!("2.5"), &json!("10")));
    assert_eq!(quote["goods"]["value"], "1250.00");
    let courier = option(&quote, "COURIER");
    assert_eq!((&courier["price"], &courier["zone"]), (&json!("400.00"), &json!("NBO")));
    assert_eq!(rules(courier), ["zone", "measure", "base", "handling"]);
    assert_eq!(
        (&courier["arrives_from"], &courier["arrives_to"]),
        (&json!("2026-03-03"), &json!("2026-03-05"))
    );
    assert_eq!(option(&quote, "EXPRESS")["price"], "800.00");
    assert_eq!(quote["options"][0]["code"], "COURIER", "the cheapest first");

    let ask = async |country: &str, postcode: &str, quantity: &str| {
        let lines = json!([{ "product_id": world.tea, "quantity": quantity }]);
        boss.post("/shipping/quotes", json!({ "country": country, "postcode": postcode, "lines": lines }))
            .await
    };
    let mombasa = ask("KE", "80100", "5").await;
    // Above nothing: three begun kilograms at 45.50.
    assert_eq!(option(&mombasa, "COURIER")["price"], "786.50");
    assert_eq!(rules(option(&mombasa, "COURIER")), ["zone", "measure", "base", "steps", "handling"]);
    assert_eq!(rules(option(&mombasa, "EXPRESS")), ["shipping.no_zone"]);
    let heavy = ask("KE", "00100", "39").await;
    assert_eq!(rules(option(&heavy, "COURIER")), ["zone", "shipping.beyond_rates"]);
    assert_eq!(rules(option(&heavy, "EXPRESS")), ["zone", "shipping.beyond_rates"]);
    let free = ask("KE", "00999", "20").await;
    assert_eq!(option(&free, "COURIER")["price"], "400.00");
    let freed = ask("KE", "00999", "20").await;
    assert_eq!(freed["goods"]["value"], "5000.00");
    world.house.assert_sound().await;
}

async fn a_choice_is_charged_on_the_order_and_nets_to_zero(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let order = world.order("5").await;
    assert_eq!(order["total"], "1450.00");
    let wish = json!({ "order_id": order["id"], "method_id": world.courier });
    let choice = boss.post("/shipping/choices", wish.clone()).await;
    assert_eq!((&choice["price"], &choice["stale"]), (&json!("400.00"), &json!(false)));
    let seen = world.seen(&order).await;
    assert_eq!((&seen["net"], &seen["total"]), (&json!("1650.00"), &json!("1914.00")));
    let line = &seen["lines"][1];
    assert_eq!((&line["charge"], &line["description"]), (&json!("shipping"), &json!("Shipping COURIER")));
    assert_eq!(
        (&line["net"], &line["tax"], &line["id"]),
        (&json!("400.00"), &json!("64.00"), &choice["line_id"])
    );
    let again = boss.post("/shipping/choices", wish).await;
    assert_eq!(
        (&again["id"], world.seen(&order).await["lines"].as_array().unwrap().len()),
        (&choice["id"], 2)
    );

    // A deposit, the rest, and credit notes over both: nothing is left.
    let deposit = json!({ "order_id": order["id"], "advance": { "kind": "deposit", "percent": "0.3" } });
    let deposit = boss.post("/billing/invoices", deposit).await;
    boss.post(&format!("/billing/invoices/{}/post", id(&deposit)), json!({})).await;
    let rest = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    boss.post(&format!("/billing/invoices/{}/post", id(&rest)), json!({})).await;
    assert_eq!((&deposit["total"], &rest["total"]), (&json!("574.20"), &json!("1339.80")));
    let invoiced = boss
        .refused_post("/shipping/choices", json!({ "order_id": order["id"], "method_id": world.express }))
        .await;
    assert_eq!(invoiced.code, "orders.price_invoiced");
    boss.post(&format!("/billing/invoices/{}/credit", id(&rest)), json!({ "reason": "All wrong" })).await;
    boss.post(&format!("/billing/invoices/{}/credit", id(&deposit)), json!({ "reason": "All wrong" })).await;
    let credit = boss.get(&format!("/sales/customers/{}/credit", world.customer)).await;
    assert_eq!(credit["exposure"], "1914.00", "the order is open again, as it was");
    world.house.assert_sound().await;
}

async fn a_changed_order_says_that_its_charge_is_stale(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let order = world.order("3").await;
    let wish = json!({ "order_id": order["id"], "method_id": world.courier });
    let choice = boss.post("/shipping/choices", wish).await;
    assert_eq!(choice["price"], "250.00");
    let amend = format!("/sales/orders/{}/amend", id(&order));
    let more =
        json!({ "reason": "More", "change": [{ "line_id": order["lines"][0]["id"], "quantity": "8" }] });
    let amended = boss.post(&amend, more).await;
    assert_eq!((&amended["charges_stale"], &amended["lines"][1]["net"]), (&json!(true), &json!("250.00")));
    let path = format!("/shipping/choices/{}", id(&choice));
    assert_eq!(boss.get(&path).await["stale"], true);
    let by_amending =
        json!({ "reason": "x", "change": [{ "line_id": choice["line_id"], "unit_price": "1" }] });
    let refused = boss.refused_post(&amend, by_amending).await;
    assert_eq!((refused.code, refused.fields[0].path.as_str()), ("orders.charge_line", "change[0].line_id"));

    let renewed = boss.post(&format!("{path}/renew"), json!({})).await;
    assert_eq!((&renewed["price"], &renewed["stale"]), (&json!("400.00"), &json!(false)));
    let seen = world.seen(&order).await;
    assert_eq!((&seen["charges_stale"], &seen["net"]), (&json!(false), &json!("2400.00")));
    let by_hand = json!({ "order_id": order["id"], "method_id": world.courier, "price": "0" });
    assert_eq!(boss.post("/shipping/choices", by_hand).await["by_hand"], true);
    assert_eq!(world.seen(&order).await["net"], "2000.00");
    let removed = boss.post(&format!("{path}/remove"), json!({})).await;
    assert_eq!((&removed["status"], &removed["line_id"]), (&json!("removed"), &Value::Null));
    let refused = boss.refused_post(&format!("{path}/renew"), json!({})).await;
    assert_eq!(refused.code, "shipping.choice_removed");
    let heavy =
        json!({ "reason": "Much", "change": [{ "line_id": order["lines"][0]["id"], "quantity": "39" }] });
    boss.post(&amend, heavy).await;
    let refused = boss
        .refused_post("/shipping/choices", json!({ "order_id": order["id"], "method_id": world.courier }))
        .await;
    assert_eq!(
        (refused.code, &refused.details["reason"]),
        ("shipping.method_unavailable", &json!("shipping.beyond_rates"))
    );
    world.house.assert_sound().await;
}

async fn a_draft_keeps_its_charge_and_a_copy_starts_without(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let body = |quantity: &str, confirm: bool| {
        let lines = json!([{ "product_id": world.tea, "quantity": quantity }]);
        json!({ "customer_id": world.customer, "lines": lines, "discount": { "rate": "0.1" }, "confirm": confirm })
    };
    let draft = boss.post("/sales/orders", body("3", false)).await;
    let wish = json!({ "order_id": draft["id"], "method_id": world.courier });
    let choice = boss.post("/shipping/choices", wish).await;
    assert_eq!(world.seen(&draft).await["net"], "925.00", "no discount is taken off the charge");
    let path = format!("/sales/orders/{}", id(&draft));
    let same = boss.put(&path, body("3", false)).await;
    assert_eq!((&same["charges_stale"], &same["net"]), (&json!(false), &json!("925.00")));
    let other = boss.put(&path, body("4", true)).await;
    assert_eq!((&other["charges_stale"], &other["net"]), (&json!(true), &json!("1150.00")));
    assert_eq!((&other["status"], &other["lines"][1]["id"]), (&json!("confirmed"), &choice["line_id"]));
    let copy = boss.post(&format!("{path}/copy"), json!({})).await;
    assert_eq!(copy["lines"].as_array().unwrap().len(), 1);
    let second =
        boss.post("/shipping/choices", json!({ "order_id": copy["id"], "method_id": world.express })).await;
    boss.post(&format!("/shipping/choices/{}/remove", id(&second)), json!({})).await;
    assert_eq!(world.seen(&copy).await["lines"].as_array().unwrap().len(), 1);
    world.house.assert_sound().await;
}

async fn a_shipments_first_invoice_brings_the_charge(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let order = world.order("5").await;
    boss.post("/shipping/choices", json!({ "order_id": order["id"], "method_id": world.courier })).await;
    let mut totals = Vec::new();
    for quantity in ["2", "3"] {
        let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": quantity }]);
        let draft =
            boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": lines })).await;
        assert_eq!(draft["lines"].as_array().unwrap().len(), 1, "a charge never travels");
        boss.post(&format!("/shipping/shipments/{}/ship", id(&draft)), json!({})).await;
        let invoice = boss.post("/billing/invoices", json!({ "shipment_id": draft["id"] })).await;
        let posted = boss.post(&format!("/billing/invoices/{}/post", id(&invoice)), json!({})).await;
        totals.push(posted["total"].as_str().unwrap().to_owned());
    }
    assert_eq!(totals, ["1044.00", "870.00"]);
    assert_eq!(world.seen(&order).await["status"], "completed");
    world.house.assert_sound().await;
}

async fn tables_cannot_be_wrong(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let zone = world.zone("X", &[]).await;
    let refuse = async |path: &str, body: Value| {
        let error = boss.refused_post(path, body).await;
        (error.code.to_owned(), error.fields.first().map(|field| field.path.clone()).unwrap_or_default())
    };
    let said = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    let rate = |more: Value| {
        let mut rate = json!({ "method_id": world.courier, "zone_id": zone, "base": "1" });
        rate.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        rate
    };
    world.rate(world.courier, zone, Some("5"), "10", json!({})).await;
    world.rate(world.courier, zone, None, "20", json!({})).await;
    assert_eq!(
        refuse("/shipping/rates", rate(json!({ "up_to": "5.0" }))).await,
        said("shipping.band_twice", "up_to")
    );
    assert_eq!(refuse("/shipping/rates", rate(json!({}))).await, said("shipping.band_twice", "up_to"));
    assert_eq!(
        refuse("/shipping/rates", rate(json!({ "up_to": "0" }))).await,
        said("shipping.bad_band", "up_to")
    );
    let step = rate(json!({ "up_to": "9", "step_price": "1" }));
    assert_eq!(refuse("/shipping/rates", step).await, said("shipping.bad_step", "step"));
    let area = |more: Value| {
        let mut area = json!({ "zone_id": zone });
        area.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        area
    };
    let bad = area(json!({ "country": "KE", "postal_from": "200", "postal_to": "100" }));
    assert_eq!(refuse("/shipping/zone-areas", bad).await, said("shipping.bad_postal_range", "postal_to"));
    let bad = area(json!({ "postal_from": "200" }));
    assert_eq!(refuse("/shipping/zone-areas", bad).await, said("shipping.bad_postal_range", "country"));
    let carrier = json!({ "code": "EVIL", "name": "x", "tracking_url": "http://evil.example/{tracking}" });
    assert_eq!(
        refuse("/shipping/carriers", carrier).await,
        said("shipping.bad_tracking_url", "tracking_url")
    );
    let carrier = json!({ "code": "EVIL", "name": "x", "adapter": "pigeon" });
    assert_eq!(refuse("/shipping/carriers", carrier).await, said("shipping.no_such_adapter", "adapter"));
    let method = json!({ "code": "M", "name": "M", "carrier_id": world.carrier, "product_id": world.tea, "currency": "KES" });
    assert_eq!(refuse("/shipping/methods", method).await, said("shipping.not_a_service", "product_id"));
    let path = format!("/shipping/methods/{}", world.courier);
    let other = boss.refused(platform::Method::Patch, &path, json!({ "basis": "volume" })).await;
    assert_eq!(other.code, "shipping.method_has_rates");
    for body in [json!({}), json!({ "country": "KE" })] {
        assert_eq!(refuse("/shipping/quotes", body).await.0, "shipping.one_question");
    }
    let services = json!({ "country": "KE", "lines": [{ "product_id": world.freight, "quantity": "1" }] });
    assert_eq!(refuse("/shipping/quotes", services).await.0, "shipping.nothing_needs_shipping");
    world.house.assert_sound().await;
}
