//! Templates that make a document in each period of their schedule: a recurring invoice, an order placed every week.
//!
//! Each period is made once, whoever runs the schedule and however often (T51): the template's row is locked, moved to
//! its next period and saved in the transaction that makes the document, and the module's own constraint holds that a
//! period has one row. Periods missed while nothing ran are made up for, a bounded number in each look; a template that
//! fails says why and holds up none of the others (T68).

use db::Owned;
use futures::future::BoxFuture;
use kernel::recurrence::Plan;
use kernel::{Day, Id, Instant};
use sea_orm::{ActiveModelBehavior, ColumnTrait, IntoActiveModel};

use crate::numbering::Series;
use crate::{Ctx, Result, Tx, pipeline};

/// Periods of one template that one look makes up for.
pub const CATCH_UP_MAX: i32 = 12;
/// Templates read at once.
const TEMPLATES_PER_READ: u64 = 200;
/// Characters of a failure's text that are kept.
const FAILURE_CHARS_MAX: usize = 500;

/// It makes what is due.
pub const ACTIVE: &str = "active";
/// It makes nothing until it is resumed.
pub const PAUSED: &str = "paused";
/// It makes nothing any more.
pub const ENDED: &str = "ended";

/// Where a template stands, in its row.
pub struct Course<'r> {
    pub id: Id,
    /// Absent for a template without a schedule.
    pub plan: Option<Plan>,
    pub status: &'r mut String,
    /// The next period: its number, from 0, and its day.
    pub next_no: &'r mut i32,
    pub next_on: &'r mut Option<Day>,
    /// Why the last attempt made nothing.
    pub failure: &'r mut Option<String>,
    pub version: &'r mut i64,
    pub updated_at: &'r mut Instant,
}

/// A period that is being made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub no: i32,
    pub on: Day,
    /// The id of the document that it makes.
    pub document_id: Id,
}

/// The columns by which due templates are found.
#[derive(Clone, Copy, Debug)]
pub struct Columns<C> {
    pub id: C,
    pub status: C,
    pub next_on: C,
}

/// A module's table of templates.
pub trait Template: Owned
where
    Self::Model: IntoActiveModel<Self::ActiveModel>,
    Self::ActiveModel: ActiveModelBehavior + Send,
{
    /// In the log: `recurring invoice`.
    const WHAT: &'static str;
    /// The block series from which each document takes its number.
    const SERIES: Option<Series>;

    fn columns() -> Columns<Self::Column>;
    fn course(row: &mut Self::Model) -> Course<'_>;
    /// Writes the row of a period and makes its document.
    fn make<'a>(
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        row: &'a Self::Model,
        period: Period,
    ) -> BoxFuture<'a, Result<()>>;
    /// Tells that a template is not as it was: its run failed, or it has ended by itself.
    fn changed(ctx: &Ctx, tx: &Tx<'_>, row: &Self::Model) -> Result<()>;
}

/// Looks at every template that is due.
pub async fn run_all<T: Template>(ctx: &Ctx) -> Result<()>
where
    T::Model: IntoActiveModel<T::ActiveModel>,
    T::ActiveModel: ActiveModelBehavior + Send,
{
    let columns = T::columns();
    let mut after = Id::nil();
    loop {
        let due = ctx
            .runtime()
            .db()
            .read()
            .select::<T>(&ctx.whole())
            .filter(columns.status.eq(ACTIVE))
            .filter(columns.next_on.lte(ctx.today()))
            .filter(columns.id.gt(after))
            .order_by(columns.id)
            .limit(TEMPLATES_PER_READ)
            .all()
            .await?;
        let ids: Vec<Id> = due.into_iter().map(|mut row| T::course(&mut row).id).collect();
        let Some(last) = ids.last() else { return Ok(()) };
        after = *last;
        for id in ids {
            catch_up::<T>(ctx, id).await?;
        }
    }
}

