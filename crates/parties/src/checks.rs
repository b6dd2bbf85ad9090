//! What the record engine cannot know: rules between records, and what follows from a change. The functions run in
//! the transaction of the change.

mod address;
mod communication;
mod contact;
mod customer;
mod reach;
mod supplier;

pub(crate) use address::{address, address_saved};
pub(crate) use communication::communication;
pub(crate) use contact::{contact, contact_saved};
pub(crate) use customer::{customers, customers_saved};
pub(crate) use supplier::supplier;
