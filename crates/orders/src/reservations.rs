//! What is promised to an order's lines, kept in step with what is left to ship of them: reserved where there is
//! enough, waiting as a back-order where the policy lets it.

use std::collections::{BTreeMap, HashMap};

use db::Together;
use inventory::{BelowZero, Demand, DemandLine, Document, Promised, Promises, Short, Wish};
use kernel::{Id, Qty, Ratio};
use platform::{Ctx, Result, Source, Tx};

use crate::back_orders;
use crate::kits::{Goods, Kits};
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

/// Base units in one of a line's unit, by line, where that is sold by the whole only: no place gives a part of a box.
pub(crate) struct Steps(HashMap<Id, Qty>);

impl Steps {
    /// Reads nothing while all is sold in base units.
    pub(crate) async fn of(ctx: &Ctx, source: &Source, lines: &[line::Model]) -> Result<Steps> {
        let others = || lines.iter().filter(|line| !line.is_kit && line.quantity != line.base_quantity);
        let units: Vec<Id> = others().map(|line| line.unit_id).collect();
        let places = catalog::units::places(ctx, source, &units).await?;
        // A part of a box that was agreed before may lie in parts.
        let whole = others()
            .filter(|line| places.get(&line.unit_id) == Some(&0) && catalog::units::is_whole(line.to_ship()));
        Ok(Steps(whole.filter_map(|line| Some((line.id, rules::whole_unit(line)?))).collect()))
    }

    pub(crate) fn of_line(&self, line: Id) -> Option<Qty> {
        self.0.get(&line).copied()
    }
}

impl Terms {
    async fn of(ctx: &Ctx, order: &order::Model) -> Result<Terms> {
        let policy = policy::of_company(ctx).await?;
        let shortage = order.shortage.as_deref().map_or(policy.shortage, Shortage::stored);
        let short = if shortage == Shortage::BackOrder { Short::TakeWhatIsThere } else { Short::Refuse };
        let mut places = vec![order.location_id];
        if policy.sources == Sources::Split {
            let others = inventory::sources(ctx, order.store_id).await?;
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

    fn from(&self, line: &line::Model) -> Vec<Id> {
        line.location_id.map_or_else(|| self.places.clone(), |place| vec![place])
    }
}

/// What a line wants promised in all: a wish for each of the products that it takes out of stock.
fn wishes<'o>(
    index: usize,
    line: &'o line::Model,
    (kits, steps): (&'o Kits, &'o Steps),
    from: Vec<Id>,
    is_less: bool,
) -> Result<impl Iterator<Item = Wish> + 'o> {
    let wish = move |goods: Goods<'_>| Wish {
        line_id: line.id,
        index,
        product_id: goods.product_id,
        quantity: goods.quantity,
        from: from.clone(),
        per_kit: goods.per_kit,
        step: steps.of_line(line.id),
        is_less,
    };
    Ok(kits.to_ship(line)?.into_iter().map(wish))
}

/// Promises the goods of an order that is being confirmed, and tells what is below zero now where that is warned of. The
/// caller stores the order and `rows`.
///
/// # Errors
/// `inventory.insufficient_stock` at `lines[i]`, unless the rest may wait or the place's rule lets it be short;
/// `inventory.not_for_sale`.
pub(crate) async fn take(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    lines: &[line::Model],
    kits: &Kits,
    rows: &mut Together,
) -> Result<Vec<BelowZero>> {
    assert_for_sale(ctx, tx, order, lines).await?;
    let terms = Terms::of(ctx, order).await?;
    if terms.is_plain(lines) {
        return inventory::reserve_with(ctx, tx, &demand(order, lines, kits)?, rows).await;
    }
    let steps = Steps::of(ctx, tx, lines).await?;
    let mut wanted = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        wanted.extend(wishes(index, line, (kits, &steps), terms.from(line), false)?);
    }
    let Promises { promised, warnings } =
        inventory::promise(ctx, tx, holder(order.id), &wanted, terms.short).await?;
    note(ctx, tx, order, &Held { lines, kits, promised: &promised }, &terms.policy).await?;
    Ok(warnings)
}

