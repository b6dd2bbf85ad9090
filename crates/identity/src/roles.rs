//! What roles allow: the shipped ones ([`shipped`]) with the company's own changes over them.

pub mod shipped;

use std::collections::{BTreeMap, HashMap};

use kernel::{Id, Result, RowScope};
use platform::{Ctx, Runtime, Scope, Source, Tx};
use sea_orm::entity::prelude::*;
use words::Words;

use crate::errors::UNKNOWN_PERMISSION;
use crate::model::{role, role_permission};

/// Permissions in one request at most.
pub const PERMISSIONS_MAX: usize = 500;

/// Permission name → how far it reaches; what is not held is absent.
pub type Allowed = BTreeMap<String, RowScope>;

/// The names of all permissions of the running program, by module.
pub fn catalogue(runtime: &Runtime) -> Vec<&'static kernel::Permission> {
    let modules = runtime.registry().modules.iter();
    modules.flat_map(|module| module.permissions.iter().copied()).collect()
}

/// What a role allows: what is shipped under its code, if it is a shipped one, with the company's changes.
pub fn allowed(role: &role::Model, changes: &[role_permission::Model], names: &[&'static str]) -> Allowed {
    let mut allowed = Allowed::new();
    for name in names {
        let changed = changes.iter().find(|change| change.permission == *name).map(|change| change.reach);
        let reach = match changed {
            // An administrator who has lost a right could not give it back.
            _ if role.shipped && role.code == shipped::ADMINISTRATOR => RowScope::All,
            Some(reach) => reach,
            None if role.shipped => shipped::reach(&role.code, name),
            None => RowScope::None,
        };
        if reach != RowScope::None {
            allowed.insert((*name).to_owned(), reach);
        }
    }
    allowed
}

/// What each of these roles allows. Archived roles allow nothing.
pub async fn load(
    runtime: &Runtime,
    source: &Source,
    scope: &Scope,
    ids: &[Id],
) -> Result<HashMap<Id, Allowed>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let roles = source
        .select::<role::Entity>(scope)
        .filter(role::Column::Id.is_in(ids.iter().copied()))
        .filter(role::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let changes = changes_of(source, scope, ids).await?;
    let names: Vec<&'static str> = catalogue(runtime).iter().map(|permission| permission.name).collect();
    let none = Vec::new();
    Ok(roles
        .iter()
        .map(|role| (role.id, allowed(role, changes.get(&role.id).unwrap_or(&none), &names)))
        .collect())
}

/// The company's own rows of these roles.
pub async fn changes_of(
    source: &Source,
    scope: &Scope,
    ids: &[Id],
) -> Result<HashMap<Id, Vec<role_permission::Model>>> {
    let rows = source
        .select::<role_permission::Entity>(scope)
        .filter(role_permission::Column::RoleId.is_in(ids.iter().copied()))
        .all()
        .await?;
    let mut by_role: HashMap<Id, Vec<role_permission::Model>> = HashMap::new();
    for row in rows {
        by_role.entry(row.role_id).or_default().push(row);
    }
    Ok(by_role)
}

/// The widest reach of each permission over several roles.
pub fn union<'a>(sets: impl IntoIterator<Item = &'a Allowed>) -> Allowed {
    let mut widest = Allowed::new();
    for (name, reach) in sets.into_iter().flatten() {
        let held = widest.entry(name.clone()).or_default();
        *held = (*held).max(*reach);
    }
    widest
}

/// A role's name and what it is for: of one as shipped, as far as nobody changed them, in the caller's language.
pub fn said(role: &role::Model, words: Words) -> (String, String) {
    let shipped = shipped::ROLES.iter().find(|one| role.shipped && one.code == role.code);
    let Some(shipped) = shipped else { return (role.name.clone(), role.text.clone()) };
    let own = |kept: &str, english: &str, said: fn(Words, &str, &str) -> String| {
        if kept == english { said(words, shipped.code, english) } else { kept.to_owned() }
    };
    (own(&role.name, shipped.name, Words::role), own(&role.text, shipped.text, Words::role_text))
}

/// Refuses names that no module of the running program has.
///
/// # Errors
/// `identity.unknown_permission` at `permissions.<name>`.
pub fn check_names(runtime: &Runtime, permissions: &Allowed) -> Result<()> {
    let known: Vec<&str> = catalogue(runtime).iter().map(|permission| permission.name).collect();
    match permissions.keys().find(|name| !known.contains(&name.as_str())) {
        Some(unknown) => Err(UNKNOWN_PERMISSION.at(format!("permissions.{unknown}"))),
        None => Ok(()),
    }
}

/// Writes the company's own reach for these permissions of a role over what was there before.
pub async fn write_changes(ctx: &Ctx, tx: &Tx<'_>, role_id: Id, permissions: &Allowed) -> Result<()> {
    if permissions.is_empty() {
        return Ok(());
    }
    let scope = ctx.whole();
    tx.delete::<role_permission::Entity>(&scope)
        .filter(role_permission::Column::RoleId.eq(role_id))
        .filter(role_permission::Column::Permission.is_in(permissions.keys()))
        .exec()
        .await?;
    let row = |(name, reach): (&String, &RowScope)| role_permission::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        role_id,
        permission: name.clone(),
        reach: *reach,
    };
    tx.insert_all::<role_permission::Entity>(&scope, permissions.iter().map(row).collect()).await
}
