//! `POST /shipping/shipments`: goods of an order are to be packed. A draft claims nothing; shipping it does.

use garde::Validate;
use kernel::{Id, Kind, Qty};
use orders::model::order;
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::rows;
use crate::events::{ShipmentCreated, head, told};
use crate::model::{line, shipment};
use crate::view::{self, ShipmentView};
use crate::{NO_SUCH_ORDER, SERIES, rules};

/// Lines of one shipment at most: those of an order.
pub const LINES_MAX: usize = 500;

/// A shipment as the caller writes it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewShipment {
    pub order_id: Id,
    /// Everything that is left of the order when absent.
    #[garde(inner(length(min = 1, max = LINES_MAX)))]
    #[schemars(length(min = 1, max = LINES_MAX))]
    pub lines: Option<Vec<NewShipmentLine>>,
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
    let (order, order_lines) = orders::find_in_scope(ctx, tx, input.order_id)
        .await
        .map_err(|error| if error.kind == Kind::NotFound { NO_SUCH_ORDER.at("order_id") } else { error })?;
    rules::assert_open(&order)?;
    let parts = match &input.lines {
        None => rules::all_left(&order_lines)?,
        Some(lines) => {
            let wishes: Vec<(Id, Qty)> = lines.iter().map(|line| (line.line_id, line.quantity)).collect();
            rules::wished(&order_lines, &wishes)?
        }
    };
    let shipment = head_of(ctx, tx, &order, input).await?;
    let lines = rows(ctx, &shipment, &parts);
    let subject = Subject::new("shipment", shipment.id).within(
        shipment.store_id,
        shipment.region_id,
        shipment.owner_id,
    );
    tx.emit(subject, &ShipmentCreated { shipment: head(&shipment), lines: told(&lines) })?;
    let changes = json!({ "number": shipment.number, "order": shipment.order_number, "lines": told(&lines) });
    tx.audit(subject, "shipping.shipment.create", &changes)?;
    let answer = view::of(&shipment, &lines)?;
    tx.insert::<shipment::Entity>(&ctx.whole(), shipment).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines).await?;
    Ok(answer)
}

async fn head_of(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
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
        location_id: order.location_id,
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
