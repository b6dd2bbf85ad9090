//! Stories of identity, each on all engines.

mod companies;
mod founding;
mod invitations;
mod keys;
mod passwords;
mod people;
mod refresh;
mod roles;
mod sessions;
mod sign_in;
mod upkeep;
mod world;
