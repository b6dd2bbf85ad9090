//! Shipments checked against themselves.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{Id, Qty};
use platform::{Ctx, Doctor, Finding, Result, Source};
use sea_orm::ColumnTrait;

use crate::model::label::{self, state};
use crate::model::{line, parcel, parcel_line, tracking_event};
use crate::rules::tracking::fold;

const CONTENTS: &str = "shipping.parcels_hold_what_travels";
const TRACKING: &str = "shipping.parcels_are_where_they_were_seen";
const LABELS: &str = "shipping.parcels_bear_their_labels";
/// Parcels checked in one read.
const PARCELS_PER_READ: u64 = 500;

pub(crate) fn all() -> Vec<Doctor> {
    vec![
        Doctor { check: CONTENTS, run: Arc::new(|ctx, source| Box::pin(contents(ctx, source))) },
        Doctor { check: TRACKING, run: Arc::new(|ctx, source| Box::pin(seen(ctx, source))) },
        Doctor { check: LABELS, run: Arc::new(|ctx, source| Box::pin(labels(ctx, source))) },
    ]
}

async fn parcels_after(ctx: &Ctx, source: &Source, after: Id) -> Result<Vec<parcel::Model>> {
    source
        .select::<parcel::Entity>(&ctx.whole())
        .filter(parcel::Column::Id.gt(after))
        .order_by(parcel::Column::Id)
        .limit(PARCELS_PER_READ)
        .all()
        .await
}

/// No more of a line is in parcels than travels.
async fn contents(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut sums: HashMap<Id, Qty> = HashMap::new();
    let rows = source.select::<parcel_line::Entity>(&ctx.whole()).all().await?;
    for row in &rows {
        *sums.entry(row.shipment_line_id).or_default() += row.quantity;
    }
    let mut findings = Vec::new();
    let ids: Vec<Id> = sums.keys().copied().collect();
    for some in ids.chunks(500) {
        let of_some = line::Column::Id.is_in(some.iter().copied());
        let lines = source.select::<line::Entity>(&ctx.whole()).filter(of_some).all().await?;
        for id in some {
            let travels = lines.iter().find(|line| line.id == *id).map_or(Qty::ZERO, |line| line.quantity);
            if sums[id] > travels {
                findings.push(Finding {
                    check: CONTENTS,
                    subject: format!("shipment line {id}"),
                    expected: format!("at most {travels}"),
                    found: sums[id].to_string(),
                });
            }
        }
    }
    Ok(findings)
}

/// A parcel's status is what the newest of its events says.
async fn seen(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let parcels = parcels_after(ctx, source, after).await?;
        let Some(last) = parcels.last() else { return Ok(findings) };
        after = last.id;
        let of_parcels = tracking_event::Column::ParcelId.is_in(parcels.iter().map(|parcel| parcel.id));
        let events = source.select::<tracking_event::Entity>(&ctx.whole()).filter(of_parcels).all().await?;
        for parcel in parcels.iter().filter(|parcel| parcel.status != parcel::VOID) {
            let own = events.iter().filter(|event| event.parcel_id == Some(parcel.id));
            let newest = fold(own.map(|event| (event.at, event.code.as_str())));
            let expected = newest.map_or(("packed", None), |(at, code)| (code, Some(at)));
            if (parcel.status.as_str(), parcel.status_at) != expected {
                findings.push(Finding {
                    check: TRACKING,
                    subject: parcel.number.clone(),
                    expected: format!("{expected:?}"),
                    found: format!("{:?}", (&parcel.status, parcel.status_at)),
                });
            }
        }
    }
}

/// A parcel has the tracking number of its label while that holds, and a label that was taken back has left it.
async fn labels(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let parcels = parcels_after(ctx, source, after).await?;
        let Some(last) = parcels.last() else { return Ok(findings) };
        after = last.id;
        let of_parcels = label::Column::ParcelId.is_in(parcels.iter().map(|parcel| parcel.id));
        let labels = source.select::<label::Entity>(&ctx.whole()).filter(of_parcels).all().await?;
        for parcel in &parcels {
            let own = || labels.iter().filter(|label| label.parcel_id == parcel.id);
            let live = own().filter(|label| state::LIVE.contains(&label.state.as_str())).count();
            let current = own().find(|label| Some(label.id) == parcel.label_id);
            let wrong = match current {
                Some(label) if label.state == state::CREATED => label.tracking != parcel.tracking,
                Some(label) if label.state == state::VOIDED => {
                    label.tracking.is_some() && label.tracking == parcel.tracking
                }
                Some(_) => false,
                None => parcel.label_id.is_some(),
            };
            if wrong || live > 1 {
                findings.push(Finding {
                    check: LABELS,
                    subject: parcel.number.clone(),
                    expected: "one label that holds, with the parcel's number".to_owned(),
                    found: format!("{live} labels that hold; the number is {:?}", parcel.tracking),
                });
            }
        }
    }
}
