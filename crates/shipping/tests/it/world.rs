//! A company with ways to ship.

use kernel::Id;
use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, House};

use crate::modules;

/// Tea of 500 g and 10 × 10 × 20 cm in stock, a customer in central Nairobi, and two methods: a courier in kilograms
/// to Nairobi and to the country, and an express by value to central Nairobi only.
pub struct World {
    pub house: House,
    pub tea: Id,
    pub freight: Id,
    pub customer: Id,
    pub carrier: Id,
    pub courier: Id,
    pub express: Id,
}

impl World {
    pub async fn open(engine: Engine) -> World {
        World::with(engine, Vec::new(), json!({})).await
    }

    pub async fn with(engine: Engine, more: Vec<platform::Module>, carrier: Value) -> World {
        let house = House::open(engine, [modules(), more].concat()).await;
        let trade = house.trade().await;
        let sizes = json!({ "weight_g": 500, "length_mm": 100, "width_mm": 100, "height_mm": 200 });
        let tea = house.product_with(&trade, "TEA", "250", sizes).await;
        let service = json!({ "tracked": false, "kind": "service" });
        let freight = house.product_with(&trade, "FREIGHT", "0", service).await;
        house.stock(&trade, tea, "100").await;
        let customer =
            house.make("/sales/customers", json!({ "name": "Duka la Amani", "country": "KE" })).await;
        let address = json!({
            "customer_id": customer, "purpose": "shipping", "line1": "Moi Avenue 3", "city": "Nairobi",
            "postcode": "00100", "country": "KE",
        });
        house.make("/sales/addresses", address).await;
        let mut fields = json!({
            "code": "SENDY", "name": "Sendy", "adapter": "table", "tracking_url": "https://track.example/{tracking}",
        });
        fields.as_object_mut().unwrap().extend(carrier.as_object().unwrap().clone());
        let carrier = house.make("/shipping/carriers", fields).await;
        let mut world =
            World { house, tea, freight, customer, carrier, courier: Id::nil(), express: Id::nil() };
        world.methods().await;
        world
    }

    async fn methods(&mut self) {
        let country = self.zone("KE", &[json!({ "country": "KE" })]).await;
        let nairobi = json!({ "country": "KE", "postal_from": "00100", "postal_to": "00 999" });
        let nairobi = self.zone("NBO", &[nairobi]).await;
        self.courier = self.method("COURIER", json!({ "handling": "50", "free_from": "10000" })).await;
        for (zone, up_to, base) in
            [(nairobi, Some("2"), "200"), (nairobi, Some("10"), "350"), (country, None, "600")]
        {
            let step = if up_to.is_none() { json!({ "step": "1", "step_price": "45.5" }) } else { json!({}) };
            self.rate(self.courier, zone, up_to, base, step).await;
        }
        self.express =
            self.method("EXPRESS", json!({ "basis": "value", "days_min": 0, "days_max": 1 })).await;
        self.rate(self.express, nairobi, Some("5000"), "800", json!({})).await;
    }

    pub async fn zone(&self, code: &str, areas: &[Value]) -> Id {
        let zone = self.house.make("/shipping/zones", json!({ "code": code, "name": code })).await;
        for area in areas {
            let mut area = area.clone();
            area["zone_id"] = json!(zone);
            self.house.make("/shipping/zone-areas", area).await;
        }
        zone
    }

    pub async fn method(&self, code: &str, more: Value) -> Id {
        let mut method = json!({
            "code": code, "name": format!("Shipping {code}"), "carrier_id": self.carrier, "product_id": self.freight,
            "currency": "KES",
        });
        method.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.house.make("/shipping/methods", method).await
    }

    pub async fn rate(&self, method: Id, zone: Id, up_to: Option<&str>, base: &str, more: Value) {
        let mut rate = json!({ "method_id": method, "zone_id": zone, "up_to": up_to, "base": base });
        rate.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.house.make("/shipping/rates", rate).await;
    }

    /// A confirmed order of so much tea.
    pub async fn order(&self, quantity: &str) -> Value {
        self.house.order(self.customer, &[(self.tea, quantity)]).await
    }

    pub async fn seen(&self, order: &Value) -> Value {
        self.house.boss().get(&format!("/sales/orders/{}", id(order))).await
    }

    /// A shipment of an order of so much tea, in one parcel.
    pub async fn packed(&self, quantity: &str) -> (Value, Value) {
        let order = self.order(quantity).await;
        let boss = self.house.boss();
        let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
        let path = format!("/shipping/shipments/{}/pack", id(&draft));
        let packed = boss.post(&path, json!({ "parcels": [{ "carrier_id": self.carrier }] })).await;
        (order, packed)
    }

    pub async fn shipment(&self, shipment: &Value) -> Value {
        self.house.boss().get(&format!("/shipping/shipments/{}", id(shipment))).await
    }
}

/// The path of a verb on the first parcel of a shipment.
pub fn of_parcel(shipment: &Value, verb: &str) -> String {
    format!("/shipping/parcels/{}/{verb}", id(&shipment["parcels"][0]))
}
