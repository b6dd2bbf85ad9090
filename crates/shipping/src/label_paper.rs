//! `GET /shipping/parcels/{id}/label.pdf`: what is stuck on a parcel, 100 × 150 mm.

use kernel::{Error, Id, Result};
use parties::addresses::Snapshot;
use platform::api::ById;
use platform::{Ctx, FileReply, Source};
use print::{Asset, Document, Figures, Layout, Paper, Printer, Sender};
use serde_json::Value;
use words::Words;

use crate::labels::CARRIERS;
use crate::model::label::{self, state};
use crate::model::{parcel, shipment};
use crate::queries::Parts;
use crate::rules::numbers::is_sscc;
use crate::{NO_ADDRESS, NO_LABEL, labels, queries, tracking, ways};

/// How the label looks on paper; its JSON is the kit's.
const LABEL: Layout = Layout { name: "label", source: include_str!("../layouts/label.typ") };

/// The label as a file.
pub(crate) async fn pdf(ctx: &Ctx, source: &Source, by: ById) -> Result<FileReply> {
    let parcel = source.select::<parcel::Entity>(ctx.scope()).id(by.id).expect().await?;
    let own = labels::current(ctx, source, &parcel).await?.and_then(|label| label.file_id);
    if let Some(file) = own {
        return platform::files::of_company(ctx, source, file).await;
    }
    let document = label(ctx, source, by.id).await?;
    let number = document.data["number"].as_str().unwrap_or_default().replace('/', "-");
    let printed = tokio::task::spawn_blocking(move || document.pdf()).await.map_err(Error::internal)??;
    Ok(FileReply {
        content_type: "application/pdf".to_owned(),
        file_name: format!("{number}.pdf"),
        bytes: printed,
    })
}

/// The label of a parcel that the caller may see, from stored values only.
///
/// # Errors
/// `shipping.no_label` while no carrier has made one.
pub async fn label(ctx: &Ctx, source: &Source, id: Id) -> Result<Document> {
    let parcel = source.select::<parcel::Entity>(ctx.scope()).id(id).expect().await?;
    let label = labels::current(ctx, source, &parcel).await?.ok_or_else(|| NO_LABEL.error())?;
    let printable = [state::CREATED, state::VOID_REQUESTED, state::VOIDED];
    let (true, Some(number)) = (printable.contains(&label.state.as_str()), label.tracking.clone()) else {
        return Err(NO_LABEL.with("label_state", &label.state));
    };
    let (shipment, _) = queries::find(ctx, source, parcel.shipment_id).await?;
    let siblings = tracking::live_parcels(ctx, source, shipment.id).await?;
    // A shipment that was packed again counts those that it consists of now.
    let place = siblings.iter().position(|one| one.id == parcel.id).map_or(1, |at| at + 1);
    let count = format!("{place} / {}", siblings.len().max(1));
    let parts = Parts::load(ctx, source, std::slice::from_ref(&parcel), Vec::new()).await?;
    let letterhead = identity::letterhead(ctx, source).await?;
    let printer = Printer::shared();
    // An SSCC is written as the trade's scanners expect it; anything else as it is.
    let bars = if is_sscc(&number) { printer.sscc_svg(&number)? } else { printer.code128_svg(&number)? };
    let followed = parts.url(&parcel).unwrap_or_else(|| number.clone());
    let assets = vec![
        Asset { path: "barcode.svg", bytes: bars.into_bytes() },
        Asset { path: "qr.svg", bytes: printer.qr_svg(&followed)?.into_bytes() },
    ];
    let carrier = parts.carrier(&parcel).map_or_else(String::new, |row| row.name.clone());
    let facts = Facts { shipment: &shipment, parcel: &parcel, label: &label, number, count, carrier };
    Ok(Document { layout: LABEL, data: facts.data(&letterhead)?, assets })
}

struct Facts<'f> {
    shipment: &'f shipment::Model,
    parcel: &'f parcel::Model,
    label: &'f label::Model,
    number: String,
    count: String,
    carrier: String,
}

impl Facts<'_> {
    fn data(&self, letterhead: &identity::Letterhead) -> Result<Value> {
        let (shipment, parcel) = (self.shipment, self.parcel);
        let figures = Figures::of(&shipment.locale);
        let stored = shipment.shipping_address.as_deref().ok_or_else(|| NO_ADDRESS.error())?;
        let address: Snapshot = serde_json::from_str(stored).map_err(Error::internal)?;
        let name = address.name.as_deref().unwrap_or(&shipment.customer_name);
        let sides = ways::sides(parcel.length_mm, parcel.width_mm, parcel.height_mm);
        let sides = sides.map(|sides| sides.map(|side| side.to_string()).join(" × ") + " mm");
        let sender = Sender { name: &letterhead.name, lines: &letterhead.lines, facts: &[] };
        let mut paper =
            Paper::new(parcel.id, shipment.business_date, &shipment.locale, "shipment", &parcel.number)
                .sender(sender)
                .address("ship_to", name, &address.lines(Words::of(CARRIERS)))
                .fact("order_number", Some(&shipment.order_number))
                .fact("weight", parcel.weight_g.map(|grams| kilograms(figures, grams)))
                .fact("size", sides)
                .set(
                    "tracking",
                    if is_sscc(&self.number) { format!("(00) {}", self.number) } else { self.number.clone() },
                )
                .set("carrier", self.carrier.as_str())
                .set("count", self.count.as_str());
        if self.label.state != state::CREATED {
            let word = paper.word("cancelled").to_owned();
            paper = paper.set("watermark", word);
        }
        Ok(paper.into_data())
    }
}

fn kilograms(figures: Figures, grams: i64) -> String {
    format!("{} kg", figures.quantity(kernel::Qty(grams.saturating_mul(1000))))
}
