//! `kontor restore`: an installation made from a backup, on whatever engine; all of it or nothing.

use std::path::Path;

use db::migrate::{Migration, tables};
use db::schema::Table;
use db::transfer::{Load, PAGE_ROWS_MAX, Row};
use kernel::Result;
use platform::files::shelf;
use platform::{Runtime, audit};

use crate::archive::{Archive, Manifest};
use crate::digest::{Hasher, TableHash};
use crate::errors::{DAMAGED, FILE, NEWER, NOT_EMPTY};
use crate::lines;
use crate::progress::Watch;

/// Fills an empty installation from a backup. The archive is checked whole before anything is written; the rows come
/// in one transaction. After a crash the target is empty as before, but for files that the next run finds and takes.
///
/// The database is then brought up to date, should the backup be older than the program.
///
/// # Errors
/// `upkeep.damaged`, `upkeep.newer`, `upkeep.other_master_key`, `upkeep.not_empty`.
pub async fn restore(runtime: &Runtime, place: &Path, watch: &Watch<'_>) -> Result<Manifest> {
    let mut archive = Archive::open(place, runtime.settings())?;
    let manifest = archive.manifest.clone();
    let then = migrations_then(runtime, &manifest)?;
    assert_nothing_lies_here(runtime, &manifest).await?;
    let rows: u64 = manifest.tables.iter().map(|table| table.hash.rows).sum();
    // Everything is read twice: to be checked, and to be taken over.
    watch.total(rows + manifest.files.len() as u64);
    archive.check(|| ())?;

    runtime.db().migrate(&then, runtime.clock().now()).await?;
    let load = runtime.db().load().await?;
    match fill(runtime, &load, &mut archive, &tables(&then), watch).await {
        Ok(()) => load.commit().await?,
        Err(error) => {
            load.rollback().await?;
            return Err(error);
        }
    }
    runtime.db().migrate(&runtime.registry().migrations(), runtime.clock().now()).await?;
    Ok(manifest)
}

/// The migrations of this program that had run where the backup was made.
fn migrations_then(runtime: &Runtime, manifest: &Manifest) -> Result<Vec<Migration>> {
    let known = runtime.registry().migrations();
    let unknown = |name: &&String| !known.iter().any(|one| one.name == name.as_str());
    if let Some(name) = manifest.migrations.iter().find(unknown) {
        return Err(NEWER.with("migration", name).with("program", &manifest.program));
    }
    Ok(known.into_iter().filter(|one| manifest.migrations.iter().any(|name| name == one.name)).collect())
}

/// What the database holds is looked at when it is filled; here: files and heads of other audit chains.
async fn assert_nothing_lies_here(runtime: &Runtime, manifest: &Manifest) -> Result<()> {
    let ours = |path: &String| manifest.files.iter().any(|file| file.path == *path);
    if let Some(path) = shelf::paths(runtime).await?.iter().find(|path| !ours(path)) {
        return Err(NOT_EMPTY.with("file", path));
    }
    let anchors = audit::anchors_path(&runtime.settings().data_dir);
    if anchors.exists() {
        return Err(NOT_EMPTY.with("file", anchors));
    }
    Ok(())
}

async fn fill(
    runtime: &Runtime,
    load: &Load,
    archive: &mut Archive,
    tables: &[Table],
    watch: &Watch<'_>,
) -> Result<()> {
    assert_empty(load, tables).await?;
    for shape in archive.manifest.tables.clone() {
        let table = tables.iter().find(|table| table.name() == shape.hash.table);
        let table = table.ok_or_else(|| NEWER.with("table", &shape.hash.table))?;
        let ours = table.columns().iter().map(|column| column.name());
        if !ours.eq(shape.columns.iter().map(|column| column.name.as_str())) {
            return Err(NEWER.with("table", table.name()).with("program", &archive.manifest.program));
        }
        fill_table(load, archive, table, &shape.hash, watch).await?;
    }
    for file in archive.manifest.files.clone() {
        let bytes = archive.file(&file.path, file.size, &file.sha256)?;
        shelf::write(runtime, &file.path, bytes).await?;
        watch.file();
    }
    // The last thing before the commit: heads without their chains would be taken for a chain cut off.
    if let Some(text) = archive.anchors()? {
        let path = audit::anchors_path(&runtime.settings().data_dir);
        std::fs::write(&path, text).map_err(|cause| FILE.with("file", path).inner(cause))?;
    }
    Ok(())
}

/// Refuses a database that holds rows.
pub(crate) async fn assert_empty(load: &Load, tables: &[Table]) -> Result<()> {
    for table in tables {
        let rows = load.count(table).await?;
        if rows > 0 {
            return Err(NOT_EMPTY.with("table", table.name()).with("rows", rows));
        }
    }
    Ok(())
}

async fn fill_table(
    load: &Load,
    archive: &mut Archive,
    table: &Table,
    hash: &TableHash,
    watch: &Watch<'_>,
) -> Result<()> {
    let page = usize::try_from(PAGE_ROWS_MAX).unwrap_or(usize::MAX);
    let mut hasher = Hasher::new();
    let mut lines = archive.lines(table.name())?;
    loop {
        let rows: Vec<Row> =
            lines.by_ref().take(page).map(|line| lines::read(table, &line?)).collect::<Result<_>>()?;
        if rows.is_empty() {
            break;
        }
        hasher.add(&rows)?;
        let count = rows.len();
        load.insert(table, rows).await.map_err(|error| error.with("table", table.name()))?;
        watch.rows(table, count);
    }
    // What came in is what was checked, though somebody may have changed the file in between.
    if hasher.finish(table) == *hash { Ok(()) } else { Err(DAMAGED.with("table", table.name())) }
}
