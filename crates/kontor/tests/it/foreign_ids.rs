//! T59 beyond paths: another company's ids inside bodies are refused wherever the OpenAPI document has an id, and no
//! list of one company shows anything of another.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use identity::people::Position;
use identity::setup::{self, NewPerson};
use kernel::{Email, Id, RowScope};
use platform::{
    Access, Actor, Company, Ctx, Endpoint, Grants, Handler, Method, Principal, Reply, Request, pipeline,
};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::house::{House, json_of};
use crate::one_of_everything::{Bodies, Ids, one_of_everything_of};

engines!(
    t59_another_companys_ids_in_bodies_are_refused,
    t59_another_stores_ids_in_bodies_are_refused,
    t59_no_list_shows_another_companys_rows,
);

/// A person of the first company.
const THEIR_CLERK: Id = Id::from_u128(501);
/// Somebody else of the second.
const OUR_MANAGER: Id = Id::from_u128(503);

/// Where an id in a body is not looked up, and why.
const ELSEWHERE: &[(&str, &str)] = &[
    (
        "POST /sales/orders/{id}/amend",
        "lines of the order in the path; the rest as POST /sales/orders, which is walked",
    ),
    ("POST /sales/returns lines[].line_id", "a line of the order that the body names"),
    ("POST /sales/returns lines[].unit_id", "a unit that the line's product has; returns/tests/it/pieces.rs"),
    ("POST /sales/returns/{id}/receive lines[].line_id", "a line of the return in the path"),
    ("POST /sales/returns/{id}/unreceive lines[].line_id", "a line of the return in the path"),
    ("POST /sales/returns/{id}/inspect", "lines of the return in the path; the place as POST /sales/returns"),
    ("POST /sales/returns/{id}/refund lines[].line_id", "a line of the return in the path"),
    ("POST /sales/returns/{id}/replace lines[].line_id", "a line of the return in the path"),
    (
        "POST /sales/order-templates",
        "its body is an order, read by the function that reads POST /sales/orders",
    ),
    ("PUT /sales/order-templates/{id}", "as above"),
    ("POST /sales/orders/{id}/promise lines[].line_id", "a line of the order in the path"),
    ("POST /sales/orders/{id}/cancel-rest lines[]", "a line of the order in the path"),
    (
        "POST /webhooks/endpoints/{id}/replay after",
        "a place in one's own stream, compared and never looked up",
    ),
    (
        "POST /inventory/cost-changes receipt_id",
        "moves in the caller's rows; inventory/tests/it/corrections.rs",
    ),
    ("POST /inventory/transfers/{id}/receive lines[].line_id", "a line of the transfer in the path"),
    ("POST /inventory/transfers/{id}/return lines[].line_id", "a line of the transfer in the path"),
    (
        "PUT /inventory/transfers/{id}",
        "read by the function that reads POST /inventory/transfers, which is walked",
    ),
    (
        "PUT /shipping/shipments/{id}",
        "read by the functions that read POST /shipping/shipments, which is walked",
    ),
    (
        "POST /identity/me/identities",
        "a provider of the caller's company, found before anybody is called; identity/tests/it/oidc.rs",
    ),
    ("POST /identity/step-up/oidc", "as above"),
    ("PUT /identity/oidc-providers/{id}", "a role, as POST /identity/oidc-providers, which is walked"),
    ("POST /identity/session/company", "names a company by design; identity/tests/it/companies.rs"),
    ("PUT /billing/invoices/{id} order_id", "a draft keeps its origin: this is refused unread"),
    ("PUT /billing/invoices/{id} shipment_id", "a draft keeps its origin: this is refused unread"),
    ("POST /shipping/shipments/{id}/pack parcels[].lines[].line_id", "a line of the shipment in the path"),
    ("POST /billing/recurring invoice.order_id", "a template is of no order: this is refused unread"),
    ("POST /billing/recurring invoice.shipment_id", "as above"),
    ("PUT /billing/recurring/{id} invoice.order_id", "as above"),
    ("PUT /billing/recurring/{id} invoice.shipment_id", "as above"),
    ("PUT /desk/preferences recent[].id", "what one has opened, told back to oneself and never looked up"),
];

