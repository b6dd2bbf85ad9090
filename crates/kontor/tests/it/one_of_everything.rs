//! A company that has one of every kind of object.

use std::collections::BTreeMap;
use std::sync::Arc;

use hooks::model::delivery;
use kernel::Id;
use platform::{Ctx, Method, Principal, Request, Subject, events, jobs, mail, pipeline};
use serde_json::{Value, json};

use crate::house::{House, json_of};

/// The path of a kind of object, and the id of the one that is there.
pub type Ids = BTreeMap<&'static str, Id>;
/// The path of a kind of object, and the body that made the one that is there.
pub type Bodies = BTreeMap<&'static str, Value>;

/// Makes things as the administrator and notes their ids.
struct Maker<'a> {
    house: &'a House,
    who: Arc<Principal>,
    ids: Ids,
    bodies: Bodies,
}

impl Maker<'_> {
    async fn make(&mut self, path: &'static str, body: Value) -> Id {
        let made = self.house.post(&self.who, path, body.clone()).await;
        self.bodies.insert(path, body);
        self.note(path, &made["id"])
    }

    /// Notes the first of a list.
    async fn first(&mut self, path: &'static str) -> Id {
        let list = self.house.get(&self.who, path).await;
        self.note(path, &list["items"][0]["id"])
    }

    fn note(&mut self, path: &'static str, id: &Value) -> Id {
        let id = id.as_str().unwrap_or_else(|| panic!("{path} answers no id")).parse().unwrap();
        self.ids.insert(path, id);
        id
    }
}

pub async fn one_of_everything(house: &House) -> Ids {
    one_of_everything_of(house, house.administrator()).await.0
}

/// The same in the company of somebody who may do everything there, with the bodies that made the things.
pub async fn one_of_everything_of(house: &House, who: Arc<Principal>) -> (Ids, Bodies) {
    let mut maker = Maker { house, who, ids: Ids::new(), bodies: Bodies::new() };
    identity(&mut maker).await;
    platform(&mut maker).await;
    let customer = parties(&mut maker).await;
    let product = catalog(&mut maker).await;
    pricing(&mut maker, product).await;
    trade(&mut maker, customer, product).await;
    hooks(&mut maker).await;
    books(&mut maker).await;
    imports(&mut maker).await;
    talk(&mut maker).await;
    (maker.ids, maker.bodies)
}

async fn identity(maker: &mut Maker<'_>) {
    let (company, session) = (maker.who.company.id, maker.house.session);
    let user = maker.who.actor.user_id().unwrap();
    maker.ids.extend([
        ("/identity/companies", company),
        ("/identity/users", user),
        ("/identity/sessions", session),
    ]);
    let ctx = Ctx::system(&maker.house.world.runtime, maker.who.company.clone(), "test");
    let passkey = pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let id = ctx.id();
            // The public half of no key, and nobody's: whoever had it would be asked for it.
            let row = identity::model::passkey::Model {
                id,
                user_id: ctx.id(),
                name: "Phone".to_owned(),
                credential_hash: id.to_string(),
                credential: "{}".to_owned(),
                created_at: ctx.now(),
                used_at: None,
            };
            tx.insert_global::<identity::model::passkey::Entity>(vec![row]).await.map(|()| id)
        })
    });
    maker.ids.insert("/identity/me/passkeys", passkey.await.unwrap());
    let provider = json!({"name": "Corporate", "issuer": "https://login.example.com", "client_id": "kontor"});
    let provider = maker.make("/identity/oidc-providers", provider).await;
    maker.ids.insert("/identity/oidc", provider);
    let foreign = pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let id = ctx.id();
            let row = identity::model::foreign::Model {
                id,
                company_id: ctx.company_id(),
                provider_id: provider,
                user_id: user,
                issuer: "https://login.example.com".to_owned(),
                subject: id.to_string(),
                email: None,
                linked_by: "self".to_owned(),
                linked_at: ctx.now(),
                used_at: None,
            };
            tx.insert::<identity::model::foreign::Entity>(&ctx.whole(), row).await.map(|()| id)
        })
    });
    maker.ids.insert("/identity/me/identities", foreign.await.unwrap());
    let region = maker.make("/identity/regions", json!({"code": "COAST", "name": "Coast"})).await;
    let store = json!({"code": "MSA", "name": "Mombasa", "region_id": region});
    maker.make("/identity/stores", store).await;
    maker.make("/identity/invitations", json!({"email": "juma@duka.example", "first_name": "Juma"})).await;
    let role = maker.make("/identity/roles", json!({"code": "greeter", "name": "Greeter"})).await;
    let view = json!({"list": "customer", "name": "Mine", "visibility": "role", "role_id": role});
    maker.make("/desk/views", view).await;
    let key = json!({"name": "Till", "permissions": ["orders.order.view"]});
    maker.make("/identity/api-keys", key).await;
}

