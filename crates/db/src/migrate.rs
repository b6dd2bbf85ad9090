//! Migrations: explicit, forward only, resumable.
//!
//! A migration is a list of steps. A step is done when its *postcondition* holds (the table, column or index is
//! there), which is looked up in the database's own catalogue: after a crash in the middle (DDL commits on its own
//! on MySQL) the same migration is simply run again. A migration is recorded only when every postcondition holds.

use kernel::{Code, Instant, Kind, Result};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, QueryResult, SqliteTransactionMode,
    Statement, TransactionOptions, TransactionTrait,
};

use crate::errors::of_db;
use crate::frozen::Erasable;
use crate::schema::{Column, IndexOn, Table, table};
use crate::source::{Handle, on_handle};
use crate::{Database, Engine, planner};

const STEP_WITHOUT_EFFECT: Code =
    Code::new("db.migration_step_failed", Kind::Internal, "A migration step ran and left no trace");
/// The database is older than the program.
pub const NOT_MIGRATED: Code =
    Code::new("db.not_migrated", Kind::Unavailable, "The database is not migrated; run `kontor migrate`");

/// One named change of a module's tables; the name begins with the module (`orders/0001_orders`).
#[derive(Clone, Copy)]
pub struct Migration {
    pub name: &'static str,
    pub steps: fn() -> Vec<Step>,
}

/// One statement with its postcondition.
pub enum Step {
    /// Creates a table and its indexes.
    Table(Table),
    /// Creates an index on a table that exists.
    Index { table: &'static str, columns: &'static [&'static str], unique: bool },
    /// Adds the columns of this description to the table of the same name; each is optional, or says what the rows have
    /// that are there already ([`Table::landed`]).
    Columns(Table),
}

/// The tables that these migrations make, as they are when all of them have run, parents before their children.
pub fn tables(migrations: &[Migration]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for step in migrations.iter().flat_map(|migration| (migration.steps)()) {
        match step {
            Step::Table(table) => tables.push(table),
            Step::Columns(later) => {
                let found = tables.iter_mut().find(|table| table.name == later.name);
                let table = found.expect("a column is added to a table that an earlier step makes");
                *table = table.clone().extended(&later);
            }
            Step::Index { .. } => {}
        }
    }
    tables
}

/// A migration as `kontor migrate` reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    pub name: &'static str,
    pub fresh: bool,
}

impl Database {
    /// Brings the database up to date and tells what was done. Several processes may call it at once.
    pub async fn migrate(&self, migrations: &[Migration], now: Instant) -> Result<Vec<Applied>> {
        let migrator = Migrator::begin(self.schema_connection(), self.engine()).await?;
        let report = migrator.apply_all(migrations, now).await;
        migrator.end(report.is_ok()).await?;
        report
    }

    /// The names of the migrations that the database records; none on an empty one.
    pub async fn recorded_migrations(&self) -> Result<Vec<String>> {
        let work = Handle::Pool(self.schema_connection().clone());
        let migrator = Migrator { work, lock: None, engine: self.engine() };
        if migrator.exists("table", LEDGER, "").await? { migrator.done().await } else { Ok(Vec::new()) }
    }

    /// Fails with `db.not_migrated` unless every migration is recorded: a server calls it before it takes traffic.
    pub async fn assert_migrated(&self, migrations: &[Migration]) -> Result<()> {
        let work = Handle::Pool(self.schema_connection().clone());
        let migrator = Migrator { work, lock: None, engine: self.engine() };
        if !migrator.exists("table", LEDGER, "").await? {
            return Err(NOT_MIGRATED.error());
        }
        let done = migrator.done().await?;
        match migrations.iter().find(|m| !done.iter().any(|name| name == m.name)) {
            Some(missing) => Err(NOT_MIGRATED.with("missing", missing.name)),
            None => Ok(()),
        }
    }
}

/// The table of the migrations that were applied.
pub(crate) const LEDGER: &str = "db_migration";

fn ledger() -> Table {
    table(LEDGER).text("name", 120).key(&["name"]).instant("applied_at")
}

/// The table whose companies may be erased, where these migrations have one: those of a test may have none.
fn erasable(migrations: &[Migration]) -> Option<Erasable> {
    tables(migrations)
        .into_iter()
        .find_map(|table| Some(Erasable { companies: table.name, flag: table.erasable? }))
}

struct Migrator {
    /// Where the steps run. On SQLite one transaction, which is the lock at the same time.
    work: Handle,
    /// Elsewhere: holds the lock that makes migrators one at a time.
    lock: Option<DatabaseTransaction>,
    engine: Engine,
}

impl Migrator {
    /// Takes the lock: one migrator at a time, the others wait.
    async fn begin(connection: &DatabaseConnection, engine: Engine) -> Result<Self> {
        let sql = match engine {
            Engine::Sqlite => {
                let options = TransactionOptions {
                    sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                    ..TransactionOptions::default()
                };
                let work = connection.begin_with_options(options).await.map_err(of_db)?;
                return Ok(Migrator { work: Handle::Tx(work), lock: None, engine });
            }
            Engine::Postgres => "SELECT pg_advisory_xact_lock(7215002)",
            Engine::MySql => "SELECT GET_LOCK('kontor_migrate', 600)",
        };
        let lock = connection.begin().await.map_err(of_db)?;
        lock.query_one_raw(Statement::from_string(engine.backend(), sql)).await.map_err(of_db)?;
        Ok(Migrator { work: Handle::Pool(connection.clone()), lock: Some(lock), engine })
    }

