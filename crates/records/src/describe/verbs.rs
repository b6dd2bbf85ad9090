//! What can be done to a record: read off the endpoints, so that there is no second register of them.

use std::collections::BTreeSet;

use platform::{Access, Ctx, Endpoint, Method};
use serde_json::{Value as Json, json};

use crate::RecordKind;
use crate::labels::spoken;

/// The endpoints that change one record of a kind.
pub(crate) fn verbs_of(ctx: &Ctx, kind: &RecordKind) -> Vec<Endpoint> {
    let one = format!("{}/{{id}}", kind.path);
    let modules = ctx.runtime().registry().modules.iter().filter(|module| module.name == kind.module);
    let changes = |endpoint: &Endpoint| {
        let below = endpoint.path.strip_prefix(&one);
        endpoint.method != Method::Get
            && below.is_some_and(|below| below.is_empty() || below[1..].split('/').count() == 1)
    };
    modules.flat_map(|module| module.endpoints()).filter(changes).collect()
}

/// What can be done to a record of a kind: each `POST path/{id}/<action>`.
pub(super) fn transitions(ctx: &Ctx, kind: &RecordKind) -> Vec<Json> {
    let one = format!("{}/{{id}}/", kind.path);
    let mut transitions = Vec::new();
    for endpoint in verbs_of(ctx, kind) {
        let Some(action) = endpoint.path.strip_prefix(&one).filter(|_| endpoint.method == Method::Post)
        else {
            continue;
        };
        let Access::Permission(permission) = endpoint.access else { continue };
        let verb = kind.verbs.iter().find(|verb| verb.action == action);
        let own = !kind.document && matches!(action, "archive" | "restore");
        let from = verb.and_then(|verb| Some((verb.states?, action.replace('-', "_"))));
        let from = from.map(|(states, verb)| {
            let rows = states.transitions.iter().filter(|row| row.verb == verb);
            rows.flat_map(|row| row.from.iter().copied()).collect::<BTreeSet<_>>()
        });
        let mut transition = json!({
            "action": action,
            "label": spoken(action),
            "needs_confirm": verb.is_some_and(|verb| verb.confirm),
            "bulk": own || verb.is_some_and(|verb| verb.bulk),
            "permission": permission.name,
            "may": ctx.may(permission),
        });
        if let Some(from) = from {
            transition["from"] = json!(from);
        }
        transitions.push(transition);
    }
    transitions
}

/// The actions that may be done to many at once, by those who may do them to one.
pub(super) fn bulk_actions(ctx: &Ctx, kind: &RecordKind) -> Vec<String> {
    let one = format!("{}/{{id}}", kind.path);
    let own = |action: &str| !kind.document && matches!(action, "patch" | "archive" | "restore");
    let action = |endpoint: &Endpoint| match endpoint.method {
        Method::Patch if endpoint.path == one => Some("patch".to_owned()),
        Method::Post => endpoint.path.strip_prefix(&one)?.strip_prefix('/').map(str::to_owned),
        _ => None,
    };
    let held = verbs_of(ctx, kind).into_iter().filter(|endpoint| match endpoint.access {
        Access::Permission(permission) => ctx.may(permission),
        _ => true,
    });
    let bulk = |name: &String| own(name) || kind.verbs.iter().any(|verb| verb.bulk && verb.action == *name);
    held.filter_map(|endpoint| action(&endpoint)).filter(bulk).collect()
}
