//! What `kontor doctor` looks at: nothing is left lying.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use kernel::{Id, Result};
use platform::{Ctx, Doctor, Finding, Source};
use sea_orm::entity::prelude::*;

use crate::model::{delivery, endpoint};

const MOVING: &str = "hooks.deliveries_move";

/// How long after its time a delivery may lie before it is taken as forgotten.
pub const OVERDUE_MAX: Duration = Duration::from_secs(3_600);

pub(crate) fn all() -> Vec<Doctor> {
    vec![Doctor { check: MOVING, run: Arc::new(|ctx, source| Box::pin(moving(ctx, source))) }]
}

/// Every delivery that is pending is tried when its time has come, or waits behind one of the same subject.
async fn moving(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let scope = ctx.whole();
    let pending = source
        .select::<delivery::Entity>(&scope)
        .filter(delivery::Column::State.eq(delivery::PENDING))
        .order_by(delivery::Column::CreatedAt)
        .limit(5_000)
        .all()
        .await?;
    let resting = source
        .select::<endpoint::Entity>(&scope)
        .filter(endpoint::Column::RestsUntil.gt(ctx.now().minus(OVERDUE_MAX)))
        .all()
        .await?;
    let resting: HashSet<Id> = resting.into_iter().map(|endpoint| endpoint.id).collect();
    let first: HashSet<(Id, Id)> = pending.iter().filter(|row| row.due_at.is_some()).map(line_of).collect();
    let overdue = ctx.now().minus(OVERDUE_MAX);
    let is_forgotten = |row: &&delivery::Model| match row.due_at {
        Some(due) => due < overdue && !resting.contains(&row.endpoint_id),
        None => !first.contains(&line_of(row)),
    };
    let finding = |row: &delivery::Model| Finding {
        check: MOVING,
        subject: format!("{} {}", row.event_name, row.id),
        expected: format!("an attempt within {} minutes of its time", OVERDUE_MAX.as_secs() / 60),
        found: row.due_at.map_or_else(
            || "no time, and nothing of its subject before it".to_owned(),
            |due| format!("undelivered since {due}"),
        ),
    };
    Ok(pending.iter().filter(is_forgotten).map(finding).collect())
}

fn line_of(row: &delivery::Model) -> (Id, Id) {
    (row.endpoint_id, row.subject_id)
}
