//! What is traded: products with their units, barcodes and categories, and the taxes on them.
//!
//! Everything here is a record. The floors above read it in batches through [`products`], [`units`] and [`taxes`];
//! the arithmetic is in [`rules`], without a database.

mod checks;
pub mod commands;
mod costs;
mod errors;
mod inbound;
pub mod kits;
mod migrations;
pub mod model;
pub mod permissions;
mod pictures;
pub mod products;
mod queries;
pub mod rules;
pub mod setup;
pub mod taxes;
mod unit_costs;
pub mod units;
mod uses;

use platform::{Access, Api, Module};

pub use errors::*;
pub use unit_costs::{UnitCosts, unit_costs, unit_costs_known};

/// The module as data.
pub fn module() -> Module {
    Module {
        name: "catalog",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(api),
        events: records().iter().filter(|kind| !kind.document).flat_map(records::event_types).collect(),
        inbound: inbound::all(),
        ports: vec![
            records::holders::holder(uses::holds),
            platform::furnish::furnisher(setup::furnish),
            platform::setup::todo(wanted()),
        ],
        ..Module::default()
    }
}

/// What the module wants a new company to have.
fn wanted() -> platform::setup::Todo {
    platform::setup::Todo {
        id: "catalog.product",
        module: "catalog",
        label: "The first product",
        path: "/products/new",
        done: |ctx, source| Box::pin(platform::setup::any::<model::product::Entity>(ctx, source)),
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![
        model::category::Model::record(),
        model::unit::Model::record(),
        model::tax_class::Model::record(),
        model::tax_rate::Model::record(),
        model::product::Model::record(),
        model::product_unit::Model::record(),
        model::barcode::Model::record(),
        model::attribute::Model::record(),
        model::attribute_value::Model::record(),
        model::template::Model::record(),
        model::template_value::Model::record(),
        model::variant::Model::record(),
        model::cost::Model::record(),
        model::product_image::Model::record(),
        model::kit_component::Model::record(),
    ]
}

fn api(api: &mut Api) {
    for kind in records() {
        records::mount(api, &kind);
    }
    api.verb(
        "/catalog/templates/{id}/generate-variants",
        Access::Permission(&permissions::CATALOG_EDIT),
        commands::generate_variants::generate_variants,
    )
    .summary("Make a product for each combination of the template's values that has none");
    api.file(
        "/catalog/product-images/{id}/picture",
        Access::Permission(&permissions::CATALOG_VIEW),
        "image/*",
        pictures::picture,
    )
    .summary("The picture itself, in the size of a list or of a page; without what the camera noted");
    api.get("/catalog/lookup", Access::Permission(&permissions::CATALOG_VIEW), queries::lookup)
        .summary("Find a product by barcode or article number");
}
