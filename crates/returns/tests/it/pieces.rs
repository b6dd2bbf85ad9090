//! Single pieces of a box that was sold come back: counted, put into stock and credited to the piece and to the cent.

use kernel::Id;
use orders::model::line as order_line;
use returns::model::line;
use serde_json::{Value, json};
use testkit::{Engine, House, Trade, engines, house};

use crate::{at, bill, modules, on_hand, refused, seen, ship, turn};

engines!(
    t37_one_piece_out_of_a_sold_box_comes_back,
    t05_pieces_and_boxes_come_back_in_any_order,
    t06_what_pieces_have_left_is_credited_by_hand,
    t47_a_line_of_before_goes_on_in_pieces,
    what_is_no_unit_of_the_product_does_not_come_back,
    a_piece_is_replaced_at_its_part_of_the_price,
);

/// A shipped and invoiced order of so many boxes of twelve.
async fn boxes(house: &House, count: &str, price: &str) -> (Trade, Id, Value, Value) {
    let trade = house.trade().await;
    let tea = house.product_with(&trade, "TEA", price, json!({ "cost": "7" })).await;
    house.in_cases(&trade, tea, 12).await;
    house.stock(&trade, tea, "60").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let lines = json!([{ "product_id": tea, "unit_id": trade.case, "quantity": count }]);
    let order = json!({ "customer_id": customer, "lines": lines, "confirm": true });
    let order = house.boss().post("/sales/orders", order).await;
    ship(house, &order).await;
    let invoice = bill(house, &order, None).await;
    (trade, tea, order, invoice)
}

fn of_line(order: &Value, unit: Id, quantity: &str) -> Value {
    let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": quantity, "unit_id": unit }]);
    json!({ "order_id": order["id"], "reason": "Broken", "lines": lines })
}

fn cents(value: &Value) -> i64 {
    value.as_str().unwrap().replace('.', "").parse().unwrap()
}

/// Takes all of a return in, back into stock and to the customer's credit. Answers the credit note.
async fn settle(house: &House, ret: &Value) -> Value {
    turn(house, ret, "receive", json!({})).await;
    let line = &ret["lines"][0];
    let found = json!([{ "line_id": line["id"], "quantity": line["quantity"], "outcome": "restock" }]);
    turn(house, ret, "inspect", json!({ "lines": found })).await;
    let done = turn(house, ret, "refund", json!({ "pay_out": false })).await;
    assert_eq!(done["status"], "completed");
    house.boss().get(&format!("/billing/invoices/{}", done["credit_notes"][0].as_str().unwrap())).await
}

