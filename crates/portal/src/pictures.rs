//! The company as its customers see it: who it is, how to pay it, its logo.

use kernel::Result;
use platform::{Ctx, Reply, Request, Source};

use crate::NOT_BEHIND;
use crate::opened::open;
use crate::shape::{PortalCompany, PortalFact};

const LOGO: &str = "/portal/view/logo";

/// The company of a link.
pub(crate) async fn company(ctx: &Ctx, source: &Source) -> Result<PortalCompany> {
    let head = identity::letterhead(ctx, source).await?;
    Ok(PortalCompany {
        name: head.name,
        address: head.lines,
        facts: head.facts.into_iter().map(|(kind, value)| PortalFact { kind, value }).collect(),
        website: head.website,
        payment_text: head.payment_text,
        iban: head.iban.as_deref().map(identity::bank::grouped),
        bic: head.bic,
        logo_url: head.logo.map(|_| LOGO),
    })
}

/// `GET /portal/view/logo`.
pub(crate) async fn logo(ctx: Ctx, request: Request) -> Result<Reply> {
    let opened = open(&ctx, &request).await?;
    let head = identity::letterhead(&opened.ctx, ctx.runtime().db().read()).await?;
    head.logo.map(Reply::File).ok_or_else(|| NOT_BEHIND.error())
}
