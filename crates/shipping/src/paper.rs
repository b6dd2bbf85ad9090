//! `GET /shipping/shipments/{id}/packing-slip.pdf`: what is in the parcel and what follows, without a price.

use std::collections::HashMap;

use kernel::{Error, Id, Qty, Result};
use orders::kits::Kits;
use parties::addresses::Snapshot;
use platform::api::ById;
use platform::{Ctx, FileReply, Source};
use print::{Asset, Document, Figures, Layout, Paper, Printer, Sender};
use serde_json::{Value, json};
use words::Words;

use crate::model::{line, parcel, shipment};
use crate::queries::{self, Parts};
use crate::{tracking, view};

/// How the document looks on paper; its JSON is described in the README of `print`.
const PACKING_SLIP: Layout =
    Layout { name: "packing_slip", source: include_str!("../layouts/packing_slip.typ") };

/// The packing slip as a file.
pub(crate) async fn pdf(ctx: &Ctx, source: &Source, by: ById) -> Result<FileReply> {
    let document = packing_slip(ctx, source, by.id).await?;
    let number = document.data["number"].as_str().unwrap_or_default().to_owned();
    // Typesetting burns the processor for tens of milliseconds: not on the threads that answer requests.
    let printed = tokio::task::spawn_blocking(move || document.pdf()).await.map_err(Error::internal)??;
    Ok(FileReply {
        content_type: "application/pdf".to_owned(),
        file_name: format!("{number}.pdf"),
        bytes: printed,
    })
}

/// The packing slip of a shipment that the caller may see, from stored values only.
pub async fn packing_slip(ctx: &Ctx, source: &Source, id: Id) -> Result<Document> {
    let (shipment, lines) = queries::find_in_scope(ctx, source, id).await?;
    let kits = queries::kits(ctx, source, &lines).await?;
    let parts = lines.iter().flat_map(|line| kits.parts(line.order_line_id)).map(|part| part.unit_id);
    let units: Vec<Id> = lines.iter().map(|line| line.unit_id).chain(parts).collect();
    let units = catalog::units::codes(ctx, source, &units).await?;
    let letterhead = identity::letterhead(ctx, source).await?;
    let lines = rows(&shipment, &lines, &kits, &units)?;
    let data = data(ctx, &shipment, lines, &letterhead)?;
    let code = Printer::shared().code128_svg(&shipment.number)?.into_bytes();
    let parcels = tracking::live_parcels(ctx, source, shipment.id).await?;
    let parts = Parts::load(ctx, source, &parcels, Vec::new()).await?;
    let data = with_parcels(data, &shipment, &parcels, &parts);
    let mut assets = vec![Asset { path: "barcode.svg", bytes: code }];
    assets.extend(letterhead.logo.and_then(|file| Asset::logo(&file.content_type, file.bytes)));
    Ok(Document { layout: PACKING_SLIP, data, assets })
}

/// Tracking numbers that a packing slip names; the others stand on the parcels.
const NUMBERS_MAX: usize = 4;

/// The parcels' tracking numbers, and where their way can be followed.
fn with_parcels(
    mut data: Value,
    shipment: &shipment::Model,
    parcels: &[parcel::Model],
    parts: &Parts,
) -> Value {
    let words = print::labels::labels(&shipment.locale);
    let mut fact = |label: &str, value: String| {
        if let Some(facts) = data["facts"].as_array_mut() {
            facts.push(json!({ "label": words[label], "value": value }));
        }
    };
    let carrier = parcels.iter().find_map(|parcel| parts.carrier(parcel));
    if let Some(carrier) = carrier.filter(|_| shipment.carrier.is_none()) {
        fact("carrier", carrier.name.clone());
    }
    let numbers: Vec<&str> =
        parcels.iter().filter_map(|parcel| parcel.tracking.as_deref()).take(NUMBERS_MAX).collect();
    if !numbers.is_empty() && shipment.tracking.is_none() {
        fact("tracking", numbers.join(", "));
    }
    if let [url] = parcels.iter().filter_map(|parcel| parts.url(parcel)).collect::<Vec<_>>().as_slice() {
        fact("track_at", url.clone());
    }
    data
}

fn data(
    ctx: &Ctx,
    shipment: &shipment::Model,
    lines: Vec<Value>,
    letterhead: &identity::Letterhead,
) -> Result<Value> {
    let figures = Figures::of(&shipment.locale);
    let sender = Sender { name: &letterhead.name, lines: &letterhead.lines, facts: &letterhead.facts };
    let shipped = shipment.shipped_at.map(|_| figures.day(shipment.business_date));
    let delivered = shipment.delivered_at.map(|at| figures.day(ctx.day_of(at)));
    let mut paper =
        Paper::new(shipment.id, shipment.business_date, &shipment.locale, "packing_slip", &shipment.number)
            .sender(sender)
            .fact("order_number", Some(&shipment.order_number))
            .fact("ship_date", shipped)
            .fact("delivery_date", delivered)
            .fact("carrier", shipment.carrier.as_ref())
            .fact("tracking", shipment.tracking.as_ref());
    if ["draft", "cancelled"].contains(&shipment.status.as_str()) {
        let word = paper.word(&shipment.status).to_owned();
        paper = paper.set("watermark", word);
    }
    if let Some(address) = address(shipment)? {
        let name = address.name.as_deref().unwrap_or(&shipment.customer_name);
        paper = paper.address("ship_to", name, &address.lines(Words::of(&shipment.locale)));
    } else {
        paper = paper.address("ship_to", &shipment.customer_name, &[]);
    }
    if let Some(note) = &shipment.note {
        paper = paper.set("notes", note.as_str());
    }
    Ok(paper.set("lines", lines).set("footer", footer(letterhead)).into_data())
}

/// The lines, each with what its kits are put together from below it.
fn rows(
    shipment: &shipment::Model,
    lines: &[line::Model],
    kits: &Kits,
    units: &HashMap<Id, String>,
) -> Result<Vec<Value>> {
    let figures = Figures::of(&shipment.locale);
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        rows.push(row(figures, line, units));
        let parts = view::components(line, kits)?;
        rows.extend(parts.into_iter().map(|part| {
            json!({
                "sku": part.sku,
                "description": format!("– {}", part.description),
                "shipped": figures.quantity(part.quantity),
                "unit": units.get(&part.unit_id),
            })
        }));
    }
    Ok(rows)
}

fn row(figures: Figures, line: &line::Model, units: &HashMap<Id, String>) -> Value {
    let to_follow =
        if line.to_follow == Qty::ZERO { String::new() } else { figures.quantity(line.to_follow) };
    json!({
        "sku": line.sku,
        "description": line.description,
        "ordered": figures.quantity(line.ordered),
        "shipped": figures.quantity(line.quantity),
        "to_follow": to_follow,
        "unit": units.get(&line.unit_id),
    })
}

fn footer(letterhead: &identity::Letterhead) -> Vec<String> {
    let mut parts = vec![letterhead.name.clone()];
    parts.extend(letterhead.website.clone());
    vec![parts.join(" · ")]
}

fn address(shipment: &shipment::Model) -> Result<Option<Snapshot>> {
    shipment.shipping_address.as_deref().map(serde_json::from_str).transpose().map_err(Error::internal)
}
