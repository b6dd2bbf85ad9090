//! Double entry: what trade did, told in accounts.
//!
//! Documents become entries by a listener ([`listen`]), each exactly once; people add entries by hand. One function
//! writes entries (`entries::post_all`), and it refuses what does not balance. What is posted is final.

mod abreast;
mod chart;
mod checks;
mod commands;
mod customers;
mod desk;
mod doctor;
mod entries;
mod errors;
mod events;
mod listen;
mod migrations;
mod missing;
pub mod model;
pub mod permissions;
mod posting;
mod postings;
mod queries;
mod reports;
mod roles;
pub mod rules;
pub mod setup;
mod states;
mod view;

use platform::{Access, Api, Event, Method, Module};

pub use errors::*;
pub use events::{EntriesPosted, EntryPosted};
pub use states::STATES;
pub use view::{EntryLineView, EntryView, Links};

/// The module as data.
pub fn module() -> Module {
    let mut events = vec![EntryPosted::TYPE, EntriesPosted::TYPE];
    let records = [model::account::Model::record(), model::journal::Model::record()];
    events.extend(records.iter().flat_map(records::event_types));
    Module {
        name: "ledger",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        states: vec![STATES],
        api: Some(api),
        events,
        subscriptions: vec![listen::subscription()],
        jobs: vec![missing::job()],
        doctors: doctor::all(),
        ports: vec![
            parties::ports::port(customers::Lines),
            finance::books_kept(abreast::catch_up),
            finance::year_ends_known(commands::close_year::is_open),
            billing::money_accounts_known(chart::money_account),
        ],
        unfinished: vec![queries::unfinished()],
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![model::account::Model::record(), model::journal::Model::record(), model::entry::Model::record()]
}

fn api(api: &mut Api) {
    records::mount(api, &model::account::Model::record());
    records::mount(api, &model::journal::Model::record());
    entries(api);
    reports::register(api);
    api.get("/ledger/status", Access::Permission(&permissions::REPORT_VIEW), queries::status)
        .summary("How far the books are behind trade");
    api.create("/ledger/catch-up", Access::Permission(&permissions::CATCH_UP), commands::catch_up::catch_up)
        .summary("Post the documents that are not in the books yet")
        .status(202);
    api.create(
        "/ledger/year-close",
        Access::Permission(&permissions::YEAR_CLOSE),
        commands::close_year::close_year,
    )
    .summary("Carry the result of a fiscal year over to retained earnings");
    api.create("/ledger/revaluations", Access::Permission(&permissions::REVALUE), commands::revalue::revalue)
        .summary("Tell what is owed and held in other currencies at a day's rate, until the next day");
}

fn entries(api: &mut Api) {
    records::mount_list(api, &model::entry::Model::record());
    let edit = Access::Permission(&permissions::ENTRY_EDIT);
    api.create("/ledger/entries", edit, commands::create::create)
        .summary("Write a journal entry by hand, as a draft or posted at once");
    api.get("/ledger/entries/{id}", Access::Permission(&permissions::ENTRY_VIEW), queries::get)
        .summary("A journal entry with its lines")
        .around(records::with_labels(model::entry::Model::record()));
    api.change(Method::Put, "/ledger/entries/{id}", edit, commands::replace::replace)
        .summary("Replace a draft");
    api.change(Method::Delete, "/ledger/entries/{id}", edit, commands::delete::delete)
        .summary("Delete a draft");
    api.verb("/ledger/entries/{id}/post", Access::Permission(&permissions::ENTRY_POST), commands::post::post)
        .summary("Post a draft: it gets its number and is final");
    api.verb(
        "/ledger/entries/{id}/reverse",
        Access::Permission(&permissions::ENTRY_REVERSE),
        commands::reverse::reverse,
    )
    .summary("Take an entry by hand back by its negation")
    .status(201);
}
