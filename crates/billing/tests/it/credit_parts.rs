//! Invoices taken back in parts: by line, by quantity, by price.

use futures::future::join_all;
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, bill, cents, exposure, modules, text};

engines!(
    t05_parts_of_an_invoice_are_the_invoice,
    t05_racing_credit_notes_take_no_more_than_there_is,
    t46_what_was_credited_is_billed_once_more_and_what_was_reduced_is_not,
    what_cannot_be_credited_is_refused,
    no_half_pieces_are_credited,
);

const TERMS: [&str; 3] = ["net", "tax", "total"];

/// An order of three lines at prices that do not divide evenly, and its invoice.
async fn odd_invoice(house: &House) -> (Value, Value) {
    let trade = house.trade().await;
    house.in_parts(trade.piece).await;
    let tea = house.product(&trade, "TEA", "33.335").await;
    let mug = house.product_with(&trade, "MUG", "7.777", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "100").await;
    house.stock(&trade, mug, "100").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let lines = json!([
        { "product_id": tea, "quantity": "7", "discount": "0.07" },
        { "product_id": mug, "quantity": "3" },
    ]);
    let order =
        json!({ "customer_id": customer, "lines": lines, "discount": { "amount": "1.11" }, "confirm": true });
    let order = house.boss().post("/sales/orders", order).await;
    let posted = bill(house, &order).await;
    (order, posted)
}

async fn t05_parts_of_an_invoice_are_the_invoice(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (order, posted) = odd_invoice(&house).await;
    let boss = house.boss();
    let [tea, mug] = [0, 1].map(|index| posted["lines"][index]["id"].clone());
    let credit = async |lines: Value| {
        boss.post(&format!("{}/credit", at(&posted)), json!({ "reason": "Part", "lines": lines })).await
    };
    let notes = [
        credit(json!([{ "line_id": tea, "quantity": "2.5" }])).await,
        credit(json!([{ "line_id": tea, "amount": "9.99" }, { "line_id": mug, "quantity": "1" }])).await,
        credit(json!([{ "line_id": tea, "quantity": "0.333" }])).await,
        credit(json!([{ "line_id": mug }])).await,
        boss.post(&format!("{}/credit", at(&posted)), json!({ "reason": "The rest" })).await,
    ];
    for term in TERMS {
        let sum: i64 = notes.iter().map(|note| cents(note, term)).sum();
        assert_eq!(sum, -cents(&posted, term), "{term}");
    }
    for (rate, tax) in [("0.16", "tax"), ("0", "tax")] {
        let of = |document: &Value| -> i64 {
            let rows = document["taxes"].as_array().unwrap();
            rows.iter().filter(|row| row["rate"] == rate).map(|row| cents(row, tax)).sum()
        };
        assert_eq!(notes.iter().map(of).sum::<i64>(), -of(&posted), "tax at {rate}");
    }
    let numbers: Vec<&str> = notes.iter().map(|note| text(note, "number")).collect();
    assert_eq!(numbers[4], "CN-2026-000005");
    let now = boss.get(&at(&posted)).await;
    assert_eq!((text(&now, "status"), text(&now, "open")), ("credited", "0.00"));
    assert_eq!((&now["credited"], now["credit_notes"].as_array().unwrap().len()), (&posted["total"], 5));
    assert_eq!(text(&now["lines"][0]["left"], "total"), "0.00");
    let customer = order["customer_id"].as_str().unwrap().parse().unwrap();
    assert_eq!(exposure(&house, customer).await[1], "0.00");
    house.assert_sound().await;
}

async fn t05_racing_credit_notes_take_no_more_than_there_is(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, posted) = odd_invoice(&house).await;
    let boss = house.boss();
    let path = format!("{}/credit", at(&posted));
    let part =
        json!({ "reason": "Part", "lines": [{ "line_id": posted["lines"][0]["id"], "quantity": "2" }] });
    let ends = join_all((0..6).map(|_| boss.send(Method::Post, &path, part.clone()))).await;
    let refused: Vec<&str> =
        ends.iter().filter_map(|end| end.as_ref().err()).map(|error| error.code).collect();
    assert_eq!(refused, ["billing.more_than_creditable"; 3], "seven were sold");
    let whole = join_all((0..3).map(|_| boss.send(Method::Post, &path, json!({ "reason": "Rest" })))).await;
    assert_eq!(whole.iter().filter(|end| end.is_ok()).count(), 1);
    for term in TERMS {
        let sum: i64 = ends.iter().chain(&whole).flatten().map(|note| cents(note, term)).sum();
        assert_eq!(sum, -cents(&posted, term), "{term}");
    }
    house.assert_sound().await;
}

