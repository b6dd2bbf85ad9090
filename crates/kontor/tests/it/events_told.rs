//! Every type of event that a module declares is told by something that happens, and told as its schema says.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use kernel::Id;
use kontor::compose::modules;
use platform::events::event;
use platform::{Method, Principal, Request, worker};
use serde_json::{Value, json};

use crate::house::{House, json_of};
use crate::one_of_everything::{Ids, one_of_everything};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Somebody at work in the house.
struct Work<'h> {
    house: &'h House,
    who: Arc<Principal>,
    ids: Ids,
}

#[tokio::test]
async fn every_event_is_told_as_its_schema_says() {
    let house = House::new().await;
    let ids = one_of_everything(&house).await;
    let mut work = Work { house: &house, who: house.administrator(), ids };
    work.order_to_cash().await;
    work.stock().await;
    work.moved().await;
    work.given_up().await;
    work.changed_and_waited_for().await;
    work.late_and_taken_back().await;
    work.talked().await;
    work.customers().await;
    work.shown_outside().await;
    work.books().await;
    work.people().await;
    work.corrected_and_paid_back().await;
    work.mailed_and_reminded().await;
    work.records().await;
    work.webhooks().await;
    work.imported().await;
    work.keys_and_sessions().await;
    let events = work.events().await;
    let registry = house.world.runtime.registry();
    testkit::events::Schemas::default().assert_fit(registry, &events);
    let told: BTreeSet<&str> = events.iter().map(|event| event.name.as_str()).collect();
    let modules = modules();
    let declared: BTreeSet<&str> =
        modules.iter().flat_map(|module| &module.events).map(|kind| kind.name).collect();
    let silent: Vec<&&str> = declared.difference(&told).collect();
    assert!(silent.is_empty(), "nothing in this story told of {silent:?}");
}

