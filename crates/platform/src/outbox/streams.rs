//! Delivers every published event of a company to those who hand events on, in batches, each exactly once.
//!
//! The place in a stream is a row for each company, moved in the transaction that handles the batch. While nobody
//! listens the place is moved only now and then, so that a program without webhooks does not write for them.

use std::sync::Arc;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;

use super::consumers::{self, place, row};
use super::counter;
use crate::events::event;
use crate::{Company, Ctx, Result, Runtime, Stream, pipeline};

/// Events of one transaction.
const BATCH_EVENTS_MAX: u64 = 200;
/// Events that may pass unheard before the place is moved behind them.
const UNHEARD_EVENTS_MAX: i64 = 10_000;

/// Delivers what is published and tells how many events were handled.
pub(crate) async fn deliver(runtime: &Runtime) -> Result<u64> {
    let streams: Vec<&Stream> =
        runtime.registry().modules.iter().flat_map(|module| &module.streams).collect();
    if streams.is_empty() {
        return Ok(0);
    }
    let head = counter::head(runtime.db().read()).await?;
    let companies = runtime.companies().await?;
    let mut handled = 0;
    for stream in streams {
        for company in &companies {
            handled += catch_up(runtime, stream, company, head).await?;
        }
    }
    Ok(handled)
}

/// The position up to which every stream that is listened to has handed a company's events on.
pub(crate) async fn handed_on(ctx: &Ctx) -> Result<i64> {
    let (runtime, mut least) = (ctx.runtime(), i64::MAX);
    for stream in runtime.registry().modules.iter().flat_map(|module| &module.streams) {
        if (stream.listens)(ctx, runtime.db().read()).await? {
            let consumer = format!("{}:{}", stream.consumer, ctx.company_id());
            least = std::cmp::min(least, place(runtime, &consumer).await?);
        }
    }
    Ok(least)
}

async fn catch_up(runtime: &Runtime, stream: &Stream, company: &Arc<Company>, head: i64) -> Result<u64> {
    let consumer = format!("{}:{}", stream.consumer, company.id);
    let mut position = place(runtime, &consumer).await?;
    if position >= head {
        return Ok(0);
    }
    let ctx = Ctx::system(runtime, company.clone(), stream.consumer);
    if !(stream.listens)(&ctx, runtime.db().read()).await? {
        if head - position > UNHEARD_EVENTS_MAX {
            consumers::advance(runtime, &consumer, head).await?;
        }
        return Ok(0);
    }
    let mut handled = 0;
    loop {
        let batch = behind(&ctx, position, head).await?;
        let count = batch.len() as u64;
        if let Some(last) = batch.last().and_then(|event| event.position) {
            let step = Step { consumer: consumer.clone(), from: position, to: last };
            if !hand_over(&ctx, stream, step, batch).await? {
                return Ok(handled);
            }
            position = last;
            handled += count;
        }
        if count < BATCH_EVENTS_MAX {
            return Ok(handled);
        }
    }
}

async fn behind(ctx: &Ctx, position: i64, head: i64) -> Result<Vec<event::Model>> {
    let source = ctx.runtime().db().read();
    let events = source
        .select::<event::Entity>(&ctx.whole())
        .filter(event::Column::Position.gt(position).and(event::Column::Position.lte(head)))
        .order_by(event::Column::Position);
    events.limit(BATCH_EVENTS_MAX).all().await
}

/// A move of a place over a batch.
#[derive(Clone)]
struct Step {
    consumer: String,
    /// Where it was when the batch was read.
    from: i64,
    to: i64,
}

/// Handles a batch in one transaction with the move of the place. `false`: another process was faster.
async fn hand_over(ctx: &Ctx, stream: &Stream, step: Step, batch: Vec<event::Model>) -> Result<bool> {
    let (handler, batch) = (stream.handler.clone(), Arc::new(batch));
    pipeline::write(ctx, move |ctx, tx| {
        let (handler, batch, step) = (handler.clone(), batch.clone(), step.clone());
        Box::pin(async move {
            if !claim(tx, step).await? {
                return Ok(false);
            }
            handler(ctx, tx, &batch).await?;
            Ok(true)
        })
    })
    .await
}

/// Moves the place under its row's lock, if it is still where the batch was read from.
async fn claim(tx: &db::Tx, step: Step) -> Result<bool> {
    let named = row::Column::Name.eq(step.consumer.as_str());
    let found = tx.select_global::<row::Entity>().filter(named).locked().one().await?;
    let moved = row::Model { name: step.consumer, position: step.to };
    match found {
        Some(row) if row.position != step.from => Ok(false),
        Some(_) => tx.save_global::<row::Entity>(moved).await.map(|()| true),
        None => match tx.insert_global::<row::Entity>(vec![moved]).await {
            Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
            other => other.map(|()| true),
        },
    }
}
