//! `POST /billing/dunning-runs`: everybody who is late is reminded, each by one letter.

use platform::{Ctx, Result, Subject, Tx, jobs, mail};
use serde_json::json;

use crate::DUNNING_UNDER_WAY;
use crate::dunning::{Letter, Part, Remind, RunView, assert_known, get, letters, run};
use crate::model::{dunning_run, dunning_subject};

/// Puts a run on record, a subject for each customer and currency; the job does the rest.
pub async fn remind(ctx: &Ctx, tx: &Tx<'_>, input: Remind) -> Result<RunView> {
    assert_known(ctx, tx, &input.customer_ids).await?;
    if ctx.runtime().mailer().is_none() {
        return Err(mail::NOT_CONFIGURED.error());
    }
    run::make_way(ctx, tx).await?;
    let plan = letters(ctx, tx, &input.customer_ids).await?;
    let nobody = plan.is_empty();
    let row = dunning_run::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        as_of: ctx.today(),
        status: if nobody { "done" } else { "running" }.to_owned(),
        under_way: (!nobody).then_some(1),
        by: ctx.user_id(),
        subject_count: i32::try_from(plan.len()).unwrap_or(i32::MAX),
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    let id = row.id;
    let subject = |letter: &Letter, part: &Part| dunning_subject::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        run_id: id,
        customer_id: letter.customer_id,
        status: "pending".to_owned(),
        level: part.announced.as_ref().map(|announced| announced.level),
        currency: part.currency,
        overdue: part.overdue(),
        failure: None,
        mail_id: None,
        fee_invoice_id: None,
        written_on: None,
        ended_at: None,
    };
    let subjects =
        plan.iter().flat_map(|letter| letter.parts.iter().map(|part| subject(letter, part))).collect();
    tx.insert::<dunning_run::Entity>(&ctx.whole(), row).await.map_err(|error| {
        // Two at once: the other was faster.
        if error.is(db::CONFLICT_UNIQUE) { DUNNING_UNDER_WAY.error() } else { error }
    })?;
    tx.insert_all::<dunning_subject::Entity>(&ctx.whole(), subjects).await?;
    tx.audit(Subject::new("dunning_run", id), "billing.dunning.run", &json!({ "customers": plan.len() }))?;
    if !nobody {
        jobs::enqueue(ctx, tx, run::KIND, &run::Payload { run_id: id }, ctx.now(), None).await?;
    }
    get(ctx, tx, platform::api::ById { id }).await
}
