//! Connecting: pools, pragmas, session settings, and the refusal of an unsafe SQLite.

use std::str::FromStr;
use std::time::Duration;

use kernel::{Code, Kind, Result};
use sea_orm::{ConnectOptions, Database, DatabaseConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{Connection, Executor};

use crate::Engine;
use crate::errors::{is_turned_away, of_db};

/// Prepared statements kept per connection: more than the product has shapes of hot statements.
const STATEMENTS_CACHED_MAX: usize = 512;
/// How long somebody waits for a free connection before `db.unavailable`.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
/// Pages that a reader of SQLite keeps beside the operating system's: in KiB, below zero. A miss costs a copy of a page.
const READER_CACHE: &str = "-2000";
/// After how long without work a reader of SQLite is closed, with its pages and statements: an idle program is small.
const SQLITE_READER_IDLE: Duration = Duration::from_secs(60);
/// A page that is wanted costs about the same wherever it lies: the server's default is made for disks that turn, and has
/// it read whole small tables for a few rows that an index names.
const POSTGRES_SETTINGS: &str = "SET random_page_cost = 1.1";
/// How often somebody who opens a file of SQLite while others do asks again, and after how long.
const OPEN_TRIES_MAX: u32 = 100;
const OPEN_AGAIN: Duration = Duration::from_millis(50);
/// Versions 3.7.0 to 3.51.2 have a WAL race that can corrupt the file.
const SQLITE_VERSION_MIN: i32 = 3_051_003;

const UNSAFE_SQLITE: Code = Code::new(
    "db.unsafe_sqlite",
    Kind::Internal,
    "This SQLite may corrupt its file; 3.51.3 or newer is needed",
);
const BAD_URL: Code = Code::new("db.bad_url", Kind::Invalid, "DATABASE_URL cannot be read");

/// How to connect.
#[derive(Clone, Debug)]
pub struct DbOptions {
    /// `sqlite:FILE`, `postgres://…` or `mysql://…`.
    pub url: String,
    /// Connections of each pool, readers and writers (on SQLite: readers beside the one writer).
    pub connections_max: u32,
    /// On SQLite: `true` (the default) syncs every commit to the disk.
    pub durable: bool,
    pub load: Load,
}

/// What a database is opened for, which decides how much memory SQLite's writer takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Load {
    /// Many short commands and those who wait for them.
    #[default]
    Requests,
    /// One command that writes very much and answers nobody, such as an import.
    Bulk,
}

impl Load {
    /// Pages that the writer keeps, since it changes them again and again: in KiB, below zero. Trees that are written at
    /// random places, an index of ids or names, are read back from the file when they do not fit.
    fn writer_cache(self) -> &'static str {
        match self {
            Load::Requests => "-16000",
            Load::Bulk => "-96000",
        }
    }

    /// After how many pages the write-ahead log is carried over into the file. A page that has changed many times since is
    /// carried once; but whoever commits then waits for it.
    fn log_pages(self) -> &'static str {
        match self {
            Load::Requests => "4000",
            Load::Bulk => "10000",
        }
    }
}

impl DbOptions {
    /// The defaults for a URL.
    pub fn new(url: impl Into<String>) -> Self {
        DbOptions { url: url.into(), connections_max: 16, durable: true, load: Load::default() }
    }
}

pub(crate) struct Opened {
    /// Readers have connections of their own: a command that fills a cache while it holds its transaction's
    /// connection would otherwise wait for one that other commands hold, which wait in their turn.
    pub(crate) readers: DatabaseConnection,
    /// The one writer of SQLite; a pool of them elsewhere.
    pub(crate) writers: DatabaseConnection,
}

pub(crate) async fn connect(engine: Engine, options: &DbOptions) -> Result<Opened> {
    match engine {
        Engine::Sqlite => sqlite(options).await,
        Engine::Postgres | Engine::MySql => {
            let writers = Database::connect(server(engine, options)).await.map_err(of_db)?;
            let readers = Database::connect(server(engine, options)).await.map_err(of_db)?;
            Ok(Opened { readers, writers })
        }
    }
}

fn pool_options(options: &DbOptions, connections: u32) -> ConnectOptions {
    let mut connect = ConnectOptions::new(normal_url(&options.url));
    connect
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .test_before_acquire(false)
        .sqlx_logging(false);
    connect
}

