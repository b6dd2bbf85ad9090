//! `POST /shipping/parcels/{id}/track` and `POST /shipping/shipments/{id}/track`: somebody says what happened.

use garde::Validate;
use kernel::{Id, Instant};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::NOT_YET;
use crate::carriers::AHEAD_MAX;
use crate::model::{parcel, shipment};
use crate::queries;
use crate::rules::tracking::{CODES, rank};
use crate::tracking::{self, NewEvent, Teller};
use crate::view::{ParcelView, ShipmentView};

/// What happened.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct TrackParcel {
    pub code: TrackingCode,
    /// Now when absent.
    pub at: Option<Instant>,
    #[garde(inner(length(chars, min = 1, max = 120)))]
    #[schemars(length(min = 1, max = 120))]
    pub place: Option<String>,
    #[garde(inner(length(chars, min = 1, max = 500)))]
    #[schemars(length(min = 1, max = 500))]
    pub text: Option<String>,
}

/// The standard words for what happens on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TrackingCode {
    LabelCreated,
    PickedUp,
    InTransit,
    OutForDelivery,
    Exception,
    Delivered,
    Returned,
}

impl TrackingCode {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            TrackingCode::LabelCreated => CODES[0],
            TrackingCode::PickedUp => CODES[1],
            TrackingCode::InTransit => CODES[2],
            TrackingCode::OutForDelivery => CODES[3],
            TrackingCode::Exception => CODES[4],
            TrackingCode::Delivered => CODES[5],
            TrackingCode::Returned => CODES[6],
        }
    }
}

/// # Errors
/// `shipping.not_yet` at `at`.
pub(crate) fn event(
    ctx: &Ctx,
    code: TrackingCode,
    at: Option<Instant>,
    place: Option<String>,
    text: Option<String>,
) -> Result<NewEvent> {
    let at = at.unwrap_or_else(|| ctx.now());
    if at > ctx.now().plus(AHEAD_MAX) {
        return Err(NOT_YET.at("at"));
    }
    debug_assert!(rank(code.as_str()).is_some(), "every code is one of the list");
    Ok(NewEvent { code: code.as_str(), at, place, text })
}

/// Notes what happened to a parcel.
pub async fn parcel(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: TrackParcel) -> Result<ParcelView> {
    let found = tx.select::<parcel::Entity>(ctx.scope()).id(target.id).expect().await?;
    let mut shipment = lock(ctx, tx, found.shipment_id).await?;
    // Again, under the shipment's lock: every change of a parcel holds it.
    let mut parcel = tx.select::<parcel::Entity>(&ctx.whole()).id(found.id).expect().await?;
    target.check_against(parcel.version, queries::parcel(ctx, tx, parcel.id)).await?;
    let event = event(ctx, input.code, input.at, input.place, input.text)?;
    tracking::record(ctx, tx, &mut shipment, Some(&mut parcel), event, Teller::Hand).await?;
    queries::parcel(ctx, tx, parcel.id).await
}

/// Notes what happened to a whole shipment.
pub async fn shipment(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: TrackParcel) -> Result<ShipmentView> {
    let (mut shipment, _) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &shipment).await?;
    let event = event(ctx, input.code, input.at, input.place, input.text)?;
    tracking::record(ctx, tx, &mut shipment, None, event, Teller::Hand).await?;
    queries::shown(ctx, tx, shipment.id).await
}

/// A shipment, locked: whatever changes its parcels holds this first.
pub(crate) async fn lock(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<shipment::Model> {
    tx.select::<shipment::Entity>(&ctx.whole()).id(id).locked().expect().await
}
