//! What has served is removed: each module says of which tables, after how long, and by which condition. Audit rows,
//! seals and what is posted are never among them (`kontor/tests/it/retention.rs` holds it).

mod events;
mod policy;

use kernel::Instant;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Query, SelectStatement};
use serde::Serialize;
use serde_json::Value;

pub(crate) use events::spent as spent_events;
pub use policy::{Retention, SpentFn};

use crate::{Ctx, Error, JobKind, Registry, Result, Schedule, free_job, pipeline};

/// Rows that one transaction removes.
pub const BATCH_ROWS_MAX: u64 = 1_000;
/// When it runs, in minutes of the company's day.
const AT_MINUTE: u32 = 3 * 60 + 20;

/// What of a table is, or was, due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    pub policy: &'static str,
    pub table: &'static str,
    pub kept_days: u64,
    pub rows: u64,
}

impl Registry {
    /// What the modules say about keeping, low floor first.
    pub fn retention(&self) -> Vec<Retention> {
        self.modules.iter().flat_map(|module| module.retention.clone()).collect()
    }
}

/// Every night, for each company.
pub(crate) fn job() -> JobKind {
    let handler = free_job(|ctx: Ctx, _: Value| async move { run(&ctx).await.map(drop) });
    JobKind { name: "platform.retention", schedule: Some(Schedule::Daily(AT_MINUTE)), handler }
}

/// What would be removed of the company's, and of what is nobody's, if it were done now.
pub async fn due(ctx: &Ctx) -> Result<Vec<Due>> {
    let mut all = Vec::new();
    for policy in ctx.runtime().registry().retention() {
        let spent = spent(ctx, &policy).await?;
        let mut count = Query::select();
        let source = ctx.runtime().db().read();
        count
            .expr(source.engine().integer(Expr::col(Alias::new(policy.key)).count()))
            .from(policy.table)
            .cond_where(spent);
        let row = db::raw::row(source, &count).await?;
        let row = row.ok_or_else(|| Error::internal("a count has a row"))?;
        let rows: i64 = row.try_get_by_index(0).map_err(db::of_db)?;
        all.push(told(&policy, u64::try_from(rows).unwrap_or(0)));
    }
    Ok(all)
}

/// Removes what is due, a bounded batch to a transaction, and tells how much that was.
pub async fn run(ctx: &Ctx) -> Result<Vec<Due>> {
    let mut all = Vec::new();
    for policy in ctx.runtime().registry().retention() {
        let mut removed = 0;
        loop {
            let batch = remove(ctx, &policy).await?;
            removed += batch;
            if batch < BATCH_ROWS_MAX {
                break;
            }
        }
        if removed > 0 {
            tracing::info!(policy = policy.name, company = %ctx.company_id(), removed, "removed what has served");
        }
        all.push(told(&policy, removed));
    }
    Ok(all)
}

fn told(policy: &Retention, rows: u64) -> Due {
    Due { policy: policy.name, table: policy.table, kept_days: policy.kept.as_secs() / 86_400, rows }
}

async fn spent(ctx: &Ctx, policy: &Retention) -> Result<Condition> {
    let before: Instant = ctx.now().minus(policy.kept);
    let spent = (policy.spent)(ctx, ctx.runtime().db().read(), before).await?;
    let mut all = Condition::all().add(spent);
    if policy.owned {
        all = all.add(Expr::col((policy.table, "company_id")).eq(ctx.company_id()));
    }
    Ok(all)
}

async fn remove(ctx: &Ctx, policy: &Retention) -> Result<u64> {
    let spent = spent(ctx, policy).await?;
    let policy = policy.clone();
    pipeline::write(ctx, move |_, tx| {
        let batch = batch(&policy, spent.clone());
        let mut delete = Query::delete();
        delete.from_table(policy.table).and_where(Expr::col(policy.key).in_subquery(batch));
        Box::pin(async move { db::raw::execute(tx, &delete).await })
    })
    .await
}

/// The keys of a batch; twice wrapped, because one engine deletes from no table that it reads from directly.
fn batch(policy: &Retention, spent: Condition) -> SelectStatement {
    let mut keys = Query::select();
    keys.column((policy.table, policy.key)).from(policy.table).cond_where(spent).limit(BATCH_ROWS_MAX);
    let mut wrapped = Query::select();
    wrapped.column(policy.key).from_subquery(keys, "batch");
    wrapped
}
