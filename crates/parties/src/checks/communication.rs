//! A communication is seen by whoever sees its customer, and sealed for the person whom it is about.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::{Change, Datum};

use super::reach::follow_customer;
use crate::errors::{CONTACT_OF_ANOTHER, UNKNOWN_OWNER};
use crate::model::{contact, customer};

pub(crate) fn communication<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        follow_customer(ctx, tx, change).await?;
        if change.get("at") == &Datum::Null {
            change.set("at", ctx.now().into());
        }
        if let Some(user) = change.reference("follow_up_by").filter(|_| change.changes("follow_up_by")) {
            identity::people::member(tx, &ctx.whole(), user)
                .await
                .map_err(|_| UNKNOWN_OWNER.at("follow_up_by"))?;
        }
        if change.is_new() || change.changes("contact_id") {
            seal_for(ctx, tx, change).await?;
        }
        Ok(())
    })
}

/// The person by whose key it is sealed: the customer, if that is one, else the contact.
async fn seal_for(ctx: &Ctx, tx: &Tx<'_>, change: &mut Change<'_>) -> Result<()> {
    let customer_id = change.reference("customer_id").unwrap_or_else(Id::nil);
    let customer = tx.select::<customer::Entity>(&ctx.whole()).id(customer_id).expect().await?;
    let mut person = customer.person_id;
    if let Some(contact_id) = change.reference("contact_id") {
        let contact = tx.select::<contact::Entity>(&ctx.whole()).id(contact_id).expect().await?;
        if contact.customer_id != customer_id {
            return Err(CONTACT_OF_ANOTHER.at("contact_id"));
        }
        person = person.or(Some(contact.id));
    }
    change.set("person_id", person.into());
    Ok(())
}
