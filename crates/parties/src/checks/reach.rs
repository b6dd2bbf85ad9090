//! Whose rows these are. Contacts and addresses carry their customer's owner, store and region, so that a role that
//! sees some customers sees just their contacts and addresses (and their lists, exports and histories).

use kernel::{Id, Result};
use platform::{Ctx, Tx};
use records::{Change, Datum};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;

use crate::errors::{PARTY_FIXED, UNKNOWN_CUSTOMER};
use crate::model::{address, communication, contact, customer};
use crate::permissions::CUSTOMER_EDIT;

/// The columns that decide who may see a row.
pub(crate) const REACH: [&str; 3] = ["owner_id", "store_id", "region_id"];

/// Gives a contact, an address or a communication the reach of its customer, who must be within the caller's; it stays with the
/// customer for good.
pub(crate) async fn follow_customer(ctx: &Ctx, tx: &Tx<'_>, change: &mut Change<'_>) -> Result<()> {
    if !change.changes("customer_id") {
        return Ok(());
    }
    if !change.is_new() {
        return Err(PARTY_FIXED.at("customer_id"));
    }
    let id = change.reference("customer_id").unwrap_or_else(Id::nil);
    // Locked: the customer is not handed to somebody else meanwhile, and has one default address at a time.
    let found = tx.select::<customer::Entity>(&ctx.scope_of(&CUSTOMER_EDIT)?).id(id).locked().one().await?;
    let customer = found.ok_or_else(|| UNKNOWN_CUSTOMER.at("customer_id"))?;
    let of_customer = [customer.owner_id, customer.store_id, customer.region_id];
    for (field, id) in REACH.into_iter().zip(of_customer) {
        change.set(field, id.map_or(Datum::Null, Datum::Id));
    }
    Ok(())
}

/// Carries a customer's new reach over to the contacts and addresses.
pub(crate) async fn lead_others(ctx: &Ctx, tx: &Tx<'_>, change: &Change<'_>) -> Result<()> {
    let [owner, store, region] = REACH.map(|field| Expr::val(change.reference(field)));
    let customer_id = change.id();
    tx.update::<contact::Entity>(&ctx.whole())
        .set(contact::Column::OwnerId, owner.clone())
        .set(contact::Column::StoreId, store.clone())
        .set(contact::Column::RegionId, region.clone())
        .filter(contact::Column::CustomerId.eq(customer_id))
        .exec()
        .await?;
    tx.update::<communication::Entity>(&ctx.whole())
        .set(communication::Column::OwnerId, owner.clone())
        .set(communication::Column::StoreId, store.clone())
        .set(communication::Column::RegionId, region.clone())
        .filter(communication::Column::CustomerId.eq(customer_id))
        .exec()
        .await?;
    tx.update::<address::Entity>(&ctx.whole())
        .set(address::Column::OwnerId, owner)
        .set(address::Column::StoreId, store)
        .set(address::Column::RegionId, region)
        .filter(address::Column::CustomerId.eq(customer_id))
        .exec()
        .await?;
    Ok(())
}
