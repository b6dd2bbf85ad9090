//! What returned goods give back, to the cent.

use serde_json::{Value, json};
use testkit::{Engine, House, engines, house};

use crate::{at, bill, modules, refused, seen, ship, turn};

engines!(
    t05_partial_returns_sum_to_the_invoice,
    t11_a_returned_cash_sale_gives_back_what_was_taken,
    t43_scrap_is_a_loss_of_its_own_and_leaves_the_good_goods_alone,
    t43_returned_goods_are_worth_what_they_cost_when_they_left,
    t55_what_was_not_invoiced_is_not_paid_back_and_nothing_twice,
    t55_a_deposit_is_paid_back_as_well,
    what_came_back_last_month_is_credited_last_month,
);

fn cents(value: &Value) -> i64 {
    value.as_str().unwrap().replace('.', "").parse().unwrap()
}

/// An order with a discount on its line and on the whole, cut by three returns: they are the invoice, term by term.
async fn t05_partial_returns_sum_to_the_invoice(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    house.in_parts(trade.piece).await;
    let tea = house.product(&trade, "TEA", "33.335").await;
    house.stock(&trade, tea, "7").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let lines = json!([{ "product_id": tea, "quantity": "7", "discount": "0.07" }]);
    let order = json!({
        "customer_id": customer, "lines": lines, "discount": { "amount": "1.11" }, "confirm": true,
    });
    let order = house.boss().post("/sales/orders", order).await;
    ship(&house, &order).await;
    let invoice = bill(&house, &order, None).await;
    let mut sums = [0; 5];
    for quantity in ["2", "1.5", "3.5"] {
        let ret = crate::authorise(&house, &order, quantity).await;
        turn(&house, &ret, "receive", json!({})).await;
        let found = json!([{ "line_id": ret["lines"][0]["id"], "quantity": quantity, "outcome": "restock" }]);
        turn(&house, &ret, "inspect", json!({ "lines": found })).await;
        let done = turn(&house, &ret, "refund", json!({})).await;
        let note = done["credit_notes"][0].as_str().unwrap().to_owned();
        let note = house.boss().get(&format!("/billing/invoices/{note}")).await;
        for (sum, term) in sums.iter_mut().zip(["gross", "discount", "net", "tax", "total"]) {
            *sum += cents(&note[term]);
        }
    }
    let whole = ["gross", "discount", "net", "tax", "total"].map(|term| -cents(&invoice[term]));
    assert_eq!(sums, whole);
    assert_eq!(seen(&house, "/sales/orders", &order).await["return_status"], "all");
    house.assert_sound().await;
}

async fn t11_a_returned_cash_sale_gives_back_what_was_taken(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, _, order) = crate::sold(&house).await;
    let invoice = bill(&house, &order, Some("cash")).await;
    let ret = crate::authorise(&house, &order, "10").await;
    turn(&house, &ret, "receive", json!({})).await;
    let found = json!([{ "line_id": ret["lines"][0]["id"], "quantity": "10", "outcome": "restock" }]);
    turn(&house, &ret, "inspect", json!({ "lines": found })).await;
    let done = turn(&house, &ret, "refund", json!({})).await;
    let refund =
        house.boss().get(&format!("/billing/refunds/{}", done["refunds"][0].as_str().unwrap())).await;
    assert_eq!((&refund["amount"], &refund["status"]), (&invoice["total"], &json!("settled")));
    let credit = house
        .boss()
        .get(&format!("/sales/customers/{}/credit", order["customer_id"].as_str().unwrap()))
        .await;
    assert_eq!((&credit["exposure"], &credit["unallocated"]), (&json!("0.00"), &json!("0.00")));
    house.assert_sound().await;
}

/// The product's cost has changed since; what comes back comes at what it was worth when it left.
async fn t43_returned_goods_are_worth_what_they_cost_when_they_left(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, tea, order) = crate::sold(&house).await;
    let issued = house.boss().get(&format!("/inventory/moves?product_id={tea}&kind=issue")).await;
    let cost = issued["items"][0]["unit_cost"].clone();
    house.boss().patch(&format!("/catalog/products/{tea}"), json!({ "cost": "99" })).await;
    let ret = crate::authorise(&house, &order, "3").await;
    turn(&house, &ret, "receive", json!({})).await;
    let found = json!([{ "line_id": ret["lines"][0]["id"], "quantity": "3", "outcome": "restock" }]);
    turn(&house, &ret, "inspect", json!({ "lines": found })).await;
    let moves = house.boss().get(&format!("/inventory/moves?product_id={tea}&kind=return")).await;
    let came = &moves["items"][0];
    assert_eq!((&came["quantity"], &came["unit_cost"]), (&json!("3"), &cost));
    assert_eq!(came["document_id"], ret["id"]);
    house.assert_sound().await;
}

