//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![Migration {
        name: "inventory/0001_stock",
        steps: || [location(), level(), reservation(), stock_move(), cost()].map(Step::Table).into(),
    }]
}

fn location() -> Table {
    table("inventory_location")
        .id()
        .company()
        .text("code", 32)
        .text("name", 120)
        .uuid_opt("store_id")
        .text("kind", 16)
        .flag("is_default")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "code"])
        .index(&["company_id", "store_id"])
}

/// Negative stock is a policy of a location that comes later; until then the database refuses it.
fn level() -> Table {
    table("inventory_level")
        .id()
        .company()
        .uuid("product_id")
        .uuid("location_id")
        .uuid_opt("store_id")
        .scaled("on_hand")
        .scaled("reserved")
        .scaled("incoming")
        .big("version")
        .instant("updated_at")
        .unique(&["company_id", "location_id", "product_id"])
        .index(&["company_id", "product_id"])
        .index(&["company_id", "store_id"])
        .check_at_most("reserved", "on_hand")
        .check_not_negative("reserved")
}

fn reservation() -> Table {
    table("inventory_reservation")
        .id()
        .company()
        .text("document_kind", 32)
        .uuid("document_id")
        .uuid("line_id")
        .uuid("product_id")
        .uuid("location_id")
        .scaled("quantity")
        .unique(&["company_id", "document_id", "line_id", "location_id", "product_id"])
        .index(&["company_id", "product_id", "location_id"])
        .check_not_negative("quantity")
}

fn stock_move() -> Table {
    table("inventory_move")
        .id()
        .company()
        .uuid("product_id")
        .uuid("location_id")
        .uuid_opt("store_id")
        .scaled("quantity")
        .text("kind", 16)
        .text("document_kind", 32)
        .uuid("document_id")
        .uuid_opt("line_id")
        .scaled_opt("unit_cost")
        .amount("value")
        .text_opt("reason", 200)
        .text_opt("reason_code", 32)
        .instant("at")
        .day("business_date")
        .index(&["company_id", "product_id", "location_id", "at", "id"])
        .index(&["company_id", "store_id", "id"])
        .index(&["company_id", "at", "id"])
        .index(&["company_id", "document_id"])
        .index(&["company_id", "line_id"])
        .frozen(FACT)
}

fn cost() -> Table {
    table("inventory_cost")
        .id()
        .company()
        .uuid("product_id")
        .scaled("quantity")
        .amount("value")
        .scaled("average")
        .big("version")
        .instant("updated_at")
        .unique(&["company_id", "product_id"])
}

/// A move is a fact: all of it stays.
const FACT: &[&str] = &[
    "company_id",
    "product_id",
    "location_id",
    "store_id",
    "quantity",
    "kind",
    "document_kind",
    "document_id",
    "line_id",
    "unit_cost",
    "value",
    "reason",
    "reason_code",
    "at",
    "business_date",
];
