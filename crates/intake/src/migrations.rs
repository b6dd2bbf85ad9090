//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![Migration { name: "intake/0001_batches", steps: batches }]
}

fn batches() -> Vec<Step> {
    let row = table("intake_row")
        .uuid("batch_id")
        .big("no")
        .company()
        .text("hash", 32)
        .text("outcome", 12)
        .uuid_opt("record_id")
        .big_opt("version")
        .long_opt("beside")
        .long_opt("faults")
        .text_opt("undo", 8)
        .text_opt("kept_for", 80)
        .key(&["batch_id", "no"])
        .child_of("intake_batch", "batch_id")
        .index(&["company_id", "hash"])
        .index(&["company_id", "record_id"]);
    let former = table("intake_former")
        .id()
        .company()
        .uuid("batch_id")
        .big("no")
        .uuid_opt("person_id")
        .long_opt("steps")
        .child_of("intake_batch", "batch_id")
        .index(&["batch_id", "no"])
        .index(&["company_id", "person_id"]);
    vec![Step::Table(batch()), Step::Table(row), Step::Table(former)]
}

fn batch() -> Table {
    table("intake_batch")
        .id()
        .company()
        .uuid_opt("owner_id")
        .text("target", 40)
        .text("status", 12)
        .text("file_name", 160)
        .uuid("file_id")
        .text("encoding", 16)
        .text("delimiter", 1)
        .long("header")
        .long("samples")
        .long("mapping")
        .big("rows")
        .big("done")
        .big("mark")
        .big("mark_no")
        .big("created")
        .big("updated")
        .big("unchanged")
        .big("repeated")
        .big("failed")
        .big("worked_ms")
        .long_opt("trial")
        .text_opt("error", 80)
        .long_opt("failure")
        .big("undone")
        .big("kept")
        .big("version")
        .instant("created_at")
        .instant_opt("started_at")
        .instant_opt("finished_at")
        .index(&["company_id", "created_at", "id"])
}
