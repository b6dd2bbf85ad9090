//! What the record engine cannot know: rules between records. Each function runs in the transaction of the change,
//! before it is saved, and locks what it has looked at where two changes at once could break the rule together.

mod attribute_value;
mod barcode;
mod category;
mod kit_component;
mod product;
mod product_image;
mod product_unit;
mod tax_rate;
mod template_value;
mod unit;

pub(crate) use attribute_value::attribute_value;
pub(crate) use barcode::barcodes;
pub(crate) use category::category;
pub(crate) use kit_component::kit_component;
pub(crate) use product::product;
pub(crate) use product_image::product_image;
pub(crate) use product_unit::product_unit;
pub(crate) use tax_rate::tax_rate;
pub(crate) use template_value::template_value;
pub(crate) use unit::unit;
