//! `POST /sales/order-templates` and its verbs: an order under a name, placed by hand or on the days of a schedule.
//! Prices are those of the day on which it is placed.

use garde::Validate;
use kernel::{Day, Error, Id, Instant, Interval};
use platform::api::ById;
use platform::recurring::{ACTIVE, ENDED, PAUSED, Template, next_period};
use platform::{Ctx, NoInput, Result, Source, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::copy::body_of_order;
use super::draft::{Draft, draft};
use super::place::{NewOrder, Origin, place_from};
use crate::discounts;
use crate::events::{OrderTemplateUpdated, template_subject as subject};
use crate::model::{template, template_period};
use crate::recurring::body_of;
use crate::view::OrderView;
use crate::{BAD_SCHEDULE, ONE_TEMPLATE_ORIGIN, TEMPLATE_STATE, permissions, queries};

/// A template as the caller writes it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewTemplate {
    #[garde(length(chars, min = 1, max = 120))]
    pub name: String,
    /// The order that each starts from.
    #[garde(dive)]
    pub order: Option<NewOrder>,
    /// Instead of it: an order that was placed, as it was written. Its prices by hand are not taken along; the
    /// discount on the whole of it is.
    pub order_id: Option<Id>,
    /// Orders by itself.
    #[garde(dive)]
    pub schedule: Option<TemplateSchedule>,
    /// What it orders by itself is confirmed at once; a draft otherwise.
    #[serde(default)]
    pub confirm: bool,
}

/// When a template orders by itself.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct TemplateSchedule {
    pub every: Interval,
    /// Every so many of them.
    #[garde(range(min = 1, max = 120))]
    #[serde(default = "one")]
    pub step: i32,
    /// For months, quarters and years; 31 is the end of each month. The first day's when absent.
    #[garde(inner(range(min = 1, max = 31)))]
    pub day_of_month: Option<i32>,
    pub start_on: Day,
    /// The last day on which it may order.
    pub end_on: Option<Day>,
}

fn one() -> i32 {
    1
}

/// A template with what it has made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TemplateView {
    pub id: Id,
    pub name: String,
    pub customer_id: Id,
    pub status: String,
    pub every: Option<String>,
    pub step: i32,
    pub day_of_month: Option<i32>,
    pub start_on: Option<Day>,
    pub end_on: Option<Day>,
    pub next_on: Option<Day>,
    /// Periods that are due and not ordered yet.
    pub behind: i32,
    pub confirm: bool,
    pub order: NewOrder,
    /// Why the last attempt made nothing.
    pub failure: Option<String>,
    /// What it has made by itself, the latest first, as far as one page goes.
    pub periods: Vec<TemplatePeriod>,
    pub allowed_actions: Vec<String>,
    pub version: i64,
}

/// A period that was ordered.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TemplatePeriod {
    pub period_on: Day,
    pub order_id: Id,
    pub at: Instant,
}

/// What one look has made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TemplateRan {
    pub order_ids: Vec<Id>,
    /// Periods that are still due.
    pub behind: i32,
}

/// Whether an order of a template is confirmed.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct PlaceTemplate {
    #[serde(default)]
    pub confirm: bool,
}

/// Periods shown at most.
const PERIODS_SHOWN_MAX: u64 = 50;

/// Writes a template.
pub async fn create(ctx: &Ctx, tx: &Tx<'_>, input: NewTemplate) -> Result<TemplateView> {
    let row = row(ctx, tx, ctx.id(), &input).await?;
    let new = Subject::new("order_template", row.id).within(row.store_id, row.region_id, row.owner_id);
    tx.audit(new, "orders.template.create", &json!({ "name": row.name, "every": row.every }))?;
    tx.emit(new, &OrderTemplateUpdated::of(&row))?;
    tx.insert::<template::Entity>(&ctx.whole(), row.clone()).await?;
    view(ctx, &row, Vec::new())
}

/// Writes a template anew; what it has made stays, and no period of before is made again.
pub async fn replace(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: NewTemplate) -> Result<TemplateView> {
    let old = lock(ctx, tx, target).await?;
    if old.status == ENDED {
        return Err(in_state(&old));
    }
    let last = periods(ctx, tx, old.id, 1).await?.first().map(|period| period.period_on);
    let mut row = row(ctx, tx, old.id, &input).await?;
    template::Entity::course(&mut row).pass(last);
    // Nobody resumes it by writing it anew.
    if row.status != ENDED {
        row.status = old.status;
    }
    row.version = old.version + 1;
    row.created_at = old.created_at;
    row.owner_id = old.owner_id;
    tx.audit(subject(&row), "orders.template.edit", &json!({ "name": row.name, "every": row.every }))?;
    tx.emit(subject(&row), &OrderTemplateUpdated::of(&row))?;
    tx.save::<template::Entity>(&ctx.whole(), row.clone()).await?;
    view(ctx, &row, periods(ctx, tx, row.id, PERIODS_SHOWN_MAX).await?)
}