/// Twenty pieces are left at one, and twenty at four were bought since. What went at one comes back and is thrown away.
async fn t43_scrap_is_a_loss_of_its_own_and_leaves_the_good_goods_alone(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, tea, order) = crate::sold(&house).await;
    let lines = json!([{ "product_id": tea, "quantity": "20", "unit_cost": "4" }]);
    house.make("/inventory/receipts", json!({ "location_id": trade.location, "lines": lines })).await;
    let costs =
        async || house.boss().get(&format!("/inventory/costs?product_id={tea}")).await["items"][0].clone();
    let before = costs().await;
    assert_eq!((&before["quantity"], &before["value"]), (&json!("40"), &json!("100.00")));
    let ret = crate::authorise(&house, &order, "5").await;
    turn(&house, &ret, "receive", json!({})).await;
    let found = json!([{ "line_id": ret["lines"][0]["id"], "quantity": "5", "outcome": "scrap" }]);
    turn(&house, &ret, "inspect", json!({ "lines": found })).await;
    let after = costs().await;
    for field in ["quantity", "value", "average"] {
        assert_eq!(after[field], before[field], "{field}");
    }
    let moves =
        house.boss().get(&format!("/inventory/moves?document_id={}&sort=quantity", house::id(&ret))).await;
    let told =
        |one: &Value| ["quantity", "value", "document_kind", "reason_code"].map(|name| one[name].clone());
    let told: Vec<[Value; 4]> = moves["items"].as_array().unwrap().iter().map(told).collect();
    let gone = [json!("-5"), json!("-5.00"), json!("return_scrap"), json!("damage")];
    assert_eq!(told, [gone, [json!("5"), json!("5.00"), json!("return"), Value::Null]]);
    // The books are told of both: what came back takes a cost of goods back, what was thrown away is a loss.
    let valued = house.events().await.into_iter().filter(|event| event.name == "inventory.stock_valued");
    let valued: Vec<Value> = valued.map(|event| serde_json::from_str(&event.payload).unwrap()).collect();
    let worth = |kind: &str| {
        let of_kind = valued.iter().filter(|one| one["source_kind"] == kind);
        of_kind.map(|one| one["lines"][0]["value"].clone()).collect::<Vec<_>>()
    };
    assert_eq!((worth("return"), worth("return_scrap")), (vec![json!("5.00")], vec![json!("-5.00")]));
    house.assert_sound().await;
}

async fn t55_what_was_not_invoiced_is_not_paid_back_and_nothing_twice(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, _, order) = crate::sold(&house).await;
    let ret = crate::authorise(&house, &order, "4").await;
    turn(&house, &ret, "receive", json!({})).await;
    let found = json!([{ "line_id": ret["lines"][0]["id"], "quantity": "4", "outcome": "scrap" }]);
    turn(&house, &ret, "inspect", json!({ "lines": found })).await;
    assert_eq!(refused(&house, &ret, "refund", json!({})).await.code, "billing.more_than_creditable");
    bill(&house, &order, Some("bank")).await;
    let keyed = house.boss().keyed("once");
    let path = at(&ret, "/sales/returns", "refund");
    let done = keyed.post(&path, json!({})).await;
    assert_eq!(keyed.post(&path, json!({})).await, done);
    assert_eq!(refused(&house, &ret, "refund", json!({})).await.code, "document.illegal_transition");
    let refunds = house.boss().get("/billing/refunds").await;
    let [refund] = refunds["items"].as_array().unwrap().as_slice() else { panic!("one refund: {refunds}") };
    assert_eq!((&refund["amount"], &refund["method"]), (&json!("1160.00"), &json!("bank")));
    house.assert_sound().await;
}

