//! `kontor export`: everything of one company in open forms, for other programs.
//!
//! The result is a [Data Package](https://datapackage.org): `datapackage.json` describes every table with its columns,
//! counts and hashes; `tables/<table>.ndjson` has a JSON object for each row; `files/…` are the stored files. It is
//! complete but for what is the program's own running (jobs, sessions, stored answers) and for secrets.
//!
//! Instants are RFC 3339, dates ISO 8601, quantities, unit prices and rates decimal numbers as text, amounts integers in
//! the minor unit of the currency that stands in the same row (of the company's where none does), bytes base64.
//! Personal fields that are sealed come opened when the one who exports may see them, and as `null` otherwise.

mod sink;
mod value;

use std::collections::BTreeMap;
use std::path::Path;

use aws_lc_rs::digest::{Context, SHA256};
use db::schema::{Column, Table};
use db::transfer::{Cell, Row, Snapshot};
use futures::TryStreamExt;
use kernel::{Error, Id, Result};
use platform::files::shelf;
use platform::vault::{self, Place, SealedTable};
use platform::{Ctx, Runtime};
use serde_json::{Map, Value, json};

use crate::errors::LOST_FILE;
use crate::progress::Watch;
use crate::tables;
use sink::Sink;

/// What was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Rows by table.
    pub tables: BTreeMap<String, u64>,
    pub files: u64,
}

/// Writes everything of the company of `ctx` to a ZIP archive, if the name ends so, or else into a new folder. With
/// `personal`, sealed fields are opened: the caller has seen to it that this is allowed, and that it is on record.
///
/// # Errors
/// `upkeep.exists`, `upkeep.file`, `upkeep.lost_file`; `vault.cannot_open` for a sealed value that was altered.
pub async fn export(ctx: &Ctx, place: &Path, personal: bool, watch: &Watch<'_>) -> Result<Exported> {
    let runtime = ctx.runtime();
    let mut sink = Sink::create(place)?;
    let snapshot = runtime.db().snapshot().await?;
    let tables: Vec<Table> = tables::all(runtime).into_iter().filter(Table::is_exported).collect();
    let files = shelf::list(snapshot.source(), Some(ctx.company_id())).await?;
    let mut total = files.len() as u64;
    for table in &tables {
        total += u64::try_from(snapshot.count(table, Some(ctx.company_id())).await?).unwrap_or(0);
    }
    watch.total(total);
    let mut exported = Exported { tables: BTreeMap::new(), files: 0 };
    let mut file_list = Vec::new();
    for file in files {
        copy(runtime, &file, &mut sink).await?;
        let hash = format!("sha256:{}", file.sha256);
        file_list.push(json!({ "path": format!("files/{}", file.path), "bytes": file.size, "hash": hash }));
        exported.files += 1;
        watch.file();
    }
    let mut resources = Vec::new();
    for table in &tables {
        let exporting =
            Exporting { ctx, snapshot: &snapshot, table, columns: Columns::of(runtime, table, personal) };
        let (rows, resource) = exporting.run(&mut sink, watch).await?;
        exported.tables.insert(table.name().to_owned(), rows);
        resources.push(resource);
    }
    snapshot.close().await?;
    let package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": format!("kontor-{}", ctx.company().code.to_lowercase()),
        "title": ctx.company().name,
        "created": ctx.now(),
        "kontor": env!("CARGO_PKG_VERSION"),
        "currency": ctx.company().currency.code(),
        "personal_data": if personal { "opened" } else { "left out" },
        "resources": resources,
        "files": file_list,
    });
    sink.open("datapackage.json", true)?;
    sink.write(&serde_json::to_vec_pretty(&package).map_err(Error::internal)?)?;
    sink.finish()?;
    Ok(exported)
}

/// Copies a stored file piece by piece.
///
/// # Errors
/// `upkeep.lost_file` when it is not what the database says.
async fn copy(runtime: &Runtime, file: &shelf::Shelved, sink: &mut Sink) -> Result<()> {
    let lost = || LOST_FILE.with("path", &file.path);
    let size = shelf::size(runtime, &file.path).await?.filter(|size| *size == file.size.unsigned_abs());
    let mut pieces = platform::files::pieces(runtime, &file.path, size.ok_or_else(lost)?);
    let mut hash = Context::new(&SHA256);
    sink.open(&format!("files/{}", file.path), false)?;
    while let Some(piece) = pieces.try_next().await? {
        hash.update(&piece);
        sink.write(&piece)?;
    }
    if hex::encode(hash.finish()) == file.sha256 { Ok(()) } else { Err(lost()) }
}

/// What of a table is written, and how.
struct Columns<'t> {
    /// The columns that are shown, with their places in a row.
    shown: Vec<(usize, &'t Column)>,
    sealed: Option<SealedTable>,
    personal: bool,
}

