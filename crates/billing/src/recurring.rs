//! Recurring invoices: each period of a template is invoiced once, whoever runs the schedule and however often (T51).
//!
//! The row of the period and the invoice are one transaction, and a constraint holds that a period has one row. Periods
//! missed while nothing ran are made up for, a bounded number in each look; how many are behind is shown.

use kernel::{Day, Error, Id};
use platform::{Ctx, JobKind, Result, Schedule, Tx, free_job, pipeline};
use sea_orm::ColumnTrait;
use serde_json::json;

use crate::commands::create::NewInvoice;
use crate::commands::{free, post, store};
use crate::events::{InvoiceCreated, RecurringInvoiced, head};
use crate::model::{recurring, recurring_period};
use crate::rules::periods::{Every, Plan};
use crate::sending;

/// Periods of one template that one look makes up for.
pub const CATCH_UP_MAX: i32 = 12;
/// Templates read at once.
const BATCH: u64 = 200;
/// Twenty past midnight of the company's business day.
const AT_MINUTE: u32 = 20;

pub(crate) fn job() -> JobKind {
    JobKind {
        name: "billing.recurring",
        schedule: Some(Schedule::Daily(AT_MINUTE)),
        handler: free_job(|ctx: Ctx, _| async move { run_all(&ctx).await }),
    }
}

/// Looks at every template that is due. One that fails says why and holds up none of the others (T68).
async fn run_all(ctx: &Ctx) -> Result<()> {
    let mut after = Id::nil();
    loop {
        let due = ctx
            .runtime()
            .db()
            .read()
            .select::<recurring::Entity>(&ctx.whole())
            .filter(recurring::Column::Status.eq("active"))
            .filter(recurring::Column::NextOn.lte(ctx.today()))
            .filter(recurring::Column::Id.gt(after))
            .order_by(recurring::Column::Id)
            .limit(BATCH)
            .all()
            .await?;
        let Some(last) = due.last() else { return Ok(()) };
        after = last.id;
        for template in &due {
            catch_up(ctx, template.id).await?;
        }
    }
}

async fn catch_up(ctx: &Ctx, id: Id) -> Result<()> {
    for _ in 0..CATCH_UP_MAX {
        let made = pipeline::write(ctx, move |ctx, tx| Box::pin(next_period(ctx, tx, id))).await;
        match made {
            Ok(Some(_)) => {}
            Ok(None) => return Ok(()),
            Err(error) => {
                let inner = error.inner.as_deref().unwrap_or_default();
                tracing::warn!(template = %id, %error, inner, "a recurring invoice was not made");
                return note_failure(ctx, id, error.message.clone()).await;
            }
        }
    }
    Ok(())
}

async fn note_failure(ctx: &Ctx, id: Id, why: String) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        let why = why.clone();
        Box::pin(async move {
            let mut row = tx.select::<recurring::Entity>(&ctx.whole()).id(id).locked().expect().await?;
            row.failure = Some(why.chars().take(500).collect());
            row.version += 1;
            row.updated_at = ctx.now();
            tx.save::<recurring::Entity>(&ctx.whole(), row).await
        })
    })
    .await
}

/// Invoices the next period of a template, if it is due. Answers the invoice's id.
pub(crate) async fn next_period(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<Option<Id>> {
    let mut row = tx.select::<recurring::Entity>(&ctx.whole()).id(id).locked().expect().await?;
    let Some(period_on) = row.next_on.filter(|day| row.status == "active" && *day <= ctx.today()) else {
        return Ok(None);
    };
    let period = recurring_period::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        recurring_id: row.id,
        no: row.next_no,
        period_on,
        invoice_id: ctx.id(),
        at: ctx.now(),
    };
    let invoice_id = period.invoice_id;
    let no = row.next_no;
    tx.insert::<recurring_period::Entity>(&ctx.whole(), period).await?;
    advance(&mut row, no + 1);
    row.failure = None;
    row.version += 1;
    row.updated_at = ctx.now();
    tx.save::<recurring::Entity>(&ctx.whole(), row.clone()).await?;
    make(ctx, tx, &row, invoice_id, period_on).await?;
    Ok(Some(invoice_id))
}

/// Moves a template to its `no`-th period; past its last day it has ended.
pub(crate) fn advance(row: &mut recurring::Model, no: i32) {
    row.next_no = no;
    let next = plan_of(row).day(no);
    match row.end_on {
        Some(end) if next > end => {
            row.next_on = None;
            row.status = "ended".to_owned();
        }
        _ => row.next_on = Some(next),
    }
}

pub(crate) fn plan_of(row: &recurring::Model) -> Plan {
    let step = row.step;
    let every = match row.every.as_str() {
        "day" => Every::Days(step),
        "week" => Every::Weeks(step),
        "quarter" => Every::Months(step.saturating_mul(3)),
        "year" => Every::Months(step.saturating_mul(12)),
        _ => Every::Months(step),
    };
    let day_of_month = row.day_of_month.and_then(|day| u8::try_from(day).ok());
    Plan { start: row.start_on, every, day_of_month }
}

/// How many periods are due and not invoiced, as far as one looks.
pub(crate) fn behind(row: &recurring::Model, today: Day) -> i32 {
    if row.status != "active" || row.next_on.is_none() {
        return 0;
    }
    let plan = plan_of(row);
    let is_due = |no: &i32| {
        let day = plan.day(*no);
        day <= today && row.end_on.is_none_or(|end| day <= end)
    };
    let count = (row.next_no..row.next_no + BEHIND_SHOWN_MAX).take_while(is_due).count();
    i32::try_from(count).unwrap_or(BEHIND_SHOWN_MAX)
}

/// Periods behind that are counted at most.
const BEHIND_SHOWN_MAX: i32 = 1_000;

async fn make(ctx: &Ctx, tx: &Tx<'_>, row: &recurring::Model, id: Id, period_on: Day) -> Result<()> {
    let mut input: NewInvoice = serde_json::from_str(&row.invoice).map_err(Error::internal)?;
    let fill = |text: &str| {
        text.replace("{period}", &period_on.to_string()[..7]).replace("{day}", &period_on.to_string())
    };
    for line in &mut input.lines {
        line.description = line.description.as_deref().map(fill);
    }
    input.note = input.note.as_deref().map(fill);
    input.reference = input.reference.as_deref().map(fill);
    let mut composed = free::by_hand(ctx, tx, id, row.customer_id, &input).await?;
    let invoice = &mut composed.invoice;
    invoice.recurring_id = Some(row.id);
    invoice.owner_id = row.owner_id.or(invoice.owner_id);
    let draft = invoice.clone();
    let of = platform::Subject::new("invoice", id).within(draft.store_id, draft.region_id, draft.owner_id);
    tx.audit(of, "billing.invoice.create", &json!({ "recurring_id": row.id, "period_on": period_on }))?;
    tx.emit(of, &InvoiceCreated { invoice: head(&draft) })?;
    store(ctx, tx, composed).await?;
    let invoice = match row.auto_post {
        true => post::post_locked(ctx, tx, draft, post::PostInvoice::default()).await?.invoice,
        false => draft,
    };
    let told = RecurringInvoiced { invoice: head(&invoice), recurring_id: row.id, period_on };
    tx.emit(of, &told)?;
    if row.auto_send {
        sending::enqueue(ctx, tx, &invoice, Vec::new(), None).await?;
    }
    Ok(())
}
