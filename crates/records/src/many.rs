//! `POST path/bulk`: the same done to many rows that a list shows, each in a transaction of its own and through the
//! very endpoint that does it to one: its permission, audit, events and refusals.
//!
//! What is selected is a predicate, not a list of pages. A call works through some rows in the order of their ids and
//! answers where the next call goes on, so that whoever waits sees it advance and may stop.

mod act;
mod ask;

use std::sync::Arc;

use kernel::Id;
use platform::api::{Answer, schema};
use platform::{Access, Ctx, Endpoint, Handler, Method, Reply, Request, Result};
use schemars::JsonSchema;
use sea_orm::sea_query::ExprTrait;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::errors::{BAD_CURSOR, COUNT_CHANGED};
use crate::kind::ID;
use crate::table::column;
use crate::{RecordKind, labels, list, table};
use act::Act;
use ask::BulkInput;

/// Rows that one call works through at most.
pub const BULK_ROWS_PER_CALL: u64 = 100;
/// Ids that a selection names at most, of those that it holds and of those that it leaves out.
pub const BULK_IDS_MAX: usize = 1_000;

/// The endpoint, where something can be done to many rows.
pub(crate) fn endpoint(kind: RecordKind) -> Option<Endpoint> {
    if kind.document && !kind.verbs.iter().any(|verb| verb.bulk) {
        return None;
    }
    let run = Handler::Free(Arc::new(move |ctx, request| Box::pin(once(ctx, request, kind))));
    Some(Endpoint {
        body: Some(schema::<BulkInput>()),
        summary: format!("Do the same to many records of kind {}", kind.noun()),
        answer: Answer::Json(schema::<BulkReport>()),
        ..crate::mount::endpoint(
            &kind,
            Method::Post,
            "/bulk",
            Access::Permission(kind.view),
            run,
            schema::<BulkReport>(),
        )
    })
}

/// What became of the rows of a call.
#[derive(Debug, Serialize, JsonSchema)]
struct BulkReport {
    /// Rows that match; with `after`, those behind it.
    matched: i64,
    done: Vec<Done>,
    failed: Vec<Failed>,
    /// Send it as `after` to go on; null when all rows were tried.
    next: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Done {
    id: Id,
    /// What people call it.
    label: String,
    /// How it is taken back, where it can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    undo: Option<Undo>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Undo {
    /// The action that takes it back.
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<&'static str>,
    /// The former values of the fields that were changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    patch: Option<Map<String, Json>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Failed {
    id: Id,
    label: String,
    code: String,
    message: String,
}

/// A repeated `Idempotency-Key` gets the answer of the first time.
async fn once(ctx: Ctx, request: Request, kind: RecordKind) -> Result<Reply> {
    let endpoint = format!("POST {}/bulk", kind.path);
    let work = |request| answer(ctx.clone(), request, kind);
    platform::idempotency::once(&ctx, &endpoint, request, work).await
}

async fn answer(ctx: Ctx, request: Request, kind: RecordKind) -> Result<Reply> {
    let input: BulkInput = platform::api::body(request.body)?;
    let act = Act::find(&ctx, &kind, &input)?;
    input.assert_deliberate()?;
    let list = input.selection.list(&ctx, &kind, &act)?;
    let source = ctx.runtime().db().read();
    let mut select = list::select(&ctx, source, &kind, &list).await?;
    input.selection.narrow(&kind, &mut select);
    if let Some(after) = &input.after {
        let after: Id = after.parse().map_err(|_| BAD_CURSOR.at("after"))?;
        select.and_where(column(&kind, ID).gt(after));
    }
    let matched = list::count(source, &select).await?;
    let expected = input.expected.filter(|_| input.after.is_none());
    if expected.is_some_and(|expected| expected != matched) {
        return Err(COUNT_CHANGED.with("count", matched));
    }
    select.order_by((kind.table, ID), sea_orm::Order::Asc).limit(BULK_ROWS_PER_CALL + 1);
    let mut rows = table::rows(&ctx, &kind, source, &select).await?;
    let more = rows.len() as u64 > BULK_ROWS_PER_CALL;
    rows.truncate(BULK_ROWS_PER_CALL as usize);
    let next = rows.last().filter(|_| more).map(|row| row.id(&kind).to_string());
    let mut report = BulkReport { matched, done: Vec::new(), failed: Vec::new(), next };
    for row in &rows {
        let (id, label) = (row.id(&kind), labels::title(&ctx, &kind, row));
        match act.on(&ctx, &kind, row).await {
            Ok(undo) => report.done.push(Done { id, label, undo }),
            Err(error) => {
                let (code, message) = act::told(&error);
                report.failed.push(Failed { id, label, code, message });
            }
        }
    }
    Ok(Reply::json(200, platform::api::to_json(&report)?))
}
