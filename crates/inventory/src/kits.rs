//! Kits have no stock of their own: how many can be put together is read off their components, and what one costs is
//! what its components cost.

use std::collections::{BTreeMap, HashMap};

use catalog::kits::{Component, compositions, find};
use kernel::decimal::OUT_OF_RANGE;
use kernel::quantity::ONE_UNIT;
use kernel::{Id, Qty, Result, Rounding, UnitPrice, round_div};
use platform::api::ById;
use platform::{Ctx, Source};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Serialize;

use crate::model::{cost, level, location};

/// How many of a kit can be put together, and from what.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct KitAvailability {
    product_id: Id,
    sku: String,
    /// Whole kits at all places that the caller sees: each is put together at one place.
    available: Qty,
    locations: Vec<KitsAt>,
    components: Vec<KitComponentView>,
    /// What the components of one kit are worth: at the moving average, where they were never in stock at what they
    /// are expected to cost. Needs `catalog.product.cost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit_cost: Option<UnitPrice>,
}

/// How many whole kits can be put together at a place.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
struct KitsAt {
    location_id: Id,
    available: Qty,
    /// The component of which there is too little for one more.
    limited_by: Id,
}

/// A component of a kit.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct KitComponentView {
    product_id: Id,
    sku: String,
    name: String,
    /// Base units in one kit.
    quantity: Qty,
    /// Whether stock is kept of it; what is not tracked limits nothing.
    tracked: bool,
    /// Base units, at all places that the caller sees.
    available: Qty,
}

/// `GET /inventory/kits/{id}/availability`.
pub(crate) async fn availability(ctx: &Ctx, source: &Source, by: ById) -> Result<KitAvailability> {
    let kit = find(ctx, source, by.id).await?;
    let components = compositions(ctx, source, &[kit.id]).await?.remove(&kit.id).unwrap_or_default();
    let free = free(ctx, source, &components).await?;
    let locations: Vec<KitsAt> =
        free.iter().filter_map(|(place, here)| kits_at(*place, here, &components)).collect();
    let unit_cost = match ctx.may(&catalog::permissions::COST) {
        true => kit_costs(ctx, source, &[kit.id]).await?.remove(&kit.id),
        false => None,
    };
    let there = |product: Id| free.values().filter_map(|here| here.get(&product)).sum();
    Ok(KitAvailability {
        product_id: kit.id,
        sku: kit.sku,
        available: locations.iter().map(|one| one.available).sum(),
        locations,
        components: components.iter().map(|one| component_view(one, there(one.product.id))).collect(),
        unit_cost,
    })
}

fn component_view(component: &Component, available: Qty) -> KitComponentView {
    KitComponentView {
        product_id: component.product.id,
        sku: component.product.sku.clone(),
        name: component.product.name.clone(),
        quantity: component.quantity,
        tracked: component.product.tracked,
        available,
    }
}

/// Place → product → what is free of the components there, never below nothing. Goods in transit, or not for
/// sale, are nobody's.
async fn free(
    ctx: &Ctx,
    source: &Source,
    components: &[Component],
) -> Result<BTreeMap<Id, HashMap<Id, Qty>>> {
    let tracked = components.iter().filter(|one| one.product.tracked).map(|one| one.product.id);
    let tracked: Vec<Id> = tracked.collect();
    let places = source
        .select::<location::Entity>(ctx.scope())
        .filter(location::Column::ArchivedAt.is_null())
        .filter(location::Column::InTransit.eq(false))
        .filter(location::Column::ForSale.eq(true))
        .all()
        .await?;
    let mut free: BTreeMap<Id, HashMap<Id, Qty>> =
        places.into_iter().map(|place| (place.id, HashMap::new())).collect();
    if tracked.is_empty() {
        return Ok(free);
    }
    let levels = source
        .select::<level::Entity>(ctx.scope())
        .filter(level::Column::ProductId.is_in(tracked))
        .all()
        .await?;
    for level in levels {
        if let Some(here) = free.get_mut(&level.location_id) {
            here.insert(level.product_id, level.available().max(Qty::ZERO));
        }
    }
    Ok(free)
}

/// Whole kits at a place, as many as the scarcest component allows; nothing for a kit without goods.
fn kits_at(place: Id, here: &HashMap<Id, Qty>, components: &[Component]) -> Option<KitsAt> {
    let tracked = components.iter().filter(|one| one.product.tracked);
    let of = |one: &Component| {
        let free = here.get(&one.product.id).copied().unwrap_or_default();
        (free.0 / one.quantity.0, one.product.id)
    };
    let (kits, limited_by) = tracked.map(of).min_by_key(|(kits, _)| *kits)?;
    Some(KitsAt { location_id: place, available: Qty(kits.saturating_mul(ONE_UNIT)), limited_by })
}

/// What one of each kit costs, in the company's currency: its components at their moving average, those that were
/// never in stock (services too) at what they are expected to cost. A kit without components is not in the answer.
///
/// # Errors
/// `kernel.out_of_range`.
pub async fn kit_costs(ctx: &Ctx, source: &Source, kits: &[Id]) -> Result<HashMap<Id, UnitPrice>> {
    let compositions = compositions(ctx, source, kits).await?;
    let products: Vec<Id> = compositions.values().flatten().map(|one| one.product.id).collect();
    let rows = source
        .select::<cost::Entity>(&ctx.whole())
        .filter(cost::Column::ProductId.is_in(products))
        .all()
        .await?;
    let averages: HashMap<Id, UnitPrice> =
        rows.into_iter().map(|row| (row.product_id, row.average)).collect();
    let cost = |one: &Component| averages.get(&one.product.id).copied().unwrap_or(one.product.cost);
    let mut costs = HashMap::new();
    for (kit, components) in compositions {
        let exact: i128 =
            components.iter().map(|one| i128::from(one.quantity.0) * i128::from(cost(one).0)).sum();
        let units = round_div(exact, i128::from(ONE_UNIT), Rounding::HalfUp);
        costs.insert(kit, i64::try_from(units).map(UnitPrice).map_err(|_| OUT_OF_RANGE.error())?);
    }
    Ok(costs)
}
