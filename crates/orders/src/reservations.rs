//! What is promised to an order's lines, kept in step with what is left to ship of them: reserved where there is
//! enough, waiting as a back-order where the policy lets it.

use inventory::{Demand, DemandLine, Document, Promised, Short, Wish};
use kernel::{Id, Qty, Ratio};
use platform::{Ctx, Result, Tx};

use crate::back_orders;
use crate::model::{line, order};
use crate::policy::{self, OrderPolicy, Shortage, Sources};
use crate::{queries, rules};

/// Places that one order is looked for in at most.
const SOURCES_MAX: usize = 20;

/// The order as the holder of reservations.
pub(crate) fn holder(order: Id) -> Document {
    Document { kind: "order", id: order }
}

/// How the goods of an order may be promised.
struct Terms {
    policy: OrderPolicy,
    short: Short,
    /// For lines that name no place of their own.
    places: Vec<Id>,
}

impl Terms {
    async fn of(ctx: &Ctx, tx: &Tx<'_>, order: &order::Model) -> Result<Terms> {
        let policy = policy::of_company(ctx).await?;
        let shortage = order.shortage.as_deref().map_or(policy.shortage, Shortage::stored);
        let short = if shortage == Shortage::BackOrder { Short::TakeWhatIsThere } else { Short::Refuse };
        let mut places = vec![order.location_id];
        if policy.sources == Sources::Split {
            let others = inventory::sources(ctx, tx, order.store_id).await?;
            places.extend(others.into_iter().filter(|place| *place != order.location_id));
            places.truncate(SOURCES_MAX);
        }
        Ok(Terms { policy, short, places })
    }

    /// The plain case: all of it from the order's place, or nothing.
    fn is_plain(&self, lines: &[line::Model]) -> bool {
        self.short == Short::Refuse
            && self.places.len() == 1
            && lines.iter().all(|line| line.location_id.is_none())
    }

    fn wish(&self, index: usize, line: &line::Model) -> Result<Wish> {
        Ok(Wish {
            line_id: line.id,
            index,
            product_id: line.product_id,
            quantity: rules::base_of(line, line.to_ship())?,
            from: line.location_id.map_or_else(|| self.places.clone(), |place| vec![place]),
        })
    }
}

/// Promises the goods of an order that is being confirmed. The caller stores the order.
///
/// # Errors
/// `inventory.insufficient_stock` at `lines[i]`, unless the rest may wait.
pub(crate) async fn take(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    lines: &[line::Model],
) -> Result<()> {
    let terms = Terms::of(ctx, tx, order).await?;
    if terms.is_plain(lines) {
        return inventory::reserve(ctx, tx, &demand(order, lines)).await;
    }
    let wishes = lines.iter().enumerate().filter(|(_, line)| line.tracked);
    let wishes = wishes.map(|(index, line)| terms.wish(index, line)).collect::<Result<Vec<_>>>()?;
    let promised = inventory::promise(ctx, tx, holder(order.id), &wishes, terms.short).await?;
    note(ctx, tx, order, lines, &promised, &terms.policy).await
}

fn demand(order: &order::Model, lines: &[line::Model]) -> Demand {
    let tracked = lines.iter().enumerate().filter(|(_, line)| line.tracked);
    let wanted = |(index, line): (usize, &line::Model)| DemandLine {
        line_id: line.id,
        index,
        product_id: line.product_id,
        quantity: line.base_quantity,
    };
    Demand {
        document: holder(order.id),
        location_id: order.location_id,
        lines: tracked.map(wanted).collect(),
    }
}

