//! `POST /sales/returns`: a customer may send goods of an order back, as far as they were shipped and are not on their
//! way back already.

use catalog::units::UnitTable;
use garde::Validate;
use kernel::{Error, Id, Kind, Qty};
use orders::model::{line as order_line, order};
use platform::{Ctx, Result, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{LINES_MAX, told};
use crate::events::{ReturnAuthorised, head, subject};
use crate::model::{line, ret};
use crate::places::Named;
use crate::view::{self, ReturnView};
use crate::{
    BAD_QUANTITY, LINE_TWICE, NO_SUCH_ORDER, NOT_GOODS, NOTHING_LEFT, SERIES, STATES, places, queries,
};

/// A return as the caller writes it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewReturn {
    pub order_id: Id,
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
    /// Everything that was shipped and has not come back when none is named.
    #[garde(length(max = LINES_MAX), dive)]
    #[serde(default)]
    pub lines: Vec<NewReturnLine>,
    /// Where the goods come back to; where the order was served from when absent.
    pub location_id: Option<Id>,
    #[garde(length(chars, max = 4000))]
    pub note: Option<String>,
}

/// So much of an order's line.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewReturnLine {
    /// The order's line.
    pub line_id: Id,
    /// In no more decimal places than its unit is counted in (`catalog.too_many_places`), unless it is all that was shipped
    /// and can still come back.
    pub quantity: Qty,
    /// Any unit of the product in which this is an exact number of base units: a piece of a box that was sold. The order
    /// line's when absent.
    pub unit_id: Option<Id>,
    #[garde(length(chars, max = 500))]
    pub reason: Option<String>,
}

/// Authorises a return. The order's lock keeps two of them from claiming the same goods.
pub async fn authorise(ctx: &Ctx, tx: &Tx<'_>, input: NewReturn) -> Result<ReturnView> {
    orders::find_in_scope(ctx, tx, input.order_id).await.map_err(no_such_order)?;
    let location_id = match input.location_id {
        Some(id) => Some(inventory::location_in_reach(ctx, tx, id, "location_id").await?.id),
        None => None,
    };
    let (order, order_lines) = orders::lock(ctx, tx, input.order_id).await?;
    let ret = head_of(ctx, &order, location_id.unwrap_or(order.location_id), &input)?;
    let lines = lines_of(ctx, tx, ret.id, &order_lines, &input).await?;
    let all: Vec<(usize, Qty)> = lines.iter().map(|line| line.quantity).enumerate().collect();
    let told = told(&lines, &all);
    let facts =
        json!({ "number": ret.number, "order": ret.order_number, "reason": ret.reason, "lines": told });
    tx.audit(subject(&ret), "returns.return.authorise", &facts)?;
    let event = ReturnAuthorised { head: head(&ret), reason: ret.reason.clone(), lines: told };
    tx.emit(subject(&ret), &event)?;
    let answer = view::of(&ret, &lines);
    tx.insert::<ret::Entity>(&ctx.whole(), ret).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines).await?;
    Ok(answer)
}

fn no_such_order(error: Error) -> Error {
    if error.kind == Kind::NotFound { NO_SUCH_ORDER.at("order_id") } else { error }
}

fn head_of(ctx: &Ctx, order: &order::Model, location_id: Id, input: &NewReturn) -> Result<ret::Model> {
    Ok(ret::Model {
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
        status: STATES.initial.to_owned(),
        currency: order.currency,
        reason: input.reason.clone(),
        note: input.note.clone(),
        business_date: ctx.today(),
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    })
}

async fn lines_of(
    ctx: &Ctx,
    tx: &Tx<'_>,
    return_id: Id,
    order_lines: &[order_line::Model],
    input: &NewReturn,
) -> Result<Vec<line::Model>> {
    let expected = queries::expected(ctx, tx, order_lines).await?;
    let left = |line: &order_line::Model| {
        orders::to_return(line).map(|left| left - expected.get(&line.id).copied().unwrap_or_default())
    };
    if input.lines.is_empty() {
        return all_of(ctx, tx, return_id, order_lines, left).await;
    }
    let units = units(ctx, tx, order_lines, input).await?;
    let mut lines: Vec<line::Model> = Vec::new();
    let mut named = Vec::with_capacity(input.lines.len());
    for (index, wish) in input.lines.iter().enumerate() {
        let path = |field: &str| format!("lines[{index}].{field}");
        let line = order_lines.iter().find(|line| line.id == wish.line_id);
        let line = line.ok_or_else(|| orders::NO_SUCH_LINE.at(path("line_id")))?;
        if lines.iter().any(|one| one.order_line_id == line.id) {
            return Err(LINE_TWICE.at(path("line_id")));
        }
        if !line.tracked {
            return Err(NOT_GOODS.at(path("line_id")));
        }
        if !wish.quantity.is_positive() {
            return Err(BAD_QUANTITY.at(path("quantity")));
        }
        let came = Came::of(line, wish, &units).map_err(|error| error.at(path("unit_id")))?;
        let on_its_way = expected.get(&line.id).copied().unwrap_or_default();
        orders::assert_returnable(line, on_its_way, came.base).map_err(|error| error.at(path("quantity")))?;
        named.push(Named {
            index,
            product_id: line.product_id,
            unit_id: came.unit_id,
            quantity: wish.quantity,
            left: came.all_of(left(line)?),
        });
        lines.push(row(ctx, return_id, lines.len(), line, came, wish.reason.clone()));
    }
    places::assert_fit(ctx, tx, named).await?;
    Ok(lines)
}

