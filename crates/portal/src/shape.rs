//! What somebody outside gets to see: what stands on the document and nothing of how it came about.

use std::collections::HashMap;

use billing::InvoiceView;
use kernel::{Currency, Day, Decimal, Error, Id, Instant, Qty, Rate, Result, UnitPrice};
use orders::OrderView;
use parties::addresses::Snapshot;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use words::Words;

/// What a link opens.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalView {
    pub(crate) company: PortalCompany,
    /// The language of the customer's documents.
    pub(crate) locale: String,
    pub(crate) expires_at: Instant,
    /// `invoice`, `order` or `customer`.
    pub(crate) subject_kind: String,
    pub(crate) subject_id: Id,
    /// The document; absent of an account.
    pub(crate) document: Option<PortalDocument>,
    /// The account; absent of a document.
    pub(crate) account: Option<PortalAccount>,
    /// Further documents that the link opens, below `/portal/view/documents/{kind}/{id}`.
    pub(crate) related: Vec<PortalRef>,
    /// `pdf`, `statement`, `statement_pdf`.
    pub(crate) allowed_actions: Vec<&'static str>,
}

/// Who sends the documents.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalCompany {
    pub(crate) name: String,
    /// The address, a line each.
    pub(crate) address: Vec<String>,
    pub(crate) facts: Vec<PortalFact>,
    pub(crate) website: Option<String>,
    /// How to pay: bank account, till number. What a mail says otherwise is not from this company.
    pub(crate) payment_text: Option<String>,
    /// The account to pay into, in groups of four.
    pub(crate) iban: Option<String>,
    pub(crate) bic: Option<String>,
    /// Where its logo is, below `/api/v1`; asked for with the same header.
    pub(crate) logo_url: Option<&'static str>,
}

/// A fact of the company's.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalFact {
    /// `tax_number`, `phone`, `email`.
    pub(crate) kind: &'static str,
    pub(crate) value: String,
}

/// A customer's account at a glance.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalAccount {
    pub(crate) customer_name: String,
    pub(crate) customer_code: String,
    /// What is open, by currency.
    pub(crate) open: Vec<PortalOpen>,
}

/// What is open in a currency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalOpen {
    pub(crate) currency: Currency,
    /// To be paid, less what credit notes still give.
    pub(crate) open: Decimal,
    pub(crate) overdue: Decimal,
    pub(crate) documents: usize,
}

/// A document in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalRef {
    /// `invoice`, `credit_note` or `order`.
    pub(crate) kind: String,
    pub(crate) id: Id,
    pub(crate) number: Option<String>,
    pub(crate) date: Option<Day>,
    pub(crate) due_on: Option<Day>,
    pub(crate) status: String,
    pub(crate) currency: Currency,
    pub(crate) total: Decimal,
    /// Absent of an order.
    pub(crate) open: Option<Decimal>,
}

/// A document with its lines.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalDocument {
    /// `invoice`, `credit_note` or `order`.
    pub(crate) kind: String,
    pub(crate) id: Id,
    pub(crate) number: Option<String>,
    pub(crate) status: String,
    pub(crate) date: Option<Day>,
    pub(crate) due_on: Option<Day>,
    /// The day on which what is billed was supplied; instead of it, the first and the last day of a period.
    pub(crate) supplied_on: Option<Day>,
    pub(crate) supplied_from: Option<Day>,
    pub(crate) supplied_to: Option<Day>,
    pub(crate) reference: Option<String>,
    pub(crate) customer_name: String,
    pub(crate) billing_address: Vec<String>,
    pub(crate) shipping_address: Vec<String>,
    pub(crate) currency: Currency,
    pub(crate) prices_include_tax: bool,
    pub(crate) lines: Vec<PortalLine>,
    pub(crate) taxes: Vec<PortalTax>,
    pub(crate) discount: Decimal,
    pub(crate) net: Decimal,
    pub(crate) tax: Decimal,
    pub(crate) rounding: Decimal,
    pub(crate) total: Decimal,
    /// Absent of an order.
    pub(crate) paid: Option<Decimal>,
    pub(crate) open: Option<Decimal>,
    /// Parts with due days of their own.
    pub(crate) instalments: Vec<PortalInstalment>,
    /// Printed on it.
    pub(crate) note: Option<String>,
}

/// A line of a document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalLine {
    pub(crate) description: String,
    pub(crate) sku: Option<String>,
    pub(crate) quantity: Qty,
    pub(crate) unit: Option<String>,
    pub(crate) unit_price: UnitPrice,
    pub(crate) discount: Decimal,
    pub(crate) tax_rate: Rate,
    pub(crate) net: Decimal,
    pub(crate) tax: Decimal,
    pub(crate) total: Decimal,
    /// Of an order's line: how much has left already.
    pub(crate) shipped: Option<Qty>,
}

/// The tax of one rate.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalTax {
    pub(crate) rate: Rate,
    pub(crate) base: Decimal,
    pub(crate) tax: Decimal,
}

