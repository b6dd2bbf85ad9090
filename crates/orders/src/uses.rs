//! What orders that have not ended use: none of it may be archived under them.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Source};
use records::holders::{Held, Link, held};
use sea_orm::sea_query::{ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};

use crate::model::{back_order, line, line_part as part, order};
use crate::{STATES, permissions};

pub(crate) fn holds<'a>(
    ctx: &'a Ctx,
    source: &'a Source,
    kind: &'static str,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<Vec<Held>>> {
    Box::pin(async move {
        let with_line = |column: line::Column| {
            let mut lines = Query::select();
            lines
                .column(line::Column::OrderId)
                .from(line::Entity)
                .and_where(column.is_in(ids.iter().copied()));
            order::Column::Id.in_subquery(lines)
        };
        let named = match kind {
            "customer" => order::Column::CustomerId.is_in(ids.iter().copied()),
            "location" => order::Column::LocationId.is_in(ids.iter().copied()),
            "store" => order::Column::StoreId.is_in(ids.iter().copied()),
            "product" => with_line(line::Column::ProductId).or(order::Column::Id.in_subquery(with_part(ids))),
            "unit" => with_line(line::Column::UnitId),
            "tax_class" => with_line(line::Column::TaxClassId),
            inventory::WAITED_FOR => order::Column::Id.in_subquery(waiting_at(ids)),
            _ => return Ok(Vec::new()),
        };
        let ended = STATES.states.iter().filter(|state| STATES.allowed(state).is_empty()).copied();
        let open = Condition::all().add(named).add(order::Column::Status.is_not_in(ended));
        let found = held::<order::Entity>(ctx, source, "order", &permissions::VIEW, open, link);
        Ok(found.await?.into_iter().collect())
    })
}

/// The orders whose kits are put together from a product.
fn with_part(products: &[Id]) -> SelectStatement {
    let mut parts = Query::select();
    parts
        .column(part::Column::OrderId)
        .from(part::Entity)
        .and_where(part::Column::ProductId.is_in(products.iter().copied()));
    parts
}

/// The orders that wait for goods at a place, and take them from nowhere else.
fn waiting_at(places: &[Id]) -> SelectStatement {
    let mut waiting = Query::select();
    waiting
        .column(back_order::Column::OrderId)
        .from(back_order::Entity)
        .and_where(back_order::Column::LocationId.is_in(places.iter().copied()))
        .and_where(back_order::Column::Anywhere.eq(false));
    waiting
}

fn link(order: &order::Model) -> Link {
    Link { number: order.number.clone(), path: format!("/sales/orders/{}", order.id) }
}
