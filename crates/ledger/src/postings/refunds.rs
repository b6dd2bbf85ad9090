//! Refunds: what is requested leaves the customer's credit at once and is on its way; what is paid leaves the till or
//! the bank; what failed goes back to the credit. In another currency the credit loses its share of what it was booked
//! at, the money leaves at the rate of its day, and the difference is realised.

use billing::books;
use billing::model::refund;
use kernel::{Amount, Currency, Day, Id, Result};
use platform::Ctx;

use super::{ITEMS, open_items};
use crate::desk::Desk;
use crate::posting::{By, Leg, Place, Posting, Told};
use crate::roles::{CUSTOMER_CREDIT, EXCHANGE_GAIN, EXCHANGE_LOSS, REFUNDS, of_method};
use crate::rules::relief::Item;

/// What happened to a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    Requested,
    Paid,
    Failed,
}

impl Step {
    /// What has happened to a refund, in order, each with its day.
    pub(crate) fn of(ctx: &Ctx, refund: &refund::Model) -> Vec<(Step, Day)> {
        let at = refund.ended_at.map_or(refund.business_date, |at| ctx.day_of(at));
        let ended = refund.ended_on.unwrap_or(at);
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
            posted += post(desk, &row, step, day).await?;
        }
    }
    Ok(posted)
}

/// Posts a step of a refund on the day on which it happened, unless it is told.
pub(crate) async fn refund(desk: &Desk<'_>, id: Id, step: Step) -> Result<usize> {
    let mut posted = 0;
    for row in books::refunds(desk.ctx, desk.tx, &[id]).await? {
        for (_, day) in Step::of(desk.ctx, &row).into_iter().filter(|(one, _)| *one == step) {
            posted += post(desk, &row, step, day).await?;
        }
    }
    Ok(posted)
}

async fn post(desk: &Desk<'_>, refund: &refund::Model, step: Step, day: Day) -> Result<usize> {
    let told = super::known(desk.ctx, desk.tx, &[refund.id]).await?;
    if told.contains(&(refund.id, step.name().to_owned())) {
        return Ok(0);
    }
    let journal = desk.chart.journal("payments")?;
    let description = format!("{} {}", refund.number, step.name());
    let mut posting = Posting::new(journal, "refund", day, refund.currency, description);
    posting.partner_id = Some(refund.customer_id);
    posting.told = Some(Told {
        kind: "refund".to_owned(),
        id: refund.id,
        number: Some(refund.number.clone()),
        posting: step.name().to_owned(),
    });
    posting.place = Place { store_id: refund.store_id, ..Place::default() };
    match step {
        Step::Requested => requested(desk, refund, &mut posting).await?,
        Step::Paid => paid(desk, refund, day, &mut posting).await?,
        Step::Failed => failed(desk, refund, &mut posting).await?,
    }
    Ok(desk.post(vec![posting]).await?.len())
}

/// Customer's credit to what is under way.
async fn requested(desk: &Desk<'_>, refund: &refund::Model, posting: &mut Posting) -> Result<()> {
    let (source, amount) = (refund.credit_note_id.or(refund.payment_id), refund.amount);
    let base = base_of(desk, refund.currency, source, amount).await?;
    let credit = desk.chart.account(CUSTOMER_CREDIT)?;
    let under_way = desk.chart.account(REFUNDS)?;
    posting.leg(Leg { item_id: source, ..leg(refund, credit, amount, base) });
    posting.leg(Leg { item_id: Some(refund.id), ..leg(refund, under_way, -amount, -base) });
    Ok(())
}

/// What is under way to the money that left.
async fn paid(desk: &Desk<'_>, refund: &refund::Model, day: Day, posting: &mut Posting) -> Result<()> {
    let amount = refund.amount;
    let base = base_of(desk, refund.currency, Some(refund.id), amount).await?;
    let rated = finance::known_on(desk.ctx, desk.tx, refund.currency, day).await?;
    let rate = rated.as_ref().map(|rated| rated.rate);
    let left = finance::to_company(desk.ctx, amount, refund.currency, rate)?;
    posting.by =
        By { rate, day: rated.as_ref().map(|rated| rated.day), source: rated.map(|rated| rated.source) };
    let under_way = desk.chart.account(REFUNDS)?;
    let money = match refund.account_id {
        Some(account) => account,
        None => desk.chart.account(of_method(&refund.method))?,
    };
    posting.leg(Leg { item_id: Some(refund.id), ..leg(refund, under_way, amount, base) });
    posting.leg(leg(refund, money, -amount, -left));
    let gain = base - left;
    if !gain.is_zero() {
        let role = if gain.is_positive() { EXCHANGE_GAIN } else { EXCHANGE_LOSS };
        posting.leg(leg(refund, desk.chart.account(role)?, Amount::ZERO, -gain));
    }
    Ok(())
}

/// What was under way is the customer's credit again.
async fn failed(desk: &Desk<'_>, refund: &refund::Model, posting: &mut Posting) -> Result<()> {
    let (source, amount) = (refund.credit_note_id.or(refund.payment_id), refund.amount);
    let base = base_of(desk, refund.currency, Some(refund.id), amount).await?;
    let credit = desk.chart.account(CUSTOMER_CREDIT)?;
    let under_way = desk.chart.account(REFUNDS)?;
    posting.leg(Leg { item_id: Some(refund.id), ..leg(refund, under_way, amount, base) });
    posting.leg(Leg { item_id: source, ..leg(refund, credit, -amount, -base) });
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

fn leg(refund: &refund::Model, account: Id, amount: Amount, base: Amount) -> Leg {
    Leg { partner_id: Some(refund.customer_id), ..Leg::new(account, refund.currency, amount, base) }
}
