//! How far something long is.

use db::schema::Table;

/// A step of something long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// So many rows and files are to come.
    Total(u64),
    /// So many rows of a table are through.
    Rows { table: &'a str, rows: u64 },
    /// A file is through.
    File,
}

/// Somebody who is told.
pub struct Watch<'w> {
    tell: &'w (dyn Fn(Step<'_>) + Send + Sync),
}

impl<'w> Watch<'w> {
    pub fn new(tell: &'w (dyn Fn(Step<'_>) + Send + Sync)) -> Self {
        Watch { tell }
    }

    /// Nobody looks.
    pub fn nobody() -> Watch<'static> {
        Watch { tell: &|_| () }
    }

    pub(crate) fn total(&self, total: u64) {
        (self.tell)(Step::Total(total));
    }

    pub(crate) fn rows(&self, table: &Table, rows: usize) {
        (self.tell)(Step::Rows { table: table.name(), rows: rows as u64 });
    }

    pub(crate) fn file(&self) {
        (self.tell)(Step::File);
    }
}
