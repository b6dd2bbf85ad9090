//! Lines that wait for goods: a queue by priority, promise date and the order in which they were confirmed. When goods
//! come free, those who wait get them, each exactly once and never more than there is.
//!
//! Whoever serves the queue holds the orders' rows first, then the balance, as every command does.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use inventory::{Claim, Promised, StockLevelChanged};
use kernel::{Day, Error, Id, Qty};
use platform::events::event;
use platform::{Ctx, JobHandler, JobKind, Result, Schedule, Source, Stream, Tx, jobs};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition};
use serde::{Deserialize, Serialize};

use crate::events::{OrderBackOrderFilled, OrderBackOrdered, WaitingLine, head, subject};
use crate::model::{back_order, line, order};
use crate::policy::OrderPolicy;
use crate::reservations::holder;
use crate::rules;

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

/// Makes an order's back-orders what its lines want more than is promised to them. The caller stores the order.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    lines: &[line::Model],
    promised: &[Promised],
    policy: &OrderPolicy,
) -> Result<()> {
    let rows = if order.back_ordered { of_order(ctx, tx, order.id).await? } else { Vec::new() };
    let mut waiting = Vec::new();
    for line in lines.iter().filter(|line| line.tracked) {
        let held: Qty = promised.iter().filter(|one| one.line_id == line.id).map(|one| one.quantity).sum();
        let missing = rules::base_of(line, line.to_ship())? - held;
        if missing > Qty::ZERO {
            waiting.push((line, missing));
        }
    }
    let over: Vec<Id> = rows
        .iter()
        .filter(|row| !waiting.iter().any(|(line, _)| line.id == row.line_id))
        .map(|row| row.id)
        .collect();
    delete(ctx, tx, over).await?;
    let mut new = Vec::new();
    for (line, missing) in &waiting {
        match rows.iter().find(|row| row.line_id == line.id) {
            Some(row) if row.quantity == *missing => {}
            Some(row) => change(ctx, tx, back_order::Model { quantity: *missing, ..row.clone() }).await?,
            None => new.push((*line, *missing)),
        }
    }
    order.back_ordered = !waiting.is_empty();
    open(ctx, tx, order, &new, policy).await
}

async fn open(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    new: &[(&line::Model, Qty)],
    policy: &OrderPolicy,
) -> Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    let coming = coming(ctx, tx, new).await?;
    let rows: Vec<back_order::Model> = new
        .iter()
        .map(|(line, missing)| {
            let location_id = line.location_id.unwrap_or(order.location_id);
            let is_coming = coming.get(&(location_id, line.product_id)).is_some_and(|sum| sum >= missing);
            back_order::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                order_id: order.id,
                order_number: order.number.clone(),
                line_id: line.id,
                product_id: line.product_id,
                sku: line.sku.clone(),
                customer_id: order.customer_id,
                store_id: order.store_id,
                region_id: order.region_id,
                owner_id: order.owner_id,
                location_id,
                anywhere: line.location_id.is_none() && policy.sources == crate::policy::Sources::Split,
                quantity: *missing,
                promised_on: line.promised_on.unwrap_or_else(|| policy.promise(ctx.today(), is_coming)),
                priority: order.priority,
                version: 1,
                created_at: ctx.now(),
                updated_at: ctx.now(),
            }
        })
        .collect();
    tx.emit(subject(order), &OrderBackOrdered { order: head(order), lines: told(&rows) })?;
    tx.insert_all::<back_order::Entity>(&ctx.whole(), rows).await
}

/// What is on its way in, by place and product.
async fn coming(ctx: &Ctx, tx: &Tx<'_>, new: &[(&line::Model, Qty)]) -> Result<BTreeMap<(Id, Id), Qty>> {
    let products: Vec<Id> = new.iter().map(|(line, _)| line.product_id).collect();
    let levels = inventory::levels_of(ctx, tx, &products).await?;
    Ok(levels.into_iter().map(|level| ((level.location_id, level.product_id), level.incoming)).collect())
}

fn told(rows: &[back_order::Model]) -> Vec<WaitingLine> {
    let line = |row: &back_order::Model| WaitingLine {
        line_id: row.line_id,
        product_id: row.product_id,
        location_id: row.location_id,
        quantity: row.quantity,
        promised_on: row.promised_on,
    };
    rows.iter().map(line).collect()
}

