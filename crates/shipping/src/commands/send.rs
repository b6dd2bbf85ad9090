//! `POST /shipping/shipments/{id}/send`: the customer is told that their goods are on the way.

use std::sync::Arc;

use kernel::{Email, Error, Id};
use platform::api::ById;
use platform::mail::{self, By, Draft, SendDocument, Sendable, UsualLetter};
use platform::{Ctx, ListenHandler, Result, Source, Subscription, Target, Tx};
use serde::Deserialize;
use serde_json::json;
use words::Words;

use crate::events::{ShipmentSent, head, subject};
use crate::model::shipment;
use crate::queries::{self, Parts};
use crate::view::ShipmentView;
use crate::{NOT_LEFT, paper, tracking};

/// Parcels whose way stands in the letter; what else there is stands on the packing slip.
const PARCELS_TOLD_MAX: usize = 10;

/// `GET /shipping/shipments/{id}/letter`.
pub(crate) async fn letter(ctx: &Ctx, source: &Source, by: ById) -> Result<UsualLetter> {
    let (shipment, _) = queries::find_in_scope(ctx, source, by.id).await?;
    Ok(draft(ctx, source, &shipment).await?.view(ctx))
}

/// Mails it, or notes that it was handed over.
pub(crate) async fn send(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    input: SendDocument,
) -> Result<ShipmentView> {
    let (shipment, _) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &shipment).await?;
    let draft = draft(ctx, tx, &shipment).await?;
    let by = input.by.unwrap_or(By::Mail);
    match by {
        By::Hand => tx.emit(subject(&shipment), &ShipmentSent { shipment: head(&shipment), by })?,
        By::Mail => mail::send(ctx, tx, draft, input, json!({ "id": shipment.id })).await?,
    }
    tx.audit(subject(&shipment), "shipping.shipment.send", &json!({ "number": shipment.number, "by": by }))?;
    queries::shown(ctx, tx, target.id).await
}

/// The letter that is usual, in the language of the shipment's paper, with where each parcel's way can be followed.
async fn draft(ctx: &Ctx, source: &Source, shipment: &shipment::Model) -> Result<Draft> {
    if !["shipped", "delivered"].contains(&shipment.status.as_str()) {
        return Err(NOT_LEFT.with("status", &shipment.status));
    }
    let customer = parties::customers::find(ctx, source, shipment.customer_id).await?;
    let email = parties::customers::reached(ctx, source, &customer).await?.email;
    let words = Words::of(&shipment.locale);
    let company = ctx.company().name.as_str();
    let values = [
        ("number", shipment.number.as_str()),
        ("order", shipment.order_number.as_str()),
        ("company", company),
    ];
    let mut message = words.with("letter-shipment", &values);
    for line in ways(ctx, source, shipment, words).await? {
        message = format!("{message}\n{line}");
    }
    Ok(Draft {
        about: subject(shipment),
        to: email.map(|email| Email::parse(&email)).transpose()?,
        locale: shipment.locale.clone(),
        subject: words.with("letter-shipment-subject", &values),
        message: format!("{message}\n\n{}", words.with("letter-closing", &values)),
        files: vec![format!("{}.pdf", shipment.number)],
    })
}

/// Who carries it, its number there, and where its way can be followed: of the shipment, or of each parcel.
async fn ways(ctx: &Ctx, source: &Source, shipment: &shipment::Model, words: Words) -> Result<Vec<String>> {
    let parcels = tracking::live_parcels(ctx, source, shipment.id).await?;
    let parts = Parts::load(ctx, source, &parcels, Vec::new()).await?;
    let carrier = parcels.iter().find_map(|parcel| parts.carrier(parcel)).map(|carrier| carrier.name.clone());
    let mut lines = Vec::new();
    if let Some(carrier) = shipment.carrier.clone().or(carrier) {
        lines.push(words.with("letter-shipment-carrier", &[("carrier", &carrier)]));
    }
    if let Some(tracking) = &shipment.tracking {
        lines.push(words.with("letter-shipment-tracking", &[("tracking", tracking)]));
    }
    for parcel in parcels.iter().take(PARCELS_TOLD_MAX) {
        match (parts.url(parcel), &parcel.tracking) {
            (Some(url), _) => lines.push(words.with("letter-shipment-track", &[("url", &url)])),
            (None, Some(tracking)) if shipment.tracking.as_ref() != Some(tracking) => {
                lines.push(words.with("letter-shipment-tracking", &[("tracking", tracking)]));
            }
            _ => {}
        }
    }
    Ok(lines)
}

/// How the job makes the file.
pub(crate) fn kind() -> Sendable {
    Sendable {
        kind: "shipment",
        door: None,
        files: Arc::new(|ctx, _, what| {
            Box::pin(async move {
                let by = ById { id: Id::deserialize(&what["id"]).map_err(Error::internal)? };
                Ok(vec![paper::pdf(ctx, ctx.runtime().db().read(), by).await?.into()])
            })
        }),
    }
}

/// Hears that a letter is out.
pub(crate) fn subscription() -> Subscription {
    Subscription {
        consumer: "shipping.on_mail",
        events: &["mail.sent"],
        handler: ListenHandler::Each(Arc::new(|ctx, tx, event| {
            Box::pin(async move {
                let told = mail::Told::of(event)?;
                if !told.is_out("shipment") {
                    return Ok(());
                }
                let id = told.about_id;
                let shipment = tx.select::<shipment::Entity>(&ctx.whole()).id(id).expect().await?;
                tx.emit(subject(&shipment), &ShipmentSent { shipment: head(&shipment), by: By::Mail })
            })
        })),
    }
}
