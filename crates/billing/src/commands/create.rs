//! `POST /billing/invoices`: a draft of an order, of a shipment, or by hand.

use garde::Validate;
use kernel::{Currency, Day, Decimal, Id, Qty, Rate, UnitPrice};
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{free, from_order, store};
use crate::events::{InvoiceCreated, head};
use crate::view::{self, Beside, InvoiceView};
use crate::{ONE_ORIGIN, margin};

/// Lines of one invoice at most.
pub const LINES_MAX: usize = 500;

/// What of an order is billed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Billable {
    /// What was ordered and not yet invoiced.
    #[default]
    Ordered,
    /// What was shipped (services: ordered) and not yet invoiced.
    Shipped,
}

/// What an advance is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AdvanceKind {
    /// Something down: a percentage of the order, or an amount.
    #[default]
    Deposit,
    /// So far is the work: the percentage is of the whole order, and what was invoiced before is taken off.
    Progress,
}

impl AdvanceKind {
    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            AdvanceKind::Deposit => "deposit",
            AdvanceKind::Progress => "progress",
        }
    }
}

/// An advance on an order, tax included; later invoices of the order net it.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Advance {
    #[serde(default)]
    pub kind: AdvanceKind,
    /// `"0.3"` is thirty percent of the order's total.
    pub percent: Option<Rate>,
    pub amount: Option<Decimal>,
}

/// Rounds the total to the smallest coin.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CashRounding {
    /// The smallest coin: `"0.05"`.
    pub step: Decimal,
    /// What is paid by other tenders, to the cent.
    pub other_tenders: Option<Decimal>,
}

/// An invoice as the caller writes it.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "order_id": "01890000-0000-7000-8000-000000000001", "advance": { "percent": "0.3" } }))]
#[schemars(example = json!({
    "customer_id": "01890000-0000-7000-8000-000000000002",
    "supplied_from": "2026-03-01", "supplied_to": "2026-03-31",
    "lines": [{ "description": "Advice", "quantity": "2", "unit_price": "75" }],
}))]
pub struct NewInvoice {
    /// Bills an order.
    pub order_id: Option<Id>,
    /// Which part of the order; all that was ordered when absent.
    pub of: Option<Billable>,
    /// Bills an advance on the order instead of a part of it.
    pub advance: Option<Advance>,
    /// Bills a shipment.
    pub shipment_id: Option<Id>,
    /// Bills lines by hand.
    pub customer_id: Option<Id>,
    pub store_id: Option<Id>,
    pub currency: Option<Currency>,
    #[garde(length(chars, max = 80))]
    pub reference: Option<String>,
    #[garde(length(chars, max = 4000))]
    pub note: Option<String>,
    /// Days until it is due; the customer's terms when absent.
    #[garde(range(min = 0, max = 730))]
    pub payment_days: Option<i32>,
    /// Instead of days; the customer's when neither is given.
    pub payment_term_id: Option<Id>,
    /// The day on which what is billed was supplied, or will be: `2026-03-31`. When absent, of a shipment the day on which
    /// it left; of an order whose billed goods have all left, the day of the last shipment. Of lines by hand it says which
    /// rate of tax holds; without it, today's does. An order's tax stays the order's.
    pub supplied_on: Option<Day>,
    /// Instead of a day: the first day of the period in which it was supplied, with `supplied_to`. The period's last day
    /// says which rate of tax holds.
    pub supplied_from: Option<Day>,
    /// The last day of the period, no more than ten years after the first.
    pub supplied_to: Option<Day>,
    /// Of an invoice by hand that is paid in cash.
    pub cash_rounding: Option<CashRounding>,
    #[garde(length(max = LINES_MAX), dive)]
    #[serde(default)]
    pub lines: Vec<NewInvoiceLine>,
}

/// A line by hand: of a product, priced like an order's, or of words with a price.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewInvoiceLine {
    pub product_id: Option<Id>,
    pub unit_id: Option<Id>,
    #[garde(length(chars, min = 1, max = 500))]
    pub description: Option<String>,
    /// In no more decimal places than its unit is counted in; free where no unit is named. `catalog.too_many_places`.
    pub quantity: Qty,
    pub unit_price: Option<UnitPrice>,
    /// `"0.1"` is ten percent off.
    pub discount: Option<Rate>,
    /// For a line without a product; untaxed when absent.
    pub tax_class_id: Option<Id>,
}

/// Writes a draft.
pub async fn create(ctx: &Ctx, tx: &Tx<'_>, input: NewInvoice) -> Result<InvoiceView> {
    let composed = match (input.order_id, input.shipment_id, input.customer_id) {
        _ if input.cash_rounding.is_some() && input.customer_id.is_none() => {
            return Err(ONE_ORIGIN.at("cash_rounding"));
        }
        (Some(order_id), None, None) if input.lines.is_empty() && input.advance.is_some() => {
            let advance = input.advance.expect("looked at above");
            from_order::of_advance(ctx, tx, order_id, advance, &input).await?
        }
        _ if input.advance.is_some() => return Err(ONE_ORIGIN.at("advance")),
        (Some(order_id), None, None) if input.lines.is_empty() => {
            from_order::of_order(ctx, tx, order_id, input.of.unwrap_or_default(), &input).await?
        }
        (None, Some(shipment_id), None) if input.lines.is_empty() => {
            from_order::of_shipment(ctx, tx, shipment_id, &input).await?
        }
        (None, None, Some(customer_id)) if !input.lines.is_empty() => {
            free::by_hand(ctx, tx, ctx.id(), customer_id, &input).await?
        }
        _ => return Err(ONE_ORIGIN.error()),
    };
    let invoice = &composed.invoice;
    let subject =
        Subject::new("invoice", invoice.id).within(invoice.store_id, invoice.region_id, invoice.owner_id);
    let total = invoice.currency.decimal(invoice.total);
    tx.audit(subject, "billing.invoice.create", &json!({ "order_id": invoice.order_id, "total": total }))?;
    tx.emit(subject, &InvoiceCreated { invoice: head(invoice) })?;
    // Not read again: whoever writes a draft for another's customer may not see it afterwards.
    let mut answer = view::of(invoice, &composed.lines, &composed.taxes, Beside::default())?;
    margin::add_tried(ctx, tx, invoice, &composed.lines, &mut answer).await?;
    store(ctx, tx, composed).await?;
    Ok(answer)
}
