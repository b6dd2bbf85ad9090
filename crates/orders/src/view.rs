//! An order as the API shows it: stored values, nothing computed but what can be read off them.

use inventory::BelowZero;
use kernel::{Amount, Currency, Day, Decimal, Error, ExchangeRate, Id, Instant, Qty, Rate, UnitPrice};
use platform::Result;
use pricing::Margin;
use pricing::engine::TraceStep;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use crate::kits::Kits;
use crate::model::{line, line_part, order, status};
use crate::states::{STATES, VERBS};

/// An order.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OrderView {
    pub id: Id,
    pub number: String,
    pub customer_id: Id,
    pub customer_name: String,
    pub store_id: Option<Id>,
    pub region_id: Option<Id>,
    pub owner_id: Option<Id>,
    pub location_id: Id,
    pub status: String,
    /// `credit` or `approval`: it waits, and nothing leaves until it is released.
    pub hold: Option<String>,
    pub held_at: Option<Instant>,
    pub held_by: Option<Id>,
    pub released_at: Option<Instant>,
    pub released_by: Option<Id>,
    pub currency: Currency,
    /// Into the company's currency; absent where it is the company's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange_rate: Option<ExchangeRate>,
    /// The day that the rate was noted for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_day: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_source: Option<String>,
    pub placed_at: Instant,
    pub business_date: Day,
    pub prices_include_tax: bool,
    pub tax_rounding: String,
    pub gross: Decimal,
    pub discount: Decimal,
    pub net: Decimal,
    pub tax: Decimal,
    pub rounding: Decimal,
    /// What the customer owes for it: net + tax + rounding.
    pub total: Decimal,
    pub taxes: Vec<TaxView>,
    /// As it was when the order was confirmed; of a draft, when it was written.
    pub shipping_address: Option<Value>,
    pub billing_address: Option<Value>,
    /// Which of the customer's addresses these were.
    pub shipping_address_id: Option<Id>,
    pub billing_address_id: Option<Id>,
    pub reference: Option<String>,
    pub note: Option<String>,
    pub lines: Vec<LineView>,
    pub history: Vec<StatusView>,
    pub priority: i32,
    /// A part of it waits for goods: `GET /sales/back-orders?order_id=…` tells which and until when.
    pub back_ordered: bool,
    /// A part of it is reserved at another place than its own.
    pub is_split: bool,
    /// The goods or the address changed after a charge (for shipping) was worked out: it may be another now.
    pub charges_stale: bool,
    /// `none`, `part` or `all`: whether what was shipped came back.
    pub return_status: String,
    /// What it was made of: `return` (it replaces goods), `order` (a copy), `template`.
    pub origin_kind: Option<String>,
    pub origin_id: Option<Id>,
    /// How often it was amended since it was confirmed: `GET …/versions` tells what changed.
    pub amended: i32,
    /// The verbs that the order's state allows.
    pub allowed_actions: Vec<String>,
    /// What is left of it; for those only who may see costs, who read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<Margin>,
    /// In the answer to a change: what to look at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
    pub version: i64,
}

/// Something to look at, though the change was made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Warning {
    pub code: String,
    pub message: String,
    pub details: Value,
}

impl Warning {
    /// More is promised than is there, and the location's rule is to say so.
    pub(crate) fn short(balance: &BelowZero) -> Warning {
        let code = inventory::INSUFFICIENT_STOCK;
        Warning { code: code.code.to_owned(), message: code.text.to_owned(), details: json!(balance) }
    }
}

/// A line of an order.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LineView {
    pub id: Id,
    pub line_no: i32,
    pub product_id: Id,
    pub sku: String,
    pub description: String,
    pub unit_id: Id,
    pub quantity: Qty,
    pub base_quantity: Qty,
    pub unit_price: UnitPrice,
    pub discount_rate: Option<Rate>,
    pub gross: Decimal,
    pub discount: Decimal,
    pub net: Decimal,
    pub tax_class_id: Id,
    pub tax_rate: Rate,
    pub tax: Decimal,
    pub total: Decimal,
    pub shipped: Qty,
    pub invoiced: Qty,
    /// What came back of what was shipped.
    pub returned: Qty,
    /// Ordered and given up before it left; no longer in `quantity`.
    pub cancelled: Qty,
    pub cancel_reason: Option<String>,
    pub promised_on: Option<Day>,
    /// Where it is to come from, if not from where the order's goods do.
    pub location_id: Option<Id>,
    /// Of a kit, once it is confirmed: what one is put together from. It stays as it was then.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<LinePartView>,
    /// What it is charged for where it is no goods of its own: `shipping`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charge: Option<String>,
    /// What is left of it; for those only who may see costs, who read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<Margin>,
    /// How the price came about, step by step.
    pub trace: Vec<TraceStep>,
}

/// A component of a line's kit.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LinePartView {
    pub product_id: Id,
    pub sku: String,
    pub description: String,
    /// The component's base unit.
    pub unit_id: Id,
    /// For one base unit of the kit.
    pub quantity: Qty,
    /// Stock is kept of it: it is reserved and leaves with the kit.
    pub tracked: bool,
}

