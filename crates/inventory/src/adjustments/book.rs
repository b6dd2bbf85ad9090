//! Making an adjustment: what its lines come to, its moves, and the document that stays.

use std::collections::BTreeMap;

use kernel::{Amount, Day, Error, Id, Qty, UnitPrice};
use platform::{Ctx, Result, Subject, Tx};
use serde_json::json;

use super::{AdjustmentPosted, AdjustmentView, head, lines_told, of};
use crate::balances::{Delta, Deltas};
use crate::model::adjustment::POSTED;
use crate::model::{adjustment, adjustment_line as line, location, reason};
use crate::moves::{lock_or_open, post_open};
use crate::policy::BelowZero;
use crate::states::ADJUSTMENT_SERIES;
use crate::valuation::Worth;
use crate::{
    COUNTED_TWICE, Document, MoveKind, NewMove, WRONG_DIRECTION, ZERO_QUANTITY, business_day, reasons,
};

/// An adjustment as it is wanted.
pub(crate) struct Draft {
    pub(crate) place: location::Model,
    pub(crate) reason: reason::Model,
    pub(crate) note: Option<String>,
    pub(crate) reference: Option<String>,
    pub(crate) on: Day,
    pub(crate) lines: Vec<Said>,
}

/// One line of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    pub(crate) product_id: Id,
    pub(crate) unit_id: Id,
    pub(crate) told: Told,
    /// The same in the product's base unit.
    pub(crate) base: Qty,
    pub(crate) unit_cost: Option<UnitPrice>,
}

/// What was said of a product, in the line's unit.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Told {
    /// So much more, or less.
    By(Qty),
    /// All that is there.
    Counted(Qty),
}

impl Told {
    /// The field of the line that says it.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Told::By(_) => "quantity",
            Told::Counted(_) => "counted",
        }
    }
}

/// Writes an adjustment: its moves, itself, and what is told of it.
///
/// # Errors
/// `finance.period_locked`; of the lines `inventory.zero_quantity`, `inventory.counted_twice`, `inventory.wrong_direction`,
/// `inventory.insufficient_stock`.
pub(crate) async fn book(ctx: &Ctx, tx: &Tx<'_>, draft: Draft) -> Result<AdjustmentView> {
    assert_counted_once(&draft.lines)?;
    // Before any balance is held, as for every move.
    business_day::assert_open(ctx, tx, draft.on).await?;
    let mut there = held(ctx, tx, draft.place.id, draft.lines.iter().map(|line| line.product_id)).await?;
    let mut adjustment = row(ctx, &draft);
    let mut lines = Vec::with_capacity(draft.lines.len());
    for (index, said) in draft.lines.iter().enumerate() {
        let line = line_of(ctx, &adjustment, index, said, &mut there)?;
        let field = || format!("lines[{index}].{}", said.told.field());
        if matches!(said.told, Told::By(_)) && line.base_quantity.is_zero() {
            return Err(ZERO_QUANTITY.at(field()));
        }
        if !reasons::fits(&draft.reason, line.base_quantity) {
            return Err(WRONG_DIRECTION.at(field()));
        }
        lines.push(line);
    }
    let moved = Some(draft.note.clone().unwrap_or_else(|| draft.reason.name.clone()));
    let warnings = settle(ctx, tx, &mut adjustment, &mut lines, moved, None).await?;
    // An adjustment that is refused takes no number.
    adjustment.number = ctx.runtime().number(ctx, ADJUSTMENT_SERIES)?.text;
    let subject = Subject::new("adjustment", adjustment.id).within(adjustment.store_id, None, None);
    let facts = json!({
        "number": adjustment.number, "lines": lines.len(), "reason": adjustment.reason, "note": adjustment.note,
        "business_date": adjustment.business_date,
    });
    tx.audit(subject, "inventory.adjustment.post", &facts)?;
    tx.emit(subject, &AdjustmentPosted { adjustment: head(&adjustment), lines: lines_told(&lines) })?;
    let answer = AdjustmentView { warnings, ..of(ctx, &adjustment, &lines) };
    tx.insert::<adjustment::Entity>(&ctx.whole(), adjustment).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines).await?;
    Ok(answer)
}

/// What was counted of a product is all of it.
fn assert_counted_once(lines: &[Said]) -> Result<()> {
    let mut seen: BTreeMap<Id, Told> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        let before = seen.insert(line.product_id, line.told);
        let counted = |told: &Told| matches!(told, Told::Counted(_));
        if before.is_some_and(|before| counted(&before) || counted(&line.told)) {
            return Err(COUNTED_TWICE.at(format!("lines[{index}].product_id")));
        }
    }
    Ok(())
}

