//! A draft by hand: lines of products and lines of words, taxed by the company's rule.

use catalog::products::Product;
use identity::stores::Place;
use kernel::allocation::allocate;
use kernel::rounding::{apply_rate, line_amount, tax_in_gross};
use kernel::{Amount, Country, Currency, Day, Decimal, Error, Id, Kind, Qty, Rate, Result, TaxRounding};
use parties::addresses::AddressUse;
use parties::model::customer;
use platform::{Ctx, Tx};
use pricing::PriceRequest;
use pricing::engine::{Basket, BasketLine, PricedLine};

use super::create::{NewInvoice, NewInvoiceLine};
use super::place;
use crate::compose::{Composed, blank as blank_head, sum_up, taxes};
use crate::model::{invoice, line};
use crate::rules::cash::cash_rounding;
use crate::supply::Supply;
use crate::{NO_SUCH_CUSTOMER, NO_SUCH_TAX_CLASS, NO_SUCH_UNIT, PRICE_NEEDED, terms};

/// Composes a draft by hand.
pub(crate) async fn by_hand(
    ctx: &Ctx,
    tx: &Tx<'_>,
    id: Id,
    customer_id: Id,
    input: &NewInvoice,
) -> Result<Composed> {
    let visible = ctx.scope_of(&parties::permissions::CUSTOMER_VIEW)?;
    let customer = parties::customers::find_in(tx, &visible, customer_id).await.map_err(|error| {
        if error.kind == Kind::NotFound { NO_SUCH_CUSTOMER.at("customer_id") } else { error }
    })?;
    let addresses = parties::addresses::of_customer(ctx, tx, customer.id).await?;
    let billing = parties::addresses::choose(&addresses, AddressUse::Billing);
    let country =
        billing.map(|address| address.country).or(customer.country).unwrap_or(ctx.company().country);
    let currency = input.currency.or(customer.currency).unwrap_or(ctx.company().currency);
    let supply = Supply::asked(input)?;
    let taxed_on = supply.day().unwrap_or_else(|| ctx.today());
    let mut invoice = head(ctx, id, &customer, currency, input);
    supply.put(&mut invoice);
    let Place { store_id, region_id } = place(ctx, tx, input.store_id, customer.store_id).await?;
    (invoice.store_id, invoice.region_id) = (store_id, region_id);
    invoice.payment_term_id =
        terms::choose(ctx, tx, customer.id, input.payment_term_id, input.payment_days).await?;
    invoice.billing_address = billing
        .map(|address| serde_json::to_string(&parties::addresses::snapshot(address)).map_err(Error::internal))
        .transpose()?;
    let mut lines = Vec::with_capacity(input.lines.len());
    let taxed = (country, taxed_on);
    lines.extend(of_products(ctx, tx, &customer, taxed, currency, input).await?);
    lines.extend(of_words(ctx, tx, taxed, currency, input).await?);
    lines.sort_by_key(|line| line.line_no);
    for line in &mut lines {
        line.invoice_id = id;
    }
    tax(ctx, &mut lines);
    sum_up(&mut invoice, &lines)?;
    if let Some(wish) = input.cash_rounding {
        let amount = |decimal: Decimal, path: &str| {
            currency.amount(decimal).map_err(|error| error.at(format!("cash_rounding.{path}")))
        };
        let step = amount(wish.step, "step")?;
        let other = wish.other_tenders.map_or(Ok(Amount::ZERO), |other| amount(other, "other_tenders"))?;
        invoice.rounding = cash_rounding(invoice.total, other, step);
        sum_up(&mut invoice, &lines)?;
    }
    let taxes = taxes(ctx, &lines);
    Ok(Composed { invoice, lines, taxes })
}

/// The wished lines that name a product, or those that do not, with their places in the input.
fn wishes(input: &NewInvoice, of_product: bool) -> Vec<(usize, &NewInvoiceLine)> {
    input.lines.iter().enumerate().filter(|(_, line)| line.product_id.is_some() == of_product).collect()
}

fn head(
    ctx: &Ctx,
    id: Id,
    customer: &customer::Model,
    currency: Currency,
    input: &NewInvoice,
) -> invoice::Model {
    invoice::Model {
        owner_id: customer.owner_id.or(ctx.user_id()),
        payment_days: input.payment_days.unwrap_or(customer.payment_days),
        reference: input.reference.clone(),
        note: input.note.clone(),
        locale: customer.locale.clone().unwrap_or_else(|| ctx.company().locale.clone()),
        ..blank_head(ctx, id, customer.id, &customer.name, currency)
    }
}

