//! Jobs as the people who run the system see them.

use kernel::{Code, Instant, Kind};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{row, state};
use crate::permissions::{JOB_RETRY, JOB_VIEW};
use crate::{Access, Api, Ctx, Id, NoInput, Result, Source, Subject, Target, Tx};

/// Jobs in one answer at most.
const PAGE_JOBS_MAX: u64 = 200;

const NOT_DEAD: Code = Code::new("platform.job_not_dead", Kind::Conflict, "Only a dead job can be run again");

pub(crate) fn register(api: &mut Api) {
    api.get("/platform/jobs", Access::Permission(&JOB_VIEW), list)
        .summary("Background jobs, the latest first");
    api.verb("/platform/jobs/{id}/retry", Access::Permission(&JOB_RETRY), retry)
        .summary("Queue a dead job again, with fresh attempts");
}

/// Which jobs.
#[derive(Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct Filter {
    /// `queued`, `running`, `done` or `dead`.
    #[garde(custom(is_state))]
    state: Option<String>,
    #[garde(length(max = 120))]
    kind: Option<String>,
    /// The `next` of the page before.
    cursor: Option<Id>,
    #[garde(range(min = 1, max = PAGE_JOBS_MAX))]
    limit: Option<u64>,
}

fn is_state(value: &Option<String>, (): &()) -> garde::Result {
    match value {
        Some(text) if !state::ALL.contains(&text.as_str()) => Err(garde::Error::new("not a state of a job")),
        _ => Ok(()),
    }
}

/// A job.
#[derive(Serialize, JsonSchema)]
struct Job {
    id: Id,
    kind: String,
    state: String,
    run_at: Instant,
    attempts: i32,
    last_error: Option<String>,
    created_at: Instant,
    finished_at: Option<Instant>,
}

#[derive(Serialize, JsonSchema)]
struct Page {
    items: Vec<Job>,
    next: Option<Id>,
}

impl From<row::Model> for Job {
    fn from(row: row::Model) -> Self {
        Job {
            id: row.id,
            kind: row.kind,
            state: row.state,
            run_at: row.run_at,
            attempts: row.attempts,
            last_error: row.last_error,
            created_at: row.created_at,
            finished_at: row.finished_at,
        }
    }
}

async fn list(ctx: &Ctx, source: &Source, filter: Filter) -> Result<Page> {
    let limit = filter.limit.unwrap_or(50);
    let mut query = source.select::<row::Entity>(ctx.scope()).order_by_desc(row::Column::Id).limit(limit + 1);
    if let Some(state) = filter.state {
        query = query.filter(row::Column::State.eq(state));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(row::Column::Kind.eq(kind));
    }
    if let Some(cursor) = filter.cursor {
        query = query.filter(row::Column::Id.lt(cursor));
    }
    let mut items: Vec<Job> = query.all().await?.into_iter().map(Job::from).collect();
    let more = items.len() as u64 > limit;
    items.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = items.last().filter(|_| more).map(|job| job.id);
    Ok(Page { items, next })
}

async fn retry(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<Job> {
    let mut job = tx.select::<row::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    if job.state != state::DEAD {
        return Err(NOT_DEAD.with("state", job.state));
    }
    state::QUEUED.clone_into(&mut job.state);
    job.run_at = ctx.now();
    job.attempts = 0;
    job.finished_at = None;
    tx.save::<row::Entity>(ctx.scope(), job.clone()).await?;
    tx.audit(Subject::of("job", job.id), JOB_RETRY.name, &json!({ "kind": job.kind }))?;
    Ok(job.into())
}
