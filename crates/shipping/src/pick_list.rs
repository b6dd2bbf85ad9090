//! `GET /shipping/pick-list`: what is to be fetched for some orders, place by place in the order of the bins.
//!
//! It is read from what is reserved for the orders now, so that two lists never send two people for the same piece: of
//! kits their components, of what waits nothing. An order that is on hold is named, and nothing of it is fetched.

mod paper;

use std::collections::{BTreeMap, HashMap};

use garde::Validate;
use kernel::{Id, Qty, Result};
use orders::model::order;
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{NO_SUCH_ORDER, TOO_MANY_ORDERS};

pub(crate) use paper::pdf;

/// Orders of one list at most: as many as one walk through the place is worth, and as paper has room for their bars.
pub const PICKED_ORDERS_MAX: usize = 24;
/// Characters of so many ids with their commas.
const IDS_CHARS_MAX: usize = PICKED_ORDERS_MAX * 40;

/// For which orders, and where.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Wanted {
    /// Ids of orders, parted by commas.
    #[garde(length(chars, min = 1, max = IDS_CHARS_MAX))]
    #[schemars(length(min = 1, max = IDS_CHARS_MAX))]
    order_id: String,
    /// At this place only.
    location_id: Option<Id>,
}

/// What is to be fetched.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PickList {
    /// The orders, by their numbers.
    pub(crate) orders: Vec<PickedOrder>,
    /// The places, by their codes.
    pub(crate) places: Vec<PickPlace>,
}

/// An order that goods are fetched for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PickedOrder {
    pub(crate) order_id: Id,
    pub(crate) number: String,
    pub(crate) customer_name: String,
    pub(crate) status: String,
    /// It waits because of the customer's credit: nothing of it is fetched.
    pub(crate) hold: Option<String>,
    /// A part of it waits for goods.
    pub(crate) back_ordered: bool,
}

/// A place where goods lie.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PickPlace {
    pub(crate) location_id: Id,
    pub(crate) code: String,
    pub(crate) name: String,
    /// In the order of the bins; what lies in none comes last, by SKU.
    pub(crate) lines: Vec<PickLine>,
}

/// A product to fetch there.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PickLine {
    pub(crate) bin: Option<String>,
    pub(crate) product_id: Id,
    pub(crate) sku: String,
    pub(crate) name: String,
    /// In the product's base unit, for all orders together.
    pub(crate) quantity: Qty,
    pub(crate) unit: String,
    pub(crate) orders: Vec<PickPart>,
}

/// How much of it is for which order.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PickPart {
    pub(crate) order_id: Id,
    pub(crate) number: String,
    pub(crate) quantity: Qty,
}

/// # Errors
/// `shipping.no_such_order`, `shipping.too_many_orders`, both at `order_id`.
pub(crate) async fn pick_list(ctx: &Ctx, source: &Source, wanted: Wanted) -> Result<PickList> {
    let ids = ids(&wanted.order_id)?;
    let mut orders = orders::find_many_in_scope(ctx, source, &ids).await?;
    if orders.len() != ids.len() {
        return Err(NO_SUCH_ORDER.at("order_id"));
    }
    orders.sort_by(|(one, _), (other, _)| one.number.cmp(&other.number));
    let of_line: HashMap<Id, &order::Model> = orders
        .iter()
        .filter(|(order, _)| order.hold.is_none())
        .flat_map(|(order, lines)| lines.iter().map(move |line| (line.id, order)))
        .collect();
    // By place and product, of each order in the order of their numbers.
    let mut picked: BTreeMap<Id, BTreeMap<Id, BTreeMap<String, PickPart>>> = BTreeMap::new();
    for one in inventory::promised(ctx, source, &ids).await? {
        let Some(order) = of_line.get(&one.line_id) else { continue };
        if wanted.location_id.is_some_and(|place| place != one.location_id) {
            continue;
        }
        let parts = picked.entry(one.location_id).or_default().entry(one.product_id).or_default();
        let part = parts.entry(order.number.clone()).or_insert_with(|| PickPart {
            order_id: order.id,
            number: order.number.clone(),
            quantity: Qty::ZERO,
        });
        part.quantity += one.quantity;
    }
    let places = places(ctx, source, picked).await?;
    Ok(PickList { orders: orders.iter().map(|(order, _)| shown(order)).collect(), places })
}

fn ids(text: &str) -> Result<Vec<Id>> {
    let parsed: std::result::Result<Vec<Id>, _> = text.split(',').map(|id| id.trim().parse()).collect();
    let mut ids = parsed.map_err(|_| NO_SUCH_ORDER.at("order_id"))?;
    ids.sort_unstable();
    ids.dedup();
    match ids.len() {
        0..=PICKED_ORDERS_MAX => Ok(ids),
        _ => Err(TOO_MANY_ORDERS.at("order_id").with("picked_orders_max", PICKED_ORDERS_MAX)),
    }
}

fn shown(order: &order::Model) -> PickedOrder {
    PickedOrder {
        order_id: order.id,
        number: order.number.clone(),
        customer_name: order.customer_name.clone(),
        status: order.status.clone(),
        hold: order.hold.clone(),
        back_ordered: order.back_ordered,
    }
}

async fn places(
    ctx: &Ctx,
    source: &Source,
    picked: BTreeMap<Id, BTreeMap<Id, BTreeMap<String, PickPart>>>,
) -> Result<Vec<PickPlace>> {
    let mut ids: Vec<Id> = picked.values().flat_map(|products| products.keys().copied()).collect();
    ids.sort_unstable();
    ids.dedup();
    let products = catalog::products::find_many(ctx, source, &ids).await?;
    let units: Vec<Id> = products.values().map(|product| product.unit_id).collect();
    let units = catalog::units::codes(ctx, source, &units).await?;
    let bins = inventory::bins_of(ctx, source, &ids).await?;
    let mut places = Vec::with_capacity(picked.len());
    for (location_id, goods) in picked {
        let place = inventory::location(ctx, source, location_id).await?;
        let line = |(product_id, parts): (Id, BTreeMap<String, PickPart>)| {
            let product = products.get(&product_id)?;
            Some(PickLine {
                bin: bins.get(&(location_id, product_id)).cloned(),
                product_id,
                sku: product.sku.clone(),
                name: product.name.clone(),
                quantity: parts.values().map(|part| part.quantity).sum(),
                unit: units.get(&product.unit_id).cloned().unwrap_or_default(),
                orders: parts.into_values().collect(),
            })
        };
        let mut lines: Vec<PickLine> = goods.into_iter().filter_map(line).collect();
        lines.sort_by(|one, other| {
            let by = |line: &PickLine| (line.bin.is_none(), line.bin.clone(), line.sku.clone());
            by(one).cmp(&by(other))
        });
        places.push(PickPlace { location_id, code: place.code, name: place.name, lines });
    }
    places.sort_by(|one, other| one.code.cmp(&other.code));
    Ok(places)
}
