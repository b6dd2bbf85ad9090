//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![
        Migration {
            name: "hooks/0001_out",
            steps: || [endpoint(), delivery(), attempt()].map(Step::Table).into(),
        },
        Migration { name: "hooks/0002_secrets", steps: || vec![Step::Table(secret())] },
        Migration { name: "hooks/0003_in", steps: || [sender(), inbox(), mark()].map(Step::Table).into() },
    ]
}

/// The columns that every record has.
fn record(table: Table) -> Table {
    table.big("version").instant("created_at").instant("updated_at").instant_opt("archived_at")
}

fn endpoint() -> Table {
    record(
        table("hooks_endpoint")
            .id()
            .company()
            .text("url", 2_000)
            .text_opt("description", 200)
            .text("events", 2_000)
            .text("state", 12)
            .text_opt("disabled_reason", 20)
            .uuid_opt("owner_id")
            .long_opt("limited_to")
            .int("failures")
            .instant_opt("failing_since")
            .instant_opt("rests_until"),
    )
    .index(&["company_id", "owner_id", "id"])
    .index(&["company_id", "state", "id"])
}

fn delivery() -> Table {
    table("hooks_delivery")
        .id()
        .company()
        .uuid("endpoint_id")
        .uuid_opt("owner_id")
        .uuid("event_id")
        .text("event_name", 80)
        .text("subject_kind", 60)
        .uuid("subject_id")
        .big("seq")
        .text("state", 12)
        .int("attempts")
        .instant_opt("due_at")
        .int_opt("last_status")
        .text_opt("last_error", 80)
        .instant("created_at")
        .instant_opt("settled_at")
        .unique(&["company_id", "endpoint_id", "event_id"])
        .index(&["company_id", "endpoint_id", "subject_id", "state", "seq"])
        .index(&["company_id", "state", "created_at"])
}

fn attempt() -> Table {
    table("hooks_attempt")
        .id()
        .company()
        .uuid("delivery_id")
        .instant("at")
        .big("duration_ms")
        .int_opt("status")
        .text_opt("error", 80)
        .text_opt("answer", 1_000)
        .index(&["company_id", "delivery_id", "id"])
        .index(&["company_id", "at"])
}

fn secret() -> Table {
    table("hooks_secret")
        .internal()
        .id()
        .company()
        .uuid("holder_id")
        .text("sealed", 400)
        .instant("created_at")
        .instant_opt("expires_at")
        .index(&["company_id", "holder_id", "id"])
}

fn sender() -> Table {
    record(
        table("hooks_sender")
            .id()
            .company()
            .text("name", 80)
            .text("source", 200)
            .text("events", 2_000)
            .uuid_opt("owner_id")
            .long_opt("limited_to"),
    )
    .unique(&["company_id", "name"])
}

fn inbox() -> Table {
    table("hooks_inbox")
        .id()
        .company()
        .text("source", 200)
        .text("event_id", 200)
        .text("event_name", 80)
        .text("about", 200)
        .instant("time")
        .big_opt("sequence")
        .text("sender", 200)
        .text("state", 12)
        .int("attempts")
        .text_opt("error_code", 80)
        .text_opt("error_text", 500)
        .long_opt("data")
        .long_opt("outcome")
        .instant("received_at")
        .instant("settled_at")
        .unique(&["company_id", "source", "event_id"])
        .index(&["company_id", "state", "settled_at"])
}

fn mark() -> Table {
    table("hooks_mark")
        .id()
        .company()
        .text("source", 200)
        .text("event_name", 80)
        .text("about", 200)
        .instant("time")
        .big_opt("sequence")
        .unique(&["company_id", "source", "event_name", "about"])
}
