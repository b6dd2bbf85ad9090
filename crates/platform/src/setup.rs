//! What is left to set up, by the modules' own word: each says what it wants to have and how to tell that it has it.

use std::sync::Arc;

use sea_orm::EntityTrait;

use crate::{BoxFuture, Ctx, Port, Result, Runtime, Source};

/// Tells from facts whether something is there.
pub type DoneFn = for<'a> fn(&'a Ctx, &'a Source) -> BoxFuture<'a, Result<bool>>;

/// Something that a new company wants to have.
#[derive(Clone, Copy)]
pub struct Todo {
    /// Unique and for ever: `catalog.product`.
    pub id: &'static str,
    pub module: &'static str,
    /// In English; screens have their own words by the id.
    pub label: &'static str,
    /// Where the web app does it.
    pub path: &'static str,
    pub done: DoneFn,
}

/// The value for `Module::ports`.
pub fn todo(todo: Todo) -> Port {
    Arc::new(todo)
}

/// What the modules want to have, the lower ones first.
pub fn todos(runtime: &Runtime) -> Vec<Todo> {
    runtime.registry().ports::<Todo>().iter().map(|todo| **todo).collect()
}

/// Whether the company has any row of an entity.
///
/// # Errors
/// Those of the database.
pub async fn any<E: db::Owned + EntityTrait>(ctx: &Ctx, source: &Source) -> Result<bool> {
    Ok(source.select::<E>(&ctx.whole()).limit(1).one().await?.is_some())
}