async fn row(ctx: &Ctx, tx: &Tx<'_>, id: Id, input: &NewTemplate) -> Result<template::Model> {
    let (body, limit) = match (&input.order, input.order_id) {
        (Some(order), None) => {
            let limit = discounts::limit(ctx, tx, order).await.map_err(|error| error.under("order"))?;
            (NewOrder { id: None, confirm: false, ..order.clone() }, limit)
        }
        (None, Some(order_id)) => {
            let (order, lines) = queries::find_in_scope(ctx, tx, order_id).await.map_err(|error| {
                if error.kind == kernel::Kind::NotFound { crate::NO_SUCH_ORDER.at("order_id") } else { error }
            })?;
            let discount = discounts::on_whole(&order, &lines)?;
            let body = NewOrder { discount, ..body_of_order(&order, &lines) };
            let limit = discounts::limit(ctx, tx, &body).await?;
            (body, limit)
        }
        _ => return Err(ONE_TEMPLATE_ORIGIN.at("order")),
    };
    if input.confirm {
        ctx.require(&permissions::CONFIRM)?;
    }
    // What cannot be ordered today is refused now and not at night.
    let tried =
        draft(ctx, tx, id, String::new(), &body, limit).await.map_err(|error| error.under("order"))?;
    let Draft { order, .. } = tried;
    let schedule = input.schedule.as_ref();
    let mut row = template::Model {
        id,
        company_id: ctx.company_id(),
        name: input.name.clone(),
        customer_id: body.customer_id,
        store_id: order.store_id,
        region_id: order.region_id,
        owner_id: order.owner_id,
        status: "active".to_owned(),
        every: schedule.map(|schedule| schedule.every.as_str().to_owned()),
        step: schedule.map_or(1, |schedule| schedule.step),
        day_of_month: schedule.and_then(|schedule| schedule.day_of_month),
        start_on: schedule.map(|schedule| schedule.start_on),
        end_on: schedule.and_then(|schedule| schedule.end_on),
        next_no: 0,
        next_on: None,
        confirm: input.confirm,
        order_body: serde_json::to_string(&body).map_err(Error::internal)?,
        failure: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    template::Entity::course(&mut row).advance(0);
    if row.status == "ended" { Err(BAD_SCHEDULE.at("schedule.end_on")) } else { Ok(row) }
}

async fn lock(ctx: &Ctx, tx: &Tx<'_>, target: Target) -> Result<template::Model> {
    let row = tx.select::<template::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check_against(row.version, get(ctx, tx, ById { id: row.id })).await?;
    Ok(row)
}

fn in_state(row: &template::Model) -> Error {
    TEMPLATE_STATE.because(format!("This template is {}", row.status))
}

/// `POST /sales/order-templates/{id}/place`: an order of it now, beside its schedule.
pub async fn place(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: PlaceTemplate) -> Result<OrderView> {
    let row = lock(ctx, tx, target).await?;
    if input.confirm {
        ctx.require(&permissions::CONFIRM)?;
    }
    let wish = NewOrder { confirm: input.confirm, ..body_of(&row)? };
    place_from(ctx, tx, wish, Some(Origin { kind: "template", id: row.id })).await
}

/// `POST /sales/order-templates/{id}/pause`: it orders nothing by itself until it is resumed.
pub async fn pause(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<TemplateView> {
    turn(ctx, tx, target, PAUSED).await
}

/// `POST /sales/order-templates/{id}/resume`: it goes on, and makes up for what was missed.
pub async fn resume(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<TemplateView> {
    turn(ctx, tx, target, ACTIVE).await
}

/// `POST /sales/order-templates/{id}/end`: it orders nothing any more.
pub async fn end(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<TemplateView> {
    turn(ctx, tx, target, ENDED).await
}

async fn turn(ctx: &Ctx, tx: &Tx<'_>, target: Target, to: &'static str) -> Result<TemplateView> {
    let mut row = lock(ctx, tx, target).await?;
    if !template::Entity::course(&mut row).turn(to, ctx.now()) {
        return Err(in_state(&row));
    }
    tx.audit(subject(&row), "orders.template.turn", &json!({ "to": to }))?;
    tx.emit(subject(&row), &OrderTemplateUpdated::of(&row))?;
    tx.save::<template::Entity>(&ctx.whole(), row.clone()).await?;
    view(ctx, &row, periods(ctx, tx, row.id, PERIODS_SHOWN_MAX).await?)
}

/// `POST /sales/order-templates/{id}/run`: the next due period now, without waiting for the night.
pub async fn run(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<TemplateRan> {
    lock(ctx, tx, target).await?;
    let made = next_period::<template::Entity>(ctx, tx, target.id).await?;
    let mut row = tx.select::<template::Entity>(&ctx.whole()).id(target.id).expect().await?;
    let behind = template::Entity::course(&mut row).behind(ctx.today());
    Ok(TemplateRan { order_ids: made.into_iter().collect(), behind })
}

/// `GET /sales/order-templates/{id}`.
pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<TemplateView> {
    let row = source.select::<template::Entity>(ctx.scope()).id(by.id).expect().await?;
    view(ctx, &row, periods(ctx, source, row.id, PERIODS_SHOWN_MAX).await?)
}

async fn periods(ctx: &Ctx, source: &Source, id: Id, most: u64) -> Result<Vec<template_period::Model>> {
    source
        .select::<template_period::Entity>(&ctx.whole())
        .filter(template_period::Column::TemplateId.eq(id))
        .order_by_desc(template_period::Column::PeriodOn)
        .limit(most)
        .all()
        .await
}

fn view(ctx: &Ctx, row: &template::Model, periods: Vec<template_period::Model>) -> Result<TemplateView> {
    let verbs: &[&str] = match row.status.as_str() {
        "active" if row.every.is_some() => &["place", "pause", "run", "end"],
        "active" => &["place", "end"],
        "paused" => &["place", "resume", "end"],
        _ => &["place"],
    };
    let period = |one: template_period::Model| TemplatePeriod {
        period_on: one.period_on,
        order_id: one.order_id,
        at: one.at,
    };
    Ok(TemplateView {
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
        behind: template::Entity::course(&mut row.clone()).behind(ctx.today()),
        confirm: row.confirm,
        order: body_of(row)?,
        failure: row.failure.clone(),
        periods: periods.into_iter().map(period).collect(),
        allowed_actions: verbs.iter().map(|verb| (*verb).to_owned()).collect(),
        version: row.version,
    })
}
