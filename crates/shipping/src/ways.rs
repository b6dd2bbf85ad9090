//! By which methods goods can go somewhere, what each costs, and why others cannot.

use std::collections::{BTreeMap, HashMap};

use catalog::kits::KIT;
use catalog::products::Product;
use kernel::time::Weekday;
use kernel::{Amount, Country, Currency, Day, Decimal, Id, Qty, Result};
use orders::kits::Kits;
use orders::model::{line as order_line, order};
use parties::addresses::Snapshot;
use platform::{Ctx, Source};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use crate::carriers::live::Known;
use crate::carriers::{self, LiveRate, RateRequest};
use crate::commands::suggest::Goods;
use crate::model::{carrier, method, rate, zone, zone_area};
use crate::rules::rating::{self, Band, Basis, Measures, Piece, RateStep, Rated, Terms};
use crate::rules::zones::{Area, Destination, normal, resolve};
use crate::{NO_ADDRESS, NOTHING_NEEDS_SHIPPING, TOO_LARGE};

/// Methods that one answer tells of.
pub const METHODS_MAX: u64 = 200;

/// What is to go where.
pub(crate) struct Question {
    pub(crate) to: Destination,
    pub(crate) currency: Currency,
    pub(crate) goods: Measures,
}

/// What was measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MeasuresView {
    /// Kilograms of what is known to weigh something.
    pub weight_kg: Qty,
    /// Litres of what is known to be of some size.
    pub volume_l: Qty,
    pub pieces: Qty,
    /// What the goods come to, as the prices are: with or without tax.
    pub value: Decimal,
    /// Products of which nobody knows what they weigh.
    pub no_weight: Vec<String>,
    /// Products of which nobody knows how large they are.
    pub no_size: Vec<String>,
}

/// A method, and what it costs or why it cannot.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Offer {
    pub method_id: Id,
    pub code: String,
    pub name: String,
    pub carrier_id: Id,
    pub carrier: String,
    pub zone: Option<String>,
    pub available: bool,
    pub currency: Currency,
    /// With or without tax as the order's prices are.
    pub price: Option<Decimal>,
    /// When it arrives if it leaves today: business days, Monday to Friday.
    pub arrives_from: Day,
    pub arrives_to: Day,
    /// How the price came about; of a method that is not available, why.
    pub trace: Vec<RateStep>,
    #[serde(skip)]
    #[schemars(skip)]
    pub(crate) amount: Option<Amount>,
}

/// # Errors
/// `shipping.too_large`.
pub(crate) fn told(goods: &Measures, currency: Currency) -> Result<MeasuresView> {
    Ok(MeasuresView {
        weight_kg: goods.weight()?,
        volume_l: goods.volume()?,
        pieces: goods.pieces,
        value: currency.decimal(goods.value),
        no_weight: goods.no_weight.clone(),
        no_size: goods.no_size.clone(),
    })
}

/// Where a country and postal code are.
pub(crate) fn destination(country: Country, postcode: Option<&str>) -> Destination {
    Destination { country, postcode: postcode.map(normal).filter(|code| !code.is_empty()) }
}

/// The question that an order is.
///
/// # Errors
/// `shipping.no_address`, `shipping.nothing_needs_shipping`.
pub(crate) async fn of_order(
    ctx: &Ctx,
    source: &Source,
    order: &order::Model,
    lines: &[order_line::Model],
) -> Result<Question> {
    // As tax does: to where the goods go, else where the bill does.
    let stored = order.shipping_address.as_deref().or(order.billing_address.as_deref());
    let address: Option<Snapshot> =
        stored.map(serde_json::from_str).transpose().map_err(kernel::Error::internal)?;
    let address = address.ok_or_else(|| NO_ADDRESS.error())?;
    let goods: Vec<&order_line::Model> = orders::goods_of(lines).collect();
    let value = Amount::total(goods.iter().map(|line| line.gross - line.discount))?;
    let whole = goods.iter().map(|line| (*line, line.quantity));
    let wanted = goods_of_lines(ctx, source, lines, whole).await?;
    Ok(Question {
        to: destination(address.country, address.postcode.as_deref()),
        currency: order.currency,
        goods: measure(ctx, source, &wanted, value).await?,
    })
}

