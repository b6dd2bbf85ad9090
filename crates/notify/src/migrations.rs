//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    let steps = || [notification(), setting()].map(Step::Table).into();
    vec![Migration { name: "notify/0001_notifications", steps }]
}

fn notification() -> Table {
    table("notify_notification")
        .id()
        .company()
        .uuid("user_id")
        .text("kind", 32)
        .text("subject_kind", 32)
        .uuid("subject_id")
        .text("path", 200)
        .long("data")
        .instant("at")
        .instant_opt("read_at")
        .index(&["company_id", "user_id", "id"])
        .index(&["company_id", "user_id", "read_at", "id"])
        .index(&["company_id", "read_at"])
}

fn setting() -> Table {
    table("notify_setting")
        .id()
        .company()
        .uuid("user_id")
        .flag("by_mail")
        .instant("updated_at")
        .unique(&["company_id", "user_id"])
}
