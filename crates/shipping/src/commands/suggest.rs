//! `POST /shipping/packing`: into which of the company's boxes some goods go, and why. Changes nothing.

use std::collections::BTreeMap;

use garde::Validate;
use kernel::quantity::ONE_UNIT;
use kernel::{Error, Id, Kind, Qty};
use platform::{Ctx, Result, Source};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use super::create::LINES_MAX;
use super::quote::QuestionLine;
use crate::model::package_type;
use crate::rules::packing::{Box3, EXACT_PIECES_MAX, How, Item, Left, PIECES_MAX, Packing, pack, volume};
use crate::{NO_SUCH_ORDER, NO_SUCH_SHIPMENT, ONE_QUESTION, TOO_LARGE, TOO_MANY_PIECES, queries, ways};

/// Boxes of the company that are tried, the first ones by their codes.
const BOXES_MAX: u64 = 40;

const ASKED_FOR: &str = "Ask for an order, for a shipment or for lines, and for one of them only";

/// An order, a shipment, or goods.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct PackingQuestion {
    /// What is left to ship of it.
    pub order_id: Option<Id>,
    pub shipment_id: Option<Id>,
    #[garde(length(max = LINES_MAX))]
    #[schemars(length(max = LINES_MAX))]
    #[serde(default)]
    pub lines: Vec<QuestionLine>,
}

/// Boxes for the goods.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PackingSuggestion {
    /// `exact`: there is no better packing into these boxes. `best_found`: the best that was found before the search was
    /// broken off. `first_fit_decreasing`: the largest pieces first, each where it first found room.
    pub method: &'static str,
    pub boxes: Vec<SuggestedBox>,
    /// What is in none, and why.
    pub left: Vec<LeftOut>,
    /// How it came about, step by step.
    pub trace: Vec<PackingStep>,
}

/// A box with what is in it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SuggestedBox {
    pub package_type_id: Id,
    pub code: String,
    pub name: String,
    pub lines: Vec<BoxedLine>,
    /// Grams of what is in it and of the box, as far as it is known.
    pub weight_g: i64,
    /// The part of its room that the goods take: `0.8` is eighty percent.
    pub filled: kernel::Rate,
}

/// So many pieces of a product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BoxedLine {
    pub product_id: Id,
    pub sku: String,
    pub quantity: Qty,
}

/// What is in no box.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LeftOut {
    pub product_id: Id,
    pub sku: String,
    pub quantity: Qty,
    /// `no_size`: nobody knows how large it is. `no_pieces`: it is no whole number of pieces. `too_large`, `too_heavy`:
    /// for every box.
    pub why: &'static str,
}

/// A step on the way.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PackingStep {
    pub rule: &'static str,
    pub text: String,
}

/// # Errors
/// `shipping.one_question`, `shipping.no_such_order`, `shipping.no_such_shipment`, `shipping.too_many_pieces`.
pub async fn suggest(ctx: &Ctx, source: &Source, input: PackingQuestion) -> Result<PackingSuggestion> {
    let wanted = wanted(ctx, source, &input).await?;
    let mut goods = ways::pieces(ctx, source, &wanted).await?;
    // One product once, in the order of their SKUs: the same question has the same answer.
    goods.sort_by(|one, other| (&one.sku, one.product_id).cmp(&(&other.sku, other.product_id)));
    let kinds = source
        .select::<package_type::Entity>(&ctx.whole())
        .filter(package_type::Column::ArchivedAt.is_null())
        .filter(package_type::Column::Active.eq(true))
        .order_by(package_type::Column::Code)
        .limit(BOXES_MAX)
        .all()
        .await?;
    let mut asked = Asked::default();
    for one in &goods {
        asked.take(one)?;
    }
    let boxes: Vec<Box3> = kinds.iter().map(box_of).collect();
    let items = asked.items.clone();
    // A search burns the processor: not on the threads that answer requests.
    let found = tokio::task::spawn_blocking(move || pack(&items, &boxes)).await.map_err(Error::internal)?;
    asked.answer(&goods, &kinds, &found)
}

