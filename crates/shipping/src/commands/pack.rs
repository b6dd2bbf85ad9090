//! `POST /shipping/shipments/{id}/pack`: a shipment's goods are put into parcels, instead of those that it had.

use std::collections::HashMap;

use garde::Validate;
use kernel::{Id, Qty};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::events::{ShipmentPacked, head, subject};
use crate::model::{carrier, label, line, package_type, parcel, parcel_line, shipment, tracking_event};
use crate::view::ShipmentView;
use crate::{
    BAD_QUANTITY, LABEL_LIVE, LINE_TWICE, MORE_THAN_SHIPPED, NO_SUCH_CARRIER, NO_SUCH_LINE,
    NO_SUCH_PACKAGE_TYPE, NOT_PACKABLE, PARCEL_TOO_HEAVY, TOO_LARGE, queries,
};

/// Parcels of one shipment at most.
pub const PARCELS_MAX: usize = 99;
/// Grams of one parcel, and of one base unit of a product, at most: a thousand tonnes.
pub const WEIGHT_G_MAX: i64 = 1_000_000_000;
/// Millimetres of a parcel's side at most.
pub const SIDE_MM_MAX: i64 = 20_000;

/// Into what the goods go.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct PackShipment {
    #[garde(length(min = 1, max = PARCELS_MAX), dive)]
    #[schemars(length(min = 1, max = PARCELS_MAX))]
    pub parcels: Vec<NewParcel>,
}

/// One parcel.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewParcel {
    /// A box: its sides are the parcel's unless others are given.
    pub package_type_id: Option<Id>,
    #[garde(inner(range(min = 1, max = SIDE_MM_MAX)))]
    pub length_mm: Option<i64>,
    #[garde(inner(range(min = 1, max = SIDE_MM_MAX)))]
    pub width_mm: Option<i64>,
    #[garde(inner(range(min = 1, max = SIDE_MM_MAX)))]
    pub height_mm: Option<i64>,
    /// As weighed; the box and what the products weigh when absent, if all is known.
    #[garde(inner(range(min = 1, max = WEIGHT_G_MAX)))]
    pub weight_g: Option<i64>,
    pub carrier_id: Option<Id>,
    /// A number that somebody else gave; making a label gives another.
    #[garde(inner(length(chars, min = 1, max = 80)))]
    #[schemars(length(min = 1, max = 80))]
    pub tracking: Option<String>,
    /// All that no other parcel has when absent.
    #[garde(inner(length(min = 1, max = super::create::LINES_MAX)))]
    #[schemars(length(min = 1, max = super::create::LINES_MAX))]
    pub lines: Option<Vec<NewParcelLine>>,
}

/// So much of a line of the shipment.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewParcelLine {
    pub line_id: Id,
    /// In the line's unit.
    pub quantity: Qty,
}

/// Packs a shipment.
pub async fn pack(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: PackShipment) -> Result<ShipmentView> {
    let (mut shipment, lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &shipment).await?;
    if !["draft", "shipped"].contains(&shipment.status.as_str()) {
        return Err(NOT_PACKABLE.with("shipment_status", &shipment.status));
    }
    let first = unpack(ctx, tx, &shipment).await?;
    let contents = share_out(&lines, &input.parcels)?;
    let facts = Facts::load(ctx, tx, &lines, &input.parcels).await?;
    facts.assert_places(ctx, tx, &lines, &input.parcels).await?;
    let mut parcels = Vec::with_capacity(contents.len());
    let mut rows = Vec::new();
    for (index, (wish, content)) in input.parcels.iter().zip(&contents).enumerate() {
        let no = first + i32::try_from(index).map_err(kernel::Error::internal)?;
        let parcel = facts
            .parcel(ctx, &shipment, no, wish, content)
            .map_err(|error| error.under(&format!("parcels[{index}]")))?;
        rows.extend(content.iter().map(|(line, quantity)| parcel_line::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            parcel_id: parcel.id,
            shipment_id: shipment.id,
            shipment_line_id: line.id,
            quantity: *quantity,
        }));
        parcels.push(parcel);
    }
    shipment.version += 1;
    shipment.updated_at = ctx.now();
    tx.save::<shipment::Entity>(&ctx.whole(), shipment.clone()).await?;
    let numbers: Vec<String> = parcels.iter().map(|parcel| parcel.number.clone()).collect();
    tx.insert_all::<parcel::Entity>(&ctx.whole(), parcels).await?;
    tx.insert_all::<parcel_line::Entity>(&ctx.whole(), rows).await?;
    tx.audit(subject(&shipment), "shipping.shipment.pack", &json!({ "parcels": numbers }))?;
    tx.emit(subject(&shipment), &ShipmentPacked { shipment: head(&shipment), parcels: numbers })?;
    queries::shown(ctx, tx, shipment.id).await
}

