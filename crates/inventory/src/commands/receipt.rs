//! `POST /inventory/receipts`: taking goods into stock without a purchase order.

use garde::Validate;
use kernel::{Amount, Day, Error, Id, Qty};
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{LINES_MAX, Line, in_base};
use crate::business_day::moved_on;
use crate::model::receipt::RECEIVED;
use crate::model::{location, receipt, receipt_line as line};
use crate::moves::post;
use crate::receipts::{self, ReceiptPosted, ReceiptView, head, lines_told};
use crate::states::RECEIPT_SERIES;
use crate::{Document, MoveKind, NO_SUCH_SUPPLIER, NewMove, ZERO_QUANTITY, queries};

/// Goods that came.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({
    "location_id": "01890000-0000-7000-8000-000000000001", "reference": "DN 4711", "business_date": "2026-03-12",
    "lines": [{ "product_id": "01890000-0000-7000-8000-000000000002", "quantity": "10", "unit_cost": "52.5" }],
}))]
pub struct NewReceipt {
    pub location_id: Id,
    #[garde(length(min = 1, max = LINES_MAX), dive)]
    pub lines: Vec<Line>,
    /// Who sent them.
    pub supplier_id: Option<Id>,
    /// The delivery note's number, or another word of the sender's for it.
    #[garde(length(chars, max = 80))]
    pub reference: Option<String>,
    /// What else there is to say of it.
    #[garde(length(chars, max = 200))]
    pub reason: Option<String>,
    /// The day on which they came, `YYYY-MM-DD` in the company's zone; today when absent. Not a day to come, nor one
    /// that is closed for stock. The goods are valued in the order of recording all the same.
    pub business_date: Option<Day>,
}

/// Takes goods into stock.
///
/// # Errors
/// `inventory.no_such_supplier`, `inventory.bad_business_date`, `finance.period_locked`; of the lines
/// `inventory.zero_quantity`, `inventory.not_tracked`, `inventory.negative_cost`, `catalog.too_many_places`.
pub async fn receipt(ctx: &Ctx, tx: &Tx<'_>, input: NewReceipt) -> Result<ReceiptView> {
    let on = moved_on(ctx, input.business_date)?;
    let place = queries::location_in_reach(ctx, tx, input.location_id, "location_id").await?;
    if let Some(supplier) = input.supplier_id
        && !parties::suppliers::can_be_named(ctx, tx, supplier).await?
    {
        return Err(NO_SUCH_SUPPLIER.at("supplier_id"));
    }
    let quantities = in_base(ctx, tx, &input.lines).await?;
    if let Some(index) = quantities.iter().position(|quantity| *quantity <= Qty::ZERO) {
        return Err(ZERO_QUANTITY.at(format!("lines[{index}].quantity")));
    }
    let mut receipt = row(ctx, &place, on, &input)?;
    let lines = rows(ctx, tx, &receipt, &input.lines, &quantities).await?;
    let moves = lines.iter().map(|line| move_of(&receipt, line)).collect();
    receipt.value = post(ctx, tx, on, moves).await?.value;
    let subject = Subject::new("receipt", receipt.id).within(receipt.store_id, None, None);
    let facts = json!({ "number": receipt.number, "moves": lines.len(), "business_date": on });
    tx.audit(subject, "inventory.receipt.post", &facts)?;
    tx.emit(subject, &ReceiptPosted { receipt: head(&receipt), lines: lines_told(&lines) })?;
    let answer = receipts::of(ctx, &receipt, &lines);
    tx.insert::<receipt::Entity>(&ctx.whole(), receipt).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines).await?;
    Ok(answer)
}

fn row(ctx: &Ctx, place: &location::Model, on: Day, input: &NewReceipt) -> Result<receipt::Model> {
    Ok(receipt::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        number: ctx.runtime().number(ctx, RECEIPT_SERIES)?.text,
        location_id: place.id,
        store_id: place.store_id,
        supplier_id: input.supplier_id,
        reference: input.reference.clone(),
        status: RECEIVED.to_owned(),
        reason: input.reason.clone(),
        business_date: on,
        value: Amount::ZERO,
        reverses_id: None,
        reversed_by_id: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    })
}

async fn rows(
    ctx: &Ctx,
    tx: &Tx<'_>,
    receipt: &receipt::Model,
    lines: &[Line],
    quantities: &[Qty],
) -> Result<Vec<line::Model>> {
    let products: Vec<Id> = lines.iter().map(|line| line.product_id).collect();
    let products = catalog::products::find_many(ctx, tx, &products).await?;
    let mut rows = Vec::with_capacity(lines.len());
    for (index, (line, base)) in lines.iter().zip(quantities).enumerate() {
        rows.push(line::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            receipt_id: receipt.id,
            line_no: i32::try_from(index + 1).map_err(Error::internal)?,
            product_id: line.product_id,
            unit_id: line.unit_id.unwrap_or(products[&line.product_id].unit_id),
            quantity: line.quantity,
            base_quantity: *base,
            unit_cost: line.unit_cost,
        });
    }
    Ok(rows)
}

/// The move of a line, or of the line that takes it back.
pub(super) fn move_of(receipt: &receipt::Model, line: &line::Model) -> NewMove {
    NewMove {
        product_id: line.product_id,
        location_id: receipt.location_id,
        quantity: line.base_quantity,
        kind: MoveKind::Receipt,
        document: Document { kind: "receipt", id: receipt.id },
        line_id: Some(line.id),
        unit_cost: line.unit_cost,
        reason: receipt.reason.clone(),
        reason_code: None,
    }
}
