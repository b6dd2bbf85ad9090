//! Invoices: what the customer owes, against what was sold and the tax on it. A credit note is the same with the
//! other sign, and what it takes off is the customer's credit until it settles something.
//!
//! An advance on an order is no sale: without its tax it is owed to the customer in goods, on the deposits' account,
//! until an invoice of the order nets it. What was open before the company kept its books here was earned, and taxed,
//! elsewhere: it comes against the opening balances. In another currency it is netted by what it was booked at, so that what was
//! advanced is sold at the rate of the day on which it was advanced.

use std::collections::BTreeSet;

use billing::books::{self, Advanced, Booked};
use kernel::{Amount, Id, Result};

use super::{POSTED, known, open_items};
use crate::desk::Desk;
use crate::posting::{By, Leg, Place, Posting, TaxBox, Taxed, Told};
use crate::roles::{
    CUSTOMER_CREDIT, CUSTOMER_DEPOSITS, EXCHANGE_GAIN, EXCHANGE_LOSS, OPENING_EQUITY, RECEIVABLE, REVENUE,
    ROUNDING, Role, TAX_PAYABLE,
};
use crate::rules::parts;

/// Posts those of these invoices and credit notes that are not in the books. Tells how many that were.
pub(crate) async fn documents(desk: &Desk<'_>, ids: &[Id]) -> Result<usize> {
    let told = known(desk.ctx, desk.tx, ids).await?;
    let new: Vec<Id> = ids.iter().filter(|id| !told.contains(&(**id, POSTED.to_owned()))).copied().collect();
    if new.is_empty() {
        return Ok(0);
    }
    let booked = books::documents(desk.ctx, desk.tx, &new).await?;
    let (netting, plain): (Vec<_>, Vec<_>) = booked.into_iter().partition(nets);
    let mut posted = post(desk, plain).await?;
    if netting.is_empty() {
        return Ok(posted);
    }
    // What is netted is in the books first; and each nets what those before it have left.
    let deposits: BTreeSet<Id> =
        netting.iter().flat_map(|one| &one.advanced).map(|advanced| advanced.deposit_id).collect();
    let deposits: Vec<Id> = deposits.into_iter().collect();
    let told = known(desk.ctx, desk.tx, &deposits).await?;
    let mut missing = books::documents(desk.ctx, desk.tx, &deposits).await?;
    missing.retain(|one| !told.contains(&(one.invoice.id, POSTED.to_owned())) && !nets(one));
    posted += post(desk, missing).await?;
    for one in netting {
        posted += post(desk, vec![one]).await?;
    }
    Ok(posted)
}

/// Whether it nets, or credits, what another document has advanced.
fn nets(booked: &Booked) -> bool {
    booked.advanced.iter().any(|one| one.deposit_id != booked.invoice.id)
}

async fn post(desk: &Desk<'_>, booked: Vec<Booked>) -> Result<usize> {
    let mut postings = Vec::with_capacity(booked.len());
    for one in booked {
        postings.push(posting(desk, one).await?);
    }
    Ok(desk.post(postings).await?.len())
}

async fn posting(desk: &Desk<'_>, booked: Booked) -> Result<Posting> {
    let mut parts = parts_of(&booked);
    let Booked { invoice, .. } = booked;
    let (kind, owed_on) = if invoice.kind == "credit_note" {
        ("credit_note", CUSTOMER_CREDIT)
    } else {
        ("invoice", RECEIVABLE)
    };
    let amounts: Vec<Amount> = parts.iter().map(|part| part.amount).collect();
    let bases = parts::convert(&amounts, invoice.currency, desk.home(), invoice.exchange_rate)?;
    let owed: Amount = -bases.iter().sum::<Amount>();
    for (part, base) in parts.iter_mut().zip(bases) {
        part.base = base;
    }
    if invoice.exchange_rate.is_some() {
        relieve(desk, &mut parts, invoice.kind == "credit_note").await?;
    }
    let day = invoice.issued_on.unwrap_or(desk.ctx.today());
    // No name: the books are kept longer than it may be.
    let number = invoice.number.clone().unwrap_or_default();
    let journal = desk.chart.journal("sales")?;
    let mut posting = Posting::new(journal, kind, day, invoice.currency, number);
    posting.partner_id = Some(invoice.customer_id);
    posting.told = Some(Told {
        kind: invoice.kind.clone(),
        id: invoice.id,
        number: invoice.number.clone(),
        posting: POSTED.to_owned(),
    });
    posting.place =
        Place { store_id: invoice.store_id, region_id: invoice.region_id, owner_id: invoice.owner_id };
    posting.by =
        By { rate: invoice.exchange_rate, day: invoice.rate_day, source: invoice.rate_source.clone() };
    let account = desk.chart.account(owed_on)?;
    posting.leg(Leg {
        partner_id: Some(invoice.customer_id),
        item_id: Some(invoice.id),
        ..Leg::new(account, invoice.currency, invoice.total, owed)
    });
    for part in parts {
        posting.leg(Leg {
            partner_id: Some(invoice.customer_id),
            taxed: part.taxed,
            item_id: part.deposit_id,
            ..Leg::new(desk.chart.account(part.role)?, invoice.currency, part.amount, part.base)
        });
    }
    Ok(posting)
}