/// Takes the parcels of before away: those of which something is known stay, void. Answers the next parcel's number.
///
/// # Errors
/// `shipping.label_live`, `shipping.not_packable` for parcels that are on their way.
pub(crate) async fn unpack(ctx: &Ctx, tx: &Tx<'_>, shipment: &shipment::Model) -> Result<i32> {
    let whole = ctx.whole();
    let of_shipment = parcel::Column::ShipmentId.eq(shipment.id);
    let all =
        tx.select::<parcel::Entity>(&whole).filter(of_shipment).order_by(parcel::Column::No).all().await?;
    let labels =
        tx.select::<label::Entity>(&whole).filter(label::Column::ShipmentId.eq(shipment.id)).all().await?;
    let events = tx
        .select::<tracking_event::Entity>(&whole)
        .filter(tracking_event::Column::ShipmentId.eq(shipment.id))
        .all()
        .await?;
    let mut last = 0;
    for mut parcel in all {
        let of_parcel = |label: &&label::Model| label.parcel_id == parcel.id;
        if labels.iter().filter(of_parcel).any(|one| label::state::LIVE.contains(&one.state.as_str())) {
            return Err(LABEL_LIVE.with("number", &parcel.number));
        }
        let told = events.iter().any(|event| event.parcel_id == Some(parcel.id));
        if told && parcel.status != parcel::VOID && parcel.status != crate::rules::tracking::LABEL_CREATED {
            return Err(NOT_PACKABLE.with("number", &parcel.number).with("status", &parcel.status));
        }
        if told || labels.iter().any(|label| label.parcel_id == parcel.id) {
            last = parcel.no;
            parcel::VOID.clone_into(&mut parcel.status);
            parcel.version += 1;
            parcel.updated_at = ctx.now();
            tx.delete::<parcel_line::Entity>(&whole)
                .filter(parcel_line::Column::ParcelId.eq(parcel.id))
                .exec()
                .await?;
            tx.save::<parcel::Entity>(&whole, parcel).await?;
        } else {
            tx.delete::<parcel_line::Entity>(&whole)
                .filter(parcel_line::Column::ParcelId.eq(parcel.id))
                .exec()
                .await?;
            tx.delete::<parcel::Entity>(&whole).filter(parcel::Column::Id.eq(parcel.id)).exec().await?;
        }
    }
    Ok(last + 1)
}

/// What goes into each parcel.
type Content<'l> = Vec<(&'l line::Model, Qty)>;

/// # Errors
/// At `parcels[i].lines[j]`: `shipping.no_such_line`, `shipping.line_twice`, `shipping.bad_quantity`,
/// `shipping.more_than_shipped`.
fn share_out<'l>(lines: &'l [line::Model], wishes: &[NewParcel]) -> Result<Vec<Content<'l>>> {
    let mut left: HashMap<Id, Qty> = lines.iter().map(|line| (line.id, line.quantity)).collect();
    let mut contents: Vec<Content<'l>> = Vec::with_capacity(wishes.len());
    for (index, wish) in wishes.iter().enumerate() {
        let mut content: Content<'l> = Vec::new();
        for (at, one) in wish.lines.iter().flatten().enumerate() {
            let path = |field: &str| format!("parcels[{index}].lines[{at}].{field}");
            let line = lines.iter().find(|line| line.id == one.line_id);
            let line = line.ok_or_else(|| NO_SUCH_LINE.at(path("line_id")))?;
            if content.iter().any(|(other, _)| other.id == line.id) {
                return Err(LINE_TWICE.at(path("line_id")));
            }
            if !one.quantity.is_positive() {
                return Err(BAD_QUANTITY.at(path("quantity")));
            }
            let rest = left.entry(line.id).or_default();
            if one.quantity > *rest {
                return Err(MORE_THAN_SHIPPED.at(path("quantity")).with("left", *rest));
            }
            *rest -= one.quantity;
            content.push((line, one.quantity));
        }
        contents.push(content);
    }
    // What is in no parcel goes into the first that says nothing of its content.
    if let Some(index) = wishes.iter().position(|wish| wish.lines.is_none()) {
        let rest = lines.iter().map(|line| (line, left[&line.id]));
        contents[index] = rest.filter(|(_, quantity)| quantity.is_positive()).collect();
    }
    Ok(contents)
}

/// What is known of boxes, carriers and products.
struct Facts {
    boxes: HashMap<Id, package_type::Model>,
    carriers: HashMap<Id, carrier::Model>,
    products: HashMap<Id, catalog::products::Product>,
}

