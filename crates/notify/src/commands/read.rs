//! `POST /notifications/{id}/read`: its recipient has read it. To do it twice changes nothing.

use platform::{Ctx, NoInput, Result, Target, Tx};
use sea_orm::ColumnTrait;

use crate::model::notification;
use crate::queries::{NotificationView, view};
use crate::settings::me;

pub(crate) async fn read(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<NotificationView> {
    let mut row = tx
        .select::<notification::Entity>(&ctx.whole())
        .id(target.id)
        .filter(notification::Column::UserId.eq(me(ctx)?))
        .locked()
        .expect()
        .await?;
    if row.read_at.is_none() {
        row.read_at = Some(ctx.now());
        tx.save::<notification::Entity>(&ctx.whole(), row.clone()).await?;
    }
    view(row)
}
