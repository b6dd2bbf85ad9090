//! Kits, for the floors above: what one of a kit is put together from, now.
//!
//! A kit is sold like any other product and has no stock of its own: documents explode it into its components. It
//! holds no other kits, so that exploding is one step. Documents freeze what they were told here.

use std::collections::HashMap;

use kernel::{Id, Qty, Result};
use platform::{Ctx, Source};
use sea_orm::entity::prelude::*;

use crate::model::{kit_component as component, product};
use crate::products::{self, Product};
use crate::units;

/// A product's kind that makes it a kit.
pub const KIT: &str = "kit";

/// Components of one kit at most.
pub const COMPONENTS_MAX: usize = 50;

/// A component of a kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    pub product: Product,
    /// Base units of the component in one base unit of the kit; more than zero.
    pub quantity: Qty,
}

/// A kit of the company.
///
/// # Errors
/// `record.not_found`, also for a product that is no kit.
pub async fn find(ctx: &Ctx, src: &Source, id: Id) -> Result<Product> {
    src.select::<product::Entity>(&ctx.whole()).id(id).filter(product::Column::Kind.eq(KIT)).expect().await
}

/// What each of these kits is put together from, in the order of its list. A kit without components is not in the
/// answer.
///
/// # Errors
/// `catalog.unit_not_convertible`, `kernel.inexact_conversion` when units have changed since the list was written.
pub async fn compositions(ctx: &Ctx, src: &Source, kits: &[Id]) -> Result<HashMap<Id, Vec<Component>>> {
    if kits.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = src
        .select::<component::Entity>(&ctx.whole())
        .filter(component::Column::KitId.is_in(kits.iter().copied()))
        .filter(component::Column::ArchivedAt.is_null())
        .order_by(component::Column::Position)
        .order_by(component::Column::Id)
        .all()
        .await?;
    let ids: Vec<Id> = rows.iter().map(|row| row.product_id).collect();
    let products = products::find_many(ctx, src, &ids).await?;
    let pairs: Vec<(Id, Id)> =
        rows.iter().filter_map(|row| row.unit_id.map(|unit| (row.product_id, unit))).collect();
    let table = units::table(ctx, src, &products, &pairs).await?;
    let mut found: HashMap<Id, Vec<Component>> = HashMap::new();
    for row in rows {
        let Some(product) = products.get(&row.product_id) else { continue };
        let quantity = match row.unit_id {
            Some(unit) => table.in_base(row.product_id, unit, row.quantity)?,
            None => row.quantity,
        };
        found.entry(row.kit_id).or_default().push(Component { product: product.clone(), quantity });
    }
    Ok(found)
}
