//! What every module may rely on, shown on each of the three engines.

mod batches;
mod crash_images;
mod errors;
mod locked;
mod migrations;
mod paging;
mod planner;
mod retry;
mod scopes;
mod shelf;
mod text;
mod values;
mod writers;
