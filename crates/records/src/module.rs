//! The engine's own table and endpoint.

use db::migrate::{Migration, Step};
use db::schema::table;
use platform::{Api, Module};

/// The module of the record engine; its records are the other modules'.
pub fn module() -> Module {
    Module { name: "records", migrations: migrations(), api: Some(api), ..Module::default() }
}

fn api(api: &mut Api) {
    api.add(crate::describe::index());
}

fn migrations() -> Vec<Migration> {
    vec![Migration { name: "records/0001_term", steps: || vec![Step::Table(terms())] }]
}

/// By word for finding, by record for keeping in step and for asking whether a record has a word.
fn terms() -> db::schema::Table {
    table("records_term")
        .internal()
        .company()
        .text("kind", 40)
        .text("term", 40)
        .uuid("record_id")
        .key(&["company_id", "kind", "term", "record_id"])
        .index(&["record_id", "term"])
}
