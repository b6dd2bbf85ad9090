//! Delivers published events to the modules' listeners, in order, each exactly once.
//!
//! A listener's place in the stream is a row. Handling a batch of events and moving the place on is one transaction
//! under that row's lock, so that any number of processes deliver once (see [`super::handing`]). An event that a
//! listener cannot take after a few tries is put aside as a job with its own patience, and the stream flows on.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use sea_orm::Condition;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;

use super::counter;
use super::handing::{Listener, batches};
use crate::events::event;
use crate::{Company, Ctx, Id, Result, Runtime, Subscription};

/// Before the name of a field: every event that names it.
const ANY_WITH: char = '*';
/// Events read at once.
const READ_EVENTS_MAX: u64 = 200;
/// Events that may pass without concerning a listener before its place is moved behind them: until then nothing is
/// written for it, and a process that starts looks through so many again.
const UNHEARD_EVENTS_MAX: i64 = 10_000;

/// A listener's place in the stream.
pub(crate) mod row {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_consumer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        /// Everything up to here is handled or put aside.
        pub position: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
    impl db::Global for Entity {}
}

/// What a round of delivery did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Delivered {
    pub(crate) handled: u64,
    pub(crate) put_aside: u64,
}

/// Up to where this process has seen that nothing concerns a listener, whose place is before that.
#[derive(Default)]
pub(crate) struct Passed {
    seen: Mutex<HashMap<&'static str, i64>>,
}

impl Passed {
    fn of(&self, consumer: &str) -> i64 {
        self.seen().get(consumer).copied().unwrap_or(0)
    }

