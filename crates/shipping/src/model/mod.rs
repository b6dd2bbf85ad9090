//! Tables of the module.

pub mod carrier;
pub mod carrier_message;
pub mod carrier_secret;
pub mod choice;
pub mod label;
pub mod line;
pub mod method;
pub mod package_type;
pub mod parcel;
pub mod parcel_line;
pub mod rate;
pub mod shipment;
pub mod tracking_event;
pub mod zone;
pub mod zone_area;
