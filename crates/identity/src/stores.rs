//! Stores, for the modules above.

use kernel::{Id, Result};
use platform::{Ctx, Source};

use crate::model::store;

/// A store of the company; the caller's place does not matter.
///
/// # Errors
/// `record.not_found`.
pub async fn find(ctx: &Ctx, source: &Source, id: Id) -> Result<store::Model> {
    source.select::<store::Entity>(&ctx.whole()).id(id).expect().await
}
