//! Lines that wait for goods: a queue by priority, promise date and the order in which they were confirmed. When goods
//! come free, those who wait get them, each exactly once and never more than there is.
//!
//! Whoever serves the queue holds the orders' rows first, then the balance, as every command does.

mod dates;
mod serve;

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Id, Qty};
use platform::{Ctx, Result, Source, Tx};
use sea_orm::ColumnTrait;

use crate::events::{OrderBackOrdered, WaitingLine, head, subject};
use crate::kits::Goods;
use crate::model::{back_order, line, order};
use crate::policy::OrderPolicy;
use crate::reservations::Held;

use dates::Dates;
pub(crate) use serve::{jobs, stream};

/// Makes an order's back-orders what its lines want more than is promised to them. The caller stores the order.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    held: &Held<'_>,
    policy: &OrderPolicy,
) -> Result<()> {
    let rows = if order.back_ordered { of_order(ctx, tx, order.id).await? } else { Vec::new() };
    let mut waiting = Vec::new();
    for line in held.lines {
        for goods in held.kits.to_ship(line)? {
            let missing = goods.quantity - held.of(line.id, goods.product_id);
            if missing > Qty::ZERO {
                waiting.push(Waiting { line, goods, missing });
            }
        }
    }
    let over: Vec<Id> =
        rows.iter().filter(|row| !waiting.iter().any(|one| one.is(row))).map(|row| row.id).collect();
    delete(ctx, tx, over).await?;
    order.back_ordered = !waiting.is_empty();
    let mut new = Vec::new();
    for one in waiting {
        match rows.iter().find(|row| one.is(row)) {
            Some(row) if row.quantity == one.missing => {}
            Some(row) => {
                change(ctx, tx, back_order::Model { quantity: one.missing, ..row.clone() }).await?;
            }
            None => new.push(one),
        }
    }
    open(ctx, tx, order, &new, policy).await
}

/// So much of a product is missing for a line.
struct Waiting<'o> {
    line: &'o line::Model,
    goods: Goods<'o>,
    missing: Qty,
}

impl Waiting<'_> {
    fn is(&self, row: &back_order::Model) -> bool {
        (row.line_id, row.product_id) == (self.line.id, self.goods.product_id)
    }
}

async fn open(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    new: &[Waiting<'_>],
    policy: &OrderPolicy,
) -> Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    let dates = Dates::of(ctx, tx, new).await?;
    let mut rows: Vec<back_order::Model> = Vec::with_capacity(new.len());
    for Waiting { line, goods, missing } in new {
        let location_id = line.location_id.unwrap_or(order.location_id);
        // A kit is put together at one place: its components wait for each other there.
        let anywhere = line.location_id.is_none()
            && goods.per_kit.is_none()
            && policy.sources == crate::policy::Sources::Split;
        let place = (location_id, goods.product_id);
        let earliest = || dates.promise(policy, ctx.today(), place, anywhere, *missing);
        rows.push(back_order::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            order_id: order.id,
            order_number: order.number.clone(),
            line_id: line.id,
            product_id: goods.product_id,
            sku: goods.sku.to_owned(),
            customer_id: order.customer_id,
            store_id: order.store_id,
            region_id: order.region_id,
            owner_id: order.owner_id,
            location_id,
            anywhere,
            quantity: *missing,
            promised_on: line.promised_on.unwrap_or_else(earliest),
            priority: order.priority,
            version: 1,
            created_at: ctx.now(),
            updated_at: ctx.now(),
        });
    }
    wait_for_each_other(&mut rows);
    tx.emit(subject(order), &OrderBackOrdered { order: head(order), lines: told(&rows) })?;
    tx.insert_all::<back_order::Entity>(&ctx.whole(), rows).await
}

/// A kit is there when the last of its components is: all of them are promised for that day.
fn wait_for_each_other(rows: &mut [back_order::Model]) {
    let mut last: BTreeMap<Id, Day> = BTreeMap::new();
    for row in rows.iter() {
        let day = last.entry(row.line_id).or_insert(row.promised_on);
        *day = (*day).max(row.promised_on);
    }
    for row in rows {
        row.promised_on = last[&row.line_id];
    }
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

/// Reservations of some products were given back: those who wait for the same goods are served, by a job, because this
/// transaction holds balances already and the others' orders come first.
pub(crate) async fn freed(ctx: &Ctx, tx: &Tx<'_>, products: impl Iterator<Item = Id>) -> Result<()> {
    let products: BTreeSet<Id> = products.collect();
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
    serve::later(ctx, tx, products.into_iter().collect()).await
}
