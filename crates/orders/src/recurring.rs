//! Recurring orders: each period of a template is ordered once, whoever runs the schedule and however often (T51).
//!
//! The row of the period and the order are one transaction, and a constraint holds that a period has one row. Periods
//! missed while nothing ran are made up for, a bounded number in each look; how many are behind is shown.

use kernel::recurrence::Plan;
use kernel::{Day, Error, Id, Interval};
use platform::{Ctx, JobKind, Result, Schedule, Tx, free_job, pipeline};
use sea_orm::ColumnTrait;

use crate::commands::place::{NewOrder, Origin, place_from};
use crate::events::{OrderRecurred, head, subject};
use crate::model::{template, template_period};
use crate::{SERIES, queries};

/// Periods of one template that one look makes up for.
pub const CATCH_UP_MAX: i32 = 12;
/// Templates read at once.
const BATCH: u64 = 200;
/// Twenty-five past midnight of the company's business day.
const AT_MINUTE: u32 = 25;

pub(crate) fn job() -> JobKind {
    JobKind {
        name: "orders.recurring",
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
            .select::<template::Entity>(&ctx.whole())
            .filter(template::Column::Status.eq("active"))
            .filter(template::Column::NextOn.lte(ctx.today()))
            .filter(template::Column::Id.gt(after))
            .order_by(template::Column::Id)
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
        pipeline::reserve_numbers(ctx, SERIES, 1).await?;
        let made = pipeline::write(ctx, move |ctx, tx| Box::pin(next_period(ctx, tx, id))).await;
        match made {
            Ok(Some(_)) => {}
            Ok(None) => return Ok(()),
            Err(error) => {
                let inner = error.inner.as_deref().unwrap_or_default();
                tracing::warn!(template = %id, %error, inner, "a recurring order was not placed");
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
            let mut row = tx.select::<template::Entity>(&ctx.whole()).id(id).locked().expect().await?;
            row.failure = Some(why.chars().take(500).collect());
            row.version += 1;
            row.updated_at = ctx.now();
            tx.save::<template::Entity>(&ctx.whole(), row).await
        })
    })
    .await
}

/// Orders the next period of a template, if it is due. Answers the order's id.
pub(crate) async fn next_period(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<Option<Id>> {
    let mut row = tx.select::<template::Entity>(&ctx.whole()).id(id).locked().expect().await?;
    let Some(period_on) = row.next_on.filter(|day| row.status == "active" && *day <= ctx.today()) else {
        return Ok(None);
    };
    let order_id = ctx.id();
    let period = template_period::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        template_id: row.id,
        no: row.next_no,
        period_on,
        order_id,
        at: ctx.now(),
    };
    tx.insert::<template_period::Entity>(&ctx.whole(), period).await?;
    let next = row.next_no + 1;
    advance(&mut row, next);
    row.failure = None;
    row.version += 1;
    row.updated_at = ctx.now();
    let (body, confirm, template_id) = (body_of(&row)?, row.confirm, row.id);
    tx.save::<template::Entity>(&ctx.whole(), row).await?;
    let input = NewOrder { id: Some(order_id), confirm, ..body };
    place_from(ctx, tx, input, Some(Origin { kind: "template", id: template_id })).await?;
    let (order, _) = queries::find(ctx, tx, order_id).await?;
    tx.emit(subject(&order), &OrderRecurred { order: head(&order), template_id, period_on })?;
    Ok(Some(order_id))
}

/// The order that a template starts from.
pub(crate) fn body_of(row: &template::Model) -> Result<NewOrder> {
    let body: NewOrder = serde_json::from_str(&row.order_body).map_err(Error::internal)?;
    // The customer may have been merged into another one since.
    Ok(NewOrder { customer_id: row.customer_id, ..body })
}

/// Moves a template to its `no`-th period; past its last day it has ended.
pub(crate) fn advance(row: &mut template::Model, no: i32) {
    row.next_no = no;
    row.next_on = plan_of(row).and_then(|plan| plan.day_until_end(no));
    if row.next_on.is_none() && row.every.is_some() {
        "ended".clone_into(&mut row.status);
    }
}

fn plan_of(row: &template::Model) -> Option<Plan> {
    let every = row.every.as_deref().and_then(Interval::parse)?;
    Some(Plan {
        start: row.start_on?,
        every: every.every(row.step),
        day_of_month: row.day_of_month.and_then(|day| u8::try_from(day).ok()),
        end: row.end_on,
    })
}

/// How many periods are due and not ordered, as far as one looks.
pub(crate) fn behind(row: &template::Model, today: Day) -> i32 {
    match plan_of(row) {
        Some(plan) if row.status == "active" && row.next_on.is_some() => plan.behind(row.next_no, today),
        _ => 0,
    }
}