/// Whose path an endpoint is called at, where a draft would be refused for being one.
fn path_object<'k>(endpoint: &str, kind: &'k str) -> &'k str {
    match endpoint {
        "/billing/invoices/{id}/credit" => "posted invoice",
        "/billing/invoices/{id}/allocate" => "credit note",
        "/billing/invoices/{id}/unallocate" => "settling note",
        "/billing/payments/{id}/unallocate" => "settling payment",
        _ => kind,
    }
}

/// Two companies of one system that both have one of everything. We are the second.
struct Two {
    house: House,
    us: Arc<Principal>,
    theirs: Ids,
    ours: Ids,
    bodies: Bodies,
}

async fn two(engine: Engine) -> Two {
    let house = House::on(engine).await;
    house.people(&[THEIR_CLERK]).await;
    let founder = house.administrator();
    let second = json!({
        "name": "Rival", "code": "RIVAL", "country": "KE", "currency": "KES", "zone": "Africa/Nairobi",
    });
    let second = house.post(&founder, "/identity/companies", second).await;
    let id: Id = second["id"].as_str().unwrap().parse().unwrap();
    let companies = house.world.runtime.companies().await.unwrap();
    let company: Arc<Company> = companies.into_iter().find(|company| company.id == id).unwrap();
    let boss = our_boss(&house, &company).await;
    let us = house.in_role(&company, boss, "administrator");
    let (mut theirs, _) = one_of_everything_of(&house, founder.clone()).await;
    let (mut ours, mut bodies) = one_of_everything_of(&house, us.clone()).await;
    finish(&house, &founder, &mut theirs).await;
    finish(&house, &us, &mut ours).await;
    theirs.insert("/identity/users", THEIR_CLERK);
    ours.insert("/identity/users", boss);
    house.people_of(&company, &[OUR_MANAGER]).await;
    theirs.insert("a manager", THEIR_CLERK);
    ours.insert("a manager", OUR_MANAGER);
    bodies.extend(by_hand(&ours));
    Two { house, us, theirs, ours, bodies }
}

/// Somebody who works for the second company alone, and may do everything there.
async fn our_boss(house: &House, company: &Arc<Company>) -> Id {
    let ctx = Ctx::system(&house.world.runtime, company.clone(), "test");
    let made = pipeline::write(&ctx, |ctx, tx| {
        Box::pin(async move {
            let person = NewPerson {
                email: Email::parse("bo@rival.example")?,
                username: None,
                first_name: "Bo".to_owned(),
                last_name: "Okello".to_owned(),
                phone: None,
                locale: None,
            };
            let roles = identity::people::roles_by_code(tx, &ctx.whole()).await?;
            let position = Position { roles: vec![roles["administrator"]], ..Position::default() };
            setup::person(ctx, tx, &person, "nobody signs in".to_owned(), &position).await
        })
    });
    made.await.unwrap()
}

/// What is walked and not among one of everything: an order's line, a posted invoice beside a draft, a draft order.
async fn finish(house: &House, who: &Arc<Principal>, ids: &mut Ids) {
    let id = |value: &Value| -> Id { value["id"].as_str().unwrap().parse().unwrap() };
    let order = house.get(who, &format!("/sales/orders/{}", ids["/sales/orders"])).await;
    ids.insert("order line", id(&order["lines"][0]));
    let post = format!("/billing/invoices/{}/post", ids["/billing/invoices"]);
    ids.insert("posted invoice", id(&house.post(who, &post, json!({})).await));
    settle(house, who, ids, None).await;
    let twice = json!({ "name": "Entered twice" });
    ids.insert("second customer", id(&house.post(who, "/sales/customers", twice).await));
    let second = json!({ "code": "SECOND", "name": "Second" });
    ids.insert("second location", id(&house.post(who, "/inventory/locations", second).await));
    let customer = ids["/sales/customers"];
    let line = json!({ "description": "Words", "quantity": "1", "unit_price": "1" });
    let draft = json!({ "customer_id": customer, "lines": [line] });
    ids.insert("/billing/invoices", id(&house.post(who, "/billing/invoices", draft).await));
    let lines = json!([{ "product_id": ids["/catalog/products"], "quantity": "1" }]);
    let draft = json!({ "customer_id": customer, "lines": lines });
    ids.insert("/sales/orders", id(&house.post(who, "/sales/orders", draft).await));
}

