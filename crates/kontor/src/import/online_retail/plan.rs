//! What a reading of the whole file says before anything is written: whom and what it names, what its stock must
//! have begun with, and the sums that the import has to arrive at.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use kernel::{Amount, Country, Id, Instant, Qty, Result, UnitPrice};
use platform::Ctx;

use super::ids::document_id;
use super::paper::{Fate, Paper, is_goods};
use super::stock::Stock;
use super::{countries, paper};
use crate::import::complaints::{Complaint, Complaints};

/// What the file says of a product.
#[derive(Debug, Default)]
struct Seen {
    /// Descriptions on lines with a price, and how often.
    sold_as: BTreeMap<String, u32>,
    /// Descriptions on other lines: some are names, most are remarks (`damaged`).
    remarks: BTreeMap<String, u32>,
    /// On the last line that sold it.
    price: UnitPrice,
}

/// A product that is to be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NewProduct {
    pub(super) sku: String,
    pub(super) name: String,
    pub(super) price: UnitPrice,
    pub(super) is_goods: bool,
}

/// A customer who is to be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NewCustomer {
    pub(super) code: String,
    /// Of the first document; `None` where that names no single country.
    pub(super) country: Option<Country>,
}

/// The sums of what is to be stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    pub(super) invoices: u64,
    pub(super) credit_notes: u64,
    pub(super) corrections: u64,
    /// Lines of invoices and credit notes.
    pub(super) lines: u64,
    /// Lines of corrections of the stock.
    pub(super) corrected: u64,
    /// Documents and lines that are held back.
    pub(super) held_back: u64,
    pub(super) held_back_lines: u64,
    /// Documents and lines that were here before.
    pub(super) known: u64,
    pub(super) known_lines: u64,
    /// Σ quantity × unit price in units of 10^-12, and Σ of the lines' amounts.
    pub(super) exact: i128,
    pub(super) net: Amount,
}

/// The plan.
pub(super) struct Plan {
    pub(super) products: Vec<NewProduct>,
    pub(super) customers: Vec<NewCustomer>,
    pub(super) countries: usize,
    pub(super) stock: Stock,
    pub(super) sums: Sums,
    /// The documents that are to be stored by their ids, each with what it becomes.
    pub(super) documents: Vec<(Id, Fate)>,
}

/// The plan while the file is read.
pub(super) struct Planner<'a> {
    ctx: &'a Ctx,
    known: &'a HashSet<Id>,
    complaints: Complaints,
    products: BTreeMap<String, Seen>,
    customers: BTreeMap<String, String>,
    countries: BTreeSet<String>,
    stock: Stock,
    sums: Sums,
    documents: Vec<(Id, Fate)>,
}

impl<'a> Planner<'a> {
    /// `known` are documents that were here before; they are passed over.
    pub(super) fn new(ctx: &'a Ctx, known: &'a HashSet<Id>, complaints: Complaints) -> Self {
        Planner {
            ctx,
            known,
            complaints,
            products: BTreeMap::new(),
            customers: BTreeMap::new(),
            countries: BTreeSet::new(),
            stock: Stock::default(),
            sums: Sums::default(),
            documents: Vec::new(),
        }
    }

    /// Takes a document in.
    pub(super) fn add(&mut self, paper: &Paper, complaints: &[Complaint]) -> Result<()> {
        let id = document_id(self.ctx, &paper.number, paper.at);
        if paper.fate != Fate::HeldBack && self.known.contains(&id) {
            return self.pass_over(paper);
        }
        complaints.iter().try_for_each(|complaint| self.complaints.add(complaint))?;
        if paper.fate == Fate::HeldBack {
            self.sums.held_back += 1;
            self.sums.held_back_lines += paper.held_back;
            return Ok(());
        }
        self.documents.push((id, paper.fate));
        self.count(paper);
        self.name(paper);
        self.stock.add(paper)
    }

