//! Who must have a second factor: everybody of a company, or those who hold certain roles.
//!
//! Somebody who must and does not comes in and may do nothing but see who they are and get a factor. That holds for
//! their keys and for what is done later on their behalf too, so that there is no way around it.

use kernel::{Id, Result};
use platform::{Scope, Source};
use sea_orm::entity::prelude::*;

use crate::model::{company, grant, role};

/// Whether a user must have a second factor in a company.
pub async fn demands(source: &Source, company: &company::Model, user: Id) -> Result<bool> {
    if company.factor_required {
        return Ok(true);
    }
    let scope = Scope::company(company.id);
    let strict = source
        .select::<role::Entity>(&scope)
        .filter(role::Column::FactorRequired.eq(true))
        .filter(role::Column::ArchivedAt.is_null())
        .all()
        .await?;
    if strict.is_empty() {
        return Ok(false);
    }
    let held = source
        .select::<grant::Entity>(&scope)
        .filter(grant::Column::UserId.eq(user))
        .filter(grant::Column::RoleId.is_in(strict.iter().map(|role| role.id)))
        .count()
        .await?;
    Ok(held > 0)
}
