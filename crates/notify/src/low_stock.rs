//! `inventory.low_stock`: whoever is to be told of the location's store is told, once each time it falls so low.

use std::sync::Arc;

use inventory::LowStock;
use kernel::{Error, Id, Qty};
use platform::events::event;
use platform::{Ctx, Event, ListenHandler, Result, Subscription, Tx};
use serde::Deserialize;
use serde_json::json;

use crate::permissions::LOW_STOCK;
use crate::tell::{Said, Told, tell};

/// The notification's kind.
const KIND: &str = "low_stock";

const HEARD: &[&str] = &[<LowStock as Event>::TYPE.name];

pub(crate) fn subscription() -> Subscription {
    Subscription {
        consumer: "notify.on_low_stock",
        events: HEARD,
        handler: ListenHandler::Each(Arc::new(|ctx, tx, event| Box::pin(hear(ctx, tx, event)))),
    }
}

/// The part of the event that matters here.
#[derive(Deserialize)]
struct Low {
    product_id: Id,
    location_id: Id,
    available: Qty,
    reorder_point: Qty,
}

async fn hear(ctx: &Ctx, tx: &Tx<'_>, event: &event::Model) -> Result<()> {
    let low: Low = serde_json::from_str(&event.payload).map_err(Error::internal)?;
    let users = identity::people::who_may(ctx, tx, &LOW_STOCK, event.store_id).await?;
    if users.is_empty() {
        return Ok(());
    }
    let products = catalog::products::find_many(ctx, tx, &[low.product_id]).await?;
    let place = inventory::location(ctx, tx, low.location_id).await?;
    let Some(product) = products.get(&low.product_id) else { return Ok(()) };
    let told = Told {
        kind: KIND,
        subject_kind: "product",
        subject_id: low.product_id,
        path: format!("/catalog/products/{}", low.product_id),
        data: json!({
            "sku": product.sku, "name": product.name, "location_id": low.location_id, "location": place.name,
            "available": low.available, "reorder_point": low.reorder_point,
        }),
        letter: Said {
            subject: "letter-low-stock-subject",
            text: "letter-low-stock",
            values: vec![
                ("product", format!("{} ({})", product.name, product.sku)),
                ("place", place.name.clone()),
                ("available", low.available.to_string()),
                ("point", low.reorder_point.to_string()),
            ],
        },
    };
    tell(ctx, tx, &users, &told).await
}
