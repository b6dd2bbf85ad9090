//! Stories of the platform's services, each on all engines.

mod audit;
mod cache;
mod delivery;
mod doctors;
mod events;
mod files;
mod idempotency;
mod jobs;
mod many_clients;
mod numbering;
mod outbound;
mod shelf;
mod worker;
mod world;
