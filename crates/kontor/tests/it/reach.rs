//! People of one store or region: what happens elsewhere changes no byte of what they see, and the places of others
//! do not exist for them. What goods cost is seen by those who hold the right to it.

use identity::roles::shipped::reach;
use kernel::{Id, RowScope};
use platform::Method::{Get, Patch, Post, Put};
use platform::events::event;
use platform::{Error, Grants, Module, Reply};
use sea_orm::ColumnTrait;
use serde_json::{Value, json};
use testkit::{Caller, Engine, House, Trade, engines};

engines!(
    t58_what_happens_at_another_store_changes_no_byte,
    t58_a_region_sees_the_stock_of_its_stores,
    t58_stock_goes_with_its_location_to_another_store,
    t58_v8_2_3_costs_do_not_exist_for_those_who_may_not_see_them,
    t58_another_cost_changes_no_byte,
    t59_places_of_another_store_do_not_exist,
    t59_money_is_taken_at_ones_own_store,
    what_is_made_without_a_word_happens_at_ones_own_store,
);

/// The program's modules without those that a house brings along.
fn modules() -> Vec<Module> {
    let brought = ["platform", "records", "identity"];
    kontor::compose::modules().into_iter().filter(|module| !brought.contains(&module.name)).collect()
}

/// Two shops in two regions, each with a storeroom, and a product that lies in both.
struct Town {
    house: House,
    trade: Trade,
    product: Id,
    customer: Id,
    north: Shop,
    south: Shop,
}

#[derive(Clone, Copy)]
struct Shop {
    region: Id,
    store: Id,
    location: Id,
}

async fn town(engine: Engine) -> Town {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let north = shop(&house, "NORTH").await;
    let south = shop(&house, "SOUTH").await;
    let product = house.product(&trade, "TEA", "100").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    for location in [north.location, south.location, trade.location] {
        receive(&house.boss(), location, product).await.unwrap();
    }
    Town { house, trade, product, customer, north, south }
}

async fn shop(house: &House, code: &str) -> Shop {
    let region = house.make("/identity/regions", json!({ "code": code, "name": code })).await;
    let store = json!({ "code": code, "name": code, "region_id": region });
    let store = house.make("/identity/stores", store).await;
    let location = json!({ "code": code, "name": code, "store_id": store, "kind": "store" });
    Shop { region, store, location: house.make("/inventory/locations", location).await }
}

async fn receive(who: &Caller<'_>, location: Id, product: Id) -> Result<Value, Error> {
    let lines = json!([{ "product_id": product, "quantity": "10", "unit_cost": "3" }]);
    who.send(Post, "/inventory/receipts", json!({ "location_id": location, "lines": lines })).await
}

impl Town {
    /// Somebody in a shipped role at a shop.
    fn at(&self, shop: Shop, role: &str) -> Caller<'_> {
        self.reaching(shop, |permission| reach(role, permission))
    }

    /// Somebody who may do everything within a shop's region, for all customers.
    fn regional(&self, shop: Shop) -> Caller<'_> {
        let far = |name: &str| if name.starts_with("parties.") { RowScope::All } else { RowScope::Region };
        self.reaching(shop, far)
    }

    fn reaching(&self, shop: Shop, far: impl Fn(&str) -> RowScope) -> Caller<'_> {
        let modules = &self.house.runtime.registry().modules;
        let names = modules.iter().flat_map(|module| &module.permissions).map(|one| one.name);
        let held = names.map(|name| (name.to_owned(), far(name)));
        let grants = Grants {
            permissions: held.filter(|(_, reach)| *reach != RowScope::None).collect(),
            stores: vec![shop.store],
            regions: vec![shop.region],
            region_stores: vec![shop.store],
            ..Grants::default()
        };
        self.house.by(Id::from_u128(0xa11), grants)
    }

    fn order(&self, fields: Value) -> Value {
        let mut order = json!({
            "customer_id": self.customer, "lines": [{ "product_id": self.product, "quantity": "1" }],
        });
        order.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        order
    }

    /// Everything that can happen at a shop: goods come, are moved, sold, shipped, billed and paid.
    async fn trade_at(&self, shop: Shop) -> Value {
        let boss = self.house.boss();
        receive(&boss, shop.location, self.product).await.unwrap();
        let lines = json!([{ "product_id": self.product, "quantity": "-1" }]);
        let broken = json!({ "location_id": shop.location, "lines": lines, "reason": "damage" });
        boss.post("/inventory/adjustments", broken).await;
        let order = self.order(json!({ "store_id": shop.store, "confirm": true }));
        let order = boss.post("/sales/orders", order).await;
        let shipment = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
        boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment["id"])), json!({})).await;
        // Another one waits, with what is reserved for it.
        boss.post("/sales/orders", self.order(json!({ "store_id": shop.store, "confirm": true }))).await;
        let invoice = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
        let invoice = boss.post(&format!("/billing/invoices/{}/post", text(&invoice["id"])), json!({})).await;
        let payment = json!({
            "customer_id": self.customer, "store_id": shop.store, "method": "cash", "amount": "1",
            "allocations": [{ "invoice_id": invoice["id"], "amount": "1" }],
        });
        boss.post("/billing/payments", payment).await;
        json!({ "order": order["id"], "shipment": shipment["id"], "invoice": invoice["id"] })
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// Lists, counts, searches and filters of what happens at places.
const VIEWS: &[&str] = &[
    "/inventory/levels?count=true",
    "/inventory/levels?sort=-on_hand",
    "/inventory/levels?on_hand[gt]=0&count=true",
    "/inventory/levels?sort=-available&available[gt]=0",
    "/inventory/reservations?count=true&labels=true",
    "/inventory/moves?count=true",
    "/inventory/moves?kind=issue&count=true",
    "/inventory/receipts?count=true",
    "/inventory/adjustments?count=true",
    "/inventory/locations?count=true",
    "/inventory/locations?q=south",
    "/sales/orders?count=true",
    "/sales/orders?q=SO-",
    "/shipping/shipments?count=true",
    "/shipping/parcels?count=true",
    "/shipping/choices?count=true",
    "/billing/invoices?count=true",
    "/billing/payments?count=true",
];