/// What is on hand of products at a place. Their balances are held until the end, also those that begin with this.
pub(crate) async fn held(
    ctx: &Ctx,
    tx: &Tx<'_>,
    place: Id,
    products: impl Iterator<Item = Id>,
) -> Result<BTreeMap<Id, Qty>> {
    let products: Deltas = products.map(|product| (product, Delta::default())).collect();
    let levels = lock_or_open(ctx, tx, place, &products).await?;
    Ok(levels.into_iter().map(|(product, level)| (product, level.on_hand)).collect())
}

fn row(ctx: &Ctx, draft: &Draft) -> adjustment::Model {
    adjustment::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        number: String::new(),
        location_id: draft.place.id,
        store_id: draft.place.store_id,
        reason_id: draft.reason.id,
        reason: draft.reason.code.clone(),
        note: draft.note.clone(),
        reference: draft.reference.clone(),
        status: POSTED.to_owned(),
        business_date: draft.on,
        value: Amount::ZERO,
        reverses_id: None,
        reversed_by_id: None,
        created_by: ctx.user_id(),
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    }
}

/// The line, and what is there after it.
fn line_of(
    ctx: &Ctx,
    adjustment: &adjustment::Model,
    index: usize,
    said: &Said,
    there: &mut BTreeMap<Id, Qty>,
) -> Result<line::Model> {
    let on_hand = there.entry(said.product_id).or_default();
    let before = *on_hand;
    let (quantity, counted, moved) = match said.told {
        Told::By(quantity) => (Some(quantity), None, said.base),
        Told::Counted(counted) => (None, Some(counted), said.base.checked_sub(before)?),
    };
    *on_hand = before.checked_add(moved)?;
    Ok(line::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        adjustment_id: adjustment.id,
        line_no: i32::try_from(index + 1).map_err(Error::internal)?,
        product_id: said.product_id,
        unit_id: said.unit_id,
        quantity,
        counted,
        on_hand_before: before,
        base_quantity: moved,
        unit_cost: said.unit_cost.filter(|_| moved.is_positive()),
        value: Amount::ZERO,
    })
}

/// Makes the lines' moves, each at a worth where there are worths, and writes down what they came to. `moved` is what
/// the moves say of why. The caller has found the day open.
///
/// # Errors
/// `inventory.insufficient_stock` at the line.
pub(crate) async fn settle(
    ctx: &Ctx,
    tx: &Tx<'_>,
    adjustment: &mut adjustment::Model,
    lines: &mut [line::Model],
    moved: Option<String>,
    worths: Option<&[Amount]>,
) -> Result<Vec<BelowZero>> {
    let mut moving = Vec::with_capacity(lines.len());
    let mut moves = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.base_quantity.is_zero()) {
        moving.push(index);
        let worth = worths.and_then(|worths| worths.get(index)).copied();
        moves.push((move_of(adjustment, line, moved.clone(), worth.is_some()), worth.map(Worth::Of)));
    }
    if moves.is_empty() {
        return Ok(Vec::new());
    }
    let posted = post_open(ctx, tx, adjustment.business_date, moves);
    let posted = posted.await.map_err(|error| error.renamed(|path| at_line(path, &moving, lines)))?;
    for (index, value) in moving.into_iter().zip(posted.values) {
        lines[index].value = value;
    }
    adjustment.value = posted.value;
    Ok(posted.warnings)
}

/// A move is blamed where its line says what it wants.
fn at_line(path: &str, moving: &[usize], lines: &[line::Model]) -> String {
    let move_index =
        path.strip_prefix("lines[").and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
    match move_index.and_then(|index| moving.get(index)) {
        Some(index) => {
            let field = if lines[*index].counted.is_some() { "counted" } else { "quantity" };
            format!("lines[{index}].{field}")
        }
        None => path.to_owned(),
    }
}

fn move_of(
    adjustment: &adjustment::Model,
    line: &line::Model,
    reason: Option<String>,
    has_worth: bool,
) -> NewMove {
    NewMove {
        product_id: line.product_id,
        location_id: adjustment.location_id,
        quantity: line.base_quantity,
        kind: MoveKind::Adjustment,
        document: Document { kind: "adjustment", id: adjustment.id },
        line_id: Some(line.id),
        unit_cost: line.unit_cost.filter(|_| !has_worth),
        reason,
        reason_code: Some(adjustment.reason.clone()),
    }
}
