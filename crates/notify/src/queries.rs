//! The caller's own notifications.

use garde::Validate;
use kernel::{Id, Instant};
use platform::{Ctx, Error, NoInput, Result, Source};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::notification;
use crate::settings::me;

/// Notifications in one answer.
const ITEMS_MAX: u64 = 50;

/// WhichNotifications, and from where on.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct WhichNotifications {
    /// Only those that were not read.
    unread: Option<bool>,
    /// Those before this one: `next` of the answer before.
    before: Option<Id>,
}

/// What somebody is to look at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Notifications {
    items: Vec<NotificationView>,
    /// Where the next page begins; absent on the last.
    next: Option<Id>,
}

/// A notification.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct NotificationView {
    pub(crate) id: Id,
    /// What it is about: `low_stock`.
    pub(crate) kind: String,
    pub(crate) subject_kind: String,
    pub(crate) subject_id: Id,
    /// Where that is, below `/api/v1`.
    pub(crate) path: String,
    /// What there is to say of it, by kind. Of `low_stock`: `sku`, `name`, `location_id`, `location`, `available`,
    /// `reorder_point`.
    pub(crate) data: Value,
    pub(crate) at: Instant,
    pub(crate) read_at: Option<Instant>,
}

/// How many there are.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct Unread {
    unread: i64,
}

/// `GET /notifications`.
pub(crate) async fn list(ctx: &Ctx, source: &Source, which: WhichNotifications) -> Result<Notifications> {
    let mut rows = source
        .select::<notification::Entity>(&ctx.whole())
        .filter(notification::Column::UserId.eq(me(ctx)?))
        .order_by_desc(notification::Column::Id)
        .limit(ITEMS_MAX);
    if which.unread == Some(true) {
        rows = rows.filter(notification::Column::ReadAt.is_null());
    }
    if let Some(before) = which.before {
        rows = rows.filter(notification::Column::Id.lt(before));
    }
    let rows = rows.all().await?;
    let next = rows.last().map(|row| row.id).filter(|_| rows.len() as u64 == ITEMS_MAX);
    Ok(Notifications { items: rows.into_iter().map(view).collect::<Result<_>>()?, next })
}

/// `GET /notifications/unread`.
pub(crate) async fn unread(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Unread> {
    let mine = source
        .select::<notification::Entity>(&ctx.whole())
        .filter(notification::Column::UserId.eq(me(ctx)?))
        .filter(notification::Column::ReadAt.is_null());
    Ok(Unread { unread: mine.count().await? })
}

pub(crate) fn view(row: notification::Model) -> Result<NotificationView> {
    Ok(NotificationView {
        id: row.id,
        kind: row.kind,
        subject_kind: row.subject_kind,
        subject_id: row.subject_id,
        path: row.path,
        data: serde_json::from_str(&row.data).map_err(Error::internal)?,
        at: row.at,
        read_at: row.read_at,
    })
}
