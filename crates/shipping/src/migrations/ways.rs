//! Tables of ways to ship: carriers, zones, methods, rates, boxes, and what was chosen for orders.

use db::migrate::Step;
use db::schema::{Table, table};

pub(super) fn steps() -> Vec<Step> {
    [carrier(), zone(), zone_area(), method(), rate(), package_type(), choice()].map(Step::Table).into()
}

/// The columns that every record has.
fn record(table: Table) -> Table {
    table.big("version").instant("created_at").instant("updated_at").instant_opt("archived_at")
}

fn carrier() -> Table {
    record(
        table("shipping_carrier")
            .id()
            .company()
            .text("code", 24)
            .text("name", 80)
            .text("adapter", 32)
            .text_opt("tracking_url", 300)
            .text_opt("gs1_prefix", 10)
            .flag("active")
            .text_opt("signing", 20)
            .text_opt("signing_header", 64)
            .text_opt("signing_encoding", 8),
    )
    .unique(&["company_id", "code"])
}

fn zone() -> Table {
    record(table("shipping_zone").id().company().text("code", 24).text("name", 80))
        .unique(&["company_id", "code"])
}

fn zone_area() -> Table {
    record(
        table("shipping_zone_area")
            .id()
            .company()
            .uuid("zone_id")
            .text_opt("country", 2)
            .text_opt("postal_from", 12)
            .text_opt("postal_to", 12),
    )
    .index(&["company_id", "zone_id"])
    .index(&["company_id", "country"])
}

fn method() -> Table {
    record(
        table("shipping_method")
            .id()
            .company()
            .text("code", 24)
            .text("name", 80)
            .uuid("carrier_id")
            .uuid("product_id")
            .currency("currency")
            .text("basis", 24)
            .int_opt("dim_divisor")
            .text_opt("live_service", 60)
            .int("days_min")
            .int("days_max")
            .scaled("handling")
            .scaled_opt("free_from")
            .big_opt("max_weight_g")
            .flag("active"),
    )
    .unique(&["company_id", "code"])
}

fn rate() -> Table {
    record(
        table("shipping_rate")
            .id()
            .company()
            .uuid("method_id")
            .uuid("zone_id")
            .scaled_opt("up_to")
            .scaled("base")
            .scaled_opt("step")
            .scaled("step_price"),
    )
    .index(&["company_id", "method_id", "zone_id"])
    .check_not_negative("base")
    .check_not_negative("step_price")
}

fn package_type() -> Table {
    record(
        table("shipping_package_type")
            .id()
            .company()
            .text("code", 24)
            .text("name", 80)
            .big("length_mm")
            .big("width_mm")
            .big("height_mm")
            .big("tare_g")
            .big_opt("max_weight_g")
            .flag("active"),
    )
    .unique(&["company_id", "code"])
}

fn choice() -> Table {
    table("shipping_choice")
        .id()
        .company()
        .uuid("order_id")
        .text("order_number", 32)
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .text("status", 16)
        .uuid("method_id")
        .uuid("carrier_id")
        .text("method_name", 80)
        .currency("currency")
        .amount("price")
        .flag("by_hand")
        .day("arrives_from")
        .day("arrives_to")
        .uuid_opt("line_id")
        .long("trace")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "order_id"])
        .index(&["company_id", "created_at", "id"])
        .index(&["company_id", "method_id"])
}