    fn note(&self, consumer: &'static str, position: i64) {
        self.seen().insert(consumer, position);
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, HashMap<&'static str, i64>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Delivers everything that is published to every listener of this process.
///
/// A new listener begins with the first event ever: what it builds, it builds from the whole story.
pub(crate) async fn deliver(runtime: &Runtime) -> Result<Delivered> {
    let head = counter::head(runtime.db().read()).await?;
    let places = places(runtime).await?;
    let mut total = Delivered::default();
    let mut behind = Vec::new();
    for module in runtime.registry().modules.iter() {
        for subscription in &module.subscriptions {
            let consumer = subscription.consumer;
            let place = places.get(consumer).copied().unwrap_or(0);
            let from = Ord::max(place, runtime.passed().of(consumer));
            match catch_up(runtime, subscription, from, head).await? {
                Some(one) => {
                    total.handled += one.handled;
                    total.put_aside += one.put_aside;
                }
                None => {
                    runtime.passed().note(consumer, head);
                    behind.extend((head - place > UNHEARD_EVENTS_MAX).then_some(consumer));
                }
            }
        }
    }
    pass_by(runtime, behind, head).await?;
    Ok(total)
}

/// Moves those on whom nothing has concerned for long, in one transaction.
async fn pass_by(runtime: &Runtime, consumers: Vec<&'static str>, head: i64) -> Result<()> {
    if consumers.is_empty() {
        return Ok(());
    }
    let moved = runtime.db().write(move |tx| {
        let consumers = consumers.clone();
        Box::pin(async move {
            for consumer in consumers {
                claim(tx, consumer, head).await?;
            }
            Ok(db::Outcome::Commit(()))
        })
    });
    moved.await
}

/// Delivers to one listener what is behind `from`. `None`: nothing of it concerns the listener, whose place is where
/// it was.
async fn catch_up(
    runtime: &Runtime,
    subscription: &Subscription,
    from: i64,
    head: i64,
) -> Result<Option<Delivered>> {
    if from >= head {
        return Ok(None);
    }
    let mut next = wanted(runtime, subscription, from, head).await?;
    if next.is_empty() {
        return Ok(None);
    }
    let companies = companies(runtime).await?;
    let listener = Listener { runtime, subscription, companies: &companies };
    let mut done = Delivered::default();
    loop {
        let last = (next.len() as u64) < READ_EVENTS_MAX;
        // What lies behind the last one that is wanted does not concern it: the next look begins behind it.
        let end = if last { head } else { next.last().and_then(|event| event.position).unwrap_or(head) };
        for batch in batches(next, end) {
            listener.take(batch, &mut done).await?;
        }
        if last {
            return Ok(Some(done));
        }
        next = wanted(runtime, subscription, end, head).await?;
    }
}

/// Where the listeners of this process are.
async fn places(runtime: &Runtime) -> Result<HashMap<String, i64>> {
    let modules = runtime.registry().modules.iter();
    let names = modules.flat_map(|module| &module.subscriptions).map(|one| one.consumer);
    let source = runtime.db().read();
    let rows = source.select_global::<row::Entity>().filter(row::Column::Name.is_in(names)).all().await?;
    Ok(rows.into_iter().map(|row| (row.name, row.position)).collect())
}

/// Each company by its id.
pub(crate) async fn companies(runtime: &Runtime) -> Result<HashMap<Id, Arc<Company>>> {
    Ok(runtime.companies().await?.into_iter().map(|company| (company.id, company)).collect())
}

/// The position up to which every listener of the program has heard everything.
pub(crate) async fn heard_by_all(runtime: &Runtime) -> Result<i64> {
    let mut least = i64::MAX;
    for subscription in runtime.registry().modules.iter().flat_map(|module| &module.subscriptions) {
        least = std::cmp::min(least, place(runtime, subscription.consumer).await?);
    }
    Ok(least)
}

pub(super) async fn place(runtime: &Runtime, consumer: &str) -> Result<i64> {
    let source = runtime.db().read();
    let found = source.select_global::<row::Entity>().filter(row::Column::Name.eq(consumer)).one().await?;
    Ok(found.map_or(0, |row| row.position))
}

/// How many events that the caller may see a listener has not heard yet, those that are not published included.
pub(super) async fn waiting(ctx: &Ctx, source: &db::Source, consumer: &str, names: &[&str]) -> Result<i64> {
    let ahead = ahead_of(source, consumer).await?;
    source
        .select::<event::Entity>(ctx.scope())
        .filter(event::Column::Name.is_in(names.iter().copied()))
        .filter(ahead)
        .count()
        .await
}

/// The first `most` events of a company that a listener has not heard yet, as they happened, those that are not
/// published included.
pub(super) async fn unheard(
    ctx: &Ctx,
    source: &db::Source,
    wish: &Subscription,
    most: u64,
) -> Result<Vec<event::Model>> {
    let ahead = ahead_of(source, wish.consumer).await?;
    source
        .select::<event::Entity>(&ctx.whole())
        .filter(wished(wish.events))
        .filter(ahead)
        .order_by(event::Column::Id)
        .limit(most)
        .all()
        .await
}

/// Behind a listener's place in the stream, or not published yet.
async fn ahead_of(source: &db::Source, consumer: &str) -> Result<Condition> {
    let heard = source.select_global::<row::Entity>().filter(row::Column::Name.eq(consumer)).one().await?;
    let heard = heard.map_or(0, |row| row.position);
    let ahead = event::Column::Position.gt(heard).or(event::Column::Position.is_null());
    Ok(Condition::all().add(ahead))
}

async fn wanted(runtime: &Runtime, wish: &Subscription, after: i64, head: i64) -> Result<Vec<event::Model>> {
    runtime
        .db()
        .read()
        .select_global::<event::Entity>()
        .filter(event::Column::Position.gt(after).and(event::Column::Position.lte(head)))
        .filter(wished(wish.events))
        .order_by(event::Column::Position)
        .limit(READ_EVENTS_MAX)
        .all()
        .await
}

/// Events of these names, and those whose payload names a field.
fn wished(events: &[&str]) -> Condition {
    let names = events.iter().filter(|name| !name.starts_with(ANY_WITH)).copied();
    let fields = events.iter().filter_map(|name| name.strip_prefix(ANY_WITH));
    fields.fold(Condition::any().add(event::Column::Name.is_in(names)), |any, field| {
        any.add(event::Column::Payload.contains(format!("\"{field}\":")))
    })
}

/// Moves a listener's place to `position` under its row's lock; `false` when it is there or further already.
pub(super) async fn claim(tx: &db::Tx, consumer: &str, position: i64) -> Result<bool> {
    let found =
        tx.select_global::<row::Entity>().filter(row::Column::Name.eq(consumer)).locked().one().await?;
    let moved = row::Model { name: consumer.to_owned(), position };
    match found {
        Some(row) if row.position >= position => Ok(false),
        Some(_) => tx.save_global::<row::Entity>(moved).await.map(|()| true),
        None => match tx.insert_global::<row::Entity>(vec![moved]).await {
            Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
            other => other.map(|()| true),
        },
    }
}

pub(super) async fn advance(runtime: &Runtime, consumer: &str, position: i64) -> Result<()> {
    let consumer = consumer.to_owned();
    let moved = runtime.db().write(move |tx| {
        let consumer = consumer.clone();
        Box::pin(async move { claim(tx, &consumer, position).await.map(db::Outcome::Commit) })
    });
    moved.await.map(|_| ())
}
