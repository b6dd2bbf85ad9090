//! What an endpoint and a sender must be.

use kernel::Result;
use platform::{BoxFuture, Ctx, Tx};
use records::Change;

use crate::owners;
use crate::patterns::Patterns;

/// An address that may be called, events that exist, and somebody who answers for it.
pub(crate) fn endpoint<'a>(
    ctx: &'a Ctx,
    _tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        owners::take_over(ctx, change)?;
        if change.changes("url") {
            let url = change.text("url").unwrap_or_default();
            let target = ctx.runtime().outbound().target(url).map_err(|error| error.at("url"))?;
            change.set("url", target.as_str().into());
        }
        let modules = &ctx.runtime().registry().modules;
        let names: Vec<&str> = modules.iter().flat_map(|module| &module.events).map(|one| one.name).collect();
        patterns(change, &names)
    })
}

/// Types that are taken, and somebody who answers for it.
pub(crate) fn sender<'a>(
    ctx: &'a Ctx,
    _tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        owners::take_over(ctx, change)?;
        let modules = &ctx.runtime().registry().modules;
        let names: Vec<&str> =
            modules.iter().flat_map(|module| &module.inbound).map(|one| one.name).collect();
        patterns(change, &names)
    })
}

fn patterns(change: &mut Change<'_>, names: &[&str]) -> Result<()> {
    if change.changes("events") {
        let patterns = Patterns::read(change.text("events").unwrap_or_default());
        patterns.check(names).map_err(|error| error.at("events"))?;
        change.set("events", patterns.text().into());
    }
    Ok(())
}
