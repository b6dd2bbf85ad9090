//! The company's keys, for those who answer for them. No endpoint shows a key.

use kernel::Instant;
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::{progress, rotate, row};
use crate::permissions::{KEY_ROTATE, KEY_VIEW};
use crate::{Access, Api, Ctx, Id, Method, NoInput, Result, Source, Tx};

pub(crate) fn register(api: &mut Api) {
    api.get("/platform/keys", Access::Permission(&KEY_VIEW), show)
        .summary("The generations of the company's data key, and how far a rotation has come");
    api.command(Method::Post, "/platform/keys/rotate", Access::Permission(&KEY_ROTATE), rotate_now)
        .summary("Make a new data key; a job carries everything over to it while the company works on");
}

/// The company's keys.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Keys {
    /// Oldest first; the last one seals what is written now.
    pub generations: Vec<Generation>,
    /// The rotation that is under way or was the last.
    pub rotation: Option<Rotation>,
}

/// A data key of the company.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Generation {
    pub key_id: Id,
    pub generation: i32,
    /// `current`, `former` (still opens) or `destroyed`.
    pub state: String,
    pub created_at: Instant,
    /// The newest master key wraps it; otherwise a former one is still needed.
    pub wrapped_by_newest: bool,
}

/// How far a rotation has come.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Rotation {
    pub key_id: Id,
    pub started_at: Instant,
    /// Absent while the job is at work.
    pub done_at: Option<Instant>,
    /// Rows that were sealed anew so far.
    pub rows: i64,
}

async fn show(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Keys> {
    keys(ctx, source).await
}

/// The company's keys, and how far a rotation has come.
pub async fn keys(ctx: &Ctx, source: &Source) -> Result<Keys> {
    let newest = ctx.runtime().keyring().master()?.name.clone();
    let rows = source
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::SubjectId.eq(Id::nil()))
        .order_by(row::Column::Generation)
        .all()
        .await?;
    let rotation = source.select::<progress::Entity>(&ctx.whole()).one().await?;
    Ok(Keys {
        generations: rows
            .into_iter()
            .map(|row| Generation {
                wrapped_by_newest: row.wrapped_by == newest,
                key_id: row.id,
                generation: row.generation,
                state: row.state,
                created_at: row.created_at,
            })
            .collect(),
        rotation: rotation.map(|at| Rotation {
            key_id: at.key_id,
            started_at: at.started_at,
            done_at: at.done_at,
            rows: at.total_rows,
        }),
    })
}

async fn rotate_now(ctx: &Ctx, tx: &Tx<'_>, _: NoInput) -> Result<Keys> {
    rotate(ctx, tx).await?;
    keys(ctx, tx).await
}