async fn seen(who: &Caller<'_>) -> Vec<(String, String)> {
    let mut seen = Vec::new();
    for path in VIEWS {
        seen.push(((*path).to_owned(), who.get(path).await.to_string()));
        let file = who.clone().wanting("text/csv").file(path.split('?').next().unwrap()).await;
        seen.push((format!("{path} as a file"), String::from_utf8(file.bytes).unwrap()));
    }
    seen
}

async fn t58_what_happens_at_another_store_changes_no_byte(engine: Engine) {
    let town = town(engine).await;
    town.trade_at(town.north).await;
    for who in [town.at(town.north, "manager"), town.regional(town.north)] {
        let (before, all) = (seen(&who).await, seen(&town.house.boss()).await);
        assert!(before.iter().any(|(_, bytes)| bytes.contains(&town.north.location.to_string())));
        town.trade_at(town.south).await;
        assert_ne!(seen(&town.house.boss()).await, all, "something was there to be seen");
        assert_eq!(seen(&who).await, before);
    }
    town.house.assert_sound().await;
}

async fn t58_a_region_sees_the_stock_of_its_stores(engine: Engine) {
    let town = town(engine).await;
    let who = town.regional(town.south);
    for path in ["/inventory/levels", "/inventory/moves"] {
        let list = who.get(path).await;
        let places: Vec<&Value> =
            list["items"].as_array().unwrap().iter().map(|one| &one["location_id"]).collect();
        assert_eq!(places, [&json!(town.south.location)], "{path}");
    }
    let list = who.get("/inventory/locations").await;
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    receive(&who, town.south.location, town.product).await.unwrap();
    assert_eq!(
        receive(&who, town.north.location, town.product).await.unwrap_err().code,
        "inventory.no_such_location"
    );
    let elsewhere = json!({ "code": "X", "name": "X", "store_id": town.north.store });
    let refused = who.refused_post("/inventory/locations", elsewhere).await;
    assert_eq!(refused.fields[0].path, "store_id");
}

async fn t58_stock_goes_with_its_location_to_another_store(engine: Engine) {
    let town = town(engine).await;
    let (north, south) = (town.at(town.north, "manager"), town.at(town.south, "manager"));
    let open = town.order(json!({ "store_id": town.north.store, "confirm": true }));
    town.house.boss().post("/sales/orders", open).await;
    assert_eq!(north.get("/inventory/reservations?count=true").await["total"], 1);
    let path = format!("/inventory/locations/{}", town.north.location);
    town.house.boss().patch(&path, json!({ "store_id": town.south.store })).await;
    for (list, souths) in [("levels", 2), ("reservations", 1)] {
        let list = format!("/inventory/{list}?count=true");
        assert_eq!(north.get(&list).await["total"], 0);
        assert_eq!(south.get(&list).await["total"], souths);
    }
    // The facts stay where they happened.
    assert_eq!(north.get("/inventory/moves?count=true").await["total"], 1);
    town.house.assert_sound().await;
}

