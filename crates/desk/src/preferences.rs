//! How somebody wants the web app: what it keeps for them, and nothing that it does not know.

use garde::Validate;
use kernel::{Error, Id};
use platform::{Ctx, NoInput, Result, Source, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use crate::errors::TOO_LARGE;
use crate::me;
use crate::model::preferences;

/// Characters of somebody's preferences at most.
pub const PREFERENCES_CHARS_MAX: usize = 20_000;
/// Recent records at most; the web app drops the oldest.
pub const RECENT_MAX: usize = 50;
/// Items of a checklist that were put away at most.
const DISMISSED_MAX: usize = 100;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Density {
    #[default]
    Comfortable,
    Compact,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Sidebar {
    #[default]
    Open,
    Narrow,
    Closed,
}

/// How the web app is for somebody. What is left out is as it is for everybody at first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub(crate) struct Preferences {
    theme: Theme,
    density: Density,
    sidebar: Sidebar,
    /// Single letters do nothing (WCAG 2.1.4).
    letters_off: bool,
    /// A language such as `sw`; the company's when absent.
    #[garde(length(chars, min = 2, max = 16))]
    locale: Option<String>,
    /// What was opened last, the latest first.
    #[garde(length(max = RECENT_MAX), dive)]
    recent: Vec<Recent>,
    /// Items of checklists that were put away.
    #[garde(length(max = DISMISSED_MAX), inner(length(chars, min = 1, max = 64)))]
    dismissed: Vec<String>,
}

/// A record that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Recent {
    #[garde(length(chars, min = 1, max = 64))]
    kind: String,
    id: Id,
    /// As it was called then.
    #[garde(length(chars, max = 200))]
    title: String,
}

/// `GET /desk/preferences`.
pub(crate) async fn show(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Preferences> {
    let mine = preferences::Column::UserId.eq(me(ctx)?);
    match source.select::<preferences::Entity>(&ctx.whole()).filter(mine).one().await? {
        Some(row) => serde_json::from_str(&row.body).map_err(Error::internal),
        None => Ok(Preferences::default()),
    }
}

/// `PUT /desk/preferences`.
pub(crate) async fn set(ctx: &Ctx, tx: &Tx<'_>, new: Preferences) -> Result<Preferences> {
    let user_id = me(ctx)?;
    let body = serde_json::to_string(&new).map_err(Error::internal)?;
    if body.chars().count() > PREFERENCES_CHARS_MAX {
        return Err(TOO_LARGE.with("chars_max", PREFERENCES_CHARS_MAX));
    }
    let mine = preferences::Column::UserId.eq(user_id);
    let row = preferences::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        user_id,
        body,
        updated_at: ctx.now(),
    };
    match tx.select::<preferences::Entity>(&ctx.whole()).filter(mine).locked().one().await? {
        Some(there) => {
            tx.save::<preferences::Entity>(&ctx.whole(), preferences::Model { id: there.id, ..row }).await?;
        }
        None => drop(tx.insert::<preferences::Entity>(&ctx.whole(), row).await?),
    }
    Ok(new)
}
