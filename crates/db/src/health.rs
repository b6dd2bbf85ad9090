//! Whether the database answers, and how busy its connections are.

use kernel::Result;
use sea_orm::DatabaseConnection;

use crate::source::Handle;
use crate::{Database, Engine, of_db};

/// Connections of the reading pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolState {
    pub open: u32,
    /// Open and not in use.
    pub idle: u32,
}

impl Database {
    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<()> {
        self.pooled().ping().await.map_err(of_db)
    }

    /// How many connections there are now.
    pub fn pool(&self) -> PoolState {
        let pool = self.pooled();
        let (open, idle) = match self.engine() {
            Engine::Sqlite => counts(pool.get_sqlite_connection_pool()),
            Engine::Postgres => counts(pool.get_postgres_connection_pool()),
            Engine::MySql => counts(pool.get_mysql_connection_pool()),
        };
        PoolState { open, idle: u32::try_from(idle).unwrap_or(u32::MAX) }
    }

    fn pooled(&self) -> &DatabaseConnection {
        match &self.read().handle {
            Handle::Pool(pool) => pool,
            Handle::Tx(_) => unreachable!("a database reads from a pool"),
        }
    }
}

fn counts<D: sqlx::Database>(pool: &sqlx::Pool<D>) -> (u32, usize) {
    (pool.size(), pool.num_idle())
}
