//! Invoices and payments as the API shows them: stored values only.

use std::collections::HashMap;

use kernel::{
    Amount, Currency, Day, Decimal, Error, ExchangeRate, Id, Instant, Qty, Rate, Result, UnitPrice,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::commands::write_off::is_write_off;
use crate::model::{allocation, dunning_notice, instalment, invoice, line, payment, refund, tax};
use crate::rules::credit::Left;
use crate::rules::terms::open_of;

/// An invoice or credit note.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InvoiceView {
    pub id: Id,
    pub kind: String,
    pub purpose: String,
    pub number: Option<String>,
    pub order_id: Option<Id>,
    pub shipment_id: Option<Id>,
    /// The invoice that this credit note takes back; of an invoice, the credit note for early payment that it asks for
    /// again.
    pub credits_id: Option<Id>,
    /// The last credit note that takes this invoice, or a part of it, back.
    pub credited_by: Option<Id>,
    /// What takes this document, or a part of it, back, oldest first: the credit notes of an invoice.
    pub credit_notes: Vec<CreditNoteRef>,
    /// The credit note that made it void.
    pub void_note_id: Option<Id>,
    /// The credit note of what was off for early payment, as long as that stands.
    pub discount_note_id: Option<Id>,
    pub recurring_id: Option<Id>,
    pub customer_id: Id,
    pub customer_name: String,
    pub billing_address: Option<Value>,
    pub store_id: Option<Id>,
    pub status: String,
    pub currency: Currency,
    /// Into the company's currency; absent where it is the company's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange_rate: Option<ExchangeRate>,
    /// The day that the rate was noted for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_day: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_source: Option<String>,
    pub issued_on: Option<Day>,
    /// The day on which what is billed was supplied, or will be; a credit note has its invoice's.
    pub supplied_on: Option<Day>,
    /// Instead of a day, the period in which it was supplied: its first day.
    pub supplied_from: Option<Day>,
    /// The last day of the period.
    pub supplied_to: Option<Day>,
    pub due_on: Option<Day>,
    pub next_due_on: Option<Day>,
    pub payment_days: i32,
    pub payment_term_id: Option<Id>,
    /// The parts in which it falls due, the first one first; one part when it falls due as a whole.
    pub instalments: Vec<InstalmentView>,
    /// What is off for who pays early.
    pub early_payment: Option<EarlyPayment>,
    pub prices_include_tax: bool,
    pub tax_rounding: String,
    pub gross: Decimal,
    pub discount: Decimal,
    pub net: Decimal,
    pub tax: Decimal,
    pub rounding: Decimal,
    pub total: Decimal,
    /// What is still to be paid (or, negative, still to be given).
    pub open: Decimal,
    pub credited: Decimal,
    pub taxes: Vec<InvoiceTaxView>,
    pub reference: Option<String>,
    pub note: Option<String>,
    pub locale: String,
    pub posted_at: Option<Instant>,
    pub sent_at: Option<Instant>,
    /// When the customer first opened it online.
    pub viewed_at: Option<Instant>,
    pub disputed_at: Option<Instant>,
    pub dispute_reason: Option<String>,
    /// The reminders that told of it.
    pub reminders: Vec<ReminderRef>,
    pub lines: Vec<InvoiceLineView>,
    pub allocations: Vec<AllocationView>,
    /// The verbs that the state allows.
    pub allowed_actions: Vec<String>,
    /// What is left of what it sells, in the company's currency; for those only who may see costs, who read it. A credit
    /// note's is what it takes back: net and cost are less than nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<orders::Margin>,
    /// Why those who may see costs are shown no margin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_margin: Option<NoMargin>,
    pub version: i64,
}

/// Why a document has no margin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoMargin {
    /// Money on what will be sold: the invoice that bills the goods has the whole margin, whatever it nets.
    Advance,
    /// A fee, or what takes one back.
    NothingSold,
    /// A draft in another currency, which has no rate yet.
    NoRate,
}