async fn platform(maker: &mut Maker<'_>) {
    let content_type = Some("text/plain".to_owned());
    let request = Request { bytes: b"hello".to_vec(), content_type, ..Request::default() };
    let file =
        maker.house.call(Some(maker.who.clone()), Method::Post, "/files?name=hello.txt", request).await;
    maker.note("/files", &json_of(file.unwrap())["id"]);
    maker.make("/upkeep/exports", json!({})).await;
    let ctx = Ctx::system(&maker.house.world.runtime, maker.who.company.clone(), "test");
    let job = pipeline::write(&ctx, |ctx, tx| {
        Box::pin(
            async move { jobs::enqueue(ctx, tx, "platform.orphan_files", &json!({}), ctx.now(), None).await },
        )
    });
    let job = job.await.unwrap();
    maker.ids.insert("/platform/jobs", job);
    notification(maker, &ctx).await;
}

/// Something to look at for who makes all this.
async fn notification(maker: &mut Maker<'_>, ctx: &Ctx) {
    let user = maker.who.actor.user_id().unwrap();
    let told = pipeline::write(ctx, move |ctx, tx| {
        Box::pin(async move {
            let told = notify::Told {
                kind: "low_stock",
                subject_kind: "company",
                subject_id: ctx.company_id(),
                path: "/identity/companies".to_owned(),
                data: json!({}),
                letter: notify::Said { subject: "", text: "", values: Vec::new() },
            };
            notify::tell(ctx, tx, &[user], &told).await
        })
    });
    told.await.unwrap();
    maker.first("/notifications").await;
}

/// What somebody says about an order, and a file of it.
async fn talk(maker: &mut Maker<'_>) {
    let order = maker.ids["/sales/orders"];
    let about = |name: &str, value: Value| json!({"subject_kind": "order", "subject_id": order, name: value});
    maker.make("/desk/comments", about("text", json!("Rings twice"))).await;
    let file = picture(maker).await;
    maker.make("/desk/files", about("file_id", json!(file))).await;
}

async fn imports(maker: &mut Maker<'_>) {
    let content_type = Some("text/csv".to_owned());
    let request = Request { bytes: b"name\nBrought along\n".to_vec(), content_type, ..Request::default() };
    let path = "/imports?target=tag&name=tags.csv";
    let taken = maker.house.call(Some(maker.who.clone()), Method::Post, path, request).await;
    maker.note("/imports", &json_of(taken.unwrap())["id"]);
}

async fn parties(maker: &mut Maker<'_>) -> Id {
    maker.make("/sales/customer-categories", json!({"name": "Retail"})).await;
    let customer = maker.make("/sales/customers", json!({"name": "Duka"})).await;
    maker.make("/sales/contacts", json!({"customer_id": customer, "name": "Wanjiru"})).await;
    maker.make("/sales/tags", json!({"name": "VIP"})).await;
    maker.make("/sales/communications", json!({"customer_id": customer, "kind": "call"})).await;
    let address = json!({"customer_id": customer, "line1": "Moi Avenue 12", "country": "KE"});
    maker.make("/sales/addresses", address).await;
    let supplier = maker.make("/purchasing/suppliers", json!({"name": "Tea Growers"})).await;
    maker.make("/purchasing/supplier-contacts", json!({"supplier_id": supplier, "name": "Kamau"})).await;
    let address = json!({"supplier_id": supplier, "line1": "Kericho", "country": "KE"});
    maker.make("/purchasing/supplier-addresses", address).await;
    customer
}

