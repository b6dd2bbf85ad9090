//! Database failures as the product's one error type.

use kernel::{Code, Error, Kind};
use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// The transaction lost a race (deadlock, serialization failure, lock wait): run it again.
/// Never reaches a caller of [`crate::Database::write`] before [`crate::RETRIES_MAX`] tries.
pub const RETRY: Code =
    Code::new("db.contention", Kind::Unavailable, "Too many people are changing this right now; try again");
/// A unique key already holds the value.
pub const CONFLICT_UNIQUE: Code = Code::new("db.already_exists", Kind::Conflict, "This already exists");
/// A row refers to something that does not exist.
const BROKEN_REFERENCE: Code =
    Code::new("db.broken_reference", Kind::Invalid, "Refers to something that does not exist");
/// A CHECK constraint refused the row.
const CHECK_FAILED: Code =
    Code::new("db.check_failed", Kind::Conflict, "A rule of the database refused this");
/// A trigger keeps a posted row from being changed or deleted.
pub const FROZEN: Code =
    Code::new("db.frozen", Kind::Conflict, "What is posted is neither changed nor deleted");
/// The database cannot be reached or has no connection to spare.
pub const UNAVAILABLE: Code =
    Code::new("db.unavailable", Kind::Unavailable, "The database does not answer; try again");

/// The disk under the database is full.
pub const FULL: Code = Code::new(
    "db.full",
    Kind::Unavailable,
    "The disk of the database is full and nothing was changed; make room and try again",
);
/// The disk under the database refuses to be written or read.
pub const DISK: Code = Code::new(
    "db.disk",
    Kind::Unavailable,
    "The disk of the database fails and nothing was changed; look at it and try again",
);

/// Turns a driver's error into the product's error type. The driver's text stays inside.
pub fn of_db(error: DbErr) -> Error {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(text)) => return CONFLICT_UNIQUE.error().inner(text),
        Some(SqlErr::ForeignKeyConstraintViolation(text)) => return BROKEN_REFERENCE.error().inner(text),
        _ => {}
    }
    match &error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => return UNAVAILABLE.error().inner(error),
        DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause)) => {
            if let Some(known) = of_sqlx(cause) {
                return known.error().inner(error);
            }
        }
        _ => {}
    }
    Error::internal(error)
}

/// Whether somebody was not let in because others were busy at the door, and may try again.
pub(crate) fn is_turned_away(error: &DbErr) -> bool {
    let DbErr::Conn(RuntimeErr::SqlxError(cause)) = error else { return false };
    of_sqlx(cause) == Some(RETRY)
}

fn of_sqlx(error: &sqlx::Error) -> Option<Code> {
    match error {
        sqlx::Error::Database(cause) if cause.message().contains(crate::frozen::MARK) => Some(FROZEN),
        sqlx::Error::Database(cause) => {
            if cause.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some() {
                return of_sqlite(&cause.code()?);
            }
            if let Some(mysql) = cause.try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>() {
                // 1205 lock wait timeout, 1213 deadlock, 1020 record has changed since last read;
                // 3819/4025 CHECK constraint on MySQL/MariaDB.
                // 1021 disk full, 1114 table full; 3 and 1026 a file that cannot be written.
                return match mysql.number() {
                    1021 | 1114 => Some(FULL),
                    3 | 1026 => Some(DISK),
                    1205 | 1213 | 1020 => Some(RETRY),
                    3819 | 4025 => Some(CHECK_FAILED),
                    _ => None,
                };
            }
            // 40001 serialization failure, 40P01 deadlock, 55P03 lock not available; 23514 CHECK; 53100 disk full,
            // 58030 input or output.
            match cause.code().as_deref() {
                Some("40001" | "40P01" | "55P03") => Some(RETRY),
                Some("23514") => Some(CHECK_FAILED),
                Some("53100") => Some(FULL),
                Some("58030") => Some(DISK),
                _ => None,
            }
        }
        sqlx::Error::Io(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => Some(UNAVAILABLE),
        _ => None,
    }
}

/// By SQLite's extended result code, whose low byte is the result code: 5 busy, 6 locked, 10 input or output, 13 full;
/// 275 is a failed CHECK.
fn of_sqlite(code: &str) -> Option<Code> {
    let code: u32 = code.parse().ok()?;
    match code & 0xff {
        5 | 6 => Some(RETRY),
        10 => Some(DISK),
        13 => Some(FULL),
        _ if code == 275 => Some(CHECK_FAILED),
        _ => None,
    }
}
