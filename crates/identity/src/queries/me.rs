//! Who am I, and what may I do?

use std::collections::BTreeMap;

use kernel::{Email, Id, Phone, Result, RowScope};
use platform::{Ctx, NoInput, Source};
use schemars::JsonSchema;
use serde::Serialize;

use crate::companies::CompanyView;
use crate::model::company;
use crate::{people, sign_in};

/// The caller.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Me {
    pub id: Id,
    pub email: Email,
    pub username: Option<String>,
    pub first_name: String,
    pub last_name: String,
    pub name: String,
    pub phone: Option<Phone>,
    pub locale: Option<String>,
    /// What `If-Match` names when one's own name, telephone and language are changed. It is no `version` of this answer,
    /// which tells of the company and of permissions as well and so has no `ETag`.
    pub profile_version: i64,
    /// The company that is worked for.
    pub company: CompanyView,
    pub session_id: Option<Id>,
    /// What may be done here, and how far it reaches.
    pub permissions: BTreeMap<String, RowScope>,
    pub stores: Vec<Id>,
    pub regions: Vec<Id>,
    /// Roles by id.
    pub roles: Vec<Id>,
    pub manager_id: Option<Id>,
}

pub async fn me(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Me> {
    read(ctx, source).await
}

/// The caller, as the open transaction sees them.
pub(crate) async fn read(ctx: &Ctx, source: &Source) -> Result<Me> {
    let id = ctx.user_id().ok_or_else(|| crate::errors::NOT_FOR_PROGRAMS.error())?;
    let scope = ctx.whole();
    let user = people::user(source, id).await?;
    let member = people::member(source, &scope, id).await?;
    let company = source.select::<company::Entity>(&scope).expect().await?;
    let position = people::positions(source, &scope, std::slice::from_ref(&member))
        .await?
        .remove(&id)
        .unwrap_or_default();
    let grants = &ctx.principal().grants;
    Ok(Me {
        id,
        name: user.name(),
        email: user.email,
        username: user.username,
        first_name: user.first_name,
        last_name: user.last_name,
        phone: user.phone,
        locale: user.locale,
        profile_version: user.version,
        company: CompanyView::of(company),
        session_id: sign_in::carried(ctx),
        permissions: grants.permissions.clone(),
        stores: position.stores,
        regions: position.regions,
        roles: position.roles,
        manager_id: position.manager_id,
    })
}
