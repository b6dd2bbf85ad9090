//! Trade's events become entries: each exactly once, in order, in the transaction that moves the listener on.
//!
//! An event only says which document to look at. What is posted is read from the documents, and each knows what of it
//! is told already: an event more or less changes nothing.

use std::sync::Arc;

use billing::HistoryPosted;
use finance::Area;
use kernel::{Error, Id, Result};
use platform::events::event;
use platform::{Ctx, ListenHandler, Subscription, Tx};
use serde::de::DeserializeOwned;

use crate::desk::{Desk, Makers};
use crate::postings::{Step, documents, payments, refund, reversals, settlements, stock};
use crate::setup;

/// Under which name the books listen.
pub(crate) const CONSUMER: &str = "ledger.on_trade";

/// What the books listen to.
const EVENTS: &[&str] = &[
    "company.created",
    "invoice.posted",
    "credit_note.allocated",
    "billing.history_posted",
    "payment.received",
    "payment.allocated",
    "payment.reversed",
    "allocation.reversed",
    "refund.requested",
    "payment.refunded",
    "refund.failed",
    STOCK_VALUED,
];

pub(crate) const STOCK_VALUED: &str = "inventory.stock_valued";

/// The listener.
pub(crate) fn subscription() -> Subscription {
    Subscription {
        consumer: CONSUMER,
        events: EVENTS,
        handler: ListenHandler::Batch(Arc::new(|ctx, tx, events| Box::pin(hear(ctx, tx, events)))),
    }
}

/// Events that follow each other and only say which document to look at are heard together.
pub(crate) async fn hear(ctx: &Ctx, tx: &Tx<'_>, events: &[event::Model]) -> Result<()> {
    for run in events.chunk_by(|a, b| is_of_document(a) && is_of_document(b)) {
        match &run[0] {
            first if is_of_document(first) => hear_documents(ctx, tx, run).await?,
            alone => hear_alone(ctx, tx, alone).await?,
        }
    }
    Ok(())
}

/// Whether an event is of one invoice, credit note or payment, which says the rest itself.
fn is_of_document(event: &event::Model) -> bool {
    [
        "invoice.posted",
        "credit_note.allocated",
        "payment.received",
        "payment.allocated",
        "payment.reversed",
        "allocation.reversed",
    ]
    .contains(&event.name.as_str())
}

async fn hear_documents(ctx: &Ctx, tx: &Tx<'_>, events: &[event::Model]) -> Result<()> {
    let mut makers = Makers::of(&events[0]);
    let (mut papers, mut paid) = (Vec::new(), Vec::new());
    for event in events {
        let kind = if event.subject_kind == "payment" { &mut paid } else { &mut papers };
        if makers.add(event.subject_id, event) {
            kind.push(event.subject_id);
        }
    }
    let desk = Desk::open(ctx, tx, Area::Sales, makers).await?;
    documents(&desk, &papers).await?;
    payments(&desk, &paid).await?;
    let sources: Vec<Id> = papers.into_iter().chain(paid.iter().copied()).collect();
    settlements(&desk, &sources).await?;
    reversals(&desk, &paid).await?;
    desk.close()
}

async fn hear_alone(ctx: &Ctx, tx: &Tx<'_>, event: &event::Model) -> Result<()> {
    if event.name == "company.created" {
        return setup::ensure(ctx, tx).await;
    }
    let area = if event.name == STOCK_VALUED { Area::Stock } else { Area::Sales };
    let desk = Desk::open(ctx, tx, area, Makers::of(event)).await?;
    match event.name.as_str() {
        "billing.history_posted" => {
            documents(&desk, &payload::<HistoryPosted>(event)?.invoice_ids).await?;
        }
        STOCK_VALUED => {
            stock(&desk, payload(event)?, event.id, event.business_date).await?;
        }
        "refund.requested" => refunded(&desk, event, Step::Requested).await?,
        "payment.refunded" => refunded(&desk, event, Step::Paid).await?,
        _ => refunded(&desk, event, Step::Failed).await?,
    }
    desk.close()
}

async fn refunded(desk: &Desk<'_>, event: &event::Model, step: Step) -> Result<()> {
    refund(desk, event.subject_id, step).await.map(drop)
}

fn payload<T: DeserializeOwned>(event: &event::Model) -> Result<T> {
    serde_json::from_str(&event.payload).map_err(Error::internal)
}
