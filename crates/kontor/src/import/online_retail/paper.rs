//! What a document of the file is: an invoice, a credit note, a correction of the stock, or nothing that can be
//! taken in.
//!
//! * A document of which a line cannot be understood is **held back** whole, because an invoice that lacks a line
//!   has another total. All its lines go to the errors file, from which they can be mended and imported.
//! * Lines without a customer and without a price, on a document of nothing but goods, are a **correction of the
//!   stock**: the file's "damages", "found" and "?" are told as invoices of nothing. Their quantity is the change
//!   of the stock as it stands (damages are negative).
//! * Everything else is an **invoice**, or a **credit note** where the total is negative or the number begins with
//!   `C`. Adjustments (`A…`, bad debt) become one or the other by the sign of their total. Lines at no price stay as
//!   free lines.

use std::collections::HashSet;

use kernel::rounding::line_amount;
use kernel::{Amount, Currency, Instant, Qty, Result, UnitPrice};

use super::documents::Document;
use super::line::{Line, Unread};
use super::source::Raw;
use crate::import::complaints::Complaint;

/// What becomes of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Fate {
    Invoice,
    CreditNote,
    Correction,
    HeldBack,
}

/// A document that was understood.
#[derive(Debug)]
pub(super) struct Paper {
    pub(super) number: String,
    pub(super) fate: Fate,
    /// That of its first line.
    pub(super) at: Instant,
    pub(super) customer: Option<String>,
    pub(super) country: String,
    /// With the amount of each: quantity × unit price, rounded once.
    pub(super) lines: Vec<(Line, Amount)>,
    /// Lines that were not understood, or whose document was not.
    pub(super) held_back: u64,
}

/// Judges a document; what there is to say about its lines goes into `complaints`.
pub(super) fn judge(
    document: Document,
    currency: Currency,
    complaints: &mut Vec<Complaint>,
) -> Result<Paper> {
    let mut paper = Paper {
        number: document.number,
        fate: Fate::HeldBack,
        at: Instant::EPOCH,
        customer: None,
        country: String::new(),
        lines: Vec::new(),
        held_back: 0,
    };
    let is_whole =
        document.lines.iter().all(|line| line.as_ref().is_ok_and(|line| amount(line, currency).is_some()));
    if !is_whole {
        paper.held_back = document.lines.len() as u64;
        complaints.extend(document.lines.into_iter().map(|line| hold_back(line, currency)));
        return Ok(paper);
    }
    let lines = document.lines.into_iter().flatten();
    paper.lines = lines.filter_map(|line| amount(&line, currency).map(|amount| (line, amount))).collect();
    let total = Amount::total(paper.lines.iter().map(|(_, amount)| *amount))?;
    let (first, _) = paper.lines.first().expect("a document has a line");
    paper.at = first.at;
    paper.country = first.country.clone();
    paper.customer = paper.lines.iter().find_map(|(line, _)| line.customer.clone());
    paper.fate = fate(&paper, total);
    remark(&paper, total, complaints);
    Ok(paper)
}

/// The line's amount, unless it is beyond every amount there is.
fn amount(line: &Line, currency: Currency) -> Option<Amount> {
    line_amount(line.quantity, line.unit_price, currency).ok()
}

fn hold_back(line: Result<Line, Unread>, currency: Currency) -> Complaint {
    match line {
        Err(unread) => complaint(&unread.0, "not_read", unread.1),
        Ok(line) if amount(&line, currency).is_none() => {
            complaint(&line.raw, "not_read", "the amount is out of range".to_owned())
        }
        Ok(line) => complaint(&line.raw, "held_back", "another line of the document was not read".to_owned()),
    }
}

fn fate(paper: &Paper, total: Amount) -> Fate {
    let corrects = |line: &Line| {
        line.customer.is_none()
            && line.unit_price == UnitPrice::ZERO
            && line.quantity != Qty::ZERO
            && is_goods(&line.code)
    };
    if !paper.number.starts_with(['C', 'A']) && paper.lines.iter().all(|(line, _)| corrects(line)) {
        return Fate::Correction;
    }
    if total.is_negative() || total.is_zero() && paper.number.starts_with('C') {
        Fate::CreditNote
    } else {
        Fate::Invoice
    }
}

/// Goods have codes of five digits, with letters for their colours, or codes of the web shop's own range (`DCG…`).
/// Everything else is a service: postage, carriage, discount, samples, fees, vouchers, commission.
pub(super) fn is_goods(code: &str) -> bool {
    let digits = code.bytes().take(5).filter(u8::is_ascii_digit).count();
    digits == 5 || code.starts_with("DCG")
}

