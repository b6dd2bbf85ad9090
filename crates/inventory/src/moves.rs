//! Moves: the facts, and the balances with them.

use std::collections::BTreeMap;

use kernel::{Amount, Day, Id, Qty, UnitPrice};
use platform::{Ctx, Result, Tx};
use serde_json::json;

use crate::balances::{self, Delta, Deltas};
use crate::events::{emit_below_zero, emit_moved, emit_valued};
use crate::model::{level, stock_move};
use crate::policy::{self, BelowZero, FORBID, Verdict, judge};
use crate::reserve::{Document, consume};
use crate::valuation::{self, Worth};
use crate::{INSUFFICIENT_STOCK, MoveKind, ZERO_QUANTITY, business_day, months, queries};

/// One line that leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssueLine {
    /// The line for which goods may be reserved.
    pub line_id: Id,
    pub index: usize,
    pub product_id: Id,
    /// Base units, more than zero.
    pub quantity: Qty,
}

/// Goods that leave a location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The document that moves them: a shipment.
    pub document: Document,
    /// The document for whose lines they were reserved: an order.
    pub reserved_for: Option<Document>,
    pub location_id: Id,
    pub lines: Vec<IssueLine>,
    /// The day on which they left: see [`crate::moved_on`].
    pub on: Day,
}

/// One line that comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReceiptLine {
    pub line_id: Option<Id>,
    pub product_id: Id,
    /// Base units, more than zero.
    pub quantity: Qty,
    pub unit_cost: Option<UnitPrice>,
}

/// Goods that come to a location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub document: Document,
    pub kind: MoveKind,
    pub location_id: Id,
    pub lines: Vec<ReceiptLine>,
    pub reason: Option<String>,
    /// The day on which they came: see [`crate::moved_on`].
    pub on: Day,
}

/// A move to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMove {
    pub product_id: Id,
    pub location_id: Id,
    /// Base units; what leaves is negative.
    pub quantity: Qty,
    pub kind: MoveKind,
    pub document: Document,
    pub line_id: Option<Id>,
    /// Of what comes; without it the goods are worth the average. What leaves is always worth the average.
    pub unit_cost: Option<UnitPrice>,
    pub reason: Option<String>,
    /// Of an adjustment: the code of its reason.
    pub reason_code: Option<String>,
}

/// Takes goods out: first those reserved for the same line, then what nobody has reserved. Tells what is below zero
/// now where the location's rule is to warn.
///
/// # Errors
/// `inventory.insufficient_stock` when a line wants more than its own reservation and the available rest;
/// `finance.period_locked`.
pub async fn issue(ctx: &Ctx, tx: &Tx<'_>, issue: &Issue) -> Result<Vec<BelowZero>> {
    business_day::assert_open(ctx, tx, issue.on).await?;
    let by_line: BTreeMap<(Id, Id), Qty> =
        issue.lines.iter().map(|line| ((line.line_id, line.product_id), line.quantity)).collect();
    let mut products = Deltas::new();
    for line in &issue.lines {
        products.entry(line.product_id).or_default().on_hand -= line.quantity;
    }
    let levels = lock_as_let(ctx, tx, issue.location_id, &products).await?;
    let used = match issue.reserved_for {
        Some(document) => consume(ctx, tx, document, issue.location_id, &by_line).await?,
        None => BTreeMap::new(),
    };
    let mut deltas = products;
    for line in &issue.lines {
        let delta = deltas.entry(line.product_id).or_default();
        delta.reserved -= used.get(&(line.line_id, line.product_id)).copied().unwrap_or(Qty::ZERO);
    }
    assert_enough(issue, &levels, &deltas)?;
    balances::apply(ctx, tx, issue.location_id, &deltas).await?;
    let moves = issue
        .lines
        .iter()
        .map(|line| NewMove {
            product_id: line.product_id,
            location_id: issue.location_id,
            quantity: -line.quantity,
            kind: MoveKind::Issue,
            document: issue.document,
            line_id: Some(line.line_id),
            unit_cost: None,
            reason: None,
            reason_code: None,
        })
        .collect();
    // Whoever takes nothing out has no balance to tell the store by, and no move either.
    let stores = stores_of(&levels);
    write(ctx, tx, issue.on, moves, &[], &stores).await?;
    emit_moved(tx, &levels, &deltas)?;
    below_zero(tx, &levels, &deltas)
}

