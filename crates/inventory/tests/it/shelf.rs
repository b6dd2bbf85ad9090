//! A world with one location, and what stories do there.

use inventory::model::level;
use inventory::{Demand, DemandLine, Document, Issue, IssueLine, MoveKind, Receipt, ReceiptLine, levels_of};
use kernel::{Id, Qty, Result};
use serde_json::{Value, json};
use testkit::Engine;

use crate::world::World;

/// The world and its warehouse.
pub(crate) struct Shelf {
    pub(crate) world: World,
    pub(crate) location: Id,
}

/// One line of a document: its own id, the product, how much.
pub(crate) type Line = (Id, Id, i64);

impl Shelf {
    pub(crate) async fn new(engine: Engine) -> Shelf {
        let world = World::new(engine).await;
        let location = world.make("/inventory/locations", json!({"code": "MAIN", "name": "Main"})).await;
        Shelf { world, location }
    }

    /// A new product of which so many pieces are there.
    pub(crate) async fn stocked(&self, sku: &str, pieces: i64) -> Id {
        let product = self.world.product(sku, "100").await;
        self.receive(product, pieces).await.unwrap();
        product
    }

    /// Takes pieces in that cost so much each.
    pub(crate) async fn bought(&self, product: Id, pieces: i64, unit_cost: &str) -> Result<()> {
        let lines = json!([{"product_id": product, "quantity": pieces.to_string(), "unit_cost": unit_cost}]);
        let body = json!({"location_id": self.location, "lines": lines});
        self.world.post("/inventory/receipts", body).await.map(drop)
    }

    pub(crate) async fn receive(&self, product: Id, pieces: i64) -> Result<()> {
        let lines = json!([{"product_id": product, "quantity": pieces.to_string()}]);
        let body = json!({"location_id": self.location, "lines": lines});
        self.world.post("/inventory/receipts", body).await.map(drop)
    }

    pub(crate) async fn reserve(&self, document: Document, lines: &[Line]) -> Result<()> {
        let line = |(index, line): (usize, &Line)| DemandLine {
            line_id: line.0,
            index,
            product_id: line.1,
            quantity: Qty::whole(line.2),
        };
        let lines = lines.iter().enumerate().map(line).collect();
        let demand = Demand { document, location_id: self.location, lines };
        self.world
            .write(move |ctx, tx| {
                let demand = demand.clone();
                Box::pin(async move { inventory::reserve(ctx, tx, &demand).await.map(drop) })
            })
            .await
    }

    pub(crate) async fn release(&self, document: Document) -> Result<()> {
        self.world.write(move |ctx, tx| Box::pin(inventory::release(ctx, tx, document))).await
    }

    /// Ships lines of an order, or of nothing in particular.
    pub(crate) async fn issue(&self, reserved_for: Option<Document>, lines: &[Line]) -> Result<()> {
        let line = |(index, line): (usize, &Line)| IssueLine {
            line_id: line.0,
            index,
            product_id: line.1,
            quantity: Qty::whole(line.2),
        };
        let lines = lines.iter().enumerate().map(line).collect();
        let document = Document { kind: "shipment", id: self.world.runtime.clock().id() };
        let on = self.world.ctx().today();
        let issue = Issue { document, reserved_for, location_id: self.location, lines, on };
        self.world
            .write(move |ctx, tx| {
                let issue = issue.clone();
                Box::pin(async move { inventory::issue(ctx, tx, &issue).await.map(drop) })
            })
            .await
    }

    /// What the product's goods are worth: quantity, value, average.
    pub(crate) async fn worth(&self, product: Id) -> (String, String, String) {
        let list = self.world.get(&format!("/inventory/costs?product_id={product}")).await;
        let row = &list["items"][0];
        let text = |name: &str| row[name].as_str().unwrap().to_owned();
        (text("quantity"), text("value"), text("average"))
    }

    /// Sets the location's rule about negative stock.
    pub(crate) async fn rule(&self, rule: &str) {
        let path = format!("/inventory/locations/{}", self.location);
        self.world.patch(&path, json!({"negative_stock": rule})).await;
    }

    /// Corrects what is on hand.
    pub(crate) async fn correct(&self, product: Id, pieces: &str, reason: &str) -> Result<Value> {
        let lines = json!([{"product_id": product, "quantity": pieces}]);
        let body = json!({"location_id": self.location, "reason": reason, "lines": lines});
        self.world.post("/inventory/adjustments", body).await
    }

    /// Brings goods of a line back.
    pub(crate) async fn give_back(&self, line: Line) -> Result<()> {
        let document = Document { kind: "return", id: self.world.runtime.clock().id() };
        let (line_id, product_id, pieces) = line;
        let line =
            ReceiptLine { line_id: Some(line_id), product_id, quantity: Qty::whole(pieces), unit_cost: None };
        let receipt = Receipt {
            document,
            kind: MoveKind::Return,
            location_id: self.location,
            lines: vec![line],
            reason: None,
            on: self.world.ctx().today(),
        };
        self.world
            .write(move |ctx, tx| {
                let receipt = receipt.clone();
                Box::pin(async move { inventory::receive(ctx, tx, &receipt).await })
            })
            .await
    }

    /// The product's balances.
    pub(crate) async fn levels(&self, product: Id) -> Vec<level::Model> {
        levels_of(&self.world.ctx(), self.world.src(), &[product]).await.unwrap()
    }

    /// On hand and reserved of the product's one balance.
    pub(crate) async fn balance(&self, product: Id) -> (Qty, Qty) {
        let levels = self.levels(product).await;
        let [level] = levels.as_slice() else { panic!("one balance, not {levels:?}") };
        (level.on_hand, level.reserved)
    }
}

/// An order of this number.
pub(crate) fn order(number: u128) -> Document {
    Document { kind: "order", id: Id::from_u128(1000 + number) }
}

/// The n-th line of an order.
pub(crate) fn line_of(order: Document, n: u128) -> Id {
    Id::from_u128(order.id.as_u128() * 100 + n)
}
