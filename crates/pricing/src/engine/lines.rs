//! A line's unit price: which rule gives it, and what it comes to.

use kernel::rounding::{Rounding, line_amount, round_div};
use kernel::{Amount, Error, Id, Qty, Rate, Ratio, Result, UnitPrice};

use super::basket::{Basket, BasketLine, PriceSource, PricedLine};
use super::sheet::{PriceItem, PriceList, Sheet, SheetProduct};
use super::trace::{Rule, StepFacts, TraceStep, step};
use crate::errors::{BAD_DISCOUNT, BAD_PRICE, BAD_QUANTITY, NO_PRICE, UNKNOWN_PRODUCT, UNKNOWN_UNIT};

/// A line under way: the product's data beside the caller's wish.
struct Wish<'a> {
    basket: &'a Basket,
    line: &'a BasketLine,
    product: &'a SheetProduct,
    unit_id: Id,
    factor: Ratio,
    base_quantity: Qty,
}

pub(super) fn line(sheet: &Sheet, basket: &Basket, index: usize, line: &BasketLine) -> Result<PricedLine> {
    priced(sheet, basket, line).map_err(|error| error.under(&format!("lines[{index}]")))
}

fn priced(sheet: &Sheet, basket: &Basket, line: &BasketLine) -> Result<PricedLine> {
    let wish = wish(sheet, basket, line)?;
    let (unit_price, source, step) = choose(sheet, &wish)?;
    let gross =
        line_amount(line.quantity, unit_price, basket.currency).map_err(|error| error.at("quantity"))?;
    let mut priced = PricedLine {
        product_id: line.product_id,
        unit_id: wish.unit_id,
        quantity: line.quantity,
        base_quantity: wish.base_quantity,
        unit_price,
        source,
        gross,
        discount: Amount::ZERO,
        net: Amount::ZERO,
        tax_class_id: wish.product.tax_class_id,
        tax_rate: wish.product.tax_rate,
        tax: Amount::ZERO,
        total: Amount::ZERO,
        trace: vec![step],
    };
    own_discount(basket, line, &mut priced)?;
    Ok(priced)
}

fn wish<'a>(sheet: &'a Sheet, basket: &'a Basket, line: &'a BasketLine) -> Result<Wish<'a>> {
    let product = sheet.products.get(&line.product_id).ok_or_else(|| UNKNOWN_PRODUCT.at("product_id"))?;
    if !line.quantity.is_positive() {
        return Err(BAD_QUANTITY.at("quantity"));
    }
    let unit_id = line.unit_id.unwrap_or(product.base_unit);
    let factor = if unit_id == product.base_unit {
        Ratio::ONE
    } else {
        *product.units.get(&unit_id).ok_or_else(|| UNKNOWN_UNIT.at("unit_id"))?
    };
    let base_quantity = factor.convert(line.quantity).map_err(|error| error.at("quantity"))?;
    Ok(Wish { basket, line, product, unit_id, factor, base_quantity })
}

fn choose(sheet: &Sheet, wish: &Wish<'_>) -> Result<(UnitPrice, PriceSource, TraceStep)> {
    if let Some(price) = wish.line.manual_price {
        if price.is_negative() {
            return Err(BAD_PRICE.at("unit_price"));
        }
        return Ok((
            price,
            PriceSource::Manual,
            step(Rule::ManualPrice, "Set by hand", None, price.to_string(), StepFacts::default()),
        ));
    }
    let applicable = sheet
        .lists
        .iter()
        .filter(|list| list.currency == wish.basket.currency && list.holds_on(wish.basket.day));
    for list in applicable {
        if let Some(item) = tier(list, wish) {
            return from_list(wish, list, item);
        }
    }
    if sheet.currency != wish.basket.currency {
        return Err(NO_PRICE.at("product_id").with("currency", wish.basket.currency));
    }
    let price = per_unit(wish.product.price, wish.factor).ok_or_else(out_of_range)?;
    let converted = wish.factor != Ratio::ONE;
    let text = if converted { "List price of the base unit, for this unit" } else { "List price" };
    let before = converted.then(|| wish.product.price.to_string());
    let facts = StepFacts { of_base_unit: Some(converted), ..StepFacts::default() };
    Ok((price, PriceSource::ListPrice, step(Rule::ListPrice, text, before, price.to_string(), facts)))
}

