//! What a new company begins with: units, tax classes, reasons. Whoever founds a company, in whatever way, has every
//! module furnish it in the same transaction, so that its first import finds what it needs.

use std::sync::Arc;

use crate::{BoxFuture, Ctx, Port, Result, Tx};

/// Makes what a company lacks of what it begins with; run twice, it changes nothing. `ctx` works for the company.
pub type Furnish = for<'a> fn(&'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<()>>;

/// How a module hands itself in.
struct Furnisher(Furnish);

/// The value for `Module::ports`.
pub fn furnisher(furnish: Furnish) -> Port {
    Arc::new(Furnisher(furnish))
}

/// Has all modules furnish the company, the lower ones first.
///
/// # Errors
/// What a module refuses: a slip in its code.
pub async fn furnish(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    for furnisher in ctx.runtime().registry().ports::<Furnisher>() {
        (furnisher.0)(ctx, tx).await?;
    }
    Ok(())
}
