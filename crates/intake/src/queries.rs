//! How an import stands, row by row if need be.

use garde::Validate;
use kernel::{Error, Id, Instant};
use platform::{Ctx, FileReply, Result, Source, files};
use records::{Form, SheetCell, SheetFormat, SheetWriter};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::events::Counts;
use crate::faults;
use crate::mapping::Mapping;
use crate::model::{batch, row};
use crate::run::chunk::outcome;
use crate::run::{counts, delimiter};
use crate::source::Records;
use crate::states::{STATES, VERBS};
use crate::targets;

/// Rows of a page at most.
pub const PAGE_ROWS_MAX: u64 = 500;
/// Rows of the file that are read at once.
const LINES_AT_ONCE: usize = 500;
/// Rows of the file of what failed, at most.
pub const ERRORS_FILE_ROWS_MAX: usize = 50_000;

/// An import.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ImportView {
    pub id: Id,
    pub target: String,
    pub status: String,
    pub allowed_actions: Vec<&'static str>,
    pub file_name: String,
    pub encoding: String,
    pub header: Vec<String>,
    pub samples: Vec<Vec<String>>,
    pub mapping: Mapping,
    pub rows: i64,
    pub done: i64,
    pub counts: Counts,
    /// Rows in a second, while it worked.
    pub rate: Option<i64>,
    /// Seconds that are left at this rate.
    pub seconds_left: Option<i64>,
    /// What the last dry run told: `counts`, `faults` (`row`, `field`, `code`, `message`) and `exact`. One that could not
    /// begin has the code as `error`, a `message`, and of a mapping that does not fit its `faults`. Messages are in the
    /// caller's language.
    pub dry_run: Option<Json>,
    /// The code of why it failed; `failure` says more.
    pub error: Option<String>,
    /// Why it failed.
    pub failure: Option<Failure>,
    pub undone: i64,
    pub kept: i64,
    pub version: i64,
    pub created_at: Instant,
    pub started_at: Option<Instant>,
    pub finished_at: Option<Instant>,
}

/// Why a whole import failed.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
pub struct Failure {
    pub code: String,
    /// In the caller's language.
    pub message: String,
    /// What of the mapping does not fit, if that is why.
    pub faults: Vec<FailureFault>,
}

/// What of a mapping does not fit.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
pub struct FailureFault {
    /// Where in the mapping: `columns.Price`.
    pub path: String,
    pub code: String,
    /// In the caller's language.
    pub message: String,
}

impl ImportView {
    pub(crate) fn of(ctx: &Ctx, batch: &batch::Model) -> Result<ImportView> {
        fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
            serde_json::from_str(text).map_err(Error::internal)
        }
        let rate = (batch.worked_ms > 0).then(|| batch.done * 1_000 / batch.worked_ms);
        let left = rate.filter(|rate| *rate > 0 && batch.done < batch.rows);
        let mut allowed = STATES.allowed(&batch.status);
        allowed.retain(|verb| VERBS.contains(verb));
        Ok(ImportView {
            id: batch.id,
            target: batch.target.clone(),
            status: batch.status.clone(),
            allowed_actions: allowed,
            file_name: batch.file_name.clone(),
            encoding: batch.encoding.clone(),
            header: read(&batch.header)?,
            samples: read(&batch.samples)?,
            mapping: read(&batch.mapping)?,
            rows: batch.rows,
            done: batch.done,
            counts: counts(batch),
            rate,
            seconds_left: left.map(|rate| (batch.rows - batch.done) / rate),
            dry_run: batch.trial.as_deref().map(read).transpose()?.map(|trial| faults::trial(ctx, trial)),
            error: batch.error.clone(),
            failure: failure(ctx, batch)?,
            undone: batch.undone,
            kept: batch.kept,
            version: batch.version,
            created_at: batch.created_at,
            started_at: batch.started_at,
            finished_at: batch.finished_at,
        })
    }
}

fn failure(ctx: &Ctx, batch: &batch::Model) -> Result<Option<Failure>> {
    let Some(kept) = &batch.failure else { return Ok(None) };
    let kept: Json = serde_json::from_str(kept).map_err(Error::internal)?;
    serde_json::from_value(faults::whole(ctx, kept)).map(Some).map_err(Error::internal)
}

