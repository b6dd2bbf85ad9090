//! A list as a file: exactly the rows that the list would show over all its pages.

mod ask;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use ask::Ask;
use kernel::Id;
use platform::{Ctx, FileReply, Reply, Result, Source};

use crate::errors::EXPORT_TOO_LARGE;
use crate::labels::{self, is_labelled};
use crate::row::Row;
use crate::sheet::{Cell, Format, Writer};
use crate::summary::{Cut, group_of};
use crate::{Datum, Form, RecordKind, list};

/// Rows of a file at most.
pub const EXPORT_ROWS_MAX: usize = 50_000;
/// Rows read at once.
const CHUNK: u64 = 1_000;

/// The kind of file that the `Accept` header asks for, if it asks for one.
pub fn wanted(accept: Option<&str>) -> Option<Format> {
    let types =
        accept?.split(',').map(|part| part.split(';').next().unwrap_or_default().trim().to_ascii_lowercase());
    types.into_iter().find_map(|name| match name.as_str() {
        "text/csv" => Some(Some(Format::Csv)),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => Some(Some(Format::Xlsx)),
        "application/json" => Some(None),
        _ => None,
    })?
}

/// Answers `GET path` with a file.
pub(crate) async fn answer(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    query: &str,
    format: Format,
) -> Result<Reply> {
    let mut ask = Ask::parse_for(ctx, kind, query)?;
    ask.list.limit = CHUNK;
    ask.list.skip = 0;
    let columns =
        ask.list.columns.clone().unwrap_or_else(|| kind.shown_to(ctx).map(|(at, _)| at).collect::<Vec<_>>());
    let mut writer = Writer::begin(format, &ask.heads(ctx, kind, &columns))?;
    let select = list::select(ctx, source, kind, &ask.list).await?;
    let mut groups = Groups::default();
    let (mut cursor, mut count) = (None::<String>, 0);
    loop {
        let page = list::page(ctx, source, kind, &ask.list, &select, cursor.as_deref()).await?;
        count += page.rows.len();
        if count > EXPORT_ROWS_MAX {
            return Err(EXPORT_TOO_LARGE.with("export_rows_max", EXPORT_ROWS_MAX));
        }
        let labels = if ask.is_for_people() {
            labels::of_rows(ctx, source, kind, &page.rows).await?
        } else {
            BTreeMap::new()
        };
        for row in &page.rows {
            let cells = cells(ctx, kind, row, &columns, &labels);
            match ask.group {
                None => writer.push(&cells)?,
                Some((at, cut)) => groups.take(group_of(ctx, &kind.fields[at], cut, &row.values[at]), cells),
            }
        }
        match page.next {
            Some(next) => cursor = Some(next),
            None => break,
        }
    }
    for cells in groups.in_order(ask.group) {
        writer.push(&cells)?;
    }
    let plural = kind.path.rsplit('/').next().unwrap_or(kind.kind);
    Ok(Reply::File(FileReply {
        content_type: format.content_type().to_owned(),
        file_name: format!("{plural}-{}.{}", ctx.today(), format.ending()),
        bytes: writer.finish()?,
    }))
}

/// Rows that stand together: they are kept until all of them are known.
#[derive(Default)]
struct Groups(BTreeMap<Datum, Vec<Vec<Cell>>>);

impl Groups {
    fn take(&mut self, key: Datum, cells: Vec<Cell>) {
        self.0.entry(key).or_default().push(cells);
    }

    /// The groups as the summary tells them: the largest first, or by time; in each, the rows in the list's order.
    fn in_order(self, group: Option<(usize, Cut)>) -> impl Iterator<Item = Vec<Cell>> {
        let mut groups: Vec<Vec<Vec<Cell>>> = self.0.into_values().collect();
        if matches!(group, Some((_, Cut::Value))) {
            groups.sort_by_key(|rows| Reverse(rows.len()));
        }
        groups.into_iter().flatten()
    }
}

/// Rows of texts as CSV, safe to open in a spreadsheet: for modules that hand out lists of their own.
pub fn csv_file(columns: &[&str], rows: &[Vec<String>]) -> Result<Vec<u8>> {
    let mut writer = Writer::begin(Format::Csv, columns)?;
    for row in rows {
        writer.push(&row.iter().cloned().map(Cell::Text).collect::<Vec<_>>())?;
    }
    writer.finish()
}

/// The cells of a row. What it refers to is called by its label, where it has one.
fn cells(
    ctx: &Ctx,
    kind: &RecordKind,
    row: &Row,
    columns: &[usize],
    labels: &BTreeMap<Id, String>,
) -> Vec<Cell> {
    let cell = |at: usize| {
        let field = &kind.fields[at];
        let label = row.values[at].id().filter(|_| is_labelled(kind, field)).and_then(|id| labels.get(&id));
        if let Some(label) = label.filter(|label| !label.is_empty()) {
            return Cell::Text(label.clone());
        }
        let text = row.text_of(ctx, kind, at);
        match field.form {
            form if form.is_decimal() || matches!(form, Form::Int | Form::Big) => Cell::Number(text),
            form if form.is_text() => Cell::Text(text),
            _ => Cell::Plain(text),
        }
    };
    columns.iter().copied().map(cell).collect()
}
