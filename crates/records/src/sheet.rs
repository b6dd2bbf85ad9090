//! Tables as files: CSV and XLSX, written and read, with formulas made harmless.

mod guard;
mod read;
mod write;

pub(crate) use guard::guarded;
pub use guard::unguarded;
pub use read::{Sheet, read};
pub use write::{Cell, Writer};

/// The kinds of file that a table travels in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
}

impl Format {
    /// The media type of a file of this kind.
    pub fn content_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// The ending of a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
        }
    }
}
