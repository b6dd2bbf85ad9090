//! A kit is put together from products that are no kits, each once, in quantities that convert exactly: so there is
//! neither a cycle nor a depth to look for.

use std::collections::HashMap;

use kernel::{Id, Qty, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::errors::{
    COMPONENT_ARCHIVED, COMPONENT_QUANTITY, COMPONENT_TWICE, KIT_IN_KIT, NOT_A_KIT, TOO_MANY_COMPONENTS,
};
use crate::kits::{COMPONENTS_MAX, KIT};
use crate::model::{kit_component as component, product};
use crate::units;

pub(crate) fn kit_component<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if change.is_archived() {
            return Ok(());
        }
        let quantity = Qty(change.int("quantity").unwrap_or_default());
        if !quantity.is_positive() {
            return Err(COMPONENT_QUANTITY.at("quantity"));
        }
        let (Some(kit), Some(product)) = (change.reference("kit_id"), change.reference("product_id")) else {
            return Ok(());
        };
        let products = locked(ctx, tx, kit, product).await?;
        if products.get(&kit).is_none_or(|kit| kit.kind != KIT) {
            return Err(NOT_A_KIT.at("kit_id"));
        }
        match products.get(&product) {
            Some(part) if part.kind == KIT => return Err(KIT_IN_KIT.at("product_id")),
            Some(part) if part.archived_at.is_some() => return Err(COMPONENT_ARCHIVED.at("product_id")),
            _ => {}
        }
        assert_counts(ctx, tx, &products, product, change.reference("unit_id"), quantity).await?;
        assert_fits(ctx, tx, change.id(), kit, product).await
    })
}

/// Both products, locked in the order of their ids: neither changes its kind or is archived until this is through,
/// and of two components that are added at once the second sees the first.
async fn locked(ctx: &Ctx, tx: &Tx<'_>, kit: Id, product: Id) -> Result<HashMap<Id, product::Model>> {
    let rows = tx
        .select::<product::Entity>(&ctx.whole())
        .filter(product::Column::Id.is_in([kit, product]))
        .order_by(product::Column::Id)
        .locked()
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The quantity is an exact one of the component's base unit.
async fn assert_counts(
    ctx: &Ctx,
    tx: &Tx<'_>,
    products: &HashMap<Id, product::Model>,
    product: Id,
    unit: Option<Id>,
    quantity: Qty,
) -> Result<()> {
    let base = products.get(&product).map(|product| product.unit_id);
    let Some(counted) = unit.or(base) else { return Ok(()) };
    let line = [(product, counted, quantity)];
    units::assert_places_at(ctx, tx, products, &line, |_| "quantity".to_owned()).await?;
    let Some(unit) = unit else { return Ok(()) };
    let table = units::table(ctx, tx, products, &[(product, unit)]).await?;
    table.factor(product, unit).map_err(|error| error.at("unit_id"))?;
    table.in_base(product, unit, quantity).map(drop).map_err(|error| error.at("quantity"))
}

async fn assert_fits(ctx: &Ctx, tx: &Tx<'_>, id: Id, kit: Id, product: Id) -> Result<()> {
    let others = tx
        .select::<component::Entity>(&ctx.whole())
        .filter(component::Column::KitId.eq(kit))
        .filter(component::Column::Id.ne(id))
        .all()
        .await?;
    if others.iter().any(|other| other.product_id == product) {
        return Err(COMPONENT_TWICE.at("product_id"));
    }
    if others.iter().filter(|other| other.archived_at.is_none()).count() >= COMPONENTS_MAX {
        return Err(TOO_MANY_COMPONENTS.with("components_max", COMPONENTS_MAX));
    }
    Ok(())
}
