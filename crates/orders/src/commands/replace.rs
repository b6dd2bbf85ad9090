//! `PUT /sales/orders/{id}`: a draft is written anew; its id and number stay.

use db::Together;
use kernel::states;
use platform::{Ctx, Result, Target, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use super::draft::{Draft, draft};
use super::place::NewOrder;
use super::{confirm, step};
use crate::discounts;
use crate::events::subject;
use crate::kits::Kits;
use crate::model::{line, line_part, order, status};
use crate::view::OrderView;
use crate::{charges, permissions, queries};

/// Replaces a draft.
pub async fn replace(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: NewOrder) -> Result<OrderView> {
    let (old, old_lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &old).await?;
    if old.status != crate::STATES.initial {
        return Err(states::ILLEGAL_TRANSITION.with("current", &old.status).with("verb", "replace"));
    }
    let limit = discounts::limit(ctx, tx, &input).await?;
    let Draft { mut order, mut lines, priced, products } =
        draft(ctx, tx, old.id, old.number.clone(), &input, limit).await?;
    catalog::products::mark_used(ctx, tx, products.values()).await?;
    charges::carry(&old, &old_lines, &mut order, &mut lines)?;
    order.placed_at = old.placed_at;
    order.business_date = old.business_date;
    order.owner_id = old.owner_id;
    order.origin_kind = old.origin_kind;
    order.origin_id = old.origin_id;
    order.version = old.version + 1;
    let about = subject(&order);
    pricing::emit(tx, about, &priced, order.currency)?;
    let changes =
        json!({ "before": old.currency.decimal(old.total), "after": order.currency.decimal(order.total) });
    tx.audit(about, "orders.order.edit", &changes)?;
    let (mut warnings, mut kits, mut rows) = (Vec::new(), Kits::default(), Together::default());
    if input.confirm {
        ctx.require(&permissions::CONFIRM)?;
        (warnings, kits) = confirm::take_up(ctx, tx, &mut order, &lines, about, &mut rows).await?;
        rows.add::<status::Entity>(&ctx.whole(), vec![step(ctx, &order, ctx.id(), None)])?;
    }
    tx.delete::<line::Entity>(&ctx.whole()).filter(line::Column::OrderId.eq(old.id)).exec().await?;
    tx.save::<order::Entity>(&ctx.whole(), order).await?;
    rows.add::<line::Entity>(&ctx.whole(), lines)?;
    rows.add::<line_part::Entity>(&ctx.whole(), kits.into_rows())?;
    tx.insert_together(rows).await?;
    let view = queries::get(ctx, tx, platform::api::ById { id: old.id }).await?;
    Ok(OrderView { warnings, ..view })
}
