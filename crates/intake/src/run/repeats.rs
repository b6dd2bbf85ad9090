//! Rows that stand twice in a file, found before the first one is written: whoever tries a file out, resumes it or
//! runs it through finds the same.

use std::collections::{BTreeMap, HashMap};

use platform::Result;
use platform::{Ctx, files::row::Model as File};

use crate::mapping::{Filled, Plan};
use crate::model::batch;
use crate::source::Records;

/// Rows that are looked at in one go.
const ROWS_AT_ONCE: usize = 5_000;

/// What an earlier row has already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeat {
    /// Everything.
    Row(i64),
    /// The value of a field in which rows must not agree.
    Key(i64, &'static str),
}

/// By the number of the later row.
pub(crate) type Repeats = BTreeMap<i64, Repeat>;

/// Reads the whole file. Of each row some bytes are kept in memory while it reads: a million rows take about 100 MB
/// with two keys.
pub(crate) async fn find(ctx: &Ctx, file: &File, batch: &batch::Model, plan: &Plan) -> Result<Repeats> {
    let mut records = Records::new(file.clone(), delimiter(batch), 0, 0);
    records.next(ctx, 1).await?;
    let mut rows: HashMap<u128, u32> = HashMap::new();
    let mut keys: HashMap<u128, u32> = HashMap::new();
    let mut repeats = Repeats::new();
    loop {
        let lines = records.next(ctx, ROWS_AT_ONCE).await?;
        if lines.is_empty() {
            return Ok(repeats);
        }
        for line in lines {
            let no = u32::try_from(line.no).unwrap_or(u32::MAX);
            if let Some(first) = first_with(&mut rows, print(&[&plan.hash(&line.cells)]), no) {
                repeats.insert(line.no, Repeat::Row(first));
                continue;
            }
            let together = plan.together();
            if let Some(first) = first_together(&mut keys, plan, &together, &line.cells, no) {
                repeats.entry(line.no).or_insert(Repeat::Key(first, ""));
            }
            for (place, filled) in plan.keys() {
                let text = plan.text(filled, &line.cells);
                if text.is_empty() {
                    continue;
                }
                if let Some(first) = first_with(&mut keys, print(&[place.name(), text]), no) {
                    repeats.entry(line.no).or_insert(Repeat::Key(first, place.name()));
                }
            }
        }
    }
}

/// The row that has the same in fields which tell records apart together.
fn first_together(
    seen: &mut HashMap<u128, u32>,
    plan: &Plan,
    together: &[&Filled],
    cells: &[String],
    no: u32,
) -> Option<i64> {
    let texts: Vec<&str> = together.iter().map(|filled| plan.text(filled, cells)).collect();
    if texts.iter().all(|text| text.is_empty()) {
        return None;
    }
    first_with(seen, print(&[&["together"], &*texts].concat()), no)
}

/// What parts the file's columns.
pub(crate) fn delimiter(batch: &batch::Model) -> u8 {
    batch.delimiter.bytes().next().unwrap_or(b',')
}

fn first_with(seen: &mut HashMap<u128, u32>, print: u128, no: u32) -> Option<i64> {
    match *seen.entry(print).or_insert(no) {
        first if first == no => None,
        first => Some(first.into()),
    }
}

fn print(parts: &[&str]) -> u128 {
    let mut hash = aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256);
    for part in parts {
        hash.update(&(part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finish().as_ref()[..16]);
    u128::from_le_bytes(bytes)
}
