//! Delivers published events to the modules' listeners, in order, each exactly once.
//!
//! A listener's place in the stream is a row. Handling a batch of events and moving the place on is one transaction
//! under that row's lock, so that any number of processes deliver once (see [`super::handing`]). An event that a
//! listener cannot take after a few tries is put aside as a job with its own patience, and the stream flows on.

use std::collections::HashMap;
use std::sync::Arc;

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

/// Delivers everything that is published to every listener of this process.
///
/// A new listener begins with the first event ever: what it builds, it builds from the whole story.
pub(crate) async fn deliver(runtime: &Runtime) -> Result<Delivered> {
    let head = counter::head(runtime.db().read()).await?;
    let mut total = Delivered::default();
    let mut passed = Vec::new();
    for module in runtime.registry().modules.iter() {
        for subscription in &module.subscriptions {
            let (one, all_passed) = catch_up(runtime, subscription, head).await?;
            total.handled += one.handled;
            total.put_aside += one.put_aside;
            passed.extend(all_passed.then_some(subscription.consumer));
        }
    }
    pass_by(runtime, passed, head).await?;
    Ok(total)
}

/// Moves those on to whom nothing of what was published is of interest, in one transaction.
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

/// Delivers to one listener. `true`: nothing of it was of interest, and its place is where it was.
async fn catch_up(runtime: &Runtime, subscription: &Subscription, head: i64) -> Result<(Delivered, bool)> {
    let mut done = Delivered::default();
    let mut position = place(runtime, subscription.consumer).await?;
    if position >= head {
        return Ok((done, false));
    }
    let companies = companies(runtime).await?;
    let listener = Listener { runtime, subscription, companies: &companies };
    loop {
        let next = wanted(runtime, subscription, position, head).await?;
        let last = (next.len() as u64) < READ_EVENTS_MAX;
        if last && next.is_empty() {
            return Ok((done, true));
        }
        // What lies behind the last one that is wanted is of no interest: the next look begins behind it.
        let end = if last { head } else { next.last().and_then(|event| event.position).unwrap_or(head) };
        for batch in batches(next, end) {
            listener.take(batch, &mut done).await?;
        }
        if last {
            return Ok((done, false));
        }
        position = end;
    }
}

/// Each company by its id.
pub(crate) async fn companies(runtime: &Runtime) -> Result<HashMap<Id, Arc<Company>>> {
    Ok(runtime.companies().await?.into_iter().map(|company| (company.id, company)).collect())
}

pub(super) async fn place(runtime: &Runtime, consumer: &str) -> Result<i64> {
    let source = runtime.db().read();
    let found = source.select_global::<row::Entity>().filter(row::Column::Name.eq(consumer)).one().await?;
    Ok(found.map_or(0, |row| row.position))
}

/// How many events that the caller may see a listener has not heard yet, those that are not published included.
pub(super) async fn waiting(ctx: &Ctx, source: &db::Source, consumer: &str, names: &[&str]) -> Result<i64> {
    let heard = source.select_global::<row::Entity>().filter(row::Column::Name.eq(consumer)).one().await?;
    let heard = heard.map_or(0, |row| row.position);
    let ahead = event::Column::Position.gt(heard).or(event::Column::Position.is_null());
    source
        .select::<event::Entity>(ctx.scope())
        .filter(event::Column::Name.is_in(names.iter().copied()))
        .filter(ahead)
        .count()
        .await
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
