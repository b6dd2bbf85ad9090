//! What a warehouse outside tells: how much it has counted of a product in one of its places.

use garde::Validate;
use kernel::{Id, Qty, Result};
use platform::inbound::About;
use platform::{Ctx, Inbound, Subject, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::errors::{NOT_TRACKED, UNKNOWN_LOCATION};
use crate::model::location;
use crate::moves::{NewMove, adjust};
use crate::permissions::RECEIVE_LEVELS;
use crate::{Document, MoveKind, balances};

/// What is on hand of a product at a location, as its keeper has counted it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct CountedLevel {
    /// The location's code.
    #[garde(length(chars, min = 1, max = 32))]
    location: String,
    /// The article number or a barcode. What is counted by the barcode of a package is counted in packages.
    #[garde(length(chars, min = 1, max = 48))]
    product: String,
    /// All of it, what is reserved included.
    #[garde(custom(not_negative))]
    on_hand: Qty,
    #[garde(length(chars, max = 200))]
    reason: Option<String>,
}

fn not_negative(quantity: &Qty, (): &()) -> garde::Result {
    if *quantity < Qty::ZERO {
        Err(garde::Error::new("a quantity on hand is never below zero"))
    } else {
        Ok(())
    }
}

impl About for CountedLevel {
    fn about(&self) -> String {
        format!("{}/{}", self.location, self.product)
    }
}

/// What became of it.
#[derive(Clone, Debug, Serialize)]
struct Corrected {
    product_id: Id,
    location_id: Id,
    on_hand: Qty,
    /// What the adjustment moved; zero when there was nothing to correct.
    moved: Qty,
    adjustment_id: Option<Id>,
}

pub(crate) fn all() -> Vec<Inbound> {
    vec![Inbound::new(
        "inventory.stock_level_changed",
        "A warehouse has counted a product: what is on hand here becomes what it says",
        &RECEIVE_LEVELS,
        level_changed,
    )]
}

/// Corrects what is on hand by the difference, in one adjustment.
async fn level_changed(ctx: &Ctx, tx: &Tx<'_>, counted: CountedLevel) -> Result<Corrected> {
    let location = location_of(ctx, tx, &counted.location).await?;
    let found = catalog::products::search_code(ctx, tx, &counted.product).await?;
    let found = found.ok_or_else(|| catalog::UNKNOWN_PRODUCT.at("product"))?;
    if !found.product.tracked {
        return Err(NOT_TRACKED.at("product"));
    }
    catalog::products::mark_used(ctx, tx, [&found.product]).await?;
    let product_id = found.product.id;
    let wanted = [(product_id, found.unit_id, counted.on_hand)];
    let products = [(product_id, found.product.clone())].into();
    catalog::units::assert_places_at(ctx, tx, &products, &wanted, |_| "on_hand".to_owned()).await?;
    let on_hand = catalog::units::in_base(ctx, tx, &wanted).await?.into_iter().next().unwrap_or(Qty::ZERO);
    let moved = on_hand - held(ctx, tx, location.id, product_id).await?;
    let mut corrected =
        Corrected { product_id, location_id: location.id, on_hand, moved, adjustment_id: None };
    if moved == Qty::ZERO {
        return Ok(corrected);
    }
    let id = ctx.id();
    let reason = counted.reason.unwrap_or_else(|| "Counted outside".to_owned());
    let one = NewMove {
        product_id,
        location_id: location.id,
        quantity: moved,
        kind: MoveKind::Adjustment,
        document: Document { kind: "adjustment", id },
        line_id: None,
        unit_cost: None,
        reason: Some(reason.clone()),
        reason_code: Some(crate::reasons::COUNT.to_owned()),
    };
    adjust(ctx, tx, vec![one]).await?;
    tx.audit(
        Subject::new("adjustment", id),
        "inventory.stock.adjust",
        &json!({ "moves": 1, "reason": reason }),
    )?;
    corrected.adjustment_id = Some(id);
    Ok(corrected)
}

async fn location_of(ctx: &Ctx, tx: &Tx<'_>, code: &str) -> Result<location::Model> {
    let found = tx
        .select::<location::Entity>(&ctx.whole())
        .filter(location::Column::Code.eq(code))
        .filter(location::Column::ArchivedAt.is_null())
        .one()
        .await?;
    found.ok_or_else(|| UNKNOWN_LOCATION.at("location"))
}

/// What is on hand now. The balance is held until the end, also one that begins with this.
async fn held(ctx: &Ctx, tx: &Tx<'_>, location: Id, product: Id) -> Result<Qty> {
    let mut levels = balances::lock(ctx, tx, location, [product].into_iter()).await?;
    if levels.is_empty() {
        balances::open(ctx, tx, location, [product].into_iter()).await?;
        levels = balances::lock(ctx, tx, location, [product].into_iter()).await?;
    }
    Ok(levels.get(&product).map_or(Qty::ZERO, |level| level.on_hand))
}
