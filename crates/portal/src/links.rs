//! Making links.

use std::time::Duration;

use identity::tokens::secret;
use kernel::{Day, Id, Instant, Result, time};
use platform::{Ctx, Tx};
use serde_json::json;

use crate::events::{PortalLinkCreated, head, subject};
use crate::model::link;
use crate::subjects::About;
use crate::{BAD_EXPIRY, Options};

/// Days that a link opens something, where an installation does not say.
pub const LINK_DAYS: i32 = 60;
/// Days that an installation can allow at most.
pub const LINK_DAYS_MAX: i32 = 366;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Days that a link opens something at most.
pub(crate) fn days_max(ctx: &Ctx) -> i32 {
    let options = ctx.runtime().registry().ports::<Options>();
    options.first().map_or(LINK_DAYS, |options| options.link_days).clamp(1, LINK_DAYS_MAX)
}

/// When a link ends that is good up to and including a day, or for as long as is allowed.
///
/// # Errors
/// `portal.bad_expiry` with `days_max`.
pub(crate) fn end(ctx: &Ctx, last_day: Option<Day>) -> Result<Instant> {
    let days_max = days_max(ctx);
    let Some(day) = last_day else { return Ok(ctx.now().plus(DAY * days_max.unsigned_abs())) };
    if !(0..=days_max).contains(&ctx.today().days_until(day)) {
        return Err(BAD_EXPIRY.at("expires_on").with("days_max", days_max));
    }
    let company = ctx.company();
    Ok(time::business_day_start(day.plus_days(1), &company.zone, company.cutover_minutes))
}

/// Makes a link. The address with its token is never shown again.
pub(crate) async fn make(
    ctx: &Ctx,
    tx: &Tx<'_>,
    about: &About,
    expires_at: Instant,
    by: Option<Id>,
) -> Result<(link::Model, String)> {
    let id = ctx.id();
    let (token, secret_hash) = secret::fresh_link(ctx.runtime().clock(), id);
    let link = link::Model {
        id,
        company_id: ctx.company_id(),
        secret_hash,
        subject_kind: about.kind.as_str().to_owned(),
        subject_id: about.id,
        customer_id: about.customer_id,
        store_id: about.store_id,
        region_id: about.region_id,
        owner_id: about.owner_id,
        created_by: by,
        created_at: ctx.now(),
        expires_at,
        revoked_at: None,
        revoked_by: None,
        uses: 0,
        seen_at: None,
        asked_at: None,
    };
    tx.emit(subject(&link), &PortalLinkCreated { link: head(&link) })?;
    let facts = json!({
        "subject_kind": link.subject_kind, "subject_id": link.subject_id, "expires_at": link.expires_at,
    });
    tx.audit(subject(&link), "portal.link.share", &facts)?;
    tx.insert::<link::Entity>(&ctx.whole(), link.clone()).await?;
    // In the fragment, which no browser sends anywhere: not into logs, not to other sites.
    let url = format!("{}/portal#{token}", ctx.runtime().settings().public_url);
    Ok((link, url))
}
