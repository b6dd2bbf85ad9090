//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![
        Migration { name: "catalog/0001_catalog", steps: catalog },
        Migration { name: "catalog/0002_variants", steps: variants },
        Migration { name: "catalog/0003_costs", steps: || vec![Step::Table(cost())] },
        Migration { name: "catalog/0004_product_images", steps: || vec![Step::Table(product_image())] },
        Migration { name: "catalog/0005_kits", steps: || vec![Step::Table(kit_component())] },
    ]
}

/// The columns that every record has.
fn record(table: Table) -> Table {
    table.big("version").instant("created_at").instant("updated_at").instant_opt("archived_at")
}

fn catalog() -> Vec<Step> {
    [category(), unit(), tax_class(), tax_rate(), product(), product_unit(), barcode()]
        .map(Step::Table)
        .into()
}

fn variants() -> Vec<Step> {
    [attribute(), attribute_value(), template(), template_value(), variant()].map(Step::Table).into()
}

fn attribute() -> Table {
    record(table("catalog_attribute").id().company().text("code", 24).text("name", 60).int("position"))
        .unique(&["company_id", "code"])
}

fn attribute_value() -> Table {
    record(
        table("catalog_attribute_value")
            .id()
            .company()
            .uuid("attribute_id")
            .text("code", 12)
            .text("name", 60)
            .int("position"),
    )
    .unique(&["company_id", "attribute_id", "code"])
}

fn template() -> Table {
    record(
        table("catalog_template")
            .id()
            .company()
            .text("code", 24)
            .text("name", 100)
            .text_opt("description", 4000)
            .uuid_opt("category_id")
            .uuid("unit_id")
            .uuid("tax_class_id")
            .scaled("price")
            .flag("tracked")
            .text("kind", 16),
    )
    .unique(&["company_id", "code"])
}

fn template_value() -> Table {
    record(
        table("catalog_template_value")
            .id()
            .company()
            .uuid("template_id")
            .uuid("value_id")
            .scaled("price_extra"),
    )
    .unique(&["company_id", "template_id", "value_id"])
}

fn variant() -> Table {
    table("catalog_variant")
        .id()
        .company()
        .uuid("template_id")
        .uuid("product_id")
        .text("options", 200)
        .text("value_key", 200)
        .instant("created_at")
        .unique(&["company_id", "template_id", "value_key"])
        .unique(&["product_id"])
}

fn cost() -> Table {
    table("catalog_cost")
        .accompanying()
        .id()
        .company()
        .uuid("product_id")
        .scaled("cost")
        .scaled_opt("before")
        .text("source", 20)
        .uuid_opt("actor_id")
        .instant("at")
        .day("business_date")
        .index(&["company_id", "product_id", "at"])
}

fn category() -> Table {
    record(table("catalog_category").id().company().text("name", 120).uuid_opt("parent_id"))
        .index(&["company_id", "name", "id"])
        .index(&["company_id", "parent_id"])
}

fn unit() -> Table {
    record(
        table("catalog_unit")
            .id()
            .company()
            .text("code", 16)
            .text("name", 60)
            .text("dimension", 16)
            .big("num")
            .big("den")
            .int("places"),
    )
    .unique(&["company_id", "code"])
}

fn tax_class() -> Table {
    record(table("catalog_tax_class").id().company().text("code", 24).text("name", 120))
        .unique(&["company_id", "code"])
}

fn tax_rate() -> Table {
    record(
        table("catalog_tax_rate")
            .id()
            .company()
            .uuid("tax_class_id")
            .text_opt("country", 2)
            .text_opt("region", 60)
            .scaled("rate")
            .day("valid_from")
            .day_opt("valid_to"),
    )
    .index(&["company_id", "tax_class_id", "country"])
    .check_not_negative("rate")
}

fn product() -> Table {
    record(
        table("catalog_product")
            .id()
            .company()
            .text("sku", 40)
            .text("name", 160)
            .text_opt("description", 4000)
            .uuid_opt("category_id")
            .uuid("unit_id")
            .uuid("tax_class_id")
            .scaled("price")
            .scaled("cost")
            .flag("tracked")
            .text("kind", 16)
            .big_opt("weight_g")
            .big_opt("length_mm")
            .big_opt("width_mm")
            .big_opt("height_mm")
            .flag("needs_shipping")
            .instant_opt("used_at"),
    )
    .unique(&["company_id", "sku"])
    .index(&["company_id", "name", "id"])
    .index(&["company_id", "category_id", "id"])
    .index(&["company_id", "unit_id"])
    .index(&["company_id", "tax_class_id"])
}

fn product_unit() -> Table {
    record(
        table("catalog_product_unit").id().company().uuid("product_id").uuid("unit_id").big("num").big("den"),
    )
    .unique(&["company_id", "product_id", "unit_id"])
    .index(&["company_id", "unit_id"])
}

fn barcode() -> Table {
    record(
        table("catalog_barcode")
            .id()
            .company()
            .uuid("product_id")
            .uuid_opt("unit_id")
            .text("code", 48)
            .text("match_code", 48),
    )
    .unique(&["company_id", "match_code"])
    .index(&["company_id", "product_id"])
}

fn product_image() -> Table {
    record(
        table("catalog_product_image")
            .id()
            .company()
            .uuid("product_id")
            .uuid("file_id")
            .text_opt("alt", 200)
            .int("position"),
    )
    .index(&["company_id", "product_id", "position", "id"])
    .unique(&["company_id", "product_id", "file_id"])
}

fn kit_component() -> Table {
    record(
        table("catalog_kit_component")
            .id()
            .company()
            .uuid("kit_id")
            .uuid("product_id")
            .uuid_opt("unit_id")
            .scaled("quantity")
            .int("position"),
    )
    .unique(&["company_id", "kit_id", "product_id"])
    .index(&["company_id", "product_id"])
    .index(&["company_id", "position", "id"])
    .check_not_negative("quantity")
}
