//! What the platform itself brings to the program, as data like every module.

use std::sync::Arc;
use std::time::Duration;

use sea_orm::ColumnTrait;
use sea_orm::sea_query::{ExprTrait, IntoCondition};

use crate::{Api, Event, Module, Retention};

/// The platform's tables, permissions, endpoints and jobs: the first of all modules.
pub fn module() -> Module {
    Module {
        name: "platform",
        migrations: crate::migrations::all(),
        permissions: crate::permissions::all(),
        api: Some(api),
        events: vec![crate::mail::MailSent::TYPE, crate::mail::MailFailed::TYPE],
        jobs: [
            crate::outbox::redeliver_job(),
            crate::retention::job(),
            crate::vault::reseal::job(),
            crate::files::discard_job(),
            crate::files::orphans_job(),
        ]
        .into_iter()
        .chain(crate::mail::jobs())
        .collect(),
        retention: retention(),
        sealed: vec![crate::mail::sealed()],
        doctors: crate::doctors::all().into_iter().chain(crate::vault::doctors()).collect(),
        ..Module::default()
    }
}

/// How long an `Idempotency-Key` is remembered: a client may repeat it for a day, whatever the hour of the clean-up.
const KEYS_KEPT: Duration = Duration::from_secs(2 * 86_400);
/// How long a finished job can be looked at, and its unique key holds.
const JOBS_KEPT: Duration = Duration::from_secs(14 * 86_400);
/// How long a new listener can hear of the past.
pub(crate) const EVENTS_KEPT: Duration = Duration::from_secs(400 * 86_400);

fn retention() -> Vec<Retention> {
    use crate::{idempotency, jobs};
    vec![
        Retention::new("platform.idempotency_keys", "platform_idempotency", KEYS_KEPT, |before| {
            idempotency::row::Column::At.lt(before).into_condition()
        }),
        Retention::new("platform.finished_jobs", "platform_job", JOBS_KEPT, |before| {
            let done = jobs::row::Column::State.eq(jobs::state::DONE);
            done.and(jobs::row::Column::FinishedAt.lt(before)).into_condition()
        }),
        Retention {
            name: "platform.heard_events",
            table: "platform_event",
            key: "id",
            owned: true,
            kept: EVENTS_KEPT,
            spent: Arc::new(|ctx, source, before| {
                Box::pin(crate::retention::spent_events(ctx, source, before))
            }),
        },
    ]
}

fn api(api: &mut Api) {
    crate::audit::register(api);
    crate::jobs::endpoints::register(api);
    crate::files::register(api);
    crate::mail::register(api);
    crate::vault::endpoints::register(api);
}