/// Quantities of an order's lines, each in its unit, as products in base units. Of a confirmed kit what it was frozen
/// as; a draft's stays the kit.
pub(crate) async fn goods_of_lines<'l>(
    ctx: &Ctx,
    source: &Source,
    all: &[order_line::Model],
    some: impl Iterator<Item = (&'l order_line::Model, Qty)>,
) -> Result<Vec<(Id, Qty)>> {
    let kits = Kits::of(ctx, source, all).await?;
    let mut wanted = Vec::new();
    for (line, quantity) in some {
        let base = if quantity == line.quantity { line.base_quantity } else { base_of(line, quantity)? };
        let parts = kits.parts(line.id);
        if parts.is_empty() {
            wanted.push((line.product_id, base));
        }
        for part in parts {
            wanted.push((part.product_id, part.of(base)?));
        }
    }
    Ok(wanted)
}

/// A part of a line in base units; a millionth more where it is no exact quantity.
fn base_of(line: &order_line::Model, quantity: Qty) -> Result<Qty> {
    let exact = i128::from(line.base_quantity.0) * i128::from(quantity.0);
    let whole = i128::from(line.quantity.0.max(1));
    let up = exact.div_euclid(whole) + i128::from(exact.rem_euclid(whole) != 0);
    i64::try_from(up).map(Qty).map_err(|_| TOO_LARGE.error())
}

/// Products that need shipping, each once and in base units; kits by their components.
pub(crate) async fn pieces(ctx: &Ctx, source: &Source, wanted: &[(Id, Qty)]) -> Result<Vec<Goods>> {
    let ids: Vec<Id> = wanted.iter().map(|(product, _)| *product).collect();
    let mut products = catalog::products::find_many(ctx, source, &ids).await?;
    let wanted = exploded(ctx, source, wanted, &mut products).await?;
    let mut sums: BTreeMap<Id, Qty> = BTreeMap::new();
    for (id, quantity) in wanted {
        let sum = sums.entry(id).or_default();
        *sum = sum.checked_add(quantity).map_err(|_| TOO_LARGE.error())?;
    }
    let goods = sums.into_iter().filter_map(|(id, quantity)| {
        products.get(&id).filter(|one| one.needs_shipping).map(|product| Goods {
            product_id: id,
            sku: product.sku.clone(),
            quantity,
            weight_g: product.weight_g,
            sides_mm: sides(product.length_mm, product.width_mm, product.height_mm),
        })
    });
    Ok(goods.collect())
}

/// Measures some products, in their base units; kits by their components.
///
/// # Errors
/// `shipping.nothing_needs_shipping`, `shipping.too_large`.
pub(crate) async fn measure(
    ctx: &Ctx,
    source: &Source,
    wanted: &[(Id, Qty)],
    value: Amount,
) -> Result<Measures> {
    let pieces: Vec<Piece> = pieces(ctx, source, wanted)
        .await?
        .into_iter()
        .map(|goods| Piece {
            sku: goods.sku,
            quantity: goods.quantity,
            weight_g: goods.weight_g,
            sides_mm: goods.sides_mm,
        })
        .collect();
    if pieces.is_empty() {
        return Err(NOTHING_NEEDS_SHIPPING.error());
    }
    Measures::of(&pieces, value)
}

/// A kit that has components becomes them, and they join the products.
async fn exploded(
    ctx: &Ctx,
    source: &Source,
    wanted: &[(Id, Qty)],
    products: &mut HashMap<Id, Product>,
) -> Result<Vec<(Id, Qty)>> {
    let kits: Vec<Id> =
        products.values().filter(|product| product.kind == KIT).map(|product| product.id).collect();
    let compositions = catalog::kits::compositions(ctx, source, &kits).await?;
    let mut all = Vec::with_capacity(wanted.len());
    for (id, quantity) in wanted {
        let Some(components) = compositions.get(id) else {
            all.push((*id, *quantity));
            continue;
        };
        for component in components {
            all.push((component.product.id, times(component.quantity, *quantity)?));
            products.entry(component.product.id).or_insert_with(|| component.product.clone());
        }
    }
    Ok(all)
}

/// So much for each, of so many; a millionth more where it is no exact quantity.
fn times(each: Qty, of: Qty) -> Result<Qty> {
    let exact = i128::from(each.0) * i128::from(of.0);
    let up =
        exact.div_euclid(i128::from(Qty::ONE.0)) + i128::from(exact.rem_euclid(i128::from(Qty::ONE.0)) != 0);
    i64::try_from(up).map(Qty).map_err(|_| TOO_LARGE.error())
}

