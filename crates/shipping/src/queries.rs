//! Reading shipments.

use kernel::Id;
use orders::kits::Kits;
use platform::api::ById;
use platform::{Ctx, Result, Source, Tx};
use sea_orm::ColumnTrait;

use crate::model::{line, shipment};
use crate::view::{self, ShipmentView};

/// A shipment of the company with its lines: for other modules' commands.
pub async fn find(ctx: &Ctx, source: &Source, id: Id) -> Result<(shipment::Model, Vec<line::Model>)> {
    let shipment = source.select::<shipment::Entity>(&ctx.whole()).id(id).expect().await?;
    let lines = lines_of(ctx, source, id).await?;
    Ok((shipment, lines))
}

/// The endpoint's own shipment, locked: only rows that the caller may see exist.
pub(crate) async fn lock_in_scope(
    ctx: &Ctx,
    tx: &Tx<'_>,
    id: Id,
) -> Result<(shipment::Model, Vec<line::Model>)> {
    let shipment = tx.select::<shipment::Entity>(ctx.scope()).id(id).locked().expect().await?;
    let lines = lines_of(ctx, tx, id).await?;
    Ok((shipment, lines))
}

async fn lines_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::ShipmentId.eq(id))
        .order_by(line::Column::LineNo)
        .all()
        .await
}

/// As [`find`], for an endpoint that names a shipment: only one that the caller may see exists.
pub async fn find_in_scope(
    ctx: &Ctx,
    source: &Source,
    id: Id,
) -> Result<(shipment::Model, Vec<line::Model>)> {
    let shipment = source.select::<shipment::Entity>(ctx.scope()).id(id).expect().await?;
    let lines = lines_of(ctx, source, id).await?;
    Ok((shipment, lines))
}

/// What the kits in a shipment are put together from, as their order froze it.
pub(crate) async fn kits(ctx: &Ctx, source: &Source, lines: &[line::Model]) -> Result<Kits> {
    let of_order: Vec<Id> = lines.iter().map(|line| line.order_line_id).collect();
    Kits::of_lines(ctx, source, &of_order).await
}

/// `GET /shipping/shipments/{id}`.
pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<ShipmentView> {
    let (shipment, lines) = find_in_scope(ctx, source, by.id).await?;
    view::of(&shipment, &lines, &kits(ctx, source, &lines).await?)
}
