//! `POST /desk/views`: keeps how a list is shown under a name.

use garde::Validate;
use kernel::Id;
use platform::{Ctx, Result, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Deserialize;
use serde_json::json;

use super::change::only_default;
use super::definition::Definition;
use super::{VIEWS_MAX, ViewView, Visibility, assert_list, assert_visibility, shown, subject};
use crate::errors::TOO_MANY_VIEWS;
use crate::me;
use crate::model::view::{self, PRIVATE};

/// A view.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct NewView {
    /// The kind of record or document: `order`.
    #[garde(length(chars, min = 1, max = 64))]
    list: String,
    #[garde(length(chars, min = 1, max = 80))]
    name: String,
    #[garde(dive)]
    #[serde(default)]
    definition: Definition,
    #[serde(default)]
    visibility: Visibility,
    role_id: Option<Id>,
    #[garde(range(min = 0, max = 10_000))]
    #[serde(default)]
    position: i32,
    #[serde(default)]
    is_default: bool,
}

pub(crate) async fn create(ctx: &Ctx, tx: &Tx<'_>, new: NewView) -> Result<ViewView> {
    let owner_id = me(ctx)?;
    assert_list(ctx, &new.list)?;
    assert_visibility(ctx, tx, new.visibility, new.role_id).await?;
    let mine = tx
        .select::<view::Entity>(&ctx.whole())
        .filter(view::Column::OwnerId.eq(owner_id))
        .filter(view::Column::List.eq(new.list.as_str()));
    if mine.count().await? >= VIEWS_MAX as i64 {
        return Err(TOO_MANY_VIEWS.with("views_max", VIEWS_MAX));
    }
    let row = view::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        owner_id,
        list: new.list,
        name: new.name.trim().to_owned(),
        definition: new.definition.text()?,
        visibility: new.visibility.as_str().to_owned(),
        role_id: new.role_id,
        position: new.position,
        is_default: new.is_default,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    tx.insert::<view::Entity>(&ctx.whole(), row.clone()).await?;
    only_default(ctx, tx, &row).await?;
    if row.visibility != PRIVATE {
        tx.audit(
            subject(&row),
            "desk.view.create",
            &json!({ "name": row.name, "visibility": row.visibility }),
        )?;
    }
    shown(ctx, row)
}