async fn t46_what_was_credited_is_billed_once_more_and_what_was_reduced_is_not(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product_with(&trade, "TEA", "10", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "20").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    let posted = bill(&house, &order).await;
    let boss = house.boss();
    let path = format!("{}/credit", at(&posted));
    let line = |fields: Value| {
        let mut line = json!({ "line_id": posted["lines"][0]["id"] });
        line.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        json!([line])
    };
    let invoiced = async || {
        let now = boss.get(&format!("/sales/orders/{}", text(&order, "id"))).await;
        text(&now["lines"][0], "invoiced").to_owned()
    };
    // Two off the price of each: money only, nothing to bill again.
    boss.post(&path, json!({ "reason": "Price", "lines": line(json!({ "amount": "20" })) })).await;
    assert_eq!(invoiced().await, "10");
    let nothing = boss.refused_post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    assert_eq!(nothing.code, "billing.nothing_to_invoice");
    // One came back for good.
    let back =
        json!({ "reason": "Returned", "lines": line(json!({ "quantity": "1" })), "billable_again": false });
    let back = boss.post(&path, back).await;
    assert_eq!((text(&back, "total"), invoiced().await.as_str()), ("-8.00", "10"));
    // Three were billed by mistake: they, and only they, can be billed again, at what they were billed at.
    let undone =
        boss.post(&path, json!({ "reason": "Early", "lines": line(json!({ "quantity": "3" })) })).await;
    assert_eq!((text(&undone, "total"), invoiced().await.as_str()), ("-24.00", "7"));
    let again = bill(&house, &order).await;
    assert_eq!((text(&again["lines"][0], "quantity"), text(&again, "total")), ("3", "24.00"));
    let nothing = boss.refused_post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    assert_eq!(nothing.code, "billing.nothing_to_invoice");
    let now = boss.get(&at(&posted)).await;
    assert_eq!((text(&now, "credited"), text(&now, "open")), ("52.00", "48.00"));
    assert_eq!(text(&now["lines"][0]["left"], "quantity"), "6");
    house.assert_sound().await;
}

async fn what_cannot_be_credited_is_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, posted) = odd_invoice(&house).await;
    let boss = house.boss();
    let refused = async |lines: Value| {
        let body = json!({ "reason": "x", "lines": lines });
        let error = boss.refused_post(&format!("{}/credit", at(&posted)), body).await;
        (error.code, error.fields.first().map(|field| field.path.clone()).unwrap_or_default())
    };
    let id = &posted["lines"][0]["id"];
    let path = |text: &str| text.to_owned();
    let beyond = ("billing.more_than_creditable", path("lines[0]"));
    assert_eq!(refused(json!([{ "line_id": id, "quantity": "7.001" }])).await, beyond);
    assert_eq!(refused(json!([{ "line_id": id, "amount": "100000" }])).await, beyond);
    assert_eq!(refused(json!([{ "line_id": id, "quantity": "0" }])).await, beyond);
    let both = json!([{ "line_id": id, "quantity": "1", "amount": "1" }]);
    assert_eq!(refused(both).await, ("billing.one_measure", path("lines[0].amount")));
    let twice = json!([{ "line_id": id, "quantity": "1" }, { "line_id": id }]);
    assert_eq!(refused(twice).await, ("billing.line_twice", path("lines[1].line_id")));
    let other = json!([{ "line_id": posted["id"] }]);
    assert_eq!(refused(other).await, ("billing.no_such_line", path("lines[0].line_id")));
    house.assert_sound().await;
}

async fn no_half_pieces_are_credited(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    house.in_parts(trade.piece).await;
    let tea = house.product(&trade, "TEA", "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let lines = json!([
        { "product_id": tea, "quantity": "2.5" },
        { "description": "Boxes", "unit_id": trade.piece, "quantity": "3.5", "unit_price": "1" },
        { "description": "Advice", "quantity": "1.5", "unit_price": "10" },
    ]);
    let body = json!({ "customer_id": customer, "lines": lines });
    let draft = boss.post("/billing/invoices", body.clone()).await;
    boss.patch(&format!("/catalog/units/{}", trade.piece), json!({ "places": 0 })).await;

    // A draft is written with whole pieces now, by hand and again and again; advice is counted as one likes.
    let parted = |path: &str| ("catalog.too_many_places", path.to_owned());
    let told = |error: kernel::Error| (error.code, error.fields[0].path.clone());
    assert_eq!(told(boss.refused(Method::Put, &at(&draft), body.clone()).await), parted("lines[0].quantity"));
    let mut words = body.clone();
    words["lines"][0]["quantity"] = json!("2");
    assert_eq!(
        told(boss.refused_post("/billing/invoices", words.clone()).await),
        parted("lines[1].quantity")
    );
    let rent = json!({ "name": "Rent", "every": "month", "start_on": "2026-03-31", "invoice": words });
    let refused = boss.refused_post("/billing/recurring", rent).await;
    assert_eq!(told(refused), parted("invoice.lines[1].quantity"));
    words["lines"][1]["quantity"] = json!("3");
    boss.post("/billing/invoices", words).await;

    // What was billed by halves is credited by whole pieces, and to the end.
    let posted = boss.post(&format!("{}/post", at(&draft)), json!({})).await;
    let id = |index: usize| posted["lines"][index]["id"].clone();
    let path = format!("{}/credit", at(&posted));
    let part = |index: usize, quantity: &str| json!({ "line_id": id(index), "quantity": quantity });
    let credit = |lines: Value| json!({ "reason": "Broken", "lines": lines });
    let both = boss.refused_post(&path, credit(json!([part(2, "0.5"), part(0, "0.5")]))).await;
    assert_eq!(told(both), parted("lines[1].quantity"));
    let words = boss.refused_post(&path, credit(json!([part(0, "1"), part(1, "0.5")]))).await;
    assert_eq!(told(words), parted("lines[1].quantity"));
    boss.post(&path, credit(json!([part(0, "1"), part(2, "0.5")]))).await;
    let rest = boss.post(&path, credit(json!([part(0, "1.5"), part(1, "3.5"), part(2, "1")]))).await;
    assert_eq!(boss.get(&at(&posted)).await["lines"][0]["left"]["total"], "0.00");
    assert_eq!(rest["lines"].as_array().unwrap().len(), 3);
    house.assert_sound().await;
}
