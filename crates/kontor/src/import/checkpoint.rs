//! How far an import is: one row for each file and company, moved on in the commit of each batch.

use db::migrate::{Migration, Step};
use db::schema::table;
use kernel::{Error, Id, Instant, Result};
use platform::{Ctx, Source, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;

use super::TWO_AT_ONCE;

pub(super) use Model as Checkpoint;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kontor_import")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// The kind of file: `online-retail`.
    pub source: String,
    /// SHA-256 of its text, unpacked: the same file is known under any name.
    pub hash: String,
    pub file_name: String,
    /// Documents in the file.
    pub documents: i64,
    /// Documents that are through, in the file's order.
    pub done: i64,
    /// JSON: documents that were here before the import began, which it passes over.
    pub known: String,
    pub started_at: Instant,
    pub updated_at: Instant,
    /// When what is stored was found to add up to what the file says.
    pub finished_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}

pub(super) fn migrations() -> Vec<Migration> {
    vec![Migration { name: "kontor/0001_import", steps: || vec![Step::Table(import())] }]
}

fn import() -> db::schema::Table {
    table("kontor_import")
        .id()
        .company()
        .text("source", 40)
        .text("hash", 64)
        .text("file_name", 255)
        .big("documents")
        .big("done")
        .long("known")
        .instant("started_at")
        .instant("updated_at")
        .instant_opt("finished_at")
        .unique(&["company_id", "source", "hash"])
}

impl Model {
    /// The ids of the documents that the import passes over.
    pub(super) fn known_ids(&self) -> Result<Vec<Id>> {
        serde_json::from_str(&self.known).map_err(Error::internal)
    }
}

/// The row of a file, if its import has begun.
pub(super) async fn find(ctx: &Ctx, source: &Source, kind: &str, hash: &str) -> Result<Option<Checkpoint>> {
    source
        .select::<Entity>(&ctx.whole())
        .filter(Column::Source.eq(kind))
        .filter(Column::Hash.eq(hash))
        .one()
        .await
}

/// Says that an import has begun, in the commit of its first batch.
pub(super) async fn begin(ctx: &Ctx, tx: &Tx<'_>, row: Checkpoint) -> Result<()> {
    tx.insert::<Entity>(&ctx.whole(), row)
        .await
        .map_err(|error| if error.is(db::CONFLICT_UNIQUE) { TWO_AT_ONCE.error() } else { error })
}

/// Moves the mark from `from` to `to`.
///
/// # Errors
/// `import.two_at_once` when the mark is elsewhere: the batch is taken back, and nothing is doubled.
pub(super) async fn advance(ctx: &Ctx, tx: &Tx<'_>, row: &Checkpoint, from: i64, to: i64) -> Result<()> {
    let met = tx
        .update::<Entity>(&ctx.whole())
        .set(Column::Done, Expr::val(to))
        .set(Column::UpdatedAt, Expr::val(ctx.now()))
        .filter(Column::Id.eq(row.id))
        .filter(Column::Done.eq(from))
        .exec()
        .await?;
    if met == 1 { Ok(()) } else { Err(TWO_AT_ONCE.error()) }
}

/// Says that everything is stored and was found to add up: the next run has nothing to do.
pub(super) async fn finish(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<()> {
    tx.update::<Entity>(&ctx.whole())
        .set(Column::FinishedAt, Expr::val(Some(ctx.now())))
        .filter(Column::Id.eq(id))
        .exec()
        .await
        .map(drop)
}
