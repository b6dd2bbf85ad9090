//! What happens on the way: each event is kept once, in whatever order it comes, and moves its parcel and shipment on.

use kernel::{Id, Instant, Result};
use platform::{Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use crate::commands::advance;
use crate::events::{ParcelTracked, ShipmentDelivered, head, subject};
use crate::model::{parcel, shipment, tracking_event};
use crate::rules::tracking::{DELIVERED, supersedes};
use crate::{NOT_TRACKABLE, STATES};

/// Events that are told of one shipment.
pub const EVENTS_SHOWN_MAX: u64 = 500;

/// An event as it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewEvent {
    pub(crate) code: &'static str,
    pub(crate) at: Instant,
    pub(crate) place: Option<String>,
    pub(crate) text: Option<String>,
}

/// Who tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Teller {
    Hand,
    Carrier,
    Label,
}

impl Teller {
    fn as_str(self) -> &'static str {
        match self {
            Teller::Hand => "hand",
            Teller::Carrier => "carrier",
            Teller::Label => "label",
        }
    }
}

/// Keeps an event of a parcel (else of the whole shipment), whose shipment the caller has locked. Answers whether it was
/// new.
///
/// # Errors
/// `shipping.not_trackable` for what was given up.
pub(crate) async fn record(
    ctx: &Ctx,
    tx: &Tx<'_>,
    shipment: &mut shipment::Model,
    parcel: Option<&mut parcel::Model>,
    event: NewEvent,
    teller: Teller,
) -> Result<bool> {
    let is_void = parcel.as_ref().is_some_and(|parcel| parcel.status == parcel::VOID);
    if shipment.status == "cancelled" || is_void {
        return Err(NOT_TRACKABLE.with("shipment_status", &shipment.status));
    }
    let about = parcel.as_ref().map_or(shipment.id, |parcel| parcel.id);
    let row = tracking_event::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        shipment_id: shipment.id,
        parcel_id: parcel.as_ref().map(|parcel| parcel.id),
        code: event.code.to_owned(),
        at: event.at,
        place: event.place,
        text: event.text,
        source: teller.as_str().to_owned(),
        by: ctx.user_id(),
        recorded_at: ctx.now(),
        same_key: format!("{about}:{}:{}", event.code, event.at.0),
    };
    let known = tx
        .select::<tracking_event::Entity>(&ctx.whole())
        .filter(tracking_event::Column::SameKey.eq(row.same_key.as_str()))
        .one()
        .await?;
    if known.is_some() {
        return Ok(false);
    }
    tell(ctx, tx, shipment, parcel, row).await?;
    arrive(ctx, tx, shipment).await?;
    Ok(true)
}

async fn tell(
    ctx: &Ctx,
    tx: &Tx<'_>,
    shipment: &shipment::Model,
    parcel: Option<&mut parcel::Model>,
    row: tracking_event::Model,
) -> Result<()> {
    let told = ParcelTracked {
        shipment: head(shipment),
        parcel_id: row.parcel_id,
        parcel: parcel.as_ref().map(|parcel| parcel.number.clone()),
        parcel_tracking: parcel.as_ref().and_then(|parcel| parcel.tracking.clone()),
        code: row.code.clone(),
        at: row.at,
        place: row.place.clone(),
    };
    tx.emit(subject(shipment), &told)?;
    let facts = json!({ "number": shipment.number, "parcel": told.parcel, "code": row.code, "at": row.at,
        "source": row.source });
    tx.audit(subject(shipment), "shipping.tracking.record", &facts)?;
    if let Some(parcel) = parcel
        && supersedes(parcel.status_at.map(|at| (at, parcel.status.as_str())), (row.at, row.code.as_str()))
    {
        parcel.status.clone_from(&row.code);
        parcel.status_at = Some(row.at);
        parcel.version += 1;
        parcel.updated_at = ctx.now();
        tx.save::<parcel::Entity>(&ctx.whole(), parcel.clone()).await?;
    }
    tx.insert::<tracking_event::Entity>(&ctx.whole(), row).await
}

/// A shipment of which everything has arrived is delivered.
pub(crate) async fn arrive(ctx: &Ctx, tx: &Tx<'_>, shipment: &mut shipment::Model) -> Result<()> {
    if !STATES.allowed(&shipment.status).contains(&"deliver") {
        return Ok(());
    }
    let Some(at) = arrived_at(ctx, tx, shipment.id).await? else { return Ok(()) };
    let to = STATES.check(&shipment.status, "deliver")?;
    shipment.delivered_at = Some(at);
    advance(ctx, tx, shipment, to).await?;
    tx.emit(subject(shipment), &ShipmentDelivered { shipment: head(shipment) })?;
    tx.audit(subject(shipment), "shipping.shipment.deliver", &json!({ "number": shipment.number }))
}

/// When the last of a shipment's parcels arrived, if all did; without parcels, when the shipment did.
async fn arrived_at(ctx: &Ctx, tx: &Tx<'_>, shipment_id: Id) -> Result<Option<Instant>> {
    let parcels = live_parcels(ctx, tx, shipment_id).await?;
    if !parcels.is_empty() && parcels.iter().all(|parcel| parcel.status == DELIVERED) {
        return Ok(parcels.iter().filter_map(|parcel| parcel.status_at).max());
    }
    let whole = events_of(ctx, tx, shipment_id).await?;
    let whole = whole.iter().filter(|event| event.parcel_id.is_none());
    let newest = crate::rules::tracking::fold(whole.map(|event| (event.at, event.code.as_str())));
    Ok(newest.filter(|(_, code)| *code == DELIVERED).map(|(at, _)| at))
}

/// The parcels that a shipment consists of, in order.
pub(crate) async fn live_parcels(ctx: &Ctx, source: &Source, shipment_id: Id) -> Result<Vec<parcel::Model>> {
    source
        .select::<parcel::Entity>(&ctx.whole())
        .filter(parcel::Column::ShipmentId.eq(shipment_id))
        .filter(parcel::Column::Status.ne(parcel::VOID))
        .order_by(parcel::Column::No)
        .all()
        .await
}

/// What happened to a shipment and its parcels, the oldest first.
pub(crate) async fn events_of(
    ctx: &Ctx,
    source: &Source,
    shipment_id: Id,
) -> Result<Vec<tracking_event::Model>> {
    source
        .select::<tracking_event::Entity>(&ctx.whole())
        .filter(tracking_event::Column::ShipmentId.eq(shipment_id))
        .order_by(tracking_event::Column::At)
        .order_by(tracking_event::Column::RecordedAt)
        .order_by(tracking_event::Column::Id)
        .limit(EVENTS_SHOWN_MAX)
        .all()
        .await
}
