//! Prices lines of an order that exists: for its customer, in its currency, under its recorded modes, today.

use kernel::{Amount, Country, Error, Id, Qty, Rate, Result, TaxRounding, UnitPrice};
use parties::addresses::Snapshot;
use platform::{Ctx, Tx};
use pricing::engine::{Basket, BasketLine, DocumentDiscount, Priced, Rule, TraceStep};
use pricing::{PriceRequest, Products, quote_of};

use crate::model::{line, order};

/// A line for the engine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) product_id: Id,
    pub(crate) unit_id: Option<Id>,
    pub(crate) quantity: Qty,
    pub(crate) manual_price: Option<UnitPrice>,
    pub(crate) discount: Option<Rate>,
}

/// Prices these lines. `off` is what the document's discount takes off them, unless the order's is a rate; it is never
/// more than they come to.
///
/// # Errors
/// `pricing.*` and `catalog.*` at `lines[i]` of what is wanted.
pub(crate) async fn price(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    wanted: &[Wanted],
    off: Amount,
) -> Result<(Priced, Products)> {
    let ids: Vec<Id> = wanted.iter().map(|line| line.product_id).collect();
    let products = catalog::products::of_lines(ctx, tx, &ids).await?;
    let mut request = request(ctx, tx, order, wanted).await?;
    request.basket.discount = order.discount_rate.map(DocumentDiscount::Rate);
    let priced = quote_of(ctx, tx, &request, &products).await?;
    if order.discount_rate.is_some() || off.is_zero() {
        return Ok((priced, products));
    }
    let most = priced.gross - priced.discount;
    request.basket.discount = Some(DocumentDiscount::Amount(off.min(most)));
    Ok((quote_of(ctx, tx, &request, &products).await?, products))
}

/// Prices one line that is charged beside the goods: at its own price, whatever is taken off the document.
///
/// # Errors
/// As [`price`].
pub(crate) async fn charge(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    wanted: Wanted,
) -> Result<(Priced, Products)> {
    let products = catalog::products::of_lines(ctx, tx, &[wanted.product_id]).await?;
    let request = request(ctx, tx, order, &[wanted]).await?;
    Ok((quote_of(ctx, tx, &request, &products).await?, products))
}

async fn request(ctx: &Ctx, tx: &Tx<'_>, order: &order::Model, wanted: &[Wanted]) -> Result<PriceRequest> {
    let customer = parties::customers::find(ctx, tx, order.customer_id).await?;
    let country = match country(order)? {
        Some(country) => country,
        None => customer.country.unwrap_or(ctx.company().country),
    };
    let lines = wanted.iter().map(|line| BasketLine {
        product_id: line.product_id,
        unit_id: line.unit_id,
        quantity: line.quantity,
        manual_price: line.manual_price,
        discount: line.discount,
    });
    Ok(PriceRequest {
        customer_id: Some(customer.id),
        customer_category_id: customer.category_id,
        country,
        basket: Basket {
            currency: order.currency,
            day: ctx.today(),
            prices_include_tax: order.prices_include_tax,
            tax_rounding: TaxRounding::parse(&order.tax_rounding).unwrap_or(ctx.company().tax_rounding),
            lines: lines.collect(),
            discount: None,
        },
    })
}

/// Tax follows the goods to the address that the order stores.
pub(crate) fn country(order: &order::Model) -> Result<Option<Country>> {
    let stored = order.shipping_address.as_deref().or(order.billing_address.as_deref());
    let address: Option<Snapshot> = stored.map(serde_json::from_str).transpose().map_err(Error::internal)?;
    Ok(address.map(|address| address.country))
}

/// Whether the line's price was set by hand or held at what was agreed.
pub(crate) fn is_by_hand(line: &line::Model) -> bool {
    let steps: Vec<TraceStep> = serde_json::from_str(&line.trace).unwrap_or_default();
    steps.first().is_some_and(|step| step.is(Rule::ManualPrice) || step.is(Rule::AgreedPrice))
}

/// Says of a price that was kept that it was agreed, not set.
pub(crate) fn say_agreed(trace: &mut [TraceStep]) {
    if let Some(step) = trace.first_mut().filter(|step| step.is(Rule::ManualPrice)) {
        step.agree();
    }
}
