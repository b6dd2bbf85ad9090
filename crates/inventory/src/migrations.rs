//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};
use sea_orm::sea_query::{Expr, ExprTrait};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![
        Migration { name: "inventory/0001_stock", steps: stock },
        Migration { name: "inventory/0002_for_sale", steps: for_sale },
        Migration {
            name: "inventory/0003_policy_version",
            steps: || vec![Step::Columns(table("inventory_policy").big_opt("version"))],
        },
    ]
}

/// Whatever is there already is for sale.
fn for_sale() -> Vec<Step> {
    ["inventory_location", "inventory_level"]
        .map(|name| Step::Columns(table(name).flag("for_sale").landed(1)))
        .into()
}

fn stock() -> Vec<Step> {
    [
        location(),
        policy(),
        level(),
        reservation(),
        stock_move(),
        cost(),
        reason(),
        reorder_point(),
        bin(),
        month(),
        summed(),
        receipt(),
        receipt_line(),
        adjustment(),
        adjustment_line(),
        transfer(),
        transfer_line(),
        stock_entry(),
    ]
    .map(Step::Table)
    .into()
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
        .int("priority")
        .text_opt("negative_stock", 8)
        .flag("in_transit")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "code"])
        .index(&["company_id", "store_id"])
}

fn policy() -> Table {
    table("inventory_policy")
        .uuid("company_id")
        .text("negative_stock", 8)
        .instant("updated_at")
        .key(&["company_id"])
}

/// Where negative stock is forbidden the database refuses it, too (T19).
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
        .scaled_opt("reorder_point")
        .text("negative_stock", 8)
        .big("version")
        .instant("updated_at")
        .unique(&["company_id", "location_id", "product_id"])
        .index(&["company_id", "product_id"])
        .index(&["company_id", "store_id"])
        .check(Expr::col("negative_stock").ne("forbid").or(Expr::col("reserved").lte(Expr::col("on_hand"))))
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
        .uuid_opt("store_id")
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
        .index(&["company_id", "product_id", "business_date"])
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

fn reason() -> Table {
    table("inventory_reason")
        .id()
        .company()
        .text("code", 32)
        .text("name", 120)
        .text("direction", 8)
        .flag("needs_note")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "code"])
}

fn reorder_point() -> Table {
    table("inventory_reorder_point")
        .id()
        .company()
        .uuid("product_id")
        .uuid("location_id")
        .uuid_opt("store_id")
        .scaled("quantity")
        .scaled_opt("order_quantity")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "location_id", "product_id"])
        .index(&["company_id", "product_id"])
        .index(&["company_id", "store_id"])
}

fn bin() -> Table {
    table("inventory_bin")
        .id()
        .company()
        .uuid("product_id")
        .uuid("location_id")
        .uuid_opt("store_id")
        .text("code", 32)
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .index(&["company_id", "product_id", "location_id"])
        .index(&["company_id", "code"])
}

fn month() -> Table {
    table("inventory_month")
        .id()
        .company()
        .uuid("product_id")
        .uuid("location_id")
        .day("month")
        .scaled("quantity")
        .amount("value")
        .unique(&["company_id", "product_id", "month", "location_id"])
}

fn summed() -> Table {
    table("inventory_summed").id().company().day_opt("through").unique(&["company_id"])
}

/// What came is a fact; what becomes of it is that it is taken back.
fn receipt() -> Table {
    table("inventory_receipt")
        .id()
        .company()
        .text("number", 32)
        .uuid("location_id")
        .uuid_opt("store_id")
        .uuid_opt("supplier_id")
        .text_opt("reference", 80)
        .text("status", 16)
        .text_opt("reason", 200)
        .day("business_date")
        .amount("value")
        .uuid_opt("reverses_id")
        .uuid_opt("reversed_by_id")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "number"])
        .index(&["company_id", "created_at", "id"])
        .index(&["company_id", "store_id", "created_at", "id"])
        .index(&["company_id", "supplier_id", "created_at", "id"])
        .frozen(&[
            "company_id",
            "number",
            "location_id",
            "supplier_id",
            "reference",
            "reason",
            "business_date",
            "value",
            "reverses_id",
        ])
}

