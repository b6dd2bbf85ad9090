//! What records must be like, and what follows from changing them.

mod bin;
mod location;
mod reorder_point;
mod stock_entry;

pub(crate) use bin::bin;
pub(crate) use location::{location, location_saved};
pub(crate) use reorder_point::{reorder_point, reorder_point_saved};
pub(crate) use stock_entry::{stock_entries, stock_entries_saved};
