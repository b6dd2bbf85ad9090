//! A small module with every kind of field: parts in bins, and slips that name a part.

pub(crate) mod bin;
pub(crate) mod part;
pub(crate) mod slip;

use db::migrate::{Migration, Step};
use db::schema::table;
use kernel::Permission;
use platform::{Api, BoxFuture, Ctx, Module, Result, Tx};
use records::{Change, RecordKind};

pub(crate) const VIEW: Permission = Permission::new("rack.view", "See the rack");
pub(crate) const EDIT: Permission = Permission::new("rack.edit", "Change the rack");
pub(crate) const FULL: kernel::Code =
    kernel::Code::new("rack.full", kernel::Kind::Conflict, "The bin is full");

pub(crate) fn records() -> Vec<RecordKind> {
    vec![bin::Model::record(), part::Model::record(), slip::Model::record()]
}

pub(crate) fn module() -> Module {
    Module {
        name: "rack",
        migrations: vec![Migration { name: "rack/0001_rack", steps }],
        permissions: vec![&VIEW, &EDIT],
        api: Some(api),
        ports: vec![records::people_names(|_, _, ids| {
            let name = |id: &platform::Id| (*id, format!("Person {:x}", id.as_u128()));
            Box::pin(async move { Ok(ids.iter().map(name).collect()) })
        })],
        events: records().iter().flat_map(records::event_types).collect(),
        ..Module::default()
    }
}

fn api(api: &mut Api) {
    for kind in records() {
        records::mount(api, &kind);
    }
}

/// The module's own rules: a missing SKU is made up, and nothing is called `Full`.
pub(crate) fn check_part<'a>(
    _: &'a Ctx,
    _: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if change.text("sku").is_none() {
            let sku = format!("P-{}", change.id().simple());
            change.set("sku", sku.into());
        }
        match change.text("name") {
            Some("Full") => Err(FULL.at("name")),
            _ => Ok(()),
        }
    })
}

/// Refuses when it is too late to leave nothing behind.
pub(crate) fn part_saved<'a>(
    _: &'a Ctx,
    _: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move { if change.text("name") == Some("Late") { Err(FULL.at("name")) } else { Ok(()) } })
}

fn steps() -> Vec<Step> {
    let bins = table("rack_bin")
        .id()
        .company()
        .text("code", 32)
        .text("name", 120)
        .uuid_opt("parent_id")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "code"]);
    let parts = table("rack_part")
        .id()
        .company()
        .text("sku", 64)
        .text("name", 120)
        .text_opt("email", 254)
        .long_opt("note")
        .scaled("price")
        .scaled_opt("weight")
        .text_opt("currency", 3)
        .amount_opt("limit")
        .int("count")
        .flag("active")
        .text("status", 16)
        .day_opt("sold_on")
        .uuid_opt("bin_id")
        .uuid_opt("owner_id")
        .uuid_opt("store_id")
        .text_opt("secret", 64)
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "sku"])
        .index(&["company_id", "name", "id"]);
    let slips = table("rack_slip")
        .id()
        .company()
        .text("number", 32)
        .uuid("part_id")
        .uuid_opt("owner_id")
        .amount("total")
        .instant("placed_at")
        .unique(&["company_id", "number"])
        .index(&["company_id", "placed_at", "id"])
        .index(&["company_id", "part_id", "placed_at", "id"]);
    vec![Step::Table(bins), Step::Table(parts), Step::Table(slips)]
}