/// What a draft names may have been taken off sale since.
async fn assert_for_sale(ctx: &Ctx, tx: &Tx<'_>, order: &order::Model, lines: &[line::Model]) -> Result<()> {
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.tracked) {
        let (place, path) = match line.location_id {
            Some(place) => (place, format!("lines[{index}].location_id")),
            None => (order.location_id, "location_id".to_owned()),
        };
        if !inventory::is_for_sale(ctx, tx, place).await? {
            return Err(inventory::NOT_FOR_SALE.at(path));
        }
    }
    Ok(())
}

/// The order's demand after its kits were exploded, so that lines that share a component are looked at together (T18).
fn demand(order: &order::Model, lines: &[line::Model], kits: &Kits) -> Result<Demand> {
    let mut wanted = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        wanted.extend(kits.to_ship(line)?.into_iter().map(|goods| DemandLine {
            line_id: line.id,
            index,
            product_id: goods.product_id,
            quantity: goods.quantity,
        }));
    }
    Ok(Demand { document: holder(order.id), location_id: order.location_id, lines: wanted })
}

/// An order's lines and what is promised to them.
#[derive(Clone, Copy)]
pub(crate) struct Held<'o> {
    pub(crate) lines: &'o [line::Model],
    pub(crate) kits: &'o Kits,
    pub(crate) promised: &'o [Promised],
}

impl Held<'_> {
    /// What is promised to a line of a product, wherever it lies.
    pub(crate) fn of(&self, line: Id, product: Id) -> Qty {
        let of_line = self.promised.iter().filter(|one| one.line_id == line && one.product_id == product);
        of_line.map(|one| one.quantity).sum()
    }
}

/// Promises what the lines that differ want more and gives back what they no longer want, and tells what is below zero now
/// where that is warned of. The caller stores the order.
///
/// # Errors
/// `inventory.insufficient_stock` at `lines[i]` of the order's lines that want more than before, unless the rest may wait.
pub(crate) async fn follow(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    before: &[line::Model],
    lines: &[line::Model],
) -> Result<Vec<BelowZero>> {
    let terms = Terms::of(ctx, order).await?;
    let kits = Kits::of(ctx, tx, lines).await?;
    let steps = Steps::of(ctx, tx, lines).await?;
    let was = |line: &line::Model| {
        before.iter().find(|one| one.id == line.id).map_or(Qty::ZERO, line::Model::to_ship)
    };
    let differs = |line: &line::Model| line.tracked && was(line) != line.to_ship();
    let held = if order.is_split { inventory::promised(ctx, tx, &[order.id]).await? } else { Vec::new() };
    let mut wanted = Vec::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| differs(line)) {
        let mut from = terms.from(line);
        // What lies elsewhere already may stay there.
        for one in held.iter().filter(|one| one.line_id == line.id) {
            if !from.contains(&one.location_id) {
                from.push(one.location_id);
            }
        }
        wanted.extend(wishes(index, line, (&kits, &steps), from, line.to_ship() < was(line))?);
    }
    let warnings = inventory::promise(ctx, tx, holder(order.id), &wanted, terms.short).await?.warnings;
    if order.is_split || order.back_ordered || !terms.is_plain(lines) {
        let promised = inventory::promised(ctx, tx, &[order.id]).await?;
        let held = Held { lines, kits: &kits, promised: &promised };
        note(ctx, tx, order, &held, &terms.policy).await?;
    }
    back_orders::freed(ctx, tx, kits.products(before)).await?;
    Ok(warnings)
}

/// Notes on the order what came of it, and keeps its back-orders.
async fn note(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    held: &Held<'_>,
    policy: &OrderPolicy,
) -> Result<()> {
    order.is_split = held.promised.iter().any(|one| one.location_id != order.location_id);
    back_orders::keep(ctx, tx, order, held, policy).await
}