/// An import of the company, for programs.
pub async fn view(ctx: &Ctx, id: Id) -> Result<ImportView> {
    ImportView::of(ctx, &crate::run::find(ctx, id).await?)
}

/// The rows of an import that failed, for programs.
pub async fn errors_file(ctx: &Ctx, id: Id) -> Result<FileReply> {
    errors(ctx, ctx.runtime().db().read(), platform::api::ById { id }).await
}

/// One import.
pub(crate) async fn get(ctx: &Ctx, source: &Source, input: platform::api::ById) -> Result<ImportView> {
    ImportView::of(ctx, &visible(ctx, source, input.id).await?)
}

async fn visible(ctx: &Ctx, source: &Source, id: Id) -> Result<batch::Model> {
    source.select::<batch::Entity>(ctx.scope()).id(id).expect().await
}

/// Which rows.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Which {
    id: Id,
    /// `created`, `updated`, `revived`, `unchanged`, `repeated` or `failed`.
    #[garde(length(max = 12))]
    outcome: Option<String>,
    /// `undone` or `kept`.
    #[garde(length(max = 8))]
    undo: Option<String>,
    /// `next` of the page before.
    cursor: Option<i64>,
    #[garde(range(min = 1, max = 500))]
    limit: Option<u64>,
}

/// Some of an import's rows.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Rows {
    items: Vec<RowView>,
    next: Option<i64>,
}

/// What became of a row.
#[derive(Serialize, JsonSchema)]
pub(crate) struct RowView {
    /// In the file; the header is 1.
    row: i64,
    outcome: String,
    record_id: Option<Id>,
    /// Everything that is wrong with it: `path`, `code`, and `message` in the caller's language.
    faults: Vec<Json>,
    undo: Option<String>,
    kept_for: Option<String>,
}

pub(crate) async fn rows(ctx: &Ctx, source: &Source, input: Which) -> Result<Rows> {
    let batch = visible(ctx, source, input.id).await?;
    let limit = input.limit.unwrap_or(100).min(PAGE_ROWS_MAX);
    let mut select = source
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::BatchId.eq(batch.id))
        .filter(row::Column::No.gt(input.cursor.unwrap_or(0)))
        .order_by(row::Column::No)
        .limit(limit + 1);
    if let Some(outcome) = input.outcome {
        select = select.filter(row::Column::Outcome.eq(outcome));
    }
    if let Some(undo) = input.undo {
        select = select.filter(row::Column::Undo.eq(undo));
    }
    let mut found = select.all().await?;
    let more = found.len() as u64 > limit;
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more).map(|row| row.no);
    let view = |row: row::Model| {
        Ok(RowView {
            row: row.no,
            faults: faults_of(ctx, &row)?,
            outcome: row.outcome,
            record_id: row.record_id,
            undo: row.undo,
            kept_for: row.kept_for,
        })
    };
    Ok(Rows { items: found.into_iter().map(view).collect::<Result<_>>()?, next })
}

