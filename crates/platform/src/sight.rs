//! Who may see an event.

use kernel::permissions::{Permission, RowScope};

use crate::events::{EventType, event};
use crate::{Id, Port, Principal, Registry};

/// The permission of a type of event that is about records and documents of any kind: whoever may see the one that it
/// is about. Nobody holds it; [`sees_event`] asks for that of the subject's own kind in its place.
pub const SUBJECT_VIEW: Permission =
    Permission::new("platform.subject.view", "See the record or document that it is about");

/// The permission by which records and documents of a kind are seen.
pub type ViewOf = Box<dyn Fn(&str) -> Option<&'static Permission> + Send + Sync>;

struct Views(ViewOf);

/// The value for `Module::ports` of the module that knows every kind.
pub fn subject_views(of: ViewOf) -> Port {
    std::sync::Arc::new(Views(of))
}

/// Whether somebody sees an event of a type; see [`sees`].
pub fn sees_event(
    registry: &Registry,
    principal: &Principal,
    kind: &EventType,
    event: &event::Model,
) -> bool {
    if kind.view.name != SUBJECT_VIEW.name {
        return sees(principal, kind.view, event);
    }
    let view = registry.ports::<Views>().iter().find_map(|views| (views.0)(&event.subject_kind));
    view.is_some_and(|view| sees(principal, view, event))
}

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
