#![doc = include_str!("../README.md")]

mod checks;
pub mod commands;
mod deliver;
mod dispatch;
mod doctor;
mod errors;
mod events;
mod inbound;
mod line;
mod migrations;
pub mod model;
mod owners;
mod patterns;
pub mod permissions;
pub mod queries;
mod retention;
mod sealed;
mod secrets;

use std::sync::Arc;

use platform::{Access, Api, Event, JobKind, Method, Module, Stream, free_job};

pub use deliver::{ANSWER_BYTES_MAX, ATTEMPTS_MAX, FAILING_MAX, TIMEOUT};
pub use dispatch::ENDPOINTS_MAX;
pub use doctor::OVERDUE_MAX;
pub use errors::*;
pub use events::{WebhookDisabled, WebhookTested};
pub use inbound::{EVENTS_BYTES_MAX, EVENTS_MAX, EventReport, Report, Status};
pub use patterns::PATTERNS_MAX;
pub use retention::{INBOX_KEPT, LOG_KEPT};

/// The module as data.
pub fn module() -> Module {
    let mut events = vec![WebhookDisabled::TYPE, WebhookTested::TYPE];
    events.extend(
        [model::endpoint::Model::record(), model::sender::Model::record()]
            .iter()
            .flat_map(records::event_types),
    );
    Module {
        name: "hooks",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(api),
        events,
        streams: vec![Stream {
            consumer: "hooks.dispatch",
            listens: Arc::new(|ctx, source| Box::pin(dispatch::anybody(ctx, source))),
            handler: Arc::new(|ctx, tx, events| Box::pin(dispatch::dispatch(ctx, tx, events))),
        }],
        jobs: vec![JobKind { name: line::DELIVER, schedule: None, handler: free_job(deliver::deliver) }],
        retention: retention::all(),
        sealed: sealed::tables(),
        doctors: doctor::all(),
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![
        model::endpoint::Model::record(),
        model::delivery::Model::record(),
        model::sender::Model::record(),
        model::inbox::Model::record(),
    ]
}

fn api(api: &mut Api) {
    with_secret(api, &model::endpoint::Model::record());
    with_secret(api, &model::sender::Model::record());
    records::mount_list(api, &model::delivery::Model::record());
    records::mount_list(api, &model::inbox::Model::record());
    endpoints(api);
    senders(api);
    inbox(api);
    api.add(inbound::endpoint());
}

/// A record that is made with a secret: one at a time, and not from a file.
fn with_secret(api: &mut Api, kind: &records::RecordKind) {
    let mut all = Api::new("hooks");
    records::mount(&mut all, kind);
    let import = format!("{}/import", kind.path);
    let makes = |path: &str| path == kind.path || path == import;
    for endpoint in all.into_endpoints() {
        if endpoint.method != Method::Post || !makes(&endpoint.path) {
            api.add(endpoint);
        }
    }
}

fn endpoints(api: &mut Api) {
    use commands::{
        create_endpoint, disable_endpoint, enable_endpoint, replay_delivery, replay_range, rotate_secret,
        test_endpoint,
    };
    let edit = Access::Permission(&permissions::ENDPOINT_EDIT);
    let view = Access::Permission(&permissions::ENDPOINT_VIEW);
    api.free(Method::Post, "/webhooks/endpoints", edit, create_endpoint::create_endpoint)
        .summary("Send events to an address; the answer shows the secret once")
        .status(201);
    api.free(Method::Post, "/webhooks/endpoints/{id}/rotate-secret", edit, rotate_secret::of_endpoint)
        .summary("Give an endpoint a new secret; the former one stays good for a while");
    api.verb("/webhooks/endpoints/{id}/enable", edit, enable_endpoint::enable_endpoint)
        .summary("Put a disabled endpoint back into service");
    api.verb("/webhooks/endpoints/{id}/disable", edit, disable_endpoint::disable_endpoint)
        .summary("Take an endpoint out of service");
    api.verb("/webhooks/endpoints/{id}/test", edit, test_endpoint::test_endpoint)
        .summary("Send a test event to an endpoint");
    api.verb("/webhooks/endpoints/{id}/replay", edit, replay_range::replay_range)
        .summary("Send the events of a time again");
    api.get("/webhooks/deliveries/{id}", view, queries::deliveries::drill)
        .summary("A delivery with its attempts, and the event as it is sent");
    api.verb("/webhooks/deliveries/{id}/replay", edit, replay_delivery::replay_delivery)
        .summary("Send one event again");
}

fn senders(api: &mut Api) {
    let edit = Access::Permission(&permissions::SENDER_EDIT);
    api.free(Method::Post, "/webhooks/senders", edit, commands::create_sender::create_sender)
        .summary("Let somebody send signed events; the answer shows the secret once")
        .status(201);
    api.free(Method::Post, "/webhooks/senders/{id}/rotate-secret", edit, commands::rotate_secret::of_sender)
        .summary("Give a sender a new secret; the former one stays good for a while");
}

fn inbox(api: &mut Api) {
    let view = Access::Permission(&permissions::INBOX_VIEW);
    let retry = Access::Permission(&permissions::INBOX_RETRY);
    api.get("/webhooks/inbox/{id}", view, queries::inbound::drill)
        .summary("An event that came in, and what was done or why not");
    api.verb("/webhooks/inbox/{id}/retry", retry, commands::retry_inbound::retry_inbound)
        .summary("Apply an event again that had failed");
    api.verb("/webhooks/inbox/{id}/dismiss", retry, commands::dismiss_inbound::dismiss_inbound)
        .summary("Decide that an event that failed has no effect");
}