/// Invoices that are paid and credited: a credit note with credit left, a payment and a credit note that settle, and
/// what they settled.
async fn settle(house: &House, who: &Arc<Principal>, ids: &mut Ids, store: Option<Id>) {
    let id = |value: &Value| -> Id { value["id"].as_str().unwrap().parse().unwrap() };
    let customer = ids["/sales/customers"];
    let line = json!({ "description": "Words", "quantity": "1", "unit_price": "1" });
    let draft = json!({ "customer_id": customer, "store_id": store, "lines": [line] });
    let post = async || {
        let draft = id(&house.post(who, "/billing/invoices", draft.clone()).await);
        house.post(who, &format!("/billing/invoices/{draft}/post"), json!({})).await
    };
    let credit = async |invoice: Id| {
        house.post(who, &format!("/billing/invoices/{invoice}/credit"), json!({ "reason": "x" })).await
    };
    let paid = post().await;
    let part = json!([{ "invoice_id": paid["id"], "amount": "1" }]);
    let payment = json!({
        "customer_id": customer, "store_id": store, "method": "cash", "amount": "1", "allocations": part,
    });
    let payment = house.post(who, "/billing/payments", payment).await;
    ids.insert("settling payment", id(&payment));
    ids.insert("payment's allocation", id(&payment["allocations"][0]));
    ids.insert("credit note", id(&credit(id(&paid)).await));
    let note = credit(id(&post().await)).await;
    ids.insert("settling note", id(&note));
    ids.insert("note's allocation", id(&note["allocations"][0]));
    let posted = house.get(who, &format!("/billing/invoices/{}", ids["posted invoice"])).await;
    ids.insert("posted invoice's line", id(&posted["lines"][0]));
}

/// Kinds of objects that belong to a store, and the modules whose rights reach a store.
const OF_A_PLACE: &[&str] = &[
    "/identity/stores",
    "/inventory/locations",
    "/sales/orders",
    "order line",
    "/shipping/shipments",
    "posted invoice",
    "posted invoice's line",
    "credit note",
    "payment's allocation",
    "note's allocation",
];

fn is_of_a_place(module: &str) -> bool {
    ["inventory", "orders", "shipping", "billing"].contains(&module)
}

/// One company with two shops. We work at the second.
async fn two_stores(engine: Engine) -> Two {
    let house = House::on(engine).await;
    let boss = house.administrator();
    let (company, mut bodies) = one_of_everything_of(&house, boss.clone()).await;
    let theirs = shop(&house, &boss, &company, "NORTH").await;
    let ours = shop(&house, &boss, &company, "SOUTH").await;
    bodies.extend(by_hand(&ours));
    let customer = ours["/sales/customers"];
    let goods = json!([{ "product_id": ours["/catalog/products"], "quantity": "1" }]);
    bodies.extend([
        ("/inventory/receipts", json!({ "location_id": ours["/inventory/locations"], "lines": goods })),
        ("/shipping/shipments", json!({ "order_id": ours["confirmed order"] })),
        ("/inventory/locations", json!({ "code": "NEW", "name": "New" })),
        ("/billing/payments", json!({ "customer_id": customer, "method": "cash", "amount": "50" })),
    ]);
    let names = house.endpoints.iter().filter_map(|endpoint| match endpoint.access {
        Access::Permission(permission) => Some((permission.name.to_owned(), endpoint.module)),
        _ => None,
    });
    let far = |module| if is_of_a_place(module) { RowScope::Store } else { RowScope::All };
    let mut permissions: BTreeMap<String, RowScope> =
        names.map(|(name, module)| (name, far(module))).collect();
    permissions.insert("orders.order.price".to_owned(), RowScope::Store);
    let grants = Grants { permissions, stores: vec![ours["/identity/stores"]], ..Grants::default() };
    let actor = Actor::User { id: Id::from_u128(601), name: "Somebody".to_owned() };
    let us = Principal { actor, company: house.company.clone(), grants: Arc::new(grants), session: None };
    Two { house, us: Arc::new(us), theirs, ours, bodies }
}

