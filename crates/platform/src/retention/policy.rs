//! A module's word on how long something is kept.

use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use kernel::Instant;
use sea_orm::sea_query::Condition;

use crate::{Ctx, Result, Source};

/// An async function of the instant before which things have served, that answers the condition for a row to go.
pub type SpentFn =
    Arc<dyn for<'a> Fn(&'a Ctx, &'a Source, Instant) -> BoxFuture<'a, Result<Condition>> + Send + Sync>;

/// What of a table has served, and how long it is kept.
#[derive(Clone)]
pub struct Retention {
    /// `platform.idempotency_keys`.
    pub name: &'static str,
    pub table: &'static str,
    /// The column of the table's primary key.
    pub key: &'static str,
    /// Whether its rows have a `company_id`; otherwise they are nobody's, and any company's run removes them.
    pub owned: bool,
    pub kept: Duration,
    pub spent: SpentFn,
}

impl Retention {
    /// Rows of companies that meet a condition on what the row itself holds.
    pub fn new(
        name: &'static str,
        table: &'static str,
        kept: Duration,
        spent: impl Fn(Instant) -> Condition + Send + Sync + 'static,
    ) -> Self {
        let spent: SpentFn = Arc::new(move |_, _, before| {
            let condition = spent(before);
            Box::pin(async move { Ok(condition) })
        });
        Retention { name, table, key: "id", owned: true, kept, spent }
    }

    /// The same for rows that are nobody's and are known by this column.
    pub fn of_nobody(self, key: &'static str) -> Self {
        Retention { key, owned: false, ..self }
    }
}
