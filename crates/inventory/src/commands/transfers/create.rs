//! `POST /inventory/transfers`: goods are to go from one location to another.

use garde::Validate;
use kernel::{Day, Id, Qty};
use platform::{Ctx, Result, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::receive::{take_in, whole};
use super::ship::send;
use crate::business_day::moved_on;
use crate::commands::{LINES_MAX, Line, in_base};
use crate::model::{location, transfer, transfer_line as line};
use crate::states::{SERIES, TRANSFERS};
use crate::transfers::{self, TransferCreated, TransferView, head, lines_told, subject};
use crate::{NOT_SENT_YET, SAME_LOCATION, ZERO_QUANTITY, queries};

/// Goods that change their place.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewTransfer {
    pub from_location_id: Id,
    pub to_location_id: Id,
    #[garde(length(min = 1, max = LINES_MAX), dive)]
    pub lines: Vec<Line>,
    #[garde(length(chars, max = 500))]
    pub note: Option<String>,
    /// When it is to arrive: what waits for its goods is promised for that day.
    pub expected_on: Option<Day>,
    /// The goods are there already: sent and received in one step.
    #[serde(default)]
    pub complete: bool,
    /// With `complete`: the day of it, `YYYY-MM-DD` in the company's zone; today when absent. Not a day to come, nor one
    /// that is closed for stock.
    pub business_date: Option<Day>,
}

/// Whence and whither, and how much of each line in base units.
pub(super) struct Way {
    pub(super) from: location::Model,
    pub(super) to: location::Model,
    pub(super) quantities: Vec<Qty>,
}

impl Way {
    pub(super) async fn of(ctx: &Ctx, tx: &Tx<'_>, input: &NewTransfer) -> Result<Way> {
        if input.from_location_id == input.to_location_id {
            return Err(SAME_LOCATION.at("to_location_id"));
        }
        let from = queries::location_in_reach(ctx, tx, input.from_location_id, "from_location_id").await?;
        let to = queries::location_in_reach(ctx, tx, input.to_location_id, "to_location_id").await?;
        let quantities = in_base(ctx, tx, &input.lines).await?;
        if let Some(index) = quantities.iter().position(|quantity| !quantity.is_positive()) {
            return Err(ZERO_QUANTITY.at(format!("lines[{index}].quantity")));
        }
        Ok(Way { from, to, quantities })
    }
}

/// Writes a transfer between two locations, both within the caller's reach. Each store's people send and receive it.
pub async fn create(ctx: &Ctx, tx: &Tx<'_>, input: NewTransfer) -> Result<TransferView> {
    let on = moved_on(ctx, input.business_date)?;
    if input.business_date.is_some() && !input.complete {
        return Err(NOT_SENT_YET.at("business_date"));
    }
    let Way { from, to, quantities } = Way::of(ctx, tx, &input).await?;
    let transfer = transfer::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        number: ctx.runtime().number(ctx, SERIES)?.text,
        from_location_id: from.id,
        to_location_id: to.id,
        store_id: from.store_id,
        to_store_id: to.store_id,
        status: TRANSFERS.initial.to_owned(),
        note: input.note.clone(),
        expected_on: input.expected_on,
        business_date: ctx.today(),
        shipped_at: None,
        received_at: None,
        received_on: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    let lines = rows(ctx, tx, &transfer, &input.lines, &quantities).await?;
    tx.emit(subject(&transfer), &TransferCreated { transfer: head(&transfer), lines: lines_told(&lines) })?;
    tx.audit(subject(&transfer), "inventory.transfer.create", &json!({ "number": transfer.number }))?;
    tx.insert::<transfer::Entity>(&ctx.whole(), transfer.clone()).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines.clone()).await?;
    if !input.complete {
        return Ok(transfers::of(&transfer, &lines));
    }
    let sent = send(ctx, tx, on, transfer, &lines).await?;
    let arrived = lines.iter().map(whole).collect();
    let (transfer, lines) = take_in(ctx, tx, on, sent.transfer, lines, arrived).await?;
    Ok(TransferView { warnings: sent.warnings, ..transfers::of(&transfer, &lines) })
}

pub(super) async fn rows(
    ctx: &Ctx,
    tx: &Tx<'_>,
    transfer: &transfer::Model,
    lines: &[Line],
    quantities: &[Qty],
) -> Result<Vec<line::Model>> {
    let products: Vec<Id> = lines.iter().map(|line| line.product_id).collect();
    let products = catalog::products::find_many(ctx, tx, &products).await?;
    let mut line_no = 0;
    let rows = lines.iter().zip(quantities).map(|(line, base)| {
        line_no += 1;
        line::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            transfer_id: transfer.id,
            line_no,
            product_id: line.product_id,
            unit_id: line.unit_id.unwrap_or(products[&line.product_id].unit_id),
            quantity: line.quantity,
            base_quantity: *base,
            received: Qty::ZERO,
            returned: Qty::ZERO,
            short: Qty::ZERO,
            damaged: Qty::ZERO,
            surplus: Qty::ZERO,
        }
    });
    Ok(rows.collect())
}
