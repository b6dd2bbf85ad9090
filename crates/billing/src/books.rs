//! What the books need to know of posted documents: read by the ledger, a floor above.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{Day, Id};
use platform::{Ctx, Loose, Result, Source, Unfinished};
use sea_orm::{ColumnTrait, Condition};

use crate::model::{allocation, invoice, payment, tax};

/// A posted invoice or credit note with its tax rows.
#[derive(Clone, Debug)]
pub struct Booked {
    pub invoice: invoice::Model,
    pub taxes: Vec<tax::Model>,
}

/// Of these documents those that are posted. The caller asks for a page of ids at a time.
pub async fn documents(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Vec<Booked>> {
    let invoices = source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::Id.is_in(ids.iter().copied()))
        .filter(invoice::Column::Status.ne(crate::STATES.initial))
        .order_by(invoice::Column::Id)
        .all()
        .await?;
    let rows = source
        .select::<tax::Entity>(&ctx.whole())
        .filter(tax::Column::InvoiceId.is_in(ids.iter().copied()))
        .order_by(tax::Column::Id)
        .all()
        .await?;
    let mut taxes: HashMap<Id, Vec<tax::Model>> = HashMap::new();
    for row in rows {
        taxes.entry(row.invoice_id).or_default().push(row);
    }
    let booked =
        |invoice: invoice::Model| Booked { taxes: taxes.remove(&invoice.id).unwrap_or_default(), invoice };
    Ok(invoices.into_iter().map(booked).collect())
}

/// These payments.
pub async fn payments(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Vec<payment::Model>> {
    source
        .select::<payment::Entity>(&ctx.whole())
        .filter(payment::Column::Id.is_in(ids.iter().copied()))
        .order_by(payment::Column::Id)
        .all()
        .await
}

/// What these payments and credit notes settle, in the order in which it was settled.
pub async fn allocations(ctx: &Ctx, source: &Source, sources: &[Id]) -> Result<Vec<allocation::Model>> {
    source
        .select::<allocation::Entity>(&ctx.whole())
        .filter(allocation::Column::SourceId.is_in(sources.iter().copied()))
        .order_by(allocation::Column::Id)
        .all()
        .await
}

/// A document that belongs into the books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// `invoice`, `credit_note` or `payment`.
    pub kind: String,
    pub id: Id,
    pub number: Option<String>,
    pub business_date: Day,
}

/// The next posted invoices and credit notes by id: for those who look whether each is in the books.
pub async fn documents_after(ctx: &Ctx, source: &Source, after: Id, rows: u64) -> Result<Vec<Entered>> {
    let page = source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::Id.gt(after))
        .filter(invoice::Column::Status.ne(crate::STATES.initial))
        .order_by(invoice::Column::Id)
        .limit(rows)
        .all()
        .await?;
    let entered = |row: invoice::Model| Entered {
        kind: row.kind,
        id: row.id,
        number: row.number,
        business_date: row.issued_on.unwrap_or(Day::FIRST),
    };
    Ok(page.into_iter().map(entered).collect())
}

/// The next payments by id.
pub async fn payments_after(ctx: &Ctx, source: &Source, after: Id, rows: u64) -> Result<Vec<Entered>> {
    let page = source
        .select::<payment::Entity>(&ctx.whole())
        .filter(payment::Column::Id.gt(after))
        .order_by(payment::Column::Id)
        .limit(rows)
        .all()
        .await?;
    let entered = |row: payment::Model| Entered {
        kind: "payment".to_owned(),
        id: row.id,
        number: Some(row.number),
        business_date: row.business_date,
    };
    Ok(page.into_iter().map(entered).collect())
}

/// The next allocations by id.
pub async fn allocations_after(
    ctx: &Ctx,
    source: &Source,
    after: Id,
    rows: u64,
) -> Result<Vec<allocation::Model>> {
    source
        .select::<allocation::Entity>(&ctx.whole())
        .filter(allocation::Column::Id.gt(after))
        .order_by(allocation::Column::Id)
        .limit(rows)
        .all()
        .await
}

/// Drafts that one answer names at most.
const DRAFTS_MAX: u64 = 100;

/// Drafts that were begun up to a day. They are dated when they are posted, so that they need not be finished.
pub(crate) fn unfinished() -> Unfinished {
    Unfinished { area: "sales", list: Arc::new(|ctx, source, day| Box::pin(drafts(ctx, source, day))) }
}

async fn drafts(ctx: &Ctx, source: &Source, through: Day) -> Result<Vec<Loose>> {
    let begun = Condition::all()
        .add(invoice::Column::Status.eq(crate::STATES.initial))
        .add(invoice::Column::CreatedAt.lt(end_of(ctx, through)));
    let rows = source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(begun)
        .order_by(invoice::Column::CreatedAt)
        .limit(DRAFTS_MAX)
        .all()
        .await?;
    let loose = |row: invoice::Model| Loose {
        kind: "invoice",
        id: row.id,
        number: row.number,
        business_date: ctx.day_of(row.created_at),
        path: format!("/billing/invoices/{}", row.id),
        blocks: false,
    };
    Ok(rows.into_iter().map(loose).collect())
}

/// The instant at which the business day after `day` begins.
fn end_of(ctx: &Ctx, day: Day) -> kernel::Instant {
    let company = ctx.company();
    kernel::time::business_day_start(day.plus_days(1), &company.zone, company.cutover_minutes)
}