async fn t37_one_piece_out_of_a_sold_box_comes_back(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, tea, order, invoice) = boxes(&house, "2", "10000").await;
    assert_eq!(on_hand(&house, tea, trade.location).await, "36");
    let half = of_line(&order, trade.piece, "0.5");
    let half = house.boss().refused_post("/sales/returns", half).await;
    assert_eq!((half.code, half.fields[0].path.as_str()), ("catalog.too_many_places", "lines[0].quantity"));

    let one = house.boss().post("/sales/returns", of_line(&order, trade.piece, "1")).await;
    assert_eq!(one["lines"][0]["unit_id"], json!(trade.piece));
    let note = settle(&house, &one).await;
    // The exact share: a twenty-fourth.
    assert_eq!(cents(&note["total"]) * 24, -cents(&invoice["total"]));
    let line = &note["lines"][0];
    assert_eq!(
        (&line["unit_id"], &line["quantity"], &line["unit_price"]),
        (&json!(trade.piece), &json!("-1"), &json!("10000"))
    );
    assert_eq!(on_hand(&house, tea, trade.location).await, "37");
    let now = seen(&house, "/sales/orders", &order).await;
    assert_eq!((&now["return_status"], &now["lines"][0]["returned"]), (&json!("part"), &json!("0.083333")));
    let rest = seen(&house, "/billing/invoices", &invoice).await;
    assert_eq!(rest["lines"][0]["left"]["quantity"], "1.916666");

    // A box after it, then all that is left: eleven pieces.
    let more = house.boss().refused_post("/sales/returns", of_line(&order, trade.case, "2")).await;
    assert_eq!((more.code, more.fields[0].path.as_str()), ("orders.more_than_shipped", "lines[0].quantity"));
    let whole = house.boss().post("/sales/returns", of_line(&order, trade.case, "1")).await;
    let note = settle(&house, &whole).await;
    assert_eq!(cents(&note["total"]) * 2, -cents(&invoice["total"]));
    assert_eq!(
        (&note["lines"][0]["unit_id"], &note["lines"][0]["quantity"]),
        (&json!(trade.case), &json!("-1"))
    );
    let rest = json!({ "order_id": order["id"], "reason": "All of it", "lines": [] });
    let rest = house.boss().post("/sales/returns", rest).await;
    assert_eq!(
        (&rest["lines"][0]["unit_id"], &rest["lines"][0]["quantity"]),
        (&json!(trade.piece), &json!("11"))
    );
    settle(&house, &rest).await;
    let now = seen(&house, "/sales/orders", &order).await;
    assert_eq!((&now["return_status"], &now["lines"][0]["returned"]), (&json!("all"), &json!("2")));
    assert_eq!(seen(&house, "/billing/invoices", &invoice).await["open"], "0.00");
    assert_eq!(on_hand(&house, tea, trade.location).await, "60");
    house.assert_sound().await;
}

/// A small generator, so that each engine runs the same stories.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// Whatever comes back in whatever order: never more than was shipped, and the notes are the invoice, term by term.
async fn t05_pieces_and_boxes_come_back_in_any_order(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let mut chance = Chance(20_261_122);
    let (trade, _, order, invoice) = boxes(&house, "3", "33.335").await;
    let (mut back, mut sums, mut cost) = (0, [0; 4], 0);
    let terms = ["gross", "net", "tax", "total"];
    let mut add = |note: &Value| {
        for (sum, term) in sums.iter_mut().zip(terms) {
            *sum += cents(&note[term]);
        }
        cost += cents(&note["margin"]["cost"]);
    };
    for _ in 0..8 {
        let (unit, size) = if chance.below(3) == 0 { (trade.case, 12) } else { (trade.piece, 1) };
        let count = 1 + chance.below(if size == 12 { 2 } else { 9 });
        let wish = of_line(&order, unit, &count.to_string());
        let ret = house.boss().send(platform::Method::Post, "/sales/returns", wish).await;
        assert_eq!(ret.is_ok(), back + count * size <= 36, "{count} of {size} after {back}");
        let Ok(ret) = ret else { continue };
        back += count * size;
        add(&settle(&house, &ret).await);
    }
    if back < 36 {
        let rest = json!({ "order_id": order["id"], "reason": "All of it", "lines": [] });
        let rest = house.boss().post("/sales/returns", rest).await;
        add(&settle(&house, &rest).await);
    }
    assert_eq!(sums, terms.map(|term| -cents(&invoice[term])));
    let invoice = seen(&house, "/billing/invoices", &invoice).await;
    assert_eq!(cost, -cents(&invoice["margin"]["cost"]));
    let now = seen(&house, "/sales/orders", &order).await;
    assert_eq!((&now["return_status"], &now["lines"][0]["returned"]), (&json!("all"), &json!("3")));
    house.assert_sound().await;
}

