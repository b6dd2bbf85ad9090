//! Invoices: what the customer owes, against what was sold and the tax on it. A credit note is the same with the
//! other sign, and what it takes off is the customer's credit until it settles something.

use billing::books::{self, Booked};
use kernel::{Amount, Id, Result};

use super::{POSTED, known};
use crate::desk::Desk;
use crate::posting::{By, Leg, Place, Posting, Told};
use crate::roles::{CUSTOMER_CREDIT, RECEIVABLE, REVENUE, ROUNDING, Role, TAX_PAYABLE};
use crate::rules::parts;

/// Posts those of these invoices and credit notes that are not in the books. Tells how many that were.
pub(crate) async fn documents(desk: &Desk<'_>, ids: &[Id]) -> Result<usize> {
    let told = known(desk.ctx, desk.tx, ids).await?;
    let new: Vec<Id> = ids.iter().filter(|id| !told.contains(&(**id, POSTED.to_owned()))).copied().collect();
    if new.is_empty() {
        return Ok(0);
    }
    let mut postings = Vec::with_capacity(new.len());
    for booked in books::documents(desk.ctx, desk.tx, &new).await? {
        postings.push(posting(desk, booked)?);
    }
    Ok(desk.post(postings).await?.len())
}

fn posting(desk: &Desk<'_>, booked: Booked) -> Result<Posting> {
    let parts = parts_of(&booked);
    let Booked { invoice, .. } = booked;
    let (kind, owed_on) = if invoice.kind == "credit_note" {
        ("credit_note", CUSTOMER_CREDIT)
    } else {
        ("invoice", RECEIVABLE)
    };
    let amounts: Vec<Amount> = parts.iter().map(|part| part.amount).collect();
    let bases = parts::convert(&amounts, invoice.currency, desk.home(), invoice.exchange_rate)?;
    let day = invoice.issued_on.unwrap_or(desk.ctx.today());
    let number = invoice.number.clone().unwrap_or_default();
    let description = format!("{number} {}", invoice.customer_name);
    let journal = desk.chart.journal("sales")?;
    let mut posting = Posting::new(journal, kind, day, invoice.currency, description);
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
    let owed: Amount = -bases.iter().sum::<Amount>();
    let account = desk.chart.account(owed_on)?;
    posting.leg(Leg {
        partner_id: Some(invoice.customer_id),
        item_id: Some(invoice.id),
        ..Leg::new(account, invoice.currency, invoice.total, owed)
    });
    for (part, base) in parts.into_iter().zip(bases) {
        posting.leg(Leg {
            partner_id: Some(invoice.customer_id),
            tax_class_id: part.tax_class_id,
            ..Leg::new(desk.chart.account(part.role)?, invoice.currency, part.amount, base)
        });
    }
    Ok(posting)
}

/// A term of the document on its account; what it earns is a credit.
struct Part {
    role: Role,
    amount: Amount,
    tax_class_id: Option<Id>,
}

/// The stored terms: net and tax by class, and the rounding that the document declares.
fn parts_of(Booked { invoice, taxes }: &Booked) -> Vec<Part> {
    let mut parts = Vec::with_capacity(2 * taxes.len() + 3);
    let (mut net, mut tax) = (invoice.net, invoice.tax);
    for row in taxes {
        net -= row.base;
        tax -= row.tax;
        parts.push(Part { role: REVENUE, amount: -row.base, tax_class_id: row.tax_class_id });
        parts.push(Part { role: TAX_PAYABLE, amount: -row.tax, tax_class_id: row.tax_class_id });
    }
    // What no class claims.
    parts.push(Part { role: REVENUE, amount: -net, tax_class_id: None });
    parts.push(Part { role: TAX_PAYABLE, amount: -tax, tax_class_id: None });
    parts.push(Part { role: ROUNDING, amount: -invoice.rounding, tax_class_id: None });
    parts
}
