//! `POST /shipping/carriers/{id}/tracking`: what carriers tell by themselves, signed their own way, each message once.

use std::sync::Arc;

use kernel::{Id, Result};
use platform::api::{Answer, Headers, Raw, path_id, schema, to_json};
use platform::{
    Access, Actor, Company, Ctx, Endpoint, Grants, Handler, Method, Principal, Reply, Request, Subject, Tx,
    pipeline,
};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Serialize;
use serde_json::json;

use crate::carriers::{self, EVENTS_MAX, Told, TrackingMessage, event_of};
use crate::commands::track::lock;
use crate::model::{carrier, carrier_message, parcel, shipment};
use crate::signing::{self, Vouched};
use crate::tracking::{self, NewEvent, Teller};
use crate::{BAD_MESSAGE, BAD_SIGNATURE, MESSAGE_REPLAYED, NO_SUCH_ADAPTER, NO_SUCH_TRACKING, NOT_TRACKABLE};

/// Bytes of one message.
pub const MESSAGE_BYTES_MAX: usize = 256 * 1024;
/// What carriers send; the program's own form is JSON.
const TYPES: &str =
    "application/json, application/xml, text/xml, application/x-www-form-urlencoded, text/plain";

/// Open to everybody, because a signature is checked here and not at the door.
pub(crate) fn endpoint() -> Endpoint {
    Endpoint {
        method: Method::Post,
        path: "/shipping/carriers/{id}/tracking".to_owned(),
        access: Access::Public,
        summary: "A carrier's own webhook: what happened to parcels, signed as its record says".to_owned(),
        module: "shipping",
        status: 200,
        handler: Handler::Free(Arc::new(|ctx, request| Box::pin(receive(ctx, request)))),
        body: Some(schema::<TrackingMessage>()),
        upload: Some(TYPES),
        raw: Some(Raw { bytes_max: MESSAGE_BYTES_MAX, headers: Headers::Any }),
        query: None,
        answer: Answer::Json(schema::<Taken>()),
        series: Vec::new(),
        is_setting: false,
    }
}

/// What became of a message.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Taken {
    /// In the order of the message's events.
    pub results: Vec<TakenEvent>,
}

/// What became of an event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TakenEvent {
    pub tracking: String,
    pub status: TakenStatus,
}

/// What may become of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TakenStatus {
    /// It was new.
    Applied,
    /// It was known.
    Known,
    /// No parcel of this carrier has the number.
    Unknown,
    /// The shipment was given up.
    Closed,
}

async fn receive(ctx: Ctx, request: Request) -> Result<Reply> {
    let id = path_id(&request, "id")?;
    let (ctx, carrier, vouched) = admit(&ctx, id, &request).await?;
    let adapter = carriers::find(&ctx, &carrier.adapter).ok_or_else(|| NO_SUCH_ADAPTER.error())?;
    let told = adapter.read_message(&request.bytes)?;
    if told.len() > EVENTS_MAX {
        return Err(BAD_MESSAGE.with("events_max", EVENTS_MAX));
    }
    let work = Arc::new((carrier, vouched, told));
    let taken = pipeline::write(&ctx, move |ctx, tx| {
        let work = work.clone();
        Box::pin(async move {
            let (carrier, vouched, told) = &*work;
            take(ctx, tx, carrier, vouched, told).await
        })
    });
    Ok(Reply::json(200, to_json(&taken.await?)?))
}

/// The program itself, for the company of a carrier that has signed. Every reason for a refusal is the same from
/// outside: who guesses ids learns nothing.
async fn admit(ctx: &Ctx, id: Id, request: &Request) -> Result<(Ctx, carrier::Model, Vouched)> {
    let runtime = ctx.runtime();
    let source = runtime.db().read();
    let refused = || BAD_SIGNATURE.error();
    let found = source.select_global::<carrier::Entity>().id(id).one().await?;
    let carrier = found.filter(|it| it.active && it.archived_at.is_none()).ok_or_else(refused)?;
    let companies = runtime.companies().await?;
    let company = companies.into_iter().find(|one| one.id == carrier.company_id).ok_or_else(refused)?;
    let ctx = ctx.signed_in(Arc::new(itself(company)));
    let vouched = signing::verify(&ctx, source, &carrier, request).await?.ok_or_else(refused)?;
    Ok((ctx, carrier, vouched))
}

fn itself(company: Arc<Company>) -> Principal {
    let actor = Actor::System("shipping.carrier_webhook");
    Principal { actor, company, grants: Arc::new(Grants::system()), session: None }
}

