//! A record's history, from the audit: who changed what, newest first.

use kernel::{Id, Instant};
use platform::audit::row as audit;
use platform::{Ctx, Result, Scope, Source};
use sea_orm::ColumnTrait;
use serde_json::{Map, Value as Json, json};

use crate::RecordKind;

/// Entries of a page of history.
const LIMIT: u64 = 50;

/// One entry, read.
pub(crate) struct Entry {
    pub(crate) id: Id,
    pub(crate) at: Instant,
    pub(crate) actor_kind: String,
    pub(crate) actor_name: String,
    pub(crate) action: String,
    /// The version that the change made.
    pub(crate) version: Option<i64>,
    /// Field → `{before, after}`; an erased personal field has neither, and of a sealed one it says `changed` only.
    pub(crate) fields: Map<String, Json>,
}

/// The entries of a record below `before`, newest first.
pub(crate) async fn entries(
    source: &Source,
    scope: &Scope,
    kind: &RecordKind,
    id: Id,
    before: Option<Id>,
    limit: u64,
) -> Result<Vec<Entry>> {
    let mut select = source
        .select::<audit::Entity>(scope)
        .filter(audit::Column::SubjectId.eq(id))
        .filter(audit::Column::SubjectKind.eq(kind.kind));
    if let Some(before) = before {
        select = select.filter(audit::Column::Id.lt(before));
    }
    let rows = select.order_by_desc(audit::Column::Id).limit(limit).all().await?;
    rows.into_iter().map(read).collect()
}

fn read(row: audit::Model) -> Result<Entry> {
    let changes: Json = serde_json::from_str(&row.changes).map_err(kernel::Error::internal)?;
    let personal: Json = match &row.personal {
        Some(text) => serde_json::from_str(text).map_err(kernel::Error::internal)?,
        None => Json::Null,
    };
    let mut fields = changes["fields"].as_object().cloned().unwrap_or_default();
    for name in changes["personal"].as_array().into_iter().flatten().filter_map(Json::as_str) {
        fields.insert(
            name.to_owned(),
            personal.get(name).cloned().unwrap_or_else(|| json!({ "erased": true })),
        );
    }
    for name in changes["sealed"].as_array().into_iter().flatten().filter_map(Json::as_str) {
        fields.insert(name.to_owned(), json!({ "changed": true }));
    }
    Ok(Entry {
        id: row.id,
        at: row.at,
        actor_kind: row.actor_kind,
        actor_name: row.actor_name,
        action: row.action,
        version: changes["version"].as_i64(),
        fields,
    })
}

/// Answers `GET path/{id}/history`, for a record that the caller was found to see.
pub(crate) async fn answer(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    id: Id,
    before: Option<Id>,
) -> Result<Json> {
    let mut entries = entries(source, &ctx.whole(), kind, id, before, LIMIT + 1).await?;
    let more = entries.len() as u64 > LIMIT;
    entries.truncate(usize::try_from(LIMIT).expect("a page fits in memory"));
    let next = entries.last().filter(|_| more).map(|entry| entry.id);
    let items: Vec<Json> = entries.iter().map(|entry| shown(ctx, kind, entry)).collect();
    Ok(json!({ "items": items, "next": next }))
}

/// Only fields that the record shows: what a document's module writes into its audit may say more.
fn shown(ctx: &Ctx, kind: &RecordKind, entry: &Entry) -> Json {
    let visible = |name: &str| kind.shown_to(ctx).any(|(_, field)| field.name == name);
    let fields: Map<String, Json> = entry
        .fields
        .iter()
        .filter(|(name, _)| visible(name))
        .map(|(name, step)| (name.clone(), step.clone()))
        .collect();
    json!({
        "id": entry.id,
        "at": entry.at,
        "actor": { "kind": entry.actor_kind, "name": entry.actor_name },
        "action": entry.action,
        "version": entry.version,
        "changes": fields,
    })
}
