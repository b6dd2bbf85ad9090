//! Which of the customer's addresses an order takes, and what of them stays with it.
//!
//! A draft notes the address and its text; confirming takes the text once more and for good. Tax, shipping and papers
//! read the text, never the address.

use kernel::{Country, Error, Id, Result};
use parties::addresses::{AddressUse, Snapshot, choose, of_customer};
use parties::model::address;
use platform::{Ctx, Source};

use crate::errors::{ADDRESS_MOVED, NO_SUCH_ADDRESS};
use crate::model::{line, order};

/// The address that is named, or the default one for its purpose.
///
/// # Errors
/// `orders.no_such_address` at `path`.
pub(crate) fn pick(
    all: &[address::Model],
    purpose: AddressUse,
    named: Option<Id>,
    path: &str,
) -> Result<Option<address::Model>> {
    match named {
        None => Ok(choose(all, purpose).cloned()),
        Some(id) => match all.iter().find(|address| address.id == id) {
            Some(found) => Ok(Some(found.clone())),
            None => Err(NO_SUCH_ADDRESS.at(path)),
        },
    }
}

/// The text that a document keeps.
pub(crate) fn snapshot(address: Option<&address::Model>) -> Result<Option<String>> {
    address
        .map(|address| serde_json::to_string(&parties::addresses::snapshot(address)).map_err(Error::internal))
        .transpose()
}

/// The texts of a draft's addresses as they are now; what was archived since stays as it was.
///
/// # Errors
/// `orders.address_moved` where tax would follow another country than it did.
pub(crate) async fn freeze(
    ctx: &Ctx,
    source: &Source,
    order: &mut order::Model,
    lines: &[line::Model],
) -> Result<()> {
    if order.shipping_address_id.is_none() && order.billing_address_id.is_none() {
        return Ok(());
    }
    let all = of_customer(ctx, source, order.customer_id).await?;
    let now = |id: Option<Id>| snapshot(all.iter().find(|address| Some(address.id) == id));
    let shipping = now(order.shipping_address_id)?.or_else(|| order.shipping_address.clone());
    let billing = now(order.billing_address_id)?.or_else(|| order.billing_address.clone());
    let before = country(order.shipping_address.as_deref().or(order.billing_address.as_deref()))?;
    if country(shipping.as_deref().or(billing.as_deref()))? != before {
        return Err(ADDRESS_MOVED.error());
    }
    let charged = lines.iter().any(|line| line.charge.is_some() && line.quantity.is_positive());
    order.charges_stale |= charged && shipping != order.shipping_address;
    (order.shipping_address, order.billing_address) = (shipping, billing);
    Ok(())
}

fn country(stored: Option<&str>) -> Result<Option<Country>> {
    let address: Option<Snapshot> = stored.map(serde_json::from_str).transpose().map_err(Error::internal)?;
    Ok(address.map(|address| address.country))
}

/// An order's addresses for another order of the same customer: those that are still there, shipping first.
pub async fn still_there(
    ctx: &Ctx,
    source: &Source,
    order: &order::Model,
) -> Result<(Option<Id>, Option<Id>)> {
    let all = of_customer(ctx, source, order.customer_id).await?;
    let there = |id: &Id| all.iter().any(|address| address.id == *id);
    Ok((order.shipping_address_id.filter(there), order.billing_address_id.filter(there)))
}
