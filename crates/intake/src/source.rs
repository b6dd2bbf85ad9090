//! Files coming in: whatever a spreadsheet writes becomes CSV in UTF-8, piece by piece, in the file store. From there
//! it is read by windows, so that no file is ever in memory as a whole (a workbook is, up to its own limit).

mod decode;
mod lines;

use std::io::Read;

use kernel::Error;
use platform::files::{self, Sink, Stored};
use platform::{Ctx, Result};

use crate::errors::{TOO_LARGE, UNREADABLE};
use decode::Decoder;
pub(crate) use lines::{Line, Records};

/// Bytes of a file as it is stored, at most: some millions of rows.
pub const FILE_BYTES_MAX: u64 = 512 << 20;
/// Bytes of a workbook at most: it is unpacked in memory.
pub const WORKBOOK_BYTES_MAX: u64 = 32 << 20;
/// Rows of a workbook at most: what a spreadsheet holds.
pub const WORKBOOK_ROWS_MAX: usize = 1_048_576;
/// Columns of a file at most.
pub const COLUMNS_MAX: usize = 200;
/// Bytes that are read at once.
const PIECE_BYTES: usize = 256 << 10;

/// A file that was read once through and lies in the store.
pub(crate) struct Taken {
    pub(crate) stored: Stored,
    pub(crate) encoding: &'static str,
    pub(crate) delimiter: u8,
    pub(crate) header: Vec<String>,
    pub(crate) samples: Vec<Vec<String>>,
    pub(crate) rows: i64,
    /// Where the first row begins.
    pub(crate) mark: u64,
}

/// Takes a file in. Call it outside a transaction.
///
/// # Errors
/// `intake.unreadable`, `intake.too_large`, `files.too_large`.
pub(crate) async fn take(ctx: &Ctx, name: &str, input: &mut (dyn Read + Send)) -> Result<Taken> {
    let mut sink = files::sink(ctx, name, "text/csv", FILE_BYTES_MAX).await?;
    let copied = copy(&mut sink, input).await;
    let (encoding, delimiter) = match copied {
        Ok(copied) => copied,
        Err(error) => {
            sink.abandon().await?;
            return Err(error);
        }
    };
    let stored = sink.finish().await?;
    let taken = Taken { stored, encoding, delimiter, header: vec![], samples: vec![], rows: 0, mark: 0 };
    survey(ctx, taken).await
}

/// Copies the file as UTF-8; tells how it was written and what parts its columns.
async fn copy(sink: &mut Sink, input: &mut (dyn Read + Send)) -> Result<(&'static str, u8)> {
    let mut piece = vec![0; PIECE_BYTES];
    let mut length = fill(input, &mut piece)?;
    if piece[..length].starts_with(b"PK\x03\x04") {
        copy_workbook(sink, &piece[..length], input).await?;
        return Ok(("xlsx", b','));
    }
    let mut decoder = Decoder::default();
    let mut delimiter = None;
    while length > 0 {
        let text = decoder.decode(&piece[..length])?;
        if delimiter.is_none() && !text.is_empty() {
            delimiter = Some(delimiter_of(&text));
        }
        sink.write(text.as_bytes()).await?;
        length = fill(input, &mut piece)?;
    }
    sink.write(decoder.end()?.as_bytes()).await?;
    Ok((decoder.name(), delimiter.ok_or_else(|| UNREADABLE.because("The file is empty"))?))
}

/// Reads until the piece is full or the input ends.
fn fill(input: &mut (dyn Read + Send), piece: &mut [u8]) -> Result<usize> {
    let mut length = 0;
    while length < piece.len() {
        match input.read(&mut piece[length..]).map_err(Error::internal)? {
            0 => break,
            more => length += more,
        }
    }
    Ok(length)
}

async fn copy_workbook(sink: &mut Sink, begun: &[u8], input: &mut (dyn Read + Send)) -> Result<()> {
    let mut bytes = begun.to_vec();
    input.take(WORKBOOK_BYTES_MAX).read_to_end(&mut bytes).map_err(Error::internal)?;
    if bytes.len() as u64 > WORKBOOK_BYTES_MAX {
        return Err(TOO_LARGE.with("workbook_bytes_max", WORKBOOK_BYTES_MAX));
    }
    let sheet = records::sheet::read(&bytes, WORKBOOK_ROWS_MAX)?;
    let mut writer = csv::Writer::from_writer(Vec::new());
    let rows = std::iter::once(&sheet.header).chain(sheet.rows.iter().map(|(_, cells)| cells));
    for row in rows {
        writer.write_record(row).map_err(Error::internal)?;
        if writer.get_ref().len() > PIECE_BYTES {
            let written = writer.into_inner().map_err(|error| Error::internal(error.error()))?;
            sink.write(&written).await?;
            writer = csv::Writer::from_writer(Vec::new());
        }
    }
    sink.write(&writer.into_inner().map_err(|error| Error::internal(error.error()))?).await
}

/// Spreadsheets write a comma, a semicolon or a tab, by country: the header shows which. What is quoted does not count.
fn delimiter_of(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            byte => counts.iter_mut().filter(|(mark, _)| *mark == byte).for_each(|(_, count)| *count += 1),
        }
    }
    // Of equals the first.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(mark, _)| mark)
}

/// Rows that are counted at once.
const ROWS_AT_ONCE: usize = 5_000;
/// Rows that are shown of a file.
const SAMPLES_MAX: usize = 5;

/// Reads the file once: its header, its first rows, and how many there are.
async fn survey(ctx: &Ctx, taken: Taken) -> Result<Taken> {
    let mut taken = taken;
    let mut records = Records::new(taken.stored.row().clone(), taken.delimiter, 0, 0);
    let first = records.next(ctx, 1).await?.pop().ok_or_else(|| UNREADABLE.because("The file is empty"))?;
    (taken.header, taken.mark) = (first.cells, first.end);
    while taken.header.last().is_some_and(String::is_empty) {
        taken.header.pop();
    }
    if taken.header.len() > COLUMNS_MAX {
        return Err(TOO_LARGE.with("columns_max", COLUMNS_MAX));
    }
    loop {
        let lines = records.next(ctx, ROWS_AT_ONCE).await?;
        if lines.is_empty() {
            return Ok(taken);
        }
        taken.rows += i64::try_from(lines.len()).map_err(Error::internal)?;
        let wanted = SAMPLES_MAX - taken.samples.len();
        taken.samples.extend(lines.into_iter().take(wanted).map(|line| line.cells));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_shows_what_parts_the_columns() {
        assert_eq!(delimiter_of("sku;\"a,b,c,d\";name\n1,2,3,4,5"), b';');
        assert_eq!(delimiter_of("sku\tname\n"), b'\t');
        assert_eq!(delimiter_of("sku\n"), b',');
    }
}