/// A credit note of an invoice.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CreditNoteRef {
    pub id: Id,
    pub number: Option<String>,
    pub total: Decimal,
}

/// A part of an invoice with a due day of its own.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InstalmentView {
    pub no: i32,
    pub due_on: Day,
    pub amount: Decimal,
    pub open: Decimal,
}

/// What who pays early may keep. It is in no amount of the invoice: `take_discount` of the payment's allocation makes a
/// credit note of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EarlyPayment {
    /// `"0.02"` is two percent.
    pub rate: Rate,
    /// The last day on which the payment may come.
    pub until: Day,
    /// What the rate is of the total.
    pub amount: Decimal,
    /// How much is enough until then, of what is open now; absent when nothing is open, or it was taken.
    pub suffices: Option<Decimal>,
}

/// A reminder that told of an invoice.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReminderRef {
    pub run_id: Id,
    pub instalment: i32,
    pub level: i32,
    pub days_late: i32,
    pub at: Instant,
}

/// What nobody has credited yet of a line.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LeftView {
    pub quantity: Qty,
    pub net: Decimal,
    pub tax: Decimal,
    pub total: Decimal,
}

/// A line of an invoice.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InvoiceLineView {
    pub id: Id,
    pub line_no: i32,
    pub kind: String,
    pub credits_line_id: Option<Id>,
    pub nets_line_id: Option<Id>,
    pub order_line_id: Option<Id>,
    pub product_id: Option<Id>,
    pub sku: Option<String>,
    pub description: String,
    pub unit_id: Option<Id>,
    pub quantity: Qty,
    pub unit_price: UnitPrice,
    pub gross: Decimal,
    pub discount: Decimal,
    pub net: Decimal,
    pub tax_rate: Rate,
    pub tax: Decimal,
    pub total: Decimal,
    /// What can still be credited, once something was.
    pub left: Option<LeftView>,
    /// As the invoice's, of a line that sells something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<orders::Margin>,
}

/// The tax of one class and rate.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InvoiceTaxView {
    pub tax_class_id: Option<Id>,
    pub rate: Rate,
    pub base: Decimal,
    pub tax: Decimal,
}

/// What settled how much.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AllocationView {
    pub id: Id,
    pub source_kind: String,
    pub source_id: Id,
    pub invoice_id: Id,
    /// In the currency of the document that shows it. A reversal's is the negation of what it takes back.
    pub amount: Decimal,
    /// What that is in the other document's currency, where it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub converted: Option<ConvertedView>,
    /// The day on which it counts.
    pub business_date: Day,
    /// When it was recorded.
    pub at: Instant,
    pub reverses_id: Option<Id>,
    pub reason: Option<String>,
}

/// An amount in another currency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ConvertedView {
    pub currency: Currency,
    pub amount: Decimal,
    /// One of the payment's currency in the invoice's, as it was said or follows from the amounts.
    pub exchange_rate: Option<ExchangeRate>,
}

/// A payment.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PaymentView {
    pub id: Id,
    pub number: String,
    pub customer_id: Id,
    pub method: String,
    /// The account of the chart that it came into; the method's when absent.
    pub account_id: Option<Id>,
    pub currency: Currency,
    /// Into the company's currency; absent where it is the company's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange_rate: Option<ExchangeRate>,
    /// The day that the rate was noted for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_day: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_source: Option<String>,
    pub amount: Decimal,
    pub unallocated: Decimal,
    pub refunded: Decimal,
    pub reference: Option<String>,
    pub received_at: Instant,
    pub business_date: Day,
    /// That it bounced or had been recorded in error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reversal: Option<PaymentReversalView>,
    pub allocations: Vec<AllocationView>,
    pub refunds: Vec<RefundView>,
    /// The verbs that the state allows.
    pub allowed_actions: Vec<String>,
    pub version: i64,
}

/// When, why and by whom a payment was reversed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PaymentReversalView {
    /// The business day.
    pub on: Day,
    pub at: Instant,
    pub by: Option<Id>,
    pub reason: String,
}

