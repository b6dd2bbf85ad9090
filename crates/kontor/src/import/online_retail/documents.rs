//! The lines of the file, gathered into documents.
//!
//! A document is what shares an `InvoiceNo`. Its lines mostly follow each other, but not always: a document is
//! complete when as many of its lines have passed as the file has, which a first reading has counted. The order of
//! the documents is that of their completion, the same in every reading.

use std::collections::HashMap;

use kernel::{Result, Zone};

use super::line::{self, Line, Unread};
use super::source::{Lines, Raw, Source};

/// How many lines each document has, by its number.
pub(super) type Counts = HashMap<String, u32>;

/// What a first reading finds out.
#[derive(Debug)]
pub(super) struct Survey {
    pub(super) counts: Counts,
    pub(super) lines: u64,
    pub(super) documents: u64,
}

/// Counts the lines of each document.
pub(super) fn survey(source: &Source) -> Result<Survey> {
    let mut survey = Survey { counts: Counts::new(), lines: 0, documents: 0 };
    for raw in source.lines()? {
        let [number, ..] = raw?.fields;
        survey.lines += 1;
        if number.is_empty() {
            survey.documents += 1;
        } else {
            *survey.counts.entry(number).or_default() += 1;
        }
    }
    survey.documents += survey.counts.len() as u64;
    Ok(survey)
}

/// Lines that belong together, each understood or not.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) number: String,
    pub(super) lines: Vec<Result<Line, Unread>>,
}

/// The documents of the file, one after the other. Only what is not complete yet is in memory.
pub(super) struct Documents<'s> {
    lines: Lines,
    counts: &'s Counts,
    zone: Zone,
    open: HashMap<String, Document>,
}

impl<'s> Documents<'s> {
    pub(super) fn read(source: &Source, survey: &'s Survey, zone: &Zone) -> Result<Self> {
        Ok(Documents {
            lines: source.lines()?,
            counts: &survey.counts,
            zone: zone.clone(),
            open: HashMap::new(),
        })
    }

    /// Takes a line in; gives the document that it completes. A line without a number is a document by itself.
    fn take(&mut self, raw: Raw) -> Option<Document> {
        let number = raw.fields[0].clone();
        let count = self.counts.get(&number).copied().unwrap_or(1) as usize;
        let line = line::read(raw, &self.zone);
        if count == 1 {
            return Some(Document { number, lines: vec![line] });
        }
        let document = self
            .open
            .entry(number.clone())
            .or_insert_with(|| Document { number: number.clone(), lines: Vec::with_capacity(count) });
        document.lines.push(line);
        if document.lines.len() == count { self.open.remove(&number) } else { None }
    }
}

impl Iterator for Documents<'_> {
    type Item = Result<Document>;

    fn next(&mut self) -> Option<Result<Document>> {
        loop {
            match self.lines.next()? {
                Ok(raw) => {
                    if let Some(document) = self.take(raw) {
                        return Some(Ok(document));
                    }
                }
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn documents_come_when_they_are_complete() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        writeln!(file, "{}", super::super::source::COLUMNS.join(",")).unwrap();
        for number in ["1", "2", "1", "", "3", "3", "2", ""] {
            writeln!(file, "{number},A,a,1,2010-12-01 08:26:00,1,,EIRE").unwrap();
        }
        let source = Source::new(file.path());
        let survey = survey(&source).unwrap();
        assert_eq!((survey.lines, survey.documents), (8, 5));
        let documents = Documents::read(&source, &survey, &Zone::UTC).unwrap();
        let found: Vec<(String, usize)> =
            documents.map(|document| document.map(|one| (one.number, one.lines.len())).unwrap()).collect();
        let found: Vec<(&str, usize)> =
            found.iter().map(|(number, lines)| (number.as_str(), *lines)).collect();
        assert_eq!(found, [("1", 2), ("", 1), ("3", 2), ("2", 2), ("", 1)]);
    }
}
