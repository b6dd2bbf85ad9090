//! What placing and replacing share: from what the caller wrote to a priced order that nobody has stored yet.

use identity::stores::Place;
use kernel::{Amount, Code, Country, Currency, Error, Id, Kind, Qty, Rate};
use parties::addresses::AddressUse;
use parties::model::{address, customer};
use platform::{Ctx, Result, Source};
use pricing::engine::{Basket, BasketLine, Priced, PricedLine};
use pricing::{PriceRequest, Products, quote_of};

use super::place::{NewOrder, NewOrderLine};
use crate::model::{line, order};
use crate::{addresses, discounts, kits};

const NO_SUCH_CUSTOMER: Code =
    Code::new("orders.no_such_customer", Kind::Invalid, "There is no such customer");
const NO_SUCH_STORE: Code = Code::new("orders.no_such_store", Kind::Invalid, "There is no such store");

/// An order that was read and priced.
pub(crate) struct Draft {
    pub(crate) order: order::Model,
    pub(crate) lines: Vec<line::Model>,
    pub(crate) priced: Priced,
    pub(crate) products: Products,
}

/// Who and where.
struct Setting {
    customer: customer::Model,
    store_id: Option<Id>,
    region_id: Option<Id>,
    location_id: Id,
    shipping: Option<address::Model>,
    billing: Option<address::Model>,
    /// What was found of the lines' products.
    products: Vec<catalog::products::Product>,
}

/// Reads, checks and prices what the caller wrote; its discounts stay within `limit` (see [`discounts::limit`]).
pub(crate) async fn draft(
    ctx: &Ctx,
    source: &Source,
    id: Id,
    number: String,
    input: &NewOrder,
    limit: Option<Rate>,
) -> Result<Draft> {
    let ids: Vec<Id> = input.lines.iter().map(|line| line.product_id).collect();
    let mut setting = setting(ctx, source, input, &ids).await?;
    let currency = input.currency.or(setting.customer.currency).unwrap_or(ctx.company().currency);
    let request = request(ctx, input, &setting, currency)?;
    let products = catalog::products::known(&ids, std::mem::take(&mut setting.products))?;
    let priced = quote_of(ctx, source, &request, &products).await?;
    if let Some(limit) = limit {
        discounts::assert_within(limit, &request.basket, &priced)?;
    }
    let lines = lines(ctx, source, id, input, &priced, &products).await?;
    let order = order::Model {
        id,
        company_id: ctx.company_id(),
        number,
        customer_id: setting.customer.id,
        customer_name: setting.customer.name.clone(),
        store_id: setting.store_id,
        region_id: setting.region_id,
        owner_id: ctx.user_id().or(setting.customer.owner_id),
        location_id: setting.location_id,
        status: crate::STATES.initial.to_owned(),
        hold: None,
        held_at: None,
        held_by: None,
        released_at: None,
        released_by: None,
        currency,
        exchange_rate: None,
        rate_day: None,
        rate_source: None,
        placed_at: ctx.now(),
        business_date: ctx.today(),
        gross: priced.gross,
        discount: priced.discount,
        net: priced.net,
        tax: priced.tax,
        rounding: priced.rounding,
        total: priced.total,
        open_amount: Amount::ZERO,
        discount_rate: rate_of(input),
        prices_include_tax: request.basket.prices_include_tax,
        tax_rounding: request.basket.tax_rounding.as_str().to_owned(),
        shipping_address: addresses::snapshot(setting.shipping.as_ref())?,
        billing_address: addresses::snapshot(setting.billing.as_ref())?,
        shipping_address_id: setting.shipping.as_ref().map(|address| address.id),
        billing_address_id: setting.billing.as_ref().map(|address| address.id),
        reference: input.reference.clone(),
        note: input.note.clone(),
        priority: input.priority.unwrap_or(0),
        shortage: input.shortage.map(|shortage| shortage.as_str().to_owned()),
        back_ordered: false,
        is_split: false,
        charges_stale: false,
        return_status: "none".to_owned(),
        origin_kind: None,
        origin_id: None,
        amended: 0,
        version: 1,
        updated_at: ctx.now(),
    };
    Ok(Draft { order, lines, priced, products })
}

/// The document's discount where it is a rate, which amendments apply again.
fn rate_of(input: &NewOrder) -> Option<Rate> {
    input.discount.as_ref().and_then(|discount| discount.rate).filter(|rate| *rate != Rate::ZERO)
}

/// What pricing is asked.
fn request(ctx: &Ctx, input: &NewOrder, setting: &Setting, currency: Currency) -> Result<PriceRequest> {
    let discount = input.discount.clone().map(|discount| discount.into_discount(currency)).transpose()?;
    Ok(PriceRequest {
        customer_id: Some(setting.customer.id),
        customer_category_id: setting.customer.category_id,
        country: tax_country(ctx, setting)?,
        basket: Basket {
            currency,
            day: ctx.today(),
            prices_include_tax: ctx.company().prices_include_tax,
            tax_rounding: ctx.company().tax_rounding,
            lines: input.lines.iter().map(basket_line).collect(),
            discount,
        },
    })
}

