//! Money for goods that came back: credit notes of the invoices that billed them, and refunds by the tender that paid.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::{Amount, Day, Id, Qty, Ratio, Result};
use platform::{Ctx, Source, Tx};
use sea_orm::ColumnTrait;

use crate::MORE_THAN_CREDITABLE;
use crate::commands::credit::{CreditInvoice, CreditLine, Why, note_of};
use crate::commands::refund::{NewRefund, refund};
use crate::compose::posted;
use crate::creditable::left_of;
use crate::days::Said;
use crate::model::line::kind;
use crate::model::{allocation, invoice, line, payment};

/// So much of an order's line came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CameBack {
    pub order_line_id: Id,
    /// Base units, more than zero.
    pub quantity: Qty,
    /// How many of them one of the line's unit has.
    pub unit: Ratio,
    /// It was told in the line's unit, in parts of it, too.
    pub in_unit: bool,
}

impl CameBack {
    /// The part in the line's unit, where a note may say it so.
    fn own(&self, part: Qty) -> Option<Qty> {
        let own = self.unit.inverse().convert(part).ok()?;
        (self.in_unit || catalog::units::is_whole(own)).then_some(own)
    }
}

/// Refuses a closed day of credit notes, before anything is held: whoever tells of the past stands in line with those who
/// close days.
///
/// # Errors
/// `finance.period_locked` at `issued_on`.
pub async fn assert_creditable_on(ctx: &Ctx, tx: &Tx<'_>, issued_on: Option<Day>) -> Result<()> {
    Said::issued(issued_on).assert_open(ctx, tx).await
}

/// Credits so much of an order's lines for good: the oldest invoice that billed them first. Each
/// takes exactly its lines' stored share (T6). The notes are of today, or of an earlier day that
/// [`assert_creditable_on`] has let pass. Answers them.
///
/// # Errors
/// `billing.more_than_creditable` with the line and what is left, when less of it was billed; `billing.bad_document_date`.
pub async fn credit_returned(
    ctx: &Ctx,
    tx: &Tx<'_>,
    wanted: &[CameBack],
    reason: &str,
    issued_on: Option<Day>,
) -> Result<Vec<invoice::Model>> {
    let plan = plan(ctx, tx, wanted).await?;
    let mut notes = Vec::with_capacity(plan.len());
    for (invoice_id, lines) in plan {
        let invoice = tx.select::<invoice::Entity>(&ctx.whole()).id(invoice_id).locked().expect().await?;
        let input = CreditInvoice { reason: reason.to_owned(), lines, billable_again: false, issued_on };
        let note = note_of(ctx, tx, invoice, &input, Why::Said).await?;
        notes.push(tx.select::<invoice::Entity>(&ctx.whole()).id(note).expect().await?);
    }
    Ok(notes)
}

/// Locks the payments by which crediting these lines may be paid back, before any invoice: payments come first in the
/// order of locks.
pub async fn hold_payments(ctx: &Ctx, tx: &Tx<'_>, wanted: &[CameBack]) -> Result<()> {
    let lines = billed_lines(ctx, tx, wanted).await?;
    let mut invoices: BTreeSet<Id> = lines.iter().map(|line| line.invoice_id).collect();
    let deposits = netted(ctx, tx, invoices.iter().copied().collect()).await?;
    invoices.extend(deposits.keys());
    let settled = tx
        .select::<allocation::Entity>(&ctx.whole())
        .filter(allocation::Column::InvoiceId.is_in(invoices))
        .filter(allocation::Column::SourceKind.eq("payment"))
        .all()
        .await?;
    if settled.is_empty() {
        return Ok(());
    }
    tx.select::<payment::Entity>(&ctx.whole())
        .filter(payment::Column::Id.is_in(settled.iter().map(|row| row.source_id)))
        .order_by(payment::Column::Id)
        .locked()
        .all()
        .await
        .map(drop)
}

/// Which lines of which invoices are credited, by invoice.
async fn plan(ctx: &Ctx, tx: &Tx<'_>, wanted: &[CameBack]) -> Result<BTreeMap<Id, Vec<CreditLine>>> {
    let lines = billed_lines(ctx, tx, wanted).await?;
    let left = left_of(ctx, tx, &lines).await?;
    let mut plan: BTreeMap<Id, Vec<CreditLine>> = BTreeMap::new();
    for came in wanted {
        let mut rest = came.quantity;
        for line in lines.iter().filter(|line| line.order_line_id == Some(came.order_line_id)) {
            let Some(left) = left.get(&line.id) else { continue };
            let part = rest.min(left.in_base(came.unit)?);
            if part > Qty::ZERO {
                rest -= part;
                let quantity = came.own(part).filter(|_| left.measured.is_none());
                let parts = quantity.is_none().then_some((part, came.unit));
                let wish = CreditLine { line_id: line.id, quantity, amount: None, parts };
                plan.entry(line.invoice_id).or_default().push(wish);
            }
        }
        if rest > Qty::ZERO {
            let error = MORE_THAN_CREDITABLE.because("Less of this line was invoiced: invoice it first");
            let left = came.quantity - rest;
            let left = came.unit.inverse().convert(left).unwrap_or(left);
            return Err(error.with("order_line_id", came.order_line_id).with("left_quantity", left));
        }
    }
    Ok(plan)
}

