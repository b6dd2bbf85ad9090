//! Stories of identity, each on all engines.

mod addresses;
mod companies;
mod factors;
mod forgotten;
mod founding;
mod invitations;
mod keys;
mod oidc;
mod passkeys;
mod passwords;
mod people;
mod provider;
mod refresh;
mod roles;
mod sessions;
mod sign_in;
mod step_up;
mod upkeep;
mod world;