/// The customer, the addresses and the products are read at once: nobody archives any of them before the order is there.
async fn setting(ctx: &Ctx, source: &Source, input: &NewOrder, products: &[Id]) -> Result<Setting> {
    let products = catalog::products::wanted(ctx, source, products);
    let (customer, addresses, products) =
        parties::customers::find_open_beside(ctx, source, input.customer_id, products)
            .await
            .map_err(|error| at(error, NO_SUCH_CUSTOMER, "customer_id"))?;
    let Place { store_id, region_id } =
        identity::stores::place(ctx, source, input.store_id, customer.store_id)
            .await
            .map_err(|error| at(error, NO_SUCH_STORE, "store_id"))?;
    let location_id = location(ctx, source, input.location_id, store_id, "location_id").await?;
    for (index, line) in input.lines.iter().enumerate().filter(|(_, line)| line.location_id.is_some()) {
        let path = format!("lines[{index}].location_id");
        location(ctx, source, line.location_id, store_id, &path).await?;
    }
    let shipping =
        addresses::pick(&addresses, AddressUse::Shipping, input.shipping_address_id, "shipping_address_id")?;
    let billing =
        addresses::pick(&addresses, AddressUse::Billing, input.billing_address_id, "billing_address_id")?;
    Ok(Setting { customer, store_id, region_id, location_id, shipping, billing, products })
}

/// Where the goods come from: a location that the caller reaches, or the one from which the store is served anyway (a
/// warehouse of no store). What lies there is for sale.
pub(crate) async fn location(
    ctx: &Ctx,
    source: &Source,
    named: Option<Id>,
    store_id: Option<Id>,
    path: &str,
) -> Result<Id> {
    let Some(id) = named else { return inventory::default_location(ctx, store_id).await };
    match inventory::location_for_sale(ctx, source, id, path).await {
        Err(error) if inventory::default_location(ctx, store_id).await? != id => Err(error),
        _ => Ok(id),
    }
}

fn at(error: Error, code: Code, path: &str) -> Error {
    if error.kind == Kind::NotFound { code.at(path) } else { error.at(path) }
}

/// Tax follows the goods: to where they go, else the customer's country, else the company's.
fn tax_country(ctx: &Ctx, setting: &Setting) -> Result<Country> {
    let place = setting.shipping.as_ref().or(setting.billing.as_ref());
    Ok(place.map(|address| address.country).or(setting.customer.country).unwrap_or(ctx.company().country))
}

fn basket_line(line: &NewOrderLine) -> BasketLine {
    BasketLine {
        product_id: line.product_id,
        unit_id: line.unit_id,
        quantity: line.quantity,
        manual_price: line.unit_price,
        discount: line.discount,
    }
}

/// The lines, in whole kits and in parts only of what has some.
async fn lines(
    ctx: &Ctx,
    source: &Source,
    order_id: Id,
    input: &NewOrder,
    priced: &Priced,
    products: &Products,
) -> Result<Vec<line::Model>> {
    let rows = rows(ctx, order_id, input, priced, products)?;
    let counted: Vec<(Id, Id, Qty)> =
        rows.iter().map(|line| (line.product_id, line.unit_id, line.quantity)).collect();
    catalog::units::assert_places(ctx, source, products, &counted).await?;
    Ok(rows)
}

fn rows(
    ctx: &Ctx,
    order_id: Id,
    input: &NewOrder,
    priced: &Priced,
    products: &Products,
) -> Result<Vec<line::Model>> {
    let mut rows = Vec::with_capacity(input.lines.len());
    for (index, (wish, price)) in input.lines.iter().zip(&priced.lines).enumerate() {
        let product = products
            .get(&wish.product_id)
            .ok_or_else(|| pricing::UNKNOWN_PRODUCT.at(format!("lines[{index}].product_id")))?;
        let line_no = i32::try_from(index + 1).map_err(Error::internal)?;
        let line = line_of(ctx, order_id, line_no, wish, price, product)?;
        kits::assert_whole_at(&line, &format!("lines[{index}]"))?;
        rows.push(line);
    }
    Ok(rows)
}

/// A line that was priced and is new.
pub(crate) fn line_of(
    ctx: &Ctx,
    order_id: Id,
    line_no: i32,
    wish: &NewOrderLine,
    price: &PricedLine,
    product: &catalog::products::Product,
) -> Result<line::Model> {
    Ok(line::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        order_id,
        line_no,
        product_id: wish.product_id,
        sku: product.sku.clone(),
        description: wish.description.clone().unwrap_or_else(|| product.name.clone()),
        unit_id: price.unit_id,
        quantity: price.quantity,
        base_quantity: price.base_quantity,
        tracked: product.tracked || kits::is_kit(product),
        is_kit: kits::is_kit(product),
        unit_price: price.unit_price,
        discount_rate: wish.discount.filter(|rate| *rate != Rate::ZERO),
        gross: price.gross,
        discount: price.discount,
        net: price.net,
        tax_class_id: price.tax_class_id,
        tax_rate: price.tax_rate,
        tax: price.tax,
        total: price.total,
        shipped: Qty::ZERO,
        invoiced: Qty::ZERO,
        returned: Qty::ZERO,
        returned_base: None,
        cancelled: Qty::ZERO,
        cancel_reason: None,
        promised_on: wish.promised_on,
        location_id: wish.location_id,
        charge: None,
        trace: serde_json::to_string(&price.trace).map_err(Error::internal)?,
    })
}
