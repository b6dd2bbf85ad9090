//! What an amendment changes of an order's head: where it goes, who gets the bill, and what is said with it.
//!
//! Texts that are a person's are not kept among the versions, which stay for good: of an address they tell which it
//! was, of the rest that it changed.

use kernel::{Country, Error, Id, Qty, Result};
use parties::addresses::{AddressUse, of_customer};
use platform::{Ctx, Source, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::commands::amend::{self, AmendOrder};
use crate::model::{line, order};
use crate::reprice::{self, Wanted};
use crate::{GOODS_LEFT, TAX_INVOICED, addresses};

/// A field of the order's head that an amendment changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HeadChange {
    /// `shipping_address`, `billing_address`, `reference` or `note`.
    pub field: String,
    /// Which of the customer's addresses it was.
    pub before: Option<Id>,
    pub after: Option<Id>,
}

impl HeadChange {
    fn of(field: &str, before: Option<Id>, after: Option<Id>) -> HeadChange {
        HeadChange { field: field.to_owned(), before, after }
    }
}

/// What became of the head.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rewritten {
    pub(crate) changes: Vec<HeadChange>,
    /// The goods go elsewhere.
    pub(crate) readdressed: bool,
    /// Tax is another country's now.
    pub(crate) retaxed: bool,
}

/// Writes what is asked for into the order.
///
/// # Errors
/// `orders.goods_left` for the address of goods of which some have left; `orders.no_such_address`;
/// `orders.tax_invoiced` when tax would be another country's for what was invoiced.
pub(crate) async fn rewrite(
    ctx: &Ctx,
    source: &Source,
    order: &mut order::Model,
    lines: &[line::Model],
    input: &AmendOrder,
) -> Result<Rewritten> {
    let mut done = Rewritten::default();
    if input.shipping_address_id.is_some() || input.billing_address_id.is_some() {
        readdress(ctx, source, order, lines, input, &mut done).await?;
    }
    let texts =
        [("reference", &input.reference, &mut order.reference), ("note", &input.note, &mut order.note)];
    for (field, wanted, text) in texts {
        // An empty text takes it off.
        let Some(wanted) = wanted else { continue };
        let wanted = (!wanted.is_empty()).then(|| wanted.clone());
        if *text != wanted {
            *text = wanted;
            done.changes.push(HeadChange::of(field, None, None));
        }
    }
    Ok(done)
}

async fn readdress(
    ctx: &Ctx,
    source: &Source,
    order: &mut order::Model,
    lines: &[line::Model],
    input: &AmendOrder,
    done: &mut Rewritten,
) -> Result<()> {
    let all = of_customer(ctx, source, order.customer_id).await?;
    let taxed_in = tax_country(ctx, source, order).await?;
    if let Some(id) = input.shipping_address_id {
        let address = addresses::pick(&all, AddressUse::Shipping, Some(id), "shipping_address_id")?;
        let text = addresses::snapshot(address.as_ref())?;
        if text != order.shipping_address || order.shipping_address_id != Some(id) {
            if lines.iter().any(|line| line.shipped > Qty::ZERO) {
                return Err(GOODS_LEFT.at("shipping_address_id"));
            }
            done.changes.push(HeadChange::of("shipping_address", order.shipping_address_id, Some(id)));
            done.readdressed = true;
            (order.shipping_address, order.shipping_address_id) = (text, Some(id));
        }
    }
    if let Some(id) = input.billing_address_id {
        let address = addresses::pick(&all, AddressUse::Billing, Some(id), "billing_address_id")?;
        let text = addresses::snapshot(address.as_ref())?;
        if text != order.billing_address || order.billing_address_id != Some(id) {
            done.changes.push(HeadChange::of("billing_address", order.billing_address_id, Some(id)));
            (order.billing_address, order.billing_address_id) = (text, Some(id));
        }
    }
    if tax_country(ctx, source, order).await? != taxed_in {
        if lines.iter().any(|line| line.invoiced > Qty::ZERO) {
            let field = if done.readdressed { "shipping_address_id" } else { "billing_address_id" };
            return Err(TAX_INVOICED.at(field));
        }
        done.retaxed = true;
    }
    let charged = lines.iter().any(|line| line.charge.is_some() && line.quantity.is_positive());
    order.charges_stale |= charged && done.readdressed;
    Ok(())
}

/// Where the order is taxed.
async fn tax_country(ctx: &Ctx, source: &Source, order: &order::Model) -> Result<Country> {
    if let Some(country) = reprice::country(order)? {
        return Ok(country);
    }
    let customer = parties::customers::find(ctx, source, order.customer_id).await?;
    Ok(customer.country.unwrap_or(ctx.company().country))
}

/// A line at the price that was agreed, to be taxed anew.
pub(crate) fn as_agreed(line: &line::Model) -> Wanted {
    Wanted {
        product_id: line.product_id,
        unit_id: Some(line.unit_id),
        quantity: line.quantity,
        manual_price: Some(line.unit_price),
        discount: line.discount_rate,
    }
}

/// What is charged beside the goods, taxed where the order is taxed now. Whether it still costs that is not asked: the
/// order says that its charges are stale.
pub(crate) async fn retax_charges(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    lines: &mut [line::Model],
) -> Result<()> {
    let charged = lines.iter_mut().filter(|line| line.charge.is_some() && line.quantity.is_positive());
    for line in charged {
        let (priced, _) = reprice::charge(ctx, tx, order, as_agreed(line)).await?;
        let price = priced.lines.first().ok_or_else(|| Error::internal("a charge was priced to nothing"))?;
        amend::refill(line, price, None)?;
    }
    Ok(())
}