impl<'t> Columns<'t> {
    fn of(runtime: &Runtime, table: &'t Table, personal: bool) -> Self {
        let sealed = runtime.registry().sealed().into_iter().find(|one| one.table == table.name()).cloned();
        let blind = |name: &str| {
            let columns = sealed.iter().flat_map(|table| &table.columns);
            columns.filter_map(|column| column.blind).any(|blind| blind.column == name)
        };
        let columns = table.columns().iter().enumerate();
        let shown = columns.filter(|(_, column)| !table.is_secret(column.name()) && !blind(column.name()));
        Columns { shown: shown.collect(), sealed, personal }
    }

    fn is_sealed(&self, column: &str) -> bool {
        self.sealed.iter().flat_map(|table| &table.columns).any(|one| one.column == column)
    }
}

struct Exporting<'e> {
    ctx: &'e Ctx,
    snapshot: &'e Snapshot,
    table: &'e Table,
    columns: Columns<'e>,
}

impl Exporting<'_> {
    async fn run(&self, sink: &mut Sink, watch: &Watch<'_>) -> Result<(u64, Value)> {
        let path = format!("tables/{}.ndjson", self.table.name());
        sink.open(&path, true)?;
        let (mut hash, mut bytes, mut rows, mut last) = (Context::new(&SHA256), 0, 0, None);
        loop {
            let page = self.snapshot.page(self.table, Some(self.ctx.company_id()), last.as_ref()).await?;
            let mut text = Vec::new();
            for object in self.objects(&page).await? {
                serde_json::to_writer(&mut text, &object).map_err(Error::internal)?;
                text.push(b'\n');
            }
            hash.update(&text);
            bytes += text.len();
            rows += page.len() as u64;
            sink.write(&text)?;
            watch.rows(self.table, page.len());
            last = page.into_iter().next_back();
            if last.is_none() {
                break;
            }
        }
        let fields: Vec<Value> = self.columns.shown.iter().map(|(_, column)| self.field(column)).collect();
        let resource = json!({
            "name": self.table.name().replace('_', "-"),
            "path": path,
            "format": "ndjson",
            "mediatype": "application/x-ndjson",
            "encoding": "utf-8",
            "rows": rows,
            "bytes": bytes,
            "hash": format!("sha256:{}", hex::encode(hash.finish())),
            "schema": { "fields": fields, "primaryKey": self.table.primary_key() },
        });
        Ok((rows, resource))
    }

    fn field(&self, column: &Column) -> Value {
        let mut field = value::field(column);
        if self.columns.is_sealed(column.name()) {
            let how = if self.columns.personal { "Personal; opened" } else { "Personal; left out" };
            field["description"] = how.into();
        }
        field
    }

    async fn objects(&self, page: &[Row]) -> Result<Vec<Map<String, Value>>> {
        let opened = self.opened(page).await?;
        let object = |(at, row): (usize, &Row)| {
            let cells = self.columns.shown.iter().map(|(place, column)| {
                let value = if self.columns.is_sealed(column.name()) {
                    opened.get(&(at, *place)).cloned().flatten().map_or(Value::Null, Value::String)
                } else {
                    value::of(&row[*place], column.kind())
                };
                (column.name().to_owned(), value)
            });
            cells.collect::<Map<String, Value>>()
        };
        Ok(page.iter().enumerate().map(object).collect())
    }

    /// The plain text of the page's sealed values, by row and column; of erased people there is none.
    async fn opened(&self, page: &[Row]) -> Result<BTreeMap<(usize, usize), Option<String>>> {
        let (Some(sealed), true) = (&self.columns.sealed, self.columns.personal) else {
            return Ok(BTreeMap::new());
        };
        let id = self.table.place_of("id").ok_or_else(|| Error::internal("a sealed row has an id"))?;
        let (mut places, mut values) = (Vec::new(), Vec::new());
        for (at, row) in page.iter().enumerate() {
            let Cell::Id(id) = row[id] else { return Err(Error::internal("an id is an id")) };
            for one in &sealed.columns {
                let place = self.table.place_of(one.column);
                let place = place.ok_or_else(|| Error::internal("a sealed column is a column"))?;
                if let Cell::Text(text) = &row[place] {
                    places.push((at, place));
                    values.push((sealed_place(sealed, one.column, id), text.as_str()));
                }
            }
        }
        let opened = vault::open_all(self.ctx, self.snapshot.source(), &values).await?;
        Ok(places.into_iter().zip(opened).collect())
    }
}

fn sealed_place(table: &SealedTable, column: &'static str, row: Id) -> Place {
    Place { table: table.table, column, row }
}
