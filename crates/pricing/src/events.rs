//! What the module publishes, on behalf of the document that stores a price.

use kernel::permissions::Permission;
use kernel::{Currency, Decimal, Id, Qty, UnitPrice};
use platform::{Event, EventType, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::Serialize;

use crate::engine::{PriceSource, Priced};

const VIEW: &Permission = &crate::permissions::CALCULATE;

/// A document was priced.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PricingCalculated {
    /// `order`, `quote`: what was priced.
    pub document_kind: String,
    pub document_id: Id,
    pub currency: Currency,
    pub net: Decimal,
    pub tax: Decimal,
    pub total: Decimal,
    pub lines: Vec<LinePrice>,
}

/// One line's price and where it came from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LinePrice {
    pub product_id: Id,
    pub quantity: Qty,
    pub unit_price: UnitPrice,
    pub source: PriceSource,
    pub total: Decimal,
}

/// A document has a discount.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DiscountApplied {
    pub document_kind: String,
    pub document_id: Id,
    pub currency: Currency,
    /// Before any discount.
    pub gross: Decimal,
    /// Off the whole document, lines and all.
    pub discount: Decimal,
}

impl Event for PricingCalculated {
    const TYPE: EventType = EventType {
        name: "pricing.calculated",
        text: "A document was priced",
        view: VIEW,
        schema: |generator| generator.subschema_for::<PricingCalculated>(),
    };
}

impl Event for DiscountApplied {
    const TYPE: EventType = EventType {
        name: "discount.applied",
        text: "A document has a discount",
        view: VIEW,
        schema: |generator| generator.subschema_for::<DiscountApplied>(),
    };
}

/// Tells that a document was priced and, where it was, that it has a discount.
pub fn emit(tx: &Tx<'_>, document: Subject, priced: &Priced, currency: Currency) -> Result<()> {
    let lines = priced.lines.iter().map(|line| LinePrice {
        product_id: line.product_id,
        quantity: line.quantity,
        unit_price: line.unit_price,
        source: line.source.clone(),
        total: currency.decimal(line.total),
    });
    let calculated = PricingCalculated {
        document_kind: document.kind.to_owned(),
        document_id: document.id,
        currency,
        net: currency.decimal(priced.net),
        tax: currency.decimal(priced.tax),
        total: currency.decimal(priced.total),
        lines: lines.collect(),
    };
    tx.emit(document, &calculated)?;
    if priced.discount.is_zero() {
        return Ok(());
    }
    let applied = DiscountApplied {
        document_kind: document.kind.to_owned(),
        document_id: document.id,
        currency,
        gross: currency.decimal(priced.gross),
        discount: currency.decimal(priced.discount),
    };
    tx.emit(document, &applied)
}
