//! `DELETE /desk/views/{id}`: a view is nothing but a way to look; it goes for good.

use platform::{Ctx, NoInput, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Serialize;
use serde_json::json;

use super::change::locked;
use super::subject;
use crate::model::view::{self, PRIVATE};

/// What is gone.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct ViewDeleted {
    id: kernel::Id,
}

pub(crate) async fn delete(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ViewDeleted> {
    let row = locked(ctx, tx, target).await?;
    tx.delete::<view::Entity>(&ctx.whole()).filter(view::Column::Id.eq(row.id)).exec().await?;
    if row.visibility != PRIVATE {
        tx.audit(subject(&row), "desk.view.delete", &json!({ "name": row.name }))?;
    }
    Ok(ViewDeleted { id: row.id })
}
