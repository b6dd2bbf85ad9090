//! The module's projections recomputed from the facts.

mod credit;
mod left;
mod numbers;
mod open;
mod totals;

use std::sync::Arc;

use kernel::{Id, Result};
use platform::{Ctx, Doctor, Source};
use sea_orm::ColumnTrait;

use crate::model::invoice;

/// Invoices checked in one read.
const INVOICES_PER_READ: u64 = 2000;

pub(crate) fn all() -> Vec<Doctor> {
    vec![
        Doctor { check: totals::CHECK, run: Arc::new(|ctx, source| Box::pin(totals::check(ctx, source))) },
        Doctor { check: open::CHECK, run: Arc::new(|ctx, source| Box::pin(open::check(ctx, source))) },
        Doctor { check: left::CHECK, run: Arc::new(|ctx, source| Box::pin(left::check(ctx, source))) },
        Doctor { check: numbers::CHECK, run: Arc::new(|ctx, source| Box::pin(numbers::check(ctx, source))) },
        Doctor { check: credit::CHECK, run: Arc::new(|ctx, source| Box::pin(credit::check(ctx, source))) },
    ]
}

/// The next batch of invoices and credit notes by id; none at the end.
async fn invoices_after(ctx: &Ctx, source: &Source, after: Id) -> Result<Vec<invoice::Model>> {
    source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::Id.gt(after))
        .order_by(invoice::Column::Id)
        .limit(INVOICES_PER_READ)
        .all()
        .await
}

/// How a report names a document.
fn name(invoice: &invoice::Model) -> String {
    invoice.number.clone().unwrap_or_else(|| format!("draft {}", invoice.id))
}
