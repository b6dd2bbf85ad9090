//! Views of lists: how they are kept, who sees them, who changes them.

pub(crate) mod change;
pub(crate) mod create;
pub(crate) mod definition;
pub(crate) mod delete;

use garde::Validate;
use kernel::{Error, Id, Instant};
use platform::{Ctx, Result, Source, Subject};
use schemars::JsonSchema;
use sea_orm::{ColumnTrait, Condition};
use serde::{Deserialize, Serialize};

use crate::errors::{ROLE_NEEDED, UNKNOWN_LIST};
use crate::model::view::{self, COMPANY, PRIVATE, ROLE};
use crate::permissions::SHARE;
use crate::{kinds, me};
pub use definition::DEFINITION_CHARS_MAX;
use definition::Definition;

/// Views of a list that a person has at most.
pub const VIEWS_MAX: u64 = 100;
/// Views of a list that are shown at most: one's own and others'.
const SHOWN_MAX: u64 = 500;

/// Who sees a view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Visibility {
    #[default]
    Private,
    Role,
    Company,
}

impl Visibility {
    fn as_str(self) -> &'static str {
        match self {
            Visibility::Private => PRIVATE,
            Visibility::Role => ROLE,
            Visibility::Company => COMPANY,
        }
    }
}

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct WhichViews {
    /// The kind of record or document; of all lists when absent.
    #[garde(length(chars, max = 64))]
    list: Option<String>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Views {
    items: Vec<ViewView>,
}

/// A view.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ViewView {
    id: Id,
    list: String,
    name: String,
    definition: Definition,
    visibility: String,
    role_id: Option<Id>,
    position: i32,
    is_default: bool,
    owner_id: Id,
    /// The caller may change it.
    may_edit: bool,
    version: i64,
    updated_at: Instant,
}

/// `GET /desk/views`.
pub(crate) async fn list(ctx: &Ctx, source: &Source, which: WhichViews) -> Result<Views> {
    let mut rows = source
        .select::<view::Entity>(&ctx.whole())
        .filter(seen_by(ctx, source).await?)
        .order_by(view::Column::Position)
        .order_by(view::Column::Id)
        .limit(SHOWN_MAX);
    if let Some(list) = which.list {
        rows = rows.filter(view::Column::List.eq(list));
    }
    let rows = rows.all().await?;
    Ok(Views { items: rows.into_iter().map(|row| shown(ctx, row)).collect::<Result<_>>()? })
}

/// One's own views, the company's, and those of one's roles.
async fn seen_by(ctx: &Ctx, source: &Source) -> Result<Condition> {
    let user = me(ctx)?;
    let roles = identity::people::roles_of(ctx, source, user).await?;
    Ok(Condition::any()
        .add(view::Column::OwnerId.eq(user))
        .add(view::Column::Visibility.eq(COMPANY))
        .add(Condition::all().add(view::Column::Visibility.eq(ROLE)).add(view::Column::RoleId.is_in(roles))))
}

pub(crate) fn shown(ctx: &Ctx, row: view::Model) -> Result<ViewView> {
    Ok(ViewView {
        may_edit: may_edit(ctx, &row)?,
        id: row.id,
        list: row.list,
        name: row.name,
        definition: serde_json::from_str(&row.definition).map_err(Error::internal)?,
        visibility: row.visibility,
        role_id: row.role_id,
        position: row.position,
        is_default: row.is_default,
        owner_id: row.owner_id,
        version: row.version,
        updated_at: row.updated_at,
    })
}

/// Private ones are their owner's alone; shared ones also belong to those who may share.
fn may_edit(ctx: &Ctx, row: &view::Model) -> Result<bool> {
    let own = row.owner_id == me(ctx)?;
    Ok(if row.visibility == PRIVATE { own } else { own || ctx.may(&SHARE) })
}

/// Refuses a list that there is not, or that the caller may not see.
fn assert_list(ctx: &Ctx, list: &str) -> Result<()> {
    match kinds(ctx).iter().any(|kind| kind.kind == list && ctx.may(kind.view)) {
        true => Ok(()),
        false => Err(UNKNOWN_LIST.at("list")),
    }
}

/// Refuses to share without the right to, and a role that is not named or not the company's.
async fn assert_visibility(
    ctx: &Ctx,
    source: &Source,
    visibility: Visibility,
    role: Option<Id>,
) -> Result<()> {
    if visibility != Visibility::Private {
        ctx.require(&SHARE)?;
    }
    match (visibility, role) {
        (Visibility::Role, Some(role)) => {
            identity::people::assert_role(ctx, source, role).await.map_err(|error| error.at("role_id"))
        }
        (Visibility::Role, None) | (_, Some(_)) => Err(ROLE_NEEDED.at("role_id")),
        (_, None) => Ok(()),
    }
}

fn subject(row: &view::Model) -> Subject {
    Subject::of("view", row.id).within(None, None, Some(row.owner_id))
}
