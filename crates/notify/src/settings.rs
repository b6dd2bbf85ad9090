//! How somebody wants to be told.

use garde::Validate;
use platform::{Ctx, Error, Id, NoInput, Result, Source, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use crate::model::setting;

/// The caller's own settings.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct NotificationSettings {
    /// Also by mail, where the program has a mail server.
    by_mail: bool,
}

/// Who is calling; a program's key has no notifications.
///
/// # Errors
/// `auth.forbidden`.
pub(crate) fn me(ctx: &Ctx) -> Result<Id, Error> {
    ctx.user_id().ok_or_else(|| NOBODY.error())
}

/// Notifications are people's.
const NOBODY: kernel::Code =
    kernel::Code::new("notify.no_person", kernel::Kind::Forbidden, "Notifications are for people");

/// `GET /notifications/settings`.
pub(crate) async fn show(ctx: &Ctx, source: &Source, _: NoInput) -> Result<NotificationSettings> {
    let mine = setting::Column::UserId.eq(me(ctx)?);
    let found = source.select::<setting::Entity>(&ctx.whole()).filter(mine).one().await?;
    Ok(found.map_or_else(NotificationSettings::default, |row| NotificationSettings { by_mail: row.by_mail }))
}

/// `PUT /notifications/settings`.
pub(crate) async fn set(ctx: &Ctx, tx: &Tx<'_>, new: NotificationSettings) -> Result<NotificationSettings> {
    let user_id = me(ctx)?;
    tx.delete::<setting::Entity>(&ctx.whole()).filter(setting::Column::UserId.eq(user_id)).exec().await?;
    let row = setting::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        user_id,
        by_mail: new.by_mail,
        updated_at: ctx.now(),
    };
    tx.insert::<setting::Entity>(&ctx.whole(), row).await?;
    Ok(new)
}
