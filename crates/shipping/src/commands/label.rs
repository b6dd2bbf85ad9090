//! `POST /shipping/parcels/{id}/label` and `…/void-label`: a carrier is to make a label, or to forget one.

use garde::Validate;
use kernel::Id;
use platform::{Ctx, NoInput, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::choose;
use super::track::lock;
use crate::events::subject;
use crate::model::label::{self, state};
use crate::model::{carrier, parcel, shipment};
use crate::rules::numbers;
use crate::view::ParcelView;
use crate::{
    CARRIER_NEEDED, LABEL_PENDING, NO_ADDRESS, NO_LABEL, NO_SUCH_CARRIER, NOT_TRACKABLE, PARCELS, labels,
    queries,
};

/// Who carries the parcel.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct MakeLabel {
    /// The parcel's, else the one of the method that was chosen for the order, when absent.
    pub carrier_id: Option<Id>,
}

/// Asks for a label. A parcel that has one, or for which one is asked for, is answered as it is: however often it is
/// asked, one label is made.
pub async fn make(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: MakeLabel) -> Result<ParcelView> {
    let (mut shipment, mut parcel) = locked(ctx, tx, target).await?;
    if !["draft", "shipped"].contains(&shipment.status.as_str()) || parcel.status == parcel::VOID {
        return Err(NOT_TRACKABLE.with("shipment_status", &shipment.status));
    }
    if shipment.shipping_address.is_none() {
        return Err(NO_ADDRESS.error());
    }
    let known = labels::current(ctx, tx, &parcel).await?;
    if let Some(mut label) = known {
        match label.state.as_str() {
            state::REQUESTED | state::CREATED => return queries::parcel(ctx, tx, parcel.id).await,
            state::VOID_REQUESTED => return Err(LABEL_PENDING.error()),
            // The same key again: the carrier tells what became of it.
            state::UNCERTAIN => {
                labels::ask_again(ctx, tx, &mut label, state::REQUESTED).await?;
                return queries::parcel(ctx, tx, parcel.id).await;
            }
            _ => {}
        }
    }
    let carrier = carrier_of(ctx, tx, &shipment, &parcel, input.carrier_id).await?;
    let number = ctx.runtime().number(ctx, PARCELS)?;
    let label = label::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        parcel_id: parcel.id,
        shipment_id: shipment.id,
        carrier_id: carrier.id,
        adapter: carrier.adapter.clone(),
        state: state::REQUESTED.to_owned(),
        own_number: numbers::tracking(&number, carrier.gs1_prefix.as_deref())?,
        tracking: None,
        reference: None,
        file_id: None,
        attempts: 0,
        error_code: None,
        error_text: None,
        requested_at: ctx.now(),
        settled_at: None,
    };
    parcel.label_id = Some(label.id);
    parcel.carrier_id = Some(carrier.id);
    parcel.version += 1;
    parcel.updated_at = ctx.now();
    tx.save::<parcel::Entity>(&ctx.whole(), parcel.clone()).await?;
    tx.insert::<label::Entity>(&ctx.whole(), label.clone()).await?;
    let facts = json!({ "parcel": parcel.number, "carrier": carrier.code });
    tx.audit(subject(&shipment), "shipping.label.request", &facts)?;
    labels::begin(ctx, tx, &mut shipment, parcel, label).await?;
    queries::parcel(ctx, tx, target.id).await
}

/// Takes a label back.
pub async fn void(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ParcelView> {
    let (mut shipment, parcel) = locked(ctx, tx, target).await?;
    let label = labels::current(ctx, tx, &parcel).await?.ok_or_else(|| NO_LABEL.error())?;
    match label.state.as_str() {
        state::REQUESTED => return Err(LABEL_PENDING.error()),
        state::CREATED | state::UNCERTAIN | state::VOID_REQUESTED => {}
        other => return Err(NO_LABEL.with("label_state", other)),
    }
    tx.audit(subject(&shipment), "shipping.label.void", &json!({ "parcel": parcel.number }))?;
    let mut label = label;
    labels::ask_again(ctx, tx, &mut label, state::VOID_REQUESTED).await?;
    labels::begin_void(ctx, tx, &mut shipment, parcel, label).await?;
    queries::parcel(ctx, tx, target.id).await
}

async fn locked(ctx: &Ctx, tx: &Tx<'_>, target: Target) -> Result<(shipment::Model, parcel::Model)> {
    let found = tx.select::<parcel::Entity>(ctx.scope()).id(target.id).expect().await?;
    let shipment = lock(ctx, tx, found.shipment_id).await?;
    let parcel = tx.select::<parcel::Entity>(&ctx.whole()).id(found.id).expect().await?;
    target.check_against(parcel.version, queries::parcel(ctx, tx, parcel.id)).await?;
    Ok((shipment, parcel))
}

async fn carrier_of(
    ctx: &Ctx,
    tx: &Tx<'_>,
    shipment: &shipment::Model,
    parcel: &parcel::Model,
    named: Option<Id>,
) -> Result<carrier::Model> {
    let id = match named.or(parcel.carrier_id) {
        Some(id) => id,
        None => {
            let choice = choose::of_order(ctx, tx, shipment.order_id).await?;
            choice.ok_or_else(|| CARRIER_NEEDED.at("carrier_id"))?.carrier_id
        }
    };
    let found = tx.select::<carrier::Entity>(&ctx.whole()).id(id).one().await?;
    let in_use = found.filter(|row| row.archived_at.is_none() && row.active);
    in_use.ok_or_else(|| NO_SUCH_CARRIER.at("carrier_id"))
}
