//! Taking an endpoint out of service.

use kernel::Result;
use platform::{Ctx, NoInput, Target, Tx};

use crate::deliver;
use crate::errors::NOT_ACTIVE;
use crate::model::endpoint::{self, reason};
use crate::queries::endpoint::State;

/// Disables an endpoint: what waits for it is dropped.
pub async fn disable_endpoint(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<State> {
    let row = tx.select::<endpoint::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(row.version)?;
    if !row.is_active() {
        return Err(NOT_ACTIVE.error());
    }
    deliver::disable(ctx, tx, row, reason::BY_HAND).await?;
    State::of(ctx, tx, target.id).await
}
