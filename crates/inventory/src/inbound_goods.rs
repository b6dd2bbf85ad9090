//! What is on its way in and when it is to arrive.

use kernel::{Day, Id, Qty};
use platform::{Ctx, Result, Source};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Query;

use crate::model::{location, transfer, transfer_line as line};

/// Transfers on their way that are looked at; those that arrive first.
const TRANSFERS_MAX: u64 = 500;

/// So much of a product is to arrive at a location.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    pub location_id: Id,
    pub product_id: Id,
    pub on: Day,
    /// Base units, more than zero.
    pub quantity: Qty,
}

/// What is in transit of some products with a day of its arrival at a place where goods are for sale, the first one first.
pub async fn coming(ctx: &Ctx, source: &Source, products: &[Id]) -> Result<Vec<Coming>> {
    let mut with = Query::select();
    with.column(line::Column::TransferId)
        .from(line::Entity)
        .and_where(line::Column::CompanyId.eq(ctx.company_id()))
        .and_where(line::Column::ProductId.is_in(products.iter().copied()));
    let mut sold_from = Query::select();
    sold_from
        .column(location::Column::Id)
        .from(location::Entity)
        .and_where(location::Column::CompanyId.eq(ctx.company_id()))
        .and_where(location::Column::ForSale.eq(true));
    let transfers = source
        .select::<transfer::Entity>(&ctx.whole())
        .filter(transfer::Column::Status.is_in(["in_transit", "partly_received"]))
        .filter(transfer::Column::ExpectedOn.is_not_null())
        .filter(transfer::Column::Id.in_subquery(with))
        .filter(transfer::Column::ToLocationId.in_subquery(sold_from))
        .order_by(transfer::Column::ExpectedOn)
        .order_by(transfer::Column::Id)
        .limit(TRANSFERS_MAX)
        .all()
        .await?;
    if transfers.is_empty() {
        return Ok(Vec::new());
    }
    let lines = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::TransferId.is_in(transfers.iter().map(|transfer| transfer.id)))
        .filter(line::Column::ProductId.is_in(products.iter().copied()))
        .order_by(line::Column::Id)
        .all()
        .await?;
    let mut found = Vec::new();
    for transfer in &transfers {
        let Some(on) = transfer.expected_on else { continue };
        let of_transfer = lines.iter().filter(|line| line.transfer_id == transfer.id);
        found.extend(of_transfer.filter(|line| line.under_way().is_positive()).map(|line| Coming {
            location_id: transfer.to_location_id,
            product_id: line.product_id,
            on,
            quantity: line.under_way(),
        }));
    }
    Ok(found)
}
