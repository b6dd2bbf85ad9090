//! The module's tables, one entity per file.

pub mod address;
pub mod contact;
pub mod credit;
pub mod customer;
pub mod customer_category;
pub mod supplier;
pub mod supplier_address;
pub mod supplier_contact;
