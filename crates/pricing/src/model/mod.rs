//! Tables of the module.

pub mod price_list;
pub mod price_list_item;
