//! Carriers that tell nothing by themselves are asked, every hour, what became of the parcels that are on their way.

use std::time::Duration;

use kernel::Result;
use platform::{Ctx, JobKind, Schedule, free_job, pipeline};
use sea_orm::ColumnTrait;

use crate::carriers::{self, event_of};
use crate::commands::track::lock;
use crate::model::label::{self, state};
use crate::model::parcel;
use crate::rules::tracking::DELIVERED;
use crate::tracking::{NewEvent, Teller, record};

/// Parcels that are asked for in one look.
pub const PARCELS_PER_LOOK: u64 = 500;
/// Events of one answer that are looked at.
const SEEN_MAX: usize = 100;
/// Nobody asks for a parcel any longer than this.
const ASKED_FOR: Duration = Duration::from_secs(60 * 24 * 60 * 60);

pub(crate) fn job() -> JobKind {
    let handler = free_job(|ctx: Ctx, _| async move { follow(&ctx).await });
    JobKind { name: "shipping.follow", schedule: Some(Schedule::Minutes(60)), handler }
}

async fn follow(ctx: &Ctx) -> Result<()> {
    let remote: Vec<&str> = carriers::names(ctx)
        .into_iter()
        .filter(|name| carriers::find(ctx, name).is_some_and(|carrier| !carrier.is_local()))
        .collect();
    if remote.is_empty() {
        return Ok(());
    }
    let source = ctx.runtime().db().read();
    let labels = source
        .select::<label::Entity>(&ctx.whole())
        .filter(label::Column::State.eq(state::CREATED))
        .filter(label::Column::Adapter.is_in(remote))
        .filter(label::Column::RequestedAt.gt(ctx.now().minus(ASKED_FOR)))
        .order_by_desc(label::Column::RequestedAt)
        .limit(PARCELS_PER_LOOK)
        .all()
        .await?;
    for label in labels {
        let parcel = source.select::<parcel::Entity>(&ctx.whole()).id(label.parcel_id).expect().await?;
        if [DELIVERED, "returned", parcel::VOID].contains(&parcel.status.as_str()) {
            continue;
        }
        let (Some(carrier), Some(number)) = (carriers::find(ctx, &label.adapter), &label.tracking) else {
            continue;
        };
        // One that does not answer holds up none of the others (T68).
        match carrier.track(ctx, number).await {
            Ok(seen) => {
                let events = seen.into_iter().take(SEEN_MAX).filter_map(|one| event_of(one, ctx.now()));
                keep(ctx, &parcel, events.collect()).await?;
            }
            Err(error) => {
                tracing::warn!(parcel = %parcel.number, code = error.code, "a carrier did not tell")
            }
        }
    }
    Ok(())
}

async fn keep(ctx: &Ctx, parcel: &parcel::Model, events: Vec<NewEvent>) -> Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let (id, shipment_id) = (parcel.id, parcel.shipment_id);
    pipeline::write(ctx, move |ctx, tx| {
        let events = events.clone();
        Box::pin(async move {
            let mut shipment = lock(ctx, tx, shipment_id).await?;
            let mut parcel = tx.select::<parcel::Entity>(&ctx.whole()).id(id).expect().await?;
            if shipment.status == "cancelled" || parcel.status == parcel::VOID {
                return Ok(());
            }
            for event in events {
                record(ctx, tx, &mut shipment, Some(&mut parcel), event, Teller::Carrier).await?;
            }
            Ok(())
        })
    })
    .await
}