/// What an order waits for.
pub(crate) async fn of_order(ctx: &Ctx, source: &Source, order_id: Id) -> Result<Vec<back_order::Model>> {
    source
        .select::<back_order::Entity>(&ctx.whole())
        .filter(back_order::Column::OrderId.eq(order_id))
        .order_by(back_order::Column::Id)
        .all()
        .await
}

/// An order that is over waits for nothing. The caller stores it.
pub(crate) async fn give_up(ctx: &Ctx, tx: &Tx<'_>, order: &mut order::Model) -> Result<()> {
    if !std::mem::take(&mut order.back_ordered) {
        return Ok(());
    }
    let rows = of_order(ctx, tx, order.id).await?;
    delete(ctx, tx, rows.into_iter().map(|row| row.id).collect()).await
}

async fn delete(ctx: &Ctx, tx: &Tx<'_>, ids: Vec<Id>) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    tx.delete::<back_order::Entity>(&ctx.whole())
        .filter(back_order::Column::Id.is_in(ids))
        .exec()
        .await
        .map(drop)
}

async fn change(ctx: &Ctx, tx: &Tx<'_>, mut row: back_order::Model) -> Result<()> {
    row.version += 1;
    row.updated_at = ctx.now();
    tx.save::<back_order::Entity>(&ctx.whole(), row).await
}

/// Sets when an order's waiting lines are promised for, and how much it matters.
pub(crate) async fn promise_anew(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    days: &BTreeMap<Id, Day>,
) -> Result<()> {
    for row in of_order(ctx, tx, order.id).await? {
        let promised_on = days.get(&row.line_id).copied().unwrap_or(row.promised_on);
        if (promised_on, order.priority) != (row.promised_on, row.priority) {
            change(ctx, tx, back_order::Model { promised_on, priority: order.priority, ..row }).await?;
        }
    }
    Ok(())
}

/// Reservations of some lines were given back: those who wait for the same goods are served, by a job, because this
/// transaction holds balances already and the others' orders come first.
pub(crate) async fn freed(ctx: &Ctx, tx: &Tx<'_>, lines: &[line::Model]) -> Result<()> {
    let products: BTreeSet<Id> =
        lines.iter().filter(|line| line.tracked).map(|line| line.product_id).collect();
    if products.is_empty() {
        return Ok(());
    }
    let waits = tx
        .select::<back_order::Entity>(&ctx.whole())
        .filter(back_order::Column::ProductId.is_in(products.iter().copied()))
        .limit(1)
        .one()
        .await?;
    if waits.is_none() {
        return Ok(());
    }
    let products: Vec<Id> = products.into_iter().collect();
    jobs::enqueue(ctx, tx, FILL, &Freed { products }, ctx.now(), None).await.map(drop)
}

/// What a job is told.
#[derive(Serialize, Deserialize)]
struct Freed {
    products: Vec<Id>,
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

/// Where something is free of these products.
async fn places_of(ctx: &Ctx, tx: &Tx<'_>, products: &[Id]) -> Result<BTreeSet<Place>> {
    if products.is_empty() {
        return Ok(BTreeSet::new());
    }
    let levels = inventory::levels_of(ctx, tx, products).await?;
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
    let mut filled: BTreeMap<Id, Vec<WaitingLine>> = BTreeMap::new();
    for place in &places {
        fill(ctx, tx, *place, &mut rows, &mut filled).await?;
    }
    for (order_id, got) in &filled {
        if let Some(order) = orders.get_mut(order_id) {
            tell(ctx, tx, order, got.clone()).await?;
        }
    }
    if is_full && !filled.is_empty() {
        let products: BTreeSet<Id> = places.iter().map(|place| place.product_id).collect();
        let products: Vec<Id> = products.into_iter().collect();
        jobs::enqueue(ctx, tx, FILL, &Freed { products }, ctx.now(), None).await?;
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

async fn fill(
    ctx: &Ctx,
    tx: &Tx<'_>,
    place: Place,
    rows: &mut [back_order::Model],
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
        .map(|row| Claim { document: holder(row.order_id), line_id: row.line_id, quantity: row.quantity })
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
