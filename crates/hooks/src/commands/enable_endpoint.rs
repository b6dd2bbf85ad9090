//! Putting a disabled endpoint back into service. Who enables it answers for it.

use kernel::Result;
use platform::{Ctx, NoInput, Target, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use serde_json::{Value, json};

use crate::errors::IS_ACTIVE;
use crate::model::endpoint;
use crate::queries::endpoint::State;

/// Enables an endpoint. What happened meanwhile is not sent by itself: replay it.
pub async fn enable_endpoint(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<State> {
    let row = tx.select::<endpoint::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    if row.is_active() {
        return Err(IS_ACTIVE.error());
    }
    let state = json!({ "state": endpoint::ACTIVE, "disabled_reason": Value::Null });
    let fields = state.as_object().cloned().unwrap_or_default();
    records::patch(ctx, tx, &endpoint::Model::record(), target, fields).await?;
    tx.update::<endpoint::Entity>(ctx.scope())
        .set(endpoint::Column::Failures, Expr::val(0))
        .set(endpoint::Column::FailingSince, Expr::val(None::<i64>))
        .set(endpoint::Column::RestsUntil, Expr::val(None::<i64>))
        .filter(endpoint::Column::Id.eq(target.id))
        .exec()
        .await?;
    State::of(ctx, tx, target.id).await
}
