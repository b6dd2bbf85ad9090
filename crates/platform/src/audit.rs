//! Who did what to what, written in the transaction of the change.
//!
//! A row's hashed body is everything but `personal`, of which only a keyed hash enters: erasing a person leaves the
//! chain whole. Rows are sealed into the company's chain by a background job, so that evidence costs no lock.

mod anchor;
mod chain;
mod endpoints;
mod seal;
mod sealer;
mod verify;

pub use anchor::{Anchor, anchor_all, chains, forget, path as anchors_path};
pub(crate) use endpoints::register;
pub use sealer::seal_all;
pub use verify::{Fault, Verification, verify, verify_all};

use sea_orm::entity::prelude::*;

use crate::{Ctx, Result, Scope, Subject, Tx};

pub(crate) struct Entry {
    pub(crate) subject: Subject,
    pub(crate) action: &'static str,
    pub(crate) changes: String,
    pub(crate) personal: Option<String>,
}

/// One audit row.
pub mod row {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_audit")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        pub at: kernel::Instant,
        pub actor_kind: String,
        pub actor_id: Option<Uuid>,
        pub actor_name: String,
        /// The permission or job by which it was done: `orders.order.confirm`.
        pub action: String,
        pub subject_kind: String,
        pub subject_id: Uuid,
        pub request_id: String,
        /// JSON: what changed, without personal data.
        pub changes: String,
        /// JSON: personal data of the change; may be erased.
        pub personal: Option<String>,
        /// The seal that covers this row; absent until sealed.
        pub seal_no: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
    // The sealer looks for whose rows are unsealed.
    impl db::Global for Entity {}
}

/// Erases the personal part of every entry about these objects. The chain holds: of that part it has a keyed hash
/// only, and a check tells erased entries from altered ones. Tells how many entries it met.
pub async fn erase_personal(ctx: &Ctx, tx: &Tx<'_>, subjects: &[crate::Id]) -> Result<u64> {
    tx.update::<row::Entity>(&ctx.whole())
        .set(row::Column::Personal, sea_orm::sea_query::Expr::val(None::<String>))
        .filter(row::Column::SubjectId.is_in(subjects.iter().copied()))
        .filter(row::Column::Personal.is_not_null())
        .exec()
        .await
}

pub(crate) fn add(ctx: &Ctx, entries: Vec<Entry>, together: &mut db::Together) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let rows = entries
        .into_iter()
        .map(|entry| row::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            at: ctx.now(),
            actor_kind: ctx.actor().kind().to_owned(),
            actor_id: ctx.user_id(),
            actor_name: ctx.actor().label().to_owned(),
            action: entry.action.to_owned(),
            subject_kind: entry.subject.kind.to_owned(),
            subject_id: entry.subject.id,
            request_id: ctx.request_id().to_owned(),
            changes: entry.changes,
            personal: entry.personal,
            seal_no: None,
        })
        .collect();
    together.add::<row::Entity>(&Scope::company(ctx.company_id()), rows)
}
