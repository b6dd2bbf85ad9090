//! The one row of the example company, as long as there is one.

use kernel::{Id, Instant, Result};
use platform::{Ctx, Source, pipeline};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;

/// Where it stands.
pub(super) mod state {
    pub(in super::super) const LOADING: &str = "loading";
    pub(in super::super) const LOADED: &str = "loaded";
    pub(in super::super) const REMOVING: &str = "removing";
    pub(in super::super) const FAILED: &str = "failed";
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kontor_example")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// The company for which it was made.
    pub home_id: Uuid,
    /// Its administrator.
    pub user_id: Uuid,
    /// The company itself, once it is founded.
    pub example_id: Option<Uuid>,
    /// One of [`state`].
    pub state: String,
    pub small: bool,
    /// Orders that are told, or rows that are gone, and all of them; 0 until that is known.
    pub done: i64,
    pub total: i64,
    /// Why it could not be made or removed.
    pub error: Option<String>,
    /// The present of the telling.
    pub begun_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
// It outlives the company that it is about, and is asked for by two.
impl db::Global for Entity {}

impl Model {
    /// Whether it is made or removed at this moment.
    pub(super) fn is_under_way(&self) -> bool {
        [state::LOADING, state::REMOVING].contains(&self.state.as_str())
    }

    /// Whether it is the caller's: they work for its home, or for itself.
    pub(super) fn is_of(&self, ctx: &Ctx) -> bool {
        self.home_id == ctx.company_id() || self.example_id == Some(ctx.company_id())
    }
}

/// The row, whoever it belongs to.
pub(super) async fn find(source: &Source) -> Result<Option<Model>> {
    source.select_global::<Entity>().one().await
}

/// Says how far it is.
pub(super) async fn tell(ctx: &Ctx, done: i64, total: i64) -> Result<()> {
    set(ctx, vec![(Column::Done, Expr::val(done)), (Column::Total, Expr::val(total))]).await
}

/// Says which company it is.
pub(super) async fn name(tx: &db::Tx, company: Id) -> Result<()> {
    tx.update_global::<Entity>().set(Column::ExampleId, Expr::val(Some(company))).exec().await.map(drop)
}

/// Says that it is made.
pub(super) async fn finish(tx: &db::Tx) -> Result<()> {
    tx.update_global::<Entity>().set(Column::State, Expr::val(state::LOADED)).exec().await.map(drop)
}

/// Says why it could not be made or removed.
pub(super) async fn fail(ctx: &Ctx, error: String) -> Result<()> {
    set(ctx, vec![(Column::State, Expr::val(state::FAILED)), (Column::Error, Expr::val(Some(error)))]).await
}

/// It is gone.
pub(super) async fn clear(ctx: &Ctx) -> Result<()> {
    pipeline::write(ctx, |_, tx| {
        Box::pin(async move { tx.delete_global::<Entity>().filter(Column::Id.eq(1)).exec().await.map(drop) })
    })
    .await
}

async fn set(ctx: &Ctx, values: Vec<(Column, Expr)>) -> Result<()> {
    pipeline::write(ctx, move |_, tx| {
        let values = values.clone();
        Box::pin(async move {
            let update = tx.update_global::<Entity>().filter(Column::Id.eq(1));
            let update = values.into_iter().fold(update, |update, (column, value)| update.set(column, value));
            update.exec().await.map(drop)
        })
    })
    .await
}
