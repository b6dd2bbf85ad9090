//! Hands events to a listener: a batch in a transaction, one by one where a batch was not taken.

use std::collections::HashMap;
use std::sync::Arc;

use sea_orm::entity::prelude::*;

use super::consumers::{Delivered, claim, row};
use super::redeliver;
use crate::events::event;
use crate::{Company, Ctx, Error, Id, ListenHandler, Result, Runtime, Subscription, Tx, pipeline};

/// Events of one transaction.
const BATCH_EVENTS_MAX: usize = 100;
/// Events that a listener to batches hears at once.
const HEARD_EVENTS_MAX: usize = 25;
/// After how much time a transaction takes up no further event: with one writer, everybody waits for it.
const BATCH_MICROS_MAX: i64 = 10_000;
/// Tries in a row, alone, before an event is put aside.
const DELIVERY_TRIES_MAX: u32 = 3;

/// Events of one company that follow each other in what a listener wants.
#[derive(Clone)]
pub(super) struct Batch {
    company_id: Id,
    events: Arc<[event::Model]>,
    /// Where the listener is when it has taken them all: at the last, or behind what follows and is of no interest.
    end: i64,
}

/// Cuts what a listener wants into batches. Behind the last of them the listener is at `end`.
pub(super) fn batches(events: Vec<event::Model>, end: i64) -> Vec<Batch> {
    let mut runs: Vec<Vec<event::Model>> = Vec::new();
    for event in events {
        match runs.last_mut() {
            Some(run) if run.len() < BATCH_EVENTS_MAX && run[0].company_id == event.company_id => {
                run.push(event)
            }
            _ => runs.push(vec![event]),
        }
    }
    let count = runs.len();
    let batch = |(n, run): (usize, Vec<event::Model>)| {
        let last = run.last().and_then(|event| event.position).unwrap_or(end);
        Batch {
            company_id: run[0].company_id,
            end: if n + 1 == count { end } else { last },
            events: run.into(),
        }
    };
    runs.into_iter().enumerate().map(batch).collect()
}

/// What a transaction came to.
struct Taken {
    handled: u64,
    /// Where the listener is now.
    position: i64,
}

/// Who hears, in this process.
pub(super) struct Listener<'r> {
    pub(super) runtime: &'r Runtime,
    pub(super) subscription: &'r Subscription,
    pub(super) companies: &'r HashMap<Id, Arc<Company>>,
}

