//! Numbers of opening items: which ones documents have, and what an item is called that comes in again after it was taken
//! back. Its void document keeps the number for good; the next one is `R-17/2`.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Result};
use platform::{Ctx, Tx};
use sea_orm::ColumnTrait;

use crate::NUMBER_TAKEN;
use crate::model::{invoice, opening};

/// How often an item may come in under one number.
const TIMES_MAX: usize = 9;
/// Characters of a document's number.
const CHARS_MAX: usize = 40;
/// Numbers asked for at once.
const BATCH: usize = 500;

/// Kind and number of documents that are there, and whether their items were taken back.
#[derive(Default)]
pub(super) struct Numbers {
    held: BTreeMap<(String, String), bool>,
}

impl Numbers {
    /// What is there of these numbers, and of those that follow them.
    pub(super) async fn of(ctx: &Ctx, tx: &Tx<'_>, wanted: Vec<String>) -> Result<Numbers> {
        let mut numbers = Numbers::default();
        numbers.read(ctx, tx, wanted).await?;
        let back: BTreeSet<&String> =
            numbers.held.iter().filter(|(_, back)| **back).map(|((_, number), _)| number).collect();
        let next = back.into_iter().flat_map(|number| (2..=TIMES_MAX).map(move |time| called(number, time)));
        let next: Vec<String> = next.collect();
        numbers.read(ctx, tx, next).await?;
        Ok(numbers)
    }

    async fn read(&mut self, ctx: &Ctx, tx: &Tx<'_>, wanted: Vec<String>) -> Result<()> {
        for some in wanted.chunks(BATCH) {
            let found = tx
                .select::<invoice::Entity>(&ctx.whole())
                .filter(invoice::Column::Number.is_in(db::padded(some.to_vec())))
                .all()
                .await?;
            let items = found.iter().filter(|one| one.purpose == invoice::OPENING).map(|one| one.id);
            let back = taken_back(ctx, tx, items.collect()).await?;
            for one in found {
                let is_back = back.contains(&one.id);
                self.held.extend(one.number.map(|number| ((one.kind, number), is_back)));
            }
        }
        Ok(())
    }

    /// The number that an item gets: its own, or the next one where that was taken back.
    ///
    /// # Errors
    /// `billing.number_taken` at `number`.
    pub(super) fn claim(&mut self, kind: &str, number: &str) -> Result<String> {
        for time in 1..=TIMES_MAX {
            let called = called(number, time);
            let key = (kind.to_owned(), called.clone());
            match self.held.get(&key) {
                None if called.chars().count() <= CHARS_MAX => {
                    self.held.insert(key, false);
                    return Ok(called);
                }
                Some(true) => {}
                None | Some(false) => break,
            }
        }
        Err(NUMBER_TAKEN.at("number"))
    }
}

fn called(number: &str, time: usize) -> String {
    if time == 1 { number.to_owned() } else { format!("{number}/{time}") }
}

/// Those of some documents whose items were taken back.
async fn taken_back(ctx: &Ctx, tx: &Tx<'_>, documents: Vec<Id>) -> Result<BTreeSet<Id>> {
    if documents.is_empty() {
        return Ok(BTreeSet::new());
    }
    let found = tx
        .select::<opening::Entity>(&ctx.whole())
        .filter(opening::Column::InvoiceId.is_in(db::padded(documents)))
        .filter(opening::Column::ArchivedAt.is_not_null())
        .all()
        .await?;
    Ok(found.into_iter().map(|item| item.invoice_id).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_comes_again_only_after_it_was_taken_back() {
        let mut numbers = Numbers::default();
        let claim = |numbers: &mut Numbers, number: &str| numbers.claim("invoice", number).ok();
        assert_eq!(claim(&mut numbers, "R-1").as_deref(), Some("R-1"));
        assert_eq!(claim(&mut numbers, "R-1"), None, "it is there");
        numbers.held.insert(("invoice".to_owned(), "R-1".to_owned()), true);
        assert_eq!(claim(&mut numbers, "R-1").as_deref(), Some("R-1/2"));
        assert_eq!(claim(&mut numbers, "R-1"), None, "the second one is there");
        assert_eq!(numbers.claim("credit_note", "R-1").ok().as_deref(), Some("R-1"), "by kind");
        for time in 2..=TIMES_MAX {
            numbers.held.insert(("invoice".to_owned(), called("R-1", time)), true);
        }
        assert_eq!(claim(&mut numbers, "R-1"), None, "often enough");
        let long = "7".repeat(CHARS_MAX - 1);
        numbers.held.insert(("invoice".to_owned(), long.clone()), true);
        assert_eq!(claim(&mut numbers, &long), None, "too long with what would follow");
    }
}
