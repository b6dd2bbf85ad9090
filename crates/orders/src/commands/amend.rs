//! `POST /sales/orders/{id}/amend`: what was agreed changes. The order gets a new version, its reservation and what it
//! takes up of credit follow in the same transaction, and what it was stays readable.
//!
//! A line that is not named keeps its stored amounts, unless the order is taxed elsewhere now: then its price stays as it
//! was agreed, with the other tax. A line that is changed or added is priced by the engine, unless a
//! part of it was invoiced: then its agreed price stays.

mod places;

use garde::Validate;
use kernel::{Amount, Error, Id, Qty, Rate, UnitPrice};
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Target, Tx};
use pricing::engine::PricedLine;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use places::{assert_places, at, find, others, renamed};

use super::advance;
use super::confirm::{beyond, take_delta};
use super::draft::{line_of, location};
use super::place::{LINES_MAX, NewOrderLine};
use crate::events::{OrderAmended, head, subject};
use crate::model::{amendment, line, order};
use crate::reprice::{self, Wanted};
use crate::versions::{self, Changed, VERSIONS_MAX, difference};
use crate::view::{OrderView, Warning};
use crate::{
    ALREADY_INVOICED, BAD_QUANTITY, BELOW_PROGRESS, NOTHING_LEFT, NOTHING_TO_AMEND, PRICE_INVOICED, STATES,
    TOO_MANY_LINES, TOO_MANY_VERSIONS, charges, heading, kits, permissions, ports, progress, queries,
    reservations, rules,
};

/// What changes, and why.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({
    "reason": "The customer called", "change": [{ "line_id": "01890000-0000-7000-8000-000000000001", "quantity": "12" }],
}))]
pub struct AmendOrder {
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
    #[garde(length(max = LINES_MAX), dive)]
    #[serde(default)]
    pub change: Vec<ChangeLine>,
    #[garde(length(max = LINES_MAX), dive)]
    #[serde(default)]
    pub add: Vec<NewOrderLine>,
    /// One of the customer's addresses; while nothing has left. Tax follows it.
    pub shipping_address_id: Option<Id>,
    /// One of the customer's addresses, for the bills that follow.
    pub billing_address_id: Option<Id>,
    /// The customer's own word for it; empty for none.
    #[garde(length(chars, max = 80))]
    pub reference: Option<String>,
    /// Empty for none.
    #[garde(length(chars, max = 4000))]
    pub note: Option<String>,
}

/// A line that changes; what is absent stays.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ChangeLine {
    pub line_id: Id,
    /// In the line's unit; zero takes the line off the order.
    pub quantity: Option<Qty>,
    /// A price by hand; needs the permission to set prices.
    pub unit_price: Option<UnitPrice>,
    /// Needs the permission to set prices.
    pub discount: Option<Rate>,
    #[garde(length(chars, min = 1, max = 500))]
    pub description: Option<String>,
}

/// Amends a confirmed order.
pub async fn amend(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: AmendOrder) -> Result<OrderView> {
    let (mut order, before) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &order).await?;
    STATES.check(&order.status, "amend")?;
    assert_may(ctx, &order, &before, &input)?;
    for (index, line) in input.add.iter().enumerate().filter(|(_, line)| line.location_id.is_some()) {
        let path = format!("add[{index}].location_id");
        location(ctx, tx, line.location_id, order.store_id, &path).await?;
    }
    let rewritten = heading::rewrite(ctx, tx, &mut order, &before, &input).await?;
    let mut lines = revise(ctx, tx, &order, &before, &input, rewritten.retaxed).await?;
    assert_places(ctx, tx, &before, &lines, &input).await?;
    if rewritten.retaxed {
        heading::retax_charges(ctx, tx, &order, &mut lines).await?;
    }
    let changes = difference(order.currency, &before, &lines);
    if changes.is_empty() && before == lines && rewritten.changes.is_empty() {
        return Err(NOTHING_TO_AMEND.error());
    }
    if lines.iter().all(|line| line.quantity == Qty::ZERO || line.charge.is_some()) {
        return Err(NOTHING_LEFT.error());
    }
    let total_before = order.total;
    charges::note_change(&mut order, &before, &lines);
    sum_up(&mut order, &lines)?;
    order.amended += 1;
    let mut warnings = settle_credit(ctx, tx, &mut order, total_before).await?;
    store(ctx, tx, &before, &lines).await?;
    let added =
        kits::freeze_added(ctx, tx, &before, &lines).await.map_err(|error| at(error, &input, &lines))?;
    added.store(ctx, tx).await?;
    let below = reservations::follow(ctx, tx, &mut order, &before, &lines)
        .await
        .map_err(|error| at(error, &input, &lines))?;
    warnings.extend(below.iter().map(Warning::short));
    let to = status_after(&order, &lines)?;
    advance(ctx, tx, &mut order, to, Some(input.reason.clone())).await?;
    if rewritten.readdressed {
        ports::redirect(ctx, tx, &order).await?;
    }
    let less = ports::less(&before, &lines);
    let shipments = ports::cut(ctx, tx, &order, &less, "The order was amended").await?;
    warnings.extend(ports::warning(&shipments));
    let about = subject(&order);
    let total_of = |amount: Amount| order.currency.decimal(amount);
    tx.audit(
        about,
        "orders.order.amend",
        &json!({ "number": order.number, "reason": input.reason, "changes": changes, "head": rewritten.changes,
            "before": total_of(total_before), "after": total_of(order.total) }),
    )?;
    let changed = Changed { lines: changes, head: rewritten.changes };
    versions::record(ctx, tx, &order, amendment::AMEND, total_before, &changed, input.reason.clone()).await?;
    let told = OrderAmended {
        order: head(&order),
        version: order.version,
        no: order.amended,
        reason: input.reason,
        total_before: total_of(total_before),
        changes: changed.lines,
        head: changed.head,
        shipments,
    };
    tx.emit(about, &told)?;
    let id = order.id;
    progress::finish(ctx, tx, order, &lines).await?;
    let view = queries::get(ctx, tx, platform::api::ById { id }).await?;
    Ok(OrderView { warnings, ..view })
}

