//! `POST /billing/recurring` and its verbs: a template that invoices a customer again and again.

use garde::Validate;
use kernel::recurrence::Plan;
use kernel::{Day, Error, Id, Instant, Interval};
use platform::api::ById;
use platform::recurring::{ACTIVE, ENDED, PAUSED, Template, next_period};
use platform::{Ctx, NoInput, Result, Source, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::create::NewInvoice;
use super::free;
use crate::events::{RecurringInvoiceUpdated, recurring_subject as subject};
use crate::model::{recurring, recurring_period};
use crate::{BAD_DAY_OF_MONTH, BAD_SCHEDULE, BAD_SUPPLY, ONE_ORIGIN, RECURRING_ENDED, SEND_NEEDS_POST};

/// A template as the caller writes it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({
    "name": "Rent of shop 4", "every": "month", "day_of_month": 31, "start_on": "2026-01-31", "auto_post": true,
    "invoice": { "customer_id": "01890000-0000-7000-8000-000000000001",
        "lines": [{ "description": "Rent {period}", "quantity": "1", "unit_price": "450" }] },
}))]
pub struct NewRecurring {
    #[garde(length(chars, min = 1, max = 120))]
    pub name: String,
    pub every: Interval,
    /// Every so many of them.
    #[garde(range(min = 1, max = 120))]
    #[serde(default = "one")]
    pub step: i32,
    /// For months, quarters and years; 31 is the end of each month. The first day's when absent.
    pub day_of_month: Option<i32>,
    pub start_on: Day,
    /// The last day on which it may invoice.
    pub end_on: Option<Day>,
    /// In which period what an invoice bills is supplied: its `supplied_from` and `supplied_to`. It says none when absent.
    pub service_period: Option<ServicePeriod>,
    #[serde(default)]
    pub auto_post: bool,
    /// Mails what it posts.
    #[serde(default)]
    pub auto_send: bool,
    /// The draft that each period starts from, by hand: customer and lines. `{period}` in its texts becomes the month,
    /// `{day}` the day.
    #[garde(dive)]
    pub invoice: NewInvoice,
}

/// Which period an invoice that recurs is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ServicePeriod {
    /// From its own day until the next one's: rent, a subscription.
    Ahead,
    /// From the day of the one before until its own: what was used.
    Behind,
}

impl ServicePeriod {
    const ALL: [ServicePeriod; 2] = [ServicePeriod::Ahead, ServicePeriod::Behind];

    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            ServicePeriod::Ahead => "ahead",
            ServicePeriod::Behind => "behind",
        }
    }

    /// Reads a stored name.
    pub fn parse(text: &str) -> Option<ServicePeriod> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }

    /// The first and the last day of the `no`-th period of a schedule.
    pub(crate) fn days(self, plan: &Plan, no: i32) -> (Day, Day) {
        let first = match self {
            ServicePeriod::Ahead => no,
            ServicePeriod::Behind => no - 1,
        };
        (plan.day(first), plan.day(first + 1).plus_days(-1))
    }
}

fn one() -> i32 {
    1
}

/// A template with what it has made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RecurringView {
    pub id: Id,
    pub name: String,
    pub customer_id: Id,
    pub status: String,
    pub every: String,
    pub step: i32,
    pub day_of_month: Option<i32>,
    pub start_on: Day,
    pub end_on: Option<Day>,
    pub next_on: Option<Day>,
    /// `ahead` or `behind`.
    pub service_period: Option<String>,
    /// Periods that are due and not invoiced yet.
    pub behind: i32,
    pub auto_post: bool,
    pub auto_send: bool,
    pub invoice: NewInvoice,
    /// Why the last attempt made nothing.
    pub failure: Option<String>,
    /// What it has made, the latest first, as far as one page goes.
    pub periods: Vec<PeriodView>,
    pub allowed_actions: Vec<String>,
    pub version: i64,
}

/// A period that was invoiced.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PeriodView {
    pub period_on: Day,
    pub invoice_id: Id,
    pub at: Instant,
}

/// What one look has made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Ran {
    pub invoice_ids: Vec<Id>,
    /// Periods that are still due.
    pub behind: i32,
}

/// Periods shown at most.
const PERIODS_SHOWN_MAX: u64 = 50;

