//! `POST /notifications/read-all`: the caller has read everything that there is.

use platform::{Ctx, NoInput, Result, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde::Serialize;

use crate::model::notification;
use crate::settings::me;

/// How many were not read before.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct Read {
    read: u64,
}

pub(crate) async fn read_all(ctx: &Ctx, tx: &Tx<'_>, _: NoInput) -> Result<Read> {
    let read = tx
        .update::<notification::Entity>(&ctx.whole())
        .set(notification::Column::ReadAt, Expr::val(ctx.now()))
        .filter(notification::Column::UserId.eq(me(ctx)?))
        .filter(notification::Column::ReadAt.is_null())
        .exec()
        .await?;
    Ok(Read { read })
}
