//! Tables of the module.

mod signing;
mod ways;

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![
        Migration { name: "shipping/0001_shipments", steps: || [shipment(), line()].map(Step::Table).into() },
        Migration { name: "shipping/0002_ways", steps: ways::steps },
        Migration {
            name: "shipping/0003_parcels",
            steps: || [parcel(), parcel_line(), label(), tracking_event()].map(Step::Table).into(),
        },
        Migration { name: "shipping/0004_signing", steps: signing::steps },
    ]
}

fn parcel() -> Table {
    table("shipping_parcel")
        .id()
        .company()
        .text("number", 40)
        .uuid("shipment_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .int("no")
        .uuid_opt("package_type_id")
        .big_opt("length_mm")
        .big_opt("width_mm")
        .big_opt("height_mm")
        .big_opt("weight_g")
        .uuid_opt("carrier_id")
        .text_opt("tracking", 80)
        .text("status", 24)
        .instant_opt("status_at")
        .uuid_opt("label_id")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .child_of("shipping_shipment", "shipment_id")
        .unique(&["company_id", "shipment_id", "no"])
        .index(&["company_id", "tracking"])
        .index(&["company_id", "created_at", "id"])
}

fn parcel_line() -> Table {
    table("shipping_parcel_line")
        .id()
        .company()
        .uuid("parcel_id")
        .uuid("shipment_id")
        .uuid("shipment_line_id")
        .scaled("quantity")
        .child_of("shipping_parcel", "parcel_id")
        .unique(&["company_id", "parcel_id", "shipment_line_id"])
        .index(&["company_id", "shipment_id"])
        .check_not_negative("quantity")
}

fn label() -> Table {
    table("shipping_label")
        .id()
        .company()
        .uuid("parcel_id")
        .uuid("shipment_id")
        .uuid("carrier_id")
        .text("adapter", 32)
        .text("state", 16)
        .text("own_number", 40)
        .text_opt("tracking", 80)
        .text_opt("reference", 120)
        .uuid_opt("file_id")
        .int("attempts")
        .text_opt("error_code", 64)
        .text_opt("error_text", 500)
        .instant("requested_at")
        .instant_opt("settled_at")
        .child_of("shipping_parcel", "parcel_id")
        .index(&["company_id", "state", "requested_at"])
        .index(&["company_id", "tracking"])
        .index(&["company_id", "parcel_id"])
}

/// What happened stays as it was told.
fn tracking_event() -> Table {
    table("shipping_tracking_event")
        .id()
        .company()
        .uuid("shipment_id")
        .uuid_opt("parcel_id")
        .text("code", 24)
        .instant("at")
        .text_opt("place", 120)
        .text_opt("text", 500)
        .text("source", 16)
        .uuid_opt("by")
        .instant("recorded_at")
        .text("same_key", 120)
        .child_of("shipping_shipment", "shipment_id")
        .unique(&["company_id", "same_key"])
        .index(&["company_id", "shipment_id", "at"])
        .frozen(&[
            "company_id",
            "shipment_id",
            "parcel_id",
            "code",
            "at",
            "place",
            "text",
            "source",
            "by",
            "recorded_at",
            "same_key",
        ])
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
