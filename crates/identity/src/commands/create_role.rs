//! A role of the company's own.

use std::collections::BTreeMap;

use garde::Validate;
use kernel::{Result, RowScope};
use platform::{Ctx, Subject, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Deserialize;
use serde_json::json;

use crate::errors::NAME_TAKEN;
use crate::events::RoleCreated;
use crate::model::role;
use crate::queries::roles::RoleView;
use crate::{fields, people, roles, sign_in, step_up};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// Short and unique, for programs.
    #[garde(length(chars, min = 1, max = 40), pattern("^[a-z][a-z0-9_]*$"))]
    pub code: String,
    #[garde(length(chars, min = 1, max = 80), custom(fields::line))]
    pub name: String,
    #[serde(default)]
    #[garde(length(chars, max = 400), custom(fields::line))]
    pub text: String,
    /// Permission name → how far it reaches.
    #[serde(default)]
    #[garde(length(max = roles::PERMISSIONS_MAX))]
    pub permissions: BTreeMap<String, RowScope>,
    /// Whether whoever holds it must have a second factor.
    #[serde(default)]
    pub factor_required: bool,
}

pub async fn create_role(ctx: &Ctx, tx: &Tx<'_>, input: Input) -> Result<RoleView> {
    step_up::require(ctx, tx).await?;
    if input.factor_required {
        // As for the whole company: see `update_company`.
        sign_in::person(ctx)?;
    }
    roles::check_names(ctx.runtime(), &input.permissions)?;
    people::may_give(ctx, &input.permissions)?;
    let scope = ctx.whole();
    let same = tx.select::<role::Entity>(&scope).filter(role::Column::Code.eq(&input.code)).count().await?;
    if same > 0 {
        return Err(NAME_TAKEN.at("code"));
    }
    let row = role::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        code: input.code,
        name: input.name,
        text: input.text,
        shipped: false,
        factor_required: input.factor_required,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
        archived_at: None,
    };
    tx.insert::<role::Entity>(&scope, row.clone()).await?;
    roles::write_changes(ctx, tx, row.id, &input.permissions).await?;
    let subject = Subject::new("role", row.id);
    tx.emit(subject, &RoleCreated { role_id: row.id, code: row.code.clone() })?;
    tx.audit(subject, "identity.role.create", &json!({"code": row.code, "permissions": input.permissions}))?;
    RoleView::load(ctx, tx, row).await
}