async fn catalog(maker: &mut Maker<'_>) -> Id {
    let case = json!({"code": "case", "name": "Case", "dimension": "package"});
    let case = maker.make("/catalog/units", case).await;
    let piece = maker.make("/catalog/units", json!({"code": "piece", "name": "Piece"})).await;
    let class = maker.make("/catalog/tax-classes", json!({"code": "vat", "name": "VAT"})).await;
    let rate = json!({"tax_class_id": class, "rate": "0.16", "valid_from": "2013-09-02"});
    maker.make("/catalog/tax-rates", rate).await;
    maker.make("/catalog/categories", json!({"name": "Drinks"})).await;
    let template = json!({"code": "CUP", "name": "Cup", "unit_id": piece, "tax_class_id": class});
    let template = maker.make("/catalog/templates", template).await;
    let attribute = maker.make("/catalog/attributes", json!({"code": "colour", "name": "Colour"})).await;
    let value = json!({"attribute_id": attribute, "code": "RED", "name": "red"});
    let value = maker.make("/catalog/attribute-values", value).await;
    let value = json!({"template_id": template, "value_id": value});
    maker.make("/catalog/template-values", value).await;
    let generate = format!("/catalog/templates/{template}/generate-variants");
    maker.house.post(&maker.who, &generate, json!({})).await;
    maker.first("/catalog/variants").await;
    let product = json!({
        "sku": "TEA", "name": "Tea", "unit_id": piece, "tax_class_id": class, "price": "100", "cost": "60",
    });
    let product = maker.make("/catalog/products", product).await;
    maker.first("/catalog/costs").await;
    maker.make("/catalog/product-units", json!({"product_id": product, "unit_id": case, "num": 12})).await;
    maker.make("/catalog/barcodes", json!({"product_id": product, "code": "4006381333931"})).await;
    let set =
        json!({"sku": "SET", "name": "Tea set", "unit_id": piece, "tax_class_id": class, "kind": "kit"});
    let set = maker.house.post(&maker.who, "/catalog/products", set).await;
    let set = maker.note("/inventory/kits", &set["id"]);
    maker
        .make("/catalog/kit-components", json!({"kit_id": set, "product_id": product, "quantity": "2"}))
        .await;
    let file = picture(maker).await;
    maker.make("/catalog/product-images", json!({"product_id": product, "file_id": file})).await;
    product
}

/// The smallest picture that bears its name; nobody looks at it here.
async fn picture(maker: &Maker<'_>) -> Id {
    let content_type = Some("image/png".to_owned());
    let request = Request { bytes: b"\x89PNG\r\n\x1a\n".to_vec(), content_type, ..Request::default() };
    let file = maker.house.call(Some(maker.who.clone()), Method::Post, "/files", request).await;
    json_of(file.unwrap())["id"].as_str().unwrap().parse().unwrap()
}

async fn pricing(maker: &mut Maker<'_>, product: Id) {
    let list = json!({"code": "ALL", "name": "Everybody", "currency": "KES"});
    let list = maker.make("/sales/price-lists", list).await;
    let item = json!({"price_list_id": list, "product_id": product, "price": "95"});
    maker.make("/sales/price-list-items", item).await;
}

async fn trade(maker: &mut Maker<'_>, customer: Id, product: Id) {
    let location = maker.make("/inventory/locations", json!({"code": "MAIN", "name": "Main"})).await;
    let lines = json!([{"product_id": product, "quantity": "10", "unit_cost": "50"}]);
    let receipt = json!({"location_id": location, "lines": lines});
    let came = maker.make("/inventory/receipts", receipt).await;
    let cost = json!({"receipt_id": came, "product_id": product, "unit_cost": "51", "reason": "Freight"});
    maker.bodies.insert("/inventory/cost-changes", cost);
    maker.make("/inventory/adjustment-reasons", json!({"code": "tasting", "name": "Tasting"})).await;
    let line = |pieces: &str| json!({"product_id": product, "quantity": pieces});
    // Found and lost again: everything lies as it did.
    let counted = json!({"location_id": location, "reason": "count", "lines": [line("1"), line("-1")]});
    maker.make("/inventory/adjustments", counted).await;
    let point = json!({"product_id": product, "location_id": location, "quantity": "1"});
    maker.make("/inventory/reorder-points", point).await;
    let bin = json!({"product_id": product, "location_id": location, "code": "A-01"});
    maker.make("/inventory/bins", bin).await;
    let entry = json!({"product_id": product, "location_id": location, "kind": "opening", "quantity": "1"});
    maker.make("/inventory/stock-entries", entry).await;
    let annex = json!({"code": "ANNEX", "name": "Annex"});
    let annex = maker.house.post(&maker.who, "/inventory/locations", annex).await;
    let lines = json!([{"product_id": product, "quantity": "1"}]);
    let transfer = json!({"from_location_id": location, "to_location_id": annex["id"], "lines": lines});
    maker.make("/inventory/transfers", transfer).await;
    maker.first("/inventory/levels").await;
    maker.first("/inventory/costs").await;
    maker.first("/inventory/moves").await;
    let lines = json!([{"product_id": product, "quantity": "2"}]);
    let order = json!({"customer_id": customer, "lines": lines, "confirm": true});
    let order = maker.make("/sales/orders", order).await;
    maker.first("/inventory/reservations").await;
    maker.make("/portal/links", json!({"subject_kind": "order", "subject_id": order})).await;
    let empty = json!({"code": "EMPTY", "name": "Nothing lies here"});
    let empty = maker.house.post(&maker.who, "/inventory/locations", empty).await;
    let lines = json!([{"product_id": product, "quantity": "1", "location_id": empty["id"]}]);
    let waits = json!({"customer_id": customer, "lines": lines, "confirm": true, "shortage": "back_order"});
    maker.house.post(&maker.who, "/sales/orders", waits).await;
    maker.first("/sales/back-orders").await;
    let lines = json!([{"product_id": product, "quantity": "1"}]);
    let template = json!({"name": "Weekly", "order": {"customer_id": customer, "lines": lines}});
    maker.make("/sales/order-templates", template).await;
    returned(maker, customer, product).await;
    let shipment = maker.make("/shipping/shipments", json!({"order_id": order})).await;
    shipped(maker, customer, product, shipment).await;
    maker.make("/billing/invoices", json!({"order_id": order})).await;
    let item =
        json!({"customer_id": customer, "number": "R-4711", "issued_on": "2026-01-15", "amount": "10"});
    maker.make("/billing/opening-items", item).await;
    let payment = json!({"customer_id": customer, "method": "cash", "amount": "50"});
    let payment = maker.make("/billing/payments", payment).await;
    billing(maker, customer, payment).await;
}

