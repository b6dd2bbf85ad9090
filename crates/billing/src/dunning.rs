//! Reminding customers who are late: who is told of what at which level, one letter for each over all currencies, and what
//! became of it.

pub(crate) mod paper;
mod plan;
pub(crate) mod run;

use std::collections::HashSet;

use kernel::{Amount, Currency, Day, Decimal, Id, Instant};
use platform::api::ById;
use platform::{Ctx, Result, Rows, Source};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

pub(crate) use plan::{Announced, Item, Letter, Part, letters};

use crate::NO_SUCH_CUSTOMER;
use crate::model::{dunning_notice, dunning_run, dunning_subject};

/// Customers that one run can name.
pub const CUSTOMERS_MAX: usize = 500;
/// Customers that one run reminds at most; the next run takes the rest.
pub const SUBJECTS_MAX: usize = 5_000;

/// Whom to remind.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Remind {
    /// These alone; everybody who is late when absent.
    #[garde(length(max = CUSTOMERS_MAX))]
    #[serde(default)]
    pub customer_ids: Vec<Id>,
}

/// What a run would do.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DunningPreview {
    pub as_of: Day,
    pub letters: Vec<LetterView>,
}

/// One letter to one customer, by one mail.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LetterView {
    pub customer_id: Id,
    pub customer_name: String,
    /// The highest level over the currencies, which has the words.
    pub level: i32,
    /// What is late, by currency.
    pub parts: Vec<LetterPart>,
}

/// What is late in one currency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LetterPart {
    pub currency: Currency,
    /// The highest level that one of the documents climbs to; absent when all of them stay where they are.
    pub level: Option<i32>,
    pub overdue: Decimal,
    pub fee: Option<Decimal>,
    pub documents: Vec<LetterDocument>,
}

/// A late part of an invoice.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LetterDocument {
    pub invoice_id: Id,
    pub number: String,
    pub instalment: i32,
    pub due_on: Day,
    pub days_late: i32,
    pub open: Decimal,
    /// The level that it climbs to; absent when it stays where it is.
    pub level: Option<i32>,
}

/// A run with the result for each customer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RunView {
    pub id: Id,
    pub as_of: Day,
    pub status: String,
    /// Customers, each with one letter.
    pub subject_count: i32,
    pub created_at: Instant,
    /// How many letters ended how.
    pub results: Vec<ResultCount>,
    /// One for each customer and currency; those of one mail have its `mail_id`.
    pub subjects: Vec<SubjectView>,
    pub version: i64,
}

/// How many letters ended one way. A customer of whom nothing is due any more in one of the currencies counts as `skipped`
/// beside it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ResultCount {
    pub status: String,
    pub count: i64,
}

/// The result for one customer, in one currency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SubjectView {
    pub customer_id: Id,
    /// `pending`, `queued` (with the mail server's queue), `sent`, `skipped` or `failed`.
    pub status: String,
    /// Absent when nothing climbs in this currency.
    pub level: Option<i32>,
    pub currency: Currency,
    pub overdue: Decimal,
    pub failure: Option<String>,
    pub mail_id: Option<Id>,
    pub fee_invoice_id: Option<Id>,
    pub documents: Vec<NoticeView>,
}

/// What the customer was told.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NoticeView {
    pub invoice_id: Id,
    pub instalment: i32,
    pub level: i32,
    pub days_late: i32,
    pub open: Decimal,
}

/// `POST /billing/dunning-runs/preview`.
pub(crate) async fn preview(ctx: &Ctx, source: &Source, input: Remind) -> Result<DunningPreview> {
    assert_known(ctx, source, &input.customer_ids).await?;
    let plan = letters(ctx, source, &input.customer_ids).await?;
    let names: Vec<Id> = plan.iter().map(|letter| letter.customer_id).collect();
    let names = parties::customers::names(ctx, source, &names).await?;
    let view = |letter: Letter| LetterView {
        customer_id: letter.customer_id,
        customer_name: names.get(&letter.customer_id).cloned().unwrap_or_default(),
        level: letter.announced.level,
        parts: letter.parts.iter().map(part_view).collect(),
    };
    Ok(DunningPreview { as_of: ctx.today(), letters: plan.into_iter().map(view).collect() })
}

