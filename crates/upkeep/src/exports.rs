//! Exports over HTTP: asked for, made by a job while a screen shows how far it is, and fetched for a week.

mod endpoints;
mod job;
mod model;

use std::time::Duration;

use db::migrate::{Migration, Step};
use db::schema::table;
use kernel::permissions::Permission;
use kernel::{Code, Kind};
use platform::{JobKind, Module, Retention, free_job};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::IntoCondition;

pub use model::state;

/// Bytes of an export that is fetched over HTTP at most; a larger one is made by `kontor export`. It is written and
/// handed out piece by piece: what it takes is room on the disk, twice while it is made.
pub const EXPORT_BYTES_MAX: u64 = 16 << 30;
/// How long an export can be fetched.
pub const EXPORTS_KEPT: Duration = Duration::from_secs(7 * 86_400);

pub const EXPORT_MAKE: Permission = Permission::new("upkeep.export.make", "Export everything of the company");
pub const EXPORT_FETCH: Permission = Permission::new("upkeep.export.fetch", "Fetch exports of the company");
pub const EXPORT_PERSONAL: Permission =
    Permission::new("upkeep.export.personal", "Have the personal fields in an export opened");

const UNDER_WAY: Code =
    Code::new("upkeep.export_under_way", Kind::Conflict, "An export of the company is being made already");
const NOT_MADE: Code = Code::new("upkeep.export_not_made", Kind::Conflict, "The export is not made (yet)");
const GONE: Code =
    Code::new("upkeep.export_gone", Kind::Gone, "The export is not kept any more; make a new one");
const TOO_LARGE: Code = Code::new(
    "upkeep.export_too_large",
    Kind::TooLarge,
    "The export is too large to be fetched; whoever runs the machine can make it with `kontor export`",
);
const WHOLE_COMPANY: Code = Code::new(
    "upkeep.whole_company_only",
    Kind::Forbidden,
    "An export holds everything of the company; your role reaches a part of it",
);

/// Exports as data.
pub fn module() -> Module {
    let job = JobKind { name: job::KIND, schedule: None, handler: free_job(job::run) };
    let kept = Retention::new("upkeep.exports", "upkeep_export", EXPORTS_KEPT, |before| {
        model::Column::CreatedAt.lt(before).into_condition()
    });
    Module {
        name: "upkeep",
        migrations: vec![Migration { name: "upkeep/0001_exports", steps: || vec![Step::Table(exports())] }],
        permissions: vec![&EXPORT_MAKE, &EXPORT_FETCH, &EXPORT_PERSONAL],
        api: Some(endpoints::register),
        jobs: vec![job],
        retention: vec![kept],
        ..Module::default()
    }
}

fn exports() -> db::schema::Table {
    table("upkeep_export")
        .internal()
        .id()
        .company()
        .uuid_opt("owner_id")
        .text("state", 12)
        .flag("personal")
        .big("steps_done")
        .big("steps_total")
        .big_opt("bytes")
        .text_opt("error", 500)
        .instant("created_at")
        .instant_opt("finished_at")
        .index(&["company_id", "created_at", "id"])
}
