//! Payments: money by a method, against the customer's credit. What it settles is told by the settlements. One that was
//! reversed is told by the negation of its entry, on the day of the reversal.

use billing::books;
use billing::model::payment;
use kernel::{Day, Id, Result};
use sea_orm::ColumnTrait;

use super::{POSTED, REVERSED, known};
use crate::desk::Desk;
use crate::model::{entry, line};
use crate::posting::{By, Leg, Place, Posting, Told};
use crate::queries;
use crate::roles::{CUSTOMER_CREDIT, of_method};

/// Posts those of these payments that are not in the books. Tells how many that were.
pub(crate) async fn payments(desk: &Desk<'_>, ids: &[Id]) -> Result<usize> {
    let told = known(desk.ctx, desk.tx, ids).await?;
    let new: Vec<Id> = ids.iter().filter(|id| !told.contains(&(**id, POSTED.to_owned()))).copied().collect();
    if new.is_empty() {
        return Ok(0);
    }
    let mut postings = Vec::with_capacity(new.len());
    for payment in books::payments(desk.ctx, desk.tx, &new).await? {
        postings.push(posting(desk, payment)?);
    }
    Ok(desk.post(postings).await?.len())
}

fn posting(desk: &Desk<'_>, payment: payment::Model) -> Result<Posting> {
    let base = finance::to_company(desk.ctx, payment.amount, payment.currency, payment.exchange_rate)?;
    let description = match &payment.reference {
        Some(reference) => format!("{} {} {reference}", payment.number, payment.method),
        None => format!("{} {}", payment.number, payment.method),
    };
    let journal = desk.chart.journal("payments")?;
    let mut posting = Posting::new(journal, "payment", payment.business_date, payment.currency, description);
    posting.partner_id = Some(payment.customer_id);
    posting.told = Some(Told {
        kind: "payment".to_owned(),
        id: payment.id,
        number: Some(payment.number),
        posting: POSTED.to_owned(),
    });
    posting.place =
        Place { store_id: payment.store_id, region_id: payment.region_id, owner_id: payment.owner_id };
    posting.by = By { rate: payment.exchange_rate, day: payment.rate_day, source: payment.rate_source };
    let leg = |account, amount, base| Leg {
        partner_id: Some(payment.customer_id),
        ..Leg::new(account, payment.currency, amount, base)
    };
    let received = match payment.account_id {
        Some(account) => account,
        None => desk.chart.account(of_method(&payment.method))?,
    };
    posting.leg(leg(received, payment.amount, base));
    let credit = desk.chart.account(CUSTOMER_CREDIT)?;
    posting.leg(Leg { item_id: Some(payment.id), ..leg(credit, -payment.amount, -base) });
    Ok(posting)
}

/// Posts the reversal of those of these payments that were reversed, once; the payments themselves are posted, and what
/// they settled is taken back. Tells how many that were.
pub(crate) async fn reversals(desk: &Desk<'_>, ids: &[Id]) -> Result<usize> {
    let told = known(desk.ctx, desk.tx, ids).await?;
    let mut postings = Vec::new();
    for payment in books::payments(desk.ctx, desk.tx, ids).await? {
        let Some(on) = payment.reversed_on else { continue };
        if !told.contains(&(payment.id, REVERSED.to_owned())) {
            postings.push(reversal(desk, &payment, on).await?);
        }
    }
    Ok(desk.post(postings).await?.len())
}

async fn reversal(desk: &Desk<'_>, payment: &payment::Model, on: Day) -> Result<Posting> {
    let entry = desk
        .tx
        .select::<entry::Entity>(&desk.ctx.whole())
        .filter(entry::Column::SourceKind.eq("payment"))
        .filter(entry::Column::SourceId.eq(payment.id))
        .filter(entry::Column::Posting.eq(POSTED))
        .expect()
        .await?;
    let lines: Vec<line::Model> = queries::lines_of(desk.ctx, desk.tx, entry.id).await?;
    let description = format!("{} {} reversed", payment.number, payment.method);
    let mut posting = Posting::new(entry.journal_id, "payment", on, entry.currency, description);
    posting.partner_id = entry.partner_id;
    posting.told = Some(Told {
        kind: "payment".to_owned(),
        id: payment.id,
        number: Some(payment.number.clone()),
        posting: REVERSED.to_owned(),
    });
    posting.place = Place { store_id: entry.store_id, region_id: entry.region_id, owner_id: entry.owner_id };
    posting.by = By { rate: entry.exchange_rate, day: entry.rate_day, source: entry.rate_source };
    posting.reverses_id = Some(entry.id);
    posting.legs = lines.iter().map(Leg::negation).collect();
    Ok(posting)
}
