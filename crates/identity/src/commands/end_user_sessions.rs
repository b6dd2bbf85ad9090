//! Ending somebody else's sessions in this company.

use super::end_session::Ended;
use crate::model::session;
use crate::{people, sessions};
use kernel::Result;
use platform::{Ctx, NoInput, Target, Tx};

pub async fn end_user_sessions(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<Ended> {
    let member = people::member(tx, ctx.scope(), target.id).await?;
    people::may_manage(ctx, tx, member.user_id).await?;
    let theirs = people::sessions_here(ctx, tx, member.user_id).await?;
    let open: Vec<session::Model> =
        theirs.into_iter().filter(|session| sessions::is_open(session, ctx.now())).collect();
    sessions::end(ctx, tx, &open, "killed").await?;
    Ok(Ended { ended: open.len() })
}
