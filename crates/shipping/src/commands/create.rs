//! `POST /shipping/shipments`: goods of an order are to be packed. A draft claims nothing; shipping it does.

use garde::Validate;
use kernel::{Id, Kind, Qty};
use orders::Ready;
use orders::kits::Kits;
use orders::model::{line as order_line, order};
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::rows;
use crate::events::{ShipmentCreated, head, told};
use crate::model::{line, shipment};
use crate::view::{self, ShipmentView};
use crate::{NO_SUCH_ORDER, NOTHING_TO_SHIP, SERIES, SEVERAL_PLACES, queries, rules};

/// Lines of one shipment at most: those of an order.
pub const LINES_MAX: usize = 500;

/// A shipment as the caller writes it.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewShipment {
    pub order_id: Id,
    /// Everything that is left of the order when absent.
    #[garde(inner(length(min = 1, max = LINES_MAX)))]
    #[schemars(length(min = 1, max = LINES_MAX))]
    pub lines: Option<Vec<NewShipmentLine>>,
    /// Where the goods leave from. When absent: where they are reserved, if that is one place.
    pub location_id: Option<Id>,
    #[garde(inner(length(chars, max = 80)))]
    #[schemars(length(max = 80))]
    pub carrier: Option<String>,
    #[garde(inner(length(chars, max = 80)))]
    #[schemars(length(max = 80))]
    pub tracking: Option<String>,
    #[garde(inner(length(chars, max = 4000)))]
    #[schemars(length(max = 4000))]
    pub note: Option<String>,
}

/// So much of an order's line.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewShipmentLine {
    /// The order's line.
    pub line_id: Id,
    /// In the line's unit.
    pub quantity: Qty,
}

/// Prepares a shipment.
pub async fn create(ctx: &Ctx, tx: &Tx<'_>, input: NewShipment) -> Result<ShipmentView> {
    // Locked: nobody takes goods off the order until the draft is there.
    let (order, order_lines) = orders::lock_in_scope(ctx, tx, input.order_id)
        .await
        .map_err(|error| if error.kind == Kind::NotFound { NO_SUCH_ORDER.at("order_id") } else { error })?;
    rules::assert_open(&order)?;
    let place = Place::of(ctx, tx, &order, &order_lines, &input).await?;
    let parts = place.wished(&order_lines, &input)?;
    queries::assert_places(ctx, tx, &order_lines, input.lines.as_deref().unwrap_or_default()).await?;
    let kits = Kits::of(ctx, tx, &order_lines).await?;
    prepare(ctx, tx, &order, place.location_id, &parts, &kits, input).await
}

/// Where a shipment leaves from and, where an order is served from several places or waits for goods, what is ready.
pub(crate) struct Place {
    pub(crate) location_id: Id,
    ready: Option<Vec<(Id, Qty)>>,
}

impl Place {
    pub(crate) async fn of(
        ctx: &Ctx,
        tx: &Tx<'_>,
        order: &order::Model,
        lines: &[order_line::Model],
        input: &NewShipment,
    ) -> Result<Place> {
        let plain = !order.is_split && !order.back_ordered;
        if plain && input.location_id.is_none_or(|named| named == order.location_id) {
            return Ok(Place { location_id: order.location_id, ready: None });
        }
        let ready = ready(ctx, tx, order, lines).await?;
        let location_id = match input.location_id {
            Some(named) if ready.iter().any(|one| one.location_id == named) => named,
            Some(named) => inventory::location_for_sale(ctx, tx, named, "location_id").await?.id,
            None => one_place(order, &ready, input)?,
        };
        if plain {
            // Goods of a plain order may leave from another place all the same: all that is left of it.
            return Ok(Place { location_id, ready: None });
        }
        let here = ready.iter().filter(|one| one.location_id == location_id);
        Ok(Place { location_id, ready: Some(here.map(|one| (one.line_id, one.quantity)).collect()) })
    }

    /// What the caller names of the order's lines; all that is left, or is ready here, when nothing is named.
    pub(crate) fn wished<'o>(
        &self,
        lines: &'o [order_line::Model],
        input: &NewShipment,
    ) -> Result<Vec<rules::Part<'o>>> {
        let Some(named) = &input.lines else { return self.parts(lines) };
        let wishes: Vec<(Id, Qty)> = named.iter().map(|line| (line.line_id, line.quantity)).collect();
        rules::wished(lines, &wishes)
    }

    fn parts<'o>(&self, lines: &'o [order_line::Model]) -> Result<Vec<rules::Part<'o>>> {
        match &self.ready {
            None => rules::all_left(lines),
            Some(ready) if ready.is_empty() => Err(NOTHING_TO_SHIP.with("location_id", self.location_id)),
            Some(ready) => rules::wished(lines, ready),
        }
    }
}

