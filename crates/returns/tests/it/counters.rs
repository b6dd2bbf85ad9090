//! T47: whatever happens in whatever order, an order's counters are the sums of what happened to it.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::kits::TeaSets;
use crate::{at, authorise, modules, seen, turn};

engines!(t47_counters_are_folds_of_what_happened, t47_a_kits_counters_are_folds_of_its_components_moves);

/// A small generator, so that each engine runs the same stories.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// What a story knows of the order's one line, in pieces.
#[derive(Default)]
struct Told {
    shipped: u64,
    invoiced: u64,
    returned: u64,
}

async fn t47_counters_are_folds_of_what_happened(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "33.33").await;
    house.stock(&trade, tea, "25").await;
    house.boss().put("/sales/order-policy", json!({ "shortage": "back_order" })).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let mut chance = Chance(20_260_302);
    for _ in 0..3 {
        let order = house.order(customer, &[(tea, "12")]).await;
        let mut told = Told::default();
        for _ in 0..12 {
            step(&house, &order, &mut chance, &mut told).await;
            let line = seen(&house, "/sales/orders", &order).await["lines"][0].clone();
            let number = |field: &str| line[field].as_str().unwrap().parse::<u64>().unwrap();
            assert_eq!(
                (number("shipped"), number("invoiced"), number("returned")),
                (told.shipped, told.invoiced, told.returned)
            );
            assert!(told.returned <= told.shipped && told.invoiced <= number("quantity"), "{line}");
        }
        house.stock(&trade, tea, "6").await;
        house.assert_sound().await;
    }
}

async fn step(house: &House, order: &Value, chance: &mut Chance, told: &mut Told) {
    let boss = house.boss();
    let line = &seen(house, "/sales/orders", order).await["lines"][0];
    let amount = 1 + chance.below(4);
    let of_order = json!([{ "line_id": line["id"], "quantity": amount.to_string() }]);
    match chance.below(5) {
        0 | 1 => {
            let draft = json!({ "order_id": order["id"], "lines": of_order });
            let Ok(draft) = boss.send(platform::Method::Post, "/shipping/shipments", draft).await else {
                return;
            };
            let ship = at(&draft, "/shipping/shipments", "ship");
            if boss.send(platform::Method::Post, &ship, json!({})).await.is_ok() {
                told.shipped += amount;
            }
        }
        2 => {
            let body = json!({ "reason": "x", "change": [{ "line_id": line["id"], "quantity": (8 + amount).to_string() }] });
            // Refused below what has left; either way the counters stay.
            drop(boss.send(platform::Method::Post, &at(order, "/sales/orders", "amend"), body).await);
        }
        3 if told.shipped > told.invoiced => {
            let draft = json!({ "order_id": order["id"], "of": "shipped" });
            let Ok(draft) = boss.send(platform::Method::Post, "/billing/invoices", draft).await else {
                return;
            };
            boss.post(&at(&draft, "/billing/invoices", "post"), json!({})).await;
            told.invoiced = told.shipped;
        }
        _ if told.shipped >= told.returned + amount => {
            let ret = authorise(house, order, &amount.to_string()).await;
            turn(house, &ret, "receive", json!({})).await;
            told.returned += amount;
            let found = json!([{ "line_id": ret["lines"][0]["id"], "quantity": amount.to_string(), "outcome": "restock" }]);
            turn(house, &ret, "inspect", json!({ "lines": found })).await;
            // Credited for good: what was invoiced of the order stays so, and cannot be billed again.
            let refund = at(&ret, "/sales/returns", "refund");
            drop(boss.send(platform::Method::Post, &refund, json!({ "pay_out": false })).await);
        }
        _ => {}
    }
}

/// A kit's line counts whole kits, and what moved of its components for it is that many times what one of them takes:
/// what left, what came back and what is still promised are folds of the same linked facts.
async fn t47_a_kits_counters_are_folds_of_its_components_moves(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let sets = TeaSets::of(&house, "25", "90").await;
    house.boss().put("/sales/order-policy", json!({ "shortage": "back_order" })).await;
    let mut chance = Chance(20_261_121);
    for _ in 0..3 {
        let order = house.order(sets.customer, &[(sets.set, "12")]).await;
        let mut told = Told::default();
        for _ in 0..12 {
            step(&house, &order, &mut chance, &mut told).await;
            let line = seen(&house, "/sales/orders", &order).await["lines"][0].clone();
            let number = |field: &str| line[field].as_str().unwrap().parse::<u64>().unwrap();
            assert_eq!(
                (number("shipped"), number("invoiced"), number("returned")),
                (told.shipped, told.invoiced, told.returned)
            );
            let net = i64::try_from(told.shipped).unwrap() - i64::try_from(told.returned).unwrap();
            for (product, per_kit) in [(sets.pot, 1), (sets.cup, 6)] {
                assert_eq!(moved_for(&house, &line, product).await, -net * per_kit, "{line}");
            }
        }
        house.stock(&sets.trade, sets.cup, "40").await;
        house.settle().await;
        house.assert_sound().await;
    }
}

/// The sum of a product's moves for an order's line.
async fn moved_for(house: &House, line: &Value, product: kernel::Id) -> i64 {
    let line = line["id"].as_str().unwrap();
    let path = format!("/inventory/moves?line_id={line}&product_id={product}&limit=200");
    let moves = house.boss().get(&path).await;
    let all = moves["items"].as_array().unwrap().iter();
    all.map(|one| one["quantity"].as_str().unwrap().parse::<i64>().unwrap()).sum()
}
