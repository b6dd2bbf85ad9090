//! Kits on an order. A kit's line is priced, shipped, invoiced and returned as one thing, in whole kits; what is
//! promised for it and leaves the stock are its components.
//!
//! What a kit is put together from is frozen on the line when it is confirmed: with the order, or with the amendment
//! that adds the line. It stays for the line's whole life, so that more of a line is more of the same; the kit as it is
//! today comes with a new line.

use std::collections::{BTreeMap, HashMap};

use catalog::kits::{Component, KIT, compositions};
use catalog::products::Product;
use kernel::quantity::ONE_UNIT;
use kernel::{Id, Qty};
use platform::{Ctx, Result, Source, Tx};
use sea_orm::ColumnTrait;

use crate::model::{line, line_part as part};
use crate::{KIT_IN_PARTS, KIT_WITHOUT_GOODS, TOO_MANY_GOODS, rules};

/// Products that one order's lines are promised at most, components counted line by line.
pub const GOODS_MAX: usize = 2_000;

/// So much of a product that a line takes out of stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goods<'o> {
    pub product_id: Id,
    pub sku: &'o str,
    /// Base units.
    pub quantity: Qty,
    /// Of a kit's component: how much of it one kit takes.
    pub per_kit: Option<Qty>,
}

/// What the kits of some lines are put together from. Lines of other products have nothing here.
#[derive(Clone, Debug, Default)]
pub struct Kits(HashMap<Id, Vec<part::Model>>);

impl Kits {
    /// Of an order's lines; reads nothing when none of them is a kit. A draft's kits have nothing yet.
    pub async fn of(ctx: &Ctx, source: &Source, lines: &[line::Model]) -> Result<Kits> {
        let kits: Vec<Id> = lines.iter().filter(|line| line.is_kit).map(|line| line.id).collect();
        Kits::of_lines(ctx, source, &kits).await
    }

    /// Of lines that are known by their ids.
    pub async fn of_lines(ctx: &Ctx, source: &Source, lines: &[Id]) -> Result<Kits> {
        if lines.is_empty() {
            return Ok(Kits::default());
        }
        let rows = source
            .select::<part::Entity>(&ctx.whole())
            .filter(part::Column::LineId.is_in(lines.iter().copied()))
            .order_by(part::Column::LineId)
            .order_by(part::Column::PartNo)
            .all()
            .await?;
        let mut kits = Kits::default();
        for row in rows {
            kits.0.entry(row.line_id).or_default().push(row);
        }
        Ok(kits)
    }

    /// A line's components, in the order of its kit's list; services among them.
    pub fn parts(&self, line: Id) -> &[part::Model] {
        self.0.get(&line).map_or(&[], Vec::as_slice)
    }

    /// What so much of a line, in its unit, takes out of stock: itself, or a kit's components.
    ///
    /// # Errors
    /// `kernel.inexact_conversion`, `orders.kit_in_parts`, `kernel.out_of_range`.
    pub fn goods<'o>(&'o self, line: &'o line::Model, quantity: Qty) -> Result<Vec<Goods<'o>>> {
        self.goods_of(line, rules::base_of(line, quantity)?)
    }

    /// As [`Kits::goods`], of so many base units.
    ///
    /// # Errors
    /// `orders.kit_in_parts`, `kernel.out_of_range`.
    pub fn goods_of<'o>(&'o self, line: &'o line::Model, base: Qty) -> Result<Vec<Goods<'o>>> {
        if !line.tracked {
            return Ok(Vec::new());
        }
        if !line.is_kit {
            let own = Goods { product_id: line.product_id, sku: &line.sku, quantity: base, per_kit: None };
            return Ok(vec![own]);
        }
        assert_whole(line, base)?;
        let tracked = self.parts(line.id).iter().filter(|part| part.tracked);
        tracked
            .map(|part| {
                let quantity = part.of(base)?;
                let per_kit = Some(part.quantity);
                Ok(Goods { product_id: part.product_id, sku: &part.sku, quantity, per_kit })
            })
            .collect()
    }

    /// What is left to ship of a line, as goods.
    ///
    /// # Errors
    /// As [`Kits::goods`].
    pub fn to_ship<'o>(&'o self, line: &'o line::Model) -> Result<Vec<Goods<'o>>> {
        self.goods(line, line.to_ship())
    }

    /// The products that some lines take out of stock.
    pub(crate) fn products<'o>(&'o self, lines: &'o [line::Model]) -> impl Iterator<Item = Id> + 'o {
        lines.iter().filter(|line| line.tracked).flat_map(|line| {
            let own = (!line.is_kit).then_some(line.product_id);
            let parts = self.parts(line.id).iter().filter(|part| part.tracked).map(|part| part.product_id);
            own.into_iter().chain(parts)
        })
    }

