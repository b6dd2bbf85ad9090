//! The example company beside a real one: asked for and removed over HTTP, made and erased by jobs while a screen shows
//! how far they are.
//!
//! It is marked as a demo at its founding, and only what bears that mark can be erased (`upkeep::erase`). There is one
//! at most in a system, and it is its home company's: whoever works there, or in the example itself, sees and removes it.

mod endpoints;
mod job;
mod row;

use db::migrate::{Migration, Step};
use db::schema::table;
use kernel::{Code, Kind};
use platform::{JobKind, Module, free_job};

const UNDER_WAY: Code = Code::new(
    "demo.under_way",
    Kind::Conflict,
    "The example company is being made or removed at this moment",
);
const THERE: Code = Code::new("demo.there_already", Kind::Conflict, "The example company is there already");
const NOT_THERE: Code = Code::new("demo.not_there", Kind::NotFound, "There is no example company");
const TAKEN: Code = Code::new(
    "demo.not_here",
    Kind::NotFound,
    "This system has the example company already: as a company of its own, or another company's",
);

/// The endpoints and the jobs.
pub(crate) fn module() -> Module {
    let load = JobKind { name: job::LOAD, schedule: None, handler: free_job(job::load) };
    let remove = JobKind { name: job::REMOVE, schedule: None, handler: free_job(job::remove) };
    let steps = || {
        let example = table("kontor_example")
            .internal()
            .int("id")
            .key(&["id"])
            .uuid("home_id")
            .uuid("user_id")
            .uuid_opt("example_id")
            .text("state", 12)
            .flag("small")
            .big("done")
            .big("total")
            .text_opt("error", 500)
            .instant("begun_at");
        vec![Step::Table(example)]
    };
    Module {
        name: "demo",
        migrations: vec![Migration { name: "kontor/0003_example", steps }],
        api: Some(endpoints::register),
        jobs: vec![load, remove],
        ..Module::default()
    }
}
