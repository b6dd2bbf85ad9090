//! What a house needs to trade: units, taxes, a place for goods, products, customers. Made through the API alone, so
//! that it stands on no module.

use kernel::Id;
use serde_json::{Value, json};

use super::House;

/// What every product and order of a story refers to.
#[derive(Clone, Copy, Debug)]
pub struct Trade {
    /// The unit `pc`.
    pub piece: Id,
    /// The unit `box`; a product says how many pieces it has.
    pub case: Id,
    /// Taxed at 16 %.
    pub taxed: Id,
    /// Taxed at 0 %.
    pub untaxed: Id,
    /// The default warehouse.
    pub location: Id,
}

impl House {
    /// Furnishes the house for trade; units and taxes it has since it was founded.
    ///
    /// # Panics
    /// When a call is refused, as all of these.
    pub async fn trade(&self) -> Trade {
        let warehouse = json!({ "code": "MAIN", "name": "Main warehouse", "is_default": true });
        Trade {
            piece: self.of_code("/catalog/units", "pc").await,
            case: self.of_code("/catalog/units", "box").await,
            taxed: self.of_code("/catalog/tax-classes", "standard").await,
            untaxed: self.of_code("/catalog/tax-classes", "zero").await,
            location: self.make("/inventory/locations", warehouse).await,
        }
    }

    /// A taxed product that is kept in stock, at a price for the piece.
    pub async fn product(&self, trade: &Trade, sku: &str, price: &str) -> Id {
        self.product_with(trade, sku, price, json!({})).await
    }

    /// As [`House::product`], with other fields than usual.
    pub async fn product_with(&self, trade: &Trade, sku: &str, price: &str, fields: Value) -> Id {
        let mut product = json!({
            "sku": sku, "name": format!("Product {sku}"), "unit_id": trade.piece, "tax_class_id": trade.taxed,
            "price": price, "cost": "1",
        });
        merge(&mut product, fields);
        self.make("/catalog/products", product).await
    }

    /// Lets a product also be traded in cases of so many pieces.
    pub async fn in_cases(&self, trade: &Trade, product: Id, pieces: i64) {
        let unit = json!({ "product_id": product, "unit_id": trade.case, "num": pieces, "den": 1 });
        self.make("/catalog/product-units", unit).await;
    }

    /// Lets a unit be counted in parts: for stories of half a piece.
    pub async fn in_parts(&self, unit: Id) {
        self.boss().patch(&format!("/catalog/units/{unit}"), json!({ "places": 3 })).await;
    }

    /// Puts pieces of a product into the default warehouse.
    pub async fn stock(&self, trade: &Trade, product: Id, quantity: &str) {
        let lines = json!([{ "product_id": product, "quantity": quantity, "unit_cost": "1" }]);
        self.make("/inventory/receipts", json!({ "location_id": trade.location, "lines": lines })).await;
    }

    /// A customer with an address and these other fields.
    pub async fn customer(&self, name: &str, fields: Value) -> Id {
        let mut customer = json!({ "name": name, "country": "KE" });
        merge(&mut customer, fields);
        let customer = self.make("/sales/customers", customer).await;
        let address = json!({
            "customer_id": customer, "purpose": "billing", "line1": "Moi Avenue 3", "city": "Nairobi", "country": "KE",
        });
        self.make("/sales/addresses", address).await;
        customer
    }

    /// A confirmed order of `(product, quantity)` lines, as the API shows it.
    pub async fn order(&self, customer: Id, lines: &[(Id, &str)]) -> Value {
        let lines: Vec<Value> = lines
            .iter()
            .map(|(product, quantity)| json!({ "product_id": product, "quantity": quantity }))
            .collect();
        self.boss()
            .post("/sales/orders", json!({ "customer_id": customer, "lines": lines, "confirm": true }))
            .await
    }

    /// What the house has of this code.
    async fn of_code(&self, path: &str, code: &str) -> Id {
        id(&self.boss().get(&format!("{path}?code={code}")).await["items"][0])
    }

    /// Makes something and gives its id.
    pub async fn make(&self, path: &str, body: Value) -> Id {
        id(&self.boss().post(path, body).await)
    }
}

/// The id of an answer.
///
/// # Panics
/// When it has none.
pub fn id(answer: &Value) -> Id {
    answer["id"].as_str().and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("an id in {answer}"))
}

fn merge(object: &mut Value, fields: Value) {
    if let (Some(object), Value::Object(fields)) = (object.as_object_mut(), fields) {
        object.extend(fields);
    }
}
