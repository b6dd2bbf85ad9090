//! What a person may do in a company, from their roles, places and team.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kernel::{Id, Result, RowScope};
use platform::{Actor, Company, Grants, Principal, Runtime, Scope, Source};
use sea_orm::entity::prelude::*;

use crate::factors::{self, policy};
use crate::model::{company, grant, member, place, store, user};
use crate::roles;

/// Steps of "reports to" that are followed.
const LEVELS_MAX: usize = 12;

/// A person in a company, with what they may do there.
pub struct Known {
    pub user: user::Model,
    pub company: Arc<Company>,
    pub grants: Grants,
}

impl Known {
    /// The person as the pipeline knows a caller.
    pub fn principal(self, session: Option<Id>) -> Arc<Principal> {
        let actor = Actor::User { id: self.user.id, name: self.user.name() };
        Arc::new(Principal { actor, company: self.company, grants: Arc::new(self.grants), session })
    }
}

/// The person in the company, if they may sign in there.
pub async fn load(runtime: &Runtime, source: &Source, company: Id, user: Id) -> Result<Option<Known>> {
    let scope = Scope::company(company);
    let of_user = source.select::<member::Entity>(&scope).filter(member::Column::UserId.eq(user));
    if !of_user.one().await?.is_some_and(|member| member.is_active()) {
        return Ok(None);
    }
    let Some(user) = source.select_global::<user::Entity>().id(user).one().await? else { return Ok(None) };
    let row = source.select::<company::Entity>(&scope).expect().await?;
    let company = row.to_company()?;
    let mut grants = grants(runtime, source, &scope, user.id).await?;
    // Who must have a second factor and has none may do nothing but get one.
    if policy::demands(source, &row, user.id).await? && !factors::held(source, user.id).await?.any() {
        grants.permissions.clear();
    }
    Ok(Some(Known { user, company: Arc::new(company), grants }))
}

/// A person of the company as a caller, now, for what acts on their behalf later: all of their rights, or those of
/// `only`. `None` when they may not sign in there any more.
pub async fn on_behalf_of(
    runtime: &Runtime,
    source: &Source,
    company: Id,
    user: Id,
    only: Option<&[String]>,
) -> Result<Option<Principal>> {
    let Some(known) = load(runtime, source, company, user).await? else { return Ok(None) };
    let actor = Actor::User { id: known.user.id, name: known.user.name() };
    let grants = only.map_or_else(|| known.grants.clone(), |names| limited(&known.grants, names));
    Ok(Some(Principal { actor, company: known.company, grants: Arc::new(grants), session: None }))
}

async fn grants(runtime: &Runtime, source: &Source, scope: &Scope, user: Id) -> Result<Grants> {
    let held = source.select::<grant::Entity>(scope).filter(grant::Column::UserId.eq(user)).all().await?;
    let role_ids: Vec<Id> = held.iter().map(|grant| grant.role_id).collect();
    let allowed = roles::load(runtime, source, scope, &role_ids).await?;
    let permissions = roles::union(allowed.values());
    let places = source.select::<place::Entity>(scope).filter(place::Column::UserId.eq(user)).all().await?;
    let regions: Vec<Id> = places.iter().filter_map(|place| place.region_id).collect();
    let region_stores = stores_in(source, scope, &regions).await?;
    let team = if permissions.values().any(|reach| *reach == RowScope::Team) {
        team(source, scope, user).await?
    } else {
        Vec::new()
    };
    Ok(Grants {
        permissions,
        stores: places.iter().filter_map(|place| place.store_id).collect(),
        regions,
        region_stores,
        team,
        system: false,
    })
}

/// The stores that are in these regions now.
async fn stores_in(source: &Source, scope: &Scope, regions: &[Id]) -> Result<Vec<Id>> {
    if regions.is_empty() {
        return Ok(Vec::new());
    }
    let stores = source.select::<store::Entity>(scope);
    let stores = stores.filter(store::Column::RegionId.is_in(regions.iter().copied())).all().await?;
    Ok(stores.into_iter().map(|store| store.id).collect())
}

/// The user and everybody who reports to them, however many levels down.
async fn team(source: &Source, scope: &Scope, user: Id) -> Result<Vec<Id>> {
    let members =
        source.select::<member::Entity>(scope).filter(member::Column::ManagerId.is_not_null()).all().await?;
    let mut reports: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for member in members {
        reports.entry(member.manager_id.expect("filtered above")).or_default().push(member.user_id);
    }
    Ok(below(&reports, user).into_iter().collect())
}

/// `top` and everybody below them. People who manage each other in a circle do no harm.
pub(crate) fn below(reports: &BTreeMap<Id, Vec<Id>>, top: Id) -> BTreeSet<Id> {
    let mut found = BTreeSet::from([top]);
    let mut level = vec![top];
    for _ in 0..LEVELS_MAX {
        level = level
            .iter()
            .flat_map(|manager| reports.get(manager).into_iter().flatten().copied())
            .filter(|report| found.insert(*report))
            .collect();
    }
    found
}

/// Some of a person's rights: those that an API key was made for.
pub fn limited(grants: &Grants, to: &[String]) -> Grants {
    let mut grants = grants.clone();
    grants.permissions.retain(|name, _| to.contains(name));
    grants
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_is_everybody_below() {
        let id = Id::from_u128;
        let reports = BTreeMap::from([
            (id(1), vec![id(2), id(3)]),
            (id(3), vec![id(4)]),
            // A circle.
            (id(4), vec![id(1)]),
            (id(8), vec![id(9)]),
        ]);
        assert_eq!(below(&reports, id(1)), BTreeSet::from([id(1), id(2), id(3), id(4)]));
        assert_eq!(below(&reports, id(9)), BTreeSet::from([id(9)]));
    }
}
