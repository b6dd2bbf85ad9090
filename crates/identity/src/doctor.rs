//! What must be true of a company's people.

use kernel::Result;
use platform::{Ctx, Finding, Source};
use sea_orm::entity::prelude::*;

use crate::model::{grant, member, role};
use crate::roles::shipped::ADMINISTRATOR;

/// The check's name.
pub const HAS_ADMINISTRATOR: &str = "identity.company_has_an_administrator";

/// Somebody can do everything.
pub async fn has_administrator(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let scope = ctx.whole();
    let roles =
        source.select::<role::Entity>(&scope).filter(role::Column::Code.eq(ADMINISTRATOR)).all().await?;
    let ids = roles.iter().map(|role| role.id);
    let held = source.select::<grant::Entity>(&scope).filter(grant::Column::RoleId.is_in(ids)).all().await?;
    let active = source
        .select::<member::Entity>(&scope)
        .filter(member::Column::UserId.is_in(held.iter().map(|grant| grant.user_id)))
        .filter(member::Column::Status.eq(member::ACTIVE))
        .count()
        .await?;
    if active > 0 {
        return Ok(Vec::new());
    }
    Ok(vec![Finding {
        check: HAS_ADMINISTRATOR,
        subject: ctx.company().code.clone(),
        expected: "at least one active administrator".to_owned(),
        found: "none".to_owned(),
    }])
}
