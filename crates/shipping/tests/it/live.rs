//! Live rates: a carrier on the other end of the loopback says what it takes now; where it does not, the tables do.
//! And kits, which are measured as what they are put together from.

use std::sync::{Arc, Mutex};

use kernel::{Currency, Decimal, Id, Result};
use platform::{BoxFuture, Ctx, Module};
use serde_json::{Value, json};
use shipping::carriers::{Carrier, LabelRequest, LiveRate, MadeLabel, RateRequest, Seen, adapter};
use testkit::house::id;
use testkit::{Engine, engines};

use crate::world::World;

engines!(
    a_quote_takes_what_the_carrier_says_now_and_the_choice_charges_it,
    who_says_nothing_in_time_or_nonsense_leaves_it_to_the_table,
    a_kit_is_measured_by_its_components,
);

/// How the carrier behaves.
#[derive(Clone)]
enum Mood {
    Says(Vec<LiveRate>),
    /// It takes the call and never answers.
    Hangs,
    Refuses,
}

#[derive(Clone)]
struct Loopback {
    mood: Arc<Mutex<Mood>>,
    asked: Arc<Mutex<Vec<RateRequest>>>,
}

impl Loopback {
    fn saying(rates: Vec<LiveRate>) -> Loopback {
        Loopback { mood: Arc::new(Mutex::new(Mood::Says(rates))), asked: Arc::default() }
    }

    fn module(&self) -> Module {
        Module { name: "loopback", ports: vec![adapter(self.clone())], ..Module::default() }
    }

    fn becomes(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    fn asked(&self) -> Vec<RateRequest> {
        self.asked.lock().unwrap().clone()
    }
}

impl Carrier for Loopback {
    fn name(&self) -> &'static str {
        "loopback"
    }

    fn rates<'a>(
        &'a self,
        _: &'a Ctx,
        request: &'a RateRequest,
    ) -> BoxFuture<'a, Result<Option<Vec<LiveRate>>>> {
        self.asked.lock().unwrap().push(request.clone());
        let mood = self.mood.lock().unwrap().clone();
        Box::pin(async move {
            match mood {
                Mood::Says(rates) => Ok(Some(rates)),
                Mood::Hangs => std::future::pending().await,
                Mood::Refuses => Err(shipping::CARRIER_SILENT.error()),
            }
        })
    }

    fn make_label<'a>(&'a self, _: &'a Ctx, request: &'a LabelRequest) -> BoxFuture<'a, Result<MadeLabel>> {
        let made = MadeLabel { tracking: request.own_number.clone(), reference: None, pdf: None };
        Box::pin(async move { Ok(made) })
    }

    fn void_label<'a>(&'a self, _: &'a Ctx, _: Id, _: Option<&'a str>) -> BoxFuture<'a, Result<()>> {
        Box::pin(async { Ok(()) })
    }

    fn track<'a>(&'a self, _: &'a Ctx, _: &'a str) -> BoxFuture<'a, Result<Vec<Seen>>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}

fn rate(service: &str, price: &str, days: Option<(i32, i32)>) -> LiveRate {
    let (price, currency) = (Decimal::parse(price).unwrap(), Currency::parse("KES").unwrap());
    LiveRate { service: service.to_owned(), price, currency, days }
}

/// The world of tables, whose carrier is the loopback and whose courier has a live service.
async fn world(engine: Engine, loopback: &Loopback) -> World {
    let world = World::with(engine, vec![loopback.module()], json!({ "adapter": "loopback" })).await;
    let path = format!("/shipping/methods/{}", world.courier);
    world.house.boss().patch(&path, json!({ "live_service": "ground" })).await;
    world
}

fn option<'v>(quote: &'v Value, code: &str) -> &'v Value {
    let options = quote["options"].as_array().unwrap();
    options.iter().find(|option| option["code"] == code).unwrap_or_else(|| panic!("{code} in {quote}"))
}

fn rules(option: &Value) -> Vec<&str> {
    option["trace"].as_array().unwrap().iter().map(|step| step["rule"].as_str().unwrap()).collect()
}

