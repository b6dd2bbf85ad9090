//! Serving the queue: when goods come, when they are given back, and by the clock.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use inventory::{Claim, StockLevelChanged};
use kernel::{Error, Id, Qty};
use platform::events::event;
use platform::{Ctx, JobHandler, JobKind, Result, Schedule, Stream, Tx, jobs};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition};
use serde::{Deserialize, Serialize};

use super::{change, delete, of_order};
use crate::events::{OrderBackOrderFilled, WaitingLine, head, subject};
use crate::model::{back_order, line, order};
use crate::reservations::{Steps, holder};

/// Waiting lines that are served at once.
const SERVED_MAX: u64 = 200;
/// The kind of job that serves those who wait for goods that came free.
const FILL: &str = "orders.fill_back_orders";
/// Waiting lines that one look of the clock goes through.
const SWEEP_MAX: u64 = 1_000;
const SWEEP_MINUTES: u32 = 15;

/// Where goods came free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Place {
    location_id: Id,
    product_id: Id,
}

/// What a job is told.
#[derive(Serialize, Deserialize)]
struct Freed {
    products: Vec<Id>,
}

/// Those who wait for these products are served by a job, once this transaction is through.
pub(super) async fn later(ctx: &Ctx, tx: &Tx<'_>, products: Vec<Id>) -> Result<()> {
    jobs::enqueue(ctx, tx, FILL, &Freed { products }, ctx.now(), None).await.map(drop)
}

/// The jobs that serve the queue beside the stream of stock events.
pub(crate) fn jobs() -> Vec<JobKind> {
    let fill = JobHandler::InTx(Arc::new(|ctx, tx, payload| {
        Box::pin(async move {
            let freed: Freed = serde_json::from_value(payload.clone()).map_err(Error::internal)?;
            serve(ctx, tx, places_of(ctx, tx, &freed.products).await?).await
        })
    }));
    let sweep = JobHandler::InTx(Arc::new(|ctx, tx, _| Box::pin(sweep(ctx, tx))));
    let schedule = Some(Schedule::Minutes(SWEEP_MINUTES));
    vec![
        JobKind { name: FILL, schedule: None, handler: fill },
        JobKind { name: "orders.sweep_back_orders", schedule, handler: sweep },
    ]
}

/// Looks whether anybody waits for something that is there, whatever the reason.
async fn sweep(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    let rows =
        tx.select::<back_order::Entity>(&ctx.whole()).order_by(back_order::Column::Id).limit(SWEEP_MAX);
    let products: BTreeSet<Id> = rows.all().await?.into_iter().map(|row| row.product_id).collect();
    let products: Vec<Id> = products.into_iter().collect();
    serve(ctx, tx, places_of(ctx, tx, &products).await?).await
}

/// Where something is free of these products: what is on its way between two places is nobody's until it has come,
/// and what is not for sale is nobody's.
async fn places_of(ctx: &Ctx, tx: &Tx<'_>, products: &[Id]) -> Result<BTreeSet<Place>> {
    if products.is_empty() {
        return Ok(BTreeSet::new());
    }
    let levels = inventory::levels_at_places(ctx, tx, products).await?;
    let free = levels.into_iter().filter(|level| level.available() > Qty::ZERO);
    Ok(free.map(|level| Place { location_id: level.location_id, product_id: level.product_id }).collect())
}

/// The stream of stock events: while nobody waits they pass by without a transaction.
pub(crate) fn stream() -> Stream {
    Stream {
        consumer: "orders.on_goods",
        listens: Arc::new(|ctx, source| {
            Box::pin(async move {
                let first = source.select::<back_order::Entity>(&ctx.whole()).limit(1).one().await?;
                Ok(first.is_some())
            })
        }),
        handler: Arc::new(|ctx, tx, events| Box::pin(hear(ctx, tx, events))),
    }
}

async fn hear(ctx: &Ctx, tx: &Tx<'_>, events: &[event::Model]) -> Result<()> {
    let mut places = BTreeSet::new();
    for event in events.iter().filter(|event| event.name == STOCK) {
        let told: Told = serde_json::from_str(&event.payload).map_err(Error::internal)?;
        if told.moved > Qty::ZERO {
            places.insert(Place { location_id: told.location_id, product_id: told.product_id });
        }
    }
    // What came may have gone again: only what is there now is worth looking for those who wait.
    let products: BTreeSet<Id> = places.iter().map(|place| place.product_id).collect();
    let free = places_of(ctx, tx, &products.into_iter().collect::<Vec<_>>()).await?;
    places.retain(|place| free.contains(place));
    serve(ctx, tx, places).await
}

const STOCK: &str = <StockLevelChanged as platform::Event>::TYPE.name;

/// The part of a stock event that matters here.
#[derive(Deserialize)]
struct Told {
    product_id: Id,
    location_id: Id,
    moved: Qty,
}

