//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![
        Migration { name: "returns/0001_returns", steps: || [head(), line()].map(Step::Table).into() },
        Migration {
            name: "returns/0002_units",
            steps: || vec![Step::Columns(table("returns_line").scaled_opt("base_quantity"))],
        },
    ]
}

fn head() -> Table {
    table("returns_return")
        .id()
        .company()
        .text("number", 32)
        .uuid("order_id")
        .text("order_number", 32)
        .uuid("customer_id")
        .text("customer_name", 200)
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .uuid("location_id")
        .text("status", 16)
        .currency("currency")
        .text("reason", 500)
        .long_opt("note")
        .day("business_date")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "number"])
        .index(&["company_id", "created_at", "id"])
        .index(&["company_id", "order_id"])
        .index(&["company_id", "customer_id", "created_at", "id"])
        .index(&["company_id", "status", "created_at", "id"])
}

fn line() -> Table {
    table("returns_line")
        .id()
        .company()
        .uuid("return_id")
        .int("line_no")
        .uuid("order_line_id")
        .uuid("product_id")
        .text("sku", 64)
        .text("description", 500)
        .uuid("unit_id")
        .scaled("quantity")
        .scaled("claimed")
        .scaled("received")
        .scaled("restocked")
        .scaled("scrapped")
        .scaled("quarantined")
        .scaled("refunded")
        .scaled("replaced")
        .text_opt("reason", 500)
        .child_of("returns_return", "return_id")
        .unique(&["company_id", "return_id", "line_no"])
        .unique(&["company_id", "return_id", "order_line_id"])
        .index(&["company_id", "order_line_id"])
        .check_at_most("claimed", "quantity")
        .check_at_most("received", "claimed")
        .check_at_most("restocked", "received")
        .check_at_most("scrapped", "received")
        .check_at_most("quarantined", "received")
        .check_at_most("refunded", "received")
        .check_at_most("replaced", "received")
        .check_not_negative("received")
        .check_not_negative("restocked")
        .check_not_negative("scrapped")
        .check_not_negative("quarantined")
        .check_not_negative("refunded")
        .check_not_negative("replaced")
}
