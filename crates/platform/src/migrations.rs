//! The platform's own tables.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All of them, in order.
pub(crate) fn all() -> Vec<Migration> {
    vec![
        Migration { name: "platform/0001_events", steps: events },
        Migration { name: "platform/0002_audit", steps: audit },
        Migration { name: "platform/0003_writing", steps: writing },
        Migration { name: "platform/0004_jobs", steps: jobs },
        Migration { name: "platform/0005_files", steps: files },
        Migration { name: "platform/0006_vault", steps: vault },
        Migration { name: "platform/0007_mail", steps: mail },
    ]
}

fn events() -> Vec<Step> {
    vec![Step::Table(event()), Step::Table(counter()), Step::Table(consumer())]
}

fn audit() -> Vec<Step> {
    vec![Step::Table(audit_row()), Step::Table(seal())]
}

fn writing() -> Vec<Step> {
    vec![Step::Table(idempotency()), Step::Table(series())]
}

fn jobs() -> Vec<Step> {
    vec![Step::Table(job()), Step::Table(schedule())]
}

fn files() -> Vec<Step> {
    vec![Step::Table(file()), Step::Table(file_usage())]
}

fn mail() -> Vec<Step> {
    vec![Step::Table(message()), Step::Table(attachment())]
}

fn message() -> Table {
    table("platform_mail")
        .secret(&["body"])
        .id()
        .company()
        .uuid("letter_id")
        .text("about_kind", 60)
        .uuid("about_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .text("recipient", 254)
        .text_opt("reply_to", 254)
        .flag("copied")
        .text("subject", 200)
        .long("body")
        .text("status", 12)
        .int("attempts")
        .text_opt("last_error", 500)
        .instant("created_at")
        .instant_opt("sent_at")
        .instant("updated_at")
        .index(&["company_id", "about_id", "id"])
        .index(&["company_id", "letter_id"])
        .index(&["company_id", "status", "id"])
}

fn attachment() -> Table {
    table("platform_mail_attachment")
        .id()
        .company()
        .uuid("letter_id")
        .text("name", 200)
        .text("content_type", 120)
        .bytes("bytes")
        .index(&["company_id", "letter_id"])
}

fn file_usage() -> Table {
    table("platform_file_usage").internal().uuid("company_id").key(&["company_id"]).big("bytes")
}

fn event() -> Table {
    table("platform_event")
        .id()
        .company()
        .text("name", 80)
        .text("subject_kind", 60)
        .uuid("subject_id")
        .big("seq")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .instant("at")
        .day("business_date")
        .text("actor_kind", 20)
        .uuid_opt("actor_id")
        .text("request_id", 120)
        .long("payload")
        .big_opt("position")
        // Dense numbering per object, and the look for the last number of one.
        .unique(&["company_id", "subject_id", "seq"])
        // The publisher finds what has no position, the listeners what has; no two events share a position.
        .unique(&["position"])
        .waiting(&["id"], "position")
        .index(&["company_id", "position"])
}

fn counter() -> Table {
    table("platform_counter").text("name", 60).key(&["name"]).big("value")
}

fn consumer() -> Table {
    table("platform_consumer").text("name", 120).key(&["name"]).big("position")
}

fn audit_row() -> Table {
    table("platform_audit")
        .id()
        .company()
        .instant("at")
        .text("actor_kind", 20)
        .uuid_opt("actor_id")
        .text("actor_name", 200)
        .text("action", 120)
        .text("subject_kind", 60)
        .uuid("subject_id")
        .text("request_id", 120)
        .long("changes")
        .long_opt("personal")
        .big_opt("seal_no")
        .index(&["seal_no", "company_id", "id"])
        .waiting(&["company_id", "id"], "seal_no")
        .index(&["company_id", "subject_id", "id"])
}

fn seal() -> Table {
    table("platform_seal")
        .id()
        .company()
        .big("no")
        .text("prev_hash", 64)
        .text("root", 64)
        .bytes("leaves")
        .int("row_count")
        .instant("at")
        .text("hash", 64)
        .unique(&["company_id", "no"])
}

fn idempotency() -> Table {
    table("platform_idempotency")
        .internal()
        .id()
        .company()
        .text("key_hash", 64)
        .text("body_hash", 64)
        .int("status")
        .long("reply")
        .long_opt("headers")
        .instant("at")
        .unique(&["company_id", "key_hash"])
        .index(&["at"])
}

fn series() -> Table {
    table("platform_series").id().company().text("code", 40).int("year").big("last").unique(&[
        "company_id",
        "code",
        "year",
    ])
}

fn job() -> Table {
    table("platform_job")
        .internal()
        .id()
        .uuid_opt("company_id")
        .text("kind", 120)
        .long("payload")
        .text("state", 12)
        .instant("run_at")
        .int("attempts")
        .instant_opt("lease_until")
        .uuid_opt("leased_by")
        .text_opt("last_error", 2_000)
        .text_opt("unique_key", 160)
        .instant("created_at")
        .instant_opt("finished_at")
        .unique(&["unique_key"])
        .index(&["state", "run_at", "id"])
        .index(&["company_id", "state", "id"])
}

fn schedule() -> Table {
    table("platform_schedule")
        .internal()
        .id()
        .company()
        .text("kind", 120)
        .instant("last_slot")
        .unique(&["company_id", "kind"])
}

fn vault() -> Vec<Step> {
    vec![Step::Table(key()), Step::Table(reseal())]
}

fn key() -> Table {
    table("platform_key")
        .internal()
        .id()
        .company()
        .uuid("subject_id")
        .int("generation")
        .text("state", 12)
        .text("wrapped_by", 40)
        .text("wrapped", 200)
        .instant("created_at")
        .instant_opt("destroyed_at")
        .unique(&["company_id", "subject_id", "generation"])
        .index(&["company_id", "wrapped_by"])
}

fn reseal() -> Table {
    table("platform_reseal")
        .internal()
        .company()
        .key(&["company_id"])
        .uuid("key_id")
        .text("place", 64)
        .uuid("last_id")
        .big("pass_rows")
        .big("total_rows")
        .instant("started_at")
        .instant_opt("done_at")
}

fn file() -> Table {
    table("platform_file")
        .id()
        .company()
        .text("name", 200)
        .text("content_type", 120)
        .big("size")
        .text("sha256", 64)
        .text("path", 200)
        .uuid_opt("owner_id")
        .instant("created_at")
        .index(&["company_id", "id"])
}
