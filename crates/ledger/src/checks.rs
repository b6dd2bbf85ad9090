//! What the record engine cannot know of an account.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::model::{account, line};
use crate::roles::is_of_money;
use crate::{ACCOUNT_USED, NOT_FOR_MONEY, ROLE_NEEDED, ROLE_TAKEN};

/// One account for each role, which it does not lose; what has entries keeps its type.
pub(crate) fn account<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let had = change.before("role").and_then(|role| role.text()).map(str::to_owned);
        let has = change.text("role").map(str::to_owned).filter(|_| !change.is_archived());
        if had.is_some() && had != has && !change.is_new() && !was_archived(change) {
            return Err(ROLE_NEEDED.at("role").with("role", had));
        }
        if let Some(role) = &has {
            assert_free(ctx, tx, change.id(), role).await?;
        }
        let is_free = has.as_deref().is_none_or(is_of_money) && change.text("kind") == Some("asset");
        if change.flag("holds_money") && !is_free {
            return Err(NOT_FOR_MONEY.at("holds_money"));
        }
        if !change.is_new() && change.changes("kind") {
            let used =
                tx.select::<line::Entity>(&ctx.whole()).filter(line::Column::AccountId.eq(change.id()));
            if used.one().await?.is_some() {
                return Err(ACCOUNT_USED.at("kind"));
            }
        }
        Ok(())
    })
}

fn was_archived(change: &Change<'_>) -> bool {
    change.before("archived_at").is_some_and(|at| at.int().is_some())
}

/// A role that an account has is no other's: who wants documents posted under another code or name gives those to the
/// account that has it.
async fn assert_free(ctx: &Ctx, tx: &Tx<'_>, id: Id, role: &str) -> Result<()> {
    let other = tx
        .select::<account::Entity>(&ctx.whole())
        .filter(account::Column::Role.eq(role))
        .filter(account::Column::Id.ne(id))
        .filter(account::Column::ArchivedAt.is_null())
        .locked()
        .one()
        .await?;
    match other {
        Some(other) => Err(ROLE_TAKEN.at("role").with("account_id", other.id)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_records_are_sound() {
        for kind in crate::records() {
            records::assert_sound(&kind);
        }
    }
}
