//! `PATCH /desk/views/{id}`: what is absent stays.

use garde::Validate;
use kernel::Id;
use platform::{Ctx, FORBIDDEN, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Deserialize;
use serde_json::json;

use super::definition::Definition;
use super::{ViewView, Visibility, assert_visibility, may_edit, seen_by, shown, subject};
use crate::model::view::{self, PRIVATE};
use crate::permissions::SHARE;

/// What changes of a view.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub(crate) struct ViewChange {
    #[garde(length(chars, min = 1, max = 80))]
    name: Option<String>,
    #[garde(dive)]
    definition: Option<Definition>,
    /// With `role`, `role_id` names whose it is; otherwise it is nobody's any more.
    visibility: Option<Visibility>,
    role_id: Option<Id>,
    #[garde(range(min = 0, max = 10_000))]
    position: Option<i32>,
    is_default: Option<bool>,
}

pub(crate) async fn change(ctx: &Ctx, tx: &Tx<'_>, target: Target, new: ViewChange) -> Result<ViewView> {
    let mut row = locked(ctx, tx, target).await?;
    let was_shared = row.visibility != PRIVATE;
    if let Some(visibility) = new.visibility {
        assert_visibility(ctx, tx, visibility, new.role_id).await?;
        row.visibility = visibility.as_str().to_owned();
        row.role_id = new.role_id;
    } else if let Some(role) = new.role_id {
        assert_visibility(ctx, tx, Visibility::Role, Some(role)).await?;
        row.visibility = Visibility::Role.as_str().to_owned();
        row.role_id = Some(role);
    }
    if let Some(name) = new.name {
        row.name = name.trim().to_owned();
    }
    if let Some(definition) = new.definition {
        row.definition = definition.text()?;
    }
    row.position = new.position.unwrap_or(row.position);
    row.is_default = new.is_default.unwrap_or(row.is_default);
    row.version += 1;
    row.updated_at = ctx.now();
    tx.save::<view::Entity>(&ctx.whole(), row.clone()).await?;
    only_default(ctx, tx, &row).await?;
    if was_shared || row.visibility != PRIVATE {
        tx.audit(
            subject(&row),
            "desk.view.update",
            &json!({ "name": row.name, "visibility": row.visibility }),
        )?;
    }
    shown(ctx, row)
}

/// A view that the caller sees and may change, under its lock.
///
/// # Errors
/// `record.not_found`; `auth.forbidden` for a shared one of somebody else.
pub(super) async fn locked(ctx: &Ctx, tx: &Tx<'_>, target: Target) -> Result<view::Model> {
    let seen = seen_by(ctx, tx).await?;
    let row = tx.select::<view::Entity>(&ctx.whole()).id(target.id).filter(seen).locked().expect().await?;
    target.check(row.version)?;
    match may_edit(ctx, &row)? {
        true => Ok(row),
        false => Err(FORBIDDEN.with("permission", SHARE.name)),
    }
}

/// The former default of the same people steps back.
pub(super) async fn only_default(ctx: &Ctx, tx: &Tx<'_>, row: &view::Model) -> Result<()> {
    if !row.is_default {
        return Ok(());
    }
    let mut others = tx
        .select::<view::Entity>(&ctx.whole())
        .filter(view::Column::List.eq(row.list.as_str()))
        .filter(view::Column::Visibility.eq(row.visibility.as_str()))
        .filter(view::Column::IsDefault.eq(true))
        .filter(view::Column::Id.ne(row.id));
    others = match (row.visibility.as_str(), row.role_id) {
        (PRIVATE, _) => others.filter(view::Column::OwnerId.eq(row.owner_id)),
        (_, Some(role)) => others.filter(view::Column::RoleId.eq(role)),
        (_, None) => others,
    };
    for other in others.locked().all().await? {
        let other = view::Model { is_default: false, version: other.version + 1, ..other };
        tx.save::<view::Entity>(&ctx.whole(), other).await?;
    }
    Ok(())
}
