//! Tables of the module.

pub mod allocation;
pub mod dunning_level;
pub mod dunning_notice;
pub mod dunning_run;
pub mod dunning_subject;
pub mod dunning_text;
pub mod instalment;
pub mod invoice;
pub mod layout;
pub mod layout_text;
pub mod line;
pub mod opening;
pub mod payment;
pub mod payment_term;
pub mod payment_term_part;
pub mod profile;
pub mod recurring;
pub mod recurring_period;
pub mod refund;
pub mod tax;
