//! Trade's events become entries: each exactly once, in order, in the transaction that moves the listener on.
//!
//! An event only says which document to look at. What is posted is read from the documents, and each knows what of it
//! is told already: an event more or less changes nothing.

use std::sync::Arc;

use billing::HistoryPosted;
use finance::Area;
use kernel::{Error, Id, Result};
use platform::events::event;
use platform::{Ctx, Subscription, Tx};
use serde::de::DeserializeOwned;

use crate::desk::Desk;
use crate::postings::{Step, documents, payments, refund, settlements, stock};
use crate::setup;

/// What the books listen to.
const EVENTS: &[&str] = &[
    "company.created",
    "invoice.posted",
    "credit_note.allocated",
    "billing.history_posted",
    "payment.received",
    "payment.allocated",
    "allocation.reversed",
    "refund.requested",
    "payment.refunded",
    "refund.failed",
    STOCK_VALUED,
];

const STOCK_VALUED: &str = "inventory.stock_valued";

/// The listener.
pub(crate) fn subscription() -> Subscription {
    Subscription {
        consumer: "ledger.on_trade",
        events: EVENTS,
        handler: Arc::new(|ctx, tx, event| Box::pin(hear(ctx, tx, event))),
    }
}

async fn hear(ctx: &Ctx, tx: &Tx<'_>, event: &event::Model) -> Result<()> {
    if event.name == "company.created" {
        return setup::ensure(ctx, tx).await;
    }
    let area = if event.name == STOCK_VALUED { Area::Stock } else { Area::Sales };
    let desk = Desk::open(ctx, tx, area, event.actor_id, event.at).await?;
    let about: &[Id] = &[event.subject_id];
    match (event.name.as_str(), event.subject_kind.as_str()) {
        ("billing.history_posted", _) => {
            documents(&desk, &payload::<HistoryPosted>(event)?.invoice_ids).await?;
        }
        (STOCK_VALUED, _) => {
            stock(&desk, payload(event)?, event.id, event.business_date).await?;
        }
        ("refund.requested", _) => refunded(&desk, event, Step::Requested).await?,
        ("payment.refunded", _) => refunded(&desk, event, Step::Paid).await?,
        ("refund.failed", _) => refunded(&desk, event, Step::Failed).await?,
        (_, "payment") => {
            payments(&desk, about).await?;
            settlements(&desk, about).await?;
        }
        _ => {
            documents(&desk, about).await?;
            settlements(&desk, about).await?;
        }
    }
    Ok(())
}

async fn refunded(desk: &Desk<'_>, event: &event::Model, step: Step) -> Result<()> {
    refund(desk, payload(event)?, step, event.business_date).await.map(drop)
}

fn payload<T: DeserializeOwned>(event: &event::Model) -> Result<T> {
    serde_json::from_str(&event.payload).map_err(Error::internal)
}
