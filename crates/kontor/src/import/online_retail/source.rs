//! The file: plain or packed with gzip, its columns found by their names.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use aws_lc_rs::digest::{Context, SHA256};
use csv::ByteRecord;
use flate2::read::MultiGzDecoder;
use kernel::{Error, Result};

use crate::import::UNREADABLE;

/// The columns, as the head names them.
pub(super) const COLUMNS: [&str; 8] = [
    "InvoiceNo",
    "StockCode",
    "Description",
    "Quantity",
    "InvoiceDate",
    "UnitPrice",
    "CustomerID",
    "Country",
];

/// A gzip file begins with these bytes.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// The file to read, as often as it takes.
#[derive(Clone, Debug)]
pub(super) struct Source {
    path: PathBuf,
}

/// One line of the file as text, in the order of [`COLUMNS`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Raw {
    /// From 1, the head included.
    pub(super) line: u64,
    pub(super) fields: [String; 8],
    /// How many fields the line has; the missing ones are empty.
    pub(super) width: usize,
    /// The whole line, as CSV.
    pub(super) text: String,
}

/// The lines of the file.
pub(super) struct Lines {
    reader: csv::Reader<Box<dyn Read + Send>>,
    columns: [usize; 8],
    width: usize,
    record: ByteRecord,
    path: PathBuf,
}

impl Source {
    pub(super) fn new(path: &Path) -> Self {
        Source { path: path.to_owned() }
    }

    /// The file's name, for people.
    pub(super) fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// SHA-256 of the unpacked file, in hexadecimal digits.
    pub(super) fn hash(&self) -> Result<String> {
        let mut bytes = self.bytes()?;
        let mut context = Context::new(&SHA256);
        let mut buffer = vec![0; 1 << 16];
        loop {
            match bytes.read(&mut buffer).map_err(|error| unreadable(&self.path, error))? {
                0 => return Ok(hex::encode(context.finish())),
                count => context.update(&buffer[..count]),
            }
        }
    }

    /// Reads from the beginning.
    ///
    /// # Errors
    /// `import.unreadable` when the file is not there, or lacks a column.
    pub(super) fn lines(&self) -> Result<Lines> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(self.bytes()?);
        let head = reader.byte_headers().map_err(|error| unreadable(&self.path, error))?.clone();
        let mut columns = [0; 8];
        for (at, wanted) in COLUMNS.iter().enumerate() {
            let found = head.iter().position(|name| plain(&text(name)) == plain(wanted));
            columns[at] =
                found.ok_or_else(|| unreadable(&self.path, format!("there is no column {wanted}")))?;
        }
        Ok(Lines { reader, columns, width: head.len(), record: ByteRecord::new(), path: self.path.clone() })
    }

    fn bytes(&self) -> Result<Box<dyn Read + Send>> {
        let fail = |error| unreadable(&self.path, error);
        let mut start = [0; 2];
        let is_packed = File::open(&self.path)
            .and_then(|file| file.take(2).read_exact(&mut start))
            .map(|()| start == GZIP)
            .map_err(fail)?;
        let file = BufReader::with_capacity(1 << 16, File::open(&self.path).map_err(fail)?);
        Ok(if is_packed { Box::new(BufReader::new(MultiGzDecoder::new(file))) } else { Box::new(file) })
    }
}

impl Iterator for Lines {
    type Item = Result<Raw>;

    fn next(&mut self) -> Option<Result<Raw>> {
        match self.reader.read_byte_record(&mut self.record) {
            Ok(true) => Some(Ok(self.raw())),
            Ok(false) => None,
            Err(error) => Some(Err(unreadable(&self.path, error))),
        }
    }
}

impl Lines {
    fn raw(&self) -> Raw {
        let field = |column: usize| self.record.get(column).map(|bytes| text(bytes).trim().to_owned());
        let line = self.record.position().map_or(0, csv::Position::line);
        let width = if self.record.len() == self.width { 8 } else { self.record.len() };
        Raw {
            line,
            fields: self.columns.map(|column| field(column).unwrap_or_default()),
            width,
            text: self.text(),
        }
    }

    fn text(&self) -> String {
        let mut text = String::with_capacity(self.record.as_slice().len() + self.record.len());
        for (at, field) in self.record.iter().map(text_of_field).enumerate() {
            if at > 0 {
                text.push(',');
            }
            text.push_str(&field);
        }
        text
    }
}

fn text_of_field(bytes: &[u8]) -> String {
    let text = text(bytes);
    match text.contains(['"', ',', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

/// UTF-8, and what is not that is taken as Latin-1, in which the first editions of this file were written.
fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    }
}

/// A column's name without what writers differ in: `Customer ID` is `CustomerID`.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

fn unreadable(path: &Path, cause: impl std::fmt::Display) -> Error {
    UNREADABLE.because(format!("{}: {cause}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    const HEAD: &str = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,Customer ID,Country\n";

    fn read(bytes: &[u8]) -> Vec<Raw> {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        Source::new(file.path()).lines().unwrap().map(|raw| raw.unwrap()).collect()
    }

    #[test]
    fn plain_and_packed_are_the_same_file() {
        let text = format!("{HEAD}1,A,\"x, \"\"y\"\"\",2,d,1.5,7.0,EIRE\n");
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(text.as_bytes()).unwrap();
        let packed = packed.finish().unwrap();
        assert_eq!(read(text.as_bytes()), read(&packed));
        let mut files = [tempfile::NamedTempFile::new().unwrap(), tempfile::NamedTempFile::new().unwrap()];
        files[0].write_all(text.as_bytes()).unwrap();
        files[1].write_all(&packed).unwrap();
        let [one, other] = files.map(|file| Source::new(file.path()).hash().unwrap());
        assert_eq!(one, other);
    }

    #[test]
    fn a_line_knows_its_place_and_its_text() {
        let raw = read(format!("{HEAD}1,A,\"x, \"\"y\"\"\", 2 ,d,1.5,7.0,EIRE\n2,B\n").as_bytes());
        assert_eq!((raw[0].line, raw[0].width), (2, 8));
        assert_eq!(raw[0].fields[2..4], ["x, \"y\"", "2"]);
        assert_eq!(raw[0].text, "1,A,\"x, \"\"y\"\"\", 2 ,d,1.5,7.0,EIRE");
        assert_eq!((raw[1].line, raw[1].width, raw[1].text.as_str()), (3, 2, "2,B"));
    }

    #[test]
    fn latin_1_is_understood() {
        let mut bytes = HEAD.as_bytes().to_vec();
        bytes.extend(b"1,A,VOUCHER \xa310,1,d,1,,EIRE\n");
        assert_eq!(read(&bytes)[0].fields[2], "VOUCHER \u{a3}10");
    }

    #[test]
    fn a_file_without_the_columns_is_refused() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"a,b\n1,2\n").unwrap();
        let refused = Source::new(file.path()).lines().err().expect("refused");
        assert!(refused.is(UNREADABLE));
    }
}
