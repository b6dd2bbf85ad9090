//! Making and erasing the example company.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use identity::companies;
use kernel::{Error, Result};
use platform::{Company, Ctx, pipeline};
use serde_json::Value;
use upkeep::{Step, Watch};

use super::row::{self, Model, state};
use crate::demo::{self, NAME, Options};

pub(super) const LOAD: &str = "kontor.demo_load";
pub(super) const REMOVE: &str = "kontor.demo_remove";
/// How often the row says how far it is.
const TOLD_EVERY: Duration = Duration::from_secs(1);
/// Characters of a failure's text that are kept.
const ERROR_CHARS_MAX: usize = 500;
/// Every example is the same.
const SEED: u64 = 1;

/// How far it is, for whoever looks.
#[derive(Default)]
struct Far {
    done: AtomicI64,
    total: AtomicI64,
}

/// Makes the company. Run again after a crash or a failure it goes on where it stopped.
pub(super) async fn load(ctx: Ctx, _: Value) -> Result<()> {
    match row::find(ctx.runtime().db().read()).await? {
        Some(row) if row.state == state::LOADING => {
            let far = Far::default();
            match told(&ctx, &far, Box::pin(make(&ctx, &row, &far))).await {
                Ok(()) => Ok(()),
                Err(error) => failed(&ctx, &error).await,
            }
        }
        _ => Ok(()),
    }
}

/// Erases it. Run again, it erases what is left.
pub(super) async fn remove(ctx: Ctx, _: Value) -> Result<()> {
    let row = match row::find(ctx.runtime().db().read()).await? {
        Some(row) if row.state == state::REMOVING => row,
        _ => return Ok(()),
    };
    let far = Far::default();
    match told(&ctx, &far, Box::pin(erase(&ctx, &row, &far))).await {
        Ok(()) => row::clear(&ctx).await,
        Err(error) => failed(&ctx, &error).await,
    }
}

/// A failure is for the person who asked, and they ask again: it goes on where it stopped.
async fn failed(ctx: &Ctx, error: &Error) -> Result<()> {
    tracing::error!(%error, inner = error.inner.as_deref().unwrap_or_default(), "the example company failed");
    row::fail(ctx, error.to_string().chars().take(ERROR_CHARS_MAX).collect()).await
}

/// Does the work, and says now and then how far it is.
async fn told(ctx: &Ctx, far: &Far, work: impl Future<Output = Result<()>>) -> Result<()> {
    tokio::pin!(work);
    let mut often = tokio::time::interval(TOLD_EVERY);
    let tell = async || {
        let (done, total) = (far.done.load(Ordering::SeqCst), far.total.load(Ordering::SeqCst));
        row::tell(ctx, done, total).await
    };
    let done = loop {
        tokio::select! {
            done = &mut work => break done,
            _ = often.tick() => tell().await?,
        }
    };
    tell().await?;
    done
}

async fn make(ctx: &Ctx, row: &Model, far: &Far) -> Result<()> {
    let company = match row.example_id {
        Some(id) => ctx.runtime().companies().await?.into_iter().find(|company| company.id == id),
        None => Some(found(ctx, row).await?),
    };
    let company = company.ok_or_else(|| Error::internal("the example company is gone"))?;
    let example = Ctx::system(ctx.runtime(), company, NAME).at(row.begun_at);
    let tell = |done: u64, total: u64| {
        far.done.store(i64::try_from(done).unwrap_or(0), Ordering::SeqCst);
        far.total.store(i64::try_from(total).unwrap_or(0), Ordering::SeqCst);
    };
    Box::pin(demo::fill(&example, &Options { seed: SEED, small: row.small }, &tell)).await?;
    // In one commit: whoever tells a finished story again must have its answers.
    pipeline::write(&example, |ctx, tx| {
        Box::pin(async move {
            demo::log::forget(ctx, tx).await?;
            row::finish(tx).await
        })
    })
    .await
}

/// Founds it, with the mark of an example and the person who asked as its administrator.
async fn found(ctx: &Ctx, asked: &Model) -> Result<Arc<Company>> {
    let (id, now) = (ctx.runtime().clock().id(), ctx.runtime().clock().now());
    let mut row = companies::row(&demo::company()?, id, now)?;
    row.demo = true;
    let company = Arc::new(row.to_company()?);
    let founder = Ctx::system(ctx.runtime(), company.clone(), NAME);
    let user = asked.user_id;
    pipeline::write(&founder, move |ctx, tx| {
        let row = row.clone();
        Box::pin(async move {
            identity::setup::found_for(ctx, tx, row, user).await?;
            row::name(tx, ctx.company_id()).await
        })
    })
    .await?;
    Ok(company)
}

async fn erase(ctx: &Ctx, row: &Model, far: &Far) -> Result<()> {
    let Some(company) = row.example_id else { return Ok(()) };
    if !ctx.runtime().companies().await?.iter().any(|one| one.id == company) {
        return Ok(());
    }
    let tell = |step: Step<'_>| match step {
        Step::Total(rows) => far.total.store(i64::try_from(rows).unwrap_or(i64::MAX), Ordering::SeqCst),
        Step::Rows { rows, .. } => {
            far.done.fetch_add(i64::try_from(rows).unwrap_or(0), Ordering::SeqCst);
        }
        Step::File => {}
    };
    upkeep::erase::company(ctx, company, &Watch::new(&tell)).await
}