/// A refund.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RefundView {
    pub id: Id,
    pub number: String,
    pub payment_id: Option<Id>,
    pub credit_note_id: Option<Id>,
    pub customer_id: Id,
    pub method: String,
    /// The account of the chart that it leaves; the method's when absent.
    pub account_id: Option<Id>,
    pub currency: Currency,
    pub amount: Decimal,
    pub status: String,
    pub reason: String,
    pub reference: Option<String>,
    pub failure: Option<String>,
    pub sent_at: Option<Instant>,
    pub ended_at: Option<Instant>,
    /// The business day on which it was settled or had failed.
    pub ended_on: Option<Day>,
    /// The business day on which it was promised.
    pub business_date: Day,
    pub allowed_actions: Vec<String>,
    pub version: i64,
}

/// What belongs to an invoice beside its own rows.
#[derive(Default)]
pub(crate) struct Beside {
    pub(crate) allocations: Vec<allocation::Model>,
    pub(crate) notes: Vec<invoice::Model>,
    pub(crate) instalments: Vec<instalment::Model>,
    pub(crate) notices: Vec<dunning_notice::Model>,
    pub(crate) left: HashMap<Id, Left>,
}

pub(crate) fn of(
    invoice: &invoice::Model,
    lines: &[line::Model],
    taxes: &[tax::Model],
    beside: Beside,
) -> Result<InvoiceView> {
    let money = |amount: Amount| invoice.currency.decimal(amount);
    Ok(InvoiceView {
        id: invoice.id,
        kind: invoice.kind.clone(),
        purpose: invoice.purpose.clone(),
        number: invoice.number.clone(),
        order_id: invoice.order_id,
        shipment_id: invoice.shipment_id,
        credits_id: invoice.credits_id,
        credited_by: beside.notes.last().map(|note| note.id),
        credit_notes: beside.notes.iter().map(note_ref).collect(),
        void_note_id: invoice.void_note_id,
        discount_note_id: invoice.discount_note_id,
        recurring_id: invoice.recurring_id,
        customer_id: invoice.customer_id,
        customer_name: invoice.customer_name.clone(),
        billing_address: address(invoice)?,
        store_id: invoice.store_id,
        status: invoice.status.clone(),
        currency: invoice.currency,
        exchange_rate: invoice.exchange_rate,
        rate_day: invoice.rate_day,
        rate_source: invoice.rate_source.clone(),
        issued_on: invoice.issued_on,
        supplied_on: invoice.supplied_on,
        supplied_from: invoice.supplied_from,
        supplied_to: invoice.supplied_to,
        due_on: invoice.due_on,
        next_due_on: invoice.next_due_on,
        payment_days: invoice.payment_days,
        payment_term_id: invoice.payment_term_id,
        instalments: instalments(invoice, &beside.instalments),
        early_payment: early_payment(invoice),
        prices_include_tax: invoice.prices_include_tax,
        tax_rounding: invoice.tax_rounding.clone(),
        gross: money(invoice.gross),
        discount: money(invoice.discount),
        net: money(invoice.net),
        tax: money(invoice.tax),
        rounding: money(invoice.rounding),
        total: money(invoice.total),
        open: money(invoice.open),
        credited: money(invoice.credited),
        taxes: taxes.iter().map(|row| tax_view(invoice.currency, row)).collect(),
        reference: invoice.reference.clone(),
        note: invoice.note.clone(),
        locale: invoice.locale.clone(),
        posted_at: invoice.posted_at,
        sent_at: invoice.sent_at,
        viewed_at: invoice.viewed_at,
        disputed_at: invoice.disputed_at,
        dispute_reason: invoice.dispute_reason.clone(),
        reminders: beside.notices.iter().map(reminder).collect(),
        lines: lines.iter().map(|row| line_view(invoice.currency, row, beside.left.get(&row.id))).collect(),
        allocations: beside.allocations.iter().map(|row| allocation_view(invoice.id, row)).collect(),
        allowed_actions: allowed(invoice).into_iter().map(str::to_owned).collect(),
        margin: None,
        no_margin: None,
        version: invoice.version,
    })
}

