//! From "it was written" to "everybody has heard of it".
//!
//! A command writes its events unpublished. The [publisher](publisher) gives them their place in one dense order,
//! the [listeners](consumers) hear them in that order, each exactly once, and every process follows the stream for
//! its live screens and caches ([`Tail`]). A crash between any two of these steps loses nothing: each begins where
//! the database says that it stopped.

pub(crate) mod consumers;
mod counter;
pub(crate) mod publisher;
mod redeliver;
mod tail;

use serde_json::{Value, json};

pub(crate) use redeliver::redeliver_job;
pub use tail::Tail;

use crate::events::event;
use crate::{Ctx, Error, Result, Source, Subscription};

/// How many events of the company a listener still has before it: what its owner shows as lag.
pub async fn waiting(ctx: &Ctx, source: &Source, listener: &Subscription) -> Result<i64> {
    consumers::waiting(ctx, source, listener.consumer, listener.events).await
}

/// An event in the JSON form of CloudEvents 1.0.
///
/// `source` is the company, `subject` the object, `sequence` the dense number of the event on that object (padded,
/// so that it sorts as text), `position` its place in the order of publication once it has one.
pub fn cloud_event(event: &event::Model) -> Result<Value> {
    let data: Value = serde_json::from_str(&event.payload).map_err(Error::internal)?;
    let mut form = json!({
        "specversion": "1.0",
        "id": event.id,
        "source": format!("/companies/{}", event.company_id),
        "type": event.name,
        "subject": format!("{}/{}", event.subject_kind, event.subject_id),
        "time": event.at,
        "datacontenttype": "application/json",
        "dataschema": format!("urn:kontor:event:{}", event.name),
        "sequence": format!("{:010}", event.seq),
        "businessdate": event.business_date,
    });
    if let Some(position) = event.position {
        form["position"] = format!("{position:019}").into();
    }
    form["data"] = data;
    Ok(form)
}