async fn catch_up<T: Template>(ctx: &Ctx, id: Id) -> Result<()>
where
    T::Model: IntoActiveModel<T::ActiveModel>,
    T::ActiveModel: ActiveModelBehavior + Send,
{
    for _ in 0..CATCH_UP_MAX {
        if let Some(series) = T::SERIES {
            pipeline::reserve_numbers(ctx, series, 1).await?;
        }
        let made = pipeline::write(ctx, move |ctx, tx| Box::pin(next_period::<T>(ctx, tx, id))).await;
        match made {
            Ok(Some(_)) => {}
            Ok(None) => return Ok(()),
            Err(error) => {
                let inner = error.inner.as_deref().unwrap_or_default();
                tracing::warn!(template = %id, what = T::WHAT, %error, inner, "a period was not made");
                return note_failure::<T>(ctx, id, error.message.clone()).await;
            }
        }
    }
    Ok(())
}

async fn note_failure<T: Template>(ctx: &Ctx, id: Id, why: String) -> Result<()>
where
    T::Model: IntoActiveModel<T::ActiveModel>,
    T::ActiveModel: ActiveModelBehavior + Send,
{
    pipeline::write(ctx, move |ctx, tx| {
        let why: String = why.chars().take(FAILURE_CHARS_MAX).collect();
        Box::pin(async move {
            let mut row = tx.select::<T>(&ctx.whole()).id(id).locked().expect().await?;
            let mut course = T::course(&mut row);
            *course.failure = Some(why);
            course.touch(ctx.now());
            T::changed(ctx, tx, &row)?;
            tx.save::<T>(&ctx.whole(), row).await
        })
    })
    .await
}

/// Makes the next period of a template, if it is due. Answers the document's id.
pub async fn next_period<T: Template>(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<Option<Id>>
where
    T::Model: IntoActiveModel<T::ActiveModel>,
    T::ActiveModel: ActiveModelBehavior + Send,
{
    let mut row = tx.select::<T>(&ctx.whole()).id(id).locked().expect().await?;
    let mut course = T::course(&mut row);
    let due = course.next_on.filter(|day| *course.status == ACTIVE && *day <= ctx.today());
    let Some(on) = due else { return Ok(None) };
    let period = Period { no: *course.next_no, on, document_id: ctx.id() };
    course.advance(period.no + 1);
    *course.failure = None;
    course.touch(ctx.now());
    let has_ended = *course.status == ENDED;
    tx.save::<T>(&ctx.whole(), row.clone()).await?;
    if has_ended {
        T::changed(ctx, tx, &row)?;
    }
    T::make(ctx, tx, &row, period).await?;
    Ok(Some(period.document_id))
}

impl Course<'_> {
    /// Moves the template to a period; past its last day it has ended.
    pub fn advance(&mut self, no: i32) {
        *self.next_no = no;
        *self.next_on = self.plan.and_then(|plan| plan.day_until_end(no));
        if self.next_on.is_none() && self.plan.is_some() {
            ENDED.clone_into(self.status);
        }
    }

    /// Moves it past a day for which it has made something already.
    pub fn pass(&mut self, last: Option<Day>) {
        while last.is_some_and(|last| self.next_on.is_some_and(|next| next <= last)) {
            let next = *self.next_no + 1;
            self.advance(next);
        }
    }

    /// How many periods are due and not made, as far as one looks.
    pub fn behind(&self, today: Day) -> i32 {
        match self.plan {
            Some(plan) if *self.status == ACTIVE && self.next_on.is_some() => {
                plan.behind(*self.next_no, today)
            }
            _ => 0,
        }
    }

    /// Pauses, resumes or ends it; tells whether that was possible.
    #[must_use]
    pub fn turn(&mut self, to: &'static str, now: Instant) -> bool {
        let from: &[&str] = match to {
            PAUSED => &[ACTIVE],
            ACTIVE => &[PAUSED],
            _ => &[ACTIVE, PAUSED],
        };
        if !from.contains(&self.status.as_str()) {
            return false;
        }
        to.clone_into(self.status);
        if to == ENDED {
            *self.next_on = None;
        }
        self.touch(now);
        true
    }

    fn touch(&mut self, now: Instant) {
        *self.version += 1;
        *self.updated_at = now;
    }
}
