//! One file for each verb of a transfer.

pub mod bring_back;
pub mod cancel;
pub mod create;
pub mod receive;
pub mod replace;
pub mod ship;

use kernel::{Id, Qty};
use platform::{Ctx, Result, Tx};

use crate::model::{transfer, transfer_line as line};

/// Stores a transfer that took a step, one version on.
async fn advance(ctx: &Ctx, tx: &Tx<'_>, transfer: &mut transfer::Model, to: &str) -> Result<()> {
    transfer.status = to.to_owned();
    transfer.version += 1;
    transfer.updated_at = ctx.now();
    tx.save::<transfer::Entity>(&ctx.whole(), transfer.clone()).await
}

/// Refuses parts of what has none, of quantities of lines in base units, each with its field of the request.
async fn assert_places(
    ctx: &Ctx,
    tx: &Tx<'_>,
    lines: &[line::Model],
    said: impl Iterator<Item = (Id, Qty, String)>,
) -> Result<()> {
    let parts: Vec<(Id, Qty, String)> =
        said.filter(|(_, quantity, _)| !catalog::units::is_whole(*quantity)).collect();
    if parts.is_empty() {
        return Ok(());
    }
    let product = |line_id: Id| lines.iter().find(|line| line.id == line_id).map(|line| line.product_id);
    let ids: Vec<Id> = parts.iter().filter_map(|(line, ..)| product(*line)).collect();
    let products = catalog::products::find_many(ctx, tx, &ids).await?;
    let base = |product: Id| products.get(&product).map(|product| product.unit_id);
    let counted = |(line, quantity, path): &(Id, Qty, String)| {
        let product = product(*line)?;
        Some(((product, base(product)?, *quantity), path.clone()))
    };
    let (counted, paths): (Vec<(Id, Id, Qty)>, Vec<String>) = parts.iter().filter_map(counted).unzip();
    catalog::units::assert_places_at(ctx, tx, &products, &counted, |at| paths[at].clone()).await
}
