//! The matrix: every permission of the running program, and how far each role of the company reaches with it.

use std::collections::BTreeMap;

use kernel::{Result, RowScope};
use platform::{Ctx, NoInput, Source};
use schemars::JsonSchema;
use serde::Serialize;

use super::roles::{reach, roles};

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Row {
    pub name: &'static str,
    // In the caller's language.
    pub text: String,
    /// The module that checks it.
    pub module: &'static str,
    /// Role code → how far it reaches; roles without it are left out.
    pub roles: BTreeMap<String, RowScope>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Matrix {
    pub permissions: Vec<Row>,
}

pub async fn matrix(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Matrix> {
    let roles = roles(ctx, source, NoInput {}).await?.items;
    let modules = ctx.runtime().registry().modules.clone();
    let mut permissions = Vec::new();
    for module in modules.iter() {
        for permission in &module.permissions {
            let held = roles.iter().filter(|role| !role.archived);
            let held = held.map(|role| (role.code.clone(), reach(&role.permissions, permission.name)));
            permissions.push(Row {
                name: permission.name,
                text: ctx.words().permission(permission.name, permission.text),
                module: module.name,
                roles: held.filter(|(_, reach)| *reach != RowScope::None).collect(),
            });
        }
    }
    Ok(Matrix { permissions })
}
