//! What a link can open.

use kernel::{Id, Result};
use parties::customers::Customer;
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::NOT_SHAREABLE;

/// What a link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    /// One invoice or credit note.
    Invoice,
    /// One order.
    Order,
    /// A customer's account: what is open, orders, and statements.
    Customer,
}

impl SubjectKind {
    /// As it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            SubjectKind::Invoice => "invoice",
            SubjectKind::Order => "order",
            SubjectKind::Customer => "customer",
        }
    }

    /// From its stored form, or the word of a path.
    pub fn of(text: &str) -> Option<SubjectKind> {
        [SubjectKind::Invoice, SubjectKind::Order, SubjectKind::Customer]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

/// Something that a link is to open: where it is, whose, and which customer's.
#[derive(Clone, Debug)]
pub(crate) struct About {
    pub(crate) kind: SubjectKind,
    pub(crate) id: Id,
    pub(crate) customer_id: Id,
    pub(crate) store_id: Option<Id>,
    pub(crate) region_id: Option<Id>,
    pub(crate) owner_id: Option<Id>,
}

/// Something that the caller may see themselves: nobody shows others what they may not look at.
///
/// # Errors
/// `record.not_found`; `auth.forbidden` without the permission to see such things; `portal.not_shareable` for a draft.
pub(crate) async fn visible(ctx: &Ctx, source: &Source, kind: SubjectKind, id: Id) -> Result<About> {
    match kind {
        SubjectKind::Invoice => {
            let ctx = ctx.using(&billing::permissions::VIEW)?;
            let found = billing::document(&ctx, source, id).await?;
            shareable(&found.status, billing::STATES.initial)?;
            let (store_id, region_id, owner_id) = (found.store_id, found.region_id, found.owner_id);
            Ok(About { kind, id, customer_id: found.customer_id, store_id, region_id, owner_id })
        }
        SubjectKind::Order => {
            let ctx = ctx.using(&orders::permissions::VIEW)?;
            let (found, _) = orders::find_in_scope(&ctx, source, id).await?;
            shareable(&found.status, orders::STATES.initial)?;
            let (store_id, region_id, owner_id) = (found.store_id, found.region_id, found.owner_id);
            Ok(About { kind, id, customer_id: found.customer_id, store_id, region_id, owner_id })
        }
        SubjectKind::Customer => {
            // An account shows every invoice and order of the customer.
            ctx.require(&billing::permissions::STATEMENT_VIEW)?;
            let scope = ctx.scope_of(&parties::permissions::CUSTOMER_VIEW)?;
            Ok(account(parties::customers::find_in(source, &scope, id).await?))
        }
    }
}

fn account(customer: Customer) -> About {
    About {
        kind: SubjectKind::Customer,
        id: customer.id,
        customer_id: customer.id,
        store_id: customer.store_id,
        region_id: customer.region_id,
        owner_id: customer.owner_id,
    }
}

fn shareable(status: &str, draft: &str) -> Result<()> {
    if status == draft { Err(NOT_SHAREABLE.at("subject_id")) } else { Ok(()) }
}