impl Listener<'_> {
    /// Hands a batch over. What is not taken in spite of several tries is put aside.
    ///
    /// # Errors
    /// When the database is away: nothing is wrong with the events then, and nothing is put aside.
    pub(super) async fn take(&self, batch: Batch, done: &mut Delivered) -> Result<()> {
        let mut position = i64::MIN;
        while position < batch.end {
            match self.hand_over(&batch).await {
                Ok(taken) => {
                    done.handled += taken.handled;
                    position = taken.position;
                }
                Err(error) if error.kind == kernel::Kind::Unavailable => return Err(error),
                Err(error) => {
                    let (consumer, events) = (self.subscription.consumer, batch.events.len());
                    tracing::warn!(consumer, events, %error, "a batch was not taken: its events are told one by one");
                    return self.one_by_one(&batch, done).await;
                }
            }
        }
        Ok(())
    }

    async fn one_by_one(&self, batch: &Batch, done: &mut Delivered) -> Result<()> {
        for (n, event) in batch.events.iter().enumerate() {
            let last = n + 1 == batch.events.len();
            let end = if last { batch.end } else { event.position.unwrap_or(batch.end) };
            let alone = Batch { company_id: batch.company_id, events: [event.clone()].into(), end };
            match self.try_alone(&alone).await {
                Ok(taken) => done.handled += taken.handled,
                Err(error) if error.kind == kernel::Kind::Unavailable => return Err(error),
                Err(error) => {
                    self.put_aside(&alone, &error).await?;
                    done.put_aside += 1;
                }
            }
        }
        Ok(())
    }

    async fn try_alone(&self, alone: &Batch) -> Result<Taken> {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.hand_over(alone).await {
                Err(error) if tries < DELIVERY_TRIES_MAX => {
                    let (consumer, event) = (self.subscription.consumer, alone.events[0].id);
                    tracing::warn!(consumer, %event, %error, tries, "an event was not taken");
                }
                other => return other,
            }
        }
    }

    /// Handles what of a batch is not handled yet, as much as goes into one transaction, and moves the listener's
    /// place behind it in the same transaction.
    async fn hand_over(&self, batch: &Batch) -> Result<Taken> {
        let company = self.companies.get(&batch.company_id).cloned();
        let company = company
            .ok_or_else(|| Error::internal("an event of a company that the directory does not know"))?;
        let ctx = Ctx::system(self.runtime, company, self.subscription.consumer);
        let (subscription, batch) = (self.subscription.clone(), batch.clone());
        pipeline::write(&ctx, move |ctx, tx| {
            let (subscription, batch) = (subscription.clone(), batch.clone());
            Box::pin(async move { handle(ctx, tx, &subscription, &batch).await })
        })
        .await
    }

    /// Moves on and leaves an event to a job of its own, in one transaction.
    async fn put_aside(&self, alone: &Batch, error: &Error) -> Result<()> {
        let inner = error.inner.as_deref().unwrap_or_default();
        let (consumer, event) = (self.subscription.consumer, &alone.events[0]);
        tracing::error!(consumer, event = %event.id, name = %event.name, %error, inner,
            "an event is put aside for later tries");
        let (runtime, alone) = (self.runtime.clone(), alone.clone());
        self.runtime
            .db()
            .write(move |data| {
                let (runtime, alone) = (runtime.clone(), alone.clone());
                Box::pin(async move {
                    let tx = Tx::new(data);
                    if claim(&tx, consumer, alone.end).await? {
                        redeliver::put_aside(&runtime, &tx, consumer, &alone.events[0]).await?;
                    }
                    Ok(db::Outcome::Commit(()))
                })
            })
            .await
    }
}

async fn handle(ctx: &Ctx, tx: &Tx<'_>, subscription: &Subscription, batch: &Batch) -> Result<Taken> {
    let place = lock(tx, subscription.consumer).await?;
    if place >= batch.end {
        return Ok(Taken { handled: 0, position: place });
    }
    let clock = ctx.runtime().clock();
    let began = clock.now();
    let mut taken = Taken { handled: 0, position: batch.end };
    // Another process may have handled some of it.
    let left = &batch.events[batch.events.partition_point(|event| event.position <= Some(place))..];
    let size = match subscription.handler {
        ListenHandler::Each(_) => 1,
        ListenHandler::Batch(_) => HEARD_EVENTS_MAX,
    };
    let mut left = left.chunks(size).peekable();
    while let Some(some) = left.next() {
        hear(ctx, tx, &subscription.handler, some).await?;
        taken.handled += some.len() as u64;
        if left.peek().is_some() && clock.now().0 - began.0 > BATCH_MICROS_MAX {
            taken.position = some.last().and_then(|event| event.position).unwrap_or(place);
            break;
        }
    }
    let moved = row::Model { name: subscription.consumer.to_owned(), position: taken.position };
    tx.save_global::<row::Entity>(moved).await?;
    Ok(taken)
}

pub(super) async fn hear(
    ctx: &Ctx,
    tx: &Tx<'_>,
    handler: &ListenHandler,
    events: &[event::Model],
) -> Result<()> {
    match handler {
        ListenHandler::Batch(batch) => batch(ctx, tx, events).await,
        ListenHandler::Each(each) => {
            for event in events {
                each(ctx, tx, event).await?;
            }
            Ok(())
        }
    }
}

/// The listener's place, under its row's lock. A new one gets its row here.
async fn lock(tx: &db::Tx, consumer: &str) -> Result<i64> {
    let named = row::Column::Name.eq(consumer);
    if let Some(found) = tx.select_global::<row::Entity>().filter(named).locked().one().await? {
        return Ok(found.position);
    }
    let first = row::Model { name: consumer.to_owned(), position: 0 };
    match tx.insert_global::<row::Entity>(vec![first]).await {
        // Another process began with it just now.
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
        other => other.map(|()| 0),
    }
}
