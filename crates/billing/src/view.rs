//! Invoices and payments as the API shows them: stored values only.

use kernel::{
    Amount, Currency, Day, Decimal, Error, ExchangeRate, Id, Instant, Qty, Rate, Result, UnitPrice,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::model::{allocation, invoice, line, payment, tax};

/// An invoice or credit note.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InvoiceView {
    pub id: Id,
    pub kind: String,
    pub number: Option<String>,
    pub order_id: Option<Id>,
    pub shipment_id: Option<Id>,
    /// The invoice that this credit note takes back.
    pub credits_id: Option<Id>,
    /// The credit note that takes this invoice back.
    pub credited_by: Option<Id>,
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
    pub due_on: Option<Day>,
    pub payment_days: i32,
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
    pub taxes: Vec<InvoiceTaxView>,
    pub reference: Option<String>,
    pub note: Option<String>,
    pub locale: String,
    pub posted_at: Option<Instant>,
    pub sent_at: Option<Instant>,
    pub lines: Vec<InvoiceLineView>,
    pub allocations: Vec<AllocationView>,
    /// The verbs that the state allows.
    pub allowed_actions: Vec<String>,
    pub version: i64,
}

/// A line of an invoice.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InvoiceLineView {
    pub id: Id,
    pub line_no: i32,
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
    pub source_kind: String,
    pub source_id: Id,
    pub invoice_id: Id,
    pub amount: Decimal,
    pub at: Instant,
}

/// A payment.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PaymentView {
    pub id: Id,
    pub number: String,
    pub customer_id: Id,
    pub method: String,
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
    pub reference: Option<String>,
    pub received_at: Instant,
    pub business_date: Day,
    pub allocations: Vec<AllocationView>,
    pub version: i64,
}

pub(crate) fn of(
    invoice: &invoice::Model,
    lines: &[line::Model],
    taxes: &[tax::Model],
    allocations: &[allocation::Model],
    credited_by: Option<Id>,
) -> Result<InvoiceView> {
    let money = |amount: Amount| invoice.currency.decimal(amount);
    Ok(InvoiceView {
        id: invoice.id,
        kind: invoice.kind.clone(),
        number: invoice.number.clone(),
        order_id: invoice.order_id,
        shipment_id: invoice.shipment_id,
        credits_id: invoice.credits_id,
        credited_by,
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
        due_on: invoice.due_on,
        payment_days: invoice.payment_days,
        prices_include_tax: invoice.prices_include_tax,
        tax_rounding: invoice.tax_rounding.clone(),
        gross: money(invoice.gross),
        discount: money(invoice.discount),
        net: money(invoice.net),
        tax: money(invoice.tax),
        rounding: money(invoice.rounding),
        total: money(invoice.total),
        open: money(invoice.open),
        taxes: taxes.iter().map(|row| tax_view(invoice.currency, row)).collect(),
        reference: invoice.reference.clone(),
        note: invoice.note.clone(),
        locale: invoice.locale.clone(),
        posted_at: invoice.posted_at,
        sent_at: invoice.sent_at,
        lines: lines.iter().map(|row| line_view(invoice.currency, row)).collect(),
        allocations: allocations.iter().map(|row| allocation_view(invoice.currency, row)).collect(),
        allowed_actions: allowed(invoice, credited_by).into_iter().map(str::to_owned).collect(),
        version: invoice.version,
    })
}

/// What a person may do with it now.
fn allowed(invoice: &invoice::Model, credited_by: Option<Id>) -> Vec<&'static str> {
    if invoice.status == crate::STATES.initial {
        return vec!["post", "delete"];
    }
    let is_note = invoice.kind == "credit_note";
    let verbs = [
        ("send", invoice.sent_at.is_none()),
        ("credit", !is_note && credited_by.is_none()),
        ("allocate", is_note && !invoice.open.is_zero()),
    ];
    verbs.into_iter().filter(|(_, may)| *may).map(|(verb, _)| verb).collect()
}

pub(crate) fn address(invoice: &invoice::Model) -> Result<Option<Value>> {
    invoice.billing_address.as_deref().map(serde_json::from_str).transpose().map_err(Error::internal)
}

fn line_view(currency: Currency, line: &line::Model) -> InvoiceLineView {
    InvoiceLineView {
        id: line.id,
        line_no: line.line_no,
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

fn allocation_view(currency: Currency, row: &allocation::Model) -> AllocationView {
    AllocationView {
        source_kind: row.source_kind.clone(),
        source_id: row.source_id,
        invoice_id: row.invoice_id,
        amount: currency.decimal(row.amount),
        at: row.at,
    }
}

pub(crate) fn of_payment(payment: &payment::Model, allocations: &[allocation::Model]) -> PaymentView {
    PaymentView {
        id: payment.id,
        number: payment.number.clone(),
        customer_id: payment.customer_id,
        method: payment.method.clone(),
        currency: payment.currency,
        exchange_rate: payment.exchange_rate,
        rate_day: payment.rate_day,
        rate_source: payment.rate_source.clone(),
        amount: payment.currency.decimal(payment.amount),
        unallocated: payment.currency.decimal(payment.unallocated),
        reference: payment.reference.clone(),
        received_at: payment.received_at,
        business_date: payment.business_date,
        allocations: allocations.iter().map(|row| allocation_view(payment.currency, row)).collect(),
        version: payment.version,
    }
}
