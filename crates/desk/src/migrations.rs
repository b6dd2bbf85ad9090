//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    let steps = || [view(), preferences()].map(Step::Table).into();
    vec![Migration { name: "desk/0001_desk", steps }]
}

fn view() -> Table {
    table("desk_view")
        .id()
        .company()
        .uuid("owner_id")
        .text("list", 64)
        .text("name", 80)
        .long("definition")
        .text("visibility", 16)
        .uuid_opt("role_id")
        .int("position")
        .flag("is_default")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .index(&["company_id", "list", "visibility"])
        .index(&["company_id", "owner_id", "list"])
}

fn preferences() -> Table {
    table("desk_preferences")
        .id()
        .company()
        .uuid("user_id")
        .long("body")
        .instant("updated_at")
        .unique(&["company_id", "user_id"])
}
