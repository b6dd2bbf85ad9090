//! `POST /sales/orders/{id}/confirm`: the goods are promised and the customer's credit is taken up.

use db::Together;
use kernel::Amount;
use parties::credit::{self, Change, Check, CreditPolicy, Over, Taken};
use platform::{Ctx, NoInput, Result, Subject, Target, Tx};
use serde_json::json;

use crate::events::{OrderConfirmed, OrderHeld, head, ordered, subject};
use crate::kits::{self, Kits};
use crate::model::{line, line_part, order, status};
use crate::view::{OrderView, Warning};
use crate::{NO_ADDRESS, STATES, addresses, queries, reservations};

/// Confirms a draft.
pub async fn confirm(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<OrderView> {
    let (mut order, lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &order).await?;
    let about = subject(&order);
    let mut rows = Together::default();
    addresses::freeze(ctx, tx, &mut order, &lines).await?;
    let (mut warnings, kits) = take_up(ctx, tx, &mut order, &lines, about, &mut rows).await?;
    if order.shipping_address.is_none() && lines.iter().any(|line| line.tracked) {
        let (code, message) = (NO_ADDRESS.code.to_owned(), NO_ADDRESS.text.to_owned());
        warnings.push(Warning { code, message, details: json!({}) });
    }
    rows.add::<line_part::Entity>(&ctx.whole(), kits.into_rows())?;
    rows.add::<status::Entity>(&ctx.whole(), vec![super::step(ctx, &order, ctx.id(), None)])?;
    tx.save::<order::Entity>(&ctx.whole(), order.clone()).await?;
    tx.insert_together(rows).await?;
    let view = queries::get(ctx, tx, platform::api::ById { id: order.id }).await?;
    Ok(OrderView { warnings, ..view })
}

/// Reserves, takes up credit and moves the order on in memory; the caller stores it, what its kits are put together
/// from, and `rows`. Beyond the customer's limit the policy decides whether it is refused, only warned of, or put on hold.
pub(crate) async fn take_up(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    lines: &[line::Model],
    about: Subject,
    rows: &mut Together,
) -> Result<(Vec<Warning>, Kits)> {
    order.status = STATES.check(&order.status, "confirm")?.to_owned();
    order.version += 1;
    order.updated_at = ctx.now();
    order.open_amount = order.total;
    let kits = kits::freeze(ctx, tx, lines).await?;
    let over = take_credit(ctx, tx, order).await?;
    let below = reservations::take(ctx, tx, order, lines, &kits, rows).await?;
    tx.emit(about, &OrderConfirmed { order: head(order), lines: ordered(lines) })?;
    tx.audit(about, "orders.order.confirm", &json!({ "number": order.number }))?;
    let mut warnings: Vec<Warning> = below.iter().map(Warning::short).collect();
    if let Some(over) = over {
        warnings.extend(beyond(ctx, tx, order, about, &over)?);
    }
    Ok((warnings, kits))
}

/// The order goes beyond the limit: it is put on hold, or the answer says so.
pub(crate) fn beyond(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    about: Subject,
    over: &Over,
) -> Result<Vec<Warning>> {
    let hold = match over.policy {
        CreditPolicy::Hold => Some(order::HOLD_CREDIT),
        CreditPolicy::Approve => Some(order::HOLD_APPROVAL),
        CreditPolicy::Warn | CreditPolicy::Refuse => None,
    };
    let money = |amount: Amount| ctx.company().currency.decimal(amount);
    let details = json!({
        "limit": money(over.limit), "exposure": money(over.exposure), "needed": money(over.needed), "hold": hold,
    });
    if let Some(hold) = hold {
        order.hold = Some(hold.to_owned());
        order.held_at = Some(ctx.now());
        order.held_by = ctx.user_id();
        tx.emit(about, &OrderHeld { order: head(order), hold: hold.to_owned() })?;
        tx.audit(about, "orders.order.hold", &details)?;
    }
    let code = parties::CREDIT_EXCEEDED;
    Ok(vec![Warning { code: code.code.to_owned(), message: code.text.to_owned(), details }])
}

/// Credit is kept in the company's currency: the order takes the day's rate and is counted by it until it is closed.
async fn take_credit(ctx: &Ctx, tx: &Tx<'_>, order: &mut order::Model) -> Result<Option<Over>> {
    if let Some(rated) = finance::known_on(ctx, tx, order.currency, ctx.today()).await? {
        order.exchange_rate = Some(rated.rate);
        order.rate_day = Some(rated.day);
        order.rate_source = Some(rated.source);
    }
    let open_orders = finance::to_company(ctx, order.total, order.currency, order.exchange_rate)?;
    take_delta(ctx, tx, order.customer_id, open_orders).await
}

/// Takes up so much of a customer's credit, in the company's currency; the policy decides beyond the limit.
pub(crate) async fn take_delta(
    ctx: &Ctx,
    tx: &Tx<'_>,
    customer_id: kernel::Id,
    open_orders: Amount,
) -> Result<Option<Over>> {
    let change = Change { open_orders, ..Change::default() };
    Ok(match credit::take(ctx, tx, customer_id, change).await? {
        Taken::Within => None,
        Taken::Over(over) => Some(over),
    })
}

/// Gives back what the order still takes up of credit.
pub(crate) async fn give_back_credit(ctx: &Ctx, tx: &Tx<'_>, order: &mut order::Model) -> Result<()> {
    let open = std::mem::replace(&mut order.open_amount, Amount::ZERO);
    let counted = finance::to_company(ctx, open, order.currency, order.exchange_rate)?;
    let change = Change { open_orders: -counted, ..Change::default() };
    credit::change(ctx, tx, order.customer_id, change, Check::No).await
}
