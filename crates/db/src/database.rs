//! The door to the data: reading through [`Database::read`], writing through [`Database::write`].

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use kernel::{Error, Result};
use sea_orm::{ConnectionTrait, DatabaseConnection, TransactionTrait};

use crate::errors::of_db;
use crate::gate::Gate;
use crate::source::Handle;
use crate::{DbOptions, Engine, RETRIES_MAX, RETRY, Source, Tx};

/// What a transaction ends with.
pub enum Outcome<T> {
    /// Keep what was written.
    Commit(T),
    /// Answer, but keep nothing: a dry run.
    Rollback(T),
}

/// One transaction's work. It may run several times (see [`RETRY`]), so it starts from nothing each time.
pub(crate) trait Work<T>: Send + Sync {
    fn run<'t>(&'t self, tx: &'t Tx) -> BoxFuture<'t, Result<Outcome<T>>>;
}

impl<T, F> Work<T> for F
where
    F: for<'t> Fn(&'t Tx) -> BoxFuture<'t, Result<Outcome<T>>> + Send + Sync,
{
    fn run<'t>(&'t self, tx: &'t Tx) -> BoxFuture<'t, Result<Outcome<T>>> {
        self(tx)
    }
}

enum Writer {
    /// SQLite: one connection behind a queue.
    Gate(Arc<Gate>),
    /// PostgreSQL, MySQL: a pool.
    Pool(DatabaseConnection),
}

struct Inner {
    engine: Engine,
    source: Source,
    writer: Writer,
}

/// A connected database. Cheap to clone.
#[derive(Clone)]
pub struct Database {
    inner: Arc<Inner>,
}

impl Database {
    /// Connects, and on SQLite creates the file.
    ///
    /// # Errors
    /// `db.unavailable` when the server does not answer, `db.unsafe_sqlite` on a library that may corrupt its WAL.
    pub async fn open(options: &DbOptions) -> Result<Database> {
        let engine = Engine::of_url(&options.url)?;
        // Boxed: what is under it is deep, and so would be the futures of all who open one.
        let opened = Box::pin(crate::open::connect(engine, options)).await?;
        let writer = match engine {
            Engine::Sqlite => Writer::Gate(Arc::new(Gate::new(opened.writers))),
            Engine::Postgres | Engine::MySql => Writer::Pool(opened.writers),
        };
        let source = Source { handle: Handle::Pool(opened.readers), engine };
        Ok(Database { inner: Arc::new(Inner { engine, source, writer }) })
    }

    /// The engine behind this database.
    pub fn engine(&self) -> Engine {
        self.inner.engine
    }

    /// Has the engine look at tables into which much was written. PostgreSQL plans by what it saw when it last looked: of a
    /// table that was empty then, it walks a whole company's rows where an index names the few that are wanted. The
    /// others look by themselves.
    pub async fn look_again(&self, tables: &[&'static str]) -> Result<()> {
        let (Writer::Pool(pool), Engine::Postgres) = (&self.inner.writer, self.inner.engine) else {
            return Ok(());
        };
        for table in tables {
            pool.execute_unprepared(&format!("ANALYZE \"{table}\"")).await.map_err(of_db)?;
        }
        Ok(())
    }

    /// Committed data, each statement for itself.
    pub fn read(&self) -> &Source {
        &self.inner.source
    }

    /// Runs `work` in one transaction: commits, rolls back, and tries again when the database says that two
    /// transactions stood in each other's way (at most [`RETRIES_MAX`] times).
    ///
    /// The work runs in a task of its own: a caller that goes away (a closed connection) changes nothing.
    ///
    /// *Architecture Invariant:* only the write pipeline and the migrations call this.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> Fn(&'t Tx) -> BoxFuture<'t, Result<Outcome<T>>> + Send + Sync + 'static,
    {
        let work: Arc<dyn Work<T>> = Arc::new(work);
        let task = match &self.inner.writer {
            Writer::Gate(gate) => tokio::spawn(gate.clone().run(work)),
            Writer::Pool(pool) => tokio::spawn(pooled(pool.clone(), self.inner.engine, work)),
        };
        match task.await {
            Ok(result) => result,
            Err(lost) => Err(Error::internal(lost)),
        }
    }

    pub(crate) fn sqlite_writer(&self) -> Option<&DatabaseConnection> {
        match &self.inner.writer {
            Writer::Gate(gate) => Some(gate.writer()),
            Writer::Pool(_) => None,
        }
    }

    /// The connections that may write.
    pub(crate) fn writers(&self) -> &DatabaseConnection {
        match &self.inner.writer {
            Writer::Gate(gate) => gate.writer(),
            Writer::Pool(pool) => pool,
        }
    }

    /// Closes the pools; what was queued before is finished first.
    pub async fn close(&self) {
        close(self.writers()).await;
        if let Handle::Pool(readers) = &self.inner.source.handle {
            close(readers).await;
        }
    }
}

async fn close(pool: &DatabaseConnection) {
    if let Err(error) = pool.clone().close().await {
        tracing::warn!(%error, "the database connection did not close cleanly");
    }
}

async fn pooled<T: Send + 'static>(
    pool: DatabaseConnection,
    engine: Engine,
    work: Arc<dyn Work<T>>,
) -> Result<T> {
    let mut tries = 0;
    loop {
        let result = attempt(&pool, engine, &work).await;
        match result {
            Err(error) if error.is(RETRY) && tries < RETRIES_MAX => {
                tries += 1;
                tokio::time::sleep(backoff(tries)).await;
            }
            other => return other,
        }
    }
}

async fn attempt<T: Send + 'static>(
    pool: &DatabaseConnection,
    engine: Engine,
    work: &Arc<dyn Work<T>>,
) -> Result<T> {
    let tx = Tx::new(pool.begin().await.map_err(of_db)?, engine);
    match guarded(&tx, work).await {
        Ok(Outcome::Commit(value)) => {
            tx.into_transaction().commit().await.map_err(of_db)?;
            Ok(value)
        }
        Ok(Outcome::Rollback(value)) => {
            tx.into_transaction().rollback().await.map_err(of_db)?;
            Ok(value)
        }
        Err(error) => {
            tx.into_transaction().rollback().await.map_err(of_db)?;
            Err(error)
        }
    }
}

/// Runs the work; a panic in it is an internal error, and the transaction is rolled back like any other.
pub(crate) async fn guarded<T>(tx: &Tx, work: &Arc<dyn Work<T>>) -> Result<Outcome<T>> {
    match AssertUnwindSafe(work.run(tx)).catch_unwind().await {
        Ok(outcome) => outcome,
        Err(panic) => Err(Error::internal(panic_text(&panic))),
    }
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "a command panicked".to_owned())
}

/// Exponential with jitter, so that those who met once do not meet again: 1 to 2 ms, 2 to 4 ms, … at most 256 ms.
fn backoff(tries: u32) -> Duration {
    let base = 1_u64 << tries.min(7);
    Duration::from_millis(base + rand::random_range(0..=base))
}
