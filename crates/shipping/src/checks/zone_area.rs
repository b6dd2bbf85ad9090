//! An area is a country, a range of its postal codes, or everywhere else.

use platform::{BoxFuture, Ctx, Result, Tx};
use records::Change;
use sea_orm::ColumnTrait;

use crate::model::zone_area;
use crate::rules::zones::{POSTAL_CHARS_MAX, normal};
use crate::{BAD_POSTAL_RANGE, TOO_MANY_AREAS};

/// Areas of one zone at most.
pub const AREAS_MAX: i64 = 1000;

pub(crate) fn zone_area<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let from = change.text("postal_from").map(normal).filter(|code| !code.is_empty());
        let to = change.text("postal_to").map(normal).filter(|code| !code.is_empty());
        let (from, to) = match (from, to) {
            (None, None) => (None, None),
            (Some(from), to) => (Some(from.clone()), Some(to.unwrap_or(from))),
            (None, Some(_)) => return Err(BAD_POSTAL_RANGE.at("postal_from")),
        };
        if let (Some(from), Some(to)) = (&from, &to) {
            let fits = from.len() == to.len() && from.len() <= POSTAL_CHARS_MAX && from <= to;
            if !fits || change.text("country").is_none() {
                return Err(BAD_POSTAL_RANGE.at(if fits { "country" } else { "postal_to" }));
            }
        }
        change.set("postal_from", from.into());
        change.set("postal_to", to.into());
        if change.is_archived() {
            return Ok(());
        }
        let others = tx
            .select::<zone_area::Entity>(&ctx.whole())
            .filter(zone_area::Column::ZoneId.eq(change.reference("zone_id")))
            .filter(zone_area::Column::ArchivedAt.is_null())
            .filter(zone_area::Column::Id.ne(change.id()))
            .count()
            .await?;
        if others >= AREAS_MAX {
            return Err(TOO_MANY_AREAS.at("zone_id").with("areas_max", AREAS_MAX));
        }
        Ok(())
    })
}