/// Prices by hand are a right of their own; an order has its limits.
fn assert_may(ctx: &Ctx, order: &order::Model, lines: &[line::Model], input: &AmendOrder) -> Result<()> {
    let by_hand = input.change.iter().any(|line| line.unit_price.is_some() || line.discount.is_some())
        || input.add.iter().any(|line| line.unit_price.is_some() || line.discount.is_some());
    if by_hand {
        ctx.require(&permissions::PRICE)?;
    }
    if lines.len() + input.add.len() > LINES_MAX {
        return Err(TOO_MANY_LINES.at("add").with("most", LINES_MAX));
    }
    if order.amended >= VERSIONS_MAX {
        return Err(TOO_MANY_VERSIONS.with("most", VERSIONS_MAX));
    }
    Ok(())
}

/// The lines as they will be: those that are not named as they are, the others changed, the new ones last.
async fn revise(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    before: &[line::Model],
    input: &AmendOrder,
    retaxed: bool,
) -> Result<Vec<line::Model>> {
    let mut lines = before.to_vec();
    let mut wanted: Vec<Wanted> = Vec::new();
    // For each line that the engine prices: where it stands in the order and in the request.
    let mut priced_lines: Vec<(Option<usize>, String)> = Vec::new();
    let mut off = Amount::ZERO;
    for (index, change) in input.change.iter().enumerate() {
        let path = format!("change[{index}]");
        let place = find(before, &input.change[..index], change, &path)?;
        charges::assert_goods(&before[place], change).map_err(|error| error.under(&path))?;
        if let Some(text) = &change.description {
            lines[place].description.clone_from(text);
        }
        match edit(&before[place], change).map_err(|error| error.under(&path))? {
            Edit::Keep => {}
            Edit::Cut(quantity) => {
                let cut = rules::cut(&lines[place], quantity);
                lines[place] = cut.map_err(|error| error.at(format!("{path}.quantity")))?;
                kits::assert_whole_at(&lines[place], &path)?;
            }
            Edit::Price(line) => {
                off += rules::document_share_of(&before[place], line.quantity);
                wanted.push(line);
                priced_lines.push((Some(place), path));
            }
        }
    }
    if retaxed {
        for place in others(&lines, &priced_lines) {
            off += rules::document_share_of(&before[place], before[place].quantity);
            wanted.push(heading::as_agreed(&before[place]));
            priced_lines.push((Some(place), format!("lines[{place}]")));
        }
    }
    for (index, line) in input.add.iter().enumerate() {
        wanted.push(as_wished(line));
        priced_lines.push((None, format!("add[{index}]")));
    }
    if wanted.is_empty() {
        return Ok(lines);
    }
    let renamed = |path: &str| renamed(path, &priced_lines);
    let (priced, products) =
        reprice::price(ctx, tx, order, &wanted, off).await.map_err(|error| error.renamed(renamed))?;
    catalog::products::mark_used(ctx, tx, products.values()).await?;
    let mut added = input.add.iter();
    for ((place, path), price) in priced_lines.iter().zip(&priced.lines) {
        if let Some(place) = place {
            let change = input.change.iter().find(|change| change.line_id == lines[*place].id);
            refill(&mut lines[*place], price, change)?;
            kits::assert_whole_at(&lines[*place], path)?;
        } else if let Some(wish) = added.next() {
            let no = i32::try_from(lines.len() + 1).map_err(Error::internal)?;
            let product = &products[&wish.product_id];
            let line = line_of(ctx, order.id, no, wish, price, product)?;
            kits::assert_whole_at(&line, path)?;
            lines.push(line);
        }
    }
    Ok(lines)
}

fn as_wished(line: &NewOrderLine) -> Wanted {
    Wanted {
        product_id: line.product_id,
        unit_id: line.unit_id,
        quantity: line.quantity,
        manual_price: line.unit_price,
        discount: line.discount,
    }
}

