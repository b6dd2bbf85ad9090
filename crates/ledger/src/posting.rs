//! A journal entry that nobody has written yet: what every kind of document is turned into.

use kernel::{Amount, Currency, Day, ExchangeRate, Id, Rate};

use crate::model::line;

/// The document that an entry tells of, and what of it: one entry for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) kind: String,
    pub(crate) id: Id,
    pub(crate) number: Option<String>,
    pub(crate) posting: String,
}

/// Where it happened and whose it is: who may see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) store_id: Option<Id>,
    pub(crate) region_id: Option<Id>,
    pub(crate) owner_id: Option<Id>,
}

/// The rate that turned the document's amounts into the company's currency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct By {
    pub(crate) rate: Option<ExchangeRate>,
    pub(crate) day: Option<Day>,
    pub(crate) source: Option<String>,
}

/// By which class and rate something is taxed, or which tax it is: what a tax return adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Taxed {
    pub(crate) class_id: Option<Id>,
    pub(crate) rate: Rate,
    pub(crate) tax_box: TaxBox,
}

/// Where a tax return adds a line up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TaxBox {
    /// What was sold, without the tax.
    SalesBase,
    SalesTax,
    /// What was credited, without the tax.
    CreditsBase,
    CreditsTax,
}

impl TaxBox {
    const ALL: [TaxBox; 4] = [TaxBox::SalesBase, TaxBox::SalesTax, TaxBox::CreditsBase, TaxBox::CreditsTax];

    /// The stored name.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            TaxBox::SalesBase => "sales_base",
            TaxBox::SalesTax => "sales_tax",
            TaxBox::CreditsBase => "credits_base",
            TaxBox::CreditsTax => "credits_tax",
        }
    }

    fn parse(text: &str) -> Option<TaxBox> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }
}

/// A line. Debits are above zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Leg {
    pub(crate) account_id: Id,
    pub(crate) currency: Currency,
    pub(crate) amount: Amount,
    pub(crate) base: Amount,
    pub(crate) partner_id: Option<Id>,
    pub(crate) product_id: Option<Id>,
    pub(crate) item_id: Option<Id>,
    pub(crate) source_line_id: Option<Id>,
    pub(crate) taxed: Option<Taxed>,
    pub(crate) store_id: Option<Id>,
    pub(crate) memo: Option<String>,
    pub(crate) closing: bool,
}

impl Leg {
    pub(crate) fn new(account_id: Id, currency: Currency, amount: Amount, base: Amount) -> Leg {
        Leg {
            account_id,
            currency,
            amount,
            base,
            partner_id: None,
            product_id: None,
            item_id: None,
            source_line_id: None,
            taxed: None,
            store_id: None,
            memo: None,
            closing: false,
        }
    }

    /// A posted line with the other sign.
    pub(crate) fn negation(line: &line::Model) -> Leg {
        Leg {
            account_id: line.account_id,
            currency: line.currency,
            amount: -line.amount,
            base: -line.base,
            partner_id: line.partner_id,
            product_id: line.product_id,
            item_id: line.item_id,
            source_line_id: line.source_line_id,
            taxed: taxed_of(line),
            store_id: line.store_id,
            memo: line.memo.clone(),
            closing: line.closing,
        }
    }

    pub(crate) fn is_nothing(&self) -> bool {
        self.amount.is_zero() && self.base.is_zero()
    }
}

fn taxed_of(line: &line::Model) -> Option<Taxed> {
    let tax_box = TaxBox::parse(line.tax_box.as_deref()?)?;
    Some(Taxed { class_id: line.tax_class_id, rate: line.tax_rate?, tax_box })
}

/// An entry in the making.
#[derive(Clone, Debug)]
pub(crate) struct Posting {
    pub(crate) journal_id: Id,
    /// As [`crate::model::entry::Model::kind`] lists them.
    pub(crate) kind: &'static str,
    pub(crate) day: Day,
    pub(crate) document_date: Option<Day>,
    pub(crate) description: String,
    /// The document's customer.
    pub(crate) partner_id: Option<Id>,
    pub(crate) told: Option<Told>,
    pub(crate) place: Place,
    pub(crate) currency: Currency,
    pub(crate) by: By,
    pub(crate) reverses_id: Option<Id>,
    pub(crate) exception_id: Option<Id>,
    pub(crate) legs: Vec<Leg>,
}

impl Posting {
    pub(crate) fn new(
        journal_id: Id,
        kind: &'static str,
        day: Day,
        currency: Currency,
        description: String,
    ) -> Posting {
        Posting {
            journal_id,
            kind,
            day,
            document_date: None,
            description,
            partner_id: None,
            told: None,
            place: Place::default(),
            currency,
            by: By::default(),
            reverses_id: None,
            exception_id: None,
            legs: Vec::new(),
        }
    }

    /// Adds a line.
    pub(crate) fn leg(&mut self, leg: Leg) {
        self.legs.push(leg);
    }
}