async fn t55_a_deposit_is_paid_back_as_well(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, _, order) = crate::sold(&house).await;
    let boss = house.boss();
    let advance = json!({ "order_id": order["id"], "advance": { "amount": "1000" } });
    let draft = boss.post("/billing/invoices", advance).await;
    let deposit = boss.post(&at(&draft, "/billing/invoices", "post"), json!({})).await;
    let wish = json!([{ "invoice_id": deposit["id"], "amount": "1000" }]);
    let payment = json!({
        "customer_id": order["customer_id"], "method": "bank", "amount": "1000", "allocations": wish,
    });
    boss.post("/billing/payments", payment).await;
    let rest = bill(&house, &order, Some("cash")).await;
    assert_eq!(rest["total"], "1900.00");
    let mut paid = Vec::new();
    for quantity in ["4", "6"] {
        let ret = crate::authorise(&house, &order, quantity).await;
        turn(&house, &ret, "receive", json!({})).await;
        let found = json!([{ "line_id": ret["lines"][0]["id"], "quantity": quantity, "outcome": "restock" }]);
        turn(&house, &ret, "inspect", json!({ "lines": found })).await;
        let done = turn(&house, &ret, "refund", json!({})).await;
        for refund in done["refunds"].as_array().unwrap() {
            let refund = boss.get(&format!("/billing/refunds/{}", refund.as_str().unwrap())).await;
            paid.push(["method", "amount"].map(|field| refund[field].as_str().unwrap().to_owned()));
        }
    }
    let expected = [["cash", "1160.00"], ["cash", "740.00"], ["bank", "1000.00"]];
    assert_eq!(paid, expected.map(|one| one.map(str::to_owned)), "the invoice's payment, then the deposit's");
    let credit =
        boss.get(&format!("/sales/customers/{}/credit", order["customer_id"].as_str().unwrap())).await;
    assert_eq!((&credit["exposure"], &credit["unallocated"]), (&json!("0.00"), &json!("0.00")));
    house.assert_sound().await;
}

/// At a month's end: the goods came on the last day, and somebody gets to it two days later.
async fn what_came_back_last_month_is_credited_last_month(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let (_, _, order) = crate::sold(&house).await;
    let draft = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    let on = json!({ "issued_on": "2026-02-25" });
    let invoice = boss.post(&at(&draft, "/billing/invoices", "post"), on).await;
    let pay = json!({
        "customer_id": order["customer_id"], "method": "bank", "amount": invoice["total"], "auto": true,
        "received_at": "2026-02-26T09:00:00Z",
    });
    boss.post("/billing/payments", pay).await;
    let came = async |quantity: &str| {
        let ret = crate::authorise(&house, &order, quantity).await;
        turn(&house, &ret, "receive", json!({})).await;
        let found = json!([{ "line_id": ret["lines"][0]["id"], "quantity": quantity, "outcome": "restock" }]);
        turn(&house, &ret, "inspect", json!({ "lines": found })).await;
        ret
    };
    let ret = came("4").await;
    for (wrong, earliest) in [("2026-02-24", "2026-02-25"), ("2026-03-03", "2026-02-25")] {
        let refused = refused(&house, &ret, "refund", json!({ "issued_on": wrong })).await;
        assert_eq!(
            (refused.code, refused.fields[0].path.as_str()),
            ("billing.bad_document_date", "issued_on")
        );
        assert_eq!(refused.details["earliest"], earliest);
    }
    let done = turn(&house, &ret, "refund", json!({ "issued_on": "2026-02-28" })).await;
    let note = boss.get(&format!("/billing/invoices/{}", done["credit_notes"][0].as_str().unwrap())).await;
    assert_eq!((&note["issued_on"], &note["total"]), (&json!("2026-02-28"), &json!("-1160.00")));
    let refund = boss.get(&format!("/billing/refunds/{}", done["refunds"][0].as_str().unwrap())).await;
    assert_eq!(refund["business_date"], "2026-03-02", "money leaves when it leaves");

    let ret = came("2").await;
    let free = refused(&house, &ret, "replace", json!({ "issued_on": "2026-02-28" })).await;
    assert_eq!((free.code, free.fields[0].path.as_str()), ("returns.nothing_credited", "issued_on"));
    let same = json!({ "price": "same", "issued_on": "2026-02-27" });
    let done = turn(&house, &ret, "replace", same).await;
    let note = boss.get(&format!("/billing/invoices/{}", done["credit_notes"][0].as_str().unwrap())).await;
    assert_eq!(note["issued_on"], "2026-02-27");

    let ret = came("1").await;
    let lock = json!({ "area": "sales", "level": "soft", "through": "2026-02-28", "reason": "Filed" });
    boss.post("/finance/locks", lock).await;
    let closed = refused(&house, &ret, "refund", json!({ "issued_on": "2026-02-28" })).await;
    assert_eq!((closed.code, closed.fields[0].path.as_str()), ("finance.period_locked", "issued_on"));
    assert_eq!(turn(&house, &ret, "refund", json!({})).await["status"], "completed");
    house.assert_sound().await;
}
