//! What `kontor doctor` recomputes of the platform's own.

use std::sync::Arc;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{FromQueryResult, QuerySelect};

use crate::events::event;
use crate::files::guard;
use crate::{Ctx, Doctor, Finding, Result, Source, audit, jobs};

const NUMBERS: &str = "platform.event_numbers_are_dense";
const CHAIN: &str = "platform.audit_chain_holds";
const JOBS: &str = "platform.no_job_is_dead";

pub(crate) fn all() -> Vec<Doctor> {
    vec![
        Doctor { check: NUMBERS, run: Arc::new(|ctx, source| Box::pin(event_numbers(ctx, source))) },
        Doctor { check: CHAIN, run: Arc::new(|ctx, _| Box::pin(audit_chain(ctx))) },
        Doctor {
            check: guard::USAGE,
            run: Arc::new(|ctx, source| Box::pin(guard::usage_is_the_sum(ctx, source))),
        },
        Doctor { check: JOBS, run: Arc::new(|ctx, source| Box::pin(dead_jobs(ctx, source))) },
    ]
}

#[derive(FromQueryResult)]
struct Numbered {
    subject_id: Uuid,
    events: i64,
    last: i64,
}

/// On each object the events are numbered 1 to n without a gap; of old ones the first may have been removed.
async fn event_numbers(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    // An id tells when it was made: what is younger than the oldest events that are kept has all of its own.
    let old = kernel::ids::uuid_v7(ctx.now().minus(crate::manifest::EVENTS_KEPT), [0; 10]);
    let gaps = source.select::<event::Entity>(&ctx.whole()).shape(|select| {
        let (first, last) = (|| Expr::col(event::Column::Seq).min(), || Expr::col(event::Column::Seq).max());
        let events = || Expr::col(event::Column::Id).count();
        select
            .select_only()
            .column(event::Column::SubjectId)
            .column_as(events(), "events")
            .column_as(last(), "last")
            .group_by(event::Column::SubjectId)
            .having(
                first()
                    .gt(1)
                    .and(Expr::col(event::Column::SubjectId).gte(old))
                    .or(last().sub(first()).add(1).ne(events())),
            )
    });
    let finding = |row: Numbered| Finding {
        check: NUMBERS,
        subject: row.subject_id.to_string(),
        expected: format!("{} events from the first on", row.last),
        found: format!("{} events", row.events),
    };
    Ok(gaps.all_as::<Numbered>().await?.into_iter().map(finding).collect())
}

async fn audit_chain(ctx: &Ctx) -> Result<Vec<Finding>> {
    let found = audit::verify(ctx.runtime(), ctx.company_id()).await?;
    let finding = |fault| Finding {
        check: CHAIN,
        subject: ctx.company_id().to_string(),
        expected: "every row as it was sealed".to_owned(),
        found: format!("{fault:?}"),
    };
    Ok(found.fault.map(finding).into_iter().collect())
}

async fn dead_jobs(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let dead = source.select::<jobs::row::Entity>(&ctx.whole());
    let dead = dead.filter(jobs::row::Column::State.eq(jobs::state::DEAD)).limit(1_000).all().await?;
    let finding = |job: jobs::row::Model| Finding {
        check: JOBS,
        subject: format!("{} {}", job.kind, job.id),
        expected: jobs::state::DONE.to_owned(),
        found: job.last_error.unwrap_or_else(|| jobs::state::DEAD.to_owned()),
    };
    Ok(dead.into_iter().map(finding).collect())
}
