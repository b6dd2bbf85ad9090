//! Whether more may leave a location than is free there.
//!
//! `forbid` refuses it. `warn` lets it happen and says so, `allow` lets it happen: the shelf is right and the books
//! are late, as at a till. Promising goods (a reservation) is never beyond what is there, whatever the rule.

use kernel::{Id, Qty};
use schemars::JsonSchema;
use serde::Serialize;

use crate::balances::Delta;
use crate::model::level;

pub(crate) const FORBID: &str = "forbid";
pub(crate) const WARN: &str = "warn";
pub(crate) const ALLOW: &str = "allow";
/// Of a balance that was below zero when it became forbidden: it may rise, and is forbidden once it is sound.
pub(crate) const CLEARING: &str = "clearing";

/// More left than was free, and the location's rule let it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BelowZero {
    pub product_id: Id,
    pub location_id: Id,
    /// After the move, in base units.
    pub on_hand: Qty,
    pub reserved: Qty,
}

/// What the rule says of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Fine,
    Warned,
    Refused,
}

/// Judges a change of a balance that is locked. What makes nothing worse is always fine: a document uses what is
/// reserved for it (T22), goods come to a balance below zero.
pub(crate) fn judge(level: &level::Model, delta: &Delta) -> Verdict {
    let before = level.available();
    let after = before + delta.on_hand - delta.reserved;
    if !after.is_negative() || after >= before {
        return Verdict::Fine;
    }
    match level.negative_stock.as_str() {
        ALLOW => Verdict::Fine,
        WARN => Verdict::Warned,
        _ => Verdict::Refused,
    }
}
