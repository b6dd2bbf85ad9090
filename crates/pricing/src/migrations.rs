//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::table;

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![Migration { name: "pricing/0001_price_lists", steps: price_lists }]
}

fn price_lists() -> Vec<Step> {
    let list = table("pricing_price_list")
        .id()
        .company()
        .text("code", 32)
        .text("name", 120)
        .currency("currency")
        .uuid_opt("customer_id")
        .uuid_opt("customer_category_id")
        .day_opt("valid_from")
        .day_opt("valid_to")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "code"]);
    let item = table("pricing_price_list_item")
        .id()
        .company()
        .uuid("price_list_id")
        .uuid("product_id")
        .uuid_opt("unit_id")
        .scaled("min_qty")
        .scaled("price")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .child_of("pricing_price_list", "price_list_id")
        .index(&["company_id", "product_id", "price_list_id"]);
    vec![Step::Table(list), Step::Table(item)]
}
