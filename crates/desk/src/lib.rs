#![doc = include_str!("../README.md")]

mod comments;
mod customers;
mod errors;
mod events;
mod files;
mod migrations;
pub mod model;
mod people;
pub mod permissions;
mod preferences;
mod search;
mod subject;
mod views;

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::Permission;
use platform::{Access, Api, Ctx, Id, Method, Module, Result, ViewOf, subject_views};
use records::RecordKind;

pub use comments::mentions::MENTIONS_MAX;
pub use comments::{COMMENT_CHARS_MAX, COMMENTS_PAGE_MAX};
pub use events::{CommentCreated, CommentDeleted, CommentUpdated, FileAttached, FileDetached};
pub use files::{COMMENT_FILES_MAX, SUBJECT_FILES_MAX};
pub use people::PEOPLE_MAX;
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
        events: events::all(),
        ports: vec![
            parties::ports::port(customers::Said),
            subject_views(view_of(&kinds)),
            Arc::new(Kinds(kinds)),
        ],
        ..Module::default()
    }
}

/// The kinds of the program, handed in by whoever composes it.
struct Kinds(Vec<RecordKind>);

/// By which permission records and documents of a kind are seen.
fn view_of(kinds: &[RecordKind]) -> ViewOf {
    let views: BTreeMap<&'static str, &'static Permission> =
        kinds.iter().map(|kind| (kind.kind, kind.view)).collect();
    Box::new(move |kind| views.get(kind).copied())
}

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
    talk(api);
    api.get("/search", MINE, search::search)
        .summary("Find records and documents of all kinds by words or the beginning of a number");
}

/// What people say and attach; asked of each kind's own permission.
fn talk(api: &mut Api) {
    const MINE: Access = Access::SignedIn;
    api.get("/desk/comments", MINE, comments::list)
        .summary("What people say about a record or document, the latest first");
    api.create("/desk/comments", MINE, comments::create::create)
        .summary("Comment on a record or document, and tell those who are mentioned");
    api.change(Method::Patch, "/desk/comments/{id}", MINE, comments::change::change)
        .summary("Reword one's own comment");
    api.change(Method::Delete, "/desk/comments/{id}", MINE, comments::delete::delete)
        .summary("Delete one's own comment, or as a moderator any");
    api.get("/desk/people", MINE, people::list)
        .summary("People who may see a record or document, and so can be mentioned there");
    api.get("/desk/files", MINE, files::list).summary("Files of a record or document, the latest first");
    api.create("/desk/files", MINE, files::attach::attach)
        .summary("Attach a file that one has uploaded to a record or document");
    api.file("/desk/files/{id}", MINE, "application/octet-stream", files::download)
        .summary("Download a file of a record or document");
    api.change(Method::Delete, "/desk/files/{id}", MINE, files::detach::detach)
        .summary("Delete a file that one has attached, or as a moderator any");
}
