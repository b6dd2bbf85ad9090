//! `kontor backup`: everything as it was at one moment, while everybody works on.

use std::path::Path;

use db::schema::Table;
use db::transfer::Snapshot;
use kernel::Result;
use platform::files::shelf::{self, Shelved};
use platform::{Runtime, audit};

use crate::archive::{ANCHORS, MANIFEST, MANIFEST_MAC, Manifest, TableShape, Writer};
use crate::archive::{FORM, file_entry, key_name, seal, table_entry};
use crate::digest::{Hasher, TableHash, sha256, whole};
use crate::errors::{FILE, LOST_FILE};
use crate::progress::Watch;
use crate::tables;

/// How often a backup begins anew because somebody removed a file from under it.
const TRIES_MAX: u32 = 3;

/// Writes a backup of the whole installation to a file that is not there yet. The master key is not in it.
///
/// The rows are those of one snapshot. The bytes of the files that the snapshot tells of are copied while it lives;
/// should one be removed in between, the backup begins anew with a new snapshot: what it holds belongs together.
///
/// # Errors
/// `upkeep.exists`, `upkeep.file`, `upkeep.lost_file` when the store lacks bytes that the database tells of.
pub async fn backup(runtime: &Runtime, place: &Path, watch: &Watch<'_>) -> Result<Manifest> {
    let mut tries = 1;
    loop {
        match attempt(runtime, place, watch).await {
            Err(error) if error.is(LOST_FILE) && tries < TRIES_MAX => tries += 1,
            other => return other,
        }
    }
}

async fn attempt(runtime: &Runtime, place: &Path, watch: &Watch<'_>) -> Result<Manifest> {
    let mut writer = Writer::create(place)?;
    // Before the snapshot: a head must not be of a seal that the snapshot lacks.
    let anchors = anchors(runtime)?;
    let snapshot = runtime.db().snapshot().await?;
    let made_at = runtime.clock().now();
    let tables = tables::all(runtime);
    let files = shelf::list(snapshot.source(), None).await?;
    watch.total(tables::count(&snapshot, &tables).await? + files.len() as u64);

    write_files(runtime, &mut writer, &files, watch).await?;
    if let Some(text) = &anchors {
        writer.entry(ANCHORS, text, true)?;
    }
    let mut shapes = Vec::new();
    for table in &tables {
        let hash = write_table(&snapshot, &mut writer, table, watch).await?;
        shapes.push(TableShape::of(table, hash));
    }
    snapshot.close().await?;
    let hashes: Vec<TableHash> = shapes.iter().map(|shape| shape.hash.clone()).collect();
    let manifest = Manifest {
        form: FORM.to_owned(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        made_at,
        engine: runtime.db().engine().name().to_owned(),
        master_key: key_name(runtime.settings()),
        migrations: runtime.registry().migrations().iter().map(|one| one.name.to_owned()).collect(),
        tables: shapes,
        files,
        anchors: anchors.map(|text| sha256(&text)),
        content: whole(&hashes),
    };
    let text = serde_json::to_vec_pretty(&manifest).map_err(kernel::Error::internal)?;
    writer.entry(MANIFEST, &text, true)?;
    writer.entry(MANIFEST_MAC, hex::encode(seal(runtime.settings(), &text)).as_bytes(), false)?;
    writer.finish()?;
    Ok(manifest)
}

fn anchors(runtime: &Runtime) -> Result<Option<Vec<u8>>> {
    let path = audit::anchors_path(&runtime.settings().data_dir);
    match std::fs::read(&path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FILE.with("file", path).inner(error)),
    }
}

async fn write_files(
    runtime: &Runtime,
    writer: &mut Writer,
    files: &[Shelved],
    watch: &Watch<'_>,
) -> Result<()> {
    for file in files {
        let bytes = shelf::read(runtime, &file.path).await?;
        let bytes = bytes.filter(|bytes| sha256(bytes) == file.sha256);
        let bytes = bytes.ok_or_else(|| LOST_FILE.with("path", &file.path))?;
        writer.entry(&file_entry(&file.path), &bytes, false)?;
        watch.file();
    }
    Ok(())
}

async fn write_table(
    snapshot: &Snapshot,
    writer: &mut Writer,
    table: &Table,
    watch: &Watch<'_>,
) -> Result<TableHash> {
    writer.open(&table_entry(table.name()), true)?;
    let (mut hasher, mut last) = (Hasher::new(), None);
    loop {
        let rows = snapshot.page(table, None, last.as_ref()).await?;
        writer.write(hasher.add(&rows)?)?;
        watch.rows(table, rows.len());
        last = rows.into_iter().next_back();
        if last.is_none() {
            return Ok(hasher.finish(table));
        }
    }
}