/// One piece came back; what is left of the boxes is credited by hand: a box, and the rest as it is shown.
async fn t06_what_pieces_have_left_is_credited_by_hand(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, _, order, invoice) = boxes(&house, "2", "33.335").await;
    let one = house.boss().post("/sales/returns", of_line(&order, trade.piece, "1")).await;
    let mut total = cents(&settle(&house, &one).await["total"]);
    let line = &invoice["lines"][0]["id"];
    let path = at(&invoice, "/billing/invoices", "credit");
    for (quantity, said, unit) in [("1", "-1", trade.case), ("0.916666", "-11", trade.piece)] {
        let lines = json!([{ "line_id": line, "quantity": quantity }]);
        let note = house.boss().post(&path, json!({ "reason": "Given up", "lines": lines })).await;
        assert_eq!(
            (&note["lines"][0]["quantity"], &note["lines"][0]["unit_id"]),
            (&json!(said), &json!(unit))
        );
        total += cents(&note["total"]);
    }
    assert_eq!(total, -cents(&invoice["total"]));
    let now = seen(&house, "/sales/orders", &order).await;
    assert_eq!(now["lines"][0]["invoiced"], "1", "the whole box can be billed again");
    house.assert_sound().await;
}

/// A return that an earlier release has made: nothing was counted in base units then.
async fn t47_a_line_of_before_goes_on_in_pieces(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, tea, order, _) = boxes(&house, "3", "250").await;
    let old = house.boss().post("/sales/returns", of_line(&order, trade.case, "2")).await;
    let of_old = json!({ "lines": [{ "line_id": old["lines"][0]["id"], "quantity": "1" }] });
    turn(&house, &old, "receive", of_old).await;
    let (of_return, of_order) = (house::id(&old["lines"][0]), house::id(&order["lines"][0]));
    let landed = house.write(move |ctx, tx| {
        Box::pin(async move {
            let row = tx.select::<line::Entity>(&ctx.whole()).id(of_return).expect().await?;
            let row = line::Model { base_quantity: None, ..row };
            tx.save::<line::Entity>(&ctx.whole(), row).await?;
            let row = tx.select::<order_line::Entity>(&ctx.whole()).id(of_order).expect().await?;
            let row = order_line::Model { returned_base: None, ..row };
            tx.save::<order_line::Entity>(&ctx.whole(), row).await
        })
    });
    landed.await.unwrap();
    house.assert_sound().await;
    let much = house.boss().refused_post("/sales/returns", of_line(&order, trade.piece, "13")).await;
    assert_eq!(much.code, "orders.more_than_shipped");
    let one = house.boss().post("/sales/returns", of_line(&order, trade.piece, "1")).await;
    settle(&house, &one).await;
    let note = settle(&house, &old).await;
    assert_eq!(note["lines"][0]["quantity"], "-2");
    assert_eq!(on_hand(&house, tea, trade.location).await, "49");
    house.assert_sound().await;
}

async fn what_is_no_unit_of_the_product_does_not_come_back(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, _, order, _) = boxes(&house, "1", "250").await;
    let units = house.boss().get("/catalog/units?code=kg").await;
    let kilo = house::id(&units["items"][0]);
    for unit in [kilo, Id::from_u128(77)] {
        let error = house.boss().refused_post("/sales/returns", of_line(&order, unit, "1")).await;
        assert_eq!(
            (error.code, error.fields[0].path.as_str()),
            ("catalog.unit_not_convertible", "lines[0].unit_id")
        );
    }
}

async fn a_piece_is_replaced_at_its_part_of_the_price(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, _, order, _) = boxes(&house, "1", "250").await;
    let ret = house.boss().post("/sales/returns", of_line(&order, trade.piece, "2")).await;
    turn(&house, &ret, "receive", json!({})).await;
    let found = json!([{ "line_id": ret["lines"][0]["id"], "quantity": "2", "outcome": "scrap" }]);
    turn(&house, &ret, "inspect", json!({ "lines": found })).await;
    let done = turn(&house, &ret, "replace", json!({ "price": "same" })).await;
    let made = format!("/sales/orders/{}", done["replacement_order_id"].as_str().unwrap());
    let made = house.boss().get(&made).await;
    let line = &made["lines"][0];
    assert_eq!(
        (&line["unit_id"], &line["quantity"], &line["unit_price"]),
        (&json!(trade.piece), &json!("2"), &json!("250"))
    );
    let again = refused(&house, &ret, "replace", json!({})).await;
    assert_eq!(again.code, "document.illegal_transition");
    house.assert_sound().await;
}