/// All three sides or none.
pub(crate) fn sides(length: Option<i64>, width: Option<i64>, height: Option<i64>) -> Option<[i64; 3]> {
    Some([length?, width?, height?])
}

/// How carriers' live rates are come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Live {
    /// They are asked: never within a transaction.
    Asked,
    /// What they said to the same question a short while ago.
    Remembered,
}

/// Every active method (or the one of `only`) with what it says to a question, the cheapest first.
pub(crate) async fn offers(
    ctx: &Ctx,
    source: &Source,
    question: &Question,
    only: Option<Id>,
    live: Live,
) -> Result<Vec<Offer>> {
    let whole = ctx.whole();
    let mut methods = source
        .select::<method::Entity>(&whole)
        .filter(method::Column::ArchivedAt.is_null())
        .filter(method::Column::Active.eq(true));
    if let Some(id) = only {
        methods = methods.filter(method::Column::Id.eq(id));
    }
    let methods = methods.order_by(method::Column::Code).limit(METHODS_MAX).all().await?;
    let rates = source
        .select::<rate::Entity>(&whole)
        .filter(rate::Column::MethodId.is_in(methods.iter().map(|method| method.id)))
        .filter(rate::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let areas = areas(ctx, source, &rates).await?;
    let carriers = source.select::<carrier::Entity>(&whole).all().await?;
    let carriers: HashMap<Id, carrier::Model> = carriers.into_iter().map(|row| (row.id, row)).collect();
    let said = said(ctx, question, &methods, &carriers, live).await?;
    let mut offers = Vec::with_capacity(methods.len());
    for method in &methods {
        let Some(carrier) = carriers.get(&method.carrier_id) else { continue };
        let of_method: Vec<&rate::Model> = rates.iter().filter(|row| row.method_id == method.id).collect();
        offers.push(offer(ctx, question, (method, carrier), &of_method, &areas, &said)?);
    }
    offers.sort_by_key(|offer| (!offer.available, offer.amount, offer.code.clone()));
    Ok(offers)
}

/// What the carriers of methods with a live service say.
async fn said(
    ctx: &Ctx,
    question: &Question,
    methods: &[method::Model],
    carriers: &HashMap<Id, carrier::Model>,
    live: Live,
) -> Result<Known> {
    let mut ids: Vec<Id> = methods
        .iter()
        .filter(|method| method.live_service.is_some())
        .map(|method| method.carrier_id)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let wanted: Vec<&carrier::Model> = ids
        .iter()
        .filter_map(|id| carriers.get(id))
        .filter(|carrier| carrier.active && carrier.archived_at.is_none())
        .collect();
    if wanted.is_empty() {
        return Ok(Known::new());
    }
    let request = RateRequest {
        country: question.to.country.to_string(),
        postcode: question.to.postcode.clone(),
        currency: question.currency,
        weight_kg: question.goods.weight()?,
        volume_l: question.goods.volume()?,
        pieces: question.goods.pieces,
    };
    Ok(match live {
        Live::Asked => carriers::live::asked(ctx, &wanted, &request).await,
        Live::Remembered => carriers::live::remembered(ctx, &wanted, &request).await,
    })
}

/// The areas of the zones that have rates, as the rules see them.
async fn areas(ctx: &Ctx, source: &Source, rates: &[rate::Model]) -> Result<Vec<Area>> {
    let zones: Vec<Id> = rates.iter().map(|row| row.zone_id).collect();
    let live = source
        .select::<zone::Entity>(&ctx.whole())
        .filter(zone::Column::Id.is_in(zones.iter().copied()))
        .filter(zone::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let codes: HashMap<Id, String> = live.into_iter().map(|row| (row.id, row.code)).collect();
    let rows = source
        .select::<zone_area::Entity>(&ctx.whole())
        .filter(zone_area::Column::ZoneId.is_in(zones))
        .filter(zone_area::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let area = |row: zone_area::Model| {
        Some(Area {
            zone_id: row.zone_id,
            zone_code: codes.get(&row.zone_id)?.clone(),
            country: row.country,
            postal: row.postal_from.zip(row.postal_to),
        })
    };
    Ok(rows.into_iter().filter_map(area).collect())
}

fn offer(
    ctx: &Ctx,
    question: &Question,
    (method, carrier): (&method::Model, &carrier::Model),
    rates: &[&rate::Model],
    areas: &[Area],
    said: &Known,
) -> Result<Offer> {
    let mut offer = Offer {
        method_id: method.id,
        code: method.code.clone(),
        name: method.name.clone(),
        carrier_id: carrier.id,
        carrier: carrier.name.clone(),
        zone: None,
        available: false,
        currency: method.currency,
        price: None,
        arrives_from: business_days(ctx.today(), method.days_min),
        arrives_to: business_days(ctx.today(), method.days_max),
        trace: Vec::new(),
        amount: None,
    };
    let refused =
        |rule: &str, text: &str| RateStep { rule: rule.to_owned(), text: text.to_owned(), amount: None };
    if !carrier.active || carrier.archived_at.is_some() {
        offer.trace.push(refused("shipping.carrier_inactive", "Its carrier is not used"));
        return Ok(offer);
    }
    if let Some(service) = &method.live_service {
        let found = said.get(&carrier.id).and_then(|all| all.iter().find(|one| one.service == *service));
        match found {
            Some(live) => return at_live_rate(ctx, question, method, offer, live),
            None => {
                offer.trace.push(refused("shipping.no_live_rate", "Its carrier does not say: by the table"))
            }
        }
    }
    let with_rates = areas.iter().filter(|area| rates.iter().any(|row| row.zone_id == area.zone_id));
    let Some(area) = resolve(with_rates, &question.to) else {
        offer.trace.push(refused("shipping.no_zone", "It does not go there"));
        return Ok(offer);
    };
    offer.zone = Some(area.zone_code.clone());
    offer.trace.push(RateStep { rule: "zone".to_owned(), text: area.zone_code.clone(), amount: None });
    let bands: Vec<Band> =
        rates.iter().filter(|row| row.zone_id == area.zone_id).map(|row| band_of(row)).collect();
    let rated = rating::rate(&terms_of(method), &bands, &question.goods, question.currency)?;
    Ok(with_price(offer, rated, question.currency))
}

/// At what the carrier says right now, and in the days that it says.
fn at_live_rate(
    ctx: &Ctx,
    question: &Question,
    method: &method::Model,
    mut offer: Offer,
    live: &LiveRate,
) -> Result<Offer> {
    let price = question.currency.amount(live.price)?;
    let text = format!("{} {}", offer.carrier, live.service);
    let rated = rating::live(&terms_of(method), price, text, &question.goods, question.currency)?;
    if let Some((from, to)) = live.days {
        offer.arrives_from = business_days(ctx.today(), from);
        offer.arrives_to = business_days(ctx.today(), to);
    }
    Ok(with_price(offer, rated, question.currency))
}

fn with_price(mut offer: Offer, rated: Rated, currency: Currency) -> Offer {
    match rated {
        Rated::Price { price, steps } => {
            offer.available = true;
            offer.price = Some(currency.decimal(price));
            offer.amount = Some(price);
            offer.trace.extend(steps);
        }
        Rated::Unavailable(why) => offer.trace.push(why),
    }
    offer
}

fn terms_of(method: &method::Model) -> Terms {
    Terms {
        currency: method.currency,
        basis: Basis::stored(&method.basis),
        dim_divisor: method.dim_divisor,
        handling: method.handling,
        free_from: method.free_from,
        max_weight_g: method.max_weight_g,
    }
}

fn band_of(row: &rate::Model) -> Band {
    Band { up_to: row.up_to, base: row.base, step: row.step, step_price: row.step_price }
}

/// So many business days later; on a weekend it is the Monday from which is counted.
fn business_days(from: Day, days: i32) -> Day {
    let is_free = |day: Day| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let (mut day, mut left) = (from, days);
    while left > 0 || is_free(day) {
        day = day.plus_days(1);
        if !is_free(day) && left > 0 {
            left -= 1;
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_are_no_business_days() {
        let day = |text: &str| Day::parse(text).unwrap();
        assert_eq!(business_days(day("2026-03-06"), 1), day("2026-03-09"), "from Friday to Monday");
        assert_eq!(business_days(day("2026-03-02"), 5), day("2026-03-09"));
        assert_eq!(business_days(day("2026-03-02"), 0), day("2026-03-02"));
        assert_eq!(business_days(day("2026-03-07"), 0), day("2026-03-09"));
        assert_eq!(business_days(day("2026-03-07"), 1), day("2026-03-09"));
    }
}
