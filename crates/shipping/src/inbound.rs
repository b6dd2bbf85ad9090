//! What carriers tell: `shipping.tracking_updated` at `POST /events`, signed as Standard Webhooks, each event once.

use garde::Validate;
use kernel::{Id, Instant, Result};
use platform::inbound::About;
use platform::{Ctx, Inbound, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use crate::NO_SUCH_TRACKING;
use crate::commands::track::{TrackingCode, event, lock};
use crate::model::{carrier, parcel, shipment};
use crate::permissions::RECEIVE_TRACKING;
use crate::tracking::{self, Teller};

/// Something happened to a parcel.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct TrackingUpdated {
    #[garde(length(chars, min = 1, max = 80))]
    tracking: String,
    /// The carrier's code, where two carriers could use one number.
    #[garde(length(chars, min = 1, max = 24))]
    carrier: Option<String>,
    code: TrackingCode,
    at: Instant,
    #[garde(length(chars, min = 1, max = 120))]
    place: Option<String>,
    #[garde(length(chars, min = 1, max = 500))]
    text: Option<String>,
}

impl About for TrackingUpdated {
    /// Every event is about itself: an older one that comes late is history all the same.
    fn about(&self) -> String {
        format!("{}:{}:{}", self.tracking, self.code.as_str(), self.at.0)
    }
}

/// What became of it.
#[derive(Clone, Debug, Serialize)]
struct Noted {
    shipment_id: Id,
    parcel_id: Option<Id>,
    /// It was not known before.
    new: bool,
}

pub(crate) fn all() -> Vec<Inbound> {
    vec![Inbound::new(
        "shipping.tracking_updated",
        "Something happened to a parcel on its way: its tracking and its shipment follow",
        &RECEIVE_TRACKING,
        tracking_updated,
    )]
}

async fn tracking_updated(ctx: &Ctx, tx: &Tx<'_>, sent: TrackingUpdated) -> Result<Noted> {
    let carrier = match &sent.carrier {
        None => None,
        Some(code) => {
            let named = carrier::Column::Code.eq(code.as_str());
            let found = tx.select::<carrier::Entity>(&ctx.whole()).filter(named).one().await?;
            // As for a number that nobody knows: who guesses learns nothing.
            Some(found.ok_or_else(|| NO_SUCH_TRACKING.at("tracking"))?.id)
        }
    };
    let (shipment_id, parcel_id) = find(ctx, tx, &sent.tracking, carrier).await?;
    let mut shipment = lock(ctx, tx, shipment_id).await?;
    let mut parcel = match parcel_id {
        Some(id) => Some(tx.select::<parcel::Entity>(&ctx.whole()).id(id).expect().await?),
        None => None,
    };
    let event = event(ctx, sent.code, Some(sent.at), sent.place, sent.text)?;
    let new = tracking::record(ctx, tx, &mut shipment, parcel.as_mut(), event, Teller::Carrier).await?;
    Ok(Noted { shipment_id, parcel_id, new })
}

/// The newest parcel with a number, else the newest shipment, of those that the sender may speak of.
///
/// # Errors
/// `shipping.no_such_tracking`, the same for one that does not exist and one that is others' business.
async fn find(ctx: &Ctx, tx: &Tx<'_>, tracking: &str, carrier: Option<Id>) -> Result<(Id, Option<Id>)> {
    let scope = ctx.scope_of(&RECEIVE_TRACKING)?;
    let mut parcels = tx
        .select::<parcel::Entity>(&scope)
        .filter(parcel::Column::Tracking.eq(tracking))
        .filter(parcel::Column::Status.ne(parcel::VOID));
    if let Some(carrier) = carrier {
        parcels = parcels.filter(parcel::Column::CarrierId.eq(carrier));
    }
    if let Some(parcel) = parcels.order_by_desc(parcel::Column::Id).limit(1).one().await? {
        return Ok((parcel.shipment_id, Some(parcel.id)));
    }
    let shipment = tx
        .select::<shipment::Entity>(&scope)
        .filter(shipment::Column::Tracking.eq(tracking))
        .filter(shipment::Column::Status.ne("cancelled"))
        .order_by_desc(shipment::Column::Id)
        .limit(1)
        .one()
        .await?;
    shipment.map(|shipment| (shipment.id, None)).ok_or_else(|| NO_SUCH_TRACKING.at("tracking"))
}
