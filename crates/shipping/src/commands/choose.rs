//! How an order is shipped: `POST /shipping/choices` charges a method's price on the order, `…/renew` works it out anew,
//! `…/remove` takes it off.

use garde::Validate;
use kernel::{Amount, Decimal, Error, Id, Kind};
use orders::model::{line as order_line, order};
use orders::{Charge, SHIPPING_CHARGE};
use platform::api::ById;
use platform::{Ctx, NoInput, Result, Source, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::events::{ShippingChosen, ShippingRemoved};
use crate::model::{choice, method};
use crate::rules::rating::{RateStep, price_of};
use crate::view::ChoiceView;
use crate::ways::{self, Live, MeasuresView, Offer};
use crate::{CHOICE_REMOVED, METHOD_UNAVAILABLE, NO_SUCH_METHOD, NO_SUCH_ORDER};

/// Which way an order goes.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ChooseShipping {
    pub order_id: Id,
    pub method_id: Id,
    /// A price by hand; needs the permission to set prices.
    pub price: Option<Decimal>,
}

/// What stands behind a choice.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ChoiceTrace {
    pub zone: Option<String>,
    pub goods: MeasuresView,
    pub steps: Vec<RateStep>,
}

/// Chooses how an order is shipped, or chooses again.
pub async fn choose(ctx: &Ctx, tx: &Tx<'_>, input: ChooseShipping) -> Result<ChoiceView> {
    let found = orders::find_in_scope(ctx, tx, input.order_id).await;
    found.map_err(|error| if error.kind == Kind::NotFound { NO_SUCH_ORDER.at("order_id") } else { error })?;
    if input.price.is_some() {
        ctx.require(&orders::permissions::PRICE)?;
    }
    put(ctx, tx, input.order_id, input.method_id, input.price, "Shipping chosen").await
}

