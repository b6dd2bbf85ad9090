//! What a method costs: pure. Everything is exact until the price is rounded once, to the currency.

use kernel::{Amount, Currency, Error, Qty, Result, UnitPrice};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::TOO_LARGE;

/// What a method's rates are measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Basis {
    Weight,
    DimensionalWeight,
    Volume,
    Value,
    Pieces,
}

impl Basis {
    /// As it is stored; what is stored is one of these.
    pub(crate) fn stored(text: &str) -> Self {
        match text {
            "dimensional_weight" => Basis::DimensionalWeight,
            "volume" => Basis::Volume,
            "value" => Basis::Value,
            "pieces" => Basis::Pieces,
            _ => Basis::Weight,
        }
    }

    fn unit(self) -> &'static str {
        match self {
            Basis::Weight | Basis::DimensionalWeight => "kg",
            Basis::Volume => "l",
            Basis::Value => "",
            Basis::Pieces => "pc",
        }
    }
}

/// Some of one product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) sku: String,
    /// In the product's base unit.
    pub(crate) quantity: Qty,
    pub(crate) weight_g: Option<i64>,
    pub(crate) sides_mm: Option<[i64; 3]>,
}

/// What is to be carried.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Measures {
    /// Millionths of a gram; without the products of `no_weight`.
    weight_ug: i128,
    /// Millionths of a cubic millimetre; without the products of `no_size`.
    volume: i128,
    pub(crate) pieces: Qty,
    pub(crate) value: Amount,
    /// Products of which nobody knows what they weigh.
    pub(crate) no_weight: Vec<String>,
    /// Products of which nobody knows how large they are.
    pub(crate) no_size: Vec<String>,
}

impl Measures {
    /// # Errors
    /// `shipping.too_large` beyond what can be reckoned with.
    pub(crate) fn of(pieces: &[Piece], value: Amount) -> Result<Measures> {
        let mut all = Measures { value, ..Measures::default() };
        let add = |sum: i128, more: Option<i128>| more.and_then(|more| sum.checked_add(more));
        for piece in pieces {
            let quantity = i128::from(piece.quantity.0);
            all.pieces = all.pieces.checked_add(piece.quantity).map_err(|_| TOO_LARGE.error())?;
            match piece.weight_g {
                Some(grams) => {
                    let more = i128::from(grams).checked_mul(quantity);
                    all.weight_ug = add(all.weight_ug, more).ok_or_else(|| TOO_LARGE.error())?;
                }
                None => all.no_weight.push(piece.sku.clone()),
            }
            match piece.sides_mm {
                Some(sides) => {
                    let more =
                        sides.iter().try_fold(quantity, |all, side| all.checked_mul(i128::from(*side)));
                    all.volume = add(all.volume, more).ok_or_else(|| TOO_LARGE.error())?;
                }
                None => all.no_size.push(piece.sku.clone()),
            }
        }
        Ok(all)
    }

    /// In kilograms, a milligram exactly and anything finer up.
    pub(crate) fn weight(&self) -> Result<Qty> {
        quantity(up(self.weight_ug, 1000))
    }

    /// In litres, a cubic millimetre exactly and anything finer up.
    pub(crate) fn volume(&self) -> Result<Qty> {
        quantity(up(self.volume, 1_000_000))
    }

    /// In kilograms: what so large a thing is taken to weigh, if that is more than it does.
    fn chargeable(&self, divisor: i64) -> Result<Qty> {
        // litres · 1000 cm³ / (cm³ for a kilogram)
        let volume = i128::from(self.volume()?.0);
        let dimensional = quantity(up(volume * 1000, i128::from(divisor.max(1))))?;
        Ok(self.weight()?.max(dimensional))
    }
}

/// Rounded up, towards more.
fn up(exact: i128, by: i128) -> i128 {
    exact.div_euclid(by) + i128::from(exact.rem_euclid(by) != 0)
}

fn quantity(scaled: i128) -> Result<Qty> {
    i64::try_from(scaled).ok().map(Qty).filter(|found| *found < Qty::LIMIT).ok_or_else(|| TOO_LARGE.error())
}

/// What the rating needs to know of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Terms {
    pub(crate) currency: Currency,
    pub(crate) basis: Basis,
    pub(crate) dim_divisor: Option<i32>,
    pub(crate) handling: UnitPrice,
    pub(crate) free_from: Option<UnitPrice>,
    pub(crate) max_weight_g: Option<i64>,
}

/// A row of a method's table in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Band {
    pub(crate) up_to: Option<Qty>,
    pub(crate) base: UnitPrice,
    pub(crate) step: Option<Qty>,
    pub(crate) step_price: UnitPrice,
}

/// A step on the way to a price, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RateStep {
    /// `measure`, `base`, `steps`, `handling`, `free`; or the code of why the method is not available.
    pub rule: String,
    pub text: String,
    /// What this step adds or takes off.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub amount: Option<UnitPrice>,
}

fn step(rule: &str, text: String, amount: Option<UnitPrice>) -> RateStep {
    RateStep { rule: rule.to_owned(), text, amount }
}

/// What became of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rated {
    Price { price: Amount, steps: Vec<RateStep> },
    Unavailable(RateStep),
}

