//! The module's tables, one entity per file.

pub mod barcode;
pub mod category;
pub mod product;
pub mod product_unit;
pub mod tax_class;
pub mod tax_rate;
pub mod unit;
