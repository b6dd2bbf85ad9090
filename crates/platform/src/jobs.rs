//! Work for later, in the same database as the business: a job is enqueued in the transaction that wants it.
//!
//! A job is `queued` until a runner takes it under a lease, `running` while the lease lives, and then `done`, or
//! `queued` again with a longer wait, or `dead` after [`ATTEMPTS_MAX`] attempts, for a person to look at. A runner
//! that vanishes lets its lease run out, and another one takes over. A job may thus run twice: one that changes
//! only this database runs in one transaction with its own completion and does not.

pub(crate) mod endpoints;
pub(crate) mod run;
pub(crate) mod schedules;

use std::time::Duration;

use kernel::Instant;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::{Ctx, Error, Id, Result, Runtime, Tx};

/// Attempts before a job is dead.
pub const ATTEMPTS_MAX: i32 = 10;
/// The wait after the first failure; each further one doubles it.
const BACKOFF_FIRST: Duration = Duration::from_secs(5);
/// The longest wait between two attempts.
const BACKOFF_MAX: Duration = Duration::from_secs(3_600);
/// Characters of a failure's text that are kept.
const ERROR_CHARS_MAX: usize = 1_000;

/// A job's state.
pub mod state {
    /// Waits for its time or for a runner.
    pub const QUEUED: &str = "queued";
    /// A runner holds it under a lease.
    pub const RUNNING: &str = "running";
    /// It ended well.
    pub const DONE: &str = "done";
    /// It failed too often; nobody tries again until a person says so.
    pub const DEAD: &str = "dead";

    /// All of them.
    pub const ALL: [&str; 4] = [QUEUED, RUNNING, DONE, DEAD];
}

/// One job.
pub mod row {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_job")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// The company that it works for.
        pub company_id: Option<Uuid>,
        pub kind: String,
        /// JSON.
        pub payload: String,
        /// One of [`state`](super::state).
        pub state: String,
        /// Not before this.
        pub run_at: Instant,
        /// Attempts that were begun.
        pub attempts: i32,
        /// While it runs: when the runner is taken for dead.
        pub lease_until: Option<Instant>,
        /// While it runs: the lease's own id, different for each attempt.
        pub leased_by: Option<Uuid>,
        /// The last failure, as far as people may see it; the cause is in the log.
        pub last_error: Option<String>,
        /// No two jobs share it, for as long as they are kept.
        pub unique_key: Option<String>,
        pub created_at: Instant,
        pub finished_at: Option<Instant>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
    // The runner takes the jobs of all companies.
    impl db::Global for Entity {}
}

/// A job to be enqueued.
pub(crate) struct NewJob {
    pub(crate) kind: &'static str,
    pub(crate) company_id: Option<Id>,
    pub(crate) run_at: Instant,
    pub(crate) unique_key: Option<String>,
}

/// Enqueues a job of the company in the caller's transaction: it exists if and only if the caller commits.
///
/// With a `unique_key`, a job of this kind, company and key is enqueued once; as long as its row is kept (done ones
/// for a named number of days), the same call again does nothing. Answers the job's id.
pub async fn enqueue(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &'static str,
    payload: &impl Serialize,
    run_at: Instant,
    unique_key: Option<&str>,
) -> Result<Id> {
    let company_id = Some(ctx.company_id());
    let unique_key = unique_key.map(|key| format!("{kind}:{}:{key}", ctx.company_id()));
    put(ctx.runtime(), tx, NewJob { kind, company_id, run_at, unique_key }, payload).await
}

pub(crate) async fn put(runtime: &Runtime, tx: &db::Tx, job: NewJob, payload: &impl Serialize) -> Result<Id> {
    if let Some(key) = &job.unique_key {
        let same = tx.select_global::<row::Entity>().filter(row::Column::UniqueKey.eq(key)).one().await?;
        if let Some(same) = same {
            return Ok(same.id);
        }
    }
    let id = runtime.clock().id();
    let row = row::Model {
        id,
        company_id: job.company_id,
        kind: job.kind.to_owned(),
        payload: serde_json::to_string(payload).map_err(Error::internal)?,
        state: state::QUEUED.to_owned(),
        run_at: job.run_at,
        attempts: 0,
        lease_until: None,
        leased_by: None,
        last_error: None,
        unique_key: job.unique_key,
        created_at: runtime.clock().now(),
        finished_at: None,
    };
    // Somebody else may enqueue the same at the same time: the loser runs again and finds it.
    match tx.insert_global::<row::Entity>(vec![row]).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
        other => other.map(|()| id),
    }
}

/// Dead jobs of all companies, as many as one looks at.
pub(crate) async fn dead(source: &db::Source) -> Result<Vec<row::Model>> {
    source.select_global::<row::Entity>().filter(row::Column::State.eq(state::DEAD)).limit(100).all().await
}

/// How long to wait after the `attempts`-th failure: doubling, with up to a quarter of jitter on top, so that those
/// who failed together do not come back together. `jitter` is any byte.
fn backoff(attempts: i32, jitter: u8) -> Duration {
    let doublings = u32::try_from(attempts.max(1) - 1).unwrap_or(0).min(16);
    let wait = BACKOFF_FIRST.saturating_mul(1 << doublings).min(BACKOFF_MAX);
    wait + wait / 4 * u32::from(jitter) / u32::from(u8::MAX)
}

/// A failure as it is kept: without its inner cause, and cut.
fn kept_error(error: &Error) -> String {
    error.to_string().chars().take(ERROR_CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_bound_and_never_shrink_below_it() {
        let seconds: Vec<u64> = (1..=12).map(|attempt| backoff(attempt, 0).as_secs()).collect();
        assert_eq!(seconds[..4], [5, 10, 20, 40]);
        assert_eq!(seconds[11], 3_600);
        assert_eq!(backoff(1, 255), Duration::from_millis(6_250));
        assert_eq!(backoff(i32::MAX, 255), BACKOFF_MAX + BACKOFF_MAX / 4);
    }
}
