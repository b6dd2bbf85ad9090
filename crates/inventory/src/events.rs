//! What the module publishes.

use std::collections::BTreeMap;

use kernel::permissions::Permission;
use kernel::{Amount, Currency, Day, Decimal, Id, Qty};
use platform::{Event, EventType, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::Serialize;

use crate::MoveKind;
use crate::balances::Deltas;
use crate::model::{level, stock_move};
use crate::policy::BelowZero;

const VIEW: &Permission = &crate::permissions::VIEW;

/// Goods came to or left a location.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StockLevelChanged {
    pub product_id: Id,
    pub location_id: Id,
    /// After the move, in base units.
    pub on_hand: Qty,
    pub reserved: Qty,
    pub available: Qty,
    /// What came (or, negative, left).
    pub moved: Qty,
}

impl Event for StockLevelChanged {
    const TYPE: EventType = EventType {
        name: "inventory.stock_level_changed",
        text: "Goods came to or left a location",
        view: VIEW,
        schema: |generator| generator.subschema_for::<StockLevelChanged>(),
    };
}

/// Tells of each balance whose goods moved.
pub(crate) fn emit_moved(tx: &Tx<'_>, before: &BTreeMap<Id, level::Model>, deltas: &Deltas) -> Result<()> {
    for (product, delta) in deltas {
        let Some(level) = before.get(product) else { continue };
        if delta.on_hand == Qty::ZERO {
            continue;
        }
        let (on_hand, reserved) = (level.on_hand + delta.on_hand, level.reserved + delta.reserved);
        let event = StockLevelChanged {
            product_id: *product,
            location_id: level.location_id,
            on_hand,
            reserved,
            available: on_hand - reserved,
            moved: delta.on_hand,
        };
        tx.emit(Subject::of("stock_level", level.id).within(level.store_id, None, None), &event)?;
    }
    emit_low(tx, before, deltas)
}

/// No more is available than the reorder point: told once when it falls there, and again only after it has risen.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LowStock {
    pub product_id: Id,
    pub location_id: Id,
    pub on_hand: Qty,
    pub reserved: Qty,
    pub available: Qty,
    pub reorder_point: Qty,
}

impl Event for LowStock {
    const TYPE: EventType = EventType {
        name: "inventory.low_stock",
        text: "What is available of a product fell to its reorder point",
        view: VIEW,
        schema: |generator| generator.subschema_for::<LowStock>(),
    };
}

/// Tells of each balance whose availability has crossed its reorder point on the way down.
pub(crate) fn emit_low(tx: &Tx<'_>, before: &BTreeMap<Id, level::Model>, deltas: &Deltas) -> Result<()> {
    for (product, delta) in deltas {
        let Some(level) = before.get(product) else { continue };
        let Some(reorder_point) = level.reorder_point else { continue };
        let (on_hand, reserved) = (level.on_hand + delta.on_hand, level.reserved + delta.reserved);
        let available = on_hand - reserved;
        if level.available() <= reorder_point || available > reorder_point {
            continue;
        }
        let (product_id, location_id) = (*product, level.location_id);
        let event = LowStock { product_id, location_id, on_hand, reserved, available, reorder_point };
        tx.emit(Subject::of("stock_level", level.id).within(level.store_id, None, None), &event)?;
    }
    Ok(())
}

/// More left or was promised than was free, where the location's rule is to warn of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StockBelowZero {
    #[serde(flatten)]
    pub balance: BelowZero,
}

impl Event for StockBelowZero {
    const TYPE: EventType = EventType {
        name: "inventory.stock_below_zero",
        text: "More of a product left a location, or was promised there, than was free",
        view: VIEW,
        schema: |generator| generator.subschema_for::<StockBelowZero>(),
    };
}

pub(crate) fn emit_below_zero(tx: &Tx<'_>, level: &level::Model, balance: BelowZero) -> Result<()> {
    let subject = Subject::of("stock_level", level.id).within(level.store_id, None, None);
    tx.emit(subject, &StockBelowZero { balance })
}

/// Goods moved with their value: what the books post.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StockValued {
    /// The document that moved them: `shipment`, `receipt`, `adjustment`, `stock_entry`, `return`, `transfer`;
    /// `return_scrap` where what came back is scrapped; `cost_settlement` where goods had left before they came and turn
    /// out to have cost another amount.
    pub source_kind: String,
    /// The document; of several that were told together, one of them.
    pub source_id: Id,
    pub reason: Option<String>,
    /// The day on which the goods moved.
    pub business_date: Day,
    pub lines: Vec<ValuedLine>,
}

/// What came (above zero) or left of a product at a location, and its value of the same sign in the company's currency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ValuedLine {
    pub product_id: Id,
    pub location_id: Id,
    pub quantity: Qty,
    pub value: Decimal,
}

impl Event for StockValued {
    const TYPE: EventType = EventType {
        name: "inventory.stock_valued",
        text: "Goods came or left, with what they are worth",
        view: &catalog::permissions::COST,
        schema: |generator| generator.subschema_for::<StockValued>(),
    };
}

/// The source of what is settled: its counterpart is the cost of goods.
const COST_SETTLEMENT: &str = "cost_settlement";

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Source<'m> {
    business_date: Day,
    kind: &'m str,
    reason: Option<&'m str>,
}

/// Tells the value of what moved, one event for each document or, in a batch of history, for each kind and day. What
/// only changed its place is worth what it was.
pub(crate) fn emit_valued(tx: &Tx<'_>, currency: Currency, moves: &[stock_move::Model]) -> Result<()> {
    let mut sources: BTreeMap<Source<'_>, Vec<&stock_move::Model>> = BTreeMap::new();
    for one in moves.iter().filter(|one| !one.value.is_zero()) {
        if one.kind == MoveKind::Transfer.as_str() {
            continue;
        }
        let settles = one.kind == MoveKind::Settlement.as_str();
        let kind = if settles { COST_SETTLEMENT } else { &one.document_kind };
        let source = Source { business_date: one.business_date, kind, reason: one.reason.as_deref() };
        sources.entry(source).or_default().push(one);
    }
    for (source, moves) in sources {
        let mut lines: BTreeMap<(Id, Id), (Qty, Amount)> = BTreeMap::new();
        for one in &moves {
            let line = lines.entry((one.product_id, one.location_id)).or_default();
            line.0 += one.quantity;
            line.1 += one.value;
        }
        let lines = lines.into_iter().map(|((product_id, location_id), (quantity, value))| ValuedLine {
            product_id,
            location_id,
            quantity,
            value: currency.decimal(value),
        });
        let event = StockValued {
            source_kind: source.kind.to_owned(),
            source_id: moves[0].document_id,
            reason: source.reason.map(str::to_owned),
            business_date: source.business_date,
            lines: lines.collect(),
        };
        let subject = Subject::of("stock_value", event.source_id).within(moves[0].store_id, None, None);
        tx.emit(subject, &event)?;
    }
    Ok(())
}
