//! Half a piece is no quantity: what is counted in whole ones comes, goes and is counted in whole ones.

use catalog::TOO_MANY_PLACES;
use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shelf::Shelf;
use crate::world::id;

impl Shelf {
    /// A product that is counted in this unit.
    async fn counted_in(&self, sku: &str, unit: &str) -> Id {
        let fields = json!({
            "sku": sku, "name": sku, "unit_id": self.world.standard.unit(unit), "price": "1",
            "tax_class_id": self.world.standard.tax_class("standard"),
        });
        self.world.make("/catalog/products", fields).await
    }

    async fn refused(&self, path: &str, body: Value) -> (&'static str, String) {
        let error = self.world.post(path, body).await.unwrap_err();
        (error.code, error.fields[0].path.clone())
    }
}

async fn half_a_piece_neither_comes_nor_goes(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (cup, flour) = (shelf.counted_in("CUP", "pc").await, shelf.counted_in("FLOUR", "kg").await);
    let (case, gram) = (shelf.world.standard.unit("box"), shelf.world.standard.unit("g"));
    let six = json!({"product_id": cup, "unit_id": case, "num": 6});
    shelf.world.make("/catalog/product-units", six).await;
    shelf.world.patch(&format!("/catalog/units/{case}"), json!({"places": 2})).await;
    let annex = shelf.world.make("/inventory/locations", json!({"code": "ANNEX", "name": "Annex"})).await;
    let receipt = |lines: Value| json!({"location_id": shelf.location, "lines": lines});
    let adjustment = |lines: Value| json!({"location_id": shelf.location, "reason": "count", "lines": lines});
    let transfer =
        |lines: Value| json!({"from_location_id": shelf.location, "to_location_id": annex, "lines": lines});
    let line = |product: Id, unit: Value, quantity: &str| json!({"product_id": product, "unit_id": unit, "quantity": quantity});
    let at = |path: &str| (TOO_MANY_PLACES.code, path.to_owned());
    for (product, unit, quantity) in [
        (cup, json!(null), "2.5"),
        (flour, json!(null), "0.0005"),
        // A quarter of six is one and a half.
        (cup, json!(case), "0.25"),
        (cup, json!(case), "0.125"),
    ] {
        let lines = json!([line(flour, json!(null), "1.5"), line(product, unit, quantity)]);
        let path = at("lines[1].quantity");
        assert_eq!(shelf.refused("/inventory/receipts", receipt(lines.clone())).await, path, "{quantity}");
        assert_eq!(shelf.refused("/inventory/adjustments", adjustment(lines.clone())).await, path);
        assert_eq!(shelf.refused("/inventory/transfers", transfer(lines)).await, path);
    }
    let error =
        shelf.world.post("/inventory/receipts", receipt(json!([line(cup, json!(null), "0.5")]))).await;
    let error = error.unwrap_err();
    assert_eq!((&error.details["unit"], &error.details["places"]), (&json!("pc"), &json!(0)));
    let good = json!([
        line(cup, json!(case), "1.5"),
        line(flour, json!(null), "2.125"),
        line(flour, json!(gram), "375"),
    ]);
    shelf.world.post("/inventory/receipts", receipt(good)).await.unwrap();
    let counted = json!({"product_id": cup, "location_id": shelf.location, "quantity": "8.5"});
    assert_eq!(shelf.refused("/inventory/stock-entries", counted).await, at("quantity"));
    let counted = json!({"product_id": flour, "location_id": shelf.location, "quantity": "2.75"});
    shelf.world.post("/inventory/stock-entries", counted).await.unwrap();
    assert_eq!(shelf.world.findings().await, []);
}

async fn half_a_piece_neither_arrives_nor_breaks(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let cup = shelf.stocked("CUP", 5).await;
    let annex = shelf.world.make("/inventory/locations", json!({"code": "ANNEX", "name": "Annex"})).await;
    let lines = json!([{"product_id": cup, "quantity": "4"}]);
    let body = json!({"from_location_id": shelf.location, "to_location_id": annex, "lines": lines});
    let made = shelf.world.post("/inventory/transfers", body).await.unwrap();
    let path = format!("/inventory/transfers/{}", id(&made["id"]));
    shelf.world.post(&format!("{path}/ship"), json!({})).await.unwrap();
    let line = &made["lines"][0]["id"];
    for field in ["received", "short", "damaged", "surplus"] {
        let half = json!({"lines": [{"line_id": line, field: "0.5"}]});
        let refused = shelf.refused(&format!("{path}/receive"), half).await;
        assert_eq!(refused, (TOO_MANY_PLACES.code, format!("lines[0].{field}")));
    }
    let half = json!({"reason": "x", "lines": [{"line_id": line, "quantity": "0.5"}]});
    let refused = shelf.refused(&format!("{path}/return"), half).await;
    assert_eq!(refused, (TOO_MANY_PLACES.code, "lines[0].quantity".to_owned()));
    shelf.world.post(&format!("{path}/receive"), json!({})).await.unwrap();
    assert_eq!(shelf.world.findings().await, []);
}

engines!(half_a_piece_neither_comes_nor_goes, half_a_piece_neither_arrives_nor_breaks);
