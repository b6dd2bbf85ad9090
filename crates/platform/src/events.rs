//! What happened, as facts: written with the change, delivered after it, never lost, never made up.
//!
//! Each event belongs to one aggregate (a customer, an order) and has a dense sequence number there. The payload is
//! frozen when it is emitted. Delivery is another matter: see `outbox`.

use kernel::Id;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde::Serialize;

use crate::{Ctx, Error, Result, Scope, Tx};

/// A type of event in the catalogue.
#[derive(Clone, Copy)]
pub struct EventType {
    /// `order.confirmed`: aggregate and past tense.
    pub name: &'static str,
    /// One sentence for people who subscribe.
    pub text: &'static str,
    /// The permission that lets a live screen see it.
    pub view: &'static kernel::permissions::Permission,
    /// The payload's JSON schema.
    pub schema: fn(&mut SchemaGenerator) -> Schema,
}

/// A payload that says its own type.
pub trait Event: Serialize + JsonSchema {
    const TYPE: EventType;
}

/// What an event or an audit entry is about, with the dimensions that decide who may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// `order`, `customer`: the word of the API.
    pub kind: &'static str,
    pub id: Id,
    pub store: Option<Id>,
    pub region: Option<Id>,
    /// The user to whom it belongs.
    pub owner: Option<Id>,
    /// Made by this very command: its first event is number 1 and nobody needs to look.
    pub fresh: bool,
}

impl Subject {
    /// An object that was there before.
    pub fn of(kind: &'static str, id: Id) -> Self {
        Subject { kind, id, store: None, region: None, owner: None, fresh: false }
    }

    /// An object that this command makes.
    pub fn new(kind: &'static str, id: Id) -> Self {
        Subject { fresh: true, ..Subject::of(kind, id) }
    }

    /// Says where it happened and whose it is.
    pub fn within(self, store: Option<Id>, region: Option<Id>, owner: Option<Id>) -> Self {
        Subject { store, region, owner, ..self }
    }
}

pub(crate) struct Emitted {
    pub(crate) name: &'static str,
    pub(crate) subject: Subject,
    pub(crate) payload: String,
}

/// The outbox: one row for each event, for ever.
pub mod event {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        /// The event's type.
        pub name: String,
        pub subject_kind: String,
        pub subject_id: Uuid,
        /// Dense per subject, from 1.
        pub seq: i64,
        pub store_id: Option<Uuid>,
        pub region_id: Option<Uuid>,
        pub owner_id: Option<Uuid>,
        pub at: kernel::Instant,
        pub business_date: kernel::Day,
        pub actor_kind: String,
        pub actor_id: Option<Uuid>,
        pub request_id: String,
        /// JSON, as it was when it happened.
        pub payload: String,
        /// The place in the order of publication; absent until published.
        pub position: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
        fn store() -> Option<Column> {
            Some(Column::StoreId)
        }
        fn region() -> Option<Column> {
            Some(Column::RegionId)
        }
        fn owner() -> Option<Column> {
            Some(Column::OwnerId)
        }
    }
    // The publisher works for all companies at once; it hands rows on, it shows none.
    impl db::Global for Entity {}
}

#[derive(sea_orm::FromQueryResult)]
struct Last {
    subject_id: Id,
    seq: i64,
}

/// Adds a command's events to what it writes at its end, after one look for the sequence numbers of those objects that
/// were there before.
pub(crate) async fn add(
    ctx: &Ctx,
    tx: &Tx<'_>,
    emitted: Vec<Emitted>,
    together: &mut db::Together,
) -> Result<()> {
    if emitted.is_empty() {
        return Ok(());
    }
    let scope = Scope::company(ctx.company_id());
    let mut last = last_seqs(tx, &scope, &emitted).await?;
    let mut rows = Vec::with_capacity(emitted.len());
    for one in emitted {
        let seq = last.entry(one.subject.id).or_insert(0);
        *seq += 1;
        rows.push(event::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            name: one.name.to_owned(),
            subject_kind: one.subject.kind.to_owned(),
            subject_id: one.subject.id,
            seq: *seq,
            store_id: one.subject.store,
            region_id: one.subject.region,
            owner_id: one.subject.owner,
            at: ctx.now(),
            business_date: ctx.today(),
            actor_kind: ctx.actor().kind().to_owned(),
            actor_id: ctx.user_id(),
            request_id: ctx.request_id().to_owned(),
            payload: one.payload,
            position: None,
        });
    }
    together.add::<event::Entity>(&scope, rows)
}

/// Somebody else changed the same object and took the number: the command runs again and takes the next.
pub(crate) fn took_a_number(error: &Error) -> bool {
    let table = sea_orm::EntityName::table_name(&event::Entity);
    error.is(db::CONFLICT_UNIQUE) && error.inner.as_deref().is_some_and(|text| text.contains(table))
}

async fn last_seqs(
    tx: &Tx<'_>,
    scope: &Scope,
    emitted: &[Emitted],
) -> Result<std::collections::HashMap<Id, i64>> {
    let known: std::collections::BTreeSet<Id> =
        emitted.iter().filter(|one| !one.subject.fresh).map(|one| one.subject.id).collect();
    if known.is_empty() {
        return Ok(std::collections::HashMap::new());
    }
    use sea_orm::QuerySelect;
    let found = tx
        .select::<event::Entity>(scope)
        .filter(event::Column::SubjectId.is_in(db::padded(known.into_iter().collect::<Vec<_>>())))
        .shape(|select| {
            select
                .select_only()
                .column(event::Column::SubjectId)
                .column_as(Expr::col(event::Column::Seq).max(), "seq")
                .group_by(event::Column::SubjectId)
        })
        .all_as::<Last>()
        .await?;
    Ok(found.into_iter().map(|row| (row.subject_id, row.seq)).collect())
}