    fn pass_over(&mut self, paper: &Paper) -> Result<()> {
        self.sums.known += 1;
        self.sums.known_lines += paper.lines.len() as u64;
        let reason = "the document was here before this import";
        paper.lines.iter().try_for_each(|(line, _)| {
            self.complaints.add(&paper::complaint(&line.raw, "already_here", reason.to_owned()))
        })
    }

    fn count(&mut self, paper: &Paper) {
        let lines = paper.lines.len() as u64;
        let sums = &mut self.sums;
        match paper.fate {
            Fate::Invoice => sums.invoices += 1,
            Fate::CreditNote => sums.credit_notes += 1,
            Fate::Correction => {
                sums.corrections += 1;
                sums.corrected += lines;
                return;
            }
            Fate::HeldBack => return,
        }
        sums.lines += lines;
        for (line, amount) in &paper.lines {
            sums.exact += i128::from(line.quantity.0) * i128::from(line.unit_price.0);
            sums.net += *amount;
        }
    }

    /// Notes whom and what the document names.
    fn name(&mut self, paper: &Paper) {
        if !self.countries.contains(&paper.country) {
            self.countries.insert(paper.country.clone());
        }
        if let Some(customer) = &paper.customer
            && !self.customers.contains_key(customer)
        {
            self.customers.insert(customer.clone(), paper.country.clone());
        }
        for (line, _) in &paper.lines {
            if !self.products.contains_key(&line.code) {
                self.products.insert(line.code.clone(), Seen::default());
            }
            let seen = self.products.get_mut(&line.code).expect("put there above");
            if line.unit_price > UnitPrice::ZERO && line.quantity > Qty::ZERO {
                seen.price = line.unit_price;
            }
            let Some(description) = &line.description else { continue };
            let names =
                if line.unit_price == UnitPrice::ZERO { &mut seen.remarks } else { &mut seen.sold_as };
            match names.get_mut(description) {
                Some(count) => *count += 1,
                None => drop(names.insert(description.clone(), 1)),
            }
        }
    }

    /// Ends the reading; the errors file takes its place.
    pub(super) fn finish(mut self) -> Result<(Plan, u64)> {
        let complaints = self.complaints.finish()?;
        self.documents.sort_unstable_by_key(|(id, _)| *id);
        let product = |(sku, seen): (String, Seen)| NewProduct {
            name: seen.name().unwrap_or(&sku).to_owned(),
            price: seen.price,
            is_goods: is_goods(&sku),
            sku,
        };
        let customer =
            |(code, country): (String, String)| NewCustomer { code, country: countries::find(&country) };
        let plan = Plan {
            products: self.products.into_iter().map(product).collect(),
            customers: self.customers.into_iter().map(customer).collect(),
            countries: self.countries.len(),
            stock: self.stock,
            sums: self.sums,
            documents: self.documents,
        };
        Ok((plan, complaints))
    }
}

impl Seen {
    /// The best known name: what it was sold as most often; else a remark in capitals, as the file's names are.
    fn name(&self) -> Option<&str> {
        best(&self.sold_as, |_| true).or_else(|| best(&self.remarks, is_in_capitals))
    }
}

fn best(names: &BTreeMap<String, u32>, fits: fn(&str) -> bool) -> Option<&str> {
    let fitting = names.iter().filter(|(name, _)| fits(name));
    // Of equals the first in the alphabet, whatever the order of the file.
    fitting.max_by(|one, other| one.1.cmp(other.1).then(other.0.cmp(one.0))).map(|(name, _)| name.as_str())
}

fn is_in_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase) && text.contains(' ')
}

/// When the stock of the beginning is booked: the last second of the business day before the first document.
pub(super) fn eve(ctx: &Ctx, first: Instant) -> Instant {
    let company = ctx.company();
    let start = kernel::time::business_day_start(ctx.day_of(first), &company.zone, company.cutover_minutes);
    Instant(start.0 - 1_000_000)
}
