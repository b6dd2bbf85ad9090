//! What may be done with the catalogue.

use kernel::permissions::Permission;

pub const CATALOG_VIEW: Permission =
    Permission::new("catalog.product.view", "See products, units, barcodes, categories and taxes");
pub const CATALOG_EDIT: Permission =
    Permission::new("catalog.product.edit", "Change products, units, barcodes and categories");
pub const COST: Permission =
    Permission::new("catalog.product.cost", "See and change what products cost, and what stock is worth");
pub const TAX_EDIT: Permission = Permission::new("catalog.tax.edit", "Change tax classes and tax rates");
pub const RECEIVE_PRODUCTS: Permission =
    Permission::new("events.inventory_product_updated.receive", "Tell from outside what products there are");

/// All of them.
pub const ALL: &[&Permission] = &[&CATALOG_VIEW, &CATALOG_EDIT, &COST, &TAX_EDIT, &RECEIVE_PRODUCTS];
