//! Delivers published events to the modules' listeners, in order, each exactly once.
//!
//! A listener's place in the stream is a row. Handling an event and moving the place on is one transaction under
//! that row's lock, so that any number of processes deliver once. An event that a listener cannot take after a few
//! tries is put aside as a job with its own patience, and the stream flows on.

use std::collections::HashMap;
use std::sync::Arc;

use sea_orm::Condition;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;

use super::{counter, redeliver};
use crate::events::event;
use crate::{Company, Ctx, Error, Id, Result, Runtime, Subscription, Tx, pipeline};

/// Tries in a row before an event is put aside.
const DELIVERY_TRIES_MAX: u32 = 3;
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
    for module in runtime.registry().modules.iter() {
        for subscription in &module.subscriptions {
            let one = catch_up(runtime, subscription, head).await?;
            total.handled += one.handled;
            total.put_aside += one.put_aside;
        }
    }
    Ok(total)
}

async fn catch_up(runtime: &Runtime, subscription: &Subscription, head: i64) -> Result<Delivered> {
    let mut done = Delivered::default();
    let mut position = place(runtime, subscription.consumer).await?;
    if position >= head {
        return Ok(done);
    }
    let companies = companies(runtime).await?;
    loop {
        let next = wanted(runtime, subscription, position, head).await?;
        let count = next.len() as u64;
        for event in next {
            position = event.position.unwrap_or(position);
            let event = Arc::new(event);
            match hand_over(runtime, subscription, &companies, &event).await {
                Ok(true) => done.handled += 1,
                // Another process was faster.
                Ok(false) => {}
                // The database is away: nothing is wrong with the event, and nothing is to be put aside.
                Err(error) if error.kind == kernel::Kind::Unavailable => return Err(error),
                Err(error) => {
                    put_aside(runtime, subscription, &event, &error).await?;
                    done.put_aside += 1;
                }
            }
        }
        if count < READ_EVENTS_MAX {
            // What lies between was of no interest: the next look begins behind it.
            advance(runtime, subscription.consumer, head).await?;
            return Ok(done);
        }
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

async fn hand_over(
    runtime: &Runtime,
    subscription: &Subscription,
    companies: &HashMap<Id, Arc<Company>>,
    event: &Arc<event::Model>,
) -> Result<bool> {
    let mut tries = 0;
    loop {
        tries += 1;
        match hand_over_once(runtime, subscription, companies, event).await {
            Err(error) if tries < DELIVERY_TRIES_MAX => {
                tracing::warn!(consumer = subscription.consumer, event = %event.id, %error, tries, "an event was not taken");
            }
            other => return other,
        }
    }
}

/// Handles one event in one transaction with the move of the listener's place. `false`: it is handled already.
async fn hand_over_once(
    runtime: &Runtime,
    subscription: &Subscription,
    companies: &HashMap<Id, Arc<Company>>,
    event: &Arc<event::Model>,
) -> Result<bool> {
    let company = companies.get(&event.company_id).cloned();
    let company =
        company.ok_or_else(|| Error::internal("an event of a company that the directory does not know"))?;
    let ctx = Ctx::system(runtime, company, subscription.consumer);
    let (handler, event) = (subscription.handler.clone(), event.clone());
    let consumer = subscription.consumer;
    pipeline::write(&ctx, move |ctx, tx| {
        let (handler, event) = (handler.clone(), event.clone());
        Box::pin(async move {
            let position = event.position.unwrap_or_default();
            if !claim(tx, consumer, position).await? {
                return Ok(false);
            }
            handler(ctx, tx, &event).await?;
            Ok(true)
        })
    })
    .await
}

/// Moves a listener's place to `position` under its row's lock; `false` when it is there or further already.
async fn claim(tx: &db::Tx, consumer: &str, position: i64) -> Result<bool> {
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

/// Moves on and leaves the event to a job of its own, in one transaction.
async fn put_aside(
    runtime: &Runtime,
    subscription: &Subscription,
    event: &Arc<event::Model>,
    error: &Error,
) -> Result<()> {
    let inner = error.inner.as_deref().unwrap_or_default();
    tracing::error!(consumer = subscription.consumer, event = %event.id, name = %event.name, %error, inner,
        "an event is put aside for later tries");
    let (consumer, event, runtime_) = (subscription.consumer, event.clone(), runtime.clone());
    runtime
        .db()
        .write(move |data| {
            let (event, runtime) = (event.clone(), runtime_.clone());
            Box::pin(async move {
                let tx = Tx::new(data);
                if claim(&tx, consumer, event.position.unwrap_or_default()).await? {
                    redeliver::put_aside(&runtime, &tx, consumer, &event).await?;
                }
                Ok(db::Outcome::Commit(()))
            })
        })
        .await
}
