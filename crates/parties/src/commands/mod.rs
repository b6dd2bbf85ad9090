//! What changes beside the records' own fields, one file per verb.

pub mod set_credit;
