//! How long what is over is kept, for people who ask what happened. (The audit keeps it for ever.)

use std::time::Duration;

use platform::Retention;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{ExprTrait, IntoCondition};

use crate::model::{attempt, challenge, invitation, session};
use crate::throttle::ACCOUNT_FAILURES_MAX;

const KEPT: Duration = Duration::from_secs(30 * 86_400);

pub(crate) fn all() -> Vec<Retention> {
    vec![
        Retention::new("identity.ended_sessions", "identity_session", KEPT, |before| {
            session::Column::ExpiresAt.lt(before).or(session::Column::EndedAt.lt(before)).into_condition()
        }),
        Retention::new("identity.lapsed_invitations", "identity_invitation", KEPT, |before| {
            invitation::Column::ExpiresAt.lt(before).into_condition()
        }),
        Retention::new("identity.lapsed_challenges", "identity_challenge", KEPT, |before| {
            challenge::Column::ExpiresAt.lt(before).into_condition()
        })
        .of_nobody("id"),
        Retention::new("identity.failed_attempts", "identity_attempt", KEPT, |before| {
            // An account that is locked stays so until an administrator unlocks it.
            let unlocked = attempt::Column::Failures.lt(ACCOUNT_FAILURES_MAX);
            unlocked.and(attempt::Column::UpdatedAt.lt(before)).into_condition()
        })
        .of_nobody("key"),
    ]
}