/// Goods left from a place that was not the line's, or of an order that waits for more: no line holds more than is left
/// of it, and what it waits for is what it holds less than that.
pub async fn trim(ctx: &Ctx, tx: &Tx<'_>, order_id: Id) -> Result<()> {
    let (mut order, lines) = queries::lock(ctx, tx, order_id).await?;
    if crate::STATES.allowed(&order.status).is_empty() {
        return Ok(());
    }
    let kits = Kits::of(ctx, tx, &lines).await?;
    let steps = Steps::of(ctx, tx, &lines).await?;
    let promised = inventory::promised(ctx, tx, &[order.id]).await?;
    let held = Held { lines: &lines, kits: &kits, promised: &promised };
    let mut wanted = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let goods = kits.to_ship(line)?;
        if goods.iter().any(|one| held.of(line.id, one.product_id) > one.quantity) {
            wanted.extend(wishes(index, line, (&kits, &steps), places_of(&order, line, &promised), false)?);
        }
    }
    inventory::promise(ctx, tx, holder(order.id), &wanted, Short::TakeWhatIsThere).await?;
    let promised = inventory::promised(ctx, tx, &[order.id]).await?;
    let seen = (order.is_split, order.back_ordered);
    let policy = policy::of_company(ctx).await?;
    let held = Held { lines: &lines, kits: &kits, promised: &promised };
    note(ctx, tx, &mut order, &held, &policy).await?;
    if seen != (order.is_split, order.back_ordered) {
        tx.save::<order::Entity>(&ctx.whole(), order).await?;
    }
    match wanted.is_empty() {
        true => Ok(()),
        false => back_orders::freed(ctx, tx, kits.products(&lines)).await,
    }
}

/// Where a line's goods lie. A kit's own place comes first, because what is not a whole kit lies there.
fn places_of(order: &order::Model, line: &line::Model, promised: &[Promised]) -> Vec<Id> {
    let mut places: Vec<Id> = Vec::new();
    if line.is_kit {
        places.push(line.location_id.unwrap_or(order.location_id));
    }
    for one in promised.iter().filter(|one| one.line_id == line.id) {
        if !places.contains(&one.location_id) {
            places.push(one.location_id);
        }
    }
    places
}

/// So much of an order's line is reserved at a place, in the line's unit: what could leave from there now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    pub line_id: Id,
    pub location_id: Id,
    pub quantity: Qty,
}

/// What is reserved for an order, by line and place. What is no exact quantity of a line's unit (three pieces of a box
/// of twelve that is sold by the whole box), and what is no whole kit at its place, waits until it is.
pub async fn ready(
    ctx: &Ctx,
    source: &Source,
    order: &order::Model,
    lines: &[line::Model],
) -> Result<Vec<Ready>> {
    let kits = Kits::of(ctx, source, lines).await?;
    let mut found = Vec::new();
    // Of kits: what lies at each place, by line.
    let mut parts: BTreeMap<(Id, Id), BTreeMap<Id, Qty>> = BTreeMap::new();
    for one in inventory::promised(ctx, source, &[order.id]).await? {
        let Some(line) = lines.iter().find(|line| line.id == one.line_id) else { continue };
        if line.is_kit {
            let here = parts.entry((line.id, one.location_id)).or_default();
            *here.entry(one.product_id).or_default() += one.quantity;
        } else {
            found.push((line, one.location_id, one.quantity));
        }
    }
    for ((line_id, location_id), here) in &parts {
        let whole = kits.whole(*line_id, here);
        found.extend(lines.iter().find(|line| line.id == *line_id).map(|line| (line, *location_id, whole)));
    }
    let units: Vec<Id> = found.iter().map(|(line, ..)| line.unit_id).collect();
    let places = catalog::units::places(ctx, source, &units).await?;
    let ready = found.into_iter().map(|(line, location_id, base)| {
        let quantity = in_unit(line, base, places.get(&line.unit_id).copied().unwrap_or_default())?;
        Ok(Ready { line_id: line.id, location_id, quantity })
    });
    Ok(ready.collect::<Result<Vec<_>>>()?.into_iter().filter(|one| one.quantity.is_positive()).collect())
}

/// Base units in the line's unit: exactly as far as the unit has places, else as many whole ones as there are. What is
/// all that is left of the line is that, whatever its unit has.
fn in_unit(line: &line::Model, base: Qty, places: i32) -> Result<Qty> {
    if line.quantity == line.base_quantity {
        return Ok(base);
    }
    let ratio = Ratio::new(line.quantity.0, line.base_quantity.0)?;
    let exact = ratio
        .convert(base)
        .map(|exact| if exact == line.to_ship() { exact } else { catalog::units::whole_part(exact, places) });
    Ok(exact.unwrap_or_else(|_| {
        let whole = i128::from(base.0) * i128::from(line.quantity.0)
            / i128::from(line.base_quantity.0)
            / i128::from(Qty::ONE.0);
        Qty::whole(i64::try_from(whole).unwrap_or_default())
    }))
}