/// What a person may do with it now.
fn allowed(invoice: &invoice::Model) -> Vec<&'static str> {
    if invoice.status == crate::STATES.initial {
        return vec!["post", "delete"];
    }
    let (is_note, is_void) = (invoice.is_note(), invoice.void_note_id.is_some());
    let untouched = invoice.credited.is_zero() && invoice.open == invoice.total && !invoice.total.is_zero();
    let verbs = [
        ("send", invoice.sent_at.is_none()),
        ("credit", !is_note && !is_void && invoice.credited < invoice.total),
        ("void", !is_note && !is_void && untouched),
        ("write_off", !is_note && invoice.open.is_positive()),
        ("dispute", !is_note && !invoice.open.is_zero() && invoice.disputed_at.is_none()),
        ("resolve", invoice.disputed_at.is_some()),
        ("allocate", is_note && !invoice.open.is_zero()),
    ];
    verbs.into_iter().filter(|(_, may)| *may).map(|(verb, _)| verb).collect()
}

fn note_ref(note: &invoice::Model) -> CreditNoteRef {
    CreditNoteRef { id: note.id, number: note.number.clone(), total: note.currency.decimal(note.total) }
}

/// The parts that an invoice falls due in, with what is open of each.
fn instalments(invoice: &invoice::Model, rows: &[instalment::Model]) -> Vec<InstalmentView> {
    let money = |amount: Amount| invoice.currency.decimal(amount);
    match (rows.is_empty(), invoice.due_on) {
        (true, None) => Vec::new(),
        (true, Some(due_on)) => {
            vec![InstalmentView { no: 1, due_on, amount: money(invoice.total), open: money(invoice.open) }]
        }
        (false, _) => {
            let amounts: Vec<Amount> = rows.iter().map(|row| row.amount).collect();
            let part = |(row, open): (&instalment::Model, Amount)| InstalmentView {
                no: row.no,
                due_on: row.due_on,
                amount: money(row.amount),
                open: money(open),
            };
            rows.iter().zip(open_of(&amounts, invoice.open)).map(part).collect()
        }
    }
}

fn early_payment(invoice: &invoice::Model) -> Option<EarlyPayment> {
    let (rate, until) = invoice.discount_rate.zip(invoice.discount_until)?;
    let amount = invoice.currency.decimal(kernel::rounding::apply_rate(invoice.total, rate));
    let left = crate::early::left_of_discount(invoice);
    let suffices = left.map(|(off, _)| invoice.currency.decimal(invoice.open - off));
    Some(EarlyPayment { rate, until, amount, suffices })
}

fn reminder(notice: &dunning_notice::Model) -> ReminderRef {
    ReminderRef {
        run_id: notice.run_id,
        instalment: notice.instalment,
        level: notice.level,
        days_late: notice.days_late,
        at: notice.at,
    }
}

pub(crate) fn address(invoice: &invoice::Model) -> Result<Option<Value>> {
    invoice.billing_address.as_deref().map(serde_json::from_str).transpose().map_err(Error::internal)
}

fn line_view(currency: Currency, line: &line::Model, left: Option<&Left>) -> InvoiceLineView {
    InvoiceLineView {
        id: line.id,
        line_no: line.line_no,
        kind: line.kind.clone(),
        credits_line_id: line.credits_line_id,
        nets_line_id: line.nets_line_id,
        order_line_id: line.order_line_id,
        product_id: line.product_id,
        sku: line.sku.clone(),
        description: line.description.clone(),
        unit_id: line.unit_id,
        quantity: line.quantity,
        unit_price: line.unit_price,
        gross: currency.decimal(line.gross),
        discount: currency.decimal(line.discount),
        net: currency.decimal(line.net),
        tax_rate: line.tax_rate,
        tax: currency.decimal(line.tax),
        total: currency.decimal(line.total),
        margin: None,
        left: left.map(|left| LeftView {
            quantity: left.quantity,
            net: currency.decimal(left.terms.net),
            tax: currency.decimal(left.terms.tax),
            total: currency.decimal(left.terms.total()),
        }),
    }
}