    /// Gives the lock back, also after a failure: MySQL's belongs to the connection, which lives on in the pool.
    async fn end(self, well: bool) -> Result<()> {
        if let Handle::Tx(work) = self.work {
            return if well { work.commit().await } else { work.rollback().await }.map_err(of_db);
        }
        let Some(lock) = self.lock else { return Ok(()) };
        if self.engine == Engine::MySql {
            let sql = "SELECT RELEASE_LOCK('kontor_migrate')";
            lock.query_one_raw(Statement::from_string(self.engine.backend(), sql)).await.map_err(of_db)?;
        }
        lock.commit().await.map_err(of_db)
    }

    async fn apply_all(&self, migrations: &[Migration], now: Instant) -> Result<Vec<Applied>> {
        let collation = self.collation().await?;
        self.apply_table(&ledger(), &collation, None).await?;
        let erasable = erasable(migrations);
        let done = self.done().await?;
        let mut report = Vec::new();
        for migration in migrations {
            let fresh = !done.iter().any(|name| name == migration.name);
            if fresh {
                for step in (migration.steps)() {
                    self.apply(step, &collation, erasable).await?;
                }
                self.record(migration.name, now).await?;
            }
            report.push(Applied { name: migration.name, fresh });
        }
        let fresh = report.iter().any(|applied| applied.fresh);
        if self.engine == Engine::Sqlite && (fresh || !self.exists("table", planner::STATISTICS, "").await?) {
            planner::teach(&self.work, LEDGER).await?;
        }
        Ok(report)
    }

    async fn apply(&self, step: Step, collation: &str, erasable: Option<Erasable>) -> Result<()> {
        match step {
            Step::Table(table) => self.apply_table(&table, collation, erasable).await,
            Step::Index { table, columns, unique } => {
                self.apply_index(&IndexOn { unique, ..IndexOn::of(table, columns) }).await
            }
            Step::Columns(table) => {
                for column in table.columns() {
                    self.apply_column(table.name, column).await?;
                }
                for index in &table.indexes {
                    self.apply_index(index).await?;
                }
                Ok(())
            }
        }
    }

    async fn apply_table(&self, table: &Table, collation: &str, erasable: Option<Erasable>) -> Result<()> {
        if !self.exists("table", table.name, "").await? {
            self.run(&table.create(self.engine, collation)).await?;
            self.hold("table", table.name, "").await?;
        }
        for index in &table.indexes {
            self.apply_index(index).await?;
        }
        for (name, statements) in
            table.frozen.iter().flat_map(|frozen| frozen.triggers(self.engine, table.name, erasable))
        {
            self.apply_trigger(table.name, &name, &statements).await?;
        }
        Ok(())
    }

    async fn apply_trigger(&self, table: &str, name: &str, statements: &[String]) -> Result<()> {
        if self.exists("trigger", table, name).await? {
            return Ok(());
        }
        for sql in statements {
            // Not prepared: MySQL's protocol does not take this statement prepared.
            on_handle!(&self.work, c => c.execute_unprepared(sql).await).map_err(of_db)?;
        }
        self.hold("trigger", table, name).await
    }

    async fn apply_index(&self, index: &IndexOn) -> Result<()> {
        if index.is_for(self.engine) && !self.exists("index", index.table, &index.name()).await? {
            self.run(&index.create()).await?;
            self.hold("index", index.table, &index.name()).await?;
        }
        Ok(())
    }

    async fn apply_column(&self, table: &'static str, column: &Column) -> Result<()> {
        if !self.exists("column", table, column.name()).await? {
            let mut alter = sea_orm::sea_query::Table::alter();
            alter.table(sea_orm::sea_query::Alias::new(table)).add_column(column.define(self.engine));
            self.run(&alter).await?;
            self.hold("column", table, column.name()).await?;
        }
        Ok(())
    }