async fn a_quote_takes_what_the_carrier_says_now_and_the_choice_charges_it(engine: Engine) {
    let loopback = Loopback::saying(vec![rate("air", "999", None), rate("ground", "311.25", Some((2, 4)))]);
    let world = world(engine, &loopback).await;
    let boss = world.house.boss();
    let order = world.order("5").await;
    let unquoted =
        boss.post("/shipping/choices", json!({ "order_id": order["id"], "method_id": world.courier })).await;
    assert_eq!(unquoted["price"], "400.00", "nobody is called within a transaction: by the table");
    assert_eq!(loopback.asked(), []);
    let quote = boss.post("/shipping/quotes", json!({ "order_id": order["id"] })).await;
    let courier = option(&quote, "COURIER");
    // What the carrier says, and our handling.
    assert_eq!((&courier["price"], rules(courier)), (&json!("361.25"), vec!["live", "handling"]));
    assert_eq!(
        (&courier["arrives_from"], &courier["arrives_to"]),
        (&json!("2026-03-04"), &json!("2026-03-06"))
    );
    assert_eq!(
        rules(option(&quote, "EXPRESS"))[0],
        "zone",
        "a method without a live service goes by its table"
    );
    let asked = loopback.asked();
    assert_eq!(asked.len(), 1);
    assert_eq!((asked[0].country.as_str(), asked[0].postcode.as_deref()), ("KE", Some("00100")));
    assert_eq!(asked[0].weight_kg, "2.5".parse().unwrap());
    boss.post("/shipping/quotes", json!({ "order_id": order["id"] })).await;
    assert_eq!(loopback.asked().len(), 1, "what it said a moment ago still holds");
    loopback.becomes(Mood::Refuses);
    let renewed = boss.post(&format!("/shipping/choices/{}/renew", id(&unquoted)), json!({})).await;
    assert_eq!(renewed["price"], "361.25", "what was quoted is charged");
    let free = json!({ "country": "KE", "postcode": "00100", "lines": [{ "product_id": world.tea, "quantity": "50" }] });
    loopback.becomes(Mood::Says(vec![rate("ground", "700", None)]));
    let free = boss.post("/shipping/quotes", free).await;
    assert_eq!(option(&free, "COURIER")["price"], "0.00", "free from a value on, whoever says what");
    world.house.assert_sound().await;
}

async fn who_says_nothing_in_time_or_nonsense_leaves_it_to_the_table(engine: Engine) {
    let loopback = Loopback::saying(Vec::new());
    let world = world(engine, &loopback).await;
    let dollars = LiveRate { currency: Currency::parse("USD").unwrap(), ..rate("ground", "3", None) };
    let moods = [
        Mood::Says(vec![rate("air", "1", None)]),
        Mood::Says(vec![rate("ground", "-1", None)]),
        Mood::Says(vec![rate("ground", "1.234", None)]),
        Mood::Says(vec![rate("ground", "1", Some((5, 2)))]),
        Mood::Says(vec![dollars]),
        Mood::Refuses,
        Mood::Hangs,
    ];
    let tea = world.house.boss().get(&format!("/catalog/products/{}", world.tea)).await;
    world.house.in_parts(tea["unit_id"].as_str().unwrap().parse().unwrap()).await;
    for (n, mood) in moods.into_iter().enumerate() {
        loopback.becomes(mood);
        // Another question each time, so that what was said before is not what is known.
        let lines = json!([{ "product_id": world.tea, "quantity": format!("5.{n}") }]);
        let ask = json!({ "country": "KE", "postcode": "00100", "lines": lines });
        let quote = world.house.boss().post("/shipping/quotes", ask).await;
        let courier = option(&quote, "COURIER");
        assert_eq!(courier["price"], "400.00", "{n}");
        assert_eq!(rules(courier)[..2], ["shipping.no_live_rate", "zone"], "{n}");
    }
    assert_eq!(loopback.asked().len(), 7);
}

async fn a_kit_is_measured_by_its_components(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let tea = boss.get(&format!("/catalog/products/{}", world.tea)).await;
    let like_tea = |sku: &str, more: Value| {
        let mut product = json!({
            "sku": sku, "name": sku, "unit_id": tea["unit_id"], "tax_class_id": tea["tax_class_id"], "price": "10",
        });
        product.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        product
    };
    let service = like_tea("CARD", json!({ "kind": "service", "tracked": false, "needs_shipping": false }));
    let card = world.house.make("/catalog/products", service).await;
    let set = world.house.make("/catalog/products", like_tea("SET", json!({ "kind": "kit" }))).await;
    for (product, quantity) in [(world.tea, "3"), (card, "1")] {
        let part = json!({ "kit_id": set, "product_id": product, "quantity": quantity });
        world.house.make("/catalog/kit-components", part).await;
    }
    let lines = json!([{ "product_id": set, "quantity": "2" }, { "product_id": world.tea, "quantity": "1" }]);
    let ask = json!({ "country": "KE", "postcode": "00100", "lines": lines });
    let goods = boss.post("/shipping/quotes", ask).await["goods"].clone();
    // Two sets of three, and one: seven times half a kilogram and two litres.
    assert_eq!((&goods["weight_kg"], &goods["volume_l"]), (&json!("3.5"), &json!("14")));
    assert_eq!((&goods["pieces"], &goods["no_weight"]), (&json!("7"), &json!([])));
    let order = world.house.order(world.customer, &[(set, "2")]).await;
    // What was ordered stays what it was put together from.
    let parts = boss.get(&format!("/catalog/kit-components?kit_id={set}&product_id={}", world.tea)).await;
    let part = format!("/catalog/kit-components/{}", id(&parts["items"][0]));
    boss.patch(&part, json!({ "quantity": "5" })).await;
    let quote = boss.post("/shipping/quotes", json!({ "order_id": order["id"] })).await;
    assert_eq!(quote["goods"]["weight_kg"], "3");
    let draft = json!({ "customer_id": world.customer, "lines": [{ "product_id": set, "quantity": "2" }] });
    let draft = boss.post("/sales/orders", draft).await;
    let quote = boss.post("/shipping/quotes", json!({ "order_id": draft["id"] })).await;
    assert_eq!(quote["goods"]["weight_kg"], "5");
}