/// What becomes of a line.
enum Edit {
    Keep,
    /// Its stored amounts are shared out.
    Cut(Qty),
    Price(Wanted),
}

fn edit(line: &line::Model, change: &ChangeLine) -> Result<Edit> {
    let quantity = change.quantity.unwrap_or(line.quantity);
    let new_price = change.unit_price.is_some() || change.discount.is_some();
    if quantity < Qty::ZERO {
        return Err(BAD_QUANTITY.at("quantity"));
    }
    if quantity < rules::least(line) {
        let error = BELOW_PROGRESS.at("quantity").with("line_id", line.id);
        return Err(error.with("shipped", line.shipped).with("invoiced", line.invoiced));
    }
    let is_invoiced = line.invoiced > Qty::ZERO;
    if is_invoiced && new_price {
        return Err(PRICE_INVOICED.at(if change.unit_price.is_some() { "unit_price" } else { "discount" }));
    }
    if quantity == line.quantity && !new_price {
        return Ok(Edit::Keep);
    }
    if quantity == Qty::ZERO || (is_invoiced && quantity < line.quantity) {
        return Ok(Edit::Cut(quantity));
    }
    let kept = (is_invoiced || reprice::is_by_hand(line)).then_some(line.unit_price);
    Ok(Edit::Price(Wanted {
        product_id: line.product_id,
        unit_id: Some(line.unit_id),
        quantity,
        manual_price: change.unit_price.or(kept),
        discount: change.discount.or(line.discount_rate),
    }))
}

/// Puts the engine's answer into a line.
pub(crate) fn refill(line: &mut line::Model, price: &PricedLine, change: Option<&ChangeLine>) -> Result<()> {
    let mut trace = price.trace.clone();
    if change.is_none_or(|change| change.unit_price.is_none()) {
        reprice::say_agreed(&mut trace);
    }
    let discount_rate = change.and_then(|change| change.discount).or(line.discount_rate);
    line.quantity = price.quantity;
    line.base_quantity = price.base_quantity;
    line.unit_price = price.unit_price;
    line.discount_rate = discount_rate.filter(|rate| *rate != Rate::ZERO);
    line.gross = price.gross;
    line.discount = price.discount;
    line.net = price.net;
    line.tax_class_id = price.tax_class_id;
    line.tax_rate = price.tax_rate;
    line.tax = price.tax;
    line.total = price.total;
    line.trace = serde_json::to_string(&trace).map_err(Error::internal)?;
    Ok(())
}

/// The order's terms are the sums of its lines'.
pub(crate) fn sum_up(order: &mut order::Model, lines: &[line::Model]) -> Result<()> {
    let sum = |part: fn(&line::Model) -> Amount| Amount::total(lines.iter().map(part));
    order.gross = sum(|line| line.gross)?;
    order.discount = sum(|line| line.discount)?;
    order.net = sum(|line| line.net)?;
    order.tax = sum(|line| line.tax)?;
    order.total = order.net + order.tax + order.rounding;
    Ok(())
}

/// What the order takes up of credit follows its total. A rise is checked as a confirmation is.
///
/// # Errors
/// `orders.already_invoiced` when more was invoiced in advance than the order would come to; as confirming.
pub(crate) async fn settle_credit(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    total_before: Amount,
) -> Result<Vec<Warning>> {
    let open = order.open_amount + order.total - total_before;
    if open < Amount::ZERO {
        return Err(ALREADY_INVOICED.error());
    }
    let rate = order.exchange_rate;
    let open_orders = finance::base_change(ctx, order.open_amount, open, order.currency, rate)?;
    order.open_amount = open;
    if open_orders <= Amount::ZERO {
        let change = Change { open_orders, ..Change::default() };
        credit::change(ctx, tx, order.customer_id, change, Check::No).await?;
        return Ok(Vec::new());
    }
    match take_delta(ctx, tx, order.customer_id, open_orders).await? {
        None => Ok(Vec::new()),
        Some(over) => beyond(ctx, tx, order, subject(order), &over),
    }
}

/// Stores the lines that differ.
pub(crate) async fn store(
    ctx: &Ctx,
    tx: &Tx<'_>,
    before: &[line::Model],
    lines: &[line::Model],
) -> Result<()> {
    let mut added = Vec::new();
    for line in lines {
        match before.iter().find(|one| one.id == line.id) {
            None => added.push(line.clone()),
            Some(one) if one == line => {}
            Some(_) => tx.save::<line::Entity>(&ctx.whole(), line.clone()).await?,
        }
    }
    tx.insert_all::<line::Entity>(&ctx.whole(), added).await
}

/// Where the order stands with these lines.
fn status_after(order: &order::Model, lines: &[line::Model]) -> Result<&'static str> {
    let to = if order.status == "confirmed" {
        "confirmed"
    } else if lines.iter().any(|line| line.to_ship() > Qty::ZERO) {
        "partly_shipped"
    } else {
        "shipped"
    };
    STATES.check_to(&order.status, "amend", to)
}