    async fn run<S: sea_orm::StatementBuilder>(&self, statement: &S) -> Result<()> {
        on_handle!(&self.work, c => c.execute(statement).await).map(|_| ()).map_err(of_db)
    }

    async fn first_row(&self, statement: Statement) -> Result<Option<QueryResult>> {
        on_handle!(&self.work, c => c.query_one_raw(statement).await).map_err(of_db)
    }

    /// The postcondition: what the step was for is there now.
    async fn hold(&self, what: &str, table: &str, name: &str) -> Result<()> {
        if self.exists(what, table, name).await? {
            return Ok(());
        }
        Err(STEP_WITHOUT_EFFECT.with("step", format!("{what} {table} {name}")))
    }

    /// Asks the database's own catalogue.
    async fn exists(&self, what: &str, table: &str, name: &str) -> Result<bool> {
        let sql = match (self.engine, what) {
            (Engine::Sqlite, "column") => "SELECT 1 AS n FROM pragma_table_info(?) WHERE name = ?",
            (Engine::Sqlite, "index") => {
                "SELECT 1 AS n FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND name = ?"
            }
            (Engine::Sqlite, "trigger") => {
                "SELECT 1 AS n FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND name = ?"
            }
            (Engine::Postgres, "trigger") => {
                "SELECT 1 AS n FROM information_schema.triggers WHERE trigger_schema = current_schema() AND event_object_table = $1 AND trigger_name = $2 LIMIT 1"
            }
            (Engine::MySql, "trigger") => {
                "SELECT 1 AS n FROM information_schema.triggers WHERE trigger_schema = database() AND event_object_table = ? AND trigger_name = ?"
            }
            (Engine::Sqlite, _) => {
                "SELECT 1 AS n FROM sqlite_master WHERE type = 'table' AND name = ? AND '' = ?"
            }
            (Engine::Postgres, "column") => {
                "SELECT 1 AS n FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 AND column_name = $2"
            }
            (Engine::Postgres, "index") => {
                "SELECT 1 AS n FROM pg_indexes WHERE schemaname = current_schema() AND tablename = $1 AND indexname = $2"
            }
            (Engine::Postgres, _) => {
                "SELECT 1 AS n FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = $1 AND '' = $2"
            }
            (Engine::MySql, "column") => {
                "SELECT 1 AS n FROM information_schema.columns WHERE table_schema = database() AND table_name = ? AND column_name = ?"
            }
            (Engine::MySql, "index") => {
                "SELECT 1 AS n FROM information_schema.statistics WHERE table_schema = database() AND table_name = ? AND index_name = ? LIMIT 1"
            }
            (Engine::MySql, _) => {
                "SELECT 1 AS n FROM information_schema.tables WHERE table_schema = database() AND table_name = ? AND '' = ?"
            }
        };
        let statement = Statement::from_sql_and_values(self.backend(), sql, [table.into(), name.into()]);
        Ok(self.first_row(statement).await?.is_some())
    }

    async fn done(&self) -> Result<Vec<String>> {
        let sql = format!("SELECT name FROM {LEDGER}");
        let statement = Statement::from_string(self.backend(), sql);
        let rows = on_handle!(&self.work, c => c.query_all_raw(statement).await).map_err(of_db)?;
        rows.iter().map(|row| row.try_get("", "name").map_err(of_db)).collect()
    }

    async fn record(&self, name: &str, now: Instant) -> Result<()> {
        let insert = sea_orm::sea_query::Query::insert()
            .into_table(LEDGER)
            .columns(["name", "applied_at"])
            .values_panic([name.into(), now.0.into()])
            .to_owned();
        self.run(&insert).await
    }

    /// A binary collation that does not ignore trailing spaces, by the name that this server knows it by.
    async fn collation(&self) -> Result<String> {
        if self.engine != Engine::MySql {
            return Ok(String::new());
        }
        let sql = "SELECT collation_name AS name FROM information_schema.collations WHERE collation_name IN \
                   ('utf8mb4_nopad_bin', 'utf8mb4_0900_bin') ORDER BY collation_name LIMIT 1";
        match self.first_row(Statement::from_string(self.backend(), sql)).await? {
            Some(row) => row.try_get("", "name").map_err(of_db),
            None => Ok("utf8mb4_bin".to_owned()),
        }
    }

    fn backend(&self) -> DbBackend {
        self.engine.backend()
    }
}

impl Database {
    /// SQLite's readers are read-only: schema changes go through its writer.
    pub(crate) fn schema_connection(&self) -> &DatabaseConnection {
        if let Some(writer) = self.sqlite_writer() {
            return writer;
        }
        match &self.read().handle {
            Handle::Pool(pool) => pool,
            Handle::Tx(_) => unreachable!("a database reads from a pool"),
        }
    }
}
