//! `POST /shipping/quotes`: what shipping costs by each method, and why. Changes nothing.

use garde::Validate;
use kernel::{Country, Currency, Id, Kind, Qty};
use platform::{Ctx, Result, Source};
use pricing::PriceRequest;
use pricing::engine::{Basket, BasketLine};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::create::LINES_MAX;
use crate::ways::{self, Live, MeasuresView, Offer, Question};
use crate::{NO_SUCH_ORDER, ONE_QUESTION};

/// An order, or an address and goods at the list's prices.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ShippingQuestion {
    pub order_id: Option<Id>,
    /// Where it would go.
    pub country: Option<Country>,
    #[garde(inner(length(chars, max = 20)))]
    #[schemars(length(max = 20))]
    pub postcode: Option<String>,
    /// The company's when absent.
    pub currency: Option<Currency>,
    #[garde(length(max = LINES_MAX))]
    #[schemars(length(max = LINES_MAX))]
    #[serde(default)]
    pub lines: Vec<QuestionLine>,
}

/// So much of a product.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionLine {
    pub product_id: Id,
    /// The product's base unit when absent.
    pub unit_id: Option<Id>,
    pub quantity: Qty,
}

/// What each method says.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShippingQuote {
    pub goods: MeasuresView,
    /// The available ones first, the cheapest of them at the top.
    pub options: Vec<Offer>,
}

/// Asks every method.
pub async fn quote(ctx: &Ctx, source: &Source, input: ShippingQuestion) -> Result<ShippingQuote> {
    let question = match (input.order_id, input.country) {
        (Some(_), None) if !input.lines.is_empty() => return Err(ONE_QUESTION.at("lines")),
        (Some(order_id), None) => {
            let (order, lines) = orders::find_in_scope(ctx, source, order_id).await.map_err(|error| {
                if error.kind == Kind::NotFound { NO_SUCH_ORDER.at("order_id") } else { error }
            })?;
            ways::of_order(ctx, source, &order, &lines).await?
        }
        (None, Some(country)) if !input.lines.is_empty() => of_goods(ctx, source, country, &input).await?,
        (None, Some(_)) => return Err(ONE_QUESTION.at("lines")),
        (Some(_), Some(_)) => return Err(ONE_QUESTION.at("country")),
        (None, None) => return Err(ONE_QUESTION.at("order_id")),
    };
    Ok(ShippingQuote {
        goods: ways::told(&question.goods, question.currency)?,
        options: ways::offers(ctx, source, &question, None, Live::Asked).await?,
    })
}

async fn of_goods(
    ctx: &Ctx,
    source: &Source,
    country: Country,
    input: &ShippingQuestion,
) -> Result<Question> {
    let currency = input.currency.unwrap_or(ctx.company().currency);
    let line = |line: &QuestionLine| BasketLine {
        product_id: line.product_id,
        unit_id: line.unit_id,
        quantity: line.quantity,
        manual_price: None,
        discount: None,
    };
    let request = PriceRequest {
        customer_id: None,
        customer_category_id: None,
        country,
        basket: Basket {
            currency,
            day: ctx.today(),
            prices_include_tax: ctx.company().prices_include_tax,
            tax_rounding: ctx.company().tax_rounding,
            lines: input.lines.iter().map(line).collect(),
            discount: None,
        },
    };
    let priced = pricing::quote(ctx, source, &request).await?;
    let wanted: Vec<(Id, Qty)> = input
        .lines
        .iter()
        .zip(&priced.lines)
        .map(|(line, price)| (line.product_id, price.base_quantity))
        .collect();
    Ok(Question {
        to: ways::destination(country, input.postcode.as_deref()),
        currency,
        goods: ways::measure(ctx, source, &wanted, priced.gross - priced.discount).await?,
    })
}