/// A part with a due day of its own.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalInstalment {
    pub(crate) due_on: Day,
    pub(crate) amount: Decimal,
    pub(crate) open: Decimal,
}

fn lines_of(address: Option<&Value>, locale: &str) -> Result<Vec<String>> {
    let Some(address) = address else { return Ok(Vec::new()) };
    let address: Snapshot = serde_json::from_value(address.clone()).map_err(Error::internal)?;
    Ok(address.name.iter().cloned().chain(address.lines(Words::of(locale))).collect())
}

/// The units' codes by their ids.
pub(crate) type Units = HashMap<Id, String>;

pub(crate) fn invoice(view: InvoiceView, units: &Units, locale: &str) -> Result<PortalDocument> {
    let money = |decimal: Decimal| view.currency.amount(decimal);
    let paid = view.currency.decimal(money(view.total)?.checked_sub(money(view.open)?)?);
    let line = |line: billing::InvoiceLineView| PortalLine {
        unit: line.unit_id.and_then(|unit| units.get(&unit)).cloned(),
        description: line.description,
        sku: line.sku,
        quantity: line.quantity,
        unit_price: line.unit_price,
        discount: line.discount,
        tax_rate: line.tax_rate,
        net: line.net,
        tax: line.tax,
        total: line.total,
        shipped: None,
    };
    Ok(PortalDocument {
        billing_address: lines_of(view.billing_address.as_ref(), locale)?,
        shipping_address: Vec::new(),
        kind: view.kind,
        id: view.id,
        number: view.number,
        status: view.status,
        date: view.issued_on,
        due_on: view.due_on,
        supplied_on: view.supplied_on,
        supplied_from: view.supplied_from,
        supplied_to: view.supplied_to,
        reference: view.reference,
        customer_name: view.customer_name,
        currency: view.currency,
        prices_include_tax: view.prices_include_tax,
        lines: view.lines.into_iter().map(line).collect(),
        taxes: view
            .taxes
            .into_iter()
            .map(|tax| PortalTax { rate: tax.rate, base: tax.base, tax: tax.tax })
            .collect(),
        discount: view.discount,
        net: view.net,
        tax: view.tax,
        rounding: view.rounding,
        total: view.total,
        paid: Some(paid),
        open: Some(view.open),
        instalments: view
            .instalments
            .into_iter()
            .map(|part| PortalInstalment { due_on: part.due_on, amount: part.amount, open: part.open })
            .collect(),
        note: view.note,
    })
}

/// An order's note is for the people of the company: it is not printed, and not told here.
pub(crate) fn order(view: OrderView, units: &Units, locale: &str) -> Result<PortalDocument> {
    let line = |line: orders::LineView| PortalLine {
        unit: units.get(&line.unit_id).cloned(),
        description: line.description,
        sku: Some(line.sku),
        quantity: line.quantity,
        unit_price: line.unit_price,
        discount: line.discount,
        tax_rate: line.tax_rate,
        net: line.net,
        tax: line.tax,
        total: line.total,
        shipped: Some(line.shipped),
    };
    Ok(PortalDocument {
        billing_address: lines_of(view.billing_address.as_ref(), locale)?,
        shipping_address: lines_of(view.shipping_address.as_ref(), locale)?,
        kind: "order".to_owned(),
        id: view.id,
        number: Some(view.number),
        status: view.status,
        date: Some(view.business_date),
        due_on: None,
        supplied_on: None,
        supplied_from: None,
        supplied_to: None,
        reference: view.reference,
        customer_name: view.customer_name,
        currency: view.currency,
        prices_include_tax: view.prices_include_tax,
        lines: view.lines.into_iter().map(line).collect(),
        taxes: view
            .taxes
            .into_iter()
            .map(|tax| PortalTax { rate: tax.rate, base: tax.base, tax: tax.tax })
            .collect(),
        discount: view.discount,
        net: view.net,
        tax: view.tax,
        rounding: view.rounding,
        total: view.total,
        paid: None,
        open: None,
        instalments: Vec::new(),
        note: None,
    })
}

pub(crate) fn invoice_ref(row: &billing::model::invoice::Model) -> PortalRef {
    PortalRef {
        kind: row.kind.clone(),
        id: row.id,
        number: row.number.clone(),
        date: row.issued_on,
        due_on: row.due_on,
        status: row.status.clone(),
        currency: row.currency,
        total: row.currency.decimal(row.total),
        open: Some(row.currency.decimal(row.open)),
    }
}

pub(crate) fn order_ref(row: &orders::model::order::Model) -> PortalRef {
    PortalRef {
        kind: "order".to_owned(),
        id: row.id,
        number: Some(row.number.clone()),
        date: Some(row.business_date),
        due_on: None,
        status: row.status.clone(),
        currency: row.currency,
        total: row.currency.decimal(row.total),
        open: None,
    }
}
