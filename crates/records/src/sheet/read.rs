//! Reading a table that somebody made, within limits.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use kernel::Error;
use platform::Result;

use super::{Format, unguarded};
use crate::errors::{BAD_FILE, IMPORT_TOO_LARGE};

/// Columns of a file at most.
const COLUMNS_MAX: usize = 200;
/// Bytes of a sheet when it is unpacked, at most: a small file may hide a huge one.
const UNPACKED_BYTES_MAX: u64 = 100 << 20;
/// Files in the package at most.
const PARTS_MAX: usize = 1_000;

/// A table as it was read: every row as long as the header, cells trimmed.
#[derive(Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The column names.
    pub header: Vec<String>,
    /// Rows that hold anything, with their number in the file (the header is row 1).
    pub rows: Vec<(usize, Vec<String>)>,
}

/// Reads a file of at most `rows_max` rows. What it is shows in its first bytes.
///
/// # Errors
/// `record.bad_file`, `record.import_too_large`.
pub fn read(bytes: &[u8], rows_max: usize) -> Result<Sheet> {
    let table = match format(bytes) {
        Format::Csv => csv_rows(bytes, rows_max)?,
        Format::Xlsx => xlsx_rows(bytes)?,
    };
    sheet(table, rows_max)
}

fn format(bytes: &[u8]) -> Format {
    if bytes.starts_with(b"PK\x03\x04") { Format::Xlsx } else { Format::Csv }
}

fn sheet(table: Vec<(usize, Vec<String>)>, rows_max: usize) -> Result<Sheet> {
    let mut rows = table.into_iter();
    let (_, mut header) = rows.next().ok_or_else(|| BAD_FILE.because("The file is empty"))?;
    while header.last().is_some_and(String::is_empty) {
        header.pop();
    }
    if header.len() > COLUMNS_MAX {
        return Err(IMPORT_TOO_LARGE.because("Too many columns").with("columns_max", COLUMNS_MAX));
    }
    let mut kept = Vec::new();
    for (number, mut row) in rows {
        if row.iter().all(String::is_empty) {
            continue;
        }
        if row.iter().skip(header.len()).any(|cell| !cell.is_empty()) {
            return Err(BAD_FILE.because("A row has more cells than the header").with("row", number));
        }
        row.resize(header.len(), String::new());
        kept.push((number, row));
        if kept.len() > rows_max {
            return Err(too_many(rows_max));
        }
    }
    Ok(Sheet { header, rows: kept })
}

fn too_many(rows_max: usize) -> Error {
    IMPORT_TOO_LARGE.with("import_rows_max", rows_max)
}

fn csv_rows(bytes: &[u8], rows_max: usize) -> Result<Vec<(usize, Vec<String>)>> {
    let text =
        std::str::from_utf8(bytes).map_err(|cause| BAD_FILE.because("The file is not UTF-8").inner(cause))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let record = record.map_err(|cause| BAD_FILE.inner(cause))?;
        rows.push((at + 1, record.iter().map(|cell| unguarded(cell.trim()).to_owned()).collect()));
        // Empty rows do not count, but they are not for ever either.
        if rows.len() > 2 * rows_max + 1 {
            return Err(too_many(rows_max));
        }
    }
    Ok(rows)
}

/// Spreadsheets write a comma, a semicolon or a tab, by country: the header shows which.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| header.bytes().filter(|byte| *byte == delimiter).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

fn xlsx_rows(bytes: &[u8]) -> Result<Vec<(usize, Vec<String>)>> {
    refuse_bomb(bytes, UNPACKED_BYTES_MAX)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|cause| BAD_FILE.inner(cause))?;
    let range = match book.worksheet_range_at(0) {
        Some(range) => range.map_err(|cause| BAD_FILE.inner(cause))?,
        None => return Err(BAD_FILE.because("The file has no sheet")),
    };
    let first = range.start().map_or(0, |(row, _)| row as usize);
    let rows = range.rows().enumerate();
    Ok(rows.map(|(at, row)| (first + at + 1, row.iter().map(cell).collect())).collect())
}