/// What could leave from where now. Nothing leaves while it is on its way between two places.
async fn ready(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    lines: &[order_line::Model],
) -> Result<Vec<Ready>> {
    let mut ready = orders::ready(ctx, tx, order, lines).await?;
    let transit = inventory::place_in_transit(ctx, tx).await?;
    ready.retain(|one| Some(one.location_id) != transit);
    Ok(ready)
}

/// The one place at which the wished lines (all when none is named) are reserved.
fn one_place(order: &order::Model, ready: &[Ready], input: &NewShipment) -> Result<Id> {
    let named =
        |line: Id| input.lines.as_ref().is_none_or(|lines| lines.iter().any(|one| one.line_id == line));
    let mut places: Vec<Id> =
        ready.iter().filter(|one| named(one.line_id)).map(|one| one.location_id).collect();
    places.sort_unstable();
    places.dedup();
    match places[..] {
        [] => Ok(order.location_id),
        [one] => Ok(one),
        _ => Err(SEVERAL_PLACES.at("location_id").with("locations", places)),
    }
}

/// An order of which each place is to send what is reserved there.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ShipByLocation {
    pub order_id: Id,
}

/// A draft for each place.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Drafted {
    pub shipments: Vec<ShipmentView>,
}

/// `POST /shipping/shipments/by-location`: a draft for each place at which goods of the order are reserved.
pub async fn by_location(ctx: &Ctx, tx: &Tx<'_>, input: ShipByLocation) -> Result<Drafted> {
    let (order, lines) = orders::lock_in_scope(ctx, tx, input.order_id)
        .await
        .map_err(|error| if error.kind == Kind::NotFound { NO_SUCH_ORDER.at("order_id") } else { error })?;
    rules::assert_open(&order)?;
    let ready = ready(ctx, tx, &order, &lines).await?;
    let mut places: Vec<Id> = Vec::new();
    for one in &ready {
        if !places.contains(&one.location_id) {
            places.push(one.location_id);
        }
    }
    let kits = Kits::of(ctx, tx, &lines).await?;
    let mut shipments = Vec::with_capacity(places.len());
    for place in places {
        let here: Vec<(Id, Qty)> = ready
            .iter()
            .filter(|one| one.location_id == place)
            .map(|one| (one.line_id, one.quantity))
            .collect();
        let parts = rules::wished(&lines, &here)?;
        let input = NewShipment { order_id: order.id, ..NewShipment::default() };
        shipments.push(prepare(ctx, tx, &order, place, &parts, &kits, input).await?);
    }
    if shipments.is_empty() { Err(NOTHING_TO_SHIP.error()) } else { Ok(Drafted { shipments }) }
}

async fn prepare(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    location_id: Id,
    parts: &[rules::Part<'_>],
    kits: &Kits,
    input: NewShipment,
) -> Result<ShipmentView> {
    let shipment = head_of(ctx, tx, order, location_id, input).await?;
    let lines = rows(ctx, &shipment, parts);
    let subject = Subject::new("shipment", shipment.id).within(
        shipment.store_id,
        shipment.region_id,
        shipment.owner_id,
    );
    tx.emit(subject, &ShipmentCreated { shipment: head(&shipment), lines: told(&lines, kits)? })?;
    let changes =
        json!({ "number": shipment.number, "order": shipment.order_number, "lines": told(&lines, kits)? });
    tx.audit(subject, "shipping.shipment.create", &changes)?;
    let answer = view::of(&shipment, &lines, kits)?;
    tx.insert::<shipment::Entity>(&ctx.whole(), shipment).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines).await?;
    Ok(answer)
}

async fn head_of(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    location_id: Id,
    input: NewShipment,
) -> Result<shipment::Model> {
    let customer = parties::customers::find(ctx, tx, order.customer_id).await?;
    Ok(shipment::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        number: ctx.runtime().number(ctx, SERIES)?.text,
        order_id: order.id,
        order_number: order.number.clone(),
        customer_id: order.customer_id,
        customer_name: order.customer_name.clone(),
        store_id: order.store_id,
        region_id: order.region_id,
        owner_id: order.owner_id,
        location_id,
        status: crate::STATES.initial.to_owned(),
        shipping_address: order.shipping_address.clone(),
        carrier: input.carrier,
        tracking: input.tracking,
        note: input.note,
        locale: customer.locale.unwrap_or_else(|| ctx.company().locale.clone()),
        business_date: ctx.today(),
        shipped_at: None,
        delivered_at: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    })
}
