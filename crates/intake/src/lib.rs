//! Files of records coming in, a million rows at a time: mapped, tried out, run, resumed and taken back.
//!
//! A batch is a document with a file. Its rows become records through the record engine, so that everything a record
//! demands holds for imported ones too; what this module adds is the reading of what people write, the memory of what
//! became of each row, and the way back.

mod cells;
mod commands;
mod errors;
mod events;
mod faults;
mod mapping;
mod migrations;
pub mod model;
pub mod permissions;
mod queries;
mod run;
mod source;
mod states;
mod targets;
mod undo;

use std::sync::Arc;

use platform::api::{Answer, schema};
use platform::vault::{SealedColumn, SealedTable};
use platform::{Access, Api, Endpoint, Event, Handler, JobKind, Method, Module, free_job};
use records::RecordKind;

pub use cells::{DateOrder, Mark};
pub use commands::upload::take;
pub use commands::verbs::{begin, begin_trial, begin_undo};
pub use errors::*;
pub use events::{Counts, ImportFinished, ImportUndone};
pub use mapping::{Blank, Mapping, Mode};
pub use queries::{ERRORS_FILE_ROWS_MAX, ImportView, PAGE_ROWS_MAX, errors_file, view};
pub use run::{CHUNK_ROWS, FAULTS_SHOWN_MAX, TRIAL_ROWS_WHOLE, advance, try_out};
pub use source::{COLUMNS_MAX, FILE_BYTES_MAX, WORKBOOK_BYTES_MAX, WORKBOOK_ROWS_MAX};
pub use states::STATES;
pub use undo::advance as advance_undo;

/// The module as data. `kinds` are the records of the whole program: what can be imported, and referred to.
pub fn module(kinds: Vec<RecordKind>) -> Module {
    let job = |name, handler| JobKind { name, schedule: None, handler };
    Module {
        name: "intake",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        states: vec![STATES],
        api: Some(api),
        events: vec![ImportFinished::TYPE, ImportUndone::TYPE],
        jobs: vec![
            job(commands::verbs::RUN, free_job(run::job)),
            job(commands::verbs::TRY, free_job(run::trial)),
            job(commands::verbs::UNDO, free_job(undo::job)),
        ],
        sealed: vec![SealedTable {
            table: "intake_former",
            person: Some("person_id"),
            columns: vec![SealedColumn { column: "steps", blind: None }],
        }],
        ports: vec![targets::port(kinds)],
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<RecordKind> {
    vec![model::batch::Model::record()]
}

fn api(api: &mut Api) {
    let (view, run) = (Access::Permission(&permissions::VIEW), Access::Permission(&permissions::RUN));
    let undo = Access::Permission(&permissions::UNDO);
    for kind in records() {
        records::mount_list(api, &kind);
    }
    api.add(upload())
        .summary("Upload a CSV or XLSX file; answers with its first rows and a proposed mapping");
    api.get("/imports/targets", run, queries::targets).summary("What can be imported, with its fields");
    api.get("/imports/{id}", view, queries::get).summary("How an import stands");
    api.get("/imports/{id}/rows", view, queries::rows).summary("What became of an import's rows");
    api.file("/imports/{id}/errors", view, "text/csv", queries::errors)
        .summary("The rows that failed, as they came, with the reason behind");
    api.change(Method::Patch, "/imports/{id}", run, commands::verbs::map).summary("Set an import's mapping");
    api.verb("/imports/{id}/dry-run", run, commands::verbs::dry_run).summary("Try an import out");
    api.verb("/imports/{id}/start", run, commands::verbs::start).summary("Start an import, or go on with it");
    api.verb("/imports/{id}/cancel", run, commands::verbs::cancel).summary("Stop an import where it is");
    api.verb("/imports/{id}/undo", undo, commands::verbs::undo).summary("Take an import back");
}

/// Not a command: the file goes to the store before the transaction begins.
fn upload() -> Endpoint {
    Endpoint {
        method: Method::Post,
        path: "/imports".to_owned(),
        access: Access::Permission(&permissions::RUN),
        summary: String::new(),
        module: "intake",
        status: 201,
        handler: Handler::Spooled(Arc::new(|ctx, request| Box::pin(commands::upload::upload(ctx, request)))),
        body: None,
        upload: Some(
            "text/csv, text/plain, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        raw: None,
        query: Some(schema::<commands::upload::Upload>()),
        answer: Answer::Json(schema::<ImportView>()),
        series: Vec::new(),
        is_setting: false,
    }
}
