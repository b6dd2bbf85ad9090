//! What the import says at its end, and whether it is true.

use std::fmt;
use std::path::PathBuf;

use billing::Stored;
use kernel::{Currency, Decimal};

use super::plan::Sums;

/// The end of a run.
#[derive(Clone, Debug)]
pub struct Report {
    pub company: String,
    pub currency: Currency,
    /// The company was founded by this run.
    pub founded: bool,
    pub outcome: Outcome,
}

/// How far a run came.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// An earlier run had done it all.
    DoneBefore,
    /// It was told to leave off; the next run goes on.
    LeftOff {
        done: i64,
        documents: i64,
    },
    Done(Box<Arrived>),
}

/// What the file said, and what is stored of it.
#[derive(Clone, Debug, Default)]
pub struct Arrived {
    pub(super) lines: u64,
    pub(super) products: usize,
    pub(super) customers: usize,
    pub(super) countries: usize,
    pub(super) sums: Sums,
    /// Moves that the documents should have made, and have.
    pub(super) moves: u64,
    pub(super) openings: usize,
    pub(super) stored: Stored,
    pub(super) stored_moves: u64,
    pub(super) stored_corrections: u64,
    pub(super) complaints: u64,
    pub(super) errors_file: PathBuf,
}

impl Arrived {
    /// Every line is accounted for, and what is stored adds up to what the file says, to the last digit.
    pub fn agrees(&self) -> bool {
        let (sums, stored) = (&self.sums, &self.stored);
        let told = sums.lines + sums.corrected + sums.held_back_lines + sums.known_lines;
        self.lines == told
            && stored.invoices == sums.invoices
            && stored.credit_notes == sums.credit_notes
            && stored.lines == sums.lines
            && stored.exact == sums.exact
            && stored.net == sums.net
            && self.stored_moves == self.moves
            && self.stored_corrections == sums.corrections
    }

    /// What is stored of invoices and credit notes.
    pub fn stored(&self) -> Stored {
        self.stored
    }

    /// Products, customers and countries that the file names.
    pub fn named(&self) -> [usize; 3] {
        [self.products, self.customers, self.countries]
    }
}

impl Report {
    /// Whether there is nothing wrong with it.
    pub fn is_good(&self) -> bool {
        match &self.outcome {
            Outcome::Done(arrived) => arrived.agrees(),
            Outcome::DoneBefore | Outcome::LeftOff { .. } => true,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.outcome {
            Outcome::DoneBefore => writeln!(f, "{} has this file already; nothing was done.", self.company),
            Outcome::LeftOff { done, documents } => {
                writeln!(
                    f,
                    "Left off after {done} of {documents} documents; the next run goes on from there."
                )
            }
            Outcome::Done(arrived) => self.arrived(f, arrived),
        }
    }
}

impl Report {
    fn arrived(&self, f: &mut fmt::Formatter<'_>, arrived: &Arrived) -> fmt::Result {
        let (sums, stored) = (&arrived.sums, &arrived.stored);
        let documents = sums.invoices + sums.credit_notes + sums.corrections + sums.held_back + sums.known;
        let row = |f: &mut fmt::Formatter<'_>, what: &str, count: u64, note: &str| {
            writeln!(f, "{}", format!("{what:<28}{count:>12}  {note}").trim_end())
        };
        row(f, "lines read", arrived.lines, "")?;
        row(f, "  on documents", sums.lines, &format!("stored {}", stored.lines))?;
        row(f, "  correcting the stock", sums.corrected, "")?;
        row(f, "  held back", sums.held_back_lines, "see the errors file")?;
        row(f, "  here before", sums.known_lines, "")?;
        row(f, "documents", documents, "")?;
        row(f, "  invoices", sums.invoices, &format!("stored {}", stored.invoices))?;
        row(f, "  credit notes", sums.credit_notes, &format!("stored {}", stored.credit_notes))?;
        row(
            f,
            "  corrections of the stock",
            sums.corrections,
            &format!("stored {}", arrived.stored_corrections),
        )?;
        row(f, "  held back", sums.held_back, "")?;
        row(f, "  here before", sums.known, "")?;
        row(f, "stock moves", arrived.moves, &format!("stored {}", arrived.stored_moves))?;
        row(f, "  products opened", arrived.openings as u64, "so that no stock is ever below zero")?;
        row(f, "customers", arrived.customers as u64, "and one for whoever has no number")?;
        row(f, "products", arrived.products as u64, "")?;
        row(f, "countries", arrived.countries as u64, "")?;
        let (exact, booked) = (exact(stored.exact), self.currency.decimal(stored.net));
        let code = self.currency;
        writeln!(f, "Σ quantity × unit price     {exact:>12}  {code}, from what is stored, unrounded")?;
        writeln!(f, "Σ booked                    {booked:>12}  {code}, each line rounded to the penny")?;
        writeln!(f, "  the rounding of the lines {:>12}", difference(stored))?;
        writeln!(
            f,
            "errors file                 {:>12}  {}",
            arrived.complaints,
            arrived.errors_file.display()
        )?;
        match arrived.agrees() {
            true => writeln!(f, "Everything agrees: every line is accounted for."),
            false => writeln!(f, "THE SUMS DO NOT AGREE. The file says: {sums:?}"),
        }
    }
}

/// Units of 10^-12 as a decimal.
fn exact(units: i128) -> String {
    let (sign, units) = (if units < 0 { "-" } else { "" }, units.unsigned_abs());
    let text = format!("{sign}{}.{:012}", units / 1_000_000_000_000, units % 1_000_000_000_000);
    Decimal::parse(&text).map_or(text, |decimal| decimal.normalize().to_string())
}

fn difference(stored: &Stored) -> String {
    exact(i128::from(stored.net.0) * 10_000_000_000 - stored.exact)
}

#[cfg(test)]
mod tests {
    use kernel::Amount;

    use super::*;

    #[test]
    fn sums_are_shown_to_the_last_digit() {
        assert_eq!(exact(9_747_747_934_000_000_000), "9747747.934");
        assert_eq!(exact(-1), "-0.000000000001");
        assert_eq!(exact(0), "0");
        let stored =
            Stored { exact: 9_747_747_934_000_000_000, net: Amount(974_774_793), ..Stored::default() };
        assert_eq!(difference(&stored), "-0.004");
    }

    #[test]
    fn any_difference_is_a_disagreement() {
        let good =
            Arrived { lines: 1, sums: Sums { held_back_lines: 1, ..Sums::default() }, ..Arrived::default() };
        assert!(good.agrees());
        assert!(!Arrived { lines: 2, ..good.clone() }.agrees());
        assert!(!Arrived { stored_moves: 1, ..good.clone() }.agrees());
        assert!(!Arrived { stored: Stored { exact: 1, ..Stored::default() }, ..good }.agrees());
    }
}
