//! `POST /sales/orders/{id}/copy`: the same goods once more, at today's prices.

use garde::Validate;
use kernel::{Id, Qty};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::Deserialize;

use super::place::{NewOrder, NewOrderLine, Origin, place_from};
use crate::model::{line, order};
use crate::view::OrderView;
use crate::{addresses, permissions, queries};

/// What of the copy is different.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct CopyOrder {
    /// For another customer.
    pub customer_id: Option<Id>,
    /// Confirms the copy in the same transaction; a draft otherwise.
    #[serde(default)]
    pub confirm: bool,
}

/// Copies an order, whatever became of it.
pub async fn copy(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: CopyOrder) -> Result<OrderView> {
    let (order, lines) = queries::find_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &order).await?;
    if input.confirm {
        ctx.require(&permissions::CONFIRM)?;
    }
    let mut wish = body_of_order(&order, &lines);
    wish.confirm = input.confirm;
    if let Some(customer) = input.customer_id.filter(|customer| *customer != order.customer_id) {
        // Where it is sold and in what currency follows the customer.
        wish = NewOrder { customer_id: customer, store_id: None, location_id: None, currency: None, ..wish };
    } else {
        let (shipping_address_id, billing_address_id) = addresses::still_there(ctx, tx, &order).await?;
        wish = NewOrder { shipping_address_id, billing_address_id, ..wish };
    }
    forget_places(ctx, tx, &mut wish).await?;
    place_from(ctx, tx, wish, Some(Origin { kind: "order", id: order.id })).await
}

/// Goods that are no longer sold from where they came come from where they do now.
async fn forget_places(ctx: &Ctx, tx: &Tx<'_>, wish: &mut NewOrder) -> Result<()> {
    let lines = wish.lines.iter_mut().map(|line| &mut line.location_id);
    for place in std::iter::once(&mut wish.location_id).chain(lines) {
        if let Some(id) = *place
            && !inventory::is_for_sale(ctx, tx, id).await?
        {
            *place = None;
        }
    }
    Ok(())
}

/// An order as its caller may have written it: what was ordered, also what was given up of it, no price by hand, and the
/// customer's default addresses.
pub(crate) fn body_of_order(order: &order::Model, lines: &[line::Model]) -> NewOrder {
    let wish = |line: &line::Model| NewOrderLine {
        product_id: line.product_id,
        unit_id: Some(line.unit_id),
        quantity: line.quantity + line.cancelled,
        unit_price: None,
        discount: None,
        description: Some(line.description.clone()),
        promised_on: None,
        location_id: line.location_id,
    };
    let goods = lines.iter().filter(|line| line.charge.is_none());
    let ordered = goods.filter(|line| line.quantity + line.cancelled > Qty::ZERO);
    NewOrder {
        id: None,
        customer_id: order.customer_id,
        store_id: order.store_id,
        location_id: Some(order.location_id),
        shipping_address_id: None,
        billing_address_id: None,
        currency: Some(order.currency),
        reference: None,
        note: order.note.clone(),
        lines: ordered.map(wish).collect(),
        discount: None,
        priority: Some(order.priority),
        shortage: order.shortage.as_deref().map(crate::policy::Shortage::stored),
        confirm: false,
    }
}