/// All that was shipped and is not on its way: in the line's unit, or in base units where that says it in whole ones only.
async fn all_of(
    ctx: &Ctx,
    tx: &Tx<'_>,
    return_id: Id,
    order_lines: &[order_line::Model],
    left: impl Fn(&order_line::Model) -> Result<Qty>,
) -> Result<Vec<line::Model>> {
    let goods: Vec<Id> = order_lines.iter().filter(|line| line.tracked).map(|line| line.product_id).collect();
    let products = catalog::products::find_many(ctx, tx, &goods).await?;
    let mut lines = Vec::new();
    for line in order_lines.iter().filter(|line| line.tracked) {
        let base = left(line)?;
        if !base.is_positive() {
            continue;
        }
        let own = orders::unit_of(line)?.inverse().convert(base).ok();
        // Half a box may be all of it, as it was agreed; what single pieces have left of one is told in pieces.
        let own = own.filter(|own| *own == line.shipped || catalog::units::is_whole(*own));
        let piece = products.get(&line.product_id).map_or(line.unit_id, |product| product.unit_id);
        let came = match own {
            Some(quantity) => Came { unit_id: line.unit_id, quantity, base },
            None => Came { unit_id: piece, quantity: base, base },
        };
        lines.push(row(ctx, return_id, lines.len(), line, came, None));
    }
    if lines.is_empty() { Err(NOTHING_LEFT.error()) } else { Ok(lines) }
}

/// So much of a line, in a unit and in base units.
#[derive(Clone, Copy)]
struct Came {
    unit_id: Id,
    quantity: Qty,
    base: Qty,
}

impl Came {
    fn of(line: &order_line::Model, wish: &NewReturnLine, units: &UnitTable) -> Result<Came> {
        let unit_id = wish.unit_id.unwrap_or(line.unit_id);
        // The order's line says how many pieces its box had, whatever a box has today.
        let base = match unit_id == line.unit_id {
            true => orders::base_of(line, wish.quantity)?,
            false => units.in_base(line.product_id, unit_id, wish.quantity)?,
        };
        Ok(Came { unit_id, quantity: wish.quantity, base })
    }

    /// The quantity, if it is all that is left.
    fn all_of(&self, left: Qty) -> Qty {
        if self.base == left { self.quantity } else { Qty::ZERO }
    }
}

/// The units that lines name beside the order's own.
async fn units(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order_lines: &[order_line::Model],
    input: &NewReturn,
) -> Result<UnitTable> {
    let pair = |wish: &NewReturnLine| {
        let line = order_lines.iter().find(|line| line.id == wish.line_id)?;
        wish.unit_id.filter(|unit| *unit != line.unit_id).map(|unit| (line.product_id, unit))
    };
    let pairs: Vec<(Id, Id)> = input.lines.iter().filter_map(pair).collect();
    if pairs.is_empty() {
        return Ok(UnitTable::default());
    }
    let products: Vec<Id> = pairs.iter().map(|(product, _)| *product).collect();
    let products = catalog::products::find_many(ctx, tx, &products).await?;
    catalog::units::table(ctx, tx, &products, &pairs).await
}

fn row(
    ctx: &Ctx,
    return_id: Id,
    before: usize,
    line: &order_line::Model,
    came: Came,
    reason: Option<String>,
) -> line::Model {
    line::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        return_id,
        line_no: i32::try_from(before + 1).unwrap_or(i32::MAX),
        order_line_id: line.id,
        product_id: line.product_id,
        sku: line.sku.clone(),
        description: line.description.clone(),
        unit_id: came.unit_id,
        quantity: came.quantity,
        base_quantity: Some(came.base),
        claimed: came.quantity,
        received: Qty::ZERO,
        restocked: Qty::ZERO,
        scrapped: Qty::ZERO,
        quarantined: Qty::ZERO,
        refunded: Qty::ZERO,
        replaced: Qty::ZERO,
        reason,
    }
}
