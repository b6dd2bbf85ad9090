//! The roles of the company and what they allow.

use kernel::{Id, Result, RowScope};
use platform::api::ById;
use platform::{Ctx, NoInput, Source};
use schemars::JsonSchema;
use serde::Serialize;
use words::Words;

use crate::model::{role, role_permission};
use crate::roles::{self, Allowed};

/// A role.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RoleView {
    pub id: Id,
    pub code: String,
    // That of a role as shipped is in the caller's language until the company renames it.
    pub name: String,
    pub text: String,
    /// Comes with the program; the company may change single permissions.
    pub shipped: bool,
    /// Whoever holds it must have a second factor.
    pub factor_required: bool,
    pub archived: bool,
    /// Permission name → how far it reaches.
    pub permissions: Allowed,
    /// The permissions that the company has set itself.
    pub changed: Vec<String>,
    pub version: i64,
}

impl RoleView {
    fn of(
        row: role::Model,
        changes: &[role_permission::Model],
        names: &[&'static str],
        words: Words,
    ) -> Self {
        let (name, text) = roles::said(&row, words);
        RoleView {
            permissions: roles::allowed(&row, changes, names),
            changed: changes.iter().map(|change| change.permission.clone()).collect(),
            id: row.id,
            code: row.code,
            name,
            text,
            shipped: row.shipped,
            factor_required: row.factor_required,
            archived: row.archived_at.is_some(),
            version: row.version,
        }
    }

    /// A role with what it allows.
    pub async fn load(ctx: &Ctx, source: &Source, row: role::Model) -> Result<Self> {
        let changes =
            roles::changes_of(source, &ctx.whole(), &[row.id]).await?.remove(&row.id).unwrap_or_default();
        Ok(RoleView::of(row, &changes, &names(ctx), ctx.words()))
    }
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Roles {
    pub items: Vec<RoleView>,
}

/// All of them; a company has a few dozen.
pub async fn roles(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Roles> {
    let scope = ctx.whole();
    let rows = source.select::<role::Entity>(&scope).order_by(role::Column::Id).all().await?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let mut changes = roles::changes_of(source, &scope, &ids).await?;
    let names = names(ctx);
    let items = rows.into_iter().map(|row| {
        let changes = changes.remove(&row.id).unwrap_or_default();
        RoleView::of(row, &changes, &names, ctx.words())
    });
    Ok(Roles { items: items.collect() })
}

/// One of them.
pub async fn role(ctx: &Ctx, source: &Source, input: ById) -> Result<RoleView> {
    let row = source.select::<role::Entity>(&ctx.whole()).id(input.id).expect().await?;
    RoleView::load(ctx, source, row).await
}

fn names(ctx: &Ctx) -> Vec<&'static str> {
    roles::catalogue(ctx.runtime()).iter().map(|permission| permission.name).collect()
}

/// How far a role reaches with a permission, for the matrix.
pub(super) fn reach(allowed: &Allowed, name: &str) -> RowScope {
    allowed.get(name).copied().unwrap_or_default()
}