/// As [`balances::lock`]; what was never at a location that lets more leave than there is gets its balance.
pub(crate) async fn lock_as_let(
    ctx: &Ctx,
    tx: &Tx<'_>,
    location: Id,
    deltas: &Deltas,
) -> Result<BTreeMap<Id, level::Model>> {
    let levels = balances::lock(ctx, tx, location, deltas.keys().copied()).await?;
    if levels.len() == deltas.len() {
        return Ok(levels);
    }
    let place = queries::location(ctx, tx, location).await?;
    if policy::rule_of(ctx, tx, &place).await? == FORBID {
        return Ok(levels);
    }
    lock_or_open(ctx, tx, location, deltas).await
}

/// Tells of each balance that fell below zero where the location's rule is to warn.
pub(crate) fn below_zero(
    tx: &Tx<'_>,
    levels: &BTreeMap<Id, level::Model>,
    deltas: &Deltas,
) -> Result<Vec<BelowZero>> {
    let mut warnings = Vec::new();
    for (product, delta) in deltas {
        let Some(level) = levels.get(product) else { continue };
        if judge(level, delta) != Verdict::Warned {
            continue;
        }
        let one = BelowZero {
            product_id: *product,
            location_id: level.location_id,
            on_hand: level.on_hand + delta.on_hand,
            reserved: level.reserved + delta.reserved,
        };
        emit_below_zero(tx, level, one)?;
        warnings.push(one);
    }
    Ok(warnings)
}

/// The store of each location, as its balances know it.
fn stores_of(levels: &BTreeMap<Id, level::Model>) -> BTreeMap<Id, Option<Id>> {
    levels.values().map(|level| (level.location_id, level.store_id)).collect()
}

fn assert_enough(issue: &Issue, levels: &BTreeMap<Id, level::Model>, deltas: &Deltas) -> Result<()> {
    for line in &issue.lines {
        let delta = deltas[&line.product_id];
        let verdict = levels.get(&line.product_id).map_or(Verdict::Refused, |level| judge(level, &delta));
        if verdict == Verdict::Refused {
            let (on_hand, reserved) = levels
                .get(&line.product_id)
                .map_or((Qty::ZERO, Qty::ZERO), |level| (level.on_hand, level.reserved));
            // What is left for this document: available plus its own reservation, as far as it is there.
            let is_promised = delta.reserved <= delta.on_hand;
            let left = if is_promised { on_hand } else { (on_hand - reserved - delta.reserved).min(on_hand) };
            return Err(INSUFFICIENT_STOCK.at(format!("lines[{}].quantity", line.index)).with(
                "shortages",
                vec![json!({ "product_id": line.product_id, "available": left, "wanted": -delta.on_hand })],
            ));
        }
    }
    Ok(())
}

/// Takes goods in.
pub async fn receive(ctx: &Ctx, tx: &Tx<'_>, receipt: &Receipt) -> Result<()> {
    let moves = receipt
        .lines
        .iter()
        .map(|line| NewMove {
            product_id: line.product_id,
            location_id: receipt.location_id,
            quantity: line.quantity,
            kind: receipt.kind,
            document: receipt.document,
            line_id: line.line_id,
            unit_cost: line.unit_cost,
            reason: receipt.reason.clone(),
            reason_code: None,
        })
        .collect();
    post(ctx, tx, receipt.on, moves).await.map(drop)
}

/// Writes moves of today in either direction at any locations, never below what is reserved unless the location's rule lets it.
///
/// # Errors
/// `inventory.zero_quantity`; `inventory.insufficient_stock` when a balance would fall below what is reserved.
pub async fn adjust(ctx: &Ctx, tx: &Tx<'_>, moves: Vec<NewMove>) -> Result<()> {
    post(ctx, tx, ctx.today(), moves).await.map(drop)
}

/// As [`adjust`], with what those moves are worth that take an earlier one back.
pub async fn adjust_worth(ctx: &Ctx, tx: &Tx<'_>, moves: Vec<(NewMove, Option<Worth>)>) -> Result<()> {
    post_worth(ctx, tx, ctx.today(), moves).await.map(drop)
}

/// What moves that were written came to.
pub(crate) struct Posted {
    /// What is below zero now where the location's rule is to warn.
    pub(crate) warnings: Vec<BelowZero>,
    /// What the goods were worth, in the company's currency; what is settled beside them is not in it.
    pub(crate) value: Amount,
    /// The same of each move.
    pub(crate) values: Vec<Amount>,
}

/// As [`adjust`], on a day.
pub(crate) async fn post(ctx: &Ctx, tx: &Tx<'_>, on: Day, moves: Vec<NewMove>) -> Result<Posted> {
    post_worth(ctx, tx, on, moves.into_iter().map(|one| (one, None)).collect()).await
}

