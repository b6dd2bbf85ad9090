//! The errors file: what became of the lines that did not simply become what they are.
//!
//! CSV with the columns `line` (of the file, from 1, the head included), `code`, `reason` and `raw`, the line itself.
//! A line that holds a payment card's number is named without its text: such numbers are kept nowhere.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use kernel::{Code, Error, Kind, Result};

const NO_ERRORS_FILE: Code = Code::new(
    "import.no_errors_file",
    Kind::Invalid,
    "The errors file cannot be written; name another place",
);

/// One line of the errors file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// The line of the file, from 1.
    pub(crate) line: u64,
    pub(crate) code: &'static str,
    pub(crate) reason: String,
    pub(crate) raw: String,
}

/// The errors file while it is written: it takes its name when it is complete.
pub(crate) struct Complaints {
    path: PathBuf,
    part: PathBuf,
    writer: csv::Writer<BufWriter<File>>,
    count: u64,
}

/// So that an import is refused before anything of it is stored.
pub(crate) fn assert_writable(path: &Path) -> Result<()> {
    let part = part_of(path);
    let made = File::create(&part).and_then(|_| std::fs::remove_file(&part));
    made.map_err(|error| NO_ERRORS_FILE.because(format!("{}: {error}", path.display())).at("--errors"))
}

/// Its name while it is written.
fn part_of(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    PathBuf::from(part)
}

impl Complaints {
    pub(crate) fn create(path: &Path) -> Result<Self> {
        let part = part_of(path);
        let file = File::create(&part)
            .map_err(|error| NO_ERRORS_FILE.because(format!("{}: {error}", path.display())).at("--errors"))?;
        let mut writer = csv::Writer::from_writer(BufWriter::new(file));
        writer.write_record(["line", "code", "reason", "raw"]).map_err(Error::internal)?;
        Ok(Complaints { path: path.to_owned(), part, writer, count: 0 })
    }

    pub(crate) fn add(&mut self, complaint: &Complaint) -> Result<()> {
        let raw = match kernel::luhn::contains_card_number(&complaint.raw) {
            true => "(withheld)",
            false => complaint.raw.as_str(),
        };
        self.count += 1;
        let line = complaint.line.to_string();
        self.writer
            .write_record([line.as_str(), complaint.code, &complaint.reason, raw])
            .map_err(Error::internal)
    }

    /// Puts the file in its place and tells how many lines it has.
    pub(crate) fn finish(mut self) -> Result<u64> {
        self.writer.flush().map_err(Error::internal)?;
        std::fs::rename(&self.part, &self.path).map_err(Error::internal)?;
        Ok(self.count)
    }
}

/// Where the errors file goes unless told: beside the file, or here when that folder is not to be written to.
pub(crate) fn place_beside(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".errors.csv");
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // The permission bits, not what the superuser could do in spite of them.
    let is_writable = std::fs::metadata(folder).is_ok_and(|folder| !folder.permissions().readonly());
    if is_writable { folder.join(name) } else { PathBuf::from(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pci_a_card_number_is_kept_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.errors.csv");
        let mut complaints = Complaints::create(&path).unwrap();
        for raw in ["1,paid with 4111 1111 1111 1111", "2,\"a, b\""] {
            let reason = "because".to_owned();
            complaints.add(&Complaint { line: 7, code: "not_read", reason, raw: raw.to_owned() }).unwrap();
        }
        assert_eq!(complaints.finish().unwrap(), 2);
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(
            text,
            "line,code,reason,raw\n7,not_read,because,(withheld)\n7,not_read,because,\"2,\"\"a, b\"\"\"\n"
        );
    }

    #[test]
    fn the_errors_file_lies_beside_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let place = place_beside(&folder.path().join("a.csv.gz"));
        assert_eq!(place, folder.path().join("a.csv.gz.errors.csv"));
        assert_eq!(place_beside(Path::new("a.csv")), Path::new("./a.csv.errors.csv"));
    }
}
