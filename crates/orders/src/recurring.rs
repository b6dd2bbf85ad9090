//! Recurring orders: each period of a template is ordered once. `platform::recurring` runs them.

use kernel::recurrence::Plan;
use kernel::{Error, Interval};
use platform::numbering::Series;
use platform::recurring::{Columns, Course, Period, Template, run_all};
use platform::{BoxFuture, Ctx, JobKind, Result, Schedule, Tx, free_job};

use crate::commands::place::{NewOrder, Origin, place_from};
use crate::events::{OrderRecurred, OrderTemplateUpdated, head, subject, template_subject};
use crate::model::{template, template_period};
use crate::{SERIES, queries};

/// Twenty-five past midnight of the company's business day.
const AT_MINUTE: u32 = 25;

pub(crate) fn job() -> JobKind {
    JobKind {
        name: "orders.recurring",
        schedule: Some(Schedule::Daily(AT_MINUTE)),
        handler: free_job(|ctx: Ctx, _| async move { run_all::<template::Entity>(&ctx).await }),
    }
}

impl Template for template::Entity {
    const WHAT: &'static str = "recurring order";
    const SERIES: Option<Series> = Some(SERIES);

    fn columns() -> Columns<template::Column> {
        Columns {
            id: template::Column::Id,
            status: template::Column::Status,
            next_on: template::Column::NextOn,
        }
    }

    fn course(row: &mut template::Model) -> Course<'_> {
        Course {
            id: row.id,
            plan: plan_of(row),
            status: &mut row.status,
            next_no: &mut row.next_no,
            next_on: &mut row.next_on,
            failure: &mut row.failure,
            version: &mut row.version,
            updated_at: &mut row.updated_at,
        }
    }

    fn make<'a>(
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        row: &'a template::Model,
        period: Period,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let kept = template_period::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                template_id: row.id,
                no: period.no,
                period_on: period.on,
                order_id: period.document_id,
                at: ctx.now(),
            };
            tx.insert::<template_period::Entity>(&ctx.whole(), kept).await?;
            let input = NewOrder { id: Some(period.document_id), confirm: row.confirm, ..body_of(row)? };
            place_from(ctx, tx, input, Some(Origin { kind: "template", id: row.id })).await?;
            let (order, _) = queries::find(ctx, tx, period.document_id).await?;
            let told = OrderRecurred { order: head(&order), template_id: row.id, period_on: period.on };
            tx.emit(subject(&order), &told)
        })
    }

    fn changed(_: &Ctx, tx: &Tx<'_>, row: &template::Model) -> Result<()> {
        tx.emit(template_subject(row), &OrderTemplateUpdated::of(row))
    }
}

/// The order that a template starts from.
pub(crate) fn body_of(row: &template::Model) -> Result<NewOrder> {
    let body: NewOrder = serde_json::from_str(&row.order_body).map_err(Error::internal)?;
    // The customer may have been merged into another one since.
    Ok(NewOrder { customer_id: row.customer_id, ..body })
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
