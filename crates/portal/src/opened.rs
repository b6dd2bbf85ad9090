//! Who comes with a link: what it opens, and nothing else.

use std::sync::Arc;

use identity::throttle::Watch;
use identity::tokens::secret;
use kernel::{Error, Result};
use platform::{Actor, Ctx, Grants, Principal, Request};
use subtle::ConstantTimeEq;

use crate::model::link;
use crate::subjects::SubjectKind;
use crate::{LINK_EXPIRED, LINK_INVALID, LINK_REQUIRED, permissions};

/// A link that was shown and opens something.
pub(crate) struct Opened {
    /// Kontor itself at work for the link's company. Every function of the portal asks for the link's own subject.
    pub(crate) ctx: Ctx,
    pub(crate) link: link::Model,
    pub(crate) kind: SubjectKind,
}

/// Opens a door by the link that a request shows.
///
/// # Errors
/// `portal.link_required`, `portal.link_invalid`, `portal.link_expired`; `identity.too_many_attempts` where an address
/// keeps guessing.
pub(crate) async fn open(ctx: &Ctx, request: &Request) -> Result<Opened> {
    let token = request.link.as_deref().ok_or_else(|| LINK_REQUIRED.error())?;
    let found = by_token(ctx, token).await?;
    let Some(link) = found else {
        Watch::address(request.address.as_deref()).charge(ctx).await?;
        return Err(LINK_INVALID.error());
    };
    if !link.is_live(ctx.now()) {
        return Err(LINK_EXPIRED.error());
    }
    let ctx = inside(ctx, &link).await?;
    let kind = SubjectKind::of(&link.subject_kind)
        .ok_or_else(|| Error::internal(format!("link {} opens a {}", link.id, link.subject_kind)))?;
    Ok(Opened { ctx, link, kind })
}

/// The link behind a token, live or not.
pub(crate) async fn by_token(ctx: &Ctx, token: &str) -> Result<Option<link::Model>> {
    let Some((id, hash)) = secret::shown_link(token) else { return Ok(None) };
    let source = ctx.runtime().db().read();
    let found = source.select_global::<link::Entity>().id(id).one().await?;
    Ok(found.filter(|link| link.secret_hash.as_bytes().ct_eq(hash.as_bytes()).into()))
}

/// The same request at work for a link's company.
pub(crate) async fn inside(ctx: &Ctx, link: &link::Model) -> Result<Ctx> {
    let companies = ctx.runtime().companies().await?;
    let company = companies.into_iter().find(|company| company.id == link.company_id);
    let company = company.ok_or_else(|| LINK_INVALID.error())?;
    let (actor, grants) = (Actor::System("portal"), Arc::new(Grants::system()));
    let principal = Principal { actor, company, grants, session: None };
    ctx.signed_in(Arc::new(principal)).using(&permissions::VIEW)
}
