//! The same customer entered twice: told when it happens, listed for those who clean up.
//!
//! Alike are customers with the same e-mail address, telephone number or tax number (by their keyed hashes), and
//! those whose names are alike and who sit in the same city. Nobody is told of a customer whom they may not see (T58).

use std::collections::{BTreeMap, BTreeSet};

use garde::Validate;
use kernel::{Id, Result};
use platform::api::ById;
use platform::{Ctx, Scope, Source, Tx};
use records::Change;
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{FromQueryResult, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::model::{address, contact, customer};
use crate::similar;

/// The code of the warning.
pub const POSSIBLE_DUPLICATE: &str = "parties.possible_duplicate";
/// Candidates told at most.
pub const CANDIDATES_MAX: usize = 10;
/// Customers with a like beginning of the name that are compared at most.
const COMPARED_MAX: u64 = 200;
/// Characters of a name's key by which customers to compare are found.
const PREFIX_CHARS: usize = 4;
/// Groups of a page.
const GROUPS_MAX: u64 = 50;
/// Customers of a group that are shown.
const GROUP_CUSTOMERS_MAX: u64 = 20;

/// Why two customers may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    Email,
    Phone,
    TaxId,
    /// The names are alike, and the city is the same or not known.
    Name,
}

/// A customer who may be the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Candidate {
    pub id: Id,
    pub code: String,
    pub name: String,
    pub reasons: Vec<Reason>,
}

/// What is known of the one who is compared.
struct Wanted {
    id: Id,
    hashes: Vec<(Reason, String)>,
    key: Option<String>,
    cities: BTreeSet<String>,
}

/// Found customers with the reasons.
type Found = BTreeMap<Id, (customer::Model, BTreeSet<Reason>)>;

pub(crate) async fn warn_of_customer(ctx: &Ctx, tx: &Tx<'_>, change: &Change<'_>) -> Result<()> {
    if !change.is_heard() {
        return Ok(());
    }
    let hash = |reason, field: &str| change.text(field).map(|hash| (reason, hash.to_owned()));
    let hashes = [
        hash(Reason::Email, "email_blind"),
        hash(Reason::Phone, "phone_blind"),
        hash(Reason::TaxId, "tax_id_blind"),
    ];
    let wanted = Wanted {
        id: change.id(),
        hashes: hashes.into_iter().flatten().collect(),
        key: change.text("match_key").map(str::to_owned),
        cities: cities(ctx, tx, change.id()).await?,
    };
    warn(change, &candidates(ctx, tx, ctx.scope(), &wanted).await?);
    Ok(())
}

/// A contact who is reached as a customer or another customer's contact is.
pub(crate) async fn warn_of_contact(ctx: &Ctx, tx: &Tx<'_>, change: &Change<'_>) -> Result<()> {
    if !change.is_heard() {
        return Ok(());
    }
    let hash = |reason, field: &str| change.text(field).map(|hash| (reason, hash.to_owned()));
    let hashes = [hash(Reason::Email, "email_blind"), hash(Reason::Phone, "phone_blind")];
    let wanted = Wanted {
        id: change.reference("customer_id").unwrap_or_else(Id::nil),
        hashes: hashes.into_iter().flatten().collect(),
        key: None,
        cities: BTreeSet::new(),
    };
    warn(change, &candidates(ctx, tx, ctx.scope(), &wanted).await?);
    Ok(())
}

/// With the first address it is known where the customer sits.
pub(crate) async fn warn_of_address(ctx: &Ctx, tx: &Tx<'_>, change: &Change<'_>) -> Result<()> {
    if !change.is_heard() {
        return Ok(());
    }
    let id = change.reference("customer_id").unwrap_or_else(Id::nil);
    let customer = tx.select::<customer::Entity>(&ctx.whole()).id(id).expect().await?;
    let Some(city) = change.text("city").map(kernel::text::fold) else { return Ok(()) };
    let wanted = Wanted { id, hashes: Vec::new(), key: customer.match_key, cities: BTreeSet::from([city]) };
    let found = candidates(ctx, tx, ctx.scope(), &wanted).await?;
    // Same name and no city was told when the customer was entered.
    let mut told = Vec::new();
    for one in found {
        if !cities(ctx, tx, one.id).await?.is_empty() {
            told.push(one);
        }
    }
    warn(change, &told);
    Ok(())
}