/// A shop with two storerooms and one of everything that happens at a shop; the rest is the company's.
async fn shop(house: &House, boss: &Arc<Principal>, company: &Ids, code: &str) -> Ids {
    let id = |value: &Value| -> Id { value["id"].as_str().unwrap().parse().unwrap() };
    let make = async |path: &str, body: Value| id(&house.post(boss, path, body).await);
    let mut ids = company.clone();
    let (customer, product) = (ids["/sales/customers"], ids["/catalog/products"]);
    let store = make("/identity/stores", json!({ "code": code, "name": code })).await;
    let room = |n: u32| json!({ "code": format!("{code}{n}"), "name": code, "store_id": store });
    let (first, second) =
        (make("/inventory/locations", room(1)).await, make("/inventory/locations", room(2)).await);
    let goods = json!([{ "product_id": product, "quantity": "10" }]);
    house.post(boss, "/inventory/receipts", json!({ "location_id": first, "lines": goods })).await;
    let order = |confirm: bool| {
        let lines = json!([{ "product_id": product, "quantity": "2" }]);
        json!({
            "customer_id": customer, "store_id": store, "location_id": first, "lines": lines, "confirm": confirm,
        })
    };
    let sold = house.post(boss, "/sales/orders", order(true)).await;
    let words = json!([{ "description": "Words", "quantity": "1", "unit_price": "1" }]);
    let invoice = json!({ "customer_id": customer, "store_id": store, "lines": words.clone() });
    let posted = make("/billing/invoices", invoice.clone()).await;
    house.post(boss, &format!("/billing/invoices/{posted}/post"), json!({})).await;
    let payment = json!({ "customer_id": customer, "store_id": store, "method": "cash", "amount": "5" });
    ids.extend([
        ("/identity/stores", store),
        ("/inventory/locations", first),
        ("second location", second),
        ("confirmed order", id(&sold)),
        ("order line", id(&sold["lines"][0])),
        ("/sales/orders", make("/sales/orders", order(false)).await),
        ("/shipping/shipments", make("/shipping/shipments", json!({ "order_id": sold["id"] })).await),
        ("posted invoice", posted),
        ("/billing/invoices", make("/billing/invoices", invoice).await),
        ("/billing/payments", make("/billing/payments", payment).await),
    ]);
    let rent = json!({ "customer_id": customer, "store_id": store, "lines": words });
    let rent = json!({ "name": code, "every": "month", "start_on": "2099-01-01", "invoice": rent });
    ids.insert("/billing/recurring", make("/billing/recurring", rent).await);
    let point = json!({ "product_id": product, "location_id": first, "quantity": "1" });
    ids.insert("/inventory/reorder-points", make("/inventory/reorder-points", point).await);
    let bin = json!({ "product_id": product, "location_id": first, "code": "A-01" });
    ids.insert("/inventory/bins", make("/inventory/bins", bin).await);
    settle(house, boss, &mut ids, Some(store)).await;
    ids
}

