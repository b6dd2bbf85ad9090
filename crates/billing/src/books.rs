//! What the books need to know of posted documents: read by the ledger, a floor above.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{Amount, Day, Id, Rate};
use platform::{Ctx, Loose, Result, Source, Unfinished};
use sea_orm::{ColumnTrait, Condition};

use crate::model::line::kind;
use crate::model::{allocation, invoice, line, payment, refund, tax};

/// A posted invoice or credit note with its tax rows.
#[derive(Clone, Debug)]
pub struct Booked {
    pub invoice: invoice::Model,
    pub taxes: Vec<tax::Model>,
    /// What of its net is no sale: advances on an order, and what later invoices net of them.
    pub advanced: Vec<Advanced>,
}

/// An advance of one tax, or what was netted or credited of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advanced {
    /// The invoice that asked for the advance.
    pub deposit_id: Id,
    pub tax_class_id: Option<Id>,
    pub tax_rate: Rate,
    /// With the sign that it has on the document: above zero there is more advanced than before.
    pub net: Amount,
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
    let mut advanced = advanced(ctx, source, ids).await?;
    let booked = |invoice: invoice::Model| Booked {
        taxes: taxes.remove(&invoice.id).unwrap_or_default(),
        advanced: advanced.remove(&invoice.id).unwrap_or_default(),
        invoice,
    };
    Ok(invoices.into_iter().map(booked).collect())
}

/// The advances on these documents, by document.
async fn advanced(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<HashMap<Id, Vec<Advanced>>> {
    let lines = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::InvoiceId.is_in(ids.iter().copied()))
        .filter(line::Column::Kind.is_in([kind::DEPOSIT, kind::DEDUCTION]))
        .order_by(line::Column::Id)
        .all()
        .await?;
    // The line that asked for it: the one that is netted, the one that is credited, or this one.
    let origin = |line: &line::Model| match line.kind.as_str() {
        kind::DEDUCTION => line.nets_line_id.unwrap_or(line.id),
        _ => line.credits_line_id.unwrap_or(line.id),
    };
    let mut advanced: HashMap<Id, Vec<Advanced>> = HashMap::new();
    if lines.is_empty() {
        return Ok(advanced);
    }
    let origins = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::Id.is_in(lines.iter().map(origin)))
        .all()
        .await?;
    let deposits: HashMap<Id, Id> = origins.into_iter().map(|line| (line.id, line.invoice_id)).collect();
    for line in &lines {
        let deposit_id = deposits.get(&origin(line)).copied().unwrap_or(line.invoice_id);
        advanced.entry(line.invoice_id).or_default().push(Advanced {
            deposit_id,
            tax_class_id: line.tax_class_id,
            tax_rate: line.tax_rate,
            net: line.net,
        });
    }
    Ok(advanced)
}

/// These refunds.
pub async fn refunds(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Vec<refund::Model>> {
    source
        .select::<refund::Entity>(&ctx.whole())
        .filter(refund::Column::Id.is_in(ids.iter().copied()))
        .order_by(refund::Column::Id)
        .all()
        .await
}

/// The next refunds by id.
pub async fn refunds_after(ctx: &Ctx, source: &Source, after: Id, rows: u64) -> Result<Vec<refund::Model>> {
    source
        .select::<refund::Entity>(&ctx.whole())
        .filter(refund::Column::Id.gt(after))
        .order_by(refund::Column::Id)
        .limit(rows)
        .all()
        .await
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

/// The next reversed payments by id, each on the day of its reversal.
pub async fn reversed_after(ctx: &Ctx, source: &Source, after: Id, rows: u64) -> Result<Vec<Entered>> {
    let page = source
        .select::<payment::Entity>(&ctx.whole())
        .filter(payment::Column::Id.gt(after))
        .filter(payment::Column::ReversedOn.is_not_null())
        .order_by(payment::Column::Id)
        .limit(rows)
        .all()
        .await?;
    let entered = |row: payment::Model| Entered {
        kind: "payment".to_owned(),
        id: row.id,
        number: Some(row.number),
        business_date: row.reversed_on.unwrap_or(row.business_date),
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
