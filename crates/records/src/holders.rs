//! Who still uses a record. Before the engine archives one, it asks every module that handed a [`Holder`] to the program
//! (`Module::ports`): what is open and names the record holds it.

use std::collections::BTreeMap;
use std::sync::Arc;

use db::Owned;
use kernel::{Error, Id, Permission};
use platform::{BoxFuture, Ctx, Port, Result, Source};
use sea_orm::Condition;
use serde::Serialize;

use crate::RecordKind;
use crate::errors::IN_USE;

/// Documents of one kind that a refusal names at most.
pub const HELD_NAMED_MAX: u64 = 5;

/// What holds a record: documents of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// `order`, `shipment`.
    pub by: &'static str,
    /// All of the company's.
    pub count: i64,
    /// A few of those that the caller may see.
    pub documents: Vec<Link>,
}

/// A document and where it is, below `/api/v1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    pub number: String,
    pub path: String,
}

/// A module's answer to what holds any of these records of a kind, or relies on one of their fields (`location.for_sale`).
pub type Holds =
    for<'a> fn(&'a Ctx, &'a Source, kind: &'static str, ids: &'a [Id]) -> BoxFuture<'a, Result<Vec<Held>>>;

/// How a module hands itself in.
pub struct Holder(Holds);

/// The value for `Module::ports`.
pub fn holder(holds: Holds) -> Port {
    Arc::new(Holder(holds))
}

/// The documents of a table that meet `open`: nothing when there is none.
pub async fn held<E: Owned>(
    ctx: &Ctx,
    source: &Source,
    by: &'static str,
    view: &Permission,
    open: Condition,
    named: fn(&E::Model) -> Link,
) -> Result<Option<Held>> {
    let count = source.select::<E>(&ctx.whole()).filter(open.clone()).count().await?;
    if count == 0 {
        return Ok(None);
    }
    let documents = match ctx.scope_of(view) {
        Ok(scope) => source.select::<E>(&scope).filter(open).limit(HELD_NAMED_MAX).all().await?,
        Err(_) => Vec::new(),
    };
    Ok(Some(Held { by, count, documents: documents.iter().map(named).collect() }))
}

/// Refuses while somebody holds it.
///
/// # Errors
/// `record.in_use` with `held_by`.
pub(crate) async fn assert_free(ctx: &Ctx, source: &Source, kind: &RecordKind, id: Id) -> Result<()> {
    let held = holding(ctx, source, kind.kind, &[id]).await?;
    if held.is_empty() { Ok(()) } else { Err(IN_USE.with("held_by", &held)) }
}

/// Those of many records that somebody holds, each with its refusal. Mostly nobody holds any: then it is asked once.
pub(crate) async fn held_of(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    ids: &[Id],
) -> Result<BTreeMap<Id, Error>> {
    let mut found = BTreeMap::new();
    if ids.is_empty() || holding(ctx, source, kind.kind, &db::padded(ids.to_vec())).await?.is_empty() {
        return Ok(found);
    }
    for id in ids {
        let held = holding(ctx, source, kind.kind, &[*id]).await?;
        if !held.is_empty() {
            found.insert(*id, IN_USE.with("held_by", &held));
        }
    }
    Ok(found)
}

/// What holds any of these records of a kind: for a module's own checks, of fields that documents rely on.
pub async fn holding(ctx: &Ctx, source: &Source, kind: &'static str, ids: &[Id]) -> Result<Vec<Held>> {
    let mut held = Vec::new();
    for holder in ctx.runtime().registry().ports::<Holder>() {
        held.extend((holder.0)(ctx, source, kind, ids).await?);
    }
    Ok(held)
}
