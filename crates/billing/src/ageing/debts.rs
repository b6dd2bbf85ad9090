//! What was owed on a day: the invoices of then, less what had settled them by then.

use std::collections::HashMap;

use kernel::{Amount, Currency, Day, Id, Result};
use platform::{Ctx, Source};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::early::left_of_discount;
use crate::model::{allocation, instalment, invoice, payment, refund};
use crate::rules::terms::open_of;

/// Documents read at once.
const BATCH: u64 = 2_000;

/// Which debts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) as_of: Day,
    pub(crate) currency: Currency,
    /// Of one customer alone.
    pub(crate) customer: Option<Id>,
}

/// A part of an invoice that was open.
#[derive(Clone, Debug)]
pub(crate) struct Debt {
    pub(crate) customer_id: Id,
    pub(crate) invoice_id: Id,
    pub(crate) number: String,
    /// From 1.
    pub(crate) instalment: i32,
    pub(crate) due_on: Day,
    pub(crate) days_late: i32,
    pub(crate) open: Amount,
    pub(crate) disputed: bool,
    /// How much is enough for the whole invoice until which day, for who pays early; of today.
    pub(crate) early: Option<(Amount, Day)>,
}

#[derive(FromQueryResult)]
struct Sum {
    id: Id,
    total: i64,
}

type Sums = HashMap<Id, Amount>;

/// The debts that the caller may see.
pub(crate) async fn debts(ctx: &Ctx, source: &Source, wanted: Wanted) -> Result<Vec<Debt>> {
    let mut found = Vec::new();
    let mut after = Id::nil();
    loop {
        let batch = documents(ctx, source, wanted, "invoice", after).await?;
        let Some(last) = batch.last() else { return Ok(found) };
        after = last.id;
        let open = open_then(ctx, source, wanted, &batch, allocation::Column::InvoiceId).await?;
        let parts = instalments(ctx, source, &batch).await?;
        for invoice in &batch {
            let open = open.get(&invoice.id).copied().unwrap_or_default();
            if !open.is_zero() {
                add(&mut found, wanted.as_of, invoice, open, parts.get(&invoice.id));
            }
        }
    }
}

fn add(
    found: &mut Vec<Debt>,
    as_of: Day,
    invoice: &invoice::Model,
    open: Amount,
    parts: Option<&Vec<instalment::Model>>,
) {
    let whole = [(1, invoice.due_on.unwrap_or(as_of), open)];
    let left = left_of_discount(invoice).filter(|(_, until)| as_of <= *until && open == invoice.open);
    let early = left.map(|(off, until)| (open - off, until));
    let of_parts: Vec<(i32, Day, Amount)> = match parts {
        None => whole.into(),
        Some(parts) => {
            let amounts: Vec<Amount> = parts.iter().map(|part| part.amount).collect();
            let open = open_of(&amounts, open);
            parts.iter().zip(open).map(|(part, open)| (part.no, part.due_on, open)).collect()
        }
    };
    found.extend(of_parts.into_iter().filter(|part| !part.2.is_zero()).map(|(instalment, due_on, open)| {
        Debt {
            customer_id: invoice.customer_id,
            invoice_id: invoice.id,
            number: invoice.number.clone().unwrap_or_default(),
            instalment,
            due_on,
            days_late: due_on.days_until(as_of),
            open,
            disputed: invoice.disputed_at.is_some(),
            early,
        }
    }));
}

/// What customers had left of payments and credit notes.
pub(crate) async fn credits(ctx: &Ctx, source: &Source, wanted: Wanted) -> Result<Sums> {
    let mut sums = Sums::new();
    let mut after = Id::nil();
    loop {
        let notes = documents(ctx, source, wanted, "credit_note", after).await?;
        let Some(last) = notes.last() else { break };
        after = last.id;
        let open = open_then(ctx, source, wanted, &notes, allocation::Column::SourceId).await?;
        for note in &notes {
            *sums.entry(note.customer_id).or_default() -= open.get(&note.id).copied().unwrap_or_default();
        }
    }
    of_payments(ctx, source, wanted, &mut sums).await?;
    sums.retain(|_, sum| !sum.is_zero());
    Ok(sums)
}

async fn of_payments(ctx: &Ctx, source: &Source, wanted: Wanted, sums: &mut Sums) -> Result<()> {
    let mut after = Id::nil();
    loop {
        let mut query = source
            .select::<payment::Entity>(ctx.scope())
            .filter(payment::Column::Id.gt(after))
            .filter(payment::Column::Currency.eq(wanted.currency))
            .filter(payment::Column::BusinessDate.lte(wanted.as_of))
            .order_by(payment::Column::Id)
            .limit(BATCH);
        if let Some(customer) = wanted.customer {
            query = query.filter(payment::Column::CustomerId.eq(customer));
        }
        if is_now(ctx, wanted) {
            query = query.filter(payment::Column::Unallocated.ne(0));
        }
        let batch = query.all().await?;
        let Some(last) = batch.last() else { return Ok(()) };
        after = last.id;
        let ids: Vec<Id> = batch.iter().map(|payment| payment.id).collect();
        let (used, back) = match is_now(ctx, wanted) {
            true => (Sums::new(), Sums::new()),
            false => (
                allocated(ctx, source, allocation::Column::SourceId, &ids, wanted.as_of).await?,
                refunded(ctx, source, refund::Column::PaymentId, &ids, wanted.as_of).await?,
            ),
        };
        for payment in &batch {
            let of = |sums: &Sums| sums.get(&payment.id).copied().unwrap_or_default();
            let left = match is_now(ctx, wanted) {
                true => payment.unallocated,
                false if payment.reversed_on.is_some_and(|on| on <= wanted.as_of) => Amount::ZERO,
                false => payment.amount - of(&used) - of(&back),
            };
            *sums.entry(payment.customer_id).or_default() += left;
        }
    }
}

