//! Tables of the module.

pub mod amendment;
pub mod back_order;
pub mod line;
pub mod line_part;
pub mod order;
pub mod policy;
pub mod status;
pub mod template;
pub mod template_period;
