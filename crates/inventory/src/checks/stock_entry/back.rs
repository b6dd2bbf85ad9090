//! Entries that are taken back: only while nothing else has happened to those goods.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Amount, Id, Instant, Qty, Result};
use platform::{Ctx, Tx};
use records::Change;
use sea_orm::ColumnTrait;

use super::made::reason_of;
use super::{id, told_as};
use crate::balances::{self, Delta};
use crate::errors::ENTRY_USED;
use crate::model::{entry, level, stock_move};
use crate::policy::{Verdict, judge};
use crate::{Document, MoveKind, NewMove, Worth};

/// What the books are told.
const TAKEN_BACK: &str = "Taken back";

/// Refuses those whose goods have moved since or are promised.
pub(super) async fn look(
    ctx: &Ctx,
    tx: &Tx<'_>,
    changes: &mut [Change<'_>],
    verdicts: &mut [Result<()>],
) -> Result<()> {
    let is_back = |change: &Change<'_>| !change.is_new() && change.is_archived();
    let fine =
        changes.iter().zip(verdicts.iter()).filter(|(change, verdict)| is_back(change) && verdict.is_ok());
    let backs: Vec<&Change<'_>> = fine.map(|(change, _)| change).collect();
    if backs.is_empty() {
        return Ok(());
    }
    let later = later_moves(ctx, tx, &backs).await?;
    let mut levels = BTreeMap::new();
    let places: BTreeSet<Id> = backs.iter().map(|change| id(change, "location_id")).collect();
    for place in places {
        let here = backs.iter().filter(|change| id(change, "location_id") == place);
        let here: BTreeSet<Id> = here.map(|change| id(change, "product_id")).collect();
        let locked = balances::lock(ctx, tx, place, db::padded(here.into_iter().collect()).into_iter());
        levels.extend(locked.await?.into_iter().map(|(product, level)| ((place, product), level)));
    }
    let whole = taken_whole(&backs, &later, &levels);
    for (change, verdict) in changes.iter().zip(verdicts) {
        if !is_back(change) || verdict.is_err() {
            continue;
        }
        let key = key_of(change);
        let refused = match levels.get_mut(&key) {
            _ if whole.contains(&key) => false,
            Some(level) if judge(level, &delta_of(change)) != Verdict::Refused => {
                level.on_hand -= moved_of(change);
                false
            }
            Some(_) => true,
            None => !moved_of(change).is_zero(),
        };
        if moved_since(change, &later) || refused {
            *verdict = Err(ENTRY_USED.error());
        }
    }
    Ok(())
}

type Key = (Id, Id);

fn key_of(change: &Change<'_>) -> Key {
    (id(change, "location_id"), id(change, "product_id"))
}

fn delta_of(change: &Change<'_>) -> Delta {
    Delta { on_hand: -moved_of(change), reserved: Qty::ZERO }
}

fn moved_since(change: &Change<'_>, later: &BTreeMap<Key, (i64, Id)>) -> bool {
    let made = (change.int("created_at").unwrap_or(0), change.id());
    later.get(&key_of(change)).is_some_and(|last| *last > made)
}

/// The goods of which all entries go back together and leave enough: it does not matter then that one of them alone, of
/// two counts, would not.
fn taken_whole(
    backs: &[&Change<'_>],
    later: &BTreeMap<Key, (i64, Id)>,
    levels: &BTreeMap<Key, level::Model>,
) -> BTreeSet<Key> {
    let mut sums: BTreeMap<Key, Qty> = BTreeMap::new();
    for change in backs {
        *sums.entry(key_of(change)).or_default() -= moved_of(change);
    }
    let moved: BTreeSet<Key> =
        backs.iter().filter(|change| moved_since(change, later)).map(|change| key_of(change)).collect();
    let leaves_enough = |(key, on_hand): (Key, Qty)| {
        let level = levels.get(&key)?;
        let delta = Delta { on_hand, reserved: Qty::ZERO };
        (!moved.contains(&key) && judge(level, &delta) != Verdict::Refused).then_some(key)
    };
    sums.into_iter().filter_map(leaves_enough).collect()
}

/// When, and by which document, goods have last moved by anything but entries that are taken back: by place and
/// product.
async fn later_moves(ctx: &Ctx, tx: &Tx<'_>, backs: &[&Change<'_>]) -> Result<BTreeMap<Key, (i64, Id)>> {
    let ids = |field: &str| -> BTreeSet<Id> { backs.iter().map(|change| id(change, field)).collect() };
    let first = backs.iter().filter_map(|change| change.int("created_at")).min().unwrap_or(0);
    let moves = tx
        .select::<stock_move::Entity>(&ctx.whole())
        .filter(stock_move::Column::ProductId.is_in(db::padded(ids("product_id").into_iter().collect())))
        .filter(stock_move::Column::LocationId.is_in(ids("location_id")))
        .filter(stock_move::Column::At.gte(Instant(first)))
        .all()
        .await?;
    let mut gone: BTreeSet<Id> = backs.iter().map(|change| change.id()).collect();
    let others: BTreeSet<Id> =
        moves.iter().map(|one| one.document_id).filter(|document| !gone.contains(document)).collect();
    if !others.is_empty() {
        let archived = tx
            .select::<entry::Entity>(&ctx.whole())
            .filter(entry::Column::Id.is_in(db::padded(others.into_iter().collect())))
            .filter(entry::Column::ArchivedAt.is_not_null())
            .all()
            .await?;
        gone.extend(archived.into_iter().map(|one| one.id));
    }
    let mut last: BTreeMap<Key, (i64, Id)> = BTreeMap::new();
    for one in moves.into_iter().filter(|one| !gone.contains(&one.document_id)) {
        let at = last.entry((one.location_id, one.product_id)).or_default();
        *at = (*at).max((one.at.0, one.document_id));
    }
    Ok(last)
}

fn moved_of(change: &Change<'_>) -> Qty {
    Qty(change.int("moved").unwrap_or(0))
}

/// The moves in the other direction, each with what the first one was worth.
pub(super) async fn moves(
    ctx: &Ctx,
    tx: &Tx<'_>,
    changes: &[Change<'_>],
) -> Result<Vec<(NewMove, Option<Worth>)>> {
    let is_back =
        |change: &&Change<'_>| !change.is_new() && change.is_archived() && !moved_of(change).is_zero();
    let ids: Vec<Id> = changes.iter().filter(is_back).map(Change::id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let made = tx
        .select::<stock_move::Entity>(&ctx.whole())
        .filter(stock_move::Column::DocumentId.is_in(db::padded(ids)))
        .filter(stock_move::Column::Kind.ne(MoveKind::Settlement.as_str()))
        .all()
        .await?;
    let worth: BTreeMap<Id, Amount> = made.iter().map(|one| (one.document_id, one.value)).collect();
    let back = |change: &Change<'_>| {
        let (kind, document) = told_as(change);
        let one = NewMove {
            product_id: id(change, "product_id"),
            location_id: id(change, "location_id"),
            quantity: -moved_of(change),
            kind,
            document: Document { kind: document, id: change.id() },
            line_id: None,
            unit_cost: None,
            reason: Some(TAKEN_BACK.to_owned()),
            reason_code: Some(reason_of(change)),
        };
        let worth = worth.get(&change.id()).copied().unwrap_or_default();
        (one, Some(Worth::Of(worth.abs())))
    };
    Ok(changes.iter().filter(is_back).map(back).collect())
}
