//! The module's tables, one entity per file.

pub mod address;
pub mod attachment;
pub mod communication;
pub mod contact;
pub mod credit;
pub mod customer;
pub mod customer_category;
pub mod customer_tag;
pub mod policy;
pub mod standing;
pub mod supplier;
pub mod supplier_address;
pub mod supplier_contact;
pub mod tag;
pub mod timeline;
