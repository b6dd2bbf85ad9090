//! Makes one customer of two: the one is kept, the other one archived with a pointer to it.
//!
//! All modules' documents of the other are the kept one's from now on; what was printed and posted stays as it is.
//! What was owed is owed by the kept one, each document counted once as before. Both belong to the company that the
//! caller works for: anything else is not found.

use std::collections::{BTreeMap, BTreeSet};

use garde::Validate;
use kernel::{Id, Result};
use platform::{Ctx, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::set_tags;
use crate::errors::{CANNOT_MERGE, CUSTOMER_ARCHIVED};
use crate::events::CustomerMerged;
use crate::model::{address, communication, contact, customer, timeline};
use crate::{credit, customers, ports};

/// Which customer is given up.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Merge {
    /// The customer who was entered a second time.
    pub duplicate_id: Id,
}

/// What a merge did.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Merged {
    /// The one who is kept.
    pub customer_id: Id,
    pub merged_id: Id,
    /// How many documents and records of each module went over.
    pub moved: BTreeMap<String, u64>,
    /// Fields that the kept one took over, having had none.
    pub filled: Vec<String>,
}

/// `POST /sales/customers/{id}/merge`.
pub async fn merge(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Merge) -> Result<Merged> {
    let (kept, other) = both(ctx, tx, target.id, input.duplicate_id).await?;
    target.check(kept.version)?;
    credit::merge(ctx, tx, other.id, kept.id).await?;
    let mut moved = BTreeMap::from([("parties".to_owned(), move_own(ctx, tx, &kept, &other).await?)]);
    for holder in ports::all(ctx) {
        let count = holder.0.reassign(ctx, tx, other.id, kept.id).await?;
        moved.insert(holder.0.name().to_owned(), count);
    }
    let filled = fill(ctx, tx, &kept, &other).await?;
    give_up(ctx, tx, &kept, &other).await?;
    let subject = Subject::of("customer", kept.id).within(kept.store_id, kept.region_id, kept.owner_id);
    let facts = json!({ "merged_id": other.id, "merged_code": other.code, "moved": moved, "filled": filled });
    tx.audit(subject, "parties.customer.merge", &facts)?;
    tx.emit(subject, &CustomerMerged { customer_id: kept.id, merged_id: other.id })?;
    Ok(Merged { customer_id: kept.id, merged_id: other.id, moved, filled })
}

/// Both rows in the caller's scope, locked, the lower id first.
async fn both(ctx: &Ctx, tx: &Tx<'_>, kept: Id, other: Id) -> Result<(customer::Model, customer::Model)> {
    if kept == other {
        return Err(CANNOT_MERGE.at("duplicate_id"));
    }
    let rows = tx
        .select::<customer::Entity>(ctx.scope())
        .filter(customer::Column::Id.is_in([kept, other]))
        .order_by(customer::Column::Id)
        .locked()
        .all()
        .await?;
    let find = |id: Id| rows.iter().find(|row| row.id == id).cloned();
    let kept = find(kept).ok_or_else(|| records::NOT_FOUND.error())?;
    let other = find(other).ok_or_else(|| records::NOT_FOUND.at("duplicate_id"))?;
    if kept.archived_at.is_some() {
        return Err(CUSTOMER_ARCHIVED.with("customer_id", kept.id));
    }
    if other.merged_into_id.is_some() || kept.erased_at.is_some() || other.erased_at.is_some() {
        return Err(CANNOT_MERGE.at("duplicate_id"));
    }
    Ok((kept, other))
}

/// Contacts, addresses, communications, tags and the timeline.
async fn move_own(ctx: &Ctx, tx: &Tx<'_>, kept: &customer::Model, other: &customer::Model) -> Result<u64> {
    let whole = ctx.whole();
    let mut count = tx
        .update::<contact::Entity>(&whole)
        .set(contact::Column::CustomerId, Expr::val(kept.id))
        .set(contact::Column::OwnerId, Expr::val(kept.owner_id))
        .set(contact::Column::StoreId, Expr::val(kept.store_id))
        .set(contact::Column::RegionId, Expr::val(kept.region_id))
        .filter(contact::Column::CustomerId.eq(other.id))
        .exec()
        .await?;
    count += tx
        .update::<communication::Entity>(&whole)
        .set(communication::Column::CustomerId, Expr::val(kept.id))
        .set(communication::Column::OwnerId, Expr::val(kept.owner_id))
        .set(communication::Column::StoreId, Expr::val(kept.store_id))
        .set(communication::Column::RegionId, Expr::val(kept.region_id))
        .filter(communication::Column::CustomerId.eq(other.id))
        .exec()
        .await?;
    count += move_addresses(ctx, tx, kept, other).await?;
    let mut tags: BTreeSet<Id> = BTreeSet::new();
    for id in [kept.id, other.id] {
        tags.extend(set_tags::of(ctx, tx, id).await?.into_iter().map(|row| row.tag_id));
    }
    set_tags::replace(ctx, tx, kept.id, &tags).await?;
    set_tags::replace(ctx, tx, other.id, &BTreeSet::new()).await?;
    tx.update::<timeline::Entity>(&whole)
        .set(timeline::Column::CustomerId, Expr::val(kept.id))
        .filter(timeline::Column::CustomerId.eq(other.id))
        .exec()
        .await?;
    // Who was merged into the other one before, points to the kept one now: never more than one step.
    tx.update::<customer::Entity>(&whole)
        .set(customer::Column::MergedIntoId, Expr::val(kept.id))
        .filter(customer::Column::MergedIntoId.eq(other.id))
        .exec()
        .await?;
    Ok(count)
}

