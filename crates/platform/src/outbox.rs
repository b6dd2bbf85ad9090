//! From "it was written" to "everybody has heard of it".
//!
//! A command writes its events unpublished. The [publisher](publisher) gives them their place in one dense order,
//! the [listeners](consumers) hear them in that order, each exactly once, and every process follows the stream for
//! its live screens and caches ([`Tail`]). A crash between any two of these steps loses nothing: each begins where
//! the database says that it stopped.

pub(crate) mod consumers;
mod counter;
mod handing;
pub(crate) mod publisher;
mod redeliver;
pub(crate) mod streams;
mod tail;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

pub(crate) use redeliver::{redeliver_job, waiting as put_aside};
pub use tail::Tail;

use sea_orm::ColumnTrait;

use crate::events::event;
use crate::{Ctx, Error, Id, Result, Source, Subscription, catalogue};

/// How many events of the caller's rows a listener still has before it: what its owner shows as lag.
pub async fn waiting(ctx: &Ctx, source: &Source, listener: &Subscription) -> Result<i64> {
    consumers::waiting(ctx, source, listener.consumer, listener.events).await
}

/// The first `most` of the company's events that a listener has not heard yet, as they happened, and whatever rows the
/// caller sees: for one who wants to be abreast of trade before something else happens. What was put aside is not
/// among them.
pub async fn unheard(
    ctx: &Ctx,
    source: &Source,
    listener: &Subscription,
    most: u64,
) -> Result<Vec<event::Model>> {
    consumers::unheard(ctx, source, listener, most).await
}

/// The company's events that a listener could not take and that are left to a job which has not ended well.
pub async fn set_aside(ctx: &Ctx, source: &Source, listener: &Subscription) -> Result<Vec<event::Model>> {
    let events = redeliver::waiting_for(ctx, source, listener.consumer).await?;
    if events.is_empty() {
        return Ok(Vec::new());
    }
    source
        .select::<event::Entity>(&ctx.whole())
        .filter(event::Column::Id.is_in(events))
        .order_by(event::Column::Id)
        .all()
        .await
}

/// The position up to which everybody who listens to a company's events has heard them.
pub(crate) async fn heard_by_all(ctx: &Ctx) -> Result<i64> {
    let (heard, handed) = (consumers::heard_by_all(ctx.runtime()).await?, streams::handed_on(ctx).await?);
    Ok(heard.min(handed))
}

/// Forgets how far those who hand events on have come with a company's, which is being erased.
pub async fn forget(tx: &db::Tx, company: Id) -> Result<()> {
    let named = consumers::row::Column::Name.ends_with(format!(":{company}"));
    tx.delete_global::<consumers::row::Entity>().filter(named).exec().await.map(drop)
}

/// An event in the JSON form of CloudEvents 1.0.
#[derive(Serialize, JsonSchema)]
pub(crate) struct CloudEvent<'e> {
    #[schemars(extend("const" = "1.0"))]
    specversion: &'static str,
    /// The same however often the event is delivered: what a consumer knows it by.
    id: kernel::Id,
    /// The company: `/companies/` and its id.
    source: String,
    /// `order.confirmed`.
    r#type: &'e str,
    /// The object: its kind, a slash and its id.
    subject: String,
    /// When it happened.
    time: kernel::Instant,
    #[schemars(extend("const" = "application/json"))]
    datacontenttype: &'static str,
    /// The name of the schema of `data`.
    dataschema: String,
    /// The dense number of the event on its object, padded so that it sorts as text.
    sequence: String,
    /// The business day on which it happened, in the company's time zone.
    businessdate: kernel::Day,
    /// Its place in the order of publication, padded so that it sorts as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<String>,
    /// What happened, as it was then.
    data: Value,
}

/// The form in which an event leaves the house. It has a `position` once it is published.
pub fn cloud_event(event: &event::Model) -> Result<Value> {
    let form = CloudEvent {
        specversion: "1.0",
        id: event.id,
        source: format!("/companies/{}", event.company_id),
        r#type: &event.name,
        subject: format!("{}/{}", event.subject_kind, event.subject_id),
        time: event.at,
        datacontenttype: "application/json",
        dataschema: catalogue::schema_urn(&event.name),
        sequence: format!("{:010}", event.seq),
        businessdate: event.business_date,
        position: event.position.map(|position| format!("{position:019}")),
        data: serde_json::from_str(&event.payload).map_err(Error::internal)?,
    };
    serde_json::to_value(form).map_err(Error::internal)
}