fn tax_view(currency: Currency, row: &tax::Model) -> InvoiceTaxView {
    InvoiceTaxView {
        tax_class_id: row.tax_class_id,
        rate: row.rate,
        base: currency.decimal(row.base),
        tax: currency.decimal(row.tax),
    }
}

/// As the document shows it that settles or that is settled.
fn allocation_view(shown_by: Id, row: &allocation::Model) -> AllocationView {
    let settled = (row.currency, row.amount);
    let used = (row.source_currency, row.source_amount);
    let (own, other) = if shown_by == row.invoice_id { (settled, used) } else { (used, settled) };
    let converted = (own.0 != other.0).then(|| ConvertedView {
        currency: other.0,
        amount: other.0.decimal(other.1),
        exchange_rate: row.exchange_rate,
    });
    AllocationView {
        id: row.id,
        source_kind: row.source_kind.clone(),
        source_id: row.source_id,
        invoice_id: row.invoice_id,
        amount: own.0.decimal(own.1),
        converted,
        business_date: row.business_date,
        at: row.at,
        reverses_id: row.reverses_id,
        reason: row.reason.clone(),
    }
}

pub(crate) fn of_refund(refund: &refund::Model) -> RefundView {
    RefundView {
        id: refund.id,
        number: refund.number.clone(),
        payment_id: refund.payment_id,
        credit_note_id: refund.credit_note_id,
        customer_id: refund.customer_id,
        method: refund.method.clone(),
        account_id: refund.account_id,
        currency: refund.currency,
        amount: refund.currency.decimal(refund.amount),
        status: refund.status.clone(),
        reason: refund.reason.clone(),
        reference: refund.reference.clone(),
        failure: refund.failure.clone(),
        sent_at: refund.sent_at,
        ended_at: refund.ended_at,
        ended_on: refund.ended_on,
        business_date: refund.business_date,
        allowed_actions: crate::REFUND_STATES
            .allowed(&refund.status)
            .into_iter()
            .map(str::to_owned)
            .collect(),
        version: refund.version,
    }
}

fn reversal(payment: &payment::Model) -> Option<PaymentReversalView> {
    let (on, at) = payment.reversed_on.zip(payment.reversed_at)?;
    let reason = payment.reversal_reason.clone().unwrap_or_default();
    Some(PaymentReversalView { on, at, by: payment.reversed_by, reason })
}

pub(crate) fn of_payment(
    payment: &payment::Model,
    allocations: &[allocation::Model],
    refunds: &[refund::Model],
) -> PaymentView {
    let stands = payment.reversed_on.is_none();
    // What was given up came by no tender: it is undone by unallocating it.
    let came = stands && !is_write_off(&payment.method);
    let verbs = [
        ("allocate", !payment.unallocated.is_zero()),
        ("unallocate", stands && !allocations.is_empty()),
        ("refund", payment.refunded < payment.amount && came),
        ("reverse", payment.refunded.is_zero() && came),
    ];
    PaymentView {
        id: payment.id,
        number: payment.number.clone(),
        customer_id: payment.customer_id,
        method: payment.method.clone(),
        account_id: payment.account_id,
        currency: payment.currency,
        exchange_rate: payment.exchange_rate,
        rate_day: payment.rate_day,
        rate_source: payment.rate_source.clone(),
        amount: payment.currency.decimal(payment.amount),
        unallocated: payment.currency.decimal(payment.unallocated),
        refunded: payment.currency.decimal(payment.refunded),
        reference: payment.reference.clone(),
        received_at: payment.received_at,
        business_date: payment.business_date,
        reversal: reversal(payment),
        allocations: allocations.iter().map(|row| allocation_view(payment.id, row)).collect(),
        refunds: refunds.iter().map(of_refund).collect(),
        allowed_actions: verbs.iter().filter(|(_, may)| *may).map(|(verb, _)| (*verb).to_owned()).collect(),
        version: payment.version,
    }
}
