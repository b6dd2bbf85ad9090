//! One file for each verb.

pub mod cancel;
pub mod choose;
pub mod create;
pub mod deliver;
pub mod label;
pub mod pack;
pub mod quote;
pub(crate) mod send;
pub mod ship;
pub mod sign;
pub mod suggest;
pub mod track;

use platform::{Ctx, Result, Tx};

use crate::model::{line, shipment};
use crate::rules::Part;

/// The rows of some parts of an order's lines.
pub(crate) fn rows(ctx: &Ctx, shipment: &shipment::Model, parts: &[Part<'_>]) -> Vec<line::Model> {
    let mut line_no = 0;
    parts
        .iter()
        .map(|part| {
            line_no += 1;
            line::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                shipment_id: shipment.id,
                line_no,
                order_line_id: part.line.id,
                product_id: part.line.product_id,
                sku: part.line.sku.clone(),
                description: part.line.description.clone(),
                unit_id: part.line.unit_id,
                quantity: part.quantity,
                base_quantity: part.base_quantity,
                ordered: part.line.quantity,
                to_follow: part.to_follow,
            }
        })
        .collect()
}

/// Stores a shipment that took a step, one version on.
pub(crate) async fn advance(ctx: &Ctx, tx: &Tx<'_>, shipment: &mut shipment::Model, to: &str) -> Result<()> {
    shipment.status = to.to_owned();
    shipment.version += 1;
    shipment.updated_at = ctx.now();
    tx.save::<shipment::Entity>(&ctx.whole(), shipment.clone()).await
}
