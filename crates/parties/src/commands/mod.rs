//! What changes beside the records' own fields, one file per verb.

pub mod attach;
pub mod erase;
pub mod erase_supplier;
pub mod export;
pub mod merge;
pub mod set_credit;
pub mod set_tags;
pub mod standing;