    /// How many whole kits of a line these goods make: as many as the scarcest component allows.
    pub(crate) fn whole(&self, line: Id, held: &BTreeMap<Id, Qty>) -> Qty {
        let tracked = self.parts(line).iter().filter(|part| part.tracked);
        let of = |part: &part::Model| held.get(&part.product_id).map_or(0, |qty| qty.0 / part.quantity.0);
        Qty(tracked.map(of).min().unwrap_or(0).saturating_mul(ONE_UNIT))
    }

    /// Stores what was frozen. The order is there.
    pub(crate) async fn store(&self, ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
        tx.insert_all::<part::Entity>(&ctx.whole(), self.clone().into_rows()).await
    }

    /// What was frozen, as it is stored.
    pub(crate) fn into_rows(self) -> Vec<part::Model> {
        self.0.into_values().flatten().collect()
    }
}

/// Refuses a part of a kit.
///
/// # Errors
/// `orders.kit_in_parts`.
pub fn assert_whole(line: &line::Model, base_quantity: Qty) -> Result<()> {
    if line.is_kit && base_quantity.0 % ONE_UNIT != 0 {
        return Err(KIT_IN_PARTS.with("line_id", line.id));
    }
    Ok(())
}

/// Whether a product is sold as a kit.
pub(crate) fn is_kit(product: &Product) -> bool {
    product.kind == KIT
}

/// Freezes what the kits of an order that is being confirmed are put together from. The caller stores it. Reads
/// nothing when no line is a kit.
///
/// # Errors
/// At `lines[i]`: `orders.kit_in_parts`, `orders.kit_without_goods`, `catalog.product_archived`;
/// `orders.too_many_goods`.
pub(crate) async fn freeze(ctx: &Ctx, tx: &Tx<'_>, lines: &[line::Model]) -> Result<Kits> {
    freeze_added(ctx, tx, &[], lines).await
}

/// As [`freeze`], for the lines that were not there before.
///
/// # Errors
/// As [`freeze`].
pub(crate) async fn freeze_added(
    ctx: &Ctx,
    tx: &Tx<'_>,
    before: &[line::Model],
    lines: &[line::Model],
) -> Result<Kits> {
    let is_new = |line: &line::Model| line.is_kit && !before.iter().any(|one| one.id == line.id);
    let kits: Vec<Id> = lines.iter().filter(|line| is_new(line)).map(|line| line.product_id).collect();
    let mut frozen = Kits::default();
    if kits.is_empty() {
        return Ok(frozen);
    }
    let compositions = compositions(ctx, tx, &kits).await?;
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| is_new(line)) {
        assert_whole(line, line.base_quantity)
            .map_err(|error| error.at(format!("lines[{index}].quantity")))?;
        let components = compositions.get(&line.product_id).map_or(&[][..], Vec::as_slice);
        assert_sound(components).map_err(|error| error.at(format!("lines[{index}].product_id")))?;
        let parts = components.iter().zip(1..).map(|(one, no)| row(ctx, line, one, no)).collect();
        frozen.0.insert(line.id, parts);
    }
    let mut all = Kits::of(ctx, tx, before).await?;
    all.0.extend(frozen.0.clone());
    if all.products(lines).count() > GOODS_MAX {
        return Err(TOO_MANY_GOODS.at("lines").with("most", GOODS_MAX));
    }
    let products = compositions.values().flatten().map(|one| &one.product);
    catalog::products::mark_used(ctx, tx, products).await?;
    Ok(frozen)
}

fn assert_sound(components: &[Component]) -> Result<()> {
    if let Some(gone) = components.iter().find(|one| one.product.archived_at.is_some()) {
        return Err(catalog::PRODUCT_ARCHIVED.with("product_id", gone.product.id));
    }
    match components.iter().any(|one| one.product.tracked) {
        true => Ok(()),
        false => Err(KIT_WITHOUT_GOODS.error()),
    }
}

fn row(ctx: &Ctx, line: &line::Model, component: &Component, part_no: i32) -> part::Model {
    part::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        order_id: line.order_id,
        line_id: line.id,
        part_no,
        product_id: component.product.id,
        sku: component.product.sku.clone(),
        description: component.product.name.clone(),
        unit_id: component.product.unit_id,
        quantity: component.quantity,
        tracked: component.product.tracked,
    }
}

/// Refuses part of a kit on a line that is priced, before anybody confirms it.
pub(crate) fn assert_whole_at(line: &line::Model, path: &str) -> Result<()> {
    assert_whole(line, line.base_quantity).map_err(|error| error.at(format!("{path}.quantity")))
}