impl Work<'_> {
    fn path(&self, kind: &str, verb: &str) -> String {
        format!("{kind}/{}/{verb}", self.ids[kind])
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        self.house.post(&self.who, path, body).await
    }

    async fn verb(&self, kind: &str, object: &Value, verb: &str) -> Value {
        self.post(&format!("{kind}/{}/{verb}", object["id"].as_str().unwrap()), json!({})).await
    }

    async fn send(&self, method: Method, path: &str, body: Value) {
        let request = Request { body, ..Request::default() };
        let done = self.house.call(Some(self.who.clone()), method, path, request).await;
        done.unwrap_or_else(|error| panic!("{path}: {error:?}"));
    }

    async fn settle(&self) {
        worker::settle(&self.house.world.runtime).await.unwrap();
    }

    async fn later(&self, days: u32) {
        let clock = self.house.world.runtime.clock();
        clock.set(clock.now().plus(DAY * days));
        self.settle().await;
        self.house.prove().await;
    }

    async fn order(&self, confirm: bool) -> Value {
        let (customer, product) = (self.ids["/sales/customers"], self.ids["/catalog/products"]);
        let lines = json!([{"product_id": product, "quantity": "1", "discount": "0.1"}]);
        self.post("/sales/orders", json!({"customer_id": customer, "lines": lines, "confirm": confirm})).await
    }

    async fn talked(&self) {
        let (comment, file) = (self.ids["/desk/comments"], self.ids["/desk/files"]);
        let comment = format!("/desk/comments/{comment}");
        self.send(Method::Patch, &comment, json!({"text": "Rings once"})).await;
        self.send(Method::Delete, &comment, json!({})).await;
        self.send(Method::Delete, &format!("/desk/files/{file}"), json!({})).await;
    }

    async fn order_to_cash(&self) {
        for verb in ["label", "void-label", "label"] {
            self.post(&self.path("/shipping/parcels", verb), json!({})).await;
        }
        self.post(&self.path("/shipping/parcels", "track"), json!({"code": "picked_up"})).await;
        self.post(&self.path("/shipping/choices", "remove"), json!({})).await;
        self.post(&self.path("/shipping/shipments", "ship"), json!({})).await;
        let by_hand = json!({"by": "hand"});
        self.post(&self.path("/shipping/shipments", "send"), by_hand.clone()).await;
        self.post(&self.path("/sales/orders", "send"), by_hand.clone()).await;
        self.post(&self.path("/billing/customers", "statement/send"), by_hand).await;
        self.post(&self.path("/shipping/shipments", "deliver"), json!({})).await;
        self.post(&self.path("/billing/invoices", "post"), json!({})).await;
        self.post(&self.path("/billing/invoices", "send"), json!({})).await;
        self.post(&self.path("/billing/payments", "allocate"), json!({"auto": true})).await;
        let customer = self.ids["/sales/customers"];
        let payment = json!({"customer_id": customer, "method": "cash", "amount": "500", "auto": true});
        self.post("/billing/payments", payment).await;
    }

    /// More leaves than was there, and comes back.
    async fn stock(&self) {
        let place = self.ids["/inventory/locations"];
        let rule = json!({"negative_stock": "warn"});
        self.send(Method::Patch, &format!("/inventory/locations/{place}"), rule).await;
        for (pieces, reason) in [("-100", "shortage"), ("100", "surplus")] {
            let lines = json!([{"product_id": self.ids["/catalog/products"], "quantity": pieces}]);
            let body = json!({"location_id": place, "reason": reason, "lines": lines});
            let made = self.post("/inventory/adjustments", body.clone()).await;
            let back = format!("/inventory/adjustments/{}/reverse", made["id"].as_str().unwrap());
            self.post(&back, json!({"reason": "Booked twice"})).await;
            self.post("/inventory/adjustments", body).await;
        }
        let lines = json!([{"product_id": self.ids["/catalog/products"], "quantity": "1"}]);
        let came = self.post("/inventory/receipts", json!({"location_id": place, "lines": lines})).await;
        let back = format!("/inventory/receipts/{}/reverse", came["id"].as_str().unwrap());
        self.post(&back, json!({"reason": "Booked twice"})).await;
        let counted =
            json!({"product_id": self.ids["/catalog/products"], "location_id": place, "quantity": "500"});
        let counted = self.post("/inventory/stock-entries", counted).await;
        self.verb("/inventory/stock-entries", &counted, "archive").await;
        let customer = self.ids["/sales/customers"];
        let owed =
            json!({"customer_id": customer, "number": "R-1", "issued_on": "2026-01-15", "amount": "10"});
        let owed = self.post("/billing/opening-items", owed).await;
        self.verb("/billing/opening-items", &owed, "archive").await;
    }

    async fn moved(&self) {
        let mut body = json!({
            "from_location_id": self.ids["/inventory/locations"],
            "to_location_id": self.post("/inventory/locations", json!({"code": "YARD", "name": "Yard"})).await["id"],
            "lines": [{"product_id": self.ids["/catalog/products"], "quantity": "1"}],
        });
        let given_up = self.post("/inventory/transfers", body.clone()).await;
        let anew = format!("/inventory/transfers/{}", given_up["id"].as_str().unwrap());
        self.send(Method::Put, &anew, body.clone()).await;
        self.verb("/inventory/transfers", &given_up, "cancel").await;
        let turned = self.post("/inventory/transfers", body.clone()).await;
        self.verb("/inventory/transfers", &turned, "ship").await;
        let back = format!("/inventory/transfers/{}/return", turned["id"].as_str().unwrap());
        self.post(&back, json!({"reason": "Bridge closed"})).await;
        body["complete"] = json!(true);
        self.post("/inventory/transfers", body).await;
    }

    async fn given_up(&self) {
        let order = self.order(true).await;
        let shipment = self.post("/shipping/shipments", json!({"order_id": order["id"]})).await;
        let anew = format!("/shipping/shipments/{}", shipment["id"].as_str().unwrap());
        self.send(Method::Put, &anew, json!({"note": "By noon"})).await;
        self.verb("/shipping/shipments", &shipment, "cancel").await;
        self.verb("/sales/orders", &order, "cancel").await;
    }

    async fn changed_and_waited_for(&self) {
        self.send(Method::Put, "/sales/order-policy", json!({"lead_days": 7})).await;
        let (customer, product) = (self.ids["/sales/customers"], self.ids["/catalog/products"]);
        let lines = json!([{"product_id": product, "quantity": "90"}]);
        let order =
            json!({"customer_id": customer, "lines": lines, "confirm": true, "shortage": "back_order"});
        let order = self.post("/sales/orders", order).await;
        let path = |verb: &str| format!("/sales/orders/{}/{verb}", order["id"].as_str().unwrap());
        let line = &order["lines"][0]["id"];
        let more = json!({"reason": "More", "change": [{"line_id": line, "quantity": "100"}]});
        self.post(&path("amend"), more).await;
        let later = json!({"lines": [{"line_id": line, "promised_on": "2026-05-01"}]});
        self.post(&path("promise"), later).await;
        let goods = json!([{"product_id": product, "quantity": "150"}]);
        let receipt = json!({"location_id": self.ids["/inventory/locations"], "lines": goods});
        self.post("/inventory/receipts", receipt).await;
        self.settle().await;
        let some = json!({"order_id": order["id"], "lines": [{"line_id": line, "quantity": "1"}]});
        let shipment = self.post("/shipping/shipments", some).await;
        self.verb("/shipping/shipments", &shipment, "ship").await;
        self.post(&path("cancel-rest"), json!({"reason": "Enough"})).await;
        let invoice = self.post("/billing/invoices", json!({"order_id": order["id"]})).await;
        self.verb("/billing/invoices", &invoice, "post").await;
        self.returned(&order).await;
        let today = self.house.world.runtime.clock().now();
        let schedule = json!({"every": "year", "start_on": today.to_string()[..10]});
        let template = json!({"name": "Yearly", "order_id": order["id"], "schedule": schedule});
        let template = self.post("/sales/order-templates", template).await;
        self.verb("/sales/order-templates", &template, "run").await;
    }

    /// One piece comes back and is paid back; another return is given up; and one is replaced.
    async fn returned(&self, order: &Value) {
        let path = |ret: &Value, verb: &str| format!("/sales/returns/{}/{verb}", ret["id"].as_str().unwrap());
        let wish = json!({"order_id": order["id"], "reason": "Broken"});
        let given_up = self.post("/sales/returns", wish.clone()).await;
        self.post(&path(&given_up, "cancel"), json!({"reason": "They keep it"})).await;
        let ret = self.post("/sales/returns", wish).await;
        self.post(&path(&ret, "receive"), json!({})).await;
        self.post(&path(&ret, "unreceive"), json!({"reason": "Another customer's parcel"})).await;
        self.post(&path(&ret, "receive"), json!({})).await;
        let found = json!({"line_id": ret["lines"][0]["id"], "quantity": "1", "outcome": "restock"});
        self.post(&path(&ret, "inspect"), json!({"lines": [found]})).await;
        let unit = format!("/catalog/units/{}", self.ids["/catalog/units"]);
        self.send(Method::Patch, &unit, json!({"places": 1})).await;
        let half = json!([{"line_id": ret["lines"][0]["id"], "quantity": "0.5"}]);
        self.post(&path(&ret, "refund"), json!({"lines": half})).await;
        self.post(&path(&ret, "replace"), json!({})).await;
    }

    async fn late_and_taken_back(&self) {
        let customer = self.post("/sales/customers", json!({"name": "Late", "payment_days": 3})).await;
        let lines = json!([{"description": "Advice", "quantity": "1", "unit_price": "20"}]);
        let invoice = json!({"customer_id": customer["id"], "lines": lines});
        let invoice = self.post("/billing/invoices", invoice).await;
        self.verb("/billing/invoices", &invoice, "post").await;
        // From here on the job that looks for it runs once a day.
        self.settle().await;
        self.later(4).await;
        self.later(1).await;
        let path = format!("/billing/invoices/{}/credit", invoice["id"].as_str().unwrap());
        self.post(&path, json!({"reason": "The advice was bad"})).await;
    }

    /// A posted invoice of a customer, and its path.
    async fn owed(&self, customer: &Value, amount: &str) -> (Value, String) {
        let lines = json!([{"description": "Advice", "quantity": "1", "unit_price": amount}]);
        let draft =
            self.post("/billing/invoices", json!({"customer_id": customer["id"], "lines": lines})).await;
        let posted = self.verb("/billing/invoices", &draft, "post").await;
        let path = format!("/billing/invoices/{}", posted["id"].as_str().unwrap());
        (posted, path)
    }

    async fn corrected_and_paid_back(&self) {
        let customer = self.post("/sales/customers", json!({"name": "Careful"})).await;
        let reason = json!({"reason": "It was wrong"});
        let (_, wrong) = self.owed(&customer, "5").await;
        self.post(&format!("{wrong}/void"), reason.clone()).await;
        let (paid, disputed) = self.owed(&customer, "7").await;
        self.post(&format!("{disputed}/dispute"), reason.clone()).await;
        let wish = json!([{"invoice_id": paid["id"], "amount": "7"}]);
        let payment =
            json!({"customer_id": customer["id"], "method": "bank", "amount": "7", "allocations": wish});
        let payment = self.post("/billing/payments", payment).await;
        let back = json!({"allocation_id": payment["allocations"][0]["id"], "reason": "For another"});
        self.post(&format!("/billing/payments/{}/unallocate", payment["id"].as_str().unwrap()), back).await;
        let typo = json!({"customer_id": customer["id"], "method": "bank", "amount": "70"});
        let typo = self.post("/billing/payments", typo).await;
        self.post(&format!("/billing/payments/{}/reverse", typo["id"].as_str().unwrap()), reason.clone())
            .await;
        for (verb, body) in [("settle", json!({})), ("fail", reason)] {
            let refund = json!({"payment_id": payment["id"], "amount": "1", "reason": "Too much"});
            let refund = self.post("/billing/refunds", refund).await;
            self.verb("/billing/refunds", &refund, "send").await;
            self.post(&format!("/billing/refunds/{}/{verb}", refund["id"].as_str().unwrap()), body).await;
        }
    }

    async fn mailed_and_reminded(&self) {
        let slow = json!({"name": "Slow", "email": "slow@example.com"});
        let slow = self.post("/sales/customers", slow).await;
        let (_, mailed) = self.owed(&slow, "9").await;
        let to = json!({"by": "mail", "to": ["bounce@example.com", "slow@example.com"]});
        self.post(&format!("{mailed}/send"), to).await;
        let rent = json!({
            "name": "Rent", "every": "year", "start_on": "2026-03-02",
            "invoice": {"customer_id": slow["id"], "lines": [{"description": "x", "quantity": "1", "unit_price": "1"}]},
        });
        let rent = self.post("/billing/recurring", rent).await;
        self.verb("/billing/recurring", &rent, "run").await;
        self.later(3).await;
        self.post("/billing/dunning-runs", json!({"customer_ids": [slow["id"]]})).await;
        self.settle().await;
    }

    /// A link is made, looked at, and ended.
    async fn shown_outside(&self) {
        let of = json!({"subject_kind": "order", "subject_id": self.ids["/sales/orders"]});
        let link = self.post("/portal/links", of).await;
        let token = link["url"].as_str().unwrap().split_once('#').unwrap().1.to_owned();
        let request = Request { link: Some(token), ..Request::default() };
        self.house.call(None, Method::Get, "/portal/view", request).await.unwrap();
        self.verb("/portal/links", &link, "revoke").await;
    }

    async fn customers(&self) {
        let person =
            json!({"name": "Njeri", "kind": "person", "credit_limit": "10", "credit_policy": "hold"});
        let person = self.post("/sales/customers", person).await;
        let path = |verb: &str| format!("/sales/customers/{}/{verb}", person["id"].as_str().unwrap());
        let tags = json!({"tags": [self.ids["/sales/tags"]]});
        self.send(Method::Put, &path("tags"), tags).await;
        self.post(&path("submit"), json!({})).await;
        self.post(&path("qualify"), json!({})).await;
        let twice = self.post("/sales/customers", json!({"name": "Njeri"})).await;
        self.post(&path("merge"), json!({"duplicate_id": twice["id"]})).await;
        let lines = json!([{"product_id": self.ids["/catalog/products"], "quantity": "1"}]);
        let order = json!({"customer_id": person["id"], "lines": lines, "confirm": true});
        let order = self.post("/sales/orders", order).await;
        let release = format!("/sales/orders/{}/release", order["id"].as_str().unwrap());
        self.post(&release, json!({"reason": "good for it"})).await;
        self.verb("/sales/orders", &order, "cancel").await;
        self.post(&path("erase"), json!({})).await;
        let contact = json!({"supplier_id": self.ids["/purchasing/suppliers"], "name": "Otieno"});
        let contact = self.post("/purchasing/supplier-contacts", contact).await;
        self.verb("/purchasing/supplier-contacts", &contact, "erase").await;
    }

    /// Somebody posts by hand, locks, imports a history, and settles with what is left of a credit note.
    async fn books(&self) {
        let account = self.ids["/ledger/accounts"];
        let lines = json!([{"account_id": account, "debit": "1"}, {"account_id": account, "credit": "1"}]);
        let entry = json!({"description": "To and fro", "lines": lines, "post": true});
        self.post("/ledger/entries", entry).await;
        let lock = json!({"area": "purchasing", "level": "soft", "through": "2019-12-31", "reason": "Filed"});
        self.post("/finance/locks", lock).await;
        let customer = self.post("/sales/customers", json!({"name": "Credited"})).await;
        let lines = json!([{"description": "Advice", "quantity": "1", "unit_price": "20"}]);
        let body = json!({"customer_id": customer["id"], "lines": lines});
        let invoice = self.post("/billing/invoices", body.clone()).await;
        self.verb("/billing/invoices", &invoice, "post").await;
        let paid = json!({"customer_id": customer["id"], "method": "cash", "amount": "20", "auto": true});
        self.post("/billing/payments", paid).await;
        let path = format!("/billing/invoices/{}/credit", invoice["id"].as_str().unwrap());
        let note = self.post(&path, json!({"reason": "The advice was bad"})).await;
        let next = self.post("/billing/invoices", body).await;
        self.verb("/billing/invoices", &next, "post").await;
        let path = format!("/billing/invoices/{}/allocate", note["id"].as_str().unwrap());
        self.post(&path, json!({"auto": true})).await;
        let past = billing::PastInvoice {
            id: Id::from_u128(0x0dd),
            credit_note: false,
            number: "OLD-1".to_owned(),
            customer_id: customer["id"].as_str().unwrap().parse().unwrap(),
            customer_name: "Credited".to_owned(),
            at: self.house.world.runtime.clock().now(),
            currency: self.house.company.currency,
            reference: None,
            note: None,
            lines: Vec::new(),
        };
        let ctx = platform::Ctx::system(&self.house.world.runtime, self.house.company.clone(), "test");
        let done = platform::pipeline::write(&ctx, move |ctx, tx| {
            let past = past.clone();
            Box::pin(async move { billing::post_history(ctx, tx, vec![past]).await })
        });
        done.await.unwrap();
        self.settle().await;
    }

    async fn people(&self) {
        self.post(&self.path("/identity/invitations", "revoke"), json!({})).await;
        let invited = self.post("/identity/invitations", json!({"email": "pili@duka.example"})).await;
        let password = "a kettle is on the blue stove";
        let person = json!({"token": invited["token"], "first_name": "Pili", "password": password});
        let request = Request { body: person, ..Request::default() };
        let joined = self.house.call(None, Method::Post, "/identity/register", request).await.unwrap();
        assert!(json_of(joined)["access_token"].is_string());
        let users = self.house.get(&self.who, "/identity/users").await;
        let of_pili = |user: &&Value| user["first_name"] == "Pili";
        let pili = users["items"].as_array().unwrap().iter().find(of_pili).unwrap();
        let path = format!("/identity/users/{}", pili["id"].as_str().unwrap());
        self.send(Method::Patch, &path, json!({"last_name": "Moja"})).await;
        self.send(Method::Delete, &path, Value::Null).await;
        self.post(&format!("{path}/enable"), json!({})).await;
        let role = format!("/identity/roles/{}", self.ids["/identity/roles"]);
        self.send(Method::Patch, &role, json!({"name": "Host"})).await;
        self.post(&format!("{role}/archive"), json!({})).await;
        let company = format!("/identity/companies/{}", self.ids["/identity/companies"]);
        self.send(Method::Patch, &company, json!({"name": "Duka Kuu"})).await;
    }

    /// What no stock and no document stands on may still be changed.
    async fn spares(&mut self) {
        let (unit, class) = (self.ids["/catalog/units"], self.ids["/catalog/tax-classes"]);
        let product = json!({"sku": "SPARE", "name": "Spare", "unit_id": unit, "tax_class_id": class});
        let product = self.spare("/catalog/products", product).await;
        let case = self.spare("/catalog/units", json!({"code": "crate", "name": "Crate"})).await;
        let in_cases = json!({"product_id": product, "unit_id": case, "num": 6});
        self.spare("/catalog/product-units", in_cases).await;
        self.spare("/catalog/units", json!({"code": "spare", "name": "Spare"})).await;
        self.spare("/catalog/tax-classes", json!({"code": "spare", "name": "Spare"})).await;
        self.spare("/sales/customers", json!({"name": "Spare"})).await;
        self.spare("/inventory/locations", json!({"code": "SPARE", "name": "Spare"})).await;
    }

    async fn spare(&mut self, kind: &'static str, body: Value) -> Value {
        let made = self.post(kind, body).await["id"].clone();
        self.ids.insert(kind, made.as_str().unwrap().parse().unwrap());
        made
    }

    /// Each record is changed, put away and taken back.
    async fn imported(&self) {
        for verb in ["start", "undo"] {
            self.post(&self.path("/imports", verb), json!({})).await;
            self.settle().await;
        }
    }

    async fn records(&mut self) {
        self.spares().await;
        let kept: Vec<(&str, Id)> =
            self.ids.iter().filter(|(kind, _)| self.is_record(kind)).map(|(kind, id)| (*kind, *id)).collect();
        for (kind, id) in &kept {
            self.change(&format!("{kind}/{id}")).await;
        }
        for (kind, id) in &kept {
            self.post(&format!("{kind}/{id}/archive"), json!({})).await;
            self.post(&format!("{kind}/{id}/restore"), json!({})).await;
        }
    }

    fn is_record(&self, kind: &str) -> bool {
        let restore = format!("{kind}/{{id}}/restore");
        self.house.endpoints.iter().any(|endpoint| endpoint.path == restore)
    }

    /// Changes the first field that the record has of those that any record has.
    async fn change(&self, path: &str) {
        let record = self.house.get(&self.who, path).await;
        let fields = [
            ("name", json!("Another")),
            ("body", json!("Another letter")),
            ("share", json!("0.5")),
            ("no_dunning", json!(true)),
            ("paper", json!("letter")),
            ("intro", json!("Another word")),
            ("line1", json!("Another street")),
            ("price", json!("96")),
            ("up_to", json!("9")),
            ("rate", json!("0.18")),
            ("num", json!(24)),
            ("subject", json!("Another subject")),
            ("code", json!("5901234123457")),
            ("price_extra", json!("1")),
            ("order_quantity", json!("9")),
            ("description", json!("Another")),
            ("alt", json!("Another")),
            ("position", json!(3)),
            ("country", json!("UG")),
        ];
        let has = |(name, _): &&(&str, Value)| record.get(*name).is_some();
        let (name, value) = fields.iter().find(has).unwrap_or_else(|| panic!("{path}: {record}"));
        let body = json!({*name: value});
        let if_match = record["version"].as_i64();
        let request = Request { body, if_match, ..Request::default() };
        let done = self.house.call(Some(self.who.clone()), Method::Patch, path, request).await;
        done.unwrap_or_else(|error| panic!("{path}: {error:?}"));
    }

    /// An endpoint is tried out and taken out of service. What it failed at before makes no difference.
    async fn webhooks(&self) {
        let body = json!({"url": "https://other.example.com/", "events": "order.*"});
        let made = self.post("/webhooks/endpoints", body).await;
        self.verb("/webhooks/endpoints", &made, "test").await;
        self.verb("/webhooks/endpoints", &made, "disable").await;
    }

    async fn keys_and_sessions(&self) {
        for kind in ["/identity/api-keys", "/identity/sessions"] {
            self.send(Method::Delete, &format!("{kind}/{}", self.ids[kind]), Value::Null).await;
        }
        self.settle().await;
    }

    async fn events(&self) -> Vec<event::Model> {
        let runtime = &self.house.world.runtime;
        let scope = platform::Scope::company(self.house.company.id);
        runtime.db().read().select::<event::Entity>(&scope).all().await.unwrap()
    }
}
