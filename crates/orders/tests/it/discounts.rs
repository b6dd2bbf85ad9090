//! Discounts by hand, and who may give how much.

use kernel::{Id, RowScope};
use orders::DISCOUNT_ABOVE_LIMIT;
use platform::{Grants, Method};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

engines!(
    a_salesperson_gives_discounts_within_the_company_s_limit,
    both_discounts_together_stay_within_the_limit,
    nobody_repeats_a_discount_that_they_may_not_give,
);

const RIGHTS: &[&str] =
    &["orders.order.view", "orders.order.create", "orders.order.edit", "parties.customer.view"];

fn modules() -> Vec<platform::Module> {
    vec![
        parties::module(),
        catalog::module(),
        finance::module(),
        pricing::module(),
        inventory::module(),
        orders::module(),
    ]
}

/// A house with tea for 100 that nobody taxes, and somebody's rights besides those of every seller.
struct Counter {
    house: House,
    customer: Id,
    tea: Id,
}

impl Counter {
    async fn open(engine: Engine, limit: &str) -> Counter {
        let house = House::open(engine, modules()).await;
        let trade = house.trade().await;
        let tea = house.product_with(&trade, "TEA", "100", json!({ "tax_class_id": trade.untaxed })).await;
        let customer = house.customer("Duka", json!({})).await;
        let company = format!("/identity/companies/{}", house.company.id);
        let changed = house.boss().patch(&company, json!({ "discount_limit": limit })).await;
        assert_eq!(changed["discount_limit"], limit);
        Counter { house, customer, tea }
    }

    /// An order of two lines of one piece by somebody with these rights: its total, or the problem and its path.
    async fn order(
        &self,
        rights: &[&str],
        lines: [Value; 2],
        discount: Value,
    ) -> Result<String, (String, String)> {
        let held = RIGHTS.iter().chain(rights).map(|name| ((*name).to_owned(), RowScope::All)).collect();
        let seller = self.house.by(Id::from_u128(0x5e11), Grants { permissions: held, ..Grants::default() });
        let lines: Vec<Value> = lines
            .into_iter()
            .map(|mut line| {
                line["product_id"] = json!(self.tea);
                line["quantity"] = json!("1");
                line
            })
            .collect();
        let body = json!({ "customer_id": self.customer, "lines": lines, "discount": discount });
        let reply = seller.call(Method::Post, "/sales/orders", body).await;
        match reply {
            Ok(platform::Reply::Json { body, .. }) => Ok(body["total"].as_str().unwrap().to_owned()),
            Ok(other) => panic!("{other:?}"),
            Err(error) => {
                if error.is(DISCOUNT_ABOVE_LIMIT) {
                    assert_eq!((error.status(), &error.details["discount_limit"]), (403, &json!("0.1")));
                }
                let path = error.fields.first().map(|field| field.path.clone());
                Err((error.code.to_owned(), path.unwrap_or_default()))
            }
        }
    }
}

const SELLER: &[&str] = &["orders.order.discount"];
const MANAGER: &[&str] = &["orders.order.price"];
const ABOVE: &str = "orders.discount_above_limit";

fn above(path: &str) -> Result<String, (String, String)> {
    Err((ABOVE.to_owned(), path.to_owned()))
}

async fn a_salesperson_gives_discounts_within_the_company_s_limit(engine: Engine) {
    let counter = Counter::open(engine, "0.1").await;
    let plain = || json!({});
    let off = |rate: &str| json!({ "discount": rate });
    let order = async |rights, second, discount| counter.order(rights, [plain(), second], discount).await;
    assert_eq!(order(SELLER, off("0.1"), Value::Null).await, Ok("190.00".to_owned()));
    assert_eq!(order(SELLER, off("0.100001"), Value::Null).await, above("lines[1].discount"));
    assert_eq!(order(SELLER, plain(), json!({ "rate": "0.1" })).await, Ok("180.00".to_owned()));
    assert_eq!(order(SELLER, plain(), json!({ "rate": "0.11" })).await, above("discount.rate"));
    assert_eq!(order(SELLER, plain(), json!({ "amount": "20" })).await, Ok("180.00".to_owned()));
    assert_eq!(order(SELLER, plain(), json!({ "amount": "20.01" })).await, above("discount.amount"));
    // Prices by hand stay the manager's, and so does every larger discount.
    let forbidden = Err(("auth.forbidden".to_owned(), String::new()));
    assert_eq!(order(SELLER, json!({ "unit_price": "99" }), Value::Null).await, forbidden);
    assert_eq!(order(&[], off("0.01"), Value::Null).await, forbidden);
    assert_eq!(order(MANAGER, off("0.5"), json!({ "rate": "0.5" })).await, Ok("75.00".to_owned()));
    counter.house.assert_sound().await;
}

async fn both_discounts_together_stay_within_the_limit(engine: Engine) {
    let counter = Counter::open(engine, "0.1").await;
    let lines = || [json!({ "discount": "0.04" }), json!({ "discount": "0.06" })];
    // 0.96 × 0.95 and 0.94 × 0.95: the second line comes to 10.7 % off.
    let order = async |discount| counter.order(SELLER, lines(), discount).await;
    assert_eq!(order(json!({ "rate": "0.05" })).await, above("discount.rate"));
    assert_eq!(order(json!({ "rate": "0.04" })).await, Ok("182.40".to_owned()));
    // Of 190.00: 8.08 leaves 0.9000… of the second line's 100, 8.09 less.
    assert_eq!(order(json!({ "amount": "8.08" })).await, Ok("181.92".to_owned()));
    assert_eq!(order(json!({ "amount": "8.09" })).await, above("discount.amount"));
    counter.house.assert_sound().await;
}

/// A template made of an order has the discount on the whole of it: whoever makes one answers for that.
async fn nobody_repeats_a_discount_that_they_may_not_give(engine: Engine) {
    let counter = Counter::open(engine, "0.1").await;
    let lines = json!([{ "product_id": counter.tea, "quantity": "1" }]);
    let body = json!({ "customer_id": counter.customer, "lines": lines, "discount": { "rate": "0.2" } });
    let order = counter.house.boss().post("/sales/orders", body).await;
    for (right, code) in [
        ("orders.order.cancel", "auth.forbidden"),
        ("orders.order.discount", DISCOUNT_ABOVE_LIMIT.code),
        ("orders.order.price", ""),
    ] {
        let held = RIGHTS.iter().copied().chain(["orders.template.edit", right]);
        let permissions = held.map(|name| (name.to_owned(), RowScope::All)).collect();
        let seller = counter.house.by(Id::from_u128(0x5e11), Grants { permissions, ..Grants::default() });
        let wish = json!({ "name": "As last time", "order_id": order["id"] });
        let reply = seller.call(Method::Post, "/sales/order-templates", wish).await;
        assert_eq!(reply.err().map_or("", |error| error.code), code, "{right}");
    }
    counter.house.assert_sound().await;
}
