//! Writing a table, row by row.

use kernel::Error;
use platform::Result;
use rust_xlsxwriter::{Format as CellFormat, Workbook, Worksheet};

use super::{Format, guarded};

/// A spreadsheet keeps numbers in binary: so many digits come back as they were.
const DIGITS_MAX: usize = 15;

/// One cell.
pub enum Cell {
    /// People's text, which may look like a formula.
    Text(String),
    /// Digits that we made.
    Number(String),
    /// Other text that we made: ids, dates.
    Plain(String),
}

/// A table that is being written.
pub enum Writer {
    Csv(Box<csv::Writer<Vec<u8>>>),
    Xlsx { book: Box<Workbook>, row: u32 },
}

impl Writer {
    /// Begins a table with its column names.
    pub fn begin<T: AsRef<str>>(format: Format, columns: &[T]) -> Result<Writer> {
        match format {
            Format::Csv => {
                let mut writer =
                    csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
                writer
                    .write_record(columns.iter().map(|name| guarded(name.as_ref()).into_owned()))
                    .map_err(Error::internal)?;
                Ok(Writer::Csv(Box::new(writer)))
            }
            Format::Xlsx => {
                let mut book = Box::new(Workbook::new());
                let sheet = book.add_worksheet();
                let bold = CellFormat::new().set_bold();
                for (at, name) in columns.iter().enumerate() {
                    let name = guarded(name.as_ref());
                    sheet.write_string_with_format(0, column(at)?, name, &bold).map_err(Error::internal)?;
                }
                sheet.set_freeze_panes(1, 0).map_err(Error::internal)?;
                Ok(Writer::Xlsx { book, row: 1 })
            }
        }
    }

    /// Adds a row.
    pub fn push(&mut self, cells: &[Cell]) -> Result<()> {
        match self {
            Writer::Csv(writer) => {
                for cell in cells {
                    match cell {
                        Cell::Text(text) => writer.write_field(guarded(text).as_bytes()),
                        Cell::Number(text) | Cell::Plain(text) => writer.write_field(text),
                    }
                    .map_err(Error::internal)?;
                }
                writer.write_record(None::<&[u8]>).map_err(Error::internal)
            }
            Writer::Xlsx { book, row } => {
                let sheet = book.worksheet_from_index(0).map_err(Error::internal)?;
                for (at, cell) in cells.iter().enumerate() {
                    write_cell(sheet, *row, column(at)?, cell)?;
                }
                *row += 1;
                Ok(())
            }
        }
    }

    /// The file's bytes.
    pub fn finish(self) -> Result<Vec<u8>> {
        match self {
            Writer::Csv(writer) => writer.into_inner().map_err(|error| Error::internal(error.error())),
            Writer::Xlsx { mut book, .. } => book.save_to_buffer().map_err(Error::internal),
        }
    }
}

fn write_cell(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<()> {
    let written = match cell {
        Cell::Text(text) | Cell::Plain(text) | Cell::Number(text) if text.is_empty() => return Ok(()),
        Cell::Text(text) => sheet.write_string(row, column, guarded(text)),
        Cell::Plain(text) => sheet.write_string(row, column, text),
        Cell::Number(text) => match exact(text) {
            Some(number) => sheet.write_number(row, column, number),
            None => sheet.write_string(row, column, text),
        },
    };
    written.map(drop).map_err(Error::internal)
}

/// The digits as the number that a spreadsheet adds up, if it can hold them all; otherwise they stay text.
fn exact(digits: &str) -> Option<f64> {
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    if count <= DIGITS_MAX { digits.parse().ok() } else { None }
}

fn column(at: usize) -> Result<u16> {
    u16::try_from(at).map_err(Error::internal)
}
