//! The rows of a stored file from any place on.

use std::collections::VecDeque;

use kernel::Error;
use platform::files::{row::Model as File, window};
use platform::{Ctx, Result};

use crate::errors::TOO_LARGE;

/// Bytes of a file in memory at once; no row is longer.
const WINDOW_BYTES: u64 = 4 << 20;

/// A row of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its number in the file; the header is 1.
    pub(crate) no: i64,
    /// Trimmed.
    pub(crate) cells: Vec<String>,
    /// Where the next one begins.
    pub(crate) end: u64,
}

/// Reads rows, window by window.
pub(crate) struct Records {
    file: File,
    delimiter: u8,
    /// Where the next window begins.
    at: u64,
    /// The number of the last record.
    no: i64,
    ahead: VecDeque<Line>,
}

impl Records {
    /// Begins behind the record number `no`, which ends at `at`.
    pub(crate) fn new(file: File, delimiter: u8, at: u64, no: i64) -> Self {
        Records { file, delimiter, at, no, ahead: VecDeque::new() }
    }

    /// The next rows that hold anything, at most so many; none at the end.
    pub(crate) async fn next(&mut self, ctx: &Ctx, most: usize) -> Result<Vec<Line>> {
        let mut lines = Vec::new();
        while lines.len() < most {
            if self.ahead.is_empty() && !self.read(ctx).await? {
                break;
            }
            let wanted = most - lines.len();
            lines.extend(self.ahead.drain(..wanted.min(self.ahead.len())));
        }
        Ok(lines)
    }

    /// Reads the next window; `false` at the end of the file.
    async fn read(&mut self, ctx: &Ctx) -> Result<bool> {
        let bytes = window(ctx, &self.file, self.at, WINDOW_BYTES).await?;
        if bytes.is_empty() {
            return Ok(false);
        }
        let last = self.at + bytes.len() as u64 >= self.file.size.unsigned_abs();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .from_reader(bytes.as_slice());
        let mut found: Vec<(csv::StringRecord, u64)> = Vec::new();
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(Error::internal)? {
            found.push((std::mem::take(&mut record), reader.position().byte()));
        }
        // The end of the window may be within the last row, or within a quoted cell of it.
        let cut = if last { None } else { found.pop() };
        if cut.is_some() && found.is_empty() {
            return Err(TOO_LARGE.with("row_bytes_max", WINDOW_BYTES).with("row", self.no + 1));
        }
        let from = self.at;
        // Without a single row there was nothing but empty lines.
        let read = found.last().filter(|_| cut.is_some()).map_or(bytes.len() as u64, |(_, end)| *end);
        self.at = from + read;
        for (record, end) in found {
            self.no += 1;
            let cells: Vec<String> = record.iter().map(|cell| meant(cell).to_owned()).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                self.ahead.push_back(Line { no: self.no, cells, end: from + end });
            }
        }
        Ok(true)
    }
}

/// Our own exports guard what a spreadsheet would run.
fn meant(cell: &str) -> &str {
    records::sheet::unguarded(cell.trim())
}
