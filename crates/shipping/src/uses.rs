//! What shipments that have not left use: none of it may be archived under them.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Source};
use records::holders::{Held, Link, held};
use sea_orm::{ColumnTrait, Condition};

use crate::model::shipment;
use crate::{STATES, permissions};

pub(crate) fn holds<'a>(
    ctx: &'a Ctx,
    source: &'a Source,
    kind: &'static str,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<Vec<Held>>> {
    Box::pin(async move {
        let named = match kind {
            "customer" => shipment::Column::CustomerId.is_in(ids.iter().copied()),
            "location" => shipment::Column::LocationId.is_in(ids.iter().copied()),
            "store" => shipment::Column::StoreId.is_in(ids.iter().copied()),
            _ => return Ok(Vec::new()),
        };
        let open = Condition::all().add(named).add(shipment::Column::Status.eq(STATES.initial));
        let found = held::<shipment::Entity>(ctx, source, "shipment", &permissions::VIEW, open, link);
        Ok(found.await?.into_iter().collect())
    })
}

fn link(shipment: &shipment::Model) -> Link {
    Link { number: shipment.number.clone(), path: format!("/shipping/shipments/{}", shipment.id) }
}