/// Of today nothing has to be worked out: the projections say it.
fn is_now(ctx: &Ctx, wanted: Wanted) -> bool {
    wanted.as_of >= ctx.today()
}

async fn documents(
    ctx: &Ctx,
    source: &Source,
    wanted: Wanted,
    kind: &str,
    after: Id,
) -> Result<Vec<invoice::Model>> {
    let mut query = source
        .select::<invoice::Entity>(ctx.scope())
        .filter(invoice::Column::Id.gt(after))
        .filter(invoice::Column::Kind.eq(kind))
        .filter(invoice::Column::Status.ne(crate::STATES.initial))
        .filter(invoice::Column::Currency.eq(wanted.currency))
        .filter(invoice::Column::IssuedOn.lte(wanted.as_of))
        .order_by(invoice::Column::Id)
        .limit(BATCH);
    if let Some(customer) = wanted.customer {
        query = query.filter(invoice::Column::CustomerId.eq(customer));
    }
    if is_now(ctx, wanted) {
        query = query.filter(invoice::Column::Open.ne(0));
    }
    query.all().await
}

/// What was open of documents; a credit note's is below zero.
async fn open_then(
    ctx: &Ctx,
    source: &Source,
    wanted: Wanted,
    batch: &[invoice::Model],
    by: allocation::Column,
) -> Result<Sums> {
    if is_now(ctx, wanted) {
        return Ok(batch.iter().map(|one| (one.id, one.open)).collect());
    }
    let ids: Vec<Id> = batch.iter().map(|one| one.id).collect();
    let settled = allocated(ctx, source, by, &ids, wanted.as_of).await?;
    let back = refunded(ctx, source, refund::Column::CreditNoteId, &ids, wanted.as_of).await?;
    let open = |one: &invoice::Model| {
        let of = |sums: &Sums| sums.get(&one.id).copied().unwrap_or_default();
        match one.is_note() {
            true => one.total + of(&settled) + of(&back),
            false => one.total - of(&settled),
        }
    };
    Ok(batch.iter().map(|one| (one.id, open(one))).collect())
}

async fn allocated(
    ctx: &Ctx,
    source: &Source,
    by: allocation::Column,
    ids: &[Id],
    as_of: Day,
) -> Result<Sums> {
    // What a payment gave is in its currency, what an invoice got in the invoice's.
    let amount = match by {
        allocation::Column::SourceId => allocation::Column::SourceAmount,
        _ => allocation::Column::Amount,
    };
    let total = source.engine().sum(Expr::col(amount));
    let sums = source
        .select::<allocation::Entity>(&ctx.whole())
        .filter(by.is_in(ids.iter().copied()))
        .filter(allocation::Column::BusinessDate.lte(as_of))
        .shape(|select| select.select_only().column_as(by, "id").column_as(total, "total").group_by(by))
        .all_as::<Sum>()
        .await?;
    Ok(sums.into_iter().map(|sum| (sum.id, Amount(sum.total))).collect())
}

/// Refunds by the document that paid them: of a payment only those that no credit note paid.
async fn refunded(ctx: &Ctx, source: &Source, by: refund::Column, ids: &[Id], as_of: Day) -> Result<Sums> {
    let total = source.engine().sum(Expr::col(refund::Column::Amount));
    let mut query = source
        .select::<refund::Entity>(&ctx.whole())
        .filter(Expr::col(by).is_in(ids.iter().copied()))
        .filter(refund::Column::Status.ne("failed"))
        .filter(refund::Column::BusinessDate.lte(as_of));
    if matches!(by, refund::Column::PaymentId) {
        query = query.filter(refund::Column::CreditNoteId.is_null());
    }
    let sums = query
        .shape(|select| select.select_only().column_as(by, "id").column_as(total, "total").group_by(by))
        .all_as::<Sum>()
        .await?;
    Ok(sums.into_iter().map(|sum| (sum.id, Amount(sum.total))).collect())
}

async fn instalments(
    ctx: &Ctx,
    source: &Source,
    batch: &[invoice::Model],
) -> Result<HashMap<Id, Vec<instalment::Model>>> {
    let several: Vec<Id> = batch.iter().filter(|one| one.instalment_count > 1).map(|one| one.id).collect();
    let mut found: HashMap<Id, Vec<instalment::Model>> = HashMap::new();
    // A part of the batch at a time: each may have as many rows as a term has parts.
    for ids in several.chunks(200) {
        let rows = source
            .select::<instalment::Entity>(&ctx.whole())
            .filter(instalment::Column::InvoiceId.is_in(ids.iter().copied()))
            .order_by(instalment::Column::InvoiceId)
            .order_by(instalment::Column::No)
            .all()
            .await?;
        for row in rows {
            found.entry(row.invoice_id).or_default().push(row);
        }
    }
    Ok(found)
}