async fn take(
    ctx: &Ctx,
    tx: &Tx<'_>,
    carrier: &carrier::Model,
    vouched: &Vouched,
    told: &[Told],
) -> Result<Taken> {
    once(ctx, tx, carrier.id, vouched).await?;
    let mut results = Vec::with_capacity(told.len());
    for (index, one) in told.iter().enumerate() {
        let event = event_of(one.seen.clone(), ctx.now());
        let event = event.ok_or_else(|| BAD_MESSAGE.at(format!("events[{index}]")))?;
        let status = apply(ctx, tx, carrier, &one.tracking, event).await?;
        results.push(TakenEvent { tracking: one.tracking.clone(), status });
    }
    // One that has not been told of yet may be by the carrier's next attempt.
    if !results.is_empty() && results.iter().all(|one| one.status == TakenStatus::Unknown) {
        return Err(NO_SUCH_TRACKING.at("events[0].tracking"));
    }
    let facts = json!({ "code": carrier.code, "events": results.len(), "message": vouched.fingerprint });
    tx.audit(Subject::new("carrier", carrier.id), "shipping.carrier.tell", &facts)?;
    Ok(Taken { results })
}

/// Remembers a message.
///
/// # Errors
/// `shipping.message_replayed` for one that was taken before. Who signs again under the same id, later, tries again
/// because our answer was lost: that is no replay, and has no effect either, since each event is kept once.
async fn once(ctx: &Ctx, tx: &Tx<'_>, carrier: Id, vouched: &Vouched) -> Result<()> {
    let known = tx
        .select::<carrier_message::Entity>(&ctx.whole())
        .filter(carrier_message::Column::CarrierId.eq(carrier))
        .filter(carrier_message::Column::Fingerprint.eq(vouched.fingerprint.as_str()))
        .locked()
        .one()
        .await?;
    if let Some(known) = known {
        if vouched.at <= known.signed_at {
            return Err(MESSAGE_REPLAYED.error());
        }
        let again = carrier_message::Model { signed_at: vouched.at, ..known };
        return tx.save::<carrier_message::Entity>(&ctx.whole(), again).await;
    }
    let row = carrier_message::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        carrier_id: carrier,
        fingerprint: vouched.fingerprint.clone(),
        signed_at: vouched.at,
        received_at: ctx.now(),
    };
    match tx.insert::<carrier_message::Entity>(&ctx.whole(), row).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
        other => other,
    }
}

async fn apply(
    ctx: &Ctx,
    tx: &Tx<'_>,
    carrier: &carrier::Model,
    number: &str,
    event: NewEvent,
) -> Result<TakenStatus> {
    let Some((shipment_id, parcel_id)) = find(ctx, tx, carrier, number).await? else {
        return Ok(TakenStatus::Unknown);
    };
    let mut shipment = lock(ctx, tx, shipment_id).await?;
    let mut parcel = match parcel_id {
        Some(id) => Some(tx.select::<parcel::Entity>(&ctx.whole()).id(id).expect().await?),
        None => None,
    };
    match tracking::record(ctx, tx, &mut shipment, parcel.as_mut(), event, Teller::Carrier).await {
        Ok(true) => Ok(TakenStatus::Applied),
        Ok(false) => Ok(TakenStatus::Known),
        Err(error) if error.is(NOT_TRACKABLE) => Ok(TakenStatus::Closed),
        Err(error) => Err(error),
    }
}

/// The newest parcel of this carrier with a number, else the newest shipment that names the carrier.
async fn find(
    ctx: &Ctx,
    tx: &Tx<'_>,
    carrier: &carrier::Model,
    tracking: &str,
) -> Result<Option<(Id, Option<Id>)>> {
    let parcel = tx
        .select::<parcel::Entity>(&ctx.whole())
        .filter(parcel::Column::Tracking.eq(tracking))
        .filter(parcel::Column::CarrierId.eq(carrier.id))
        .filter(parcel::Column::Status.ne(parcel::VOID))
        .order_by_desc(parcel::Column::Id)
        .limit(1)
        .one()
        .await?;
    if let Some(parcel) = parcel {
        return Ok(Some((parcel.shipment_id, Some(parcel.id))));
    }
    let shipment = tx
        .select::<shipment::Entity>(&ctx.whole())
        .filter(shipment::Column::Tracking.eq(tracking))
        .filter(shipment::Column::Carrier.is_in([carrier.code.as_str(), carrier.name.as_str()]))
        .order_by_desc(shipment::Column::Id)
        .limit(1)
        .one()
        .await?;
    Ok(shipment.map(|shipment| (shipment.id, None)))
}
