//! `POST path/import`: a CSV or XLSX file of records. A row at fault is told with its column and leaves the others
//! alone; a dry run is the real run, taken back at the end.

mod columns;
mod report;
mod run;

use std::sync::Arc;

use kernel::FieldError;
use platform::api::SchemaFn;
use platform::{Access, Ctx, Endpoint, Handler, Method, Reply, Request, Result};

use crate::errors::BAD_QUERY;
use crate::errors::field as code;
use crate::{RecordKind, sheet};

/// Rows of one import at most: as long as a dry run may keep its one transaction.
pub const IMPORT_ROWS_MAX: usize = 10_000;
/// Rows of one transaction.
pub const BATCH_ROWS: usize = 200;
/// Rows at fault of which the answer tells every fault; the errors file tells of all rows.
pub const ERRORS_SHOWN_MAX: usize = 1_000;

/// What happens to a row whose record is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It is at fault.
    Create,
    /// It changes the record: the one of its `id`, or else of its first unique field.
    Upsert,
}

pub(crate) fn endpoint(kind: RecordKind) -> Endpoint {
    let import = Handler::Free(Arc::new(move |ctx, request| Box::pin(answer(ctx, request, kind))));
    Endpoint {
        upload: Some("text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        query: Some(query_schema()),
        summary: format!("Import records of kind {} from a CSV or XLSX file", kind.noun()),
        ..crate::mount::endpoint(
            &kind,
            Method::Post,
            "/import",
            Access::Permission(kind.edit),
            import,
            report::schema(),
        )
    }
}

/// A repeated `Idempotency-Key` gets the report of the first time; with other bytes it is refused.
async fn answer(ctx: Ctx, request: Request, kind: RecordKind) -> Result<Reply> {
    let endpoint = format!("POST {}/import", kind.path);
    let work = |request| import(ctx.clone(), request, kind);
    platform::idempotency::once(&ctx, &endpoint, request, work).await
}

async fn import(ctx: Ctx, request: Request, kind: RecordKind) -> Result<Reply> {
    let mode = mode(&request.query)?;
    let sheet = sheet::read(&request.bytes, IMPORT_ROWS_MAX)?;
    let columns = columns::read(&ctx, &kind, &sheet.header, mode)?;
    let outcomes = run::run(&ctx, kind, mode, columns, &sheet).await?;
    Ok(Reply::json(200, report::report(&ctx, &sheet, &outcomes)?))
}

fn mode(query: &str) -> Result<Mode> {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(query).map_err(|cause| BAD_QUERY.inner(cause))?;
    let mut mode = Mode::Create;
    for (name, value) in pairs {
        match (name.as_str(), value.as_str()) {
            ("mode", "create") => mode = Mode::Create,
            ("mode", "upsert") => mode = Mode::Upsert,
            ("dry_run", _) => {}
            ("mode", _) => return Err(wrong("mode", code::INVALID, "expected create or upsert")),
            _ => return Err(wrong(&name, code::UNKNOWN, "an import takes mode and dry_run")),
        }
    }
    Ok(mode)
}

fn wrong(name: &str, code: kernel::Code, text: &str) -> kernel::Error {
    kernel::Error::fields(vec![FieldError::new(name, code, text)])
}

fn query_schema() -> SchemaFn {
    Arc::new(|_| {
        schemars::json_schema!({
            "type": "object",
            "properties": {
                "mode": {
                    "type": "string",
                    "enum": ["create", "upsert"],
                    "default": "create",
                    "description": "upsert changes the record with the row's id, or else with its first unique field"
                }
            }
        })
    })
}
