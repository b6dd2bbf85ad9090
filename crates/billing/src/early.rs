//! What is off for who pays early. The terms say how much and until when, and it is in no amount of the invoice: whoever
//! allocates a payment that came in time and is enough takes it, and a price-only credit note settles the rest at once. So
//! the tax, the books and the statement follow by the rules of credit notes.
//!
//! It stands and falls with what was paid. Once any of that is taken back, an invoice with the note's amounts asks for the
//! discount again: the note settles that invoice instead of the first one, which is open again by all that was paid and
//! kept. Nothing is deleted, and nothing is off any more.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Amount, Day, Id, Rate, Result};
use platform::{Ctx, Tx};
use sea_orm::ColumnTrait;

use crate::allocate::{From, Wish, settle};
use crate::commands::credit::{CreditInvoice, CreditLine, Why, note_of};
use crate::commands::post::{self, number};
use crate::commands::store;
use crate::commands::unallocate::take_back as take_back_allocation;
use crate::compose::{Composed, sum_up, taxes};
use crate::creditable::left_of;
use crate::events::{CreditNoteAllocated, head, subject};
use crate::model::{allocation, invoice, line};
use crate::rules::early::{discount, share};
use crate::{DISCOUNT_OVER, INVOICES, NO_DISCOUNT, TOO_LITTLE_FOR_DISCOUNT, queries};

/// How much of what is open may be kept, and until when; nothing once it was taken.
pub(crate) fn left_of_discount(invoice: &invoice::Model) -> Option<(Amount, Day)> {
    let (rate, until) = invoice.discount_rate.zip(invoice.discount_until)?;
    let stands =
        invoice.kind == "invoice" && invoice.discount_note_id.is_none() && invoice.open.is_positive();
    stands.then(|| (discount(invoice.total, invoice.credited, invoice.open, rate), until))
}

/// How much of a payment settles all that is open of an invoice, because the rest may be kept; nothing when it came too
/// late.
pub(crate) fn suffices(from: From, invoice: &invoice::Model) -> Option<Amount> {
    let ((off, until), paid_on) = left_of_discount(invoice).zip(from.paid_on)?;
    let suffices = invoice.open - off;
    (paid_on <= until && off.is_positive() && suffices.is_positive()).then_some(suffices)
}

/// Refuses a discount to who paid too late or too little.
///
/// # Errors
/// `billing.no_discount`, `billing.discount_over`, `billing.too_little_for_discount`.
pub(crate) fn assert_may(from: From, wish: &Wish, invoice: &invoice::Model, settles: Amount) -> Result<()> {
    let path = |field: &str| format!("allocations[{}].{field}", wish.index);
    let Some(((off, until), paid_on)) = left_of_discount(invoice).zip(from.paid_on) else {
        return Err(NO_DISCOUNT.at(path("take_discount")));
    };
    if paid_on > until {
        return Err(DISCOUNT_OVER.at(path("take_discount")).with("until", until).with("paid_on", paid_on));
    }
    let suffices = invoice.open - off;
    if settles < suffices {
        let suffices = invoice.currency.decimal(suffices);
        return Err(TOO_LITTLE_FOR_DISCOUNT.at(path("amount")).with("suffices", suffices));
    }
    Ok(())
}

/// Settles what is left of invoices that were paid early, each by a credit note of the day on which the payment settled
/// the rest; the caller has them locked.
pub(crate) async fn give(ctx: &Ctx, tx: &Tx<'_>, invoices: &BTreeMap<Id, Day>) -> Result<()> {
    let mut paid = tx
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::Id.is_in(invoices.keys().copied()))
        .order_by(invoice::Column::Id)
        .all()
        .await?;
    // All orders before the customer's credit and the numbers, which the first note takes.
    lock_orders(ctx, tx, &paid).await?;
    // A further allocation of the same call may have settled the rest.
    paid.retain(|invoice| invoice.open.is_positive());
    for invoice in paid {
        let lines = queries::lines_of(ctx, tx, invoice.id).await?;
        let left = left_of(ctx, tx, &lines).await?;
        let weighed: Vec<((Option<Id>, Rate), Amount)> = lines
            .iter()
            .map(|line| {
                let rest = left.get(&line.id).map(|left| left.terms.total()).unwrap_or_default();
                ((line.tax_class_id, line.tax_rate), rest)
            })
            .collect();
        let parts = share(invoice.open, &weighed);
        let currency = invoice.currency;
        let wish = |(line, part): (&line::Model, Amount)| CreditLine {
            line_id: line.id,
            quantity: None,
            amount: Some(currency.decimal(part)),
            parts: None,
        };
        let off: Vec<CreditLine> =
            lines.iter().zip(parts).filter(|(_, part)| part.is_positive()).map(wish).collect();
        let input = CreditInvoice {
            reason: said(&invoice.locale, "early_payment"),
            lines: off,
            billable_again: true,
            issued_on: invoices.get(&invoice.id).copied(),
        };
        note_of(ctx, tx, invoice, &input, Why::Early).await?;
    }
    Ok(())
}