/// What is to be packed, by product and in base units.
async fn wanted(ctx: &Ctx, source: &Source, input: &PackingQuestion) -> Result<Vec<(Id, Qty)>> {
    match (input.order_id, input.shipment_id) {
        (Some(id), None) if input.lines.is_empty() => {
            let (_, lines) = orders::find_in_scope(ctx, source, id).await.map_err(|error| {
                if error.kind == Kind::NotFound { NO_SUCH_ORDER.at("order_id") } else { error }
            })?;
            let left = lines.iter().filter(|line| line.tracked);
            let left = left.map(|line| (line, line.quantity - line.shipped));
            ways::goods_of_lines(ctx, source, &lines, left.filter(|(_, some)| some.is_positive())).await
        }
        (None, Some(id)) if input.lines.is_empty() => {
            let (shipment, travels) = queries::find_in_scope(ctx, source, id).await.map_err(|error| {
                if error.kind == Kind::NotFound { NO_SUCH_SHIPMENT.at("shipment_id") } else { error }
            })?;
            let (_, lines) = orders::find(ctx, source, shipment.order_id).await?;
            let some = |line: &orders::model::line::Model| {
                travels.iter().find(|one| one.order_line_id == line.id).map(|one| one.quantity)
            };
            let travels = lines.iter().filter_map(|line| some(line).map(|quantity| (line, quantity)));
            ways::goods_of_lines(ctx, source, &lines, travels).await
        }
        (None, None) if !input.lines.is_empty() => in_base(ctx, source, &input.lines).await,
        (None, None) => Err(ONE_QUESTION.because(ASKED_FOR).at("order_id")),
        _ => Err(ONE_QUESTION.because(ASKED_FOR).at("lines")),
    }
}

async fn in_base(ctx: &Ctx, source: &Source, lines: &[QuestionLine]) -> Result<Vec<(Id, Qty)>> {
    let ids: Vec<Id> = lines.iter().map(|line| line.product_id).collect();
    let products = catalog::products::of_lines(ctx, source, &ids).await?;
    let mut wanted = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let base = products.get(&line.product_id).map(|product| product.unit_id);
        let unit = line.unit_id.or(base).unwrap_or_else(Id::nil);
        wanted.push((line.product_id, unit, line.quantity));
        if !line.quantity.is_positive() {
            return Err(crate::BAD_QUANTITY.at(format!("lines[{index}].quantity")));
        }
    }
    let quantities = catalog::units::in_base(ctx, source, &wanted).await?;
    Ok(ids.into_iter().zip(quantities).collect())
}

fn box_of(row: &package_type::Model) -> Box3 {
    let sides = [row.length_mm, row.width_mm, row.height_mm];
    Box3 { sides, tare_g: row.tare_g, max_weight_g: row.max_weight_g }
}

/// Some of a product that needs shipping.
#[derive(Clone, Debug)]
pub(crate) struct Goods {
    pub(crate) product_id: Id,
    pub(crate) sku: String,
    /// Base units.
    pub(crate) quantity: Qty,
    pub(crate) weight_g: Option<i64>,
    pub(crate) sides_mm: Option<[i64; 3]>,
}

/// The pieces, and what cannot be one.
#[derive(Default)]
struct Asked {
    items: Vec<Item>,
    /// The product of each piece.
    products: Vec<Id>,
    left: Vec<LeftOut>,
    no_weight: Vec<String>,
}

impl Asked {
    fn take(&mut self, goods: &Goods) -> Result<()> {
        let sides = goods.sides_mm.filter(|sides| sides.iter().all(|side| *side > 0));
        let Some(sides) = sides else {
            self.left.push(left_out(goods, goods.quantity, "no_size"));
            return Ok(());
        };
        if goods.quantity.0 % ONE_UNIT != 0 {
            self.left.push(left_out(goods, goods.quantity, "no_pieces"));
            return Ok(());
        }
        let count = usize::try_from(goods.quantity.0 / ONE_UNIT).map_err(|_| TOO_LARGE.error())?;
        if count > PIECES_MAX || self.items.len() + count > PIECES_MAX {
            return Err(TOO_MANY_PIECES.with("pieces_max", PIECES_MAX));
        }
        if goods.weight_g.is_none() {
            self.no_weight.push(goods.sku.clone());
        }
        let item = Item { sides, weight_g: goods.weight_g.unwrap_or(0) };
        self.items.extend(std::iter::repeat_n(item, count));
        self.products.extend(std::iter::repeat_n(goods.product_id, count));
        Ok(())
    }