async fn t59_places_of_another_store_do_not_exist(engine: Engine) {
    let town = town(engine).await;
    let made = town.trade_at(town.south).await;
    let lines = json!([{ "product_id": town.product, "quantity": "1" }]);
    let goods = |fields: Value| {
        let mut body = json!({ "lines": lines });
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        body
    };
    let (here, there, nowhere) = (town.north.location, town.south.location, town.trade.location);
    let refusals = [
        ("/inventory/receipts", goods(json!({ "location_id": there })), "inventory.no_such_location"),
        ("/inventory/receipts", goods(json!({ "location_id": nowhere })), "inventory.no_such_location"),
        (
            "/inventory/adjustments",
            goods(json!({ "location_id": there, "reason": "shortage" })),
            "inventory.no_such_location",
        ),
        (
            "/inventory/transfers",
            goods(json!({ "from_location_id": here, "to_location_id": there })),
            "inventory.no_such_location",
        ),
        (
            "/inventory/transfers",
            goods(json!({ "from_location_id": there, "to_location_id": here })),
            "inventory.no_such_location",
        ),
        ("/sales/orders", town.order(json!({ "store_id": town.south.store })), "orders.no_such_store"),
        ("/sales/orders", town.order(json!({ "location_id": there })), "inventory.no_such_location"),
        ("/sales/orders", town.order(json!({ "location_id": nowhere })), "inventory.no_such_location"),
        ("/shipping/shipments", json!({ "order_id": made["order"] }), "shipping.no_such_order"),
    ];
    for who in [town.at(town.north, "manager"), town.regional(town.north)] {
        for (path, body, code) in refusals.clone() {
            let refused = who.refused_post(path, body.clone()).await;
            assert_eq!(refused.code, code, "{path} {body}");
            assert!(!refused.fields.is_empty(), "{path} {body} names the field");
        }
        let draft = who.post("/sales/orders", town.order(json!({}))).await;
        let path = format!("/sales/orders/{}", text(&draft["id"]));
        for fields in [json!({ "store_id": town.south.store }), json!({ "location_id": there })] {
            who.refused(Put, &path, town.order(fields)).await;
        }
        for kind in ["levels", "moves"] {
            let list = town.house.boss().get(&format!("/inventory/{kind}?location_id={there}")).await;
            let path = format!("/inventory/{kind}/{}", text(&list["items"][0]["id"]));
            assert_eq!(who.refused(Get, &path, Value::Null).await.status(), 404, "{path}");
        }
        let path = format!("/inventory/locations/{there}");
        assert_eq!(who.refused(Patch, &path, json!({ "name": "Mine" })).await.status(), 404);
        receive(&who, here, town.product).await.unwrap();
    }
    let keeper = town.at(town.north, "storekeeper");
    let refused = receive(&keeper, there, town.product).await.unwrap_err();
    assert_eq!(refused.code, "inventory.no_such_location");
    receive(&keeper, here, town.product).await.unwrap();
    town.house.assert_sound().await;
}

async fn t59_money_is_taken_at_ones_own_store(engine: Engine) {
    let town = town(engine).await;
    let theirs = town.trade_at(town.south).await;
    let ours = town.trade_at(town.north).await;
    let cashier = town.at(town.north, "cashier");
    let payment = |fields: Value| {
        let mut payment = json!({ "customer_id": town.customer, "method": "cash", "amount": "5" });
        payment.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        payment
    };
    let elsewhere = payment(json!({ "store_id": town.south.store }));
    assert_eq!(cashier.refused_post("/billing/payments", elsewhere).await.fields[0].path, "store_id");
    let of = |made: &Value| json!({ "allocations": [{ "invoice_id": made["invoice"], "amount": "5" }] });
    let refused = cashier.refused_post("/billing/payments", payment(of(&theirs))).await;
    assert_eq!(refused.fields[0].path, "allocations[0].invoice_id");
    let taken = cashier.post("/billing/payments", payment(of(&ours))).await;
    let list = cashier.get(&format!("/billing/payments?store_id={}&count=true", town.north.store)).await;
    assert_eq!((&list["total"], &list["items"][0]["id"]), (&json!(2), &taken["id"]));
    let path = format!("/billing/payments/{}", text(&taken["id"]));
    assert_eq!(cashier.get(&path).await["id"], taken["id"]);
    town.house.assert_sound().await;
}

async fn what_is_made_without_a_word_happens_at_ones_own_store(engine: Engine) {
    let town = town(engine).await;
    let manager = town.at(town.north, "manager");
    let order = manager.post("/sales/orders", town.order(json!({ "confirm": true }))).await;
    assert_eq!(
        (&order["store_id"], &order["location_id"]),
        (&json!(town.north.store), &json!(town.north.location))
    );
    let nowhere = Shop { store: Id::from_u128(9), ..town.north };
    let far = |name: &str| if name.starts_with("parties.") { RowScope::All } else { RowScope::Store };
    let refused = town.reaching(nowhere, far).refused_post("/sales/orders", town.order(json!({}))).await;
    assert_eq!((refused.code, refused.fields[0].path.as_str()), ("orders.no_such_store", "store_id"));
    town.house.assert_sound().await;
}