/// Bodies that can be read and would go well, for what one of everything does not make.
fn by_hand(ours: &Ids) -> Bodies {
    let (customer, product, place) =
        (ours["/sales/customers"], ours["/catalog/products"], ours["/inventory/locations"]);
    let lines = json!([{ "product_id": product, "quantity": "1" }]);
    let order = json!({ "customer_id": customer, "lines": lines });
    let words = json!([{ "description": "Words", "quantity": "1", "unit_price": "1" }]);
    let invoice = json!({ "customer_id": customer, "lines": words });
    let person = json!({ "first_name": "A", "last_name": "B", "position": {"roles": []} });
    Bodies::from([
        ("/sales/pricing/calculate", order.clone()),
        (
            "PUT /ledger/entries/{id}",
            json!({ "description": "Anew", "lines": [
                { "account_id": ours["/ledger/accounts"], "debit": "1" },
                { "account_id": ours["/ledger/accounts"], "credit": "1" },
            ] }),
        ),
        ("/inventory/adjustments", json!({ "location_id": place, "lines": lines, "reason": "count" })),
        (
            "/inventory/transfers",
            json!({ "from_location_id": place, "to_location_id": ours["second location"], "lines": lines }),
        ),
        ("/sales/orders", order.clone()),
        ("/sales/orders/{id}/copy", json!({})),
        ("PUT /sales/orders/{id}", order),
        ("/billing/invoices", invoice.clone()),
        ("PUT /billing/invoices/{id}", invoice.clone()),
        (
            "PUT /billing/recurring/{id}",
            json!({ "name": "Rent", "every": "month", "start_on": "2099-01-01", "invoice": invoice }),
        ),
        ("POST /billing/layouts", json!({ "kind": "invoice" })),
        ("/billing/invoices/{id}/credit", json!({ "reason": "x" })),
        ("/billing/invoices/{id}/unallocate", json!({ "reason": "x" })),
        ("/billing/payments/{id}/unallocate", json!({ "reason": "x" })),
        ("/billing/dunning-runs/preview", json!({})),
        (
            "/shipping/quotes",
            json!({ "country": "KE", "lines": [{ "product_id": ours["/catalog/products"], "quantity": "1" }] }),
        ),
        (
            "/shipping/packing",
            json!({ "lines": [{ "product_id": ours["/catalog/products"], "quantity": "1" }] }),
        ),
        ("/shipping/shipments/{id}/pack", json!({ "parcels": [{}] })),
        ("/shipping/parcels/{id}/label", json!({})),
        ("/sales/customers/{id}/merge", json!({})),
        ("/sales/customers/{id}/tags", json!({})),
        ("/sales/communications/{id}/attachments", json!({})),
        ("PUT /identity/users/{id}", person),
        ("/identity/users", json!({ "email": "b@example.com", "first_name": "B" })),
    ])
}

/// The places of ids in a schema: `lines[].product_id`.
fn id_paths(document: &Value, schema: &Value, path: &str, found: &mut BTreeSet<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        return id_paths(document, document.pointer(&reference[1..]).unwrap(), path, found);
    }
    for part in ["anyOf", "oneOf", "allOf"].iter().filter_map(|word| schema[*word].as_array()).flatten() {
        id_paths(document, part, path, found);
    }
    if schema["format"] == "uuid" {
        found.insert(path.to_owned());
    }
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let below = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        id_paths(document, field, &below, found);
    }
    if schema["items"].is_object() {
        id_paths(document, &schema["items"], &format!("{path}[]"), found);
    }
}

/// The kind of object that an id at a place names.
fn kind_of(endpoint: &str, path: &str) -> &'static str {
    let field = path.rsplit('.').next().unwrap().trim_end_matches("[]");
    match field {
        "customer_id" | "partner_id" => "/sales/customers",
        "account_id" => "/ledger/accounts",
        "journal_id" => "/ledger/journals",
        "category_id" if endpoint.contains("/sales/customers") => "/sales/customer-categories",
        "category_id" | "parent_id" => "/catalog/categories",
        "customer_category_id" => "/sales/customer-categories",
        "supplier_id" => "/purchasing/suppliers",
        "owner_id" | "holder_id" | "mentions" => "/identity/users",
        // Nobody reports to themselves.
        "manager_id" => "a manager",
        "store_id" | "stores" => "/identity/stores",
        "region_id" | "regions" => "/identity/regions",
        "roles" => "/identity/roles",
        "product_id" => "/catalog/products",
        "kit_id" => "/inventory/kits",
        "attribute_id" => "/catalog/attributes",
        "value_id" => "/catalog/attribute-values",
        "template_id" => "/catalog/templates",
        "unit_id" => "/catalog/units",
        "tax_class_id" => "/catalog/tax-classes",
        "price_list_id" => "/sales/price-lists",
        "location_id" | "from_location_id" | "to_location_id" => "/inventory/locations",
        "order_id" => "/sales/orders",
        "carrier_id" => "/shipping/carriers",
        "zone_id" => "/shipping/zones",
        "method_id" => "/shipping/methods",
        "package_type_id" => "/shipping/package-types",
        "line_id" if endpoint.contains("/billing/invoices/{id}/credit") => "posted invoice's line",
        "line_id" => "order line",
        "credit_note_id" => "credit note",
        "allocation_id" if endpoint.contains("/billing/payments") => "payment's allocation",
        "allocation_id" => "note's allocation",
        "customer_ids" => "/sales/customers",
        "shipment_id" => "/shipping/shipments",
        "invoice_id" => "posted invoice",
        "payment_id" => "/billing/payments",
        "payment_term_id" => "/billing/payment-terms",
        "dunning_level_id" => "/billing/dunning-levels",
        "layout_id" => "/billing/layouts",
        "logo_file_id" | "file_id" | "files" => "/files",
        "duplicate_id" => "second customer",
        "contact_id" => "/sales/contacts",
        "shipping_address_id" | "billing_address_id" => "/sales/addresses",
        "tags" => "/sales/tags",
        "role_id" => "/identity/roles",
        // Of /portal/links and /desk, whose bodies name an order.
        "subject_id" => "/sales/orders",
        "provision_role_id" => "/identity/roles",
        "follow_up_by" => "/identity/users",
        other => panic!("{endpoint}: say in this test what {other} names"),
    }
}