impl Facts {
    async fn load(ctx: &Ctx, tx: &Tx<'_>, lines: &[line::Model], wishes: &[NewParcel]) -> Result<Facts> {
        let whole = ctx.whole();
        let boxes = wishes.iter().filter_map(|wish| wish.package_type_id);
        let boxes = tx
            .select::<package_type::Entity>(&whole)
            .filter(package_type::Column::Id.is_in(boxes))
            .all()
            .await?;
        let carriers = wishes.iter().filter_map(|wish| wish.carrier_id);
        let carriers =
            tx.select::<carrier::Entity>(&whole).filter(carrier::Column::Id.is_in(carriers)).all().await?;
        let products: Vec<Id> = lines.iter().map(|line| line.product_id).collect();
        Ok(Facts {
            boxes: boxes.into_iter().map(|row| (row.id, row)).collect(),
            carriers: carriers.into_iter().map(|row| (row.id, row)).collect(),
            products: catalog::products::find_many(ctx, tx, &products).await?,
        })
    }

    /// Refuses parts of what has none; all of a line goes into a parcel as it is.
    async fn assert_places(
        &self,
        ctx: &Ctx,
        tx: &Tx<'_>,
        lines: &[line::Model],
        wishes: &[NewParcel],
    ) -> Result<()> {
        let mut counted: Vec<(Id, Id, Qty)> = Vec::new();
        let mut paths: Vec<String> = Vec::new();
        for (index, wish) in wishes.iter().enumerate() {
            for (at, one) in wish.lines.iter().flatten().enumerate() {
                let line = lines.iter().find(|line| line.id == one.line_id);
                if let Some(line) = line.filter(|line| line.quantity != one.quantity) {
                    counted.push((line.product_id, line.unit_id, one.quantity));
                    paths.push(format!("parcels[{index}].lines[{at}].quantity"));
                }
            }
        }
        catalog::units::assert_places_at(ctx, tx, &self.products, &counted, |at| paths[at].clone()).await
    }

    fn parcel(
        &self,
        ctx: &Ctx,
        shipment: &shipment::Model,
        no: i32,
        wish: &NewParcel,
        content: &Content<'_>,
    ) -> Result<parcel::Model> {
        let packed_in = match wish.package_type_id {
            None => None,
            Some(id) => {
                let known = self.boxes.get(&id).filter(|known| known.archived_at.is_none());
                Some(known.ok_or_else(|| NO_SUCH_PACKAGE_TYPE.at("package_type_id"))?)
            }
        };
        let in_use = |row: &&carrier::Model| row.archived_at.is_none() && row.active;
        if wish.carrier_id.is_some_and(|id| self.carriers.get(&id).filter(in_use).is_none()) {
            return Err(NO_SUCH_CARRIER.at("carrier_id"));
        }
        let weight_g = wish.weight_g.or(self.weight(packed_in, content)?);
        if let (Some(most), Some(weight)) = (packed_in.and_then(|one| one.max_weight_g), weight_g)
            && weight > most
        {
            return Err(PARCEL_TOO_HEAVY.at("weight_g").with("max_weight_g", most).with("weight_g", weight));
        }
        Ok(parcel::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            number: format!("{}/{no}", shipment.number),
            shipment_id: shipment.id,
            store_id: shipment.store_id,
            region_id: shipment.region_id,
            owner_id: shipment.owner_id,
            no,
            package_type_id: wish.package_type_id,
            length_mm: wish.length_mm.or(packed_in.map(|one| one.length_mm)),
            width_mm: wish.width_mm.or(packed_in.map(|one| one.width_mm)),
            height_mm: wish.height_mm.or(packed_in.map(|one| one.height_mm)),
            weight_g,
            carrier_id: wish.carrier_id,
            tracking: wish.tracking.clone(),
            status: "packed".to_owned(),
            status_at: None,
            label_id: None,
            version: 1,
            created_at: ctx.now(),
            updated_at: ctx.now(),
        })
    }

    /// Box and goods, to the next gram; nothing where a product's weight is unknown.
    fn weight(&self, packed_in: Option<&package_type::Model>, content: &Content<'_>) -> Result<Option<i64>> {
        let mut micrograms: i128 = packed_in.map_or(0, |one| i128::from(one.tare_g) * 1_000_000);
        for (line, quantity) in content {
            let known = self.products.get(&line.product_id).and_then(|product| product.weight_g);
            let Some(grams) = known else { return Ok(None) };
            let part = kernel::Ratio::new(line.base_quantity.0, line.quantity.0)?;
            let base = i128::from(quantity.0) * i128::from(part.num()) / i128::from(part.den());
            micrograms += base * i128::from(grams);
        }
        let grams = i64::try_from((micrograms + 999_999) / 1_000_000).map_err(|_| TOO_LARGE.error())?;
        if grams > WEIGHT_G_MAX { Err(TOO_LARGE.at("weight_g")) } else { Ok((grams > 0).then_some(grams)) }
    }
}
