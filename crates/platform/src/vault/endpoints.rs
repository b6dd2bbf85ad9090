//! The company's keys, for those who answer for them. No endpoint shows a key.

use kernel::Instant;
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::{progress, rotate, row};
use crate::permissions::{KEY_ROTATE, KEY_VIEW};
use crate::{Access, Api, Ctx, Id, Method, NoInput, Result, Source, Tx};

pub(crate) fn register(api: &mut Api) {
    api.get("/platform/keys", Access::Permission(&KEY_VIEW), keys)
        .summary("The generations of the company's data key, and how far a rotation has come");
    api.command(Method::Post, "/platform/keys/rotate", Access::Permission(&KEY_ROTATE), rotate_now)
        .summary("Make a new data key; a job carries everything over to it while the company works on");
}

/// The company's keys.
#[derive(Serialize, JsonSchema)]
struct Keys {
    /// Oldest first; the last one seals what is written now.
    generations: Vec<Generation>,
    /// The rotation that is under way or was the last.
    rotation: Option<Rotation>,
}

#[derive(Serialize, JsonSchema)]
struct Generation {
    key_id: Id,
    generation: i32,
    /// `current`, `former` (still opens) or `destroyed`.
    state: String,
    created_at: Instant,
}

#[derive(Serialize, JsonSchema)]
struct Rotation {
    key_id: Id,
    started_at: Instant,
    /// Absent while the job is at work.
    done_at: Option<Instant>,
    /// Rows that were sealed anew so far.
    rows: i64,
}

async fn keys(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Keys> {
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
    keys(ctx, tx, NoInput {}).await
}