/// Sets the id at a place, making what leads there.
fn set(body: &mut Value, path: &str, id: Id) {
    let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
    let (name, many) = head.strip_suffix("[]").map_or((head, false), |name| (name, true));
    let place = &mut body[name];
    match (many, rest) {
        (false, None) => *place = json!(id),
        (true, None) => *place = json!([id]),
        (false, Some(rest)) => set(place, rest, id),
        (true, Some(rest)) => {
            if place.as_array().is_none_or(Vec::is_empty) {
                *place = match name {
                    "allocations" => json!([{ "amount": "1" }]),
                    "parcels" => json!([{}]),
                    _ => json!([{ "quantity": "1" }]),
                };
            }
            set(&mut place[0], rest, id);
        }
    }
}

fn body_of(name: &str, path: &str, endpoint: &Endpoint, bodies: &Bodies) -> Value {
    if name == "POST /sales/returns" && path == "order_id" {
        return json!({ "reason": "x" });
    }
    if name == "POST /shipping/choices" && path == "order_id" {
        return json!({ "method_id": bodies["/shipping/choices"]["method_id"] });
    }
    // What is made of another document names that document and nothing else.
    if ["order_id", "shipment_id"].contains(&path) {
        return json!({});
    }
    if path == "credit_note_id" {
        return json!({ "method": "cash", "reason": "x" });
    }
    if endpoint.method == Method::Patch || name.ends_with("/allocate") {
        return json!({});
    }
    let found = bodies.get(name).or_else(|| bodies.get(endpoint.path.as_str()));
    found.unwrap_or_else(|| panic!("{name}: say in this test what its body is")).clone()
}

/// What came of a call, without what differs from call to call.
async fn outcome(two: &Two, endpoint: &Endpoint, body: Value) -> Result<(), (u16, String)> {
    let mut path = BTreeMap::new();
    if let Some((kind, _)) = endpoint.path.split_once("/{id}") {
        path.insert("id".to_owned(), two.ours[path_object(&endpoint.path, kind)].to_string());
    }
    let dry_run = matches!(endpoint.handler, Handler::Command(_));
    let request = Request { path, body, dry_run, ..Request::default() };
    match two.house.run(endpoint, Some(two.us.clone()), request).await {
        Ok(_) => Ok(()),
        Err(error) => Err((error.status(), format!("{} {:?} {:?}", error.code, error.fields, error.details))),
    }
}

/// A selection finds what the caller's own list would show: records/tests/it/bulk.rs.
fn is_elsewhere(name: &str) -> bool {
    name.split(' ').nth(1).is_some_and(|path| path.ends_with("/bulk"))
        || ELSEWHERE.iter().any(|(known, _)| *known == name)
}

