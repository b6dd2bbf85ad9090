//! One file for each verb.

pub mod allocate_credit;
pub mod allocate_payment;
pub mod apply_credit;
pub mod create;
pub mod credit;
pub mod delete;
pub mod dispute;
pub(crate) mod free;
mod from_order;
pub mod pay;
pub mod post;
pub mod recurring;
pub mod refund;
pub mod remind;
pub mod replace;
pub mod reverse;
pub mod send;
pub mod unallocate;
pub mod void;
pub mod write_off;

use garde::Validate;
use identity::stores::Place;
use kernel::{Id, Kind};
use platform::{Ctx, Result, Source, Tx};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::NO_SUCH_STORE;
use crate::compose::Composed;
use crate::model::{invoice, line, tax};

/// Why something is done.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
}

/// Where a document happens: at the store that is named, else the customer's, within the caller's reach.
pub(crate) async fn place(
    ctx: &Ctx,
    source: &Source,
    named: Option<Id>,
    customers: Option<Id>,
) -> Result<Place> {
    match identity::stores::place(ctx, source, named, customers).await {
        Err(error) if error.kind == Kind::NotFound => Err(NO_SUCH_STORE.at("store_id")),
        found => found,
    }
}

/// Stores a draft that was composed.
pub(crate) async fn store(ctx: &Ctx, tx: &Tx<'_>, composed: Composed) -> Result<()> {
    tx.insert::<invoice::Entity>(&ctx.whole(), composed.invoice).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), composed.lines).await?;
    tx.insert_all::<tax::Entity>(&ctx.whole(), composed.taxes).await
}
