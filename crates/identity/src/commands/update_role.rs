//! Changing what a role is called and allows.

use std::collections::BTreeMap;

use garde::Validate;
use kernel::{Result, RowScope};
use platform::{Ctx, Subject, Target, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use crate::errors::ROLE_FIXED;
use crate::events::RoleUpdated;
use crate::model::role;
use crate::queries::roles::RoleView;
use crate::roles::{self, shipped};
use crate::{fields, people, sign_in, step_up};

/// What is absent stays as it is.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub struct Input {
    #[garde(inner(length(chars, min = 1, max = 80), custom(fields::line)))]
    #[schemars(length(min = 1, max = 80))]
    pub name: Option<String>,
    #[garde(inner(length(chars, max = 400), custom(fields::line)))]
    #[schemars(length(max = 400))]
    pub text: Option<String>,
    /// The permissions to change, each with how far it reaches from now on; `none` takes it away. Others stay.
    #[garde(length(max = roles::PERMISSIONS_MAX))]
    pub permissions: BTreeMap<String, RowScope>,
    /// Whether whoever holds it must have a second factor. Who has none may do nothing until they get one.
    pub factor_required: Option<bool>,
}

pub async fn update_role(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Input) -> Result<RoleView> {
    step_up::require(ctx, tx).await?;
    let scope = ctx.whole();
    let row = tx.select::<role::Entity>(&scope).id(target.id).locked().expect().await?;
    target.check(row.version)?;
    if input.factor_required.is_some_and(|value| value != row.factor_required) {
        // As for the whole company: see `update_company`.
        sign_in::person(ctx)?;
    }
    if row.shipped && row.code == shipped::ADMINISTRATOR && !input.permissions.is_empty() {
        return Err(ROLE_FIXED.at("permissions"));
    }
    roles::check_names(ctx.runtime(), &input.permissions)?;
    let given = input.permissions.iter().filter(|(_, reach)| **reach != RowScope::None);
    people::may_give(ctx, &given.map(|(name, reach)| (name.clone(), *reach)).collect())?;
    let row = role::Model {
        name: input.name.unwrap_or(row.name),
        text: input.text.unwrap_or(row.text),
        factor_required: input.factor_required.unwrap_or(row.factor_required),
        version: row.version + 1,
        updated_at: ctx.now(),
        ..row
    };
    tx.save::<role::Entity>(&scope, row.clone()).await?;
    roles::write_changes(ctx, tx, row.id, &input.permissions).await?;
    let subject = Subject::of("role", row.id);
    let changed = input.permissions.keys().cloned().collect();
    tx.emit(subject, &RoleUpdated { role_id: row.id, changed })?;
    let changes = json!({
        "name": row.name,
        "permissions": input.permissions,
        "factor_required": row.factor_required,
    });
    tx.audit(subject, "identity.role.edit", &changes)?;
    RoleView::load(ctx, tx, row).await
}
