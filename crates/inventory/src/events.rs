//! What the module publishes.

use kernel::permissions::Permission;
use kernel::{Id, Qty};
use platform::{Event, EventType, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::Serialize;

use crate::balances::Deltas;
use crate::model::level;

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
pub(crate) fn emit_moved(
    tx: &Tx<'_>,
    before: &std::collections::BTreeMap<Id, level::Model>,
    deltas: &Deltas,
) -> Result<()> {
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
    Ok(())
}
