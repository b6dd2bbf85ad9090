//! Test databases on SQLite: a file each, copied from the template's file.

use std::fs;
use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

use super::{Engine, Place, TestDatabase, run_folder};

pub(super) fn empty(name: &str) -> TestDatabase {
    let folder = tempfile::Builder::new()
        .prefix(name)
        .tempdir_in(run_folder::folder())
        .expect("the build folder can be written");
    let url = url_of(&folder.path().join("kontor.sqlite"));
    TestDatabase { url, engine: Engine::Sqlite, place: Place::Folder { _guard: folder } }
}

pub(super) fn copy(template: &str, name: &str) -> TestDatabase {
    let database = empty(name);
    if let Place::Folder { _guard: folder } = &database.place {
        fs::copy(template, folder.path().join("kontor.sqlite")).expect("the template can be copied");
    }
    database
}

/// The caller holds the template's lock.
pub(super) async fn template(key: &str, prepare: impl AsyncFnOnce(String)) -> sqlx::Result<String> {
    let finished = run_folder::folder().join(format!("{key}.sqlite"));
    if !finished.exists() {
        let making = tempfile::tempdir_in(run_folder::folder())?;
        let file = making.path().join("kontor.sqlite");
        prepare(url_of(&file)).await;
        gather(&file).await?;
        // The last step, so that a template which exists is complete.
        fs::rename(&file, &finished)?;
    }
    Ok(finished.display().to_string())
}

/// Brings what stands in the write-ahead log into the one file that is copied.
async fn gather(file: &Path) -> sqlx::Result<()> {
    let mut connection = SqliteConnectOptions::new().filename(file).create_if_missing(true).connect().await?;
    let (busy, _, _): (i64, i64, i64) =
        sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut connection).await?;
    assert_eq!(busy, 0, "`prepare` must close its connections");
    connection.close().await
}

fn url_of(file: &Path) -> String {
    format!("sqlite://{}?mode=rwc", file.display())
}