fn normal_url(url: &str) -> String {
    match url.strip_prefix("mariadb:") {
        Some(rest) => format!("mysql:{rest}"),
        None => url.to_owned(),
    }
}

fn server(engine: Engine, options: &DbOptions) -> ConnectOptions {
    let mut connect = pool_options(options, options.connections_max);
    connect.map_sqlx_postgres_opts(|o| o.statement_cache_capacity(STATEMENTS_CACHED_MAX));
    connect.map_sqlx_mysql_opts(|o| o.statement_cache_capacity(STATEMENTS_CACHED_MAX));
    if engine == Engine::Postgres {
        connect.map_sqlx_postgres_pool_opts(|pool| {
            pool.after_connect(|connection, _| {
                Box::pin(async move {
                    connection.execute(POSTGRES_SETTINGS).await?;
                    Ok(())
                })
            })
        });
    }
    if engine == Engine::MySql {
        connect.map_sqlx_mysql_pool_opts(|pool| {
            pool.after_connect(|connection, _| {
                Box::pin(async move {
                    // Row locks are taken by name where they matter; gap locks would only add deadlocks.
                    connection.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED").await?;
                    Ok(())
                })
            })
        });
    }
    connect
}

async fn sqlite(options: &DbOptions) -> Result<Opened> {
    if sqlite_version() < SQLITE_VERSION_MIN {
        return Err(UNSAFE_SQLITE.error());
    }
    refuse_memory(&options.url)?;
    SqliteConnectOptions::from_str(&options.url).map_err(|cause| BAD_URL.error().inner(cause))?;
    let DbOptions { durable, load, .. } = *options;
    let mut writer = pool_options(options, 1);
    writer.map_sqlx_sqlite_opts(move |o| {
        sqlite_settings(o, durable)
            .pragma("cache_size", load.writer_cache())
            .pragma("wal_autocheckpoint", load.log_pages())
            .create_if_missing(true)
    });
    writer.map_sqlx_sqlite_pool_opts(|pool| pool.after_release(|writer, _| Box::pin(is_sound(writer))));
    let writer = of_file(writer).await?;
    let mut readers = pool_options(options, options.connections_max.min(8));
    readers.idle_timeout(SQLITE_READER_IDLE);
    readers.map_sqlx_sqlite_opts(move |o| {
        sqlite_settings(o, durable).pragma("cache_size", READER_CACHE).pragma("query_only", "ON")
    });
    let readers = of_file(readers).await?;
    Ok(Opened { readers, writers: writer })
}

/// Opens a file of SQLite. The first one makes its log; whoever comes in that moment is turned away at once, since SQLite
/// does not wait for this lock, however patient the connection.
async fn of_file(options: ConnectOptions) -> Result<DatabaseConnection> {
    let mut tries = 0;
    loop {
        match Database::connect(options.clone()).await {
            Err(error) if is_turned_away(&error) && tries < OPEN_TRIES_MAX => {
                tries += 1;
                tokio::time::sleep(OPEN_AGAIN).await;
            }
            other => return other.map_err(of_db),
        }
    }
}

/// Whether a writer that was given back can write again. When a commit fails, for want of room say, SQLite takes the
/// transaction back by itself; the driver, which does not know, would keep counting it as open and refuse the next one
/// for ever. Such a connection is closed, and the next command gets a new one.
async fn is_sound(writer: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    if !writer.is_in_transaction() {
        return Ok(true);
    }
    // A rollback may be on its way to the driver's thread; the answer to this comes after it.
    writer.ping().await?;
    Ok(!writer.is_in_transaction())
}

fn sqlite_settings(options: SqliteConnectOptions, durable: bool) -> SqliteConnectOptions {
    options
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(if durable { SqliteSynchronous::Full } else { SqliteSynchronous::Off })
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(30))
        .statement_cache_capacity(STATEMENTS_CACHED_MAX)
        // LIKE as the other engines have it; and only so can it use an index.
        .pragma("case_sensitive_like", "ON")
        .pragma("temp_store", "MEMORY")
}

fn sqlite_version() -> i32 {
    libsqlite3_sys::SQLITE_VERSION_NUMBER
}

/// Readers and the writer are separate connections: each would see a memory of its own.
fn refuse_memory(url: &str) -> Result<()> {
    if url.contains(":memory:") || url.contains("mode=memory") {
        return Err(BAD_URL
            .error()
            .because("an in-memory database cannot be shared by readers and the writer"));
    }
    Ok(())
}