/// The tax of one rate.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TaxView {
    pub tax_class_id: Id,
    pub rate: Rate,
    pub base: Decimal,
    pub tax: Decimal,
}

/// A step of the order's life.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatusView {
    pub status: String,
    pub at: Instant,
    pub by: Option<Id>,
    pub reason: Option<String>,
}

pub(crate) fn of(
    order: &order::Model,
    lines: &[line::Model],
    kits: &Kits,
    history: Vec<status::Model>,
) -> Result<OrderView> {
    let money = |amount: Amount| order.currency.decimal(amount);
    let allowed = STATES.allowed(&order.status);
    Ok(OrderView {
        id: order.id,
        number: order.number.clone(),
        customer_id: order.customer_id,
        customer_name: order.customer_name.clone(),
        store_id: order.store_id,
        region_id: order.region_id,
        owner_id: order.owner_id,
        location_id: order.location_id,
        status: order.status.clone(),
        hold: order.hold.clone(),
        held_at: order.held_at,
        held_by: order.held_by,
        released_at: order.released_at,
        released_by: order.released_by,
        currency: order.currency,
        exchange_rate: order.exchange_rate,
        rate_day: order.rate_day,
        rate_source: order.rate_source.clone(),
        placed_at: order.placed_at,
        business_date: order.business_date,
        prices_include_tax: order.prices_include_tax,
        tax_rounding: order.tax_rounding.clone(),
        gross: money(order.gross),
        discount: money(order.discount),
        net: money(order.net),
        tax: money(order.tax),
        rounding: money(order.rounding),
        total: money(order.total),
        taxes: taxes(order.currency, lines),
        shipping_address: json(order.shipping_address.as_deref())?,
        billing_address: json(order.billing_address.as_deref())?,
        shipping_address_id: order.shipping_address_id,
        billing_address_id: order.billing_address_id,
        reference: order.reference.clone(),
        note: order.note.clone(),
        lines: lines.iter().map(|line| line_view(order.currency, line, kits)).collect::<Result<_>>()?,
        history: history
            .into_iter()
            .map(|row| StatusView { status: row.status, at: row.at, by: row.by, reason: row.reason })
            .collect(),
        priority: order.priority,
        back_ordered: order.back_ordered,
        is_split: order.is_split,
        charges_stale: order.charges_stale,
        return_status: order.return_status.clone(),
        origin_kind: order.origin_kind.clone(),
        origin_id: order.origin_id,
        amended: order.amended,
        allowed_actions: VERBS
            .iter()
            .filter(|verb| allowed.contains(*verb))
            .copied()
            .chain(order.hold.as_ref().map(|_| "release"))
            .map(str::to_owned)
            .collect(),
        margin: None,
        warnings: Vec::new(),
        version: order.version,
    })
}

fn part_view(part: &line_part::Model) -> LinePartView {
    LinePartView {
        product_id: part.product_id,
        sku: part.sku.clone(),
        description: part.description.clone(),
        unit_id: part.unit_id,
        quantity: part.quantity,
        tracked: part.tracked,
    }
}

fn line_view(currency: Currency, line: &line::Model, kits: &Kits) -> Result<LineView> {
    Ok(LineView {
        id: line.id,
        line_no: line.line_no,
        product_id: line.product_id,
        sku: line.sku.clone(),
        description: line.description.clone(),
        unit_id: line.unit_id,
        quantity: line.quantity,
        base_quantity: line.base_quantity,
        unit_price: line.unit_price,
        discount_rate: line.discount_rate,
        gross: currency.decimal(line.gross),
        discount: currency.decimal(line.discount),
        net: currency.decimal(line.net),
        tax_class_id: line.tax_class_id,
        tax_rate: line.tax_rate,
        tax: currency.decimal(line.tax),
        total: currency.decimal(line.total),
        shipped: line.shipped,
        invoiced: line.invoiced,
        returned: line.returned,
        cancelled: line.cancelled,
        cancel_reason: line.cancel_reason.clone(),
        promised_on: line.promised_on,
        location_id: line.location_id,
        components: kits.parts(line.id).iter().map(part_view).collect(),
        charge: line.charge.clone(),
        margin: None,
        trace: serde_json::from_str(&line.trace).map_err(Error::internal)?,
    })
}

/// The lines' stored taxes, by class and rate: their sum is the document's tax.
pub(crate) fn taxes(currency: Currency, lines: &[line::Model]) -> Vec<TaxView> {
    let mut rows: Vec<(Id, Rate, Amount, Amount)> = Vec::new();
    for line in lines {
        match rows.iter_mut().find(|row| row.0 == line.tax_class_id && row.1 == line.tax_rate) {
            Some(row) => {
                row.2 += line.net;
                row.3 += line.tax;
            }
            None => rows.push((line.tax_class_id, line.tax_rate, line.net, line.tax)),
        }
    }
    rows.into_iter()
        .map(|(tax_class_id, rate, base, tax)| TaxView {
            tax_class_id,
            rate,
            base: currency.decimal(base),
            tax: currency.decimal(tax),
        })
        .collect()
}

fn json(text: Option<&str>) -> Result<Option<Value>> {
    text.map(serde_json::from_str).transpose().map_err(Error::internal)
}