fn warn(change: &Change<'_>, candidates: &[Candidate]) {
    if !candidates.is_empty() {
        let message = "There are customers who may be the same";
        change.warn(POSSIBLE_DUPLICATE, message, json!({ "candidates": candidates }));
    }
}

async fn candidates(ctx: &Ctx, src: &Source, scope: &Scope, wanted: &Wanted) -> Result<Vec<Candidate>> {
    let mut found = Found::new();
    by_hashes(src, scope, wanted, &mut found).await?;
    by_contacts(src, scope, wanted, &mut found).await?;
    by_name(ctx, src, scope, wanted, &mut found).await?;
    let candidate = |(customer, reasons): (customer::Model, BTreeSet<Reason>)| Candidate {
        id: customer.id,
        code: customer.code,
        name: customer.name,
        reasons: reasons.into_iter().collect(),
    };
    let mut all: Vec<Candidate> = found.into_values().map(candidate).collect();
    all.sort_by(|a, b| b.reasons.len().cmp(&a.reasons.len()).then(a.code.cmp(&b.code)));
    all.truncate(CANDIDATES_MAX);
    Ok(all)
}

async fn by_hashes(src: &Source, scope: &Scope, wanted: &Wanted, found: &mut Found) -> Result<()> {
    for (reason, hash) in &wanted.hashes {
        let same = others(src, scope, wanted.id).filter(column_of(*reason).eq(hash.as_str()));
        for customer in same.limit(CANDIDATES_MAX as u64).all().await? {
            found.entry(customer.id).or_insert_with(|| (customer, BTreeSet::new())).1.insert(*reason);
        }
    }
    Ok(())
}

/// The customers of contacts who are reached in the same way.
async fn by_contacts(src: &Source, scope: &Scope, wanted: &Wanted, found: &mut Found) -> Result<()> {
    for (reason, hash) in &wanted.hashes {
        let column = match reason {
            Reason::Email => contact::Column::EmailBlind,
            Reason::Phone => contact::Column::PhoneBlind,
            Reason::TaxId | Reason::Name => continue,
        };
        let contacts = src
            .select::<contact::Entity>(scope)
            .filter(column.eq(hash.as_str()))
            .filter(contact::Column::CustomerId.ne(wanted.id))
            .filter(contact::Column::ArchivedAt.is_null())
            .limit(CANDIDATES_MAX as u64);
        let ids: BTreeSet<Id> =
            contacts.all().await?.into_iter().map(|contact| contact.customer_id).collect();
        if ids.is_empty() {
            continue;
        }
        for customer in others(src, scope, wanted.id).filter(customer::Column::Id.is_in(ids)).all().await? {
            found.entry(customer.id).or_insert_with(|| (customer, BTreeSet::new())).1.insert(*reason);
        }
    }
    Ok(())
}

async fn by_name(ctx: &Ctx, src: &Source, scope: &Scope, wanted: &Wanted, found: &mut Found) -> Result<()> {
    let Some(key) = wanted.key.as_deref().filter(|key| !key.is_empty()) else { return Ok(()) };
    let prefix: String = key.chars().take(PREFIX_CHARS).collect();
    let near = others(src, scope, wanted.id)
        .filter(customer::Column::MatchKey.gte(prefix.as_str()))
        .filter(customer::Column::MatchKey.lt(format!("{prefix}{}", char::MAX)))
        .order_by(customer::Column::MatchKey)
        .limit(COMPARED_MAX);
    for other in near.all().await? {
        let likeness = other.match_key.as_deref().map_or(0, |theirs| similar::likeness(key, theirs));
        if likeness < similar::ALIKE {
            continue;
        }
        let theirs = cities(ctx, src, other.id).await?;
        let unknown = wanted.cities.is_empty() || theirs.is_empty();
        // Another city is another party; where no city is known, only the very same name counts.
        let same = if unknown { likeness == 1000 } else { !wanted.cities.is_disjoint(&theirs) };
        if same {
            found.entry(other.id).or_insert_with(|| (other, BTreeSet::new())).1.insert(Reason::Name);
        }
    }
    Ok(())
}

