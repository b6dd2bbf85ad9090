//! Ending one of one's own sessions: a lost telephone, a forgotten browser.

use kernel::Result;
use platform::{Ctx, NoInput, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::errors::NOT_A_MEMBER;
use crate::model::session;
use crate::{sessions, sign_in};

#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Ended {
    /// Sessions that were open until now.
    pub ended: usize,
}

pub async fn end_session(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<Ended> {
    let (user, _) = sign_in::person(ctx)?;
    let own = tx
        .select_global::<session::Entity>()
        .id(target.id)
        .filter(session::Column::UserId.eq(user))
        .all()
        .await?;
    let open = own.iter().filter(|session| sessions::is_open(session, ctx.now())).count();
    if own.is_empty() {
        return Err(NOT_A_MEMBER.error());
    }
    sessions::end(ctx, tx, &own, "killed").await?;
    Ok(Ended { ended: open })
}
