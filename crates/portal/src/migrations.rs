//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![Migration { name: "portal/0001_links", steps: || [link(), view()].map(Step::Table).into() }]
}

fn link() -> Table {
    table("portal_link")
        .id()
        .company()
        .text("secret_hash", 64)
        .text("subject_kind", 16)
        .uuid("subject_id")
        .uuid("customer_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .uuid_opt("created_by")
        .instant("created_at")
        .instant("expires_at")
        .instant_opt("revoked_at")
        .uuid_opt("revoked_by")
        .big("uses")
        .instant_opt("seen_at")
        .instant_opt("asked_at")
        .index(&["company_id", "subject_id", "id"])
        .index(&["company_id", "customer_id", "id"])
        .index(&["company_id", "expires_at"])
        .secret(&["secret_hash"])
}

fn view() -> Table {
    table("portal_view")
        .id()
        .company()
        .uuid("link_id")
        .text("document_kind", 16)
        .uuid("document_id")
        .big("views")
        .instant("first_at")
        .instant("last_at")
        .instant("told_at")
        .unique(&["company_id", "link_id", "document_kind", "document_id"])
        .index(&["company_id", "last_at"])
}
