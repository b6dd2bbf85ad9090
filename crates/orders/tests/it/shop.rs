//! A world that has something to sell.

use inventory::levels_of;
use kernel::{Id, Qty, Result};
use platform::events::event;
use platform::{Method, Request};
use sea_orm::ColumnTrait;
use serde_json::{Value, json};
use testkit::Engine;

use crate::world::{World, id};

/// Pieces of tea that are there.
pub(crate) const PIECES: i64 = 100;

/// The world, with tea for 100.00 a piece.
pub(crate) struct Shop {
    pub(crate) world: World,
    pub(crate) tea: Id,
}

impl Shop {
    pub(crate) async fn new(engine: Engine) -> Shop {
        let world = World::new(engine).await;
        let tea = world.product("TEA", "100").await;
        let location = world.make("/inventory/locations", json!({"code": "MAIN", "name": "Main"})).await;
        let lines = json!([{"product_id": tea, "quantity": PIECES.to_string()}]);
        world.post("/inventory/receipts", json!({"location_id": location, "lines": lines})).await.unwrap();
        Shop { world, tea }
    }

    pub(crate) async fn customer(&self, limit: Option<&str>) -> Id {
        self.world.make("/sales/customers", json!({"name": "Duka", "credit_limit": limit})).await
    }

    /// The body of an order of so many pieces.
    pub(crate) fn wish(&self, customer: Id, pieces: i64, confirm: bool) -> Value {
        let lines = json!([{"product_id": self.tea, "quantity": pieces.to_string()}]);
        json!({"customer_id": customer, "lines": lines, "confirm": confirm})
    }

    pub(crate) async fn place(&self, customer: Id, pieces: i64, confirm: bool) -> Result<Value> {
        self.world.post("/sales/orders", self.wish(customer, pieces, confirm)).await
    }

    /// Changes an order by what is served below its path, seen at a version or not.
    pub(crate) async fn change(
        &self,
        method: Method,
        order: &Value,
        below: &str,
        body: Value,
        if_match: Option<i64>,
    ) -> Result<Value> {
        let path = format!("/sales/orders/{}{below}", id(&order["id"]));
        self.world.send(method, &path, Request { body, if_match, ..Request::default() }).await
    }

    pub(crate) async fn verb(&self, order: &Value, verb: &str) -> Result<Value> {
        self.change(Method::Post, order, &format!("/{verb}"), json!({}), None).await
    }

    /// How many orders there are.
    pub(crate) async fn orders(&self) -> usize {
        self.world.get("/sales/orders").await.unwrap()["items"].as_array().unwrap().len()
    }

    /// How much tea is promised.
    pub(crate) async fn reserved(&self) -> Qty {
        let levels = levels_of(&self.world.ctx(), self.world.src(), &[self.tea]).await.unwrap();
        let [level] = levels.as_slice() else { panic!("one balance, not {levels:?}") };
        assert_eq!(level.on_hand, Qty::whole(PIECES));
        level.reserved
    }

    /// What the customer owes, orders included.
    pub(crate) async fn exposure(&self, customer: Id) -> String {
        let seen = self.world.get(&format!("/sales/customers/{customer}/credit")).await.unwrap();
        seen["exposure"].as_str().unwrap().to_owned()
    }

    /// The events of an object: place in its own sequence, name.
    pub(crate) async fn events(&self, subject: Id) -> Vec<(i64, String)> {
        let scope = self.world.ctx().whole();
        let events = self.world.src().select::<event::Entity>(&scope);
        let events = events.filter(event::Column::SubjectId.eq(subject)).order_by(event::Column::Seq);
        events.all().await.unwrap().into_iter().map(|event| (event.seq, event.name)).collect()
    }
}

/// The text of a field.
pub(crate) fn text<'a>(answer: &'a Value, field: &str) -> &'a str {
    answer[field].as_str().unwrap_or_else(|| panic!("{field} of {answer}"))
}
