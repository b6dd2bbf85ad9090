//! What an import answers with, and the file of the rows that failed.

use std::sync::Arc;

use platform::api::SchemaFn;
use platform::{Ctx, Result};
use serde_json::{Value as Json, json};

use super::ERRORS_SHOWN_MAX;
use super::run::Outcome;
use crate::sheet::{Cell, Format, Sheet, Writer};

/// The column that the errors file has besides those of the file itself.
const ERROR_COLUMN: &str = "error";

pub(crate) fn report(ctx: &Ctx, sheet: &Sheet, outcomes: &[Outcome]) -> Result<Json> {
    let count = |wanted: fn(&Outcome) -> bool| outcomes.iter().filter(|outcome| wanted(outcome)).count();
    let failed = sheet.rows.iter().zip(outcomes).filter_map(|((number, cells), outcome)| match outcome {
        Outcome::Failed(error) => Some((*number, cells, error)),
        _ => None,
    });
    let errors: Vec<Json> =
        failed.clone().flat_map(|(number, _, error)| faults(number, error)).take(ERRORS_SHOWN_MAX).collect();
    Ok(json!({
        "dry_run": ctx.is_dry_run(),
        "rows": outcomes.len(),
        "created": count(|outcome| matches!(outcome, Outcome::Created)),
        "updated": count(|outcome| matches!(outcome, Outcome::Updated)),
        "unchanged": count(|outcome| matches!(outcome, Outcome::Unchanged)),
        "failed": failed.clone().count(),
        "errors": errors,
        "errors_file": errors_file(sheet, failed)?,
    }))
}

/// Each field at fault; one without a field is the whole row's.
fn faults(row: usize, error: &kernel::Error) -> Vec<Json> {
    if error.fields.is_empty() {
        return vec![json!({ "row": row, "column": null, "code": error.code, "message": error.message })];
    }
    let fault = |field: &kernel::FieldError| json!({ "row": row, "column": field.path, "code": field.code, "message": field.message });
    error.fields.iter().map(fault).collect()
}

/// The rows that failed, as they came, with the reason behind: to be corrected and sent again.
fn errors_file<'r>(
    sheet: &Sheet,
    failed: impl Iterator<Item = (usize, &'r Vec<String>, &'r kernel::Error)>,
) -> Result<Option<String>> {
    let mut failed = failed.peekable();
    if failed.peek().is_none() {
        return Ok(None);
    }
    let columns: Vec<&str> = sheet.header.iter().map(String::as_str).chain([ERROR_COLUMN]).collect();
    let mut writer = Writer::begin(Format::Csv, &columns)?;
    for (_, cells, error) in failed {
        let reason = match error.fields.is_empty() {
            true => error.message.clone(),
            false => error
                .fields
                .iter()
                .map(|field| format!("{}: {}", field.path, field.message))
                .collect::<Vec<_>>()
                .join("; "),
        };
        let cells: Vec<Cell> = cells.iter().cloned().chain([reason]).map(cell).collect();
        writer.push(&cells)?;
    }
    String::from_utf8(writer.finish()?).map(Some).map_err(kernel::Error::internal)
}

/// A number keeps its sign; anything else that looks like a formula is guarded.
fn cell(text: String) -> Cell {
    if kernel::Decimal::parse(&text).is_ok() { Cell::Number(text) } else { Cell::Text(text) }
}

pub(crate) fn schema() -> SchemaFn {
    Arc::new(|_| {
        schemars::json_schema!({
            "type": "object",
            "properties": {
                "dry_run": { "type": "boolean" },
                "rows": { "type": "integer" },
                "created": { "type": "integer" },
                "updated": { "type": "integer" },
                "unchanged": { "type": "integer" },
                "failed": { "type": "integer" },
                "errors": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "row": { "type": "integer", "description": "In the file; the header is row 1" },
                            "column": { "type": ["string", "null"] },
                            "code": { "type": "string" },
                            "message": { "type": "string" }
                        },
                        "required": ["row", "column", "code", "message"]
                    }
                },
                "errors_file": {
                    "type": ["string", "null"],
                    "description": "The rows that failed as CSV, with the reason in a column of its own"
                }
            },
            "required": ["dry_run", "rows", "created", "updated", "unchanged", "failed", "errors", "errors_file"]
        })
    })
}
