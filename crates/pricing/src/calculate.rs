//! `POST /sales/pricing/calculate`: what a basket costs, and why.

use garde::Validate;
use kernel::{Country, Currency, Decimal, Id, Qty, Rate, Result, UnitPrice};
use parties::addresses::{self, AddressUse};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::engine::{Basket, BasketLine, DiscountInput, PriceSource, Priced, PricedLine, TraceStep};
use crate::errors::NO_SUCH_ADDRESS;
use crate::load::{PriceRequest, quote};
use crate::margin::{self, Margin};

/// Lines of one basket at most.
const LINES_MAX: usize = 500;

/// A basket to be priced.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Calculate {
    /// Nobody in particular when absent: only prices for everybody apply.
    pub customer_id: Option<Id>,
    /// One of the customer's addresses, which tax follows; as an order takes it when absent.
    pub shipping_address_id: Option<Id>,
    /// The customer's currency, else the company's, when absent.
    pub currency: Option<Currency>,
    #[garde(length(min = 1, max = LINES_MAX))]
    pub lines: Vec<CalculateLine>,
    pub discount: Option<DiscountInput>,
}

/// A line to be priced.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalculateLine {
    pub product_id: Id,
    pub unit_id: Option<Id>,
    pub quantity: Qty,
    pub unit_price: Option<UnitPrice>,
    pub discount: Option<Rate>,
}

/// A priced basket.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Calculated {
    pub currency: Currency,
    pub prices_include_tax: bool,
    pub tax_rounding: String,
    pub gross: Decimal,
    pub discount: Decimal,
    pub net: Decimal,
    pub tax: Decimal,
    pub rounding: Decimal,
    pub total: Decimal,
    pub taxes: Vec<CalculatedTax>,
    pub lines: Vec<CalculatedLine>,
    /// What is left of it as goods cost now, in the company's currency: for those only who may see costs, and where
    /// there is a rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<Margin>,
}

/// The tax of one class and rate.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CalculatedTax {
    pub tax_class_id: Id,
    pub rate: Rate,
    pub base: Decimal,
    pub tax: Decimal,
}

/// A priced line and how its price came about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CalculatedLine {
    pub product_id: Id,
    pub unit_id: Id,
    pub quantity: Qty,
    pub base_quantity: Qty,
    pub unit_price: UnitPrice,
    pub source: PriceSource,
    pub gross: Decimal,
    pub discount: Decimal,
    pub net: Decimal,
    pub tax_rate: Rate,
    pub tax: Decimal,
    pub total: Decimal,
    pub trace: Vec<TraceStep>,
    /// As the basket's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<Margin>,
}

/// Prices a basket.
pub(crate) async fn calculate(ctx: &Ctx, source: &Source, input: Calculate) -> Result<Calculated> {
    let company = ctx.company();
    let customer = match input.customer_id {
        Some(id) => {
            let scope = ctx.scope_of(&parties::permissions::CUSTOMER_VIEW)?;
            Some(parties::customers::find_in(source, &scope, id).await?)
        }
        None => None,
    };
    let currency = input
        .currency
        .or(customer.as_ref().and_then(|customer| customer.currency))
        .unwrap_or(company.currency);
    let country = match &customer {
        Some(customer) => place(ctx, source, customer, input.shipping_address_id).await?,
        None if input.shipping_address_id.is_some() => {
            return Err(NO_SUCH_ADDRESS.at("shipping_address_id"));
        }
        None => company.country,
    };
    let discount = input.discount.map(|discount| discount.into_discount(currency)).transpose()?;
    let lines = input.lines.into_iter().map(|line| BasketLine {
        product_id: line.product_id,
        unit_id: line.unit_id,
        quantity: line.quantity,
        manual_price: line.unit_price,
        discount: line.discount,
    });
    let request = PriceRequest {
        customer_id: input.customer_id,
        customer_category_id: customer.and_then(|customer| customer.category_id),
        country,
        basket: Basket {
            currency,
            day: ctx.today(),
            prices_include_tax: company.prices_include_tax,
            tax_rounding: company.tax_rounding,
            lines: lines.collect(),
            discount,
        },
    };
    let priced = quote(ctx, source, &request).await?;
    let mut answer = shown(&request.basket, priced.clone());
    margin::add(ctx, source, &request.basket, &priced, &mut answer).await?;
    Ok(answer)
}

/// As an order's tax does: to where its goods go, else where its bill does, else the customer's country.
async fn place(
    ctx: &Ctx,
    source: &Source,
    customer: &parties::customers::Customer,
    named: Option<Id>,
) -> Result<Country> {
    let all = addresses::of_customer(ctx, source, customer.id).await?;
    let address = match named {
        Some(id) => {
            let found = all.iter().find(|address| address.id == id);
            Some(found.ok_or_else(|| NO_SUCH_ADDRESS.at("shipping_address_id"))?)
        }
        None => addresses::choose(&all, AddressUse::Shipping),
    };
    let known = address.map(|address| address.country).or(customer.country);
    Ok(known.unwrap_or(ctx.company().country))
}

fn shown(basket: &Basket, priced: Priced) -> Calculated {
    let money = |amount| basket.currency.decimal(amount);
    Calculated {
        currency: basket.currency,
        prices_include_tax: basket.prices_include_tax,
        tax_rounding: basket.tax_rounding.as_str().to_owned(),
        gross: money(priced.gross),
        discount: money(priced.discount),
        net: money(priced.net),
        tax: money(priced.tax),
        rounding: money(priced.rounding),
        total: money(priced.total),
        taxes: priced
            .taxes
            .iter()
            .map(|row| CalculatedTax {
                tax_class_id: row.tax_class_id,
                rate: row.rate,
                base: money(row.base),
                tax: money(row.tax),
            })
            .collect(),
        lines: priced.lines.into_iter().map(|line| shown_line(basket.currency, line)).collect(),
        margin: None,
    }
}

fn shown_line(currency: Currency, line: PricedLine) -> CalculatedLine {
    CalculatedLine {
        product_id: line.product_id,
        unit_id: line.unit_id,
        quantity: line.quantity,
        base_quantity: line.base_quantity,
        unit_price: line.unit_price,
        source: line.source,
        gross: currency.decimal(line.gross),
        discount: currency.decimal(line.discount),
        net: currency.decimal(line.net),
        tax_rate: line.tax_rate,
        tax: currency.decimal(line.tax),
        total: currency.decimal(line.total),
        trace: line.trace,
        margin: None,
    }
}