async fn t59_another_companys_ids_in_bodies_are_refused(engine: Engine) {
    let two = two(engine).await;
    let (wrong, walked) = walk(&two, |_, _| true).await;
    assert!(walked > 80, "only {walked} ids were found in the document");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Within one company, for somebody who works at one store: what is another store's does not exist.
async fn t59_another_stores_ids_in_bodies_are_refused(engine: Engine) {
    let two = two_stores(engine).await;
    let bound =
        |endpoint: &Endpoint, kind: &str| is_of_a_place(endpoint.module) && OF_A_PLACE.contains(&kind);
    let (wrong, walked) = walk(&two, bound).await;
    assert!(walked >= 15, "only {walked} ids of places were found in the document");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Tries the others' ids at each place of an id in the document that `is_walked`; what went wrong, and how many places.
async fn walk(two: &Two, is_walked: impl Fn(&Endpoint, &str) -> bool) -> (Vec<String>, usize) {
    let document = web::openapi::document(&kontor::compose::modules());
    let (mut wrong, mut walked) = (Vec::new(), 0);
    for endpoint in &two.house.endpoints {
        let name = format!("{} {}", endpoint.method.as_str(), endpoint.path);
        if is_elsewhere(&name) {
            continue;
        }
        let method = endpoint.method.as_str().to_ascii_lowercase();
        let operation = &document["paths"][format!("/api/v1{}", endpoint.path)][method];
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        let mut paths = BTreeSet::new();
        id_paths(&document, schema, "", &mut paths);
        // The id of what is to be made names nothing yet.
        paths.remove("id");
        for path in paths.into_iter().filter(|path| !is_elsewhere(&format!("{name} {path}"))) {
            let kind = kind_of(&name, &path);
            if is_walked(endpoint, kind) {
                walked += 1;
                wrong.extend(try_at(two, endpoint, &name, &path, kind).await);
            }
        }
    }
    (wrong, walked)
}

/// What is wrong with how the others' id is met at one place.
async fn try_at(two: &Two, endpoint: &Endpoint, name: &str, path: &str, kind: &str) -> Option<String> {
    let with = |id: Id| {
        let mut body = body_of(name, path, endpoint, &two.bodies);
        set(&mut body, path, id);
        body
    };
    match outcome(two, endpoint, with(two.theirs[kind])).await {
        Ok(()) => Some(format!("{name}: takes another's {path}")),
        Err((status, shown)) if !(400..500).contains(&status) => {
            Some(format!("{name}: {path} answers {status} {shown}"))
        }
        Err(_) if !matches!(endpoint.handler, Handler::Command(_)) => None,
        // Refused for another reason, the walk would say nothing.
        Err(refused) => {
            let own = outcome(two, endpoint, with(two.ours[kind])).await;
            (own.err() == Some(refused.clone()))
                .then(|| format!("{name}: with our own {path} it is refused alike, {refused:?}"))
        }
    }
}

async fn t59_no_list_shows_another_companys_rows(engine: Engine) {
    let two = two(engine).await;
    let shared = [two.house.session];
    let theirs: BTreeSet<String> =
        two.theirs.values().filter(|id| !shared.contains(id)).map(ToString::to_string).collect();
    let (mut wrong, mut lists) = (Vec::new(), 0);
    for endpoint in &two.house.endpoints {
        // By whom one can sign in is told to anybody, before it is known for whom they work.
        let is_open = matches!(endpoint.access, Access::Public);
        if endpoint.method != Method::Get || endpoint.path.contains('{') || is_open {
            continue;
        }
        for (query, accept) in [("", None), ("count=true", None), ("", Some("text/csv".to_owned()))] {
            let request = Request { query: query.to_owned(), accept, ..Request::default() };
            let reply = match two.house.run(endpoint, Some(two.us.clone()), request).await {
                Ok(Reply::File(file)) => String::from_utf8_lossy(&file.bytes).into_owned(),
                Ok(reply) => json_of(reply).to_string(),
                // A list that does not count.
                Err(error) if error.status() < 500 => continue,
                Err(error) => panic!("{}: {error:?}", endpoint.path),
            };
            lists += 1;
            wrong.extend(
                theirs
                    .iter()
                    .filter(|id| reply.contains(*id))
                    .map(|id| format!("{} shows {id}", endpoint.path)),
            );
        }
    }
    assert!(lists > 60, "only {lists} lists answered");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