fn cell(data: &Data) -> String {
    match data {
        Data::String(text) => unguarded(text.trim()).to_owned(),
        // The shortest digits that mean this number: what was typed, up to 15 of them.
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Bool(flag) => flag.to_string(),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::DateTime(moment) => moment_text(moment),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// A day, or an instant in UTC when it has a time of day: a sheet knows no zones.
fn moment_text(moment: &calamine::ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        date
    } else {
        format!("{date}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

/// Unpacks the package into nothing, up to a limit, before anybody keeps it in memory.
fn refuse_bomb(bytes: &[u8], bytes_max: u64) -> Result<()> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|cause| BAD_FILE.inner(cause))?;
    let too_large = || IMPORT_TOO_LARGE.with("unpacked_bytes_max", bytes_max);
    if package.len() > PARTS_MAX {
        return Err(too_large());
    }
    let mut left = bytes_max;
    for at in 0..package.len() {
        let part = package.by_index(at).map_err(|cause| BAD_FILE.inner(cause))?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
            .map_err(|cause| BAD_FILE.inner(cause))?;
        left = left.checked_sub(read).ok_or_else(too_large)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_file_of_any_country_is_read() {
        for text in
            ["name,code\nAcme,A1\n", "\u{feff}name;code\r\nAcme;A1\r\n\r\n", "name\tcode\t\nAcme\tA1\n"]
        {
            let sheet = read(text.as_bytes(), 10).unwrap();
            assert_eq!(sheet.header, ["name", "code"]);
            assert_eq!(sheet.rows, [(2, vec!["Acme".to_owned(), "A1".to_owned()])]);
        }
    }

    #[test]
    fn limits_hold() {
        let rows = "a\n".repeat(12);
        assert!(read(rows.as_bytes(), 10).unwrap_err().is(IMPORT_TOO_LARGE));
        assert!(read(b"a\nb,c\n", 10).unwrap_err().is(BAD_FILE));
        assert!(read(b"", 10).unwrap_err().is(BAD_FILE));
        assert!(read(b"\xff\xfe", 10).unwrap_err().is(BAD_FILE));
        assert!(read(b"PK\x03\x04nothing", 10).unwrap_err().is(BAD_FILE));
    }

    /// A package of these parts.
    fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn v5_2_3_a_small_file_does_not_unpack_to_a_huge_one() {
        let bomb = package(&[("xl/a.xml", vec![0; 600_000]), ("xl/b.xml", vec![0; 600_000])]);
        assert!(bomb.len() < 5_000, "{}", bomb.len());
        assert!(refuse_bomb(&bomb, 2_000_000).is_ok());
        // All parts count together, and what is announced does not matter.
        let error = refuse_bomb(&bomb, 1_000_000).unwrap_err();
        assert!(error.is(IMPORT_TOO_LARGE) && error.details["unpacked_bytes_max"] == 1_000_000);
        let names: Vec<String> = (0..=PARTS_MAX).map(|part| format!("xl/{part}.xml")).collect();
        let parts: Vec<(&str, Vec<u8>)> = names.iter().map(|name| (name.as_str(), Vec::new())).collect();
        assert!(refuse_bomb(&package(&parts), 1_000).unwrap_err().is(IMPORT_TOO_LARGE));
    }

    /// A workbook whose only sheet is this XML.
    fn workbook(sheet: &str) -> Vec<u8> {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        let text = |xml: String| xml.into_bytes();
        package(&[
            (
                "[Content_Types].xml",
                text(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                        .to_owned(),
                ),
            ),
            (
                "_rels/.rels",
                text(format!(
                    "<Relationships xmlns=\"{relations}\"><Relationship Id=\"r1\" Type=\"{kind}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                )),
            ),
            (
                "xl/workbook.xml",
                text(format!(
                    "<workbook xmlns=\"{main}\" xmlns:r=\"{kind}\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                )),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                text(format!(
                    "<Relationships xmlns=\"{relations}\"><Relationship Id=\"r1\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                )),
            ),
            ("xl/worksheets/sheet1.xml", text(sheet.replace("MAIN", main))),
        ])
    }

    #[test]
    fn v1_5_1_a_workbooks_entities_stand_for_nothing() {
        let cells = |first: &str| {
            let cell = |at: &str, text: &str| {
                format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>")
            };
            format!(
                "<worksheet xmlns=\"MAIN\"><sheetData>{}{}</sheetData></worksheet>",
                cell("1", "name"),
                cell("2", first)
            )
        };
        let plain = read(&workbook(&cells("Acme")), 10).unwrap();
        assert_eq!(plain.rows, [(2, vec!["Acme".to_owned()])], "the package below is a good one");
        let folder = tempfile::tempdir().unwrap();
        let secret = folder.path().join("secret");
        std::fs::write(&secret, "the master key").unwrap();
        let outside = format!("<!ENTITY x SYSTEM \"file://{}\">", secret.display());
        let laughs = "<!ENTITY y \"haha\"><!ENTITY x \"&y;&y;&y;&y;\">".to_owned();
        for entity in [outside, laughs] {
            let sheet = format!("<!DOCTYPE a [{entity}]>{}", cells("Acme &x;"));
            let shown = match read(&workbook(&sheet), 10) {
                Ok(sheet) => format!("{sheet:?}"),
                Err(error) => error.to_string(),
            };
            assert!(!shown.contains("master key") && !shown.contains("haha"), "{shown}");
        }
    }
}