/// Serves those who wait at these places, in the order in which they wait.
async fn serve(ctx: &Ctx, tx: &Tx<'_>, places: BTreeSet<Place>) -> Result<()> {
    if places.is_empty() {
        return Ok(());
    }
    let queue = queue(ctx, tx, &places).await?;
    let is_full = queue.len() as u64 == SERVED_MAX;
    let ids: BTreeSet<Id> = queue.iter().map(|row| row.order_id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let mut orders = lock(ctx, tx, &ids).await?;
    let lines: BTreeSet<Id> = queue.iter().map(|row| row.id).collect();
    let mut rows: Vec<back_order::Model> =
        self::queue(ctx, tx, &places).await?.into_iter().filter(|row| lines.contains(&row.id)).collect();
    rows.retain(|row| orders.contains_key(&row.order_id));
    let steps = steps(ctx, tx, &rows).await?;
    let mut filled: BTreeMap<Id, Vec<WaitingLine>> = BTreeMap::new();
    for place in &places {
        fill(ctx, tx, *place, (&mut rows, &steps), &mut filled).await?;
    }
    for (order_id, got) in &filled {
        if let Some(order) = orders.get_mut(order_id) {
            tell(ctx, tx, order, got.clone()).await?;
        }
    }
    if is_full && !filled.is_empty() {
        let products: BTreeSet<Id> = places.iter().map(|place| place.product_id).collect();
        later(ctx, tx, products.into_iter().collect()).await?;
    }
    Ok(())
}

/// Who waits at these places, the first one first.
async fn queue(ctx: &Ctx, tx: &Tx<'_>, places: &BTreeSet<Place>) -> Result<Vec<back_order::Model>> {
    let here = places.iter().fold(Condition::any(), |any, place| {
        let there =
            back_order::Column::LocationId.eq(place.location_id).or(back_order::Column::Anywhere.eq(true));
        any.add(back_order::Column::ProductId.eq(place.product_id).and(there))
    });
    tx.select::<back_order::Entity>(&ctx.whole())
        .filter(here)
        .order_by_desc(back_order::Column::Priority)
        .order_by(back_order::Column::PromisedOn)
        .order_by(back_order::Column::CreatedAt)
        .order_by(back_order::Column::Id)
        .limit(SERVED_MAX)
        .all()
        .await
}

/// Locks orders in the order of their ids.
async fn lock(ctx: &Ctx, tx: &Tx<'_>, ids: &BTreeSet<Id>) -> Result<BTreeMap<Id, order::Model>> {
    let rows = tx
        .select::<order::Entity>(&ctx.whole())
        .filter(order::Column::Id.is_in(ids.iter().copied()))
        .order_by(order::Column::Id)
        .locked()
        .all()
        .await?;
    Ok(rows.into_iter().map(|order| (order.id, order)).collect())
}

/// Who of those that wait wants whole boxes.
async fn steps(ctx: &Ctx, tx: &Tx<'_>, rows: &[back_order::Model]) -> Result<Steps> {
    let lines = tx
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::Id.is_in(rows.iter().map(|row| row.line_id)))
        .all()
        .await?;
    Steps::of(ctx, tx, &lines).await
}

async fn fill(
    ctx: &Ctx,
    tx: &Tx<'_>,
    place: Place,
    (rows, steps): (&mut [back_order::Model], &Steps),
    filled: &mut BTreeMap<Id, Vec<WaitingLine>>,
) -> Result<()> {
    let mut waiting: Vec<&mut back_order::Model> = rows
        .iter_mut()
        .filter(|row| row.product_id == place.product_id && row.quantity > Qty::ZERO)
        .filter(|row| row.anywhere || row.location_id == place.location_id)
        .collect();
    if waiting.is_empty() {
        return Ok(());
    }
    let claims: Vec<Claim> = waiting
        .iter()
        .map(|row| Claim {
            document: holder(row.order_id),
            line_id: row.line_id,
            quantity: row.quantity,
            step: steps.of_line(row.line_id),
        })
        .collect();
    let got = inventory::claim(ctx, tx, place.location_id, place.product_id, &claims).await?;
    for (row, part) in waiting.iter_mut().zip(got).filter(|(_, part)| *part > Qty::ZERO) {
        row.quantity -= part;
        filled.entry(row.order_id).or_default().push(WaitingLine {
            line_id: row.line_id,
            product_id: row.product_id,
            location_id: place.location_id,
            quantity: part,
            promised_on: row.promised_on,
        });
        if row.quantity == Qty::ZERO {
            delete(ctx, tx, vec![row.id]).await?;
        } else {
            change(ctx, tx, (**row).clone()).await?;
        }
    }
    Ok(())
}

async fn tell(ctx: &Ctx, tx: &Tx<'_>, order: &mut order::Model, lines: Vec<WaitingLine>) -> Result<()> {
    order.back_ordered = !of_order(ctx, tx, order.id).await?.is_empty();
    order.is_split |= lines.iter().any(|line| line.location_id != order.location_id);
    order.version += 1;
    order.updated_at = ctx.now();
    tx.save::<order::Entity>(&ctx.whole(), order.clone()).await?;
    let complete = !order.back_ordered;
    tx.emit(subject(order), &OrderBackOrderFilled { order: head(order), lines, complete })
}
