//! Adjustments checked against their moves and against each other.

use std::collections::BTreeMap;

use kernel::{Amount, Id, Qty};
use platform::{Ctx, Finding, Result, Source};
use sea_orm::ColumnTrait;

use crate::MoveKind;
use crate::model::adjustment::{POSTED, REVERSAL, REVERSED};
use crate::model::{adjustment, adjustment_line as line, stock_move};

pub(super) const MOVES: &str = "inventory.adjustments_are_their_moves";
pub(super) const REVERSALS: &str = "inventory.a_reversed_adjustment_has_its_counter_document";

/// Adjustments looked at in one read.
const ADJUSTMENTS_PER_READ: u64 = 500;

/// Adjustment and product: how much moved, and what it was worth.
type Sums = BTreeMap<(Id, Id), (Qty, Amount)>;

/// A page of adjustments behind an id, lowest id first.
async fn page(ctx: &Ctx, source: &Source, after: Id) -> Result<Vec<adjustment::Model>> {
    source
        .select::<adjustment::Entity>(&ctx.whole())
        .filter(adjustment::Column::Id.gt(after))
        .order_by(adjustment::Column::Id)
        .limit(ADJUSTMENTS_PER_READ)
        .all()
        .await
}

/// What an adjustment's lines say has moved, at what worth, and on the day that it says; and what it says they come to.
pub(super) async fn moves(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let adjustments = page(ctx, source, after).await?;
        let Some(last) = adjustments.last() else { return Ok(findings) };
        after = last.id;
        let ids: Vec<Id> = adjustments.iter().map(|one| one.id).collect();
        let lines = source.select::<line::Entity>(&ctx.whole());
        let lines = lines.filter(line::Column::AdjustmentId.is_in(ids.iter().copied())).all().await?;
        findings.extend(totals(&adjustments, &lines)?);
        let said = lines
            .iter()
            .map(|line| ((line.adjustment_id, line.product_id), (line.base_quantity, line.value)));
        let mut said = sums(said);
        let moves = source
            .select::<stock_move::Entity>(&ctx.whole())
            .filter(stock_move::Column::DocumentId.is_in(ids))
            .filter(stock_move::Column::Kind.eq(MoveKind::Adjustment.as_str()))
            .all()
            .await?;
        let on: BTreeMap<Id, _> = adjustments.iter().map(|one| (one.id, one.business_date)).collect();
        let of_day = moves.iter().filter(|one| on.get(&one.document_id) == Some(&one.business_date));
        let moved = sums(of_day.map(|one| ((one.document_id, one.product_id), (one.quantity, one.value))));
        for (key, found) in moved {
            let expected = said.remove(&key).unwrap_or_default();
            if expected != found {
                findings.push(finding(&adjustments, key, expected, found));
            }
        }
        let left = said.into_iter().filter(|(_, expected)| *expected != (Qty::ZERO, Amount::ZERO));
        findings.extend(
            left.map(|(key, expected)| finding(&adjustments, key, expected, (Qty::ZERO, Amount::ZERO))),
        );
    }
}

fn sums(parts: impl Iterator<Item = ((Id, Id), (Qty, Amount))>) -> Sums {
    let mut sums = Sums::new();
    for (key, (quantity, value)) in parts {
        let sum = sums.entry(key).or_default();
        sum.0 += quantity;
        sum.1 += value;
    }
    sums
}

fn totals(adjustments: &[adjustment::Model], lines: &[line::Model]) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for one in adjustments {
        let of_one = lines.iter().filter(|line| line.adjustment_id == one.id);
        let value = Amount::total(of_one.map(|line| line.value))?;
        if value != one.value {
            findings.push(Finding {
                check: MOVES,
                subject: format!("adjustment {}, its value", one.number),
                expected: value.0.to_string(),
                found: one.value.0.to_string(),
            });
        }
    }
    Ok(findings)
}

fn finding(
    adjustments: &[adjustment::Model],
    (id, product): (Id, Id),
    expected: (Qty, Amount),
    found: (Qty, Amount),
) -> Finding {
    let number = adjustments.iter().find(|one| one.id == id).map_or("", |one| one.number.as_str());
    let told = |(quantity, value): (Qty, Amount)| format!("{quantity}, worth {}", value.0);
    Finding {
        check: MOVES,
        subject: format!("adjustment {number}, product {product}"),
        expected: told(expected),
        found: told(found),
    }
}

/// An adjustment that was taken back and what takes it back name each other, and are each other's negation.
pub(super) async fn reversals(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let adjustments = page(ctx, source, after).await?;
        let Some(last) = adjustments.last() else { return Ok(findings) };
        after = last.id;
        let others = adjustments.iter().filter_map(|one| one.reversed_by_id.or(one.reverses_id));
        let others =
            source.select::<adjustment::Entity>(&ctx.whole()).filter(adjustment::Column::Id.is_in(others));
        let others: BTreeMap<Id, adjustment::Model> =
            others.all().await?.into_iter().map(|one| (one.id, one)).collect();
        let wrong = adjustments.iter().filter(|one| !is_sound(one, &others));
        findings.extend(wrong.map(|one| Finding {
            check: REVERSALS,
            subject: format!("adjustment {}", one.number),
            expected: "two that name each other, at the same value".to_owned(),
            found: format!(
                "{}, {:?}, {:?}, {}",
                one.status, one.reversed_by_id, one.reverses_id, one.value.0
            ),
        }));
    }
}

fn is_sound(one: &adjustment::Model, others: &BTreeMap<Id, adjustment::Model>) -> bool {
    let other = |id: Option<Id>| id.and_then(|id| others.get(&id)).filter(|other| other.value == -one.value);
    match one.status.as_str() {
        POSTED => one.reversed_by_id.is_none() && one.reverses_id.is_none(),
        REVERSED => other(one.reversed_by_id)
            .is_some_and(|back| back.reverses_id == Some(one.id) && back.status == REVERSAL),
        _ => other(one.reverses_id)
            .is_some_and(|made| made.reversed_by_id == Some(one.id) && made.status == REVERSED),
    }
}