/// As [`post`], with the value of those moves that take an earlier one back.
pub(crate) async fn post_worth(
    ctx: &Ctx,
    tx: &Tx<'_>,
    on: Day,
    moves: Vec<(NewMove, Option<Worth>)>,
) -> Result<Posted> {
    if let Some(index) = moves.iter().position(|(one, _)| one.quantity == Qty::ZERO) {
        return Err(ZERO_QUANTITY.at(format!("lines[{index}].quantity")));
    }
    business_day::assert_open(ctx, tx, on).await?;
    post_open(ctx, tx, on, moves).await
}

/// As [`post_worth`], on a day that the caller has found open and of no move of nothing.
pub(crate) async fn post_open(
    ctx: &Ctx,
    tx: &Tx<'_>,
    on: Day,
    moves: Vec<(NewMove, Option<Worth>)>,
) -> Result<Posted> {
    let (moves, worths): (Vec<NewMove>, Vec<Option<Worth>>) = moves.into_iter().unzip();
    let mut by_location: BTreeMap<Id, Deltas> = BTreeMap::new();
    for one in &moves {
        let delta: &mut Delta =
            by_location.entry(one.location_id).or_default().entry(one.product_id).or_default();
        delta.on_hand += one.quantity;
    }
    let mut stores = BTreeMap::new();
    let mut warnings = Vec::new();
    for (location, deltas) in &by_location {
        let levels = lock_or_open(ctx, tx, *location, deltas).await?;
        stores.extend(stores_of(&levels));
        for (product, delta) in deltas {
            let level = &levels[product];
            if judge(level, delta) == Verdict::Refused {
                let short = json!({ "product_id": product, "available": level.available(), "wanted": -delta.on_hand });
                let index = moves.iter().position(|one| one.product_id == *product).unwrap_or(0);
                return Err(INSUFFICIENT_STOCK
                    .at(format!("lines[{index}].quantity"))
                    .with("shortages", vec![short]));
            }
        }
        balances::apply(ctx, tx, *location, deltas).await?;
        balances::clear(ctx, tx, &levels, deltas).await?;
        emit_moved(tx, &levels, deltas)?;
        warnings.extend(below_zero(tx, &levels, deltas)?);
    }
    let values = write(ctx, tx, on, moves, &worths, &stores).await?;
    Ok(Posted { warnings, value: Amount::total(values.iter().copied())?, values })
}

/// As [`balances::lock`]; what was never at the location gets its balance.
pub(crate) async fn lock_or_open(
    ctx: &Ctx,
    tx: &Tx<'_>,
    location: Id,
    deltas: &Deltas,
) -> Result<BTreeMap<Id, level::Model>> {
    let levels = balances::lock(ctx, tx, location, deltas.keys().copied()).await?;
    let missing: Vec<Id> = deltas.keys().filter(|product| !levels.contains_key(product)).copied().collect();
    if missing.is_empty() {
        return Ok(levels);
    }
    balances::open(ctx, tx, location, missing.into_iter()).await?;
    balances::lock(ctx, tx, location, deltas.keys().copied()).await
}

async fn write(
    ctx: &Ctx,
    tx: &Tx<'_>,
    on: Day,
    moves: Vec<NewMove>,
    worths: &[Option<Worth>],
    stores: &BTreeMap<Id, Option<Id>>,
) -> Result<Vec<Amount>> {
    let store_of = |one: &NewMove| stores.get(&one.location_id).copied().flatten();
    let rows: Vec<stock_move::Model> =
        moves.into_iter().map(|one| row(ctx, on, store_of(&one), one)).collect();
    let worths = rows.iter().zip(worths).filter_map(|(row, worth)| Some((row.id, (*worth)?))).collect();
    months::reopen_if_past(ctx, tx, on).await?;
    let rows = valuation::value(ctx, tx, rows, &worths).await?;
    emit_valued(tx, ctx.company().currency, &rows)?;
    let goods = rows.iter().filter(|row| row.kind != MoveKind::Settlement.as_str());
    let values = goods.map(|row| row.value).collect();
    tx.insert_all::<stock_move::Entity>(&ctx.whole(), rows).await?;
    Ok(values)
}

pub(crate) fn row(ctx: &Ctx, on: Day, store_id: Option<Id>, one: NewMove) -> stock_move::Model {
    stock_move::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        product_id: one.product_id,
        location_id: one.location_id,
        store_id,
        quantity: one.quantity,
        kind: one.kind.as_str().to_owned(),
        document_kind: one.document.kind.to_owned(),
        document_id: one.document.id,
        line_id: one.line_id,
        unit_cost: one.unit_cost,
        value: Amount::ZERO,
        reason: one.reason,
        reason_code: one.reason_code,
        at: ctx.now(),
        business_date: on,
    }
}
