//! Gives committed events their place in one dense order.
//!
//! Reading "everything after the last id" would lose events, because ids are made before the commit. Here an event
//! is published when it is *found* unpublished: the publisher holds the counter's row, so there is one at a time
//! however many processes run, and positions become visible in their own order.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait};

use super::counter;
use crate::events::event;
use crate::{Id, Result, Runtime};

/// Events published by one transaction at most.
const BATCH_EVENTS_MAX: u64 = 500;
/// Positions given by one statement: an engine walks all its cases for every row, so their cost grows with the square.
const POSITIONS_PER_UPDATE: usize = 50;

/// Publishes everything that is committed, and tells how much that was.
pub(crate) async fn publish(runtime: &Runtime) -> Result<u64> {
    let mut published = 0;
    while is_waiting(runtime).await? {
        let batch = runtime
            .db()
            .write(|tx| Box::pin(async move { publish_batch(tx).await.map(db::Outcome::Commit) }));
        match batch.await? {
            0 => break,
            some => published += some,
        }
    }
    Ok(published)
}

/// A look without a lock, so that an idle program writes nothing.
async fn is_waiting(runtime: &Runtime) -> Result<bool> {
    let unpublished =
        runtime.db().read().select_global::<event::Entity>().filter(event::Column::Position.is_null());
    // In the order of an index: else PostgreSQL walks the table, which it believes to be full of them.
    Ok(unpublished.order_by(event::Column::Id).limit(1).one().await?.is_some())
}

async fn publish_batch(tx: &db::Tx) -> Result<u64> {
    let last = counter::lock(tx).await?;
    let mut batch = unpublished(tx).limit(BATCH_EVENTS_MAX).order_by(event::Column::Id).all().await?;
    if batch.is_empty() {
        return Ok(0);
    }
    if batch.len() as u64 == BATCH_EVENTS_MAX {
        batch = with_stragglers(tx, batch).await?;
    }
    let count = batch.len();
    let mut position = last;
    for ids in in_order(&batch).chunks(POSITIONS_PER_UPDATE) {
        let mut positions = CaseStatement::new();
        for id in ids {
            position += 1;
            positions = positions.case(Expr::col(event::Column::Id).eq(*id), position);
        }
        tx.update_global::<event::Entity>()
            .set(event::Column::Position, positions)
            .filter(event::Column::Id.is_in(ids.iter().copied()))
            .exec()
            .await?;
    }
    counter::put(tx, position).await?;
    Ok(count as u64)
}

fn unpublished(tx: &db::Tx) -> db::Scoped<'_, event::Entity> {
    tx.select_global::<event::Entity>().filter(event::Column::Position.is_null())
}

/// Where a batch had to be cut, an event may be in it while an earlier one of the same object is not: clocks of
/// several processes differ. Those earlier ones join.
async fn with_stragglers(tx: &db::Tx, batch: Vec<event::Model>) -> Result<Vec<event::Model>> {
    let mut last_seq = BTreeMap::new();
    for event in &batch {
        let last = last_seq.entry(event.subject_id).or_insert(event.seq);
        *last = std::cmp::max(*last, event.seq);
    }
    let subjects: BTreeSet<Id> = last_seq.keys().copied().collect();
    let known: BTreeSet<Id> = batch.iter().map(|event| event.id).collect();
    let siblings = unpublished(tx).filter(event::Column::SubjectId.is_in(subjects)).all().await?;
    let missed = siblings
        .into_iter()
        .filter(|event| !known.contains(&event.id) && event.seq < last_seq[&event.subject_id]);
    Ok(batch.into_iter().chain(missed).collect())
}

/// The ids in the order of publication: by time of writing, and on each object strictly by its own numbers.
fn in_order(batch: &[event::Model]) -> Vec<Id> {
    let mut by_id: Vec<&event::Model> = batch.iter().collect();
    by_id.sort_by_key(|event| event.id);
    let mut of_subject: BTreeMap<Id, Vec<(i64, Id)>> = BTreeMap::new();
    for event in &by_id {
        of_subject.entry(event.subject_id).or_default().push((event.seq, event.id));
    }
    for events in of_subject.values_mut() {
        // Taken from the back below: the lowest number last.
        events.sort_by_key(|(seq, _)| std::cmp::Reverse(*seq));
    }
    by_id
        .iter()
        .map(|event| {
            let queue = of_subject.get_mut(&event.subject_id).expect("filled from the same events");
            queue.pop().expect("one for each event of the object").1
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(id: u128, subject: u128, seq: i64) -> event::Model {
        event::Model {
            id: Id::from_u128(id),
            company_id: Id::nil(),
            name: "thing.changed".to_owned(),
            subject_kind: "thing".to_owned(),
            subject_id: Id::from_u128(subject),
            seq,
            store_id: None,
            region_id: None,
            owner_id: None,
            at: kernel::Instant(0),
            business_date: kernel::Day(19_700_101),
            actor_kind: "system".to_owned(),
            actor_id: None,
            request_id: String::new(),
            payload: "{}".to_owned(),
            position: None,
        }
    }

    #[test]
    fn t61_an_object_s_events_are_published_by_their_numbers_whatever_their_ids() {
        let batch = [event(1, 7, 3), event(2, 8, 1), event(3, 7, 1), event(4, 7, 2)];
        let order: Vec<u128> = in_order(&batch).iter().map(Id::as_u128).collect();
        assert_eq!(order, [3, 2, 4, 1]);
    }
}
