//! What goods cost now, for modules that stand beside the one that knows what the stock is worth.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{Id, Result, UnitPrice};
use platform::{BoxFuture, Ctx, Port, Source};

use crate::products;

/// What one base unit of each product costs now, in the company's currency.
pub type UnitCosts =
    for<'a> fn(&'a Ctx, &'a Source, products: &'a [Id]) -> BoxFuture<'a, Result<HashMap<Id, UnitPrice>>>;

struct Known(UnitCosts);

/// The value for `Module::ports` of the module that values the stock.
pub fn unit_costs_known(costs: UnitCosts) -> Port {
    Arc::new(Known(costs))
}

/// What one base unit of each product costs now: as the stock is valued or, where no module values it, what the product
/// is expected to cost.
///
/// # Errors
/// Trouble with the database; `kernel.out_of_range`.
pub async fn unit_costs(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<HashMap<Id, UnitPrice>> {
    match ctx.runtime().registry().ports::<Known>().first() {
        Some(known) => (known.0)(ctx, source, ids).await,
        None => {
            let found = products::find_many(ctx, source, ids).await?;
            Ok(found.values().map(|product| (product.id, product.cost)).collect())
        }
    }
}