/// Says what is odd about a document that is taken in all the same.
fn remark(paper: &Paper, total: Amount, complaints: &mut Vec<Complaint>) {
    let mut seen: HashSet<&str> = HashSet::with_capacity(paper.lines.len());
    for (line, _) in &paper.lines {
        let raw = &line.raw;
        if !seen.insert(&raw.text) {
            complaints.push(complaint(
                raw,
                "duplicate",
                "an equal line stands before it; both are kept".to_owned(),
            ));
        }
        if line.at != paper.at {
            let reason =
                format!("the document is dated {}, as its first line is", paper.lines[0].0.raw.fields[4]);
            complaints.push(complaint(raw, "two_times", reason));
        }
        if line.customer != paper.customer {
            let customer = paper.customer.as_deref().unwrap_or_default();
            let reason = format!("the document is customer {customer}'s, whom it names first");
            complaints.push(complaint(raw, "two_customers", reason));
        }
        if line.country != paper.country {
            let reason = format!("the document is {}'s, as its first line is", paper.country);
            complaints.push(complaint(raw, "two_countries", reason));
        }
    }
    let (first, _) = &paper.lines[0];
    if paper.number.starts_with('C') && total.is_positive() {
        let reason = "a cancellation with a total above zero is taken as an invoice".to_owned();
        complaints.push(complaint(&first.raw, "sign", reason));
    }
    if !paper.number.starts_with(['C', 'A']) && total.is_negative() {
        let reason = "a document with a total below zero is taken as a credit note".to_owned();
        complaints.push(complaint(&first.raw, "sign", reason));
    }
}

pub(super) fn complaint(raw: &Raw, code: &'static str, reason: String) -> Complaint {
    Complaint { line: raw.line, code, reason, raw: raw.text.clone() }
}

#[cfg(test)]
mod tests {
    use kernel::Zone;

    use super::super::line;
    use super::*;

    /// Code, quantity, price, customer.
    type Short<'a> = (&'a str, &'a str, &'a str, &'a str);

    fn read(number: &str, lines: &[Short]) -> (Paper, Vec<&'static str>) {
        let lines = lines.iter().enumerate().map(|(at, (code, quantity, price, customer))| {
            let fields = [number, code, "x", quantity, "2010-12-01 08:26:00", price, customer, "EIRE"];
            let fields = fields.map(str::to_owned);
            let text = fields.join(",");
            line::read(Raw { line: at as u64 + 2, fields, width: 8, text }, &Zone::UTC)
        });
        let document = Document { number: number.to_owned(), lines: lines.collect() };
        let mut complaints = Vec::new();
        let paper = judge(document, Currency::parse("GBP").unwrap(), &mut complaints).unwrap();
        (paper, complaints.iter().map(|complaint| complaint.code).collect())
    }

    #[test]
    fn a_document_is_what_its_lines_say() {
        let cases: &[(&str, &[Short], Fate, &[&str])] = &[
            ("1", &[("85123A", "6", "2.55", "17850.0")], Fate::Invoice, &[]),
            ("C1", &[("85123A", "-6", "2.55", "17850.0")], Fate::CreditNote, &[]),
            ("C1", &[("85123A", "6", "2.55", "17850.0")], Fate::Invoice, &["sign"]),
            ("C1", &[("85123A", "6", "0", "17850.0")], Fate::CreditNote, &[]),
            ("A1", &[("B", "1", "11062.06", "")], Fate::Invoice, &[]),
            ("A1", &[("B", "1", "-11062.06", "")], Fate::CreditNote, &[]),
            ("1", &[("85123A", "-6", "2.55", "1")], Fate::CreditNote, &["sign"]),
            ("1", &[("85123A", "-30", "0.0", "")], Fate::Correction, &[]),
            ("1", &[("85123A", "30", "0.0", ""), ("DCGS0003", "-1", "0", "")], Fate::Correction, &[]),
            ("1", &[("POST", "1000", "0.0", "")], Fate::Invoice, &[]),
            ("1", &[("85123A", "0", "0.0", "")], Fate::Invoice, &[]),
            ("1", &[("85123A", "1", "0.0", "12647")], Fate::Invoice, &[]),
            ("1", &[("85123A", "1", "0.0", ""), ("85123A", "1", "1", "")], Fate::Invoice, &[]),
            ("1", &[("85123A", "1", "1", ""), ("85123A", "1", "1", "")], Fate::Invoice, &["duplicate"]),
            ("1", &[("85123A", "1", "1", "1"), ("85123A", "2", "1", "")], Fate::Invoice, &["two_customers"]),
            ("1", &[("A", "1", "1", ""), ("B", "x", "1", "")], Fate::HeldBack, &["held_back", "not_read"]),
            ("1", &[("A", "8999999999999", "8999999999999", "")], Fate::HeldBack, &["not_read"]),
        ];
        for (number, lines, fate, complaints) in cases {
            let (paper, said) = read(number, lines);
            assert_eq!((paper.fate, said.as_slice()), (*fate, *complaints), "{number} {lines:?}");
            assert_eq!(paper.lines.len() as u64 + paper.held_back, lines.len() as u64);
        }
    }

    #[test]
    fn services_have_words_for_codes() {
        for code in ["85123A", "10002", "15056BL", "DCGS0066P", "DCGSSGIRL"] {
            assert!(is_goods(code), "{code}");
        }
        for code in [
            "POST",
            "DOT",
            "M",
            "m",
            "D",
            "S",
            "C2",
            "B",
            "BANK CHARGES",
            "AMAZONFEE",
            "CRUK",
            "PADS",
            "gift_0001_20",
        ] {
            assert!(!is_goods(code), "{code}");
        }
    }
}