/// A term of the document on its account; what it earns is a credit.
struct Part {
    role: Role,
    amount: Amount,
    /// In the company's currency.
    base: Amount,
    taxed: Option<Taxed>,
    /// The invoice whose advance this is.
    deposit_id: Option<Id>,
}

impl Part {
    fn new(role: Role, amount: Amount, taxed: Option<Taxed>) -> Part {
        Part { role, amount, base: Amount::ZERO, taxed, deposit_id: None }
    }
}

/// The stored terms: net and tax by class, less what is advanced or netted, and the rounding that the document
/// declares.
fn parts_of(Booked { invoice, taxes, advanced }: &Booked) -> Vec<Part> {
    if invoice.purpose == billing::model::invoice::OPENING {
        return vec![Part::new(OPENING_EQUITY, -invoice.total, None)];
    }
    let mut parts = Vec::with_capacity(2 * taxes.len() + advanced.len() + 3);
    let (base_box, tax_box) = match invoice.kind.as_str() {
        "credit_note" => (TaxBox::CreditsBase, TaxBox::CreditsTax),
        _ => (TaxBox::SalesBase, TaxBox::SalesTax),
    };
    let (mut net, mut tax) = (invoice.net, invoice.tax);
    let mut unclaimed: Vec<&Advanced> = advanced.iter().collect();
    for row in taxes {
        let mine = |one: &&Advanced| (one.tax_class_id, one.tax_rate) == (row.tax_class_id, row.rate);
        let no_sale: Amount = unclaimed.iter().filter(|one| mine(one)).map(|one| one.net).sum();
        unclaimed.retain(|one| !mine(one));
        net -= row.base;
        tax -= row.tax;
        let taxed = |tax_box| Some(Taxed { class_id: row.tax_class_id, rate: row.rate, tax_box });
        parts.push(Part::new(REVENUE, no_sale - row.base, taxed(base_box)));
        parts.push(Part::new(TAX_PAYABLE, -row.tax, taxed(tax_box)));
    }
    // What no class claims.
    let no_sale: Amount = unclaimed.iter().map(|one| one.net).sum();
    parts.push(Part::new(REVENUE, no_sale - net, None));
    parts.push(Part::new(TAX_PAYABLE, -tax, None));
    parts.push(Part::new(ROUNDING, -invoice.rounding, None));
    parts.extend(advanced.iter().map(|one| {
        let taxed = Taxed { class_id: one.tax_class_id, rate: one.tax_rate, tax_box: base_box };
        Part { deposit_id: Some(one.deposit_id), ..Part::new(CUSTOMER_DEPOSITS, -one.net, Some(taxed)) }
    }));
    parts
}

/// What is netted loses what it was booked at. The difference to its worth by the document's rate is part of what was
/// sold; of an advance that is credited nothing was sold, and it is realised.
async fn relieve(desk: &Desk<'_>, parts: &mut Vec<Part>, is_note: bool) -> Result<()> {
    let netted: Vec<Id> =
        parts.iter().filter(|part| part.amount.is_positive()).filter_map(|part| part.deposit_id).collect();
    if netted.is_empty() {
        return Ok(());
    }
    let mut items = open_items(desk, &[CUSTOMER_DEPOSITS], &netted).await?;
    let mut differences = Vec::new();
    for part in parts.iter_mut().filter(|part| part.amount.is_positive()) {
        let Some(item) = part.deposit_id.and_then(|id| items.get_mut(&id)) else { continue };
        let booked_at = item.take(part.amount);
        differences.push((part.taxed, part.base - booked_at));
        part.base = booked_at;
    }
    for (taxed, difference) in differences.into_iter().filter(|(_, one)| !one.is_zero()) {
        let role = match (is_note, difference.is_positive()) {
            (false, _) => REVENUE,
            (true, false) => EXCHANGE_GAIN,
            (true, true) => EXCHANGE_LOSS,
        };
        let sold = parts.iter_mut().find(|part| (part.role, part.taxed) == (role, taxed));
        match sold {
            Some(part) => part.base += difference,
            None => parts.push(Part { base: difference, ..Part::new(role, Amount::ZERO, None) }),
        }
    }
    Ok(())
}
