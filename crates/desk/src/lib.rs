#![doc = include_str!("../README.md")]

mod errors;
mod migrations;
pub mod model;
pub mod permissions;
mod preferences;
mod search;
mod views;

use std::sync::Arc;

use platform::{Access, Api, Ctx, Id, Method, Module, Result};
use records::RecordKind;

pub use preferences::{PREFERENCES_CHARS_MAX, RECENT_MAX};
pub use search::HITS_MAX;
pub use views::{DEFINITION_CHARS_MAX, VIEWS_MAX};

/// The module as data. `kinds` are the records and documents of the whole program: what is searched and listed.
pub fn module(kinds: Vec<RecordKind>) -> Module {
    Module {
        name: "desk",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(api),
        ports: vec![Arc::new(Kinds(kinds))],
        ..Module::default()
    }
}

/// The kinds of the program, handed in by whoever composes it.
struct Kinds(Vec<RecordKind>);

/// Every kind of record and document.
fn kinds(ctx: &Ctx) -> Vec<RecordKind> {
    ctx.runtime().registry().ports::<Kinds>().iter().flat_map(|kinds| kinds.0.clone()).collect()
}

/// Who is calling: what is kept here is people's.
fn me(ctx: &Ctx) -> Result<Id> {
    ctx.user_id().ok_or_else(|| errors::NO_PERSON.error())
}

fn api(api: &mut Api) {
    // Everybody's own, or asked of each kind's own permission.
    const MINE: Access = Access::SignedIn;
    api.get("/desk/views", MINE, views::list)
        .summary("The caller's views of a list, and those shared with them");
    api.create("/desk/views", MINE, views::create::create).summary("Keep how a list is shown under a name");
    api.change(Method::Patch, "/desk/views/{id}", MINE, views::change::change).summary("Change a view");
    api.change(Method::Delete, "/desk/views/{id}", MINE, views::delete::delete).summary("Delete a view");
    api.get("/desk/preferences", MINE, preferences::show).summary("How the caller wants the web app");
    api.command(Method::Put, "/desk/preferences", MINE, preferences::set)
        .summary("Decide how the web app is for the caller");
    api.get("/search", MINE, search::search)
        .summary("Find records and documents of all kinds by words or the beginning of a number");
}
