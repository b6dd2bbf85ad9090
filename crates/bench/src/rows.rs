//! What a step wrote, read off the tables: the rows that are new and the rows that changed.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use sqlx::{Column, Row, TypeInfo, ValueRef};
use uuid::Uuid;

/// A value of any engine.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Null(&'static str),
    Int(i64),
    Small(i32),
    Flag(bool),
    Text(String),
    Id(Uuid),
    Bytes(Vec<u8>),
}

/// The connection to read and replay with.
pub enum Pool {
    Sqlite(sqlx::SqlitePool),
    Postgres(sqlx::PgPool),
}

/// Column names and values.
pub type Fields = Vec<(String, Cell)>;
/// Table → primary key → fields.
pub type Tables = BTreeMap<String, BTreeMap<String, Fields>>;

/// What one step did.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// New rows, a batch for each table.
    pub inserts: Vec<(String, Vec<Fields>)>,
    /// Changed columns of a row, beside its id.
    pub updates: Vec<(String, Uuid, Fields)>,
    /// Rows that went, by table.
    pub deletes: Vec<(String, Vec<Uuid>)>,
}

/// What a background worker fills in later: a step leaves it empty, and a change of it is no step's.
const THE_WORKERS: [(&str, &str); 2] = [("platform_event", "position"), ("platform_audit", "seal_no")];

/// Tables of bookkeeping that a step's hand-written SQL would not have.
const NOT_THE_STEPS: [&str; 7] = [
    "db_migration",
    "platform_job",
    "platform_consumer",
    "platform_schedule",
    "platform_seal",
    "platform_counter",
    "identity_session",
];

impl Pool {
    /// Opens the same database with plain sqlx.
    pub async fn open(url: &str, connections: u32) -> Result<Pool> {
        if url.starts_with("sqlite") {
            use sqlx::sqlite::{
                SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
            };
            use std::str::FromStr;
            let options = SqliteConnectOptions::from_str(url)?
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(std::time::Duration::from_secs(30))
                .statement_cache_capacity(512);
            let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
            return Ok(Pool::Sqlite(pool));
        }
        let pool = sqlx::postgres::PgPoolOptions::new().max_connections(connections).connect(url).await?;
        Ok(Pool::Postgres(pool))
    }

    async fn tables(&self) -> Result<Vec<String>> {
        let sqlite = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        let postgres =
            "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'";
        let names: Vec<String> = match self {
            Pool::Sqlite(pool) => sqlx::query_scalar(sqlite).fetch_all(pool).await?,
            Pool::Postgres(pool) => sqlx::query_scalar(postgres).fetch_all(pool).await?,
        };
        Ok(names.into_iter().filter(|name| !NOT_THE_STEPS.contains(&name.as_str())).collect())
    }

    /// All rows of all tables: the database is small when this is asked.
    pub async fn snapshot(&self) -> Result<Tables> {
        let mut all = Tables::new();
        for table in self.tables().await? {
            all.insert(table.clone(), self.snapshot_of(&table).await?);
        }
        Ok(all)
    }

    /// Brings the server's statistics of a table, or without a name of all of them, up to date.
    pub async fn analyze(&self, table: &str) -> Result<()> {
        if let Pool::Postgres(pool) = self {
            sqlx::query(sqlx::AssertSqlSafe(format!("ANALYZE {table}"))).execute(pool).await?;
        }
        Ok(())
    }

    /// All rows of a table.
    pub async fn snapshot_of(&self, table: &str) -> Result<BTreeMap<String, Fields>> {
        let sql = sqlx::AssertSqlSafe(format!("SELECT * FROM {table}"));
        let rows: Vec<Fields> = match self {
            Pool::Sqlite(pool) => {
                sqlx::query(sql).fetch_all(pool).await?.iter().map(sqlite_fields).collect::<Result<_>>()?
            }
            Pool::Postgres(pool) => {
                sqlx::query(sql).fetch_all(pool).await?.iter().map(postgres_fields).collect::<Result<_>>()?
            }
        };
        Ok(rows.into_iter().map(|row| (key(&row), row)).collect())
    }
}

/// A row is known by its first column that holds an id, or by all of it.
fn key(row: &Fields) -> String {
    match row.first() {
        Some((_, Cell::Id(id))) => id.to_string(),
        _ => format!("{row:?}"),
    }
}