/// The lines of products, priced together as an order's lines would be: at today's prices, and taxed by the place and the
/// day of the supply.
async fn of_products(
    ctx: &Ctx,
    tx: &Tx<'_>,
    customer: &customer::Model,
    (country, taxed_on): (Country, Day),
    currency: Currency,
    input: &NewInvoice,
) -> Result<Vec<line::Model>> {
    let wishes = wishes(input, true);
    if wishes.is_empty() {
        return Ok(Vec::new());
    }
    let request = PriceRequest {
        customer_id: Some(customer.id),
        customer_category_id: customer.category_id,
        country,
        basket: Basket {
            currency,
            day: ctx.today(),
            prices_include_tax: ctx.company().prices_include_tax,
            tax_rounding: ctx.company().tax_rounding,
            lines: wishes.iter().filter_map(|(_, wish)| basket_line(wish)).collect(),
            discount: None,
        },
    };
    let priced = pricing::quote(ctx, tx, &request).await.map_err(|error| replaced(error, &wishes))?;
    let ids: Vec<Id> = priced.lines.iter().map(|line| line.product_id).collect();
    let products = catalog::products::find_many(ctx, tx, &ids).await?;
    let mut lines = Vec::with_capacity(wishes.len());
    for ((index, wish), price) in wishes.iter().zip(&priced.lines) {
        lines.push(of_product(ctx, *index, wish, price, products.get(&price.product_id))?);
    }
    if taxed_on != ctx.today() {
        let rates = catalog::taxes::rates(ctx, tx, country, taxed_on).await?;
        for line in &mut lines {
            line.tax_rate = line.tax_class_id.map_or(line.tax_rate, |class| rates.rate(class));
        }
    }
    Ok(lines)
}

fn basket_line(wish: &NewInvoiceLine) -> Option<BasketLine> {
    Some(BasketLine {
        product_id: wish.product_id?,
        unit_id: wish.unit_id,
        quantity: wish.quantity,
        manual_price: wish.unit_price,
        discount: wish.discount,
    })
}

/// The basket's `lines[1]` is another line of the input when lines of words stand in between.
fn replaced(error: Error, wishes: &[(usize, &NewInvoiceLine)]) -> Error {
    error.renamed(|path| {
        let place = path.strip_prefix("lines[").and_then(|rest| rest.split_once(']'));
        let found = place.and_then(|(at, rest)| Some((wishes.get(at.parse::<usize>().ok()?)?.0, rest)));
        found.map_or_else(|| path.to_owned(), |(index, rest)| format!("lines[{index}]{rest}"))
    })
}

fn of_product(
    ctx: &Ctx,
    index: usize,
    wish: &NewInvoiceLine,
    price: &PricedLine,
    product: Option<&Product>,
) -> Result<line::Model> {
    let product = product.ok_or_else(|| catalog::UNKNOWN_PRODUCT.at(format!("lines[{index}].product_id")))?;
    Ok(line::Model {
        product_id: Some(product.id),
        sku: Some(product.sku.clone()),
        description: wish.description.clone().unwrap_or_else(|| product.name.clone()),
        unit_id: Some(price.unit_id),
        unit_price: price.unit_price,
        gross: price.gross,
        discount: price.discount,
        tax_class_id: Some(price.tax_class_id),
        tax_rate: price.tax_rate,
        ..blank(ctx, index, wish)?
    })
}

/// The lines of words, each with the price that it names.
async fn of_words(
    ctx: &Ctx,
    tx: &Tx<'_>,
    (country, taxed_on): (Country, Day),
    currency: Currency,
    input: &NewInvoice,
) -> Result<Vec<line::Model>> {
    let wishes = wishes(input, false);
    assert_units(ctx, tx, &wishes).await?;
    let classes: Vec<Id> = wishes.iter().filter_map(|(_, wish)| wish.tax_class_id).collect();
    if classes.is_empty() {
        return wishes.iter().map(|(index, wish)| of_word(ctx, currency, *index, wish, Rate::ZERO)).collect();
    }
    let known = catalog::taxes::known_classes(ctx, tx, &classes).await?;
    let rates = catalog::taxes::rates(ctx, tx, country, taxed_on).await?;
    let rate_of = |index: usize, wish: &NewInvoiceLine| match wish.tax_class_id {
        None => Ok(Rate::ZERO),
        Some(class) if known.contains(&class) => Ok(rates.rate(class)),
        Some(_) => Err(NO_SUCH_TAX_CLASS.at(format!("lines[{index}].tax_class_id"))),
    };
    wishes.iter().map(|(index, wish)| of_word(ctx, currency, *index, wish, rate_of(*index, wish)?)).collect()
}

