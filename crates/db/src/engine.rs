//! The three engines and how they are told apart.

use kernel::{Code, Error, Kind};
use sea_orm::DbBackend;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, SimpleExpr};

const UNKNOWN_ENGINE: Code = Code::new(
    "db.unknown_engine",
    Kind::Invalid,
    "DATABASE_URL must begin with sqlite:, postgres: or mysql:",
);

/// The SQL engine behind a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    Sqlite,
    Postgres,
    MySql,
}

impl Engine {
    /// Reads the engine off a database URL's scheme.
    pub fn of_url(url: &str) -> Result<Self, Error> {
        match url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => Ok(Engine::Sqlite),
            Some("postgres" | "postgresql") => Ok(Engine::Postgres),
            Some("mysql" | "mariadb") => Ok(Engine::MySql),
            _ => Err(UNKNOWN_ENGINE.error()),
        }
    }

    /// The engine's name as people write it.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Sqlite => "SQLite",
            Engine::Postgres => "PostgreSQL",
            Engine::MySql => "MySQL/MariaDB",
        }
    }

    pub(crate) fn backend(self) -> DbBackend {
        match self {
            Engine::Sqlite => DbBackend::Sqlite,
            Engine::Postgres => DbBackend::Postgres,
            Engine::MySql => DbBackend::MySql,
        }
    }

    /// `expr` as a 64-bit integer: `SUM` of integers is numeric on PostgreSQL and decimal on MariaDB.
    pub fn integer(self, expr: impl Into<SimpleExpr>) -> SimpleExpr {
        let kind = match self {
            Engine::Sqlite => "INTEGER",
            Engine::Postgres => "BIGINT",
            Engine::MySql => "SIGNED",
        };
        expr.into().cast_as(Alias::new(kind))
    }

    /// The sum of an integer expression, 0 over no rows, as a 64-bit integer.
    pub fn sum(self, expr: impl Into<SimpleExpr>) -> SimpleExpr {
        let total = Expr::expr(expr.into()).sum();
        self.integer(SimpleExpr::from(sea_orm::sea_query::Func::coalesce([total, Expr::val(0)])))
    }
}
