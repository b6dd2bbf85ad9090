//! `POST /billing/invoices/{id}/credit`: the whole invoice is taken back by its negation, term by term.

use garde::Validate;
use kernel::{Amount, Id, Qty};
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Deserialize;
use serde_json::json;

use super::{post, store};
use crate::allocate::{From, Settlement, Wish, settle};
use crate::compose::Composed;
use crate::events::{InvoiceCredited, head, subject};
use crate::model::{invoice, line, tax};
use crate::view::InvoiceView;
use crate::{ALREADY_CREDITED, CREDIT_NOTES, NOT_POSTED, queries};

/// Why an invoice is taken back.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct CreditInvoice {
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
}

/// Posts a credit note of the whole invoice. It settles what is open on the invoice; the rest is the customer's
/// credit. Answers the credit note.
pub async fn credit(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: CreditInvoice) -> Result<InvoiceView> {
    let invoice = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(invoice.version)?;
    if invoice.kind != "invoice" || invoice.status == crate::STATES.initial {
        return Err(NOT_POSTED.error());
    }
    assert_not_credited(ctx, tx, invoice.id).await?;
    let lines = queries::lines_of(ctx, tx, invoice.id).await?;
    let taxes = queries::taxes_of(ctx, tx, invoice.id).await?;
    let mut note = negation(ctx, &invoice, &lines, &taxes, &input.reason);
    give_back_to_order(ctx, tx, &invoice, &lines, note.invoice.total).await?;
    finance::check_open(ctx, tx, finance::Area::Sales, ctx.today()).await?;
    let done = settle_open(ctx, tx, &invoice, note.invoice.id).await?;
    note.invoice.open = note.invoice.total + done.amount;
    if note.invoice.open.is_zero() {
        note.invoice.status = "paid".to_owned();
    }
    lower_exposure(ctx, tx, &note.invoice, done.base).await?;
    post::number(ctx, tx, &mut note.invoice, CREDIT_NOTES).await?;
    post::tell(tx, &note.invoice, "billing.credit_note.post")?;
    let id = note.invoice.id;
    // As it stands now that the note has settled what was open.
    let invoice = tx.select::<invoice::Entity>(&ctx.whole()).id(invoice.id).expect().await?;
    tx.audit(
        subject(&invoice),
        "billing.invoice.credit",
        &json!({ "credit_note_id": id, "reason": input.reason }),
    )?;
    tx.emit(subject(&invoice), &InvoiceCredited { invoice: head(&invoice), credit_note_id: id })?;
    store(ctx, tx, note).await?;
    queries::get(ctx, tx, platform::api::ById { id }).await
}

async fn assert_not_credited(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<()> {
    let notes =
        tx.select::<invoice::Entity>(&ctx.whole()).filter(invoice::Column::CreditsId.eq(id)).one().await?;
    match notes {
        Some(note) => Err(ALREADY_CREDITED.with("credit_note_id", note.id)),
        None => Ok(()),
    }
}

/// The credit note: every amount and quantity of the invoice with the other sign.
fn negation(
    ctx: &Ctx,
    invoice: &invoice::Model,
    lines: &[line::Model],
    taxes: &[tax::Model],
    reason: &str,
) -> Composed {
    let id = ctx.id();
    let head = invoice::Model {
        id,
        kind: "credit_note".to_owned(),
        credits_id: Some(invoice.id),
        status: "posted".to_owned(),
        issued_on: Some(ctx.today()),
        due_on: None,
        gross: -invoice.gross,
        discount: -invoice.discount,
        net: -invoice.net,
        tax: -invoice.tax,
        rounding: -invoice.rounding,
        total: -invoice.total,
        open: -invoice.total,
        reference: invoice.number.clone(),
        note: Some(reason.to_owned()),
        posted_at: Some(ctx.now()),
        sent_at: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
        ..invoice.clone()
    };
    let lines = lines.iter().map(|line| line::Model {
        id: ctx.id(),
        invoice_id: id,
        quantity: -line.quantity,
        gross: -line.gross,
        discount: -line.discount,
        net: -line.net,
        tax: -line.tax,
        total: -line.total,
        ..line.clone()
    });
    let taxes = taxes.iter().map(|row| tax::Model {
        id: ctx.id(),
        invoice_id: id,
        base: -row.base,
        tax: -row.tax,
        ..row.clone()
    });
    Composed { invoice: head, lines: lines.collect(), taxes: taxes.collect() }
}

/// What was invoiced of the order can be invoiced again.
async fn give_back_to_order(
    ctx: &Ctx,
    tx: &Tx<'_>,
    invoice: &invoice::Model,
    lines: &[line::Model],
    total: Amount,
) -> Result<()> {
    let Some(order_id) = invoice.order_id else { return Ok(()) };
    let counted: Vec<(Id, Qty)> =
        lines.iter().filter_map(|line| line.order_line_id.map(|id| (id, -line.quantity))).collect();
    orders::record_invoiced(ctx, tx, order_id, &counted, total).await.map(drop)
}

async fn settle_open(ctx: &Ctx, tx: &Tx<'_>, invoice: &invoice::Model, note_id: Id) -> Result<Settlement> {
    if invoice.open.is_zero() {
        return Ok(Settlement::default());
    }
    let from = From {
        kind: "credit_note",
        id: note_id,
        customer_id: invoice.customer_id,
        currency: invoice.currency,
    };
    let wish = Wish { invoice_id: invoice.id, amount: invoice.open, index: 0 };
    settle(ctx, tx, from, &[wish]).await
}

/// What was open is owed no more; what was paid already is the customer's credit.
async fn lower_exposure(ctx: &Ctx, tx: &Tx<'_>, note: &invoice::Model, settled: Amount) -> Result<()> {
    let unallocated = finance::to_company(ctx, -note.open, note.currency, note.exchange_rate)?;
    let change = Change { open_invoices: -settled, unallocated, ..Change::default() };
    credit::change(ctx, tx, note.customer_id, change, Check::No).await
}
