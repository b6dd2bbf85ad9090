//! The audit as the people who look into it see it.

use kernel::Instant;
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Verification, row, verify};
use crate::permissions::{AUDIT_VERIFY, AUDIT_VIEW};
use crate::{Access, Api, Ctx, Error, Id, NoInput, Result, Source};

/// Entries in one answer at most.
const PAGE_ENTRIES_MAX: u64 = 200;

pub(crate) fn register(api: &mut Api) {
    api.get("/platform/audit", Access::Permission(&AUDIT_VIEW), list)
        .summary("Who changed what, the latest first");
    api.get("/platform/audit/verify", Access::Permission(&AUDIT_VERIFY), check)
        .summary("Check the audit chain: names the first row that was altered");
}

/// Which entries.
#[derive(Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct Filter {
    subject_id: Option<Id>,
    #[garde(length(max = 60))]
    subject_kind: Option<String>,
    actor_id: Option<Id>,
    #[garde(length(max = 120))]
    action: Option<String>,
    /// From this instant on.
    from: Option<Instant>,
    /// Before this instant.
    to: Option<Instant>,
    /// The `next` of the page before.
    cursor: Option<Id>,
    #[garde(range(min = 1, max = PAGE_ENTRIES_MAX))]
    limit: Option<u64>,
}

/// One entry.
#[derive(Serialize, JsonSchema)]
struct Entry {
    id: Id,
    at: Instant,
    actor_kind: String,
    actor_id: Option<Id>,
    actor_name: String,
    action: String,
    subject_kind: String,
    subject_id: Id,
    request_id: String,
    changes: Value,
    personal: Option<Value>,
    /// The seal that covers it; absent until it is sealed.
    seal: Option<i64>,
}

#[derive(Serialize, JsonSchema)]
struct Page {
    items: Vec<Entry>,
    next: Option<Id>,
}

impl TryFrom<row::Model> for Entry {
    type Error = Error;

    fn try_from(row: row::Model) -> Result<Self> {
        let json = |text: &str| serde_json::from_str(text).map_err(Error::internal);
        Ok(Entry {
            id: row.id,
            at: row.at,
            actor_kind: row.actor_kind,
            actor_id: row.actor_id,
            actor_name: row.actor_name,
            action: row.action,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            request_id: row.request_id,
            changes: json(&row.changes)?,
            personal: row.personal.as_deref().map(json).transpose()?,
            seal: row.seal_no,
        })
    }
}

async fn list(ctx: &Ctx, source: &Source, filter: Filter) -> Result<Page> {
    let limit = filter.limit.unwrap_or(50);
    let mut query = source.select::<row::Entity>(ctx.scope()).order_by_desc(row::Column::Id).limit(limit + 1);
    let conditions = [
        filter.subject_id.map(|id| row::Column::SubjectId.eq(id)),
        filter.subject_kind.map(|kind| row::Column::SubjectKind.eq(kind)),
        filter.actor_id.map(|id| row::Column::ActorId.eq(id)),
        filter.action.map(|action| row::Column::Action.eq(action)),
        filter.from.map(|from| row::Column::At.gte(from)),
        filter.to.map(|to| row::Column::At.lt(to)),
        filter.cursor.map(|cursor| row::Column::Id.lt(cursor)),
    ];
    for condition in conditions.into_iter().flatten() {
        query = query.filter(condition);
    }
    let mut rows = query.all().await?;
    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| more).map(|row| row.id);
    Ok(Page { items: rows.into_iter().map(Entry::try_from).collect::<Result<_>>()?, next })
}

async fn check(ctx: &Ctx, _: &Source, _: NoInput) -> Result<Verification> {
    verify(ctx.runtime(), ctx.company_id()).await
}