/// Promises what the lines that differ want more and gives back what they no longer want. The caller stores the order.
///
/// # Errors
/// `inventory.insufficient_stock` at `lines[i]` of the order's lines, unless the rest may wait.
pub(crate) async fn follow(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    before: &[line::Model],
    lines: &[line::Model],
) -> Result<()> {
    let terms = Terms::of(ctx, tx, order).await?;
    let differs = |line: &line::Model| {
        let was = before.iter().find(|one| one.id == line.id).map_or(Qty::ZERO, line::Model::to_ship);
        line.tracked && was != line.to_ship()
    };
    let held = if order.is_split { inventory::promised(ctx, tx, &[order.id]).await? } else { Vec::new() };
    let mut wishes = Vec::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| differs(line)) {
        let mut wish = terms.wish(index, line)?;
        // What lies elsewhere already may stay there.
        let elsewhere = held.iter().filter(|one| one.line_id == line.id).map(|one| one.location_id);
        let elsewhere: Vec<Id> = elsewhere.filter(|place| !wish.from.contains(place)).collect();
        wish.from.extend(elsewhere);
        wishes.push(wish);
    }
    inventory::promise(ctx, tx, holder(order.id), &wishes, terms.short).await?;
    if order.is_split || order.back_ordered || !terms.is_plain(lines) {
        let promised = inventory::promised(ctx, tx, &[order.id]).await?;
        note(ctx, tx, order, lines, &promised, &terms.policy).await?;
    }
    back_orders::freed(ctx, tx, before).await
}

/// Notes on the order what came of it, and keeps its back-orders.
async fn note(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    lines: &[line::Model],
    promised: &[Promised],
    policy: &OrderPolicy,
) -> Result<()> {
    order.is_split = promised.iter().any(|one| one.location_id != order.location_id);
    back_orders::keep(ctx, tx, order, lines, promised, policy).await
}

/// Goods left from a place that was not the line's, or of an order that waits for more: no line holds more than is left
/// of it, and what it waits for is what it holds less than that.
pub async fn trim(ctx: &Ctx, tx: &Tx<'_>, order_id: Id) -> Result<()> {
    let (mut order, lines) = queries::lock(ctx, tx, order_id).await?;
    if crate::STATES.allowed(&order.status).is_empty() {
        return Ok(());
    }
    let held = inventory::promised(ctx, tx, &[order.id]).await?;
    let mut wishes = Vec::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.tracked) {
        let of_line: Vec<&Promised> = held.iter().filter(|one| one.line_id == line.id).collect();
        let quantity = rules::base_of(line, line.to_ship())?;
        if of_line.iter().map(|one| one.quantity).sum::<Qty>() > quantity {
            let from = of_line.iter().map(|one| one.location_id).collect();
            wishes.push(Wish { line_id: line.id, index, product_id: line.product_id, quantity, from });
        }
    }
    inventory::promise(ctx, tx, holder(order.id), &wishes, Short::TakeWhatIsThere).await?;
    let promised = inventory::promised(ctx, tx, &[order.id]).await?;
    let seen = (order.is_split, order.back_ordered);
    let policy = policy::of_company(ctx).await?;
    note(ctx, tx, &mut order, &lines, &promised, &policy).await?;
    if seen != (order.is_split, order.back_ordered) {
        tx.save::<order::Entity>(&ctx.whole(), order).await?;
    }
    if wishes.is_empty() { Ok(()) } else { back_orders::freed(ctx, tx, &lines).await }
}

/// So much of an order's line is reserved at a place, in the line's unit: what could leave from there now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    pub line_id: Id,
    pub location_id: Id,
    pub quantity: Qty,
}

/// What is reserved for an order, by line and place. What is no exact quantity of a line's unit (three pieces of a box
/// of twelve that is sold by the box) waits until it is.
pub async fn ready(
    ctx: &Ctx,
    source: &platform::Source,
    order: &order::Model,
    lines: &[line::Model],
) -> Result<Vec<Ready>> {
    let mut found = Vec::new();
    for one in inventory::promised(ctx, source, &[order.id]).await? {
        let Some(line) = lines.iter().find(|line| line.id == one.line_id) else { continue };
        let quantity = in_unit(line, one.quantity)?;
        if quantity.is_positive() {
            found.push(Ready { line_id: line.id, location_id: one.location_id, quantity });
        }
    }
    Ok(found)
}

/// Base units in the line's unit: exactly, else as many whole ones as there are.
fn in_unit(line: &line::Model, base: Qty) -> Result<Qty> {
    if line.quantity == line.base_quantity {
        return Ok(base);
    }
    let ratio = Ratio::new(line.quantity.0, line.base_quantity.0)?;
    Ok(ratio.convert(base).unwrap_or_else(|_| {
        let whole = i128::from(base.0) * i128::from(line.quantity.0)
            / i128::from(line.base_quantity.0)
            / i128::from(Qty::ONE.0);
        Qty::whole(i64::try_from(whole).unwrap_or_default())
    }))
}