/// Ways to ship, an order that goes one of them, and a parcel.
async fn shipped(maker: &mut Maker<'_>, customer: Id, product: Id, shipment: Id) {
    let (house, who) = (maker.house, maker.who.clone());
    let goods = house.get(&who, &format!("/catalog/products/{product}")).await;
    let freight = json!({
        "sku": "FREIGHT", "name": "Freight", "kind": "service", "unit_id": goods["unit_id"],
        "tax_class_id": goods["tax_class_id"],
    });
    let freight = house.post(&who, "/catalog/products", freight).await;
    let carrier = maker.make("/shipping/carriers", json!({"code": "VAN", "name": "Our van"})).await;
    let zone = maker.make("/shipping/zones", json!({"code": "KE", "name": "Kenya"})).await;
    maker.make("/shipping/zone-areas", json!({"zone_id": zone, "country": "KE"})).await;
    let method = json!({
        "code": "VAN", "name": "Our van", "carrier_id": carrier, "product_id": freight["id"], "currency": "KES",
        "basis": "pieces",
    });
    let method = maker.make("/shipping/methods", method).await;
    maker.make("/shipping/rates", json!({"method_id": method, "zone_id": zone, "base": "5"})).await;
    let size = json!({"code": "S", "name": "Small", "length_mm": 100, "width_mm": 100, "height_mm": 100});
    maker.make("/shipping/package-types", size).await;
    let lines = json!([{"product_id": product, "quantity": "1"}]);
    let order = house.post(&who, "/sales/orders", json!({"customer_id": customer, "lines": lines})).await;
    maker.make("/shipping/choices", json!({"order_id": order["id"], "method_id": method})).await;
    let pack = format!("/shipping/shipments/{shipment}/pack");
    let packed = house.post(&who, &pack, json!({"parcels": [{"carrier_id": carrier}]})).await;
    maker.note("/shipping/parcels", &packed["parcels"][0]["id"]);
}

/// A return of something that was sold and shipped before.
async fn returned(maker: &mut Maker<'_>, customer: Id, product: Id) {
    let (house, who) = (maker.house, maker.who.clone());
    let lines = json!([{"product_id": product, "quantity": "1"}]);
    let order = json!({"customer_id": customer, "lines": lines, "confirm": true});
    let order = house.post(&who, "/sales/orders", order).await;
    let shipment = house.post(&who, "/shipping/shipments", json!({"order_id": order["id"]})).await;
    let path = format!("/shipping/shipments/{}/ship", shipment["id"].as_str().unwrap());
    house.post(&who, &path, json!({})).await;
    maker.make("/sales/returns", json!({"order_id": order["id"], "reason": "Broken"})).await;
}

