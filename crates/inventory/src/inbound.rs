//! What a warehouse outside tells: how much it has counted of a product in one of its places.

use garde::Validate;
use kernel::{Id, Qty, Result};
use platform::inbound::About;
use platform::{Ctx, Inbound, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use crate::adjustments::{Draft, Said, Told, book, held};
use crate::errors::{NOT_TRACKED, UNKNOWN_LOCATION};
use crate::model::location;
use crate::permissions::RECEIVE_LEVELS;
use crate::reasons;

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
    let note = counted.reason.clone().unwrap_or_else(|| "Counted outside".to_owned());
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
    let before = held(ctx, tx, location.id, [product_id].into_iter()).await?;
    let moved = on_hand - before.get(&product_id).copied().unwrap_or(Qty::ZERO);
    let mut corrected =
        Corrected { product_id, location_id: location.id, on_hand, moved, adjustment_id: None };
    if moved == Qty::ZERO {
        return Ok(corrected);
    }
    let counted = Said {
        product_id,
        unit_id: found.unit_id,
        told: Told::Counted(counted.on_hand),
        base: on_hand,
        unit_cost: None,
    };
    let draft = Draft {
        place: location,
        reason: reasons::named(ctx, tx, reasons::COUNT).await?,
        note: Some(note),
        reference: None,
        on: ctx.today(),
        lines: vec![counted],
    };
    let made = book(ctx, tx, draft).await.map_err(|error| error.renamed(|_| "on_hand".to_owned()))?;
    corrected.adjustment_id = Some(made.id);
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
