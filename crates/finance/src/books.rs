//! Whether the books above have everything that happened, for whoever closes days.
//!
//! The books listen: what happened is told in them a moment later. A fact whose day was locked in between could only be
//! told on the first open day. So it is told before the lock holds, in the lock's own transaction, as far as one
//! transaction goes; beyond that the lock waits.

use std::sync::Arc;

use kernel::{Day, Error, Id};
use platform::{BoxFuture, Ctx, Port, Result, Tx};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Area, BOOKS_BEHIND};

/// Documents that one answer names at most.
pub const BEHIND_SHOWN_MAX: usize = 100;

/// What is not in the books after as much was told as goes into one transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    /// So many facts at least.
    pub count: usize,
    /// Some of the documents that they are of.
    pub documents: Vec<Untold>,
}

/// A document of which something is not in the books.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Untold {
    /// `invoice`, `payment`, `receipt`, `adjustment`, `shipment`.
    pub kind: String,
    pub id: Id,
    pub number: Option<String>,
    pub business_date: Day,
    /// Where it is, below `/api/v1`.
    pub path: Option<String>,
}

/// Tells what has happened in an area up to and including a day, as far as one transaction goes, and what is left.
pub type CatchUp = for<'a> fn(&'a Ctx, &'a Tx<'a>, Area, Day) -> BoxFuture<'a, Result<Behind>>;

struct Kept(CatchUp);

/// The value for `Module::ports` of the module that keeps the books.
pub fn books_kept(catch_up: CatchUp) -> Port {
    Arc::new(Kept(catch_up))
}

impl Behind {
    /// The refusal for whoever wants to close days, if anything is left.
    ///
    /// # Errors
    /// `finance.books_behind` with `count` and `documents`, at a field.
    pub fn refuse(mut self, path: &str) -> Result<(), Error> {
        if self.count == 0 {
            return Ok(());
        }
        self.documents.sort_by_key(|one| (one.business_date, one.id));
        self.documents.truncate(BEHIND_SHOWN_MAX);
        Err(BOOKS_BEHIND.at(path).with("count", self.count).with("documents", self.documents))
    }
}

/// Sees to it that everything that happened in an area up to a day is in the books.
///
/// # Errors
/// `finance.books_behind` when that is too much for one transaction, or something of it cannot be told.
pub(crate) async fn assert_abreast(ctx: &Ctx, tx: &Tx<'_>, area: Area, through: Day) -> Result<()> {
    for books in ctx.runtime().registry().ports::<Kept>() {
        (books.0)(ctx, tx, area, through).await?.refuse("through")?;
    }
    Ok(())
}
