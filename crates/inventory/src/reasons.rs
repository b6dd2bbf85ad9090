//! The reasons that a company begins with, and the one that somebody gives.

use kernel::{Qty, Result};
use platform::{BoxFuture, Ctx, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use crate::errors::{NO_SUCH_REASON, REASON_NEEDS_NOTE};
use crate::model::{location, reason};

/// What a transfer's discrepancies and counts outside are booked under.
pub(crate) const SHORTAGE: &str = "shortage";
pub const DAMAGE: &str = "damage";
pub(crate) const SURPLUS: &str = "surplus";
pub(crate) const COUNT: &str = "count";
pub(crate) const OPENING: &str = "opening";

/// Code, name, direction.
const STANDARD: &[(&str, &str, &str)] = &[
    (COUNT, "Counted", "both"),
    (DAMAGE, "Damaged", "out"),
    (SHORTAGE, "Missing", "out"),
    (SURPLUS, "Found", "in"),
    ("expired", "Past its date", "out"),
    ("theft", "Stolen", "out"),
    ("sample", "Own use or sample", "out"),
    (OPENING, "Opening stock", "in"),
    ("other", "Other", "both"),
];

/// A company begins with the standard reasons and, if it sells goods, with a place for them.
pub(crate) fn furnish<'a>(ctx: &'a Ctx, tx: &'a Tx<'a>) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        ensure(ctx, tx).await?;
        place(ctx, tx).await
    })
}

/// Who said at the founding that they sell goods has a place for them, in the first store.
async fn place(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    let sells = identity::companies::sells(ctx, tx).await?;
    let has_goods = matches!(sells.as_deref(), Some("goods" | "both"));
    if !has_goods || tx.select::<location::Entity>(&ctx.whole()).limit(1).one().await?.is_some() {
        return Ok(());
    }
    let store = identity::stores::first(ctx, tx).await?;
    let fields = json!({
        "code": "MAIN", "name": ctx.company().name, "kind": "store", "store_id": store, "is_default": true,
    });
    let fields = fields.as_object().cloned().unwrap_or_default();
    records::create(ctx, tx, &location::Model::record(), fields).await.map(drop)
}

/// Makes those of the standard reasons that the company has not got; one that it has put away stays so.
async fn ensure(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    let codes = STANDARD.iter().map(|(code, ..)| *code);
    let there =
        tx.select::<reason::Entity>(&ctx.whole()).filter(reason::Column::Code.is_in(codes)).all().await?;
    let missing = |code: &str| there.iter().all(|reason| reason.code != code);
    for (code, name, direction) in STANDARD.iter().filter(|(code, ..)| missing(code)) {
        let fields = json!({
            "code": code, "name": name, "direction": direction, "needs_note": *code == "other",
        });
        let fields = fields.as_object().cloned().unwrap_or_default();
        records::create(ctx, tx, &reason::Model::record(), fields).await?;
    }
    Ok(())
}

/// The reason of this code.
///
/// # Errors
/// `inventory.no_such_reason`.
pub(crate) async fn named(ctx: &Ctx, tx: &Tx<'_>, code: &str) -> Result<reason::Model> {
    let found = tx
        .select::<reason::Entity>(&ctx.whole())
        .filter(reason::Column::Code.eq(code))
        .filter(reason::Column::ArchivedAt.is_null())
        .one()
        .await?;
    found.ok_or_else(|| NO_SUCH_REASON.at("reason"))
}

/// # Errors
/// `inventory.reason_needs_note`.
pub(crate) fn assert_noted(reason: &reason::Model, note: Option<&str>) -> Result<()> {
    if reason.needs_note && note.is_none_or(|note| note.trim().is_empty()) {
        return Err(REASON_NEEDS_NOTE.at("note"));
    }
    Ok(())
}

/// Whether it is for goods in this direction.
pub(crate) fn fits(reason: &reason::Model, quantity: Qty) -> bool {
    match reason.direction.as_str() {
        "in" => !quantity.is_negative(),
        "out" => !quantity.is_positive(),
        _ => true,
    }
}