/// What is counted in a unit is counted in one of the company's, in no more decimal places than that one has.
async fn assert_units(ctx: &Ctx, tx: &Tx<'_>, wishes: &[(usize, &NewInvoiceLine)]) -> Result<()> {
    let units: Vec<Id> = wishes.iter().filter_map(|(_, wish)| wish.unit_id).collect();
    let known = catalog::units::codes(ctx, tx, &units).await?;
    let unknown = wishes.iter().find(|(_, wish)| wish.unit_id.is_some_and(|unit| !known.contains_key(&unit)));
    if let Some((index, _)) = unknown {
        return Err(NO_SUCH_UNIT.at(format!("lines[{index}].unit_id")));
    }
    let counted: Vec<(usize, (Id, Qty))> =
        wishes.iter().filter_map(|(index, wish)| Some((*index, (wish.unit_id?, wish.quantity)))).collect();
    let parts: Vec<(Id, Qty)> = counted.iter().map(|(_, part)| *part).collect();
    let path = |at: usize| format!("lines[{}].quantity", counted[at].0);
    catalog::units::assert_unit_places(ctx, tx, &parts, path).await
}

fn of_word(
    ctx: &Ctx,
    currency: Currency,
    index: usize,
    wish: &NewInvoiceLine,
    rate: Rate,
) -> Result<line::Model> {
    let path = |field: &str| format!("lines[{index}].{field}");
    let (Some(description), Some(unit_price)) = (&wish.description, wish.unit_price) else {
        return Err(PRICE_NEEDED.at(path("unit_price")));
    };
    if !wish.quantity.is_positive() {
        return Err(pricing::BAD_QUANTITY.at(path("quantity")));
    }
    if unit_price.is_negative() {
        return Err(pricing::BAD_PRICE.at(path("unit_price")));
    }
    let off = wish.discount.unwrap_or(Rate::ZERO);
    if off.is_negative() || off > Rate::ONE {
        return Err(pricing::BAD_DISCOUNT.at(path("discount")));
    }
    let gross =
        line_amount(wish.quantity, unit_price, currency).map_err(|error| error.at(path("quantity")))?;
    Ok(line::Model {
        description: description.clone(),
        unit_price,
        gross,
        discount: apply_rate(gross, off),
        tax_class_id: wish.tax_class_id,
        tax_rate: rate,
        ..blank(ctx, index, wish)?
    })
}

fn blank(ctx: &Ctx, index: usize, wish: &NewInvoiceLine) -> Result<line::Model> {
    Ok(line::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        invoice_id: Id::nil(),
        line_no: i32::try_from(index + 1).map_err(Error::internal)?,
        kind: line::kind::SALE.to_owned(),
        credits_line_id: None,
        nets_line_id: None,
        order_line_id: None,
        product_id: None,
        sku: None,
        description: String::new(),
        unit_id: wish.unit_id,
        quantity: wish.quantity,
        unit_price: kernel::UnitPrice::ZERO,
        gross: Amount::ZERO,
        discount: Amount::ZERO,
        net: Amount::ZERO,
        tax_class_id: None,
        tax_rate: Rate::ZERO,
        tax: Amount::ZERO,
        total: Amount::ZERO,
    })
}

/// Taxes all lines together by the company's rule.
fn tax(ctx: &Ctx, lines: &mut [line::Model]) {
    let inclusive = ctx.company().prices_include_tax;
    let tax_of = |amount, rate| if inclusive { tax_in_gross(amount, rate) } else { apply_rate(amount, rate) };
    let mut by_rate: Vec<(Option<Id>, Rate)> =
        lines.iter().map(|line| (line.tax_class_id, line.tax_rate)).collect();
    by_rate.sort_unstable();
    by_rate.dedup();
    for (class, rate) in by_rate {
        let same = |line: &&mut line::Model| line.tax_class_id == class && line.tax_rate == rate;
        let amounts: Vec<Amount> =
            lines.iter_mut().filter(same).map(|line| line.gross - line.discount).collect();
        let parts = match ctx.company().tax_rounding {
            TaxRounding::Line => amounts.iter().map(|amount| tax_of(*amount, rate)).collect(),
            TaxRounding::Document => {
                let weights: Vec<i64> = amounts.iter().map(|amount| amount.0).collect();
                allocate(tax_of(amounts.iter().sum(), rate), &weights)
            }
        };
        for (line, part) in lines.iter_mut().filter(same).zip(parts) {
            let amount = line.gross - line.discount;
            line.tax = part;
            line.net = if inclusive { amount - part } else { amount };
            line.total = line.net + part;
        }
    }
}
