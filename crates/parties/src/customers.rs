//! Customers, for the floors above.

use std::collections::{BTreeSet, HashMap};

use kernel::{Id, Result};
use platform::vault::{self, Place};
use platform::{Ctx, Scope, Scoped, Source};
use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, QuerySelect};

use crate::addresses::Address;
use crate::errors::{CUSTOMER_ARCHIVED, CUSTOMER_BLOCKED};
use crate::model::{address, customer};
use crate::permissions::CUSTOMER_VIEW;
use crate::standing::BLOCKED;

pub use crate::model::customer::Model as Customer;

/// A customer of the company, whoever's it is: for documents that were found in scope themselves.
///
/// # Errors
/// `record.not_found`.
pub async fn find(ctx: &Ctx, src: &Source, id: Id) -> Result<Customer> {
    src.select::<customer::Entity>(&ctx.whole()).id(id).expect().await
}

/// A customer within a scope: for an endpoint that names one. One that was merged is the one into whom. In a
/// transaction nobody archives, merges or changes them until it ends: not under a document that is being written.
///
/// # Errors
/// `record.not_found`.
pub async fn find_in(src: &Source, scope: &Scope, id: Id) -> Result<Customer> {
    let named = src.select::<customer::Entity>(scope).id(id).expect_kept().await?;
    match named.merged_into_id {
        Some(into) => src.select::<customer::Entity>(scope).id(into).expect_kept().await,
        None => Ok(named),
    }
}

/// A customer to whom the caller is about to sell something: one that the caller may see. One that was merged is the
/// one into whom.
///
/// # Errors
/// `record.not_found`, `parties.customer_archived`, `parties.customer_blocked`; `auth.forbidden` without
/// `parties.customer.view`.
pub async fn find_open(ctx: &Ctx, src: &Source, id: Id) -> Result<Customer> {
    let customer = find_in(src, &ctx.scope_of(&CUSTOMER_VIEW)?, id).await?;
    assert_open(&customer, id).map(|()| customer)
}

/// As [`find_open`], with the customer's live addresses and, in the same read, what a document's caller wants beside
/// them (products).
///
/// # Errors
/// As [`find_open`].
pub async fn find_open_beside<G: db::Owned>(
    ctx: &Ctx,
    src: &Source,
    id: Id,
    others: Scoped<'_, G>,
) -> Result<(Customer, Vec<Address>, Vec<G::Model>)> {
    let scope = ctx.scope_of(&CUSTOMER_VIEW)?;
    let of = |id| {
        let live = address::Column::ArchivedAt.is_null();
        src.select::<customer::Entity>(&scope).kept_with::<address::Entity>(
            id,
            address::Column::CustomerId,
            live,
        )
    };
    let (mut found, others) = of(id).expect_beside(others).await?;
    if let Some(into) = found.0.merged_into_id {
        found = of(into).expect().await?;
    }
    let (customer, addresses) = found;
    assert_open(&customer, id).map(|()| (customer, addresses, others))
}

fn assert_open(customer: &Customer, named: Id) -> Result<()> {
    if customer.archived_at.is_some() {
        return Err(CUSTOMER_ARCHIVED.with("customer_id", named));
    }
    if customer.status == BLOCKED {
        return Err(CUSTOMER_BLOCKED.with("customer_id", named));
    }
    Ok(())
}

/// Refuses unless the customer may buy now: active, and nothing else.
///
/// # Errors
/// `parties.customer_blocked`, `parties.customer_not_qualified`.
pub async fn assert_active(ctx: &Ctx, src: &Source, id: Id) -> Result<()> {
    crate::credit::assert_active(&crate::credit::get(ctx, src, id).await?)
}

/// How a customer is reached, opened: what documents and letters show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub tax_id: Option<String>,
}

/// Opens what is sealed in a customer's row.
///
/// # Errors
/// `vault.cannot_open`.
pub async fn reached(ctx: &Ctx, src: &Source, customer: &Customer) -> Result<Reached> {
    let place = |column| Place { table: "parties_customer", column, row: customer.id };
    let fields = [("email", &customer.email), ("phone", &customer.phone), ("tax_id", &customer.tax_id)];
    let mut opened = Vec::with_capacity(fields.len());
    for (column, sealed) in fields {
        opened.push(match sealed {
            Some(sealed) => vault::open(ctx, src, &place(column), sealed).await?,
            None => None,
        });
    }
    let mut opened = opened.into_iter();
    let mut next = || opened.next().flatten();
    Ok(Reached { email: next(), phone: next(), tax_id: next() })
}

#[derive(FromQueryResult)]
struct Named {
    id: Uuid,
    name: String,
}

/// The names of customers, in one read; what does not exist is not in the answer.
pub async fn names(ctx: &Ctx, src: &Source, ids: &[Id]) -> Result<HashMap<Id, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let wanted: BTreeSet<Id> = ids.iter().copied().collect();
    let found = src
        .select::<customer::Entity>(&ctx.whole())
        .filter(customer::Column::Id.is_in(wanted))
        .shape(|select| select.select_only().columns([customer::Column::Id, customer::Column::Name]))
        .all_as::<Named>()
        .await?;
    Ok(found.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The customers with these numbers, by number: for imports.
pub async fn by_codes(ctx: &Ctx, src: &Source, codes: &[String]) -> Result<HashMap<String, Customer>> {
    if codes.is_empty() {
        return Ok(HashMap::new());
    }
    let found = src
        .select::<customer::Entity>(&ctx.whole())
        .filter(customer::Column::Code.is_in(codes.iter().map(String::as_str)))
        .all()
        .await?;
    Ok(found.into_iter().map(|customer| (customer.code.clone(), customer)).collect())
}