/// Everything that tells of products and moves to somebody who may not know what they cost.
async fn told(who: &Caller<'_>, product: Id) -> Vec<String> {
    let mut told = Vec::new();
    for path in [
        "/catalog/products?count=true".to_owned(),
        "/catalog/products?q=tea".to_owned(),
        "/catalog/products?sort=-price".to_owned(),
        format!("/catalog/products/{product}"),
        format!("/catalog/products/{product}/history"),
        "/meta/product".to_owned(),
        "/meta/stock_move".to_owned(),
        "/inventory/moves".to_owned(),
    ] {
        told.push(who.get(&path).await.to_string());
    }
    for path in ["/catalog/products", "/inventory/moves"] {
        let file = who.clone().wanting("text/csv").file(path).await;
        told.push(String::from_utf8(file.bytes).unwrap());
    }
    told
}

async fn t58_v8_2_3_costs_do_not_exist_for_those_who_may_not_see_them(engine: Engine) {
    let town = town(engine).await;
    let path = format!("/catalog/products/{}", town.product);
    town.house.boss().patch(&path, json!({ "cost": "77.123456" })).await;
    for role in ["salesperson", "cashier", "customer_service", "storekeeper"] {
        let who = town.at(town.north, role);
        for told in told(&who, town.product).await {
            assert!(!told.contains("cost") && !told.contains("77.123456"), "{role}: {told}");
        }
        let nonsense = who.refused(Get, "/catalog/products?nothing=1", Value::Null).await;
        for query in ["cost[gte]=0", "cost=77.123456", "cost[null]=true"] {
            let refused = who.refused(Get, &format!("/catalog/products?{query}"), Value::Null).await;
            assert_eq!(
                (refused.code, &refused.fields[0].code),
                (nonsense.code, &nonsense.fields[0].code),
                "{role}"
            );
        }
        let refused = who.refused(Get, "/catalog/products?sort=cost", Value::Null).await;
        let nonsense = who.refused(Get, "/catalog/products?sort=nothing", Value::Null).await;
        assert_eq!(refused.to_string().replace("cost", "nothing"), nonsense.to_string(), "{role}");
    }
    // Who may change products but not see their cost cannot name it either.
    let editor = town.reaching(town.north, |name| match name {
        "catalog.product.view" | "catalog.product.edit" => RowScope::All,
        _ => RowScope::None,
    });
    let refused = editor.refused(Patch, &path, json!({ "cost": "1" })).await;
    let nonsense = editor.refused(Patch, &path, json!({ "nothing": "1" })).await;
    assert_eq!(refused.fields[0].code, nonsense.fields[0].code);
    let changed = editor.patch(&path, json!({ "name": "Black tea" })).await;
    assert!(changed.get("cost").is_none());

    for role in ["accountant", "buyer", "manager", "director"] {
        let product = town.at(town.north, role).get(&path).await;
        assert_eq!(product["cost"], "77.123456", "{role}");
    }
    let events = town.house.source().select::<event::Entity>(&town.house.ctx().whole());
    let events = events.filter(event::Column::SubjectKind.eq("product")).all().await.unwrap();
    assert!(events.len() >= 3 && events.iter().all(|event| !event.payload.contains("cost")));
}

/// A product's version and the time of its last change tell that something changed; nothing tells what.
async fn t58_another_cost_changes_no_byte(engine: Engine) {
    let town = town(engine).await;
    let path = format!("/catalog/products/{}", town.product);
    let who = town.at(town.north, "salesperson");
    let shown = async || {
        let mut product = who.get(&path).await;
        for name in ["version", "updated_at"] {
            product.as_object_mut().unwrap().remove(name);
        }
        let order = who.refused(Get, "/catalog/products?sort=cost", Value::Null).await;
        (
            product,
            order.to_string(),
            who.get("/catalog/products?sort=price&price[gt]=0&count=true").await["total"].clone(),
        )
    };
    let before = shown().await;
    town.house.boss().patch(&path, json!({ "cost": "99" })).await;
    assert_eq!(shown().await, before);
    let history = who.get(&format!("{path}/history")).await;
    assert_eq!(history["items"][0]["changes"], json!({}));
    let Ok(Reply::Json { body, .. }) = who.call(Get, "/meta/product", Value::Null).await else {
        panic!("JSON")
    };
    assert!(body["fields"].as_array().unwrap().iter().all(|field| field["name"] != "cost"));
}