/// Writes a template.
pub async fn create(ctx: &Ctx, tx: &Tx<'_>, input: NewRecurring) -> Result<RecurringView> {
    let row = row(ctx, tx, ctx.id(), &input).await?;
    let new = Subject::new("recurring_invoice", row.id).within(row.store_id, row.region_id, row.owner_id);
    tx.audit(new, "billing.recurring.create", &json!({ "name": row.name, "every": row.every }))?;
    tx.emit(new, &RecurringInvoiceUpdated::of(&row))?;
    tx.insert::<recurring::Entity>(&ctx.whole(), row.clone()).await?;
    view(ctx, &row, Vec::new())
}

/// Writes a template anew; what it has made stays, and no period of before is made again.
pub async fn replace(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: NewRecurring) -> Result<RecurringView> {
    let old = lock(ctx, tx, target).await?;
    if old.status == ENDED {
        return Err(ended(&old));
    }
    let last = periods(ctx, tx, old.id, 1).await?.first().map(|period| period.period_on);
    let mut row = row(ctx, tx, old.id, &input).await?;
    recurring::Entity::course(&mut row).pass(last);
    // Nobody resumes it by writing it anew.
    if row.status != ENDED {
        row.status = old.status;
    }
    row.version = old.version + 1;
    row.created_at = old.created_at;
    row.owner_id = old.owner_id;
    tx.audit(subject(&row), "billing.recurring.edit", &json!({ "name": row.name, "every": row.every }))?;
    tx.emit(subject(&row), &RecurringInvoiceUpdated::of(&row))?;
    tx.save::<recurring::Entity>(&ctx.whole(), row.clone()).await?;
    view(ctx, &row, periods(ctx, tx, row.id, PERIODS_SHOWN_MAX).await?)
}