/// What carrying this costs by a method whose zone's table this is.
///
/// # Errors
/// `shipping.too_large` where exact arithmetic ends.
pub(crate) fn rate(terms: &Terms, bands: &[Band], goods: &Measures, currency: Currency) -> Result<Rated> {
    if let Some(why) = unfit(terms, goods, currency)? {
        return Ok(Rated::Unavailable(why));
    }
    let measure = measure(terms, goods)?;
    let said = format!("{measure} {}", terms.basis.unit()).trim_end().to_owned();
    let Some((floor, band)) = band_of(bands, measure) else {
        let most = bands.iter().filter_map(|band| band.up_to).max().unwrap_or_default();
        let text = format!("{said} is more than the table's {most}");
        return Ok(Rated::Unavailable(step("shipping.beyond_rates", text, None)));
    };
    let mut steps = vec![step("measure", said, None), step("base", base_text(floor, band), Some(band.base))];
    let mut sum = i128::from(band.base.0);
    if let Some(size) = band.step.filter(|size| size.is_positive() && !band.step_price.is_zero()) {
        let begun = up(i128::from((measure - floor).0), i128::from(size.0)).max(0);
        let price = begun * i128::from(band.step_price.0);
        sum += price;
        let text = format!("{begun} begun steps of {size} above {floor}");
        steps.push(step("steps", text, Some(unit_price(price)?)));
    }
    priced(terms, steps, sum, goods, currency)
}

/// Handling on top, and nothing at all from a value on.
fn priced(
    terms: &Terms,
    mut steps: Vec<RateStep>,
    mut sum: i128,
    goods: &Measures,
    currency: Currency,
) -> Result<Rated> {
    if !terms.handling.is_zero() {
        sum += i128::from(terms.handling.0);
        steps.push(step("handling", "Handling".to_owned(), Some(terms.handling)));
    }
    let whole = unit_price(sum)?;
    let value = value_of(goods.value, currency)?;
    if let Some(from) = terms.free_from.filter(|from| value.0 >= from.0) {
        steps.push(step("free", format!("Free from {from} on"), Some(-whole)));
        return Ok(Rated::Price { price: Amount::ZERO, steps });
    }
    Ok(Rated::Price { price: kernel::rounding::line_amount(Qty::ONE, whole, currency)?, steps })
}

/// What it costs at a price that the carrier says right now.
///
/// # Errors
/// As [`rate`].
pub(crate) fn live(
    terms: &Terms,
    price: Amount,
    said: String,
    goods: &Measures,
    currency: Currency,
) -> Result<Rated> {
    if let Some(why) = unfit(terms, goods, currency)? {
        return Ok(Rated::Unavailable(why));
    }
    let base = price_of(price, currency)?;
    priced(terms, vec![step("live", said, Some(base))], i128::from(base.0), goods, currency)
}

fn base_text(floor: Qty, band: &Band) -> String {
    match band.up_to {
        Some(up_to) => format!("Above {floor} up to {up_to}"),
        None => format!("Above {floor}"),
    }
}

/// Why a method cannot carry this at all.
fn unfit(terms: &Terms, goods: &Measures, currency: Currency) -> Result<Option<RateStep>> {
    let by = |code: &str, text: String| Ok(Some(step(code, text, None)));
    if terms.currency != currency {
        return by("shipping.other_currency", format!("It is offered in {}", terms.currency));
    }
    let needs_weight = matches!(terms.basis, Basis::Weight | Basis::DimensionalWeight);
    if (needs_weight || terms.max_weight_g.is_some()) && !goods.no_weight.is_empty() {
        return by("shipping.no_weight", format!("Nobody knows what {} weighs", goods.no_weight.join(", ")));
    }
    let needs_size = matches!(terms.basis, Basis::Volume | Basis::DimensionalWeight);
    if needs_size && !goods.no_size.is_empty() {
        return by("shipping.no_size", format!("Nobody knows how large {} is", goods.no_size.join(", ")));
    }
    match terms.max_weight_g {
        Some(most) if goods.weight_ug > i128::from(most) * 1_000_000 => {
            by("shipping.too_heavy", format!("{} kg is more than {most} g", goods.weight()?))
        }
        _ => Ok(None),
    }
}

fn measure(terms: &Terms, goods: &Measures) -> Result<Qty> {
    match terms.basis {
        Basis::Weight => goods.weight(),
        Basis::DimensionalWeight => goods.chargeable(i64::from(terms.dim_divisor.unwrap_or(DIM_DIVISOR))),
        Basis::Volume => goods.volume(),
        Basis::Value => value_of(goods.value, terms.currency),
        Basis::Pieces => Ok(goods.pieces),
    }
}

/// Cubic centimetres that count as a kilogram where a method does not say.
const DIM_DIVISOR: i32 = 5000;

fn value_of(value: Amount, currency: Currency) -> Result<Qty> {
    Qty::from_decimal(currency.decimal(value))
}

fn unit_price(scaled: i128) -> Result<UnitPrice> {
    let price = i64::try_from(scaled).map_err(|_| TOO_LARGE.error())?;
    if UnitPrice(price) < UnitPrice::LIMIT { Ok(UnitPrice(price)) } else { Err(TOO_LARGE.error()) }
}

/// The band of a measure, and where it begins: the end of the one below.
pub(crate) fn band_of(bands: &[Band], measure: Qty) -> Option<(Qty, &Band)> {
    let mut sorted: Vec<&Band> = bands.iter().collect();
    sorted.sort_by_key(|band| (band.up_to.is_none(), band.up_to));
    let at = sorted.iter().position(|band| band.up_to.is_none_or(|most| measure <= most))?;
    let floor = at.checked_sub(1).and_then(|below| sorted[below].up_to).unwrap_or(Qty::ZERO);
    Some((floor, sorted[at]))
}

/// An amount as the unit price of one: for a line that charges it.
///
/// # Errors
/// Never for what [`rate`] gave.
pub(crate) fn price_of(amount: Amount, currency: Currency) -> Result<UnitPrice> {
    UnitPrice::from_decimal(currency.decimal(amount)).map_err(Error::internal)
}

#[cfg(test)]
mod tests;