/// The rows that failed as they came, with the reason behind: to be corrected and imported again.
pub(crate) async fn errors(ctx: &Ctx, source: &Source, input: platform::api::ById) -> Result<FileReply> {
    let batch = visible(ctx, source, input.id).await?;
    let header: Vec<String> = serde_json::from_str(&batch.header).map_err(Error::internal)?;
    let columns: Vec<&str> = header.iter().map(String::as_str).chain(["error"]).collect();
    let mut writer = SheetWriter::begin(SheetFormat::Csv, &columns)?;
    let file = files::row_of(ctx, source, batch.file_id).await?;
    let mut records = Records::new(file, delimiter(&batch), 0, 0);
    let mut written = 0;
    loop {
        let lines = records.next(ctx, LINES_AT_ONCE).await?;
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { break };
        let failed = source
            .select::<row::Entity>(&ctx.whole())
            .filter(row::Column::BatchId.eq(batch.id))
            .filter(row::Column::No.between(first.no, last.no))
            .filter(row::Column::Outcome.eq(outcome::FAILED))
            .all()
            .await?;
        let reasons: std::collections::BTreeMap<i64, String> =
            failed.iter().map(|row| Ok((row.no, reason(ctx, row)?))).collect::<Result<_>>()?;
        for line in
            lines.iter().filter(|line| reasons.contains_key(&line.no)).take(ERRORS_FILE_ROWS_MAX - written)
        {
            let mut cells: Vec<SheetCell> = line.cells.iter().map(|text| cell(text)).collect();
            cells.resize_with(header.len(), || SheetCell::Text(String::new()));
            cells.push(SheetCell::Text(reasons[&line.no].clone()));
            writer.push(&cells)?;
            written += 1;
        }
        if written == ERRORS_FILE_ROWS_MAX {
            break;
        }
    }
    let stem = batch.file_name.strip_suffix(".csv").unwrap_or(&batch.file_name);
    Ok(FileReply {
        content_type: SheetFormat::Csv.content_type().to_owned(),
        file_name: format!("{stem}.errors.csv"),
        bytes: writer.finish()?,
    })
}

/// A number keeps its sign; anything else that looks like a formula is guarded.
fn cell(text: &str) -> SheetCell {
    let text = text.to_owned();
    if kernel::Decimal::parse(&text).is_ok() { SheetCell::Number(text) } else { SheetCell::Text(text) }
}

/// What is wrong with a row, in the caller's language.
fn faults_of(ctx: &Ctx, row: &row::Model) -> Result<Vec<Json>> {
    let kept: Vec<Json> =
        serde_json::from_str(row.faults.as_deref().unwrap_or("[]")).map_err(Error::internal)?;
    Ok(kept.into_iter().map(|fault| faults::told(ctx, fault)).collect())
}

fn reason(ctx: &Ctx, row: &row::Model) -> Result<String> {
    let faults = faults_of(ctx, row)?;
    let text = |fault: &Json, name: &str| fault[name].as_str().unwrap_or_default().to_owned();
    let told = faults.iter().map(|fault| match text(fault, "path").as_str() {
        "" => text(fault, "message"),
        path => format!("{path}: {}", text(fault, "message")),
    });
    Ok(told.collect::<Vec<_>>().join("; "))
}

/// Something that can be imported.
#[derive(Serialize, JsonSchema)]
pub(crate) struct TargetView {
    target: &'static str,
    label: &'static str,
    fields: Vec<FieldView>,
}

/// A field that a column can fill.
#[derive(Serialize, JsonSchema)]
pub(crate) struct FieldView {
    field: &'static str,
    label: &'static str,
    required: bool,
    /// Records can be known by it.
    tells_apart: bool,
    /// The kind of record that it names, by code or name.
    refers: Option<&'static str>,
    /// The words that it may hold.
    one_of: Option<&'static [&'static str]>,
}

/// What the caller may import.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Targets {
    items: Vec<TargetView>,
}

/// Takes nothing.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

pub(crate) async fn targets(ctx: &Ctx, _: &Source, _: Nothing) -> Result<Targets> {
    let view = |field: &'static records::Field, tells_apart: bool| FieldView {
        field: field.name,
        label: field.label,
        required: !field.optional && field.default.is_none() && !field.generated,
        tells_apart,
        refers: field.refers.and_then(|refers| refers().named).map(|named| named.kind),
        one_of: match field.form {
            Form::OneOf(words) => Some(words),
            _ => None,
        },
    };
    let items =
        targets::kinds(ctx).into_iter().filter(|kind| !kind.document && ctx.may(kind.edit)).map(|kind| {
            let own =
                targets::fillable(ctx, &kind).map(|field| view(field, targets::tells_apart(&kind, field)));
            let beside = targets::beside(&kind).filter_map(|one| {
                let other = targets::named(ctx, one.kind)?;
                let field = other.fields.iter().find(|field| field.name == one.value)?;
                Some(FieldView { field: one.kind, label: other.label, required: false, ..view(field, false) })
            });
            TargetView { target: kind.kind, label: kind.label, fields: own.chain(beside).collect() }
        });
    Ok(Targets { items: items.collect() })
}
