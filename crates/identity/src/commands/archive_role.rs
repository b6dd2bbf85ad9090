//! Putting a role away that nobody has (any more).

use kernel::Result;
use platform::{Ctx, NoInput, Subject, Target, Tx};
use sea_orm::entity::prelude::*;
use serde_json::json;

use crate::errors::{ROLE_FIXED, ROLE_IN_USE};
use crate::events::RoleArchived;
use crate::model::{grant, role};
use crate::queries::roles::RoleView;
use crate::roles::shipped;
use crate::step_up;

pub async fn archive_role(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<RoleView> {
    step_up::require(ctx, tx).await?;
    let scope = ctx.whole();
    let row = tx.select::<role::Entity>(&scope).id(target.id).locked().expect().await?;
    target.check(row.version)?;
    if row.shipped && row.code == shipped::ADMINISTRATOR {
        return Err(ROLE_FIXED.error());
    }
    let holders = tx.select::<grant::Entity>(&scope).filter(grant::Column::RoleId.eq(row.id)).count().await?;
    if holders > 0 {
        return Err(ROLE_IN_USE.with("people", holders));
    }
    let row =
        role::Model { archived_at: Some(ctx.now()), version: row.version + 1, updated_at: ctx.now(), ..row };
    tx.save::<role::Entity>(&scope, row.clone()).await?;
    let subject = Subject::of("role", row.id);
    tx.emit(subject, &RoleArchived { role_id: row.id })?;
    tx.audit(subject, "identity.role.archive", &json!({}))?;
    RoleView::load(ctx, tx, row).await
}
