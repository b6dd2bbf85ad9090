//! The people of the company.

use garde::Validate;
use kernel::text::fold;
use kernel::{Email, Id, Instant, Phone, Result};
use platform::api::ById;
use platform::{Ctx, Scope, Source};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{LikeExpr, Query};
use serde::{Deserialize, Serialize};

use crate::model::{grant, member, user};
use crate::people::{self, Position};

/// People on one page at most.
pub const PAGE_MAX: u64 = 200;
const PAGE: u64 = 50;

/// A person in the company.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UserView {
    pub id: Id,
    pub email: Email,
    pub username: Option<String>,
    pub first_name: String,
    pub last_name: String,
    pub name: String,
    pub phone: Option<Phone>,
    pub locale: Option<String>,
    /// `active` or `disabled`, in this company.
    pub status: String,
    pub position: Position,
    /// Rises with every change of the person or of their place here.
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub allowed_actions: Vec<&'static str>,
}

impl UserView {
    fn of(user: user::Model, member: &member::Model, position: Position) -> Self {
        let allowed_actions =
            if member.is_active() { vec!["disable", "unlock", "reset"] } else { vec!["enable"] };
        UserView {
            id: user.id,
            version: UserView::version(&user, member),
            name: user.name(),
            email: user.email,
            username: user.username,
            first_name: user.first_name,
            last_name: user.last_name,
            phone: user.phone,
            locale: user.locale,
            status: member.status.clone(),
            position,
            created_at: member.created_at,
            updated_at: user.updated_at.max(member.updated_at),
            allowed_actions,
        }
    }

    /// Both rows' versions only rise, and so does their sum.
    pub fn version(user: &user::Model, member: &member::Model) -> i64 {
        user.version + member.version - 1
    }

    /// The person behind a membership.
    pub async fn load(source: &Source, scope: &Scope, member: &member::Model) -> Result<Self> {
        let user = people::user(source, member.user_id).await?;
        let mut positions = people::positions(source, scope, std::slice::from_ref(member)).await?;
        Ok(UserView::of(user, member, positions.remove(&member.user_id).unwrap_or_default()))
    }
}

#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// Part of a name, address or user name.
    #[garde(inner(length(chars, max = 100)))]
    pub q: Option<String>,
    /// `active` or `disabled`.
    #[garde(inner(length(chars, max = 10)))]
    pub status: Option<String>,
    pub role_id: Option<Id>,
    #[garde(inner(range(min = 1, max = PAGE_MAX)))]
    pub limit: Option<u64>,
    /// The `next` of the page before.
    pub cursor: Option<Id>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Users {
    pub items: Vec<UserView>,
    pub next: Option<Id>,
}

/// One page, in the order in which people joined.
pub async fn users(ctx: &Ctx, source: &Source, input: Input) -> Result<Users> {
    let limit = input.limit.unwrap_or(PAGE);
    let mut members =
        source.select::<member::Entity>(ctx.scope()).order_by(member::Column::Id).limit(limit + 1);
    if let Some(cursor) = input.cursor {
        members = members.filter(member::Column::Id.gt(cursor));
    }
    if let Some(status) = &input.status {
        members = members.filter(member::Column::Status.eq(status));
    }
    if let Some(role) = input.role_id {
        let held =
            source.select::<grant::Entity>(&ctx.whole()).filter(grant::Column::RoleId.eq(role)).all().await?;
        members = members.filter(member::Column::UserId.is_in(held.iter().map(|grant| grant.user_id)));
    }
    for word in fold(input.q.as_deref().unwrap_or_default()).split_whitespace() {
        let pattern = LikeExpr::new(format!("%{}%", escaped(word))).escape('\\');
        let found = Query::select()
            .column(user::Column::Id)
            .from(user::Entity)
            .and_where(user::Column::Search.like(pattern))
            .to_owned();
        members = members.filter(member::Column::UserId.in_subquery(found));
    }
    let mut members = members.all().await?;
    let more = members.len() as u64 > limit;
    members.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = members.last().filter(|_| more).map(|member| member.id);
    Ok(Users { items: views(ctx, source, &members).await?, next })
}

/// One person.
pub async fn user(ctx: &Ctx, source: &Source, input: ById) -> Result<UserView> {
    let member = people::member(source, ctx.scope(), input.id).await?;
    UserView::load(source, &ctx.whole(), &member).await
}

async fn views(ctx: &Ctx, source: &Source, members: &[member::Model]) -> Result<Vec<UserView>> {
    let ids: Vec<Id> = members.iter().map(|member| member.user_id).collect();
    let users = source.select_global::<user::Entity>().filter(user::Column::Id.is_in(ids)).all().await?;
    let positions = people::positions(source, &ctx.whole(), members).await?;
    let view = |member: &member::Model| {
        let user = users.iter().find(|user| user.id == member.user_id)?;
        Some(UserView::of(user.clone(), member, positions.get(&user.id).cloned().unwrap_or_default()))
    };
    Ok(members.iter().filter_map(view).collect())
}

/// `%` and `_` are ordinary characters in what people search for.
fn escaped(word: &str) -> String {
    word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}
