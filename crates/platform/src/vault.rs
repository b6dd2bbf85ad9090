//! Personal data at rest: sealed values, the keys that seal them, and keyed hashes by which they are found.
//!
//! The master key wraps each company's data keys; a company's data key wraps one key for each person. A person's
//! values are sealed by the person's key, so that destroying one row of `platform_key` makes all of them, in every
//! table, unreadable. Values that are nobody's in particular are sealed by the company's key.
//!
//! * A sealed value is text: `base64url(algorithm, key id, nonce, ciphertext and tag)`. It is bound to its table,
//!   column, company and row: copied elsewhere it does not open.
//! * A *blind index* is a keyed hash of a value's normal form; equal values are found by it, and nothing else.
//! * Rotation makes a new generation of the company's key. Reading accepts every generation, finding asks for the
//!   hashes of all of them, writing takes the newest; a job carries the rows over, a batch to a transaction.
//!
//! Keys that a transaction has made or read are kept for others only when it has committed.

pub(crate) mod cipher;
mod data_key;
pub(crate) mod endpoints;
mod health;
mod keyring;
pub(crate) mod reseal;
mod tables;
mod values;

pub(crate) use data_key::DataKey;
pub use endpoints::{Generation, Keys, Rotation, keys};
pub(crate) use health::doctors;
pub(crate) use keyring::{Keyring, Learned};
pub use reseal::{reseal, rotate, sealed_rows, unnoticed_for};
pub use tables::{Blind, SealedColumn, SealedTable, forget};
pub use values::{Place, blind, blinds, open, open_all, ready_keys, seal};

use kernel::{Code, Kind};
use sea_orm::entity::prelude::*;

/// A value that was altered, moved to another row, or sealed by a key that is not here.
pub const CANNOT_OPEN: Code =
    Code::new("vault.cannot_open", Kind::Internal, "A sealed value cannot be opened");
/// None of the master keys of this process opens a company's key.
pub const WRONG_MASTER_KEY: Code = Code::new(
    "vault.wrong_master_key",
    Kind::Internal,
    "The data keys were wrapped by a master key that is not here; put it back into the master key's file",
);

/// States of a key.
pub(crate) mod state {
    /// What is written now is sealed by it.
    pub(crate) const CURRENT: &str = "current";
    /// Still opens what it sealed.
    pub(crate) const FORMER: &str = "former";
    /// Gone, and with it everything that it sealed.
    pub(crate) const DESTROYED: &str = "destroyed";
}

/// A wrapped key.
pub(crate) mod row {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_key")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        /// The person whose key it is; nil: the company's own.
        pub subject_id: Uuid,
        /// From 1 for each subject.
        pub generation: i32,
        pub state: String,
        /// The name of the master key, or the id of the company's key, that wraps it.
        pub wrapped_by: String,
        /// Base64; empty once destroyed.
        pub wrapped: String,
        pub created_at: kernel::Instant,
        pub destroyed_at: Option<kernel::Instant>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
}

/// How far a rotation has come: the resealing begins again from here.
pub(crate) mod progress {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_reseal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub company_id: Uuid,
        /// The key to which everything is carried over.
        pub key_id: Uuid,
        /// The table that is being walked; empty at the beginning of a pass.
        pub place: String,
        /// The last row that was looked at.
        pub last_id: Uuid,
        /// Rows of this pass, and of all passes, that were sealed anew.
        pub pass_rows: i64,
        pub total_rows: i64,
        pub started_at: kernel::Instant,
        /// A whole pass found nothing more to do.
        pub done_at: Option<kernel::Instant>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
}