    fn answer(
        mut self,
        goods: &[Goods],
        kinds: &[package_type::Model],
        found: &Packing,
    ) -> Result<PackingSuggestion> {
        let of = |product: Id| goods.iter().find(|one| one.product_id == product);
        let mut left: BTreeMap<(Id, &'static str), i64> = BTreeMap::new();
        for (place, why) in &found.left {
            let why = if *why == Left::TooLarge { "too_large" } else { "too_heavy" };
            *left.entry((self.products[*place], why)).or_default() += 1;
        }
        for ((product, why), count) in left {
            self.left.extend(of(product).map(|one| left_out(one, Qty::whole(count), why)));
        }
        let mut boxes = Vec::with_capacity(found.boxes.len());
        for packed in &found.boxes {
            let kind = &kinds[packed.kind];
            let mut counts: BTreeMap<Id, i64> = BTreeMap::new();
            let (mut weight_g, mut needed) = (kind.tare_g, 0_i128);
            for place in &packed.items {
                *counts.entry(self.products[*place]).or_default() += 1;
                weight_g = weight_g.saturating_add(self.items[*place].weight_g);
                needed += volume(self.items[*place].sides);
            }
            let line = |(product, count): (Id, i64)| {
                let sku = of(product).map(|one| one.sku.clone()).unwrap_or_default();
                BoxedLine { product_id: product, sku, quantity: Qty::whole(count) }
            };
            let mut lines: Vec<BoxedLine> = counts.into_iter().map(line).collect();
            lines.sort_by(|one, other| one.sku.cmp(&other.sku));
            let room = volume(box_of(kind).sides).max(1);
            let filled =
                i64::try_from(needed * i128::from(ONE_UNIT) / room).map_err(|_| TOO_LARGE.error())?;
            boxes.push(SuggestedBox {
                package_type_id: kind.id,
                code: kind.code.clone(),
                name: kind.name.clone(),
                lines,
                weight_g,
                filled: kernel::Rate(filled),
            });
        }
        let trace = self.trace(kinds, found);
        Ok(PackingSuggestion { method: method(found.how), boxes, left: self.left, trace })
    }

    fn trace(&self, kinds: &[package_type::Model], found: &Packing) -> Vec<PackingStep> {
        let count = self.items.len() - found.left.len();
        let mut trace = vec![PackingStep {
            rule: "pieces",
            text: format!("{count} pieces for {} kinds of box", kinds.len()),
        }];
        let text = match found.how {
            How::Exact => {
                "Every way to part them was looked at: fewest boxes, then the least room".to_owned()
            }
            How::BestFound => {
                "Not every arrangement could be looked at: there may be a better one".to_owned()
            }
            How::FirstFitDecreasing => format!(
                "More than {EXACT_PIECES_MAX}: the largest first, each into the first box that had room, then each box for the smallest that holds the same"
            ),
        };
        trace.push(PackingStep { rule: method(found.how), text });
        if !self.no_weight.is_empty() {
            let text = format!("Nobody knows what {} weighs: taken for nothing", self.no_weight.join(", "));
            trace.push(PackingStep { rule: "no_weight", text });
        }
        trace
    }
}

fn method(how: How) -> &'static str {
    match how {
        How::Exact => "exact",
        How::BestFound => "best_found",
        How::FirstFitDecreasing => "first_fit_decreasing",
    }
}

fn left_out(goods: &Goods, quantity: Qty, why: &'static str) -> LeftOut {
    LeftOut { product_id: goods.product_id, sku: goods.sku.clone(), quantity, why }
}
