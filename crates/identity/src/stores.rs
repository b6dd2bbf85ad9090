//! Stores, for the modules above.

use kernel::{Code, Id, Kind, Result};
use platform::{Ctx, Rows, Scope, Source};

use crate::model::store;

/// The caller works at several stores, or at none, and has not said which.
pub const STORE_NEEDED: Code =
    Code::new("identity.store_needed", Kind::Invalid, "Say at which of your stores this happens");

/// Where something happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub store_id: Option<Id>,
    pub region_id: Option<Id>,
}

/// Where something new happens: at the store that the caller names, else the usual one (the customer's), else the only
/// one that there is for the caller. Always within reach of the endpoint's permission: nobody makes what they could
/// not see afterwards, and a store out of reach does not exist.
///
/// # Errors
/// `record.not_found` for the named store; `identity.store_needed` at `store_id`.
pub async fn place(ctx: &Ctx, source: &Source, named: Option<Id>, usual: Option<Id>) -> Result<Place> {
    let scope = ctx.scope();
    let chosen = match (named, usual) {
        (Some(id), _) => Some(id),
        (None, usual) if scope.reaches(usual) => usual,
        (None, _) => Some(scope.only_store().ok_or_else(|| STORE_NEEDED.at("store_id"))?),
    };
    let Some(id) = chosen else { return Ok(Place::default()) };
    let reached = if scope.reaches(chosen) { ctx.whole() } else { Scope::new(ctx.company_id(), Rows::None) };
    let store = source.select::<store::Entity>(&reached).id(id).expect().await?;
    Ok(Place { store_id: chosen, region_id: store.region_id })
}

/// A store of the company; the caller's place does not matter.
///
/// # Errors
/// `record.not_found`.
pub async fn find(ctx: &Ctx, source: &Source, id: Id) -> Result<store::Model> {
    source.select::<store::Entity>(&ctx.whole()).id(id).expect().await
}

/// The store that the company was founded with.
///
/// # Errors
/// `record.not_found` in a company without one.
pub async fn first(ctx: &Ctx, source: &Source) -> Result<Id> {
    let stores = source.select::<store::Entity>(&ctx.whole()).order_by(store::Column::Id);
    stores.expect().await.map(|store| store.id)
}