async fn billed_lines(ctx: &Ctx, source: &Source, wanted: &[CameBack]) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::OrderLineId.is_in(wanted.iter().map(|one| one.order_line_id)))
        .filter(line::Column::Kind.eq(kind::SALE))
        .filter(line::Column::CreditsLineId.is_null())
        .shape(posted)
        .order_by(line::Column::Id)
        .all()
        .await
}

/// Pays out what is left of a credit note: by the payments that had settled its invoice, the latest first, and then by
/// those of the deposits that the invoice had netted, as far as it had. What no payment in its currency had settled stays
/// the customer's credit. Answers the refunds' ids.
pub async fn pay_back(ctx: &Ctx, tx: &Tx<'_>, note_id: Id, reason: &str) -> Result<Vec<Id>> {
    let note = tx.select::<invoice::Entity>(&ctx.whole()).id(note_id).expect().await?;
    let mut credit = -note.open;
    let mut refunds = Vec::new();
    for (payment, settled) in tenders(ctx, tx, note.credits_id.unwrap_or(note_id)).await? {
        let part = credit.min(settled).min(payment.amount - payment.refunded);
        if payment.currency != note.currency || !part.is_positive() {
            continue;
        }
        credit -= part;
        let wish = NewRefund {
            payment_id: Some(payment.id),
            credit_note_id: Some(note.id),
            amount: Some(note.currency.decimal(part)),
            reason: reason.to_owned(),
            ..NewRefund::default()
        };
        refunds.push(refund(ctx, tx, wish).await?.id);
    }
    Ok(refunds)
}

/// The payments that paid an invoice, each once, with how much of it they did: its own, then those of its deposits.
async fn tenders(ctx: &Ctx, source: &Source, invoice_id: Id) -> Result<Vec<(payment::Model, Amount)>> {
    let mut found = payments_of(ctx, source, invoice_id).await?;
    for (deposit, mut netted) in netted(ctx, source, vec![invoice_id]).await? {
        for (payment, settled) in payments_of(ctx, source, deposit).await? {
            let part = settled.min(netted);
            netted -= part;
            match found.iter_mut().find(|one| one.0.id == payment.id) {
                Some(one) => one.1 += part,
                None => found.push((payment, part)),
            }
        }
    }
    Ok(found)
}

/// What these invoices have netted of each deposit, the latest deposit last.
async fn netted(ctx: &Ctx, source: &Source, invoices: Vec<Id>) -> Result<BTreeMap<Id, Amount>> {
    let deductions = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::InvoiceId.is_in(invoices))
        .filter(line::Column::Kind.eq(kind::DEDUCTION))
        .all()
        .await?;
    if deductions.is_empty() {
        return Ok(BTreeMap::new());
    }
    let advanced = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::Id.is_in(deductions.iter().filter_map(|line| line.nets_line_id)))
        .all()
        .await?;
    let mut netted = BTreeMap::new();
    for line in &deductions {
        let deposit = advanced.iter().find(|one| Some(one.id) == line.nets_line_id);
        if let Some(deposit) = deposit {
            *netted.entry(deposit.invoice_id).or_default() -= line.total;
        }
    }
    Ok(netted)
}

/// What each payment settles of an invoice, the latest first.
async fn payments_of(ctx: &Ctx, source: &Source, invoice_id: Id) -> Result<Vec<(payment::Model, Amount)>> {
    let rows = source
        .select::<allocation::Entity>(&ctx.whole())
        .filter(allocation::Column::InvoiceId.eq(invoice_id))
        .filter(allocation::Column::SourceKind.eq("payment"))
        .all()
        .await?;
    let mut settled: HashMap<Id, Amount> = HashMap::new();
    for row in rows {
        *settled.entry(row.source_id).or_default() += row.amount;
    }
    let payments = source
        .select::<payment::Entity>(&ctx.whole())
        .filter(payment::Column::Id.is_in(settled.keys().copied()))
        .order_by_desc(payment::Column::Id)
        .all()
        .await?;
    let with_sum = |one: payment::Model| {
        let sum = settled.get(&one.id).copied().unwrap_or_default();
        (one, sum)
    };
    Ok(payments.into_iter().map(with_sum).collect())
}
