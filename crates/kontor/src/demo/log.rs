//! How far the demo company is: each step's answer, kept in the commit of the step.
//!
//! The company follows from the seed, the day and the answers. Whoever stops the telling loses the step under way and
//! nothing else: the next run begins from the top, takes the answers of the steps that are done, and goes on with the
//! first that is not. The answers go when the company is finished.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use db::migrate::{Migration, Step};
use db::schema::table;
use kernel::{Code, Error, Id, Instant, Kind, Result};
use platform::{BoxFuture, Ctx, Source, Tx, pipeline};
use sea_orm::entity::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Options;

/// Two tell of the same company.
const TWO_AT_ONCE: Code =
    Code::new("demo.two_at_once", Kind::Conflict, "Another `kontor demo` runs at the same time");

/// The company of the demo; there is one at most.
pub mod mark {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "kontor_demo")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub seed: i64,
        pub small: bool,
        /// The present of the telling.
        pub begun_at: Instant,
        pub finished_at: Option<Instant>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
    // It is there before the company is.
    impl db::Global for Entity {}
}

/// The answer of a step.
pub mod step {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "kontor_demo_step")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        /// From 1.
        pub no: i64,
        /// JSON.
        pub answer: String,
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

pub(crate) fn migrations() -> Vec<Migration> {
    let steps = || {
        let mark = table("kontor_demo")
            .id()
            .big("seed")
            .flag("small")
            .instant("begun_at")
            .instant_opt("finished_at");
        let step = table("kontor_demo_step").id().company().big("no").long("answer");
        vec![Step::Table(mark), Step::Table(step.unique(&["company_id", "no"]))]
    };
    vec![Migration { name: "kontor/0002_demo", steps }]
}

/// The demo that was begun and not finished.
pub(super) async fn unfinished(source: &Source) -> Result<Option<mark::Model>> {
    source.select_global::<mark::Entity>().filter(mark::Column::FinishedAt.is_null()).one().await
}

/// Says that a demo begins, before there is a company.
pub(super) async fn begin(ctx: &Ctx, options: &Options) -> Result<mark::Model> {
    let mark = mark::Model {
        id: Id::from_u128(1),
        seed: options.seed.cast_signed(),
        small: options.small,
        begun_at: ctx.now(),
        finished_at: None,
    };
    let row = mark.clone();
    let kept = pipeline::write(ctx, move |_, tx| {
        let row = row.clone();
        Box::pin(async move { tx.insert_global::<mark::Entity>(vec![row]).await })
    });
    match kept.await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(TWO_AT_ONCE.error()),
        other => other.map(|()| mark),
    }
}

/// Says that it is finished; nobody needs the answers any more.
pub(super) async fn finish(ctx: &Ctx, mark: mark::Model) -> Result<()> {
    let row = mark::Model { finished_at: Some(ctx.runtime().clock().now()), ..mark };
    pipeline::write(ctx, move |ctx, tx| {
        let row = row.clone();
        Box::pin(async move {
            forget(ctx, tx).await?;
            tx.save_global::<mark::Entity>(row).await
        })
    })
    .await
}

/// The company is finished: nobody needs the answers any more.
pub(super) async fn forget(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    tx.delete::<step::Entity>(&ctx.whole()).exec().await.map(drop)
}

/// Steps that are done.
///
/// # Errors
/// Those of the database.
pub async fn done(ctx: &Ctx) -> Result<i64> {
    ctx.runtime().db().read().select::<step::Entity>(&ctx.whole()).count().await
}

/// What came of a step.
#[derive(Serialize, Deserialize)]
enum Answer<T> {
    Done(T),
    Refused,
}

/// Takes the steps one after the other.
#[derive(Default)]
pub(super) struct Log {
    taken: AtomicI64,
}

impl Log {
    /// Takes a step, or gives the answer that it had.
    pub(super) async fn write<T, F>(&self, ctx: &Ctx, work: F) -> Result<T>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
        F: for<'a> Fn(&'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static,
    {
        match at(ctx, self.next(), work).await? {
            Answer::Done(value) => Ok(value),
            Answer::Refused => Err(Error::internal("a step of the demo was refused that is never refused")),
        }
    }

    /// As [`Log::write`] for a step that may be refused in one way: nothing, if it was. The refusal is an answer as well:
    /// asked again later, the same step might not be refused.
    pub(super) async fn attempt<T, F>(&self, ctx: &Ctx, refusal: Code, work: F) -> Result<Option<T>>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
        F: for<'a> Fn(&'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static,
    {
        let no = self.next();
        let answer = match at(ctx, no, work).await {
            Err(error) if error.is(refusal) => {
                pipeline::write(ctx, move |ctx, tx| Box::pin(keep(ctx, tx, no, Answer::<T>::Refused))).await?
            }
            other => other?,
        };
        Ok(match answer {
            Answer::Done(value) => Some(value),
            Answer::Refused => None,
        })
    }

    fn next(&self) -> i64 {
        self.taken.fetch_add(1, Ordering::Relaxed) + 1
    }
}

async fn at<T, F>(ctx: &Ctx, no: i64, work: F) -> Result<Answer<T>>
where
    T: Serialize + DeserializeOwned + Send + 'static,
    F: for<'a> Fn(&'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static,
{
    let work = Arc::new(work);
    pipeline::write(ctx, move |ctx, tx| {
        let work = work.clone();
        Box::pin(async move {
            let known = tx.select::<step::Entity>(&ctx.whole()).filter(step::Column::No.eq(no));
            match known.one().await? {
                Some(known) => serde_json::from_str(&known.answer).map_err(Error::internal),
                None => keep(ctx, tx, no, Answer::Done(work(ctx, tx).await?)).await,
            }
        })
    })
    .await
}

async fn keep<T: Serialize>(ctx: &Ctx, tx: &Tx<'_>, no: i64, answer: Answer<T>) -> Result<Answer<T>> {
    let row = step::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        no,
        answer: serde_json::to_string(&answer).map_err(Error::internal)?,
    };
    match tx.insert::<step::Entity>(&ctx.whole(), row).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(TWO_AT_ONCE.error()),
        other => other.map(|()| answer),
    }
}
