//! People in a company: their position there, and the users behind.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use garde::Validate;
use kernel::{Error, Id, Permission, Result, RowScope};
use platform::{Ctx, Runtime, Scope, Source, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::errors::{
    BEYOND_OWN_RIGHTS, LAST_ADMINISTRATOR, NOT_A_MEMBER, UNKNOWN_MANAGER, UNKNOWN_REGION, UNKNOWN_ROLE,
    UNKNOWN_STORE,
};
use crate::model::{grant, member, place, region, role, session, store, user};
use crate::roles::{self, Allowed};

/// Roles, stores and regions of one person at most.
pub const POSITION_ITEMS_MAX: usize = 200;

/// People who are told of one thing at most.
pub const TOLD_MAX: u64 = 500;

/// People of a company among whom [`matching`] looks.
pub const MATCHED_MAX: u64 = 1_000;

/// What a person is in a company.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub struct Position {
    /// Ids of roles.
    #[garde(length(max = POSITION_ITEMS_MAX))]
    pub roles: Vec<Id>,
    /// Stores that they work for: what a role reaches "in the store".
    #[garde(length(max = POSITION_ITEMS_MAX))]
    pub stores: Vec<Id>,
    /// Regions that they work for.
    #[garde(length(max = POSITION_ITEMS_MAX))]
    pub regions: Vec<Id>,
    /// The user to whom they report.
    pub manager_id: Option<Id>,
}

/// The membership of a user, within a scope.
///
/// # Errors
/// `record.not_found` for somebody else's people.
pub async fn member(source: &Source, scope: &Scope, user: Id) -> Result<member::Model> {
    let found = source.select::<member::Entity>(scope).filter(member::Column::UserId.eq(user)).one().await?;
    found.ok_or_else(|| NOT_A_MEMBER.error())
}

/// A user by id; the caller has found a membership.
pub async fn user(source: &Source, id: Id) -> Result<user::Model> {
    source.select_global::<user::Entity>().id(id).expect().await
}

/// People who hold a permission for a store (or, without one, for what is no store's): those who are to be told of
/// something there. What reaches only one's own rows or a team's reaches none of it. At most [`TOLD_MAX`].
pub async fn who_may(
    ctx: &Ctx,
    source: &Source,
    permission: &Permission,
    store_id: Option<Id>,
) -> Result<Vec<Id>> {
    let scope = ctx.whole();
    let roles = source.select::<role::Entity>(&scope).all().await?;
    let roles: Vec<Id> = roles.iter().map(|role| role.id).collect();
    let allowed = roles::load(ctx.runtime(), source, &scope, &roles).await?;
    let held = source.select::<grant::Entity>(&scope).order_by(grant::Column::Id).all().await?;
    let mut reaches: BTreeMap<Id, RowScope> = BTreeMap::new();
    for grant in held {
        let reach = allowed.get(&grant.role_id).and_then(|allowed| allowed.get(permission.name));
        if let Some(reach) = reach {
            let widest = reaches.entry(grant.user_id).or_default();
            *widest = (*widest).max(*reach);
        }
    }
    let region_id = match store_id {
        Some(id) => {
            source.select::<store::Entity>(&scope).id(id).one().await?.and_then(|store| store.region_id)
        }
        None => None,
    };
    let here = place::Column::UserId.is_in(reaches.keys().copied());
    let places = source.select::<place::Entity>(&scope).filter(here).all().await?;
    let works_in = |user: Id, reach: RowScope| {
        places.iter().filter(|place| place.user_id == user).any(|place| match reach {
            RowScope::Store => store_id.is_some() && place.store_id == store_id,
            RowScope::Region => region_id.is_some() && place.region_id == region_id,
            _ => false,
        })
    };
    reaches.retain(|user, reach| *reach == RowScope::All || works_in(*user, *reach));
    let active = source
        .select::<member::Entity>(&scope)
        .filter(member::Column::UserId.is_in(reaches.keys().copied()))
        .filter(member::Column::Status.eq(member::ACTIVE))
        .order_by(member::Column::UserId)
        .limit(TOLD_MAX)
        .all()
        .await?;
    Ok(active.into_iter().map(|member| member.user_id).collect())
}

/// The roles that a person has in the company.
pub async fn roles_of(ctx: &Ctx, source: &Source, user: Id) -> Result<Vec<Id>> {
    let held = grant::Column::UserId.eq(user);
    let held = source.select::<grant::Entity>(&ctx.whole()).filter(held).all().await?;
    Ok(held.into_iter().map(|grant| grant.role_id).collect())
}

/// Refuses what is no role of the company.
///
/// # Errors
/// `identity.unknown_role`.
pub async fn assert_role(ctx: &Ctx, source: &Source, role: Id) -> Result<()> {
    match source.select::<role::Entity>(&ctx.whole()).id(role).one().await? {
        Some(_) => Ok(()),
        None => Err(UNKNOWN_ROLE.error()),
    }
}

