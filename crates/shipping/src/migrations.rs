//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![Migration {
        name: "shipping/0001_shipments",
        steps: || [shipment(), line()].map(Step::Table).into(),
    }]
}

fn shipment() -> Table {
    table("shipping_shipment")
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
        .long_opt("shipping_address")
        .text_opt("carrier", 80)
        .text_opt("tracking", 80)
        .long_opt("note")
        .text("locale", 16)
        .day("business_date")
        .instant_opt("shipped_at")
        .instant_opt("delivered_at")
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
    table("shipping_line")
        .id()
        .company()
        .uuid("shipment_id")
        .int("line_no")
        .uuid("order_line_id")
        .uuid("product_id")
        .text("sku", 64)
        .text("description", 500)
        .uuid("unit_id")
        .scaled("quantity")
        .scaled("base_quantity")
        .scaled("ordered")
        .scaled("to_follow")
        .child_of("shipping_shipment", "shipment_id")
        .unique(&["company_id", "shipment_id", "line_no"])
        .unique(&["company_id", "shipment_id", "order_line_id"])
        .index(&["company_id", "order_line_id"])
        .check_not_negative("quantity")
        .check_not_negative("to_follow")
}
