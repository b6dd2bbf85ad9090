//! What must hold of the records before they are stored.

mod method;
mod zone_area;

use platform::{BoxFuture, Ctx, Result, Tx};
use records::Change;

pub use method::BANDS_MAX;
pub(crate) use method::{method, rate};
pub use zone_area::AREAS_MAX;
pub(crate) use zone_area::zone_area;

use crate::{BAD_GS1_PREFIX, BAD_SIZE, BAD_TRACKING_URL, NO_SUCH_ADAPTER, carriers};

/// Millimetres of a box's longest side.
const SIDE_MM_MAX: i64 = 20_000;

pub(crate) fn carrier<'a>(
    ctx: &'a Ctx,
    _: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let adapter = change.text("adapter").unwrap_or_default();
        if change.changes("adapter") && carriers::find(ctx, adapter).is_none() {
            return Err(NO_SUCH_ADAPTER.at("adapter").with("adapters", carriers::names(ctx)));
        }
        if change.text("tracking_url").is_some_and(|url| !carriers::is_tracking_url(url)) {
            return Err(BAD_TRACKING_URL.at("tracking_url"));
        }
        if let Some(prefix) = change.text("gs1_prefix") {
            let digits = prefix.bytes().all(|byte| byte.is_ascii_digit());
            if !digits || !(7..=10).contains(&prefix.len()) {
                return Err(BAD_GS1_PREFIX.at("gs1_prefix"));
            }
        }
        Ok(())
    })
}

pub(crate) fn package_type<'a>(
    _: &'a Ctx,
    _: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        for side in ["length_mm", "width_mm", "height_mm"] {
            if !change.int(side).is_some_and(|side| (1..=SIDE_MM_MAX).contains(&side)) {
                return Err(BAD_SIZE.at(side).with("most", SIDE_MM_MAX));
            }
        }
        for weight in ["tare_g", "max_weight_g"] {
            if change.int(weight).is_some_and(|weight| weight > crate::WEIGHT_G_MAX) {
                return Err(crate::TOO_LARGE.at(weight).with("most", crate::WEIGHT_G_MAX));
            }
        }
        Ok(())
    })
}