fn id_of(row: &Fields) -> Option<Uuid> {
    match row.first() {
        Some((_, Cell::Id(id))) => Some(*id),
        _ => None,
    }
}

/// The difference between two snapshots.
pub fn step(before: &Tables, after: &Tables) -> Step {
    let mut step = Step::default();
    for (table, rows) in after {
        let old = &before[table];
        let worked = THE_WORKERS.iter().find(|(of, _)| of == table).map(|(_, column)| *column);
        let fresh: Vec<Fields> = rows
            .iter()
            .filter(|(key, _)| !old.contains_key(*key))
            .map(|(_, row)| row.iter().map(|field| as_written(field, worked)).collect())
            .collect();
        if !fresh.is_empty() {
            step.inserts.push((table.clone(), fresh));
        }
        if worked.is_some() {
            continue;
        }
        for (key, row) in rows {
            let (Some(was), Some((_, Cell::Id(id)))) = (old.get(key), row.first()) else { continue };
            let changed: Fields =
                row.iter().zip(was).filter(|(now, was)| now != was).map(|(now, _)| now.clone()).collect();
            if !changed.is_empty() {
                step.updates.push((table.clone(), *id, changed));
            }
        }
        let gone = old.iter().filter(|(key, _)| !rows.contains_key(*key));
        let gone: Vec<Uuid> = gone.filter_map(|(_, row)| id_of(row)).collect();
        if !gone.is_empty() {
            step.deletes.push((table.clone(), gone));
        }
    }
    // Parents before children: the order in which the modules' tables refer to each other is that of their names.
    step.inserts.sort_by_key(|(table, _)| (rank(table), table.clone()));
    step
}

/// The field as the step wrote it, before a worker came by.
fn as_written(field: &(String, Cell), worked: Option<&str>) -> (String, Cell) {
    match worked {
        Some(column) if column == field.0 => (field.0.clone(), Cell::Null("INT8")),
        _ => field.clone(),
    }
}

fn rank(table: &str) -> u8 {
    u8::from(!matches!(table, "orders_order" | "shipping_shipment" | "billing_invoice" | "billing_payment"))
}

fn sqlite_fields(row: &sqlx::sqlite::SqliteRow) -> Result<Fields> {
    let cell = |at: usize| -> Result<Cell> {
        let raw = row.try_get_raw(at)?;
        if raw.is_null() {
            return Ok(Cell::Null("any"));
        }
        Ok(match raw.type_info().name() {
            "INTEGER" | "BOOLEAN" => Cell::Int(row.try_get_unchecked(at)?),
            "TEXT" => Cell::Text(row.try_get_unchecked(at)?),
            "BLOB" => {
                let bytes: Vec<u8> = row.try_get_unchecked(at)?;
                Uuid::from_slice(&bytes).map_or(Cell::Bytes(bytes), Cell::Id)
            }
            other => bail!("a column of type {other}"),
        })
    };
    row.columns().iter().map(|column| Ok((column.name().to_owned(), cell(column.ordinal())?))).collect()
}

fn postgres_fields(row: &sqlx::postgres::PgRow) -> Result<Fields> {
    let cell = |at: usize, kind: &str| -> Result<Cell> {
        let null = row.try_get_raw(at)?.is_null();
        Ok(match kind {
            "INT8" if null => Cell::Null("INT8"),
            "INT4" if null => Cell::Null("INT4"),
            "BOOL" if null => Cell::Null("BOOL"),
            "UUID" if null => Cell::Null("UUID"),
            "BYTEA" if null => Cell::Null("BYTEA"),
            _ if null => Cell::Null("TEXT"),
            "INT8" => Cell::Int(row.try_get(at)?),
            "INT4" => Cell::Small(row.try_get(at)?),
            "BOOL" => Cell::Flag(row.try_get(at)?),
            "UUID" => Cell::Id(row.try_get(at)?),
            "BYTEA" => Cell::Bytes(row.try_get(at)?),
            "TEXT" | "VARCHAR" => Cell::Text(row.try_get(at)?),
            other => bail!("a column of type {other}"),
        })
    };
    let columns = row.columns().iter();
    columns
        .map(|column| Ok((column.name().to_owned(), cell(column.ordinal(), column.type_info().name())?)))
        .collect()
}
