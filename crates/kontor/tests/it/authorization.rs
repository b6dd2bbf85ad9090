//! Every endpoint is walked, on each engine: by nobody, by somebody without rights, and by the administrator of another
//! company.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use identity::roles::shipped::{ROLES, reach};
use kernel::{Id, RowScope};
use kontor::compose::modules;
use platform::{Access, Company, Endpoint, Method, Principal, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::house::House;
use crate::one_of_everything::one_of_everything;

engines!(
    b01_nobody_comes_in_without_signing_in,
    b01_v8_2_1_who_holds_no_permission_is_refused_everywhere,
    t59_another_companys_objects_do_not_exist,
);

fn name(endpoint: &Endpoint) -> String {
    format!("{} {}", endpoint.method.as_str(), endpoint.path)
}

/// A request for an object, with a body that can be read.
fn request(endpoint: &Endpoint, id: Id) -> Request {
    let names = endpoint.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let path = names.map(|name| (name.to_owned(), id.to_string())).collect();
    Request { path, body: body(&name(endpoint)), ..Request::default() }
}

/// The least that an endpoint can read; most take an empty object.
fn body(endpoint: &str) -> Value {
    let id = Id::nil();
    match endpoint {
        "PUT /identity/users/{id}" => {
            json!({"first_name": "A", "last_name": "B", "position": {"roles": []}})
        }
        "PUT /identity/oidc-providers/{id}" => json!({"name": "x", "client_id": "x", "enabled": true}),
        "PATCH /identity/me/passkeys/{id}" => json!({"name": "x"}),
        "POST /identity/users/{id}/email" => json!({"email": "a@example.com"}),
        "PUT /sales/orders/{id}" => {
            json!({"customer_id": id, "lines": [{"product_id": id, "quantity": "1"}]})
        }
        "POST /sales/customers/{id}/merge" => json!({"duplicate_id": id}),
        "POST /sales/communications/{id}/attachments" => json!({"file_id": id}),
        "POST /sales/orders/{id}/release"
        | "POST /sales/orders/{id}/amend"
        | "POST /sales/orders/{id}/cancel-rest"
        | "POST /inventory/receipts/{id}/reverse"
        | "POST /inventory/adjustments/{id}/reverse"
        | "POST /sales/returns/{id}/unreceive"
        | "POST /inventory/transfers/{id}/return" => json!({"reason": "x"}),
        "PUT /inventory/transfers/{id}" => {
            let lines = json!([{"product_id": id, "quantity": "1"}]);
            json!({"from_location_id": id, "to_location_id": id, "lines": lines})
        }
        "PUT /sales/customer-policy" => json!({"onboarding": "open", "credit_policy": "warn"}),
        "PATCH /sales/orders/{id}/status" => json!({"status": "confirmed"}),
        "PUT /billing/invoices/{id}" => {
            json!({"customer_id": id, "lines": [{"description": "x", "quantity": "1", "unit_price": "1"}]})
        }
        "POST /webhooks/endpoints/{id}/replay" => json!({"from": "2026-03-01T00:00:00Z"}),
        "POST /webhooks/inbox/{id}/dismiss" => json!({"reason": "x"}),
        "PUT /ledger/entries/{id}" => {
            let line = |side: &str| json!({"account_id": id, side: "1"});
            json!({"description": "x", "lines": [line("debit"), line("credit")]})
        }
        "POST /billing/invoices/{id}/credit"
        | "POST /billing/invoices/{id}/void"
        | "POST /billing/invoices/{id}/dispute"
        | "POST /billing/refunds/{id}/fail"
        | "POST /billing/payments/{id}/reverse"
        | "POST /ledger/entries/{id}/reverse" => json!({"reason": "x"}),
        "POST /billing/invoices/{id}/write-off" => json!({"cause": "bad_debt", "reason": "x"}),
        "POST /billing/invoices/{id}/unallocate" | "POST /billing/payments/{id}/unallocate" => {
            json!({"allocation_id": id, "reason": "x"})
        }
        "POST /shipping/carriers/{id}/signing" => json!({"scheme": "standard_webhooks"}),
        "POST /shipping/shipments/{id}/pack" => json!({"parcels": [{}]}),
        "POST /shipping/shipments/{id}/track" | "POST /shipping/parcels/{id}/track" => {
            json!({"code": "delivered"})
        }
        "POST /sales/returns/{id}/inspect" => {
            json!({"lines": [{"line_id": id, "quantity": "1", "outcome": "restock"}]})
        }
        "PUT /sales/order-templates/{id}" => json!({"name": "x", "order_id": id}),
        "PUT /billing/recurring/{id}" => json!({
            "name": "x", "every": "month", "start_on": "2099-01-01",
            "invoice": {"customer_id": id, "lines": [{"description": "x", "quantity": "1", "unit_price": "1"}]},
        }),
        "POST /billing/invoices/{id}/allocate" | "POST /billing/payments/{id}/allocate" => {
            json!({"auto": true})
        }
        _ => json!({}),
    }
}

/// Somebody who may do everything, for another company.
fn rivals_administrator(house: &House) -> Arc<Principal> {
    let id = Id::from_u128(99);
    let rival = Company { id, code: "RIVAL".to_owned(), ..(*house.company).clone() };
    house.in_role(&Arc::new(rival), Id::from_u128(98), "administrator")
}

/// What needs no permission, for review: a new line here is a decision.
#[test]
fn b01_who_may_come_without_a_permission_is_reviewed() {
    let endpoints: Vec<Endpoint> = modules().iter().flat_map(platform::Module::endpoints).collect();
    let open = endpoints.iter().filter_map(|endpoint| match endpoint.access {
        Access::Public => Some(format!("anybody    {}", name(endpoint))),
        Access::Link => Some(format!("by a link  {}", name(endpoint))),
        Access::SignedIn => Some(format!("signed in  {}", name(endpoint))),
        Access::Permission(_) => None,
    });
    let mut open: Vec<String> = open.collect();
    open.sort();
    insta::assert_snapshot!("without_a_permission", open.join("\n"));
}

/// The document and what is walked below are one list, but for two routes that the web floor makes itself
/// (web/tests/it: `live.rs` and `problems.rs`).
#[test]
fn b01_what_the_document_offers_is_walked() {
    let modules = modules();
    let walked: BTreeSet<String> =
        modules.iter().flat_map(platform::Module::endpoints).map(|endpoint| name(&endpoint)).collect();
    let document = web::openapi::document(&modules);
    let offered: BTreeSet<String> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            let path = path.strip_prefix(web::API).unwrap();
            let methods = methods.as_object().unwrap().keys();
            methods.map(move |method| format!("{} {path}", method.to_uppercase()))
        })
        .collect();
    let alone: Vec<_> = offered.difference(&walked).collect();
    assert_eq!(alone, ["GET /events", "GET /openapi.json"]);
    assert_eq!(walked.difference(&offered).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// What each shipped role may do and how far it reaches, for review.
#[test]
fn v8_1_1_the_matrix_of_roles_and_permissions_is_reviewed() {
    let permissions = modules().into_iter().flat_map(|module| module.permissions);
    let rows = permissions.map(|permission| {
        let held = ROLES.iter().filter_map(|role| match reach(role.code, permission.name) {
            RowScope::None => None,
            far => Some(format!("{}:{far}", role.code)),
        });
        format!("{:<30} {}", permission.name, held.collect::<Vec<_>>().join(" "))
    });
    insta::assert_snapshot!("authorization_matrix", rows.collect::<Vec<_>>().join("\n"));
}

async fn b01_nobody_comes_in_without_signing_in(engine: Engine) {
    let house = House::on(engine).await;
    for endpoint in house.endpoints.iter().filter(|one| !matches!(one.access, Access::Public)) {
        let refused = house.run(endpoint, None, request(endpoint, house.user)).await;
        assert_eq!(refused.map_err(|error| error.status()), Err(401), "{}", name(endpoint));
    }
}

async fn b01_v8_2_1_who_holds_no_permission_is_refused_everywhere(engine: Engine) {
    let house = House::on(engine).await;
    let nobody = house.somebody(&house.company, Id::from_u128(7), BTreeMap::new());
    let asks = |one: &&Endpoint| matches!(one.access, Access::Permission(_));
    for endpoint in house.endpoints.iter().filter(asks) {
        let refused = house.run(endpoint, Some(nobody.clone()), request(endpoint, house.user)).await;
        assert_eq!(refused.map_err(|error| error.status()), Err(403), "{}", name(endpoint));
    }
}

async fn t59_another_companys_objects_do_not_exist(engine: Engine) {
    let house = House::on(engine).await;
    let ids = one_of_everything(&house).await;
    let owner = house.administrator();
    let stranger = rivals_administrator(&house);
    let mut wrong = Vec::new();
    // Who comes by a link is nobody's principal: portal/tests/it/scope.rs walks what a link opens.
    // What anybody may call is nobody's: the start of a sign-in at a provider.
    let is_open = |one: &Endpoint| matches!(one.access, Access::Link | Access::Public);
    // `{item}` names a line of everybody's own list of what is left to set up, and no object.
    let by_id = |one: &&Endpoint| one.path.contains("{id}") && !is_open(one);
    for endpoint in house.endpoints.iter().filter(by_id) {
        let (kind, below) = endpoint.path.split_once("/{id}").unwrap_or((&endpoint.path, "?"));
        let Some(id) = ids.get(kind) else {
            wrong.push(format!("{}: the story makes no such object", name(endpoint)));
            continue;
        };
        let answer = house.run(endpoint, Some(stranger.clone()), request(endpoint, *id)).await;
        let status = answer.as_ref().map_or_else(|error| error.status(), |_| 200);
        if status != 404 {
            wrong.push(format!("{}: {status} instead of 404, {answer:?}", name(endpoint)));
        }
        // The id must be good, or 404 would say nothing.
        let shows = endpoint.method == Method::Get && below.is_empty();
        if shows && let Err(error) = house.run(endpoint, Some(owner.clone()), request(endpoint, *id)).await {
            wrong.push(format!("{}: the owner does not find it, {error:?}", name(endpoint)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