fn others<'s>(src: &'s Source, scope: &Scope, id: Id) -> platform::Scoped<'s, customer::Entity> {
    src.select::<customer::Entity>(scope)
        .filter(customer::Column::Id.ne(id))
        .filter(customer::Column::ArchivedAt.is_null())
}

fn column_of(reason: Reason) -> customer::Column {
    match reason {
        Reason::Email => customer::Column::EmailBlind,
        Reason::Phone => customer::Column::PhoneBlind,
        Reason::TaxId => customer::Column::TaxIdBlind,
        Reason::Name => customer::Column::MatchKey,
    }
}

async fn cities(ctx: &Ctx, src: &Source, customer_id: Id) -> Result<BTreeSet<String>> {
    let addresses = crate::addresses::of_customer(ctx, src, customer_id).await?;
    Ok(addresses
        .into_iter()
        .filter_map(|one: address::Model| one.city)
        .map(|city| kernel::text::fold(&city))
        .collect())
}

/// The candidates of one customer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Candidates {
    pub items: Vec<Candidate>,
}

/// `GET /sales/customers/{id}/duplicates`.
pub(crate) async fn of_customer(ctx: &Ctx, src: &Source, input: ById) -> Result<Candidates> {
    let customer = src.select::<customer::Entity>(ctx.scope()).id(input.id).expect().await?;
    let hashes = [
        (Reason::Email, customer.email_blind),
        (Reason::Phone, customer.phone_blind),
        (Reason::TaxId, customer.tax_id_blind),
    ];
    let wanted = Wanted {
        id: customer.id,
        hashes: hashes.into_iter().filter_map(|(reason, hash)| Some((reason, hash?))).collect(),
        key: customer.match_key,
        cities: cities(ctx, src, customer.id).await?,
    };
    Ok(Candidates { items: candidates(ctx, src, ctx.scope(), &wanted).await? })
}

/// Which duplicates.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Wish {
    /// What the customers of a group have in common; the tax number when absent.
    pub by: Option<Reason>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    pub cursor: Option<String>,
}

/// Customers who have something in common.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Group {
    pub by: Reason,
    /// How many they are; so many are not all shown.
    pub count: i64,
    pub customers: Vec<Candidate>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Groups {
    pub items: Vec<Group>,
    pub next: Option<String>,
}

#[derive(FromQueryResult)]
struct Common {
    value: String,
    count: i64,
}

/// `GET /sales/customers/duplicates`: groups of customers with the same value.
pub(crate) async fn groups(ctx: &Ctx, src: &Source, wish: Wish) -> Result<Groups> {
    let by = wish.by.unwrap_or(Reason::TaxId);
    let column = column_of(by);
    let count = || Expr::col(customer::Column::Id).count();
    let mut select = src
        .select::<customer::Entity>(ctx.scope())
        .filter(customer::Column::ArchivedAt.is_null())
        .filter(column.is_not_null());
    if let Some(cursor) = &wish.cursor {
        select = select.filter(column.gt(cursor.as_str()));
    }
    let mut common = select
        .shape(|select| {
            select
                .select_only()
                .column_as(column, "value")
                .column_as(count(), "count")
                .group_by(column)
                .having(count().gt(1))
        })
        .order_by(column)
        .limit(GROUPS_MAX + 1)
        .all_as::<Common>()
        .await?;
    let more = common.len() as u64 > GROUPS_MAX;
    common.truncate(usize::try_from(GROUPS_MAX).unwrap_or(usize::MAX));
    let next = common.last().filter(|_| more).map(|last| last.value.clone());
    let mut items = Vec::with_capacity(common.len());
    for one in common {
        let members = src
            .select::<customer::Entity>(ctx.scope())
            .filter(customer::Column::ArchivedAt.is_null())
            .filter(column.eq(one.value))
            .order_by(customer::Column::Id)
            .limit(GROUP_CUSTOMERS_MAX);
        let shown = |customer: customer::Model| Candidate {
            id: customer.id,
            code: customer.code,
            name: customer.name,
            reasons: vec![by],
        };
        let customers = members.all().await?.into_iter().map(shown).collect();
        items.push(Group { by, count: one.count, customers });
    }
    Ok(Groups { items, next })
}
