//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    let steps = || [view(), preferences(), comment(), file()].map(Step::Table).into();
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

fn comment() -> Table {
    table("desk_comment")
        .id()
        .company()
        .text("subject_kind", 64)
        .uuid("subject_id")
        .uuid_opt("customer_id")
        .uuid("author_id")
        .long("body")
        .long("mentions")
        .big("version")
        .instant("created_at")
        .instant_opt("edited_at")
        .instant_opt("deleted_at")
        .index(&["company_id", "subject_id", "id"])
        .index(&["company_id", "customer_id"])
}

fn file() -> Table {
    table("desk_file")
        .id()
        .company()
        .text("subject_kind", 64)
        .uuid("subject_id")
        .uuid_opt("customer_id")
        .uuid_opt("comment_id")
        .uuid("file_id")
        .text("name", 200)
        .text("content_type", 100)
        .big("size")
        .instant("added_at")
        .uuid("added_by")
        .unique(&["company_id", "file_id"])
        .index(&["company_id", "subject_id", "id"])
        .index(&["company_id", "customer_id"])
}
