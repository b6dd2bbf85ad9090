//! Which price list a customer's price comes from.

use kernel::{Currency, Day, Id, Qty};
use pricing::engine::{Basket, BasketLine, PriceSource, PricedLine};
use pricing::{PriceRequest, quote};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::World;

/// A list with one price, from a quantity on.
pub(crate) async fn list(
    world: &World,
    code: &str,
    whose: Value,
    product: Id,
    from: &str,
    price: &str,
) -> Id {
    let mut body = json!({"code": code, "name": code, "currency": "KES"});
    for (name, value) in whose.as_object().unwrap() {
        body[name] = value.clone();
    }
    let list = world.make("/sales/price-lists", body).await;
    item(world, list, product, from, price).await;
    list
}

async fn item(world: &World, list: Id, product: Id, from: &str, price: &str) {
    let body = json!({"price_list_id": list, "product_id": product, "min_qty": from, "price": price});
    world.make("/sales/price-list-items", body).await;
}

/// A customer as prices see them.
#[derive(Clone, Copy)]
struct Buyer {
    customer: Id,
    category: Option<Id>,
}

async fn priced(world: &World, buyer: Buyer, product: Id, pieces: i64, currency: &str) -> PricedLine {
    let line = BasketLine {
        product_id: product,
        unit_id: None,
        quantity: Qty::whole(pieces),
        manual_price: None,
        discount: None,
    };
    let request = PriceRequest {
        customer_id: Some(buyer.customer),
        customer_category_id: buyer.category,
        country: world.company.country,
        basket: Basket {
            currency: Currency::parse(currency).unwrap(),
            day: Day::parse("2026-03-02").unwrap(),
            prices_include_tax: true,
            tax_rounding: kernel::TaxRounding::Line,
            lines: vec![line],
            discount: None,
        },
    };
    quote(&world.ctx(), world.src(), &request).await.unwrap().lines.remove(0)
}

/// The unit price of a few pieces and the list that gave it.
async fn price(world: &World, buyer: Buyer, product: Id) -> (String, Option<Id>) {
    let line = priced(world, buyer, product, 3, "KES").await;
    let list = match line.source {
        PriceSource::PriceList { id, .. } => Some(id),
        PriceSource::ListPrice | PriceSource::Manual => None,
    };
    (line.unit_price.to_string(), list)
}

async fn the_closest_list_wins_and_of_equals_the_newest(engine: Engine) {
    let world = World::new(engine).await;
    let tea = world.product("TEA", "100").await;
    let retail = world.make("/sales/customer-categories", json!({"name": "Retail"})).await;
    let named = |name: &str, category: Option<Id>| json!({"name": name, "category_id": category});
    let duka = world.make("/sales/customers", named("Duka", Some(retail))).await;
    let other = world.make("/sales/customers", named("Other", None)).await;
    let (duka, other) =
        (Buyer { customer: duka, category: Some(retail) }, Buyer { customer: other, category: None });
    assert_eq!(price(&world, duka, tea).await, ("100".to_owned(), None));

    // Each step is seen at once, although lists are kept in memory.
    let everybody = list(&world, "ALL", json!({}), tea, "0", "95").await;
    assert_eq!(price(&world, duka, tea).await, ("95".to_owned(), Some(everybody)));
    let newer = list(&world, "NEWER", json!({}), tea, "0", "96").await;
    assert_eq!(price(&world, duka, tea).await, ("96".to_owned(), Some(newer)));
    let category = list(&world, "RETAIL", json!({"customer_category_id": retail}), tea, "0", "97").await;
    assert_eq!(price(&world, duka, tea).await, ("97".to_owned(), Some(category)));
    let own = list(&world, "DUKA", json!({"customer_id": duka.customer}), tea, "0", "98").await;
    assert_eq!(price(&world, duka, tea).await, ("98".to_owned(), Some(own)));
    assert_eq!(price(&world, other, tea).await, ("96".to_owned(), Some(newer)));

    world.post(&format!("/sales/price-lists/{own}/archive"), json!({})).await.unwrap();
    assert_eq!(price(&world, duka, tea).await, ("97".to_owned(), Some(category)));
}

async fn a_list_holds_in_its_period_its_currency_and_from_its_quantity(engine: Engine) {
    let world = World::new(engine).await;
    let tea = world.product("TEA", "100").await;
    let customer = world.make("/sales/customers", json!({"name": "Duka"})).await;
    let duka = Buyer { customer, category: None };
    list(&world, "OVER", json!({"valid_to": "2026-03-01"}), tea, "0", "1").await;
    list(&world, "SOON", json!({"valid_from": "2026-03-03"}), tea, "0", "2").await;
    list(&world, "EURO", json!({"currency": "EUR"}), tea, "0", "0.70").await;
    assert_eq!(price(&world, duka, tea).await, ("100".to_owned(), None));
    let in_euro = priced(&world, duka, tea, 1, "EUR").await;
    assert_eq!(in_euro.unit_price.to_string(), "0.7");

    let today = json!({"valid_from": "2026-03-02", "valid_to": "2026-03-02"});
    let bulk = list(&world, "BULK", today, tea, "10", "90").await;
    item(&world, bulk, tea, "100", "80").await;
    for (pieces, expected) in [(9, "100"), (10, "90"), (99, "90"), (100, "80")] {
        let line = priced(&world, duka, tea, pieces, "KES").await;
        assert_eq!(line.unit_price.to_string(), expected, "{pieces} pieces");
    }
}

engines!(
    the_closest_list_wins_and_of_equals_the_newest,
    a_list_holds_in_its_period_its_currency_and_from_its_quantity,
);
