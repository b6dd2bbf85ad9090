//! Who may see an event.

use kernel::permissions::{Permission, RowScope};

use crate::events::event;
use crate::{Id, Principal};

/// Whether somebody sees an event: the type's permission, on the rows that it reaches. An event that carries no
/// store, region or owner is seen by those only whose permission reaches everything.
pub fn sees(principal: &Principal, permission: &Permission, event: &event::Model) -> bool {
    let grants = &principal.grants;
    let among = |ids: &[Id], id: Option<Id>| id.is_some_and(|id| ids.contains(&id));
    if event.company_id != principal.company.id {
        return false;
    }
    match grants.reach(permission.name) {
        Some(RowScope::All) => true,
        Some(RowScope::Region) => match event.region_id {
            Some(_) => among(&grants.regions, event.region_id),
            None => among(&grants.region_stores, event.store_id),
        },
        Some(RowScope::Store) => among(&grants.stores, event.store_id),
        Some(RowScope::Team) => among(&grants.team, event.owner_id),
        Some(RowScope::Own) => event.owner_id.is_some() && event.owner_id == principal.actor.user_id(),
        Some(RowScope::None) | None => false,
    }
}