/// Locks the orders of invoices, lowest id first.
pub(crate) async fn lock_orders(ctx: &Ctx, tx: &Tx<'_>, invoices: &[invoice::Model]) -> Result<()> {
    let ids: BTreeSet<Id> = invoices.iter().filter_map(|invoice| invoice.order_id).collect();
    for id in ids {
        orders::lock(ctx, tx, id).await?;
    }
    Ok(())
}

/// A word of papers in the reader's language.
fn said(locale: &str, word: &str) -> String {
    print::labels::labels(locale)[word].as_str().unwrap_or("Early payment discount").to_owned()
}

/// Locks the credit note of what was off an invoice, which comes before the invoice in the order of locks. Answers its
/// day.
pub(crate) async fn hold_note(ctx: &Ctx, tx: &Tx<'_>, invoice: Id) -> Result<Option<Day>> {
    let seen = tx.select::<invoice::Entity>(&ctx.whole()).id(invoice).one().await?;
    match seen.and_then(|invoice| invoice.discount_note_id) {
        None => Ok(None),
        Some(note) => {
            let note = tx.select::<invoice::Entity>(&ctx.whole()).id(note).locked().expect().await?;
            Ok(note.issued_on)
        }
    }
}

/// Asks for the discount of a locked invoice again, if it was taken: what was paid is no more. The caller stores the
/// invoice, which is open by the discount again.
pub(crate) async fn take_back(ctx: &Ctx, tx: &Tx<'_>, invoice: &mut invoice::Model, on: Day) -> Result<()> {
    let Some(note_id) = invoice.discount_note_id.take() else { return Ok(()) };
    let mut note = tx.select::<invoice::Entity>(&ctx.whole()).id(note_id).locked().expect().await?;
    let reason = said(&note.locale, "early_payment_back");
    for row in live_allocations(ctx, tx, &note, invoice.id).await? {
        take_back_allocation(ctx, tx, (subject(&note), on, reason.as_str()), invoice, &row).await?;
        invoice.open += row.amount;
    }
    let again = again(ctx, tx, &note, reason, on).await?;
    let off = -note.total;
    invoice.credited -= off;
    note.credited -= off;
    note.version += 1;
    note.updated_at = ctx.now();
    let id = again.invoice.id;
    post::tell(tx, &again.invoice, &again.lines, "billing.invoice.post")?;
    store(ctx, tx, again).await?;
    let done = settle(ctx, tx, From::note(&note, on), &[Wish::plain(id, off, 0)]).await?;
    tx.emit(subject(&note), &CreditNoteAllocated { invoice: head(&note), settled: done.settled })?;
    tx.save::<invoice::Entity>(&ctx.whole(), note).await
}

/// What the note settles of the invoice and nobody has taken back.
async fn live_allocations(
    ctx: &Ctx,
    tx: &Tx<'_>,
    note: &invoice::Model,
    invoice: Id,
) -> Result<Vec<allocation::Model>> {
    let rows = tx
        .select::<allocation::Entity>(&ctx.whole())
        .filter(allocation::Column::SourceId.eq(note.id))
        .filter(allocation::Column::InvoiceId.eq(invoice))
        .order_by(allocation::Column::Id)
        .all()
        .await?;
    let reversed: Vec<Id> = rows.iter().filter_map(|row| row.reverses_id).collect();
    let lives = |row: &allocation::Model| row.reverses_id.is_none() && !reversed.contains(&row.id);
    Ok(rows.into_iter().filter(lives).collect())
}

/// The invoice that asks for a note's amounts again, due at once on its day. Its lines give back what the note's
/// lines took of the first invoice's, so that all of it can be credited again.
async fn again(ctx: &Ctx, tx: &Tx<'_>, note: &invoice::Model, reason: String, on: Day) -> Result<Composed> {
    let id = ctx.id();
    let mut head = invoice::Model {
        id,
        kind: "invoice".to_owned(),
        credits_id: Some(note.id),
        status: "posted".to_owned(),
        issued_on: Some(on),
        due_on: Some(on),
        next_due_on: Some(on),
        payment_days: 0,
        rounding: -note.rounding,
        credited: Amount::ZERO,
        reference: note.number.clone(),
        note: Some(reason),
        posted_at: Some(ctx.now()),
        sent_at: None,
        viewed_at: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
        ..note.clone()
    };
    let negated = |line: line::Model| line::Model {
        id: ctx.id(),
        invoice_id: id,
        quantity: -line.quantity,
        gross: -line.gross,
        discount: -line.discount,
        net: -line.net,
        tax: -line.tax,
        total: -line.total,
        ..line
    };
    let lines: Vec<line::Model> =
        queries::lines_of(ctx, tx, note.id).await?.into_iter().map(negated).collect();
    sum_up(&mut head, &lines)?;
    let taxes = taxes(ctx, &lines);
    number(ctx, tx, &mut head, INVOICES).await?;
    Ok(Composed { invoice: head, lines, taxes })
}