fn receipt_line() -> Table {
    table("inventory_receipt_line")
        .id()
        .company()
        .uuid("receipt_id")
        .int("line_no")
        .uuid("product_id")
        .uuid("unit_id")
        .scaled("quantity")
        .scaled("base_quantity")
        .scaled_opt("unit_cost")
        .child_of("inventory_receipt", "receipt_id")
        .unique(&["company_id", "receipt_id", "line_no"])
        .index(&["company_id", "product_id", "receipt_id"])
        .frozen(&[
            "company_id",
            "receipt_id",
            "line_no",
            "product_id",
            "unit_id",
            "quantity",
            "base_quantity",
            "unit_cost",
        ])
}

/// What was corrected is a fact; what becomes of it is that it is taken back.
fn adjustment() -> Table {
    table("inventory_adjustment")
        .id()
        .company()
        .text("number", 32)
        .uuid("location_id")
        .uuid_opt("store_id")
        .uuid("reason_id")
        .text("reason", 32)
        .text_opt("note", 200)
        .text_opt("reference", 80)
        .text("status", 16)
        .day("business_date")
        .amount("value")
        .uuid_opt("reverses_id")
        .uuid_opt("reversed_by_id")
        .uuid_opt("created_by")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "number"])
        .index(&["company_id", "created_at", "id"])
        .index(&["company_id", "store_id", "created_at", "id"])
        .index(&["company_id", "reason", "created_at", "id"])
        .frozen(&[
            "company_id",
            "number",
            "location_id",
            "reason_id",
            "reason",
            "note",
            "reference",
            "business_date",
            "value",
            "reverses_id",
            "created_by",
        ])
}

fn adjustment_line() -> Table {
    table("inventory_adjustment_line")
        .id()
        .company()
        .uuid("adjustment_id")
        .int("line_no")
        .uuid("product_id")
        .uuid("unit_id")
        .scaled_opt("quantity")
        .scaled_opt("counted")
        .scaled("on_hand_before")
        .scaled("base_quantity")
        .scaled_opt("unit_cost")
        .amount("value")
        .child_of("inventory_adjustment", "adjustment_id")
        .unique(&["company_id", "adjustment_id", "line_no"])
        .index(&["company_id", "product_id", "adjustment_id"])
        .frozen(&[
            "company_id",
            "adjustment_id",
            "line_no",
            "product_id",
            "unit_id",
            "quantity",
            "counted",
            "on_hand_before",
            "base_quantity",
            "unit_cost",
            "value",
        ])
}

fn transfer() -> Table {
    table("inventory_transfer")
        .id()
        .company()
        .text("number", 32)
        .uuid("from_location_id")
        .uuid("to_location_id")
        .uuid_opt("store_id")
        .uuid_opt("to_store_id")
        .text("status", 16)
        .text_opt("note", 500)
        .day_opt("expected_on")
        .day("business_date")
        .instant_opt("shipped_at")
        .instant_opt("received_at")
        .day_opt("received_on")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "number"])
        .index(&["company_id", "created_at", "id"])
        .index(&["company_id", "status", "created_at", "id"])
}

fn transfer_line() -> Table {
    table("inventory_transfer_line")
        .id()
        .company()
        .uuid("transfer_id")
        .int("line_no")
        .uuid("product_id")
        .uuid("unit_id")
        .scaled("quantity")
        .scaled("base_quantity")
        .scaled("received")
        .scaled("returned")
        .scaled("short")
        .scaled("damaged")
        .scaled("surplus")
        .child_of("inventory_transfer", "transfer_id")
        .unique(&["company_id", "transfer_id", "line_no"])
        .check_not_negative("received")
        .check_not_negative("returned")
        .check_not_negative("short")
        .check_not_negative("damaged")
        .check_not_negative("surplus")
}

fn stock_entry() -> Table {
    table("inventory_stock_entry")
        .id()
        .company()
        .uuid("product_id")
        .uuid("location_id")
        .uuid_opt("store_id")
        .text("kind", 8)
        .scaled("quantity")
        .uuid_opt("unit_id")
        .scaled_opt("unit_cost")
        .text_opt("reason", 32)
        .text_opt("note", 200)
        .scaled("moved")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .index(&["company_id", "product_id", "id"])
        .index(&["company_id", "store_id"])
        .check_not_negative("quantity")
        .frozen(&[
            "company_id",
            "product_id",
            "location_id",
            "kind",
            "quantity",
            "unit_id",
            "unit_cost",
            "moved",
        ])
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
