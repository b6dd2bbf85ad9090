//! Refunds: what is requested leaves the customer's credit at once and is on its way; what is paid leaves the till or
//! the bank; what failed goes back to the credit. In another currency the credit loses its share of what it was booked
//! at, the money leaves at the rate of its day, and the difference is realised.

use billing::books;
use billing::model::refund;
use kernel::{Amount, Currency, Day, Decimal, Id, Result};
use platform::Ctx;
use serde::Deserialize;

use super::{ITEMS, open_items};
use crate::desk::Desk;
use crate::posting::{By, Leg, Place, Posting, Told};
use crate::roles::{CUSTOMER_CREDIT, EXCHANGE_GAIN, EXCHANGE_LOSS, REFUNDS, of_method};
use crate::rules::relief::Item;

/// The payload of a refund's events, as far as the books are interested.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Refund {
    refund_id: Id,
    number: String,
    payment_id: Option<Id>,
    credit_note_id: Option<Id>,
    customer_id: Id,
    store_id: Option<Id>,
    method: String,
    currency: Currency,
    amount: Decimal,
}

/// What happened to a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Requested,
    Paid,
    Failed,
}

impl Step {
    /// What has happened to a refund, in order, each with its day.
    pub(crate) fn of(ctx: &Ctx, refund: &refund::Model) -> Vec<(Step, Day)> {
        let ended = refund.ended_at.map_or(refund.business_date, |at| ctx.day_of(at));
        let mut steps = vec![(Step::Requested, refund.business_date)];
        match refund.status.as_str() {
            "settled" => steps.push((Step::Paid, ended)),
            "failed" => steps.push((Step::Failed, ended)),
            _ => {}
        }
        steps
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Step::Requested => "requested",
            Step::Paid => "paid",
            Step::Failed => "failed",
        }
    }
}

/// Posts every step of these refunds that is not told. Tells how many that were.
pub(crate) async fn refunds(desk: &Desk<'_>, ids: &[Id]) -> Result<usize> {
    let mut posted = 0;
    for row in books::refunds(desk.ctx, desk.tx, ids).await? {
        for (step, day) in Step::of(desk.ctx, &row) {
            posted += refund(desk, Refund::of(&row), step, day).await?;
        }
    }
    Ok(posted)
}

impl Refund {
    fn of(row: &refund::Model) -> Refund {
        Refund {
            refund_id: row.id,
            number: row.number.clone(),
            payment_id: row.payment_id,
            credit_note_id: row.credit_note_id,
            customer_id: row.customer_id,
            store_id: row.store_id,
            method: row.method.clone(),
            currency: row.currency,
            amount: row.currency.decimal(row.amount),
        }
    }
}

/// Posts a step of a refund on the day on which it happened, unless it is told.
pub(crate) async fn refund(desk: &Desk<'_>, refund: Refund, step: Step, day: Day) -> Result<usize> {
    let told = super::known(desk.ctx, desk.tx, &[refund.refund_id]).await?;
    if told.contains(&(refund.refund_id, step.name().to_owned())) {
        return Ok(0);
    }
    let amount = refund.currency.amount(refund.amount)?;
    let journal = desk.chart.journal("payments")?;
    let description = format!("{} {}", refund.number, step.name());
    let mut posting = Posting::new(journal, "refund", day, refund.currency, description);
    posting.told = Some(Told {
        kind: "refund".to_owned(),
        id: refund.refund_id,
        number: Some(refund.number.clone()),
        posting: step.name().to_owned(),
    });
    posting.place = Place { store_id: refund.store_id, ..Place::default() };
    match step {
        Step::Requested => requested(desk, &refund, amount, &mut posting).await?,
        Step::Paid => paid(desk, &refund, amount, day, &mut posting).await?,
        Step::Failed => failed(desk, &refund, amount, &mut posting).await?,
    }
    Ok(desk.post(vec![posting]).await?.len())
}

/// Customer's credit to what is under way.
async fn requested(desk: &Desk<'_>, refund: &Refund, amount: Amount, posting: &mut Posting) -> Result<()> {
    let source = refund.credit_note_id.or(refund.payment_id);
    let base = base_of(desk, refund.currency, source, amount).await?;
    posting.leg(Leg { item_id: source, ..leg(desk, refund, CUSTOMER_CREDIT, amount, base)? });
    posting.leg(Leg { item_id: Some(refund.refund_id), ..leg(desk, refund, REFUNDS, -amount, -base)? });
    Ok(())
}

/// What is under way to the money that left.
async fn paid(
    desk: &Desk<'_>,
    refund: &Refund,
    amount: Amount,
    day: Day,
    posting: &mut Posting,
) -> Result<()> {
    let base = base_of(desk, refund.currency, Some(refund.refund_id), amount).await?;
    let rated = finance::known_on(desk.ctx, desk.tx, refund.currency, day).await?;
    let rate = rated.as_ref().map(|rated| rated.rate);
    let left = finance::to_company(desk.ctx, amount, refund.currency, rate)?;
    posting.by =
        By { rate, day: rated.as_ref().map(|rated| rated.day), source: rated.map(|rated| rated.source) };
    posting.leg(Leg { item_id: Some(refund.refund_id), ..leg(desk, refund, REFUNDS, amount, base)? });
    posting.leg(leg(desk, refund, of_method(&refund.method), -amount, -left)?);
    let gain = base - left;
    if !gain.is_zero() {
        let role = if gain.is_positive() { EXCHANGE_GAIN } else { EXCHANGE_LOSS };
        posting.leg(leg(desk, refund, role, Amount::ZERO, -gain)?);
    }
    Ok(())
}

/// What was under way is the customer's credit again.
async fn failed(desk: &Desk<'_>, refund: &Refund, amount: Amount, posting: &mut Posting) -> Result<()> {
    let base = base_of(desk, refund.currency, Some(refund.refund_id), amount).await?;
    let source = refund.credit_note_id.or(refund.payment_id);
    posting.leg(Leg { item_id: Some(refund.refund_id), ..leg(desk, refund, REFUNDS, amount, base)? });
    posting.leg(Leg { item_id: source, ..leg(desk, refund, CUSTOMER_CREDIT, -amount, -base)? });
    Ok(())
}

/// What an item loses in the company's currency with an amount of its own.
async fn base_of(desk: &Desk<'_>, currency: Currency, item: Option<Id>, amount: Amount) -> Result<Amount> {
    if currency == desk.home() {
        return Ok(amount);
    }
    let ids: Vec<Id> = item.into_iter().collect();
    let mut items = open_items(desk, &ITEMS, &ids).await?;
    let mut item: Item = items.pop_first().map(|(_, item)| item).unwrap_or_default();
    Ok(item.take(amount))
}

fn leg(
    desk: &Desk<'_>,
    refund: &Refund,
    role: crate::roles::Role,
    amount: Amount,
    base: Amount,
) -> Result<Leg> {
    let account = desk.chart.account(role)?;
    Ok(Leg { partner_id: Some(refund.customer_id), ..Leg::new(account, refund.currency, amount, base) })
}
