//! A customer with addresses for a purpose has exactly one default among them.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Target, Tx};
use records::Change;
use sea_orm::entity::prelude::*;
use serde_json::{Map, Value};

use super::reach::follow_customer;
use crate::duplicates;
use crate::model::{address, customer};

pub(crate) fn address<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        follow_customer(ctx, tx, change).await?;
        if change.is_archived() {
            change.set("is_default", false.into());
        } else if !change.flag("is_default")
            && !siblings(ctx, tx, change).await?.iter().any(|one| one.is_default)
        {
            // The first one becomes the default, and the last default stays it.
            change.set("is_default", true.into());
        }
        Ok(())
    })
}

/// The former default steps back: a change of its own, with its own version, audit row and event.
pub(crate) fn address_saved<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if change.is_new() {
            duplicates::warn_of_address(ctx, tx, change).await?;
        }
        if !change.flag("is_default") || !(change.changes("is_default") || change.changes("purpose")) {
            return Ok(());
        }
        let stepping_back = Map::from_iter([("is_default".to_owned(), Value::Bool(false))]);
        for former in siblings(ctx, tx, change).await?.into_iter().filter(|one| one.is_default) {
            let target = Target { id: former.id, version: None };
            records::patch(ctx, tx, &address::Model::record(), target, stepping_back.clone()).await?;
        }
        Ok(())
    })
}

/// The customer's other addresses for the same purpose. The customer's row is locked first: of two addresses that
/// become the default at once, the second sees the first.
async fn siblings(ctx: &Ctx, tx: &Tx<'_>, change: &Change<'_>) -> Result<Vec<address::Model>> {
    let customer_id = change.reference("customer_id").unwrap_or_else(Id::nil);
    tx.select::<customer::Entity>(&ctx.whole()).id(customer_id).locked().expect().await?;
    tx.select::<address::Entity>(&ctx.whole())
        .filter(address::Column::CustomerId.eq(customer_id))
        .filter(address::Column::Purpose.eq(change.text("purpose").unwrap_or_default()))
        .filter(address::Column::Id.ne(change.id()))
        .filter(address::Column::ArchivedAt.is_null())
        .order_by(address::Column::Id)
        .all()
        .await
}