/// Works out what the chosen method costs now.
pub async fn renew(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ChoiceView> {
    let choice = tx.select::<choice::Entity>(ctx.scope()).id(target.id).expect().await?;
    target.check_against(choice.version, async { crate::view::choice(&choice, false) }).await?;
    if choice.status == choice::REMOVED {
        return Err(CHOICE_REMOVED.error());
    }
    put(ctx, tx, choice.order_id, choice.method_id, None, "Shipping worked out anew").await
}

/// Charges nothing for shipping any more.
pub async fn remove(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ChoiceView> {
    let mut choice = tx.select::<choice::Entity>(ctx.scope()).id(target.id).expect().await?;
    target.check_against(choice.version, async { crate::view::choice(&choice, false) }).await?;
    // The order's lock first, as everywhere.
    let (order, lines) = orders::lock(ctx, tx, choice.order_id).await?;
    if choice.status == choice::REMOVED {
        return Err(CHOICE_REMOVED.error());
    }
    orders::set_charge(ctx, tx, (order, lines), SHIPPING_CHARGE, None, "Shipping taken off").await?;
    choice::REMOVED.clone_into(&mut choice.status);
    choice.line_id = None;
    choice.version += 1;
    choice.updated_at = ctx.now();
    tx.save::<choice::Entity>(&ctx.whole(), choice.clone()).await?;
    tx.audit(subject(&choice), "shipping.choice.remove", &json!({ "order": choice.order_number }))?;
    tx.emit(subject(&choice), &ShippingRemoved { order_id: choice.order_id, method_id: choice.method_id })?;
    crate::view::choice(&choice, false)
}

async fn put(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order_id: Id,
    method_id: Id,
    by_hand: Option<Decimal>,
    reason: &str,
) -> Result<ChoiceView> {
    let (order, lines) = orders::lock(ctx, tx, order_id).await?;
    let method = tx.select::<method::Entity>(&ctx.whole()).id(method_id).one().await?;
    let method =
        method.filter(|row| row.archived_at.is_none()).ok_or_else(|| NO_SUCH_METHOD.at("method_id"))?;
    let (offer, trace) = ask(ctx, tx, &order, &lines, method_id).await?;
    let price = match by_hand {
        Some(price) => order.currency.amount(price).map_err(|error| error.at("price"))?,
        None => offer.amount.ok_or_else(|| unavailable(&offer))?,
    };
    if price.is_negative() {
        return Err(crate::BAD_PRICE.at("price"));
    }
    let charge = Charge {
        product_id: method.product_id,
        price: price_of(price, order.currency)?,
        description: method.name.clone(),
    };
    let choice = row(ctx, tx, &order, &method, &offer, &trace).await?;
    let choice = choice::Model { price, by_hand: by_hand.is_some(), ..choice };
    let (order_number, currency) = (order.number.clone(), order.currency);
    let line_id = orders::set_charge(ctx, tx, (order, lines), SHIPPING_CHARGE, Some(charge), reason).await?;
    let is_new = choice.version == 1;
    let choice = choice::Model { line_id, ..choice };
    if is_new {
        tx.insert::<choice::Entity>(&ctx.whole(), choice.clone()).await?;
    } else {
        tx.save::<choice::Entity>(&ctx.whole(), choice.clone()).await?;
    }
    let price = currency.decimal(price);
    let facts =
        json!({ "order": order_number, "method": method.code, "price": price, "by_hand": choice.by_hand });
    tx.audit(subject(&choice), "shipping.choice.set", &facts)?;
    let told = ShippingChosen { order_id, method_id, carrier_id: choice.carrier_id, currency, price };
    tx.emit(subject(&choice), &told)?;
    crate::view::choice(&choice, false)
}

fn unavailable(offer: &Offer) -> Error {
    let why = offer.trace.last();
    METHOD_UNAVAILABLE
        .at("method_id")
        .with("reason", why.map(|step| step.rule.as_str()))
        .with("text", why.map(|step| step.text.as_str()))
}

/// What the method says to the order as it is.
async fn ask(
    ctx: &Ctx,
    source: &Source,
    order: &order::Model,
    lines: &[order_line::Model],
    method_id: Id,
) -> Result<(Offer, ChoiceTrace)> {
    let question = ways::of_order(ctx, source, order, lines).await?;
    let offers = ways::offers(ctx, source, &question, Some(method_id), Live::Remembered).await?;
    let offer = offers.into_iter().next().ok_or_else(|| METHOD_UNAVAILABLE.at("method_id"))?;
    let goods = ways::told(&question.goods, question.currency)?;
    let trace = ChoiceTrace { zone: offer.zone.clone(), goods, steps: offer.trace.clone() };
    Ok((offer, trace))
}

/// The order's choice as it will be, one version on.
async fn row(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    method: &method::Model,
    offer: &Offer,
    trace: &ChoiceTrace,
) -> Result<choice::Model> {
    let known = of_order(ctx, tx, order.id).await?;
    Ok(choice::Model {
        id: known.as_ref().map_or_else(|| ctx.id(), |row| row.id),
        company_id: ctx.company_id(),
        order_id: order.id,
        order_number: order.number.clone(),
        store_id: order.store_id,
        region_id: order.region_id,
        owner_id: order.owner_id,
        status: choice::CHOSEN.to_owned(),
        method_id: method.id,
        carrier_id: method.carrier_id,
        method_name: method.name.clone(),
        currency: order.currency,
        price: Amount::ZERO,
        by_hand: false,
        arrives_from: offer.arrives_from,
        arrives_to: offer.arrives_to,
        line_id: None,
        trace: serde_json::to_string(trace).map_err(Error::internal)?,
        version: known.as_ref().map_or(1, |row| row.version + 1),
        created_at: known.as_ref().map_or_else(|| ctx.now(), |row| row.created_at),
        updated_at: ctx.now(),
    })
}

/// What was chosen for an order, if anything was.
pub(crate) async fn of_order(ctx: &Ctx, source: &Source, order_id: Id) -> Result<Option<choice::Model>> {
    let of_order = choice::Column::OrderId.eq(order_id);
    source.select::<choice::Entity>(&ctx.whole()).filter(of_order).one().await
}

/// `GET /shipping/choices/{id}`.
pub async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<ChoiceView> {
    let choice = source.select::<choice::Entity>(ctx.scope()).id(by.id).expect().await?;
    let (order, _) = orders::find(ctx, source, choice.order_id).await?;
    let stale = choice.status == choice::CHOSEN && order.charges_stale;
    crate::view::choice(&choice, stale)
}

fn subject(choice: &choice::Model) -> Subject {
    Subject::of("shipping_choice", choice.id).within(choice.store_id, choice.region_id, choice.owner_id)
}