async fn row(ctx: &Ctx, tx: &Tx<'_>, id: Id, input: &NewRecurring) -> Result<recurring::Model> {
    if input.auto_send && !input.auto_post {
        return Err(SEND_NEEDS_POST.at("auto_send"));
    }
    if input.day_of_month.is_some_and(|day| !(1..=31).contains(&day)) {
        return Err(BAD_DAY_OF_MONTH.at("day_of_month"));
    }
    let invoice = &input.invoice;
    let by_hand = invoice.order_id.is_none() && invoice.shipment_id.is_none() && invoice.advance.is_none();
    let Some(customer_id) = invoice.customer_id.filter(|_| by_hand && !invoice.lines.is_empty()) else {
        return Err(ONE_ORIGIN.at("invoice"));
    };
    let plan = Plan {
        start: input.start_on,
        every: input.every.every(input.step),
        day_of_month: input.day_of_month.and_then(|day| u8::try_from(day).ok()),
        end: input.end_on,
    };
    let days = input.service_period.map(|period| period.days(&plan, 0));
    let one_for_all = [invoice.supplied_on, invoice.supplied_from, invoice.supplied_to];
    if one_for_all.iter().any(Option::is_some) {
        return Err(BAD_SUPPLY
            .because("The periods of a template are days apart: leave the day of supply out")
            .at("invoice.supplied_on"));
    }
    // What cannot be invoiced today is refused now and not at night.
    let first = NewInvoice {
        supplied_from: days.map(|days| days.0),
        supplied_to: days.map(|days| days.1),
        ..invoice.clone()
    };
    let composed = free::by_hand(ctx, tx, ctx.id(), customer_id, &first)
        .await
        .map_err(|error| error.under("invoice"))?;
    let mut row = recurring::Model {
        id,
        company_id: ctx.company_id(),
        name: input.name.clone(),
        customer_id,
        store_id: composed.invoice.store_id,
        region_id: composed.invoice.region_id,
        owner_id: composed.invoice.owner_id,
        status: "active".to_owned(),
        every: input.every.as_str().to_owned(),
        step: input.step,
        day_of_month: input.day_of_month,
        start_on: input.start_on,
        end_on: input.end_on,
        next_no: 0,
        next_on: None,
        service_period: input.service_period.map(|period| period.as_str().to_owned()),
        auto_post: input.auto_post,
        auto_send: input.auto_send,
        invoice: serde_json::to_string(invoice).map_err(Error::internal)?,
        failure: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    recurring::Entity::course(&mut row).advance(0);
    match row.next_on {
        Some(_) => Ok(row),
        None => Err(BAD_SCHEDULE.at("end_on")),
    }
}

async fn lock(ctx: &Ctx, tx: &Tx<'_>, target: Target) -> Result<recurring::Model> {
    let row = tx.select::<recurring::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check_against(row.version, get(ctx, tx, ById { id: row.id })).await?;
    Ok(row)
}

fn ended(row: &recurring::Model) -> Error {
    RECURRING_ENDED.because(format!("This recurring invoice is {}", row.status))
}

/// `POST /billing/recurring/{id}/pause`: it makes nothing until it is resumed.
pub async fn pause(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<RecurringView> {
    turn(ctx, tx, target, PAUSED).await
}

/// `POST /billing/recurring/{id}/resume`: it goes on, and makes up for what was missed.
pub async fn resume(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<RecurringView> {
    turn(ctx, tx, target, ACTIVE).await
}

/// `POST /billing/recurring/{id}/end`: it makes nothing any more.
pub async fn end(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<RecurringView> {
    turn(ctx, tx, target, ENDED).await
}

async fn turn(ctx: &Ctx, tx: &Tx<'_>, target: Target, to: &'static str) -> Result<RecurringView> {
    let mut row = lock(ctx, tx, target).await?;
    if !recurring::Entity::course(&mut row).turn(to, ctx.now()) {
        return Err(ended(&row));
    }
    tx.audit(subject(&row), "billing.recurring.turn", &json!({ "to": to }))?;
    tx.emit(subject(&row), &RecurringInvoiceUpdated::of(&row))?;
    tx.save::<recurring::Entity>(&ctx.whole(), row.clone()).await?;
    view(ctx, &row, periods(ctx, tx, row.id, PERIODS_SHOWN_MAX).await?)
}

/// `POST /billing/recurring/{id}/run`: the next due period now, without waiting for the night.
pub async fn run(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<Ran> {
    lock(ctx, tx, target).await?;
    let made = next_period::<recurring::Entity>(ctx, tx, target.id).await?;
    let mut row = tx.select::<recurring::Entity>(&ctx.whole()).id(target.id).expect().await?;
    let behind = recurring::Entity::course(&mut row).behind(ctx.today());
    Ok(Ran { invoice_ids: made.into_iter().collect(), behind })
}

/// `GET /billing/recurring/{id}`.
pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<RecurringView> {
    let row = source.select::<recurring::Entity>(ctx.scope()).id(by.id).expect().await?;
    view(ctx, &row, periods(ctx, source, row.id, PERIODS_SHOWN_MAX).await?)
}

async fn periods(ctx: &Ctx, source: &Source, id: Id, most: u64) -> Result<Vec<recurring_period::Model>> {
    source
        .select::<recurring_period::Entity>(&ctx.whole())
        .filter(recurring_period::Column::RecurringId.eq(id))
        .order_by_desc(recurring_period::Column::PeriodOn)
        .limit(most)
        .all()
        .await
}

fn view(ctx: &Ctx, row: &recurring::Model, periods: Vec<recurring_period::Model>) -> Result<RecurringView> {
    let verbs: &[&str] = match row.status.as_str() {
        "active" => &["pause", "run", "end"],
        "paused" => &["resume", "end"],
        _ => &[],
    };
    let period = |one: recurring_period::Model| PeriodView {
        period_on: one.period_on,
        invoice_id: one.invoice_id,
        at: one.at,
    };
    Ok(RecurringView {
        id: row.id,
        name: row.name.clone(),
        customer_id: row.customer_id,
        status: row.status.clone(),
        every: row.every.clone(),
        step: row.step,
        day_of_month: row.day_of_month,
        start_on: row.start_on,
        end_on: row.end_on,
        next_on: row.next_on,
        service_period: row.service_period.clone(),
        behind: recurring::Entity::course(&mut row.clone()).behind(ctx.today()),
        auto_post: row.auto_post,
        auto_send: row.auto_send,
        invoice: serde_json::from_str(&row.invoice).map_err(Error::internal)?,
        failure: row.failure.clone(),
        periods: periods.into_iter().map(period).collect(),
        allowed_actions: verbs.iter().map(|verb| (*verb).to_owned()).collect(),
        version: row.version,
    })
}
