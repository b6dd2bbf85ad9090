//! The module's tables, one entity per file.

pub mod attribute;
pub mod attribute_value;
pub mod barcode;
pub mod category;
pub mod cost;
pub mod kit_component;
pub mod product;
pub mod product_image;
pub mod product_unit;
pub mod tax_class;
pub mod tax_rate;
pub mod template;
pub mod template_value;
pub mod unit;
pub mod variant;
