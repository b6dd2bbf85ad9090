//! `kontor move`: a whole database to another engine, and the proof that nothing got lost.

use db::Database;
use db::migrate::{Migration, tables};
use db::schema::Table;
use db::transfer::{Load, Row, Snapshot};
use kernel::{Instant, Result};

use crate::digest::{Hasher, TableHash};
use crate::errors::{DIFFERS, NEWER, OLDER_SOURCE, SOURCE_CHANGED};
use crate::progress::Watch;
use crate::restore::assert_empty;

/// Carries every row of `from` into the empty database `to`, in one transaction there, and answers the content
/// hashes, which were read back from the target before they were believed. Files and keys lie outside the database and
/// stay where they are.
///
/// # Errors
/// `upkeep.not_empty`; `upkeep.older_source` and `upkeep.newer` when the source is not of this program's version;
/// `upkeep.source_changed` when somebody worked on it meanwhile; `upkeep.differs`. In each case the target is as
/// empty as before, and the move can begin again.
pub async fn relocate(
    from: &Database,
    to: &Database,
    migrations: &[Migration],
    now: Instant,
    watch: &Watch<'_>,
) -> Result<Vec<TableHash>> {
    assert_same_version(from, migrations).await?;
    to.migrate(migrations, now).await?;
    let tables = tables(migrations);
    let snapshot = from.snapshot().await?;
    // Each row is written once and read back once.
    watch.total(2 * crate::tables::count(&snapshot, &tables).await?);
    let load = to.load().await?;
    let moved = match carry(&snapshot, &load, &tables, watch).await {
        Ok(hashes) => match assert_unchanged(from, &snapshot, &tables).await {
            Ok(()) => Ok(hashes),
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    };
    snapshot.close().await?;
    match moved {
        Ok(hashes) => load.commit().await.map(|()| hashes),
        Err(error) => {
            load.rollback().await?;
            Err(error)
        }
    }
}

async fn assert_same_version(from: &Database, migrations: &[Migration]) -> Result<()> {
    let recorded = from.recorded_migrations().await?;
    if let Some(missing) = migrations.iter().find(|one| !recorded.iter().any(|name| name == one.name)) {
        return Err(OLDER_SOURCE.with("missing", missing.name));
    }
    match recorded.iter().find(|name| !migrations.iter().any(|one| one.name == name.as_str())) {
        Some(unknown) => Err(NEWER.with("migration", unknown)),
        None => Ok(()),
    }
}

async fn carry(
    snapshot: &Snapshot,
    load: &Load,
    tables: &[Table],
    watch: &Watch<'_>,
) -> Result<Vec<TableHash>> {
    assert_empty(load, tables).await?;
    let mut hashes = Vec::new();
    for table in tables {
        let (mut hasher, mut last): (Hasher, Option<Row>) = (Hasher::new(), None);
        loop {
            let rows = snapshot.page(table, None, last.as_ref()).await?;
            hasher.add(&rows)?;
            watch.rows(table, rows.len());
            last = rows.last().cloned();
            if last.is_none() {
                break;
            }
            load.insert(table, rows).await.map_err(|error| error.with("table", table.name()))?;
        }
        let (there, here) = (hasher.finish(table), read_back(load, table, watch).await?);
        if there != here {
            return Err(DIFFERS.with("table", table.name()).with("source", there).with("target", here));
        }
        hashes.push(there);
    }
    Ok(hashes)
}

async fn read_back(load: &Load, table: &Table, watch: &Watch<'_>) -> Result<TableHash> {
    let (mut hasher, mut last) = (Hasher::new(), None);
    loop {
        let rows = load.page(table, last.as_ref()).await?;
        hasher.add(&rows)?;
        watch.rows(table, rows.len());
        last = rows.into_iter().next_back();
        if last.is_none() {
            return Ok(hasher.finish(table));
        }
    }
}

/// Nearly everything that anybody does adds an audit row, an event or a job: a look at each table's last key tells.
async fn assert_unchanged(from: &Database, then: &Snapshot, tables: &[Table]) -> Result<()> {
    let now = from.snapshot().await?;
    for table in tables {
        let same = then.last_key(table).await? == now.last_key(table).await?
            && then.count(table, None).await? == now.count(table, None).await?;
        if !same {
            return Err(SOURCE_CHANGED.with("table", table.name()));
        }
    }
    now.close().await
}
