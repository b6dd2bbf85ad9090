//! `POST /sales/orders`: an order, as a draft or confirmed at once.

use db::Together;
use garde::Validate;
use kernel::{Currency, Day, Id, Qty, Rate, UnitPrice};
use platform::{Ctx, Result, Subject, Tx};
use pricing::engine::DiscountInput;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::draft::{Draft, draft};
use super::{confirm, step};
use crate::discounts;
use crate::events::{OrderCreated, head, ordered};
use crate::kits::Kits;
use crate::model::{line, line_part, order, status};
use crate::policy::Shortage;
use crate::view::{self, OrderView};
use crate::{SERIES, permissions};

/// Lines of one order at most.
pub const LINES_MAX: usize = 500;
/// The highest priority.
pub const PRIORITY_MAX: i32 = 9;

/// An order as the caller writes it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewOrder {
    /// The order's id, when the caller makes it (a UUIDv7): the same id twice is refused.
    pub id: Option<Id>,
    pub customer_id: Id,
    /// Where it is sold; the customer's store when absent.
    pub store_id: Option<Id>,
    /// Where the goods come from; the store's default location when absent.
    pub location_id: Option<Id>,
    /// One of the customer's addresses; the default for shipping when absent. Tax and shipping follow it.
    pub shipping_address_id: Option<Id>,
    /// One of the customer's addresses; the default for bills when absent.
    pub billing_address_id: Option<Id>,
    /// The customer's currency, else the company's, when absent.
    pub currency: Option<Currency>,
    #[garde(length(chars, max = 80))]
    pub reference: Option<String>,
    #[garde(length(chars, max = 4000))]
    pub note: Option<String>,
    #[garde(length(min = 1, max = LINES_MAX), dive)]
    pub lines: Vec<NewOrderLine>,
    /// On the whole order; shared out to its lines.
    pub discount: Option<DiscountInput>,
    /// Who has more is served first when goods come; 0 when absent.
    #[garde(inner(range(min = 0, max = PRIORITY_MAX)))]
    pub priority: Option<i32>,
    /// What happens when there are too few goods; the company's policy when absent.
    pub shortage: Option<Shortage>,
    /// Confirms the order in the same transaction.
    #[serde(default)]
    pub confirm: bool,
}

/// A line as the caller writes it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewOrderLine {
    pub product_id: Id,
    /// The product's base unit when absent.
    pub unit_id: Option<Id>,
    pub quantity: Qty,
    /// A price by hand; needs the permission to set prices.
    pub unit_price: Option<UnitPrice>,
    /// `"0.1"` is ten percent off; needs the permission to set prices.
    pub discount: Option<Rate>,
    /// Instead of the product's name.
    #[garde(length(chars, min = 1, max = 500))]
    pub description: Option<String>,
    /// When it is promised for; computed for what has to wait when absent.
    pub promised_on: Option<Day>,
    /// Where it is to come from, if not from where the order's goods do.
    pub location_id: Option<Id>,
}

/// What an order was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// `return`, `order` or `template`.
    pub kind: &'static str,
    pub id: Id,
}

/// Places an order.
pub async fn place(ctx: &Ctx, tx: &Tx<'_>, input: NewOrder) -> Result<OrderView> {
    let limit = discounts::limit(ctx, tx, &input).await?;
    if input.confirm {
        ctx.require(&permissions::CONFIRM)?;
    }
    place_within(ctx, tx, input, None, limit).await
}

/// As [`place`], for a caller that answers for the prices and the confirmation itself: a return that is replaced, a
/// template whose day has come. The endpoint or job is numbered by [`SERIES`].
pub async fn place_from(
    ctx: &Ctx,
    tx: &Tx<'_>,
    input: NewOrder,
    origin: Option<Origin>,
) -> Result<OrderView> {
    place_within(ctx, tx, input, origin, None).await
}

async fn place_within(
    ctx: &Ctx,
    tx: &Tx<'_>,
    input: NewOrder,
    origin: Option<Origin>,
    limit: Option<Rate>,
) -> Result<OrderView> {
    let id = input.id.unwrap_or_else(|| ctx.id());
    let number = ctx.runtime().number(ctx, SERIES)?;
    let Draft { mut order, lines, priced, products } = draft(ctx, tx, id, number.text, &input, limit).await?;
    order.origin_kind = origin.map(|origin| origin.kind.to_owned());
    order.origin_id = origin.map(|origin| origin.id);
    catalog::products::mark_used(ctx, tx, products.values()).await?;
    let subject = Subject::new("order", id).within(order.store_id, order.region_id, order.owner_id);
    let mut history = vec![step(ctx, &order, ctx.id(), None)];
    tx.emit(subject, &OrderCreated { order: head(&order), lines: ordered(&lines) })?;
    pricing::emit(tx, subject, &priced, order.currency)?;
    tx.audit(
        subject,
        "orders.order.create",
        &json!({ "number": order.number, "total": order.currency.decimal(order.total) }),
    )?;
    let (mut warnings, mut kits) = (Vec::new(), Kits::default());
    let mut rows = Together::default();
    if input.confirm {
        (warnings, kits) = confirm::take_up(ctx, tx, &mut order, &lines, subject, &mut rows).await?;
        history.push(step(ctx, &order, ctx.id(), None));
    }
    let answer = OrderView { warnings, ..view::of(&order, &lines, &kits, history.clone())? };
    rows.add::<order::Entity>(&ctx.whole(), vec![order])?;
    rows.add::<line::Entity>(&ctx.whole(), lines)?;
    rows.add::<line_part::Entity>(&ctx.whole(), kits.into_rows())?;
    rows.add::<status::Entity>(&ctx.whole(), history)?;
    match origin {
        // Who places an order of something else may go on with it in the same transaction.
        Some(_) => tx.insert_together(rows).await?,
        None => tx.insert_last(rows),
    }
    Ok(answer)
}