/// The names of people who work or worked here: whoever sees what is somebody's may know whose it is.
pub async fn names(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Vec<(Id, String)>> {
    let ids = db::padded(ids.to_vec());
    let here = member::Column::UserId.is_in(ids);
    let members = source.select::<member::Entity>(&ctx.whole()).filter(here).all().await?;
    let ids: Vec<Id> = members.iter().map(|member| member.user_id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let named = user::Column::Id.is_in(db::padded(ids));
    let users = source.select_global::<user::Entity>().filter(named).all().await?;
    Ok(users.iter().map(|user| (user.id, user.name())).collect())
}

/// Active people of the company of whose name or address every one of these words begins a word, by name; all of them
/// when there are no words.
pub async fn matching(ctx: &Ctx, source: &Source, typed: &str) -> Result<Vec<(Id, String)>> {
    let members = source
        .select::<member::Entity>(&ctx.whole())
        .filter(member::Column::Status.eq(member::ACTIVE))
        .order_by(member::Column::UserId)
        .limit(MATCHED_MAX)
        .all()
        .await?;
    let ids: Vec<Id> = members.iter().map(|member| member.user_id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let named = user::Column::Id.is_in(db::padded(ids));
    let users = source.select_global::<user::Entity>().filter(named).all().await?;
    let wanted = kernel::text::words(typed);
    let fits = |user: &user::Model| {
        let own = kernel::text::words(&format!("{} {}", user.name(), user.email));
        wanted.iter().all(|word| own.iter().any(|own| own.starts_with(word.as_str())))
    };
    let mut found: Vec<(Id, String)> =
        users.iter().filter(|user| fits(user)).map(|user| (user.id, user.name())).collect();
    found.sort_by(|a, b| a.1.cmp(&b.1).then(a.0.cmp(&b.0)));
    Ok(found)
}

/// The positions of several people.
pub async fn positions(
    source: &Source,
    scope: &Scope,
    members: &[member::Model],
) -> Result<HashMap<Id, Position>> {
    let ids: Vec<Id> = members.iter().map(|member| member.user_id).collect();
    let held = grant::Column::UserId.is_in(ids.iter().copied());
    let held = source.select::<grant::Entity>(scope).filter(held).order_by(grant::Column::Id).all().await?;
    let places = place::Column::UserId.is_in(ids);
    let places =
        source.select::<place::Entity>(scope).filter(places).order_by(place::Column::Id).all().await?;
    let mut positions: HashMap<Id, Position> = members
        .iter()
        .map(|member| (member.user_id, Position { manager_id: member.manager_id, ..Position::default() }))
        .collect();
    for grant in held {
        positions.entry(grant.user_id).or_default().roles.push(grant.role_id);
    }
    for place in places {
        let position = positions.entry(place.user_id).or_default();
        position.stores.extend(place.store_id);
        position.regions.extend(place.region_id);
    }
    Ok(positions)
}

/// Checks a position: everything in it exists here, and the giver holds every right that comes with the roles.
/// `before` is what the person is already, which nobody needs to be able to give.
pub async fn check(ctx: &Ctx, source: &Source, position: &Position, before: &Position) -> Result<()> {
    let scope = ctx.whole();
    check_places(source, &scope, position).await?;
    if let Some(manager) = position.manager_id {
        member(source, &scope, manager).await.map_err(|_| UNKNOWN_MANAGER.at("manager_id"))?;
    }
    let given = roles::load(ctx.runtime(), source, &scope, &position.roles).await?;
    if let Some(at) = position.roles.iter().position(|role| !given.contains_key(role)) {
        return Err(UNKNOWN_ROLE.at(format!("roles[{at}]")));
    }
    let new = given.iter().filter(|(role, _)| !before.roles.contains(role)).map(|(_, allowed)| allowed);
    may_give(ctx, &roles::union(new))
}

async fn check_places(source: &Source, scope: &Scope, position: &Position) -> Result<()> {
    let (wanted, regions) = (&position.stores, &position.regions);
    if !wanted.is_empty() {
        let of_ids = store::Column::Id.is_in(wanted.iter().copied());
        let stores = source.select::<store::Entity>(scope).filter(of_ids).all().await?;
        let missing = wanted.iter().position(|id| !stores.iter().any(|store| store.id == *id));
        missing.map_or(Ok(()), |at| Err(UNKNOWN_STORE.at(format!("stores[{at}]"))))?;
    }
    if !regions.is_empty() {
        let of_ids = region::Column::Id.is_in(regions.iter().copied());
        let found = source.select::<region::Entity>(scope).filter(of_ids).all().await?;
        let missing = regions.iter().position(|id| !found.iter().any(|region| region.id == *id));
        missing.map_or(Ok(()), |at| Err(UNKNOWN_REGION.at(format!("regions[{at}]"))))?;
    }
    Ok(())
}

/// Refuses rights that the actor does not hold, or not as far.
pub fn may_give(ctx: &Ctx, rights: &Allowed) -> Result<()> {
    let grants = &ctx.principal().grants;
    let beyond: Vec<&String> = rights
        .iter()
        .filter(|(name, reach)| grants.reach(name).is_none_or(|held| held < **reach))
        .map(|(name, _)| name)
        .collect();
    if beyond.is_empty() { Ok(()) } else { Err(BEYOND_OWN_RIGHTS.with("permissions", beyond)) }
}

/// Refuses to touch somebody who may do what the actor may not: else the one could become the other.
pub async fn may_manage(ctx: &Ctx, source: &Source, user: Id) -> Result<()> {
    let scope = ctx.whole();
    let held = source.select::<grant::Entity>(&scope).filter(grant::Column::UserId.eq(user)).all().await?;
    let ids: Vec<Id> = held.iter().map(|grant| grant.role_id).collect();
    let allowed = roles::load(ctx.runtime(), source, &scope, &ids).await?;
    may_give(ctx, &roles::union(allowed.values()))
}

/// A user's sessions in this company that nobody has ended.
pub async fn sessions_here(ctx: &Ctx, source: &Source, user: Id) -> Result<Vec<session::Model>> {
    let theirs = source.select::<session::Entity>(&ctx.whole()).filter(session::Column::UserId.eq(user));
    theirs.filter(session::Column::EndedAt.is_null()).all().await
}

/// Writes a position over what was there before. The caller has checked it.
pub async fn place(ctx: &Ctx, tx: &Tx<'_>, user: Id, position: &Position) -> Result<()> {
    let scope = ctx.whole();
    tx.delete::<grant::Entity>(&scope).filter(grant::Column::UserId.eq(user)).exec().await?;
    tx.delete::<place::Entity>(&scope).filter(place::Column::UserId.eq(user)).exec().await?;
    let company_id = ctx.company_id();
    let roles: BTreeSet<Id> = position.roles.iter().copied().collect();
    let grants =
        roles.into_iter().map(|role_id| grant::Model { id: ctx.id(), company_id, user_id: user, role_id });
    tx.insert_all::<grant::Entity>(&scope, grants.collect()).await?;
    let stores: BTreeSet<Id> = position.stores.iter().copied().collect();
    let regions: BTreeSet<Id> = position.regions.iter().copied().collect();
    let new =
        |store_id, region_id| place::Model { id: ctx.id(), company_id, user_id: user, store_id, region_id };
    let places = stores
        .into_iter()
        .map(|id| new(Some(id), None))
        .chain(regions.into_iter().map(|id| new(None, Some(id))));
    tx.insert_all::<place::Entity>(&scope, places.collect()).await
}

/// Refuses when nobody would be left who may do everything. Ask at the end of the change, inside its transaction.
pub async fn keep_an_administrator(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    let scope = ctx.whole();
    // Two changes at once would each see the other's administrator: they queue on the role's row.
    let administrator = tx
        .select::<role::Entity>(&scope)
        .filter(role::Column::Code.eq(roles::shipped::ADMINISTRATOR))
        .locked()
        .expect()
        .await?;
    let held =
        tx.select::<grant::Entity>(&scope).filter(grant::Column::RoleId.eq(administrator.id)).all().await?;
    let active = tx
        .select::<member::Entity>(&scope)
        .filter(member::Column::UserId.is_in(held.iter().map(|grant| grant.user_id)))
        .filter(member::Column::Status.eq(member::ACTIVE))
        .count()
        .await?;
    if active > 0 { Ok(()) } else { Err(LAST_ADMINISTRATOR.error()) }
}

/// Refuses a manager who reports to the person, however many levels down.
pub async fn check_no_circle(source: &Source, scope: &Scope, user: Id, manager: Option<Id>) -> Result<()> {
    let Some(manager) = manager else { return Ok(()) };
    let members =
        source.select::<member::Entity>(scope).filter(member::Column::ManagerId.is_not_null()).all().await?;
    let mut reports: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for member in members.into_iter().filter(|member| member.user_id != user) {
        if let Some(manager) = member.manager_id {
            reports.entry(manager).or_default().push(member.user_id);
        }
    }
    let circle = crate::grants::below(&reports, user).contains(&manager);
    if circle { Err(UNKNOWN_MANAGER.at("manager_id")) } else { Ok(()) }
}

/// The ids of a company's roles by code.
pub async fn roles_by_code(source: &Source, scope: &Scope) -> Result<HashMap<String, Id>> {
    let roles = source.select::<role::Entity>(scope).filter(role::Column::ArchivedAt.is_null()).all().await?;
    Ok(roles.into_iter().map(|role| (role.code, role.id)).collect())
}

/// The user behind what somebody types to sign in: an address or a user name.
pub async fn by_login(runtime: &Runtime, login: &str) -> Result<Option<user::Model>> {
    let users = runtime.db().read().select_global::<user::Entity>();
    if login.contains('@') {
        match kernel::Email::parse(login.trim()) {
            Ok(email) => users.filter(user::Column::Email.eq(email)).one().await,
            Err(_) => Ok(None),
        }
    } else {
        users.filter(user::Column::Username.eq(login.trim().to_ascii_lowercase())).one().await
    }
}

/// Reads a stored position.
pub fn read_position(json: &str) -> Result<Position> {
    serde_json::from_str(json).map_err(Error::internal)
}