async fn billing(maker: &mut Maker<'_>, customer: Id, payment: Id) {
    maker.ids.insert("/billing/customers", customer);
    let refund = json!({"payment_id": payment, "amount": "1", "reason": "x"});
    maker.make("/billing/refunds", refund).await;
    let term = maker.make("/billing/payment-terms", json!({"code": "NET", "name": "Net"})).await;
    let part = json!({"payment_term_id": term, "position": 1, "share": "1"});
    maker.make("/billing/payment-term-parts", part).await;
    maker.make("/billing/profiles", json!({"customer_id": customer})).await;
    let level = json!({"level": 1, "name": "Reminder", "days_late": 1});
    let level = maker.make("/billing/dunning-levels", level).await;
    let text = json!({"dunning_level_id": level, "language": "en", "subject": "x", "body": "y"});
    maker.make("/billing/dunning-texts", text).await;
    let layout = maker.make("/billing/layouts", json!({"kind": "all"})).await;
    maker.make("/billing/layout-texts", json!({"layout_id": layout, "language": "en"})).await;
    let recurring = json!({
        "name": "Rent", "every": "month", "start_on": "2099-01-01",
        "invoice": {"customer_id": customer, "lines": [{"description": "x", "quantity": "1", "unit_price": "1"}]},
    });
    maker.make("/billing/recurring", recurring).await;
    maker.make("/billing/dunning-runs", json!({})).await;
    let ctx = Ctx::system(&maker.house.world.runtime, maker.house.company.clone(), "test");
    let mail = pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let letter = mail::Letter {
                id: ctx.id(),
                about: Subject::of("payment", payment),
                to: vec![kernel::Email::parse("duka@example.com")?],
                cc: Vec::new(),
                subject: "x".to_owned(),
                body: "y".to_owned(),
                attachments: Vec::new(),
                answers: mail::Answers::Nobody,
            };
            mail::queue(ctx, tx, letter).await
        })
    });
    maker.ids.insert("/platform/mails", mail.await.unwrap()[0]);
}

async fn hooks(maker: &mut Maker<'_>) {
    let endpoint = json!({"url": "https://shop.example.com/hook", "events": "order.*"});
    let endpoint_id = maker.make("/webhooks/endpoints", endpoint).await;
    let sender = json!({"name": "Warehouse", "source": "wms.example", "events": "inventory.*"});
    maker.make("/webhooks/senders", sender).await;
    // As the stream would put one in line, without a call to the outside.
    let owner = maker.who.actor.user_id();
    let ctx = Ctx::system(&maker.house.world.runtime, maker.who.company.clone(), "test");
    let delivery = pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let event = tx.select::<events::event::Entity>(&ctx.whole()).expect().await?;
            let row = delivery::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                endpoint_id,
                owner_id: owner,
                event_id: event.id,
                event_name: event.name,
                subject_kind: event.subject_kind,
                subject_id: event.subject_id,
                seq: event.seq,
                state: delivery::PENDING.to_owned(),
                attempts: 0,
                due_at: Some(ctx.now()),
                last_status: None,
                last_error: None,
                created_at: ctx.now(),
                settled_at: None,
            };
            let id = row.id;
            tx.insert::<delivery::Entity>(&ctx.whole(), row).await?;
            Ok(id)
        })
    });
    maker.ids.insert("/webhooks/deliveries", delivery.await.unwrap());
    let event = json!({
        "specversion": "1.0", "id": "1", "source": "wms.example", "type": "inventory.stock_level_changed",
        "data": {"location": "NOWHERE", "product": "TEA", "on_hand": "1"},
    });
    let request = Request { bytes: event.to_string().into_bytes(), ..Request::default() };
    let failed = maker.house.call(Some(maker.who.clone()), Method::Post, "/events", request).await;
    maker.note("/webhooks/inbox", &failed.unwrap_err().details["inbox_id"]);
}

async fn books(maker: &mut Maker<'_>) {
    let rate = json!({"base": "USD", "quote": "KES", "day": "2026-03-01", "rate": "129.25"});
    maker.make("/finance/exchange-rates", rate).await;
    let year = json!({"name": "FY20", "starts_on": "2020-01-01", "ends_on": "2020-12-31"});
    maker.make("/finance/fiscal-years", year).await;
    let expires = maker.house.world.runtime.clock().now().plus(std::time::Duration::from_secs(3600));
    let exception = json!({
        "area": "sales", "first_day": "2020-01-01", "last_day": "2020-01-31", "reason": "Late bill",
        "expires_at": expires,
    });
    maker.make("/finance/lock-exceptions", exception).await;
    maker.make("/ledger/journals", json!({"code": "XTR", "name": "Extra", "kind": "general"})).await;
    let account = json!({"code": "9000", "name": "Suspense", "kind": "asset"});
    let account = maker.make("/ledger/accounts", account).await;
    let lines = json!([{"account_id": account, "debit": "1"}, {"account_id": account, "credit": "1"}]);
    maker.make("/ledger/entries", json!({"description": "A draft", "lines": lines})).await;
}
