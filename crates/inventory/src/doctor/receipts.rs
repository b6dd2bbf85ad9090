//! Receipts checked against their moves and against each other.

use std::collections::BTreeMap;

use kernel::{Id, Qty};
use platform::{Ctx, Finding, Result, Source};
use sea_orm::ColumnTrait;

use crate::model::receipt::{RECEIVED, REVERSAL, REVERSED};
use crate::model::{receipt, receipt_line as line, stock_move};

pub(super) const MOVES: &str = "inventory.receipts_are_their_moves";
pub(super) const REVERSALS: &str = "inventory.a_reversed_receipt_has_its_counter_document";

/// Receipts looked at in one read.
const RECEIPTS_PER_READ: u64 = 500;

/// Receipt and product.
type Sums = BTreeMap<(Id, Id), Qty>;

/// A page of receipts behind an id, lowest id first.
async fn page(ctx: &Ctx, source: &Source, after: Id) -> Result<Vec<receipt::Model>> {
    source
        .select::<receipt::Entity>(&ctx.whole())
        .filter(receipt::Column::Id.gt(after))
        .order_by(receipt::Column::Id)
        .limit(RECEIPTS_PER_READ)
        .all()
        .await
}

/// What a receipt's lines say has moved, and on the day that it says.
pub(super) async fn moves(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let receipts = page(ctx, source, after).await?;
        let Some(last) = receipts.last() else { return Ok(findings) };
        after = last.id;
        let ids: Vec<Id> = receipts.iter().map(|receipt| receipt.id).collect();
        let lines = source.select::<line::Entity>(&ctx.whole());
        let lines = lines.filter(line::Column::ReceiptId.is_in(ids.iter().copied())).all().await?;
        let mut said =
            sums(lines.iter().map(|line| ((line.receipt_id, line.product_id), line.base_quantity)));
        let moves = source
            .select::<stock_move::Entity>(&ctx.whole())
            .filter(stock_move::Column::DocumentId.is_in(ids))
            .filter(stock_move::Column::Kind.eq(crate::MoveKind::Receipt.as_str()))
            .all()
            .await?;
        let on: BTreeMap<Id, _> =
            receipts.iter().map(|receipt| (receipt.id, receipt.business_date)).collect();
        let of_day = moves.iter().filter(|one| on.get(&one.document_id) == Some(&one.business_date));
        let moved = sums(of_day.map(|one| ((one.document_id, one.product_id), one.quantity)));
        for (key, found) in moved {
            let expected = said.remove(&key).unwrap_or_default();
            if expected != found {
                findings.push(finding(&receipts, key, expected, found));
            }
        }
        let left = said.into_iter().filter(|(_, expected)| !expected.is_zero());
        findings.extend(left.map(|(key, expected)| finding(&receipts, key, expected, Qty::ZERO)));
    }
}

fn sums(parts: impl Iterator<Item = ((Id, Id), Qty)>) -> Sums {
    let mut sums = Sums::new();
    for (key, quantity) in parts {
        let sum = sums.entry(key).or_default();
        *sum += quantity;
    }
    sums
}

fn finding(receipts: &[receipt::Model], (id, product): (Id, Id), expected: Qty, found: Qty) -> Finding {
    let number =
        receipts.iter().find(|receipt| receipt.id == id).map_or("", |receipt| receipt.number.as_str());
    Finding {
        check: MOVES,
        subject: format!("receipt {number}, product {product}"),
        expected: expected.to_string(),
        found: found.to_string(),
    }
}

/// A receipt that was taken back and what takes it back name each other, and are each other's negation.
pub(super) async fn reversals(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let receipts = page(ctx, source, after).await?;
        let Some(last) = receipts.last() else { return Ok(findings) };
        after = last.id;
        let others = receipts.iter().filter_map(|one| one.reversed_by_id.or(one.reverses_id));
        let others = source.select::<receipt::Entity>(&ctx.whole()).filter(receipt::Column::Id.is_in(others));
        let others: BTreeMap<Id, receipt::Model> =
            others.all().await?.into_iter().map(|one| (one.id, one)).collect();
        let wrong = receipts.iter().filter(|one| !is_sound(one, &others));
        findings.extend(wrong.map(|one| Finding {
            check: REVERSALS,
            subject: format!("receipt {}", one.number),
            expected: "two that name each other".to_owned(),
            found: format!("{}, {:?}, {:?}", one.status, one.reversed_by_id, one.reverses_id),
        }));
    }
}

fn is_sound(one: &receipt::Model, others: &BTreeMap<Id, receipt::Model>) -> bool {
    let other = |id: Option<Id>| id.and_then(|id| others.get(&id));
    match one.status.as_str() {
        RECEIVED => one.reversed_by_id.is_none() && one.reverses_id.is_none(),
        REVERSED => other(one.reversed_by_id)
            .is_some_and(|back| back.reverses_id == Some(one.id) && back.status == REVERSAL),
        _ => other(one.reverses_id)
            .is_some_and(|came| came.reversed_by_id == Some(one.id) && came.status == REVERSED),
    }
}