/// Of two defaults for a purpose the kept one's stays.
async fn move_addresses(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kept: &customer::Model,
    other: &customer::Model,
) -> Result<u64> {
    let mine = crate::addresses::of_customer(ctx, tx, kept.id).await?;
    let theirs = tx
        .select::<address::Entity>(&ctx.whole())
        .filter(address::Column::CustomerId.eq(other.id))
        .all()
        .await?;
    let count = theirs.len() as u64;
    for address in theirs {
        let has_default = mine.iter().any(|one| one.purpose == address.purpose && one.is_default);
        let moved = address::Model {
            customer_id: kept.id,
            is_default: address.is_default && !has_default,
            owner_id: kept.owner_id,
            store_id: kept.store_id,
            region_id: kept.region_id,
            ..address
        };
        tx.save::<address::Entity>(&ctx.whole(), moved).await?;
    }
    Ok(count)
}

/// What the kept one lacks, it takes over.
async fn fill(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kept: &customer::Model,
    other: &customer::Model,
) -> Result<Vec<String>> {
    let (mine, theirs) =
        (customers::reached(ctx, tx, kept).await?, customers::reached(ctx, tx, other).await?);
    let mut fields = Map::new();
    let mut take = |name: &str, mine: Option<Value>, theirs: Option<Value>| {
        if let (None, Some(value)) = (mine, theirs) {
            fields.insert(name.to_owned(), value);
        }
    };
    take("email", mine.email.map(Value::from), theirs.email.map(Value::from));
    take("phone", mine.phone.map(Value::from), theirs.phone.map(Value::from));
    if kept.country.is_none() || kept.country == other.country {
        take("tax_id", mine.tax_id.map(Value::from), theirs.tax_id.map(Value::from));
    }
    take("country", kept.country.map(|one| json!(one)), other.country.map(|one| json!(one)));
    take("locale", kept.locale.clone().map(Value::from), other.locale.clone().map(Value::from));
    take("category_id", kept.category_id.map(|one| json!(one)), other.category_id.map(|one| json!(one)));
    if fields.is_empty() {
        return Ok(Vec::new());
    }
    let filled = fields.keys().cloned().collect();
    let target = Target { id: kept.id, version: None };
    records::patch(ctx, tx, &customer::Model::record(), target, fields).await?;
    Ok(filled)
}

/// The other one is archived and says into whom it went.
async fn give_up(ctx: &Ctx, tx: &Tx<'_>, kept: &customer::Model, other: &customer::Model) -> Result<()> {
    let kind = customer::Model::record();
    if other.archived_at.is_none() {
        let pointer = Map::from_iter([("merged_into_id".to_owned(), json!(kept.id))]);
        let target = Target { id: other.id, version: None };
        records::patch(ctx, tx, &kind, target, pointer).await?;
        records::archive(ctx, tx, &kind, other.id).await?;
        return Ok(());
    }
    tx.update::<customer::Entity>(&ctx.whole())
        .set(customer::Column::MergedIntoId, Expr::val(kept.id))
        .filter(customer::Column::Id.eq(other.id))
        .exec()
        .await?;
    Ok(())
}

/// Listens to `customer.merged`: a document that was written for the other one while the merge was under way
/// follows it.
pub(crate) async fn follow(ctx: &Ctx, tx: &Tx<'_>, from: Id, into: Id) -> Result<()> {
    for holder in ports::all(ctx) {
        holder.0.reassign(ctx, tx, from, into).await?;
    }
    credit::merge(ctx, tx, from, into).await
}