/// The tier of a list with the highest quantity that the line reaches; a price for the line's own unit wins over
/// one for the base unit.
fn tier<'l>(list: &'l PriceList, wish: &Wish<'_>) -> Option<&'l PriceItem> {
    let of_product = |item: &&PriceItem| item.product_id == wish.line.product_id;
    let own = |item: &&PriceItem| item.unit_id == Some(wish.unit_id) && item.min_qty <= wish.line.quantity;
    let base = |item: &&PriceItem| {
        item.unit_id.is_none_or(|unit| unit == wish.product.base_unit) && item.min_qty <= wish.base_quantity
    };
    let items = || list.items.iter().filter(of_product);
    let best_own = items().filter(own).max_by_key(|item| item.min_qty);
    best_own.or_else(|| items().filter(base).max_by_key(|item| item.min_qty))
}

fn from_list(
    wish: &Wish<'_>,
    list: &PriceList,
    item: &PriceItem,
) -> Result<(UnitPrice, PriceSource, TraceStep)> {
    let for_own_unit = item.unit_id == Some(wish.unit_id);
    let price = if for_own_unit { Some(item.price) } else { per_unit(item.price, wish.factor) };
    let price = price.ok_or_else(out_of_range)?;
    let text = if item.min_qty.is_positive() {
        format!("Price list \u{201c}{}\u{201d}, from {}", list.name, item.min_qty)
    } else {
        format!("Price list \u{201c}{}\u{201d}", list.name)
    };
    let before = per_unit(wish.product.price, wish.factor).map(|price| price.to_string());
    let tier = item.min_qty.is_positive().then_some(item.min_qty);
    let facts = StepFacts {
        list_id: Some(list.id),
        list: Some(list.name.clone()),
        from_quantity: tier,
        unit_id: tier.map(|_| item.unit_id.unwrap_or(wish.product.base_unit)),
        of_base_unit: Some(!for_own_unit && wish.factor != Ratio::ONE),
        ..StepFacts::default()
    };
    let source = PriceSource::PriceList { id: list.id, name: list.name.clone() };
    Ok((price, source, step(Rule::PriceList, text, before, price.to_string(), facts)))
}

/// The price of a unit from that of the base unit, to six decimals.
fn per_unit(price: UnitPrice, factor: Ratio) -> Option<UnitPrice> {
    let exact = i128::from(price.0) * i128::from(factor.num());
    let units = round_div(exact, i128::from(factor.den()), Rounding::HalfUp);
    i64::try_from(units).ok().map(UnitPrice)
}

fn out_of_range() -> Error {
    kernel::decimal::OUT_OF_RANGE.at("unit_id")
}

fn own_discount(basket: &Basket, line: &BasketLine, priced: &mut PricedLine) -> Result<()> {
    let Some(rate) = line.discount.filter(|rate| !rate.is_zero()) else { return Ok(()) };
    if rate.is_negative() || rate > Rate::ONE {
        return Err(BAD_DISCOUNT.at("discount"));
    }
    priced.discount = kernel::rounding::apply_rate(priced.gross, rate);
    let after = basket.currency.decimal(priced.gross - priced.discount).to_string();
    let before = Some(basket.currency.decimal(priced.gross).to_string());
    let facts = StepFacts { rate: Some(rate), ..StepFacts::default() };
    let text = format!("{rate} off the line");
    priced.trace.push(step(Rule::LineDiscount, text, before, after, facts));
    Ok(())
}
