//! By which methods goods can go somewhere, what each costs, and why others cannot.

use std::collections::HashMap;

use kernel::time::Weekday;
use kernel::{Amount, Country, Currency, Day, Decimal, Id, Qty, Result};
use orders::model::{line as order_line, order};
use parties::addresses::Snapshot;
use platform::{Ctx, Source};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use crate::model::{carrier, method, rate, zone, zone_area};
use crate::rules::rating::{Band, Basis, Measures, Piece, RateStep, Rated, Terms};
use crate::rules::zones::{Area, Destination, normal, resolve};
use crate::{NO_ADDRESS, NOTHING_NEEDS_SHIPPING};

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
    let wanted: Vec<(Id, Qty)> = goods.iter().map(|line| (line.product_id, line.base_quantity)).collect();
    Ok(Question {
        to: destination(address.country, address.postcode.as_deref()),
        currency: order.currency,
        goods: measure(ctx, source, &wanted, value).await?,
    })
}

/// Measures some products, in their base units.
///
/// # Errors
/// `shipping.nothing_needs_shipping`, `shipping.too_large`.
pub(crate) async fn measure(
    ctx: &Ctx,
    source: &Source,
    wanted: &[(Id, Qty)],
    value: Amount,
) -> Result<Measures> {
    let ids: Vec<Id> = wanted.iter().map(|(product, _)| *product).collect();
    let products = catalog::products::find_many(ctx, source, &ids).await?;
    let pieces: Vec<Piece> = wanted
        .iter()
        .filter_map(|(id, quantity)| {
            products.get(id).filter(|one| one.needs_shipping).map(|one| (one, *quantity))
        })
        .map(|(product, quantity)| Piece {
            sku: product.sku.clone(),
            quantity,
            weight_g: product.weight_g,
            sides_mm: sides(product.length_mm, product.width_mm, product.height_mm),
        })
        .collect();
    if pieces.is_empty() {
        return Err(NOTHING_NEEDS_SHIPPING.error());
    }
    Measures::of(&pieces, value)
}

/// All three sides or none.
pub(crate) fn sides(length: Option<i64>, width: Option<i64>, height: Option<i64>) -> Option<[i64; 3]> {
    Some([length?, width?, height?])
}

/// Every active method (or the one of `only`) with what it says to a question, the cheapest first.
pub(crate) async fn offers(
    ctx: &Ctx,
    source: &Source,
    question: &Question,
    only: Option<Id>,
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
    let mut offers = Vec::with_capacity(methods.len());
    for method in &methods {
        let Some(carrier) = carriers.get(&method.carrier_id) else { continue };
        let of_method: Vec<&rate::Model> = rates.iter().filter(|row| row.method_id == method.id).collect();
        offers.push(offer(ctx, question, (method, carrier), &of_method, &areas)?);
    }
    offers.sort_by_key(|offer| (!offer.available, offer.amount, offer.code.clone()));
    Ok(offers)
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
    let with_rates = areas.iter().filter(|area| rates.iter().any(|row| row.zone_id == area.zone_id));
    let Some(area) = resolve(with_rates, &question.to) else {
        offer.trace.push(refused("shipping.no_zone", "It does not go there"));
        return Ok(offer);
    };
    offer.zone = Some(area.zone_code.clone());
    offer.trace.push(RateStep { rule: "zone".to_owned(), text: area.zone_code.clone(), amount: None });
    let bands: Vec<Band> =
        rates.iter().filter(|row| row.zone_id == area.zone_id).map(|row| band_of(row)).collect();
    match crate::rules::rating::rate(&terms_of(method), &bands, &question.goods, question.currency)? {
        Rated::Price { price, steps } => {
            offer.available = true;
            offer.price = Some(question.currency.decimal(price));
            offer.amount = Some(price);
            offer.trace.extend(steps);
        }
        Rated::Unavailable(why) => offer.trace.push(why),
    }
    Ok(offer)
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