/// Refuses ids of nobody.
pub(crate) async fn assert_known(ctx: &Ctx, source: &Source, customers: &[Id]) -> Result<()> {
    let known = parties::customers::names(ctx, source, customers).await?;
    match customers.iter().position(|id| !known.contains_key(id)) {
        Some(index) => Err(NO_SUCH_CUSTOMER.at(format!("customer_ids[{index}]"))),
        None => Ok(()),
    }
}

fn part_view(part: &Part) -> LetterPart {
    let money = |amount: Amount| part.currency.decimal(amount);
    LetterPart {
        currency: part.currency,
        level: part.announced.as_ref().map(|announced| announced.level),
        overdue: money(part.overdue()),
        fee: part.fee().map(money),
        documents: part.items.iter().map(|item| document(part.currency, item)).collect(),
    }
}

fn document(currency: Currency, item: &Item) -> LetterDocument {
    LetterDocument {
        invoice_id: item.debt.invoice_id,
        number: item.debt.number.clone(),
        instalment: item.debt.instalment,
        due_on: item.debt.due_on,
        days_late: item.debt.days_late,
        open: currency.decimal(item.debt.open),
        level: item.level,
    }
}

/// `GET /billing/dunning-runs/{id}`.
pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<RunView> {
    let mut run = source.select::<dunning_run::Entity>(ctx.scope()).id(by.id);
    if *ctx.scope().rows() != Rows::All {
        // A run is about everybody's customers: whoever sees some of them sees none of it.
        run = run.filter(dunning_run::Column::Id.is_null());
    }
    let run = run.expect().await?;
    let subjects = source
        .select::<dunning_subject::Entity>(&ctx.whole())
        .filter(dunning_subject::Column::RunId.eq(run.id))
        .order_by(dunning_subject::Column::Id)
        .all()
        .await?;
    let mut notices = Vec::new();
    for ids in subjects.chunks(500) {
        let found = source
            .select::<dunning_notice::Entity>(&ctx.whole())
            .filter(dunning_notice::Column::SubjectId.is_in(ids.iter().map(|one| one.id)))
            .order_by(dunning_notice::Column::Id)
            .all()
            .await?;
        notices.extend(found);
    }
    Ok(RunView {
        id: run.id,
        as_of: run.as_of,
        status: run.status,
        subject_count: run.subject_count,
        created_at: run.created_at,
        results: results(&subjects),
        subjects: subjects.iter().map(|one| subject_view(one, &notices)).collect(),
        version: run.version,
    })
}

/// A letter counts once, however many currencies it tells of.
fn results(subjects: &[dunning_subject::Model]) -> Vec<ResultCount> {
    let mut results: Vec<ResultCount> = Vec::new();
    let mut seen = HashSet::new();
    for one in subjects {
        if !seen.insert((one.customer_id, one.mail_id, one.status.as_str())) {
            continue;
        }
        match results.iter_mut().find(|result| result.status == one.status) {
            Some(result) => result.count += 1,
            None => results.push(ResultCount { status: one.status.clone(), count: 1 }),
        }
    }
    results
}

fn subject_view(one: &dunning_subject::Model, notices: &[dunning_notice::Model]) -> SubjectView {
    let of_it = notices.iter().filter(|notice| notice.subject_id == one.id);
    let notice = |notice: &dunning_notice::Model| NoticeView {
        invoice_id: notice.invoice_id,
        instalment: notice.instalment,
        level: notice.level,
        days_late: notice.days_late,
        open: one.currency.decimal(notice.open),
    };
    SubjectView {
        customer_id: one.customer_id,
        status: one.status.clone(),
        level: one.level,
        currency: one.currency,
        overdue: one.currency.decimal(one.overdue),
        failure: one.failure.clone(),
        mail_id: one.mail_id,
        fee_invoice_id: one.fee_invoice_id,
        documents: of_it.map(notice).collect(),
    }
}
