//! `POST /portal/links`, and the list of links.

use garde::Validate;
use kernel::{Day, Id, Instant, Result};
use platform::{Ctx, Request, Response, Source, pipeline};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::links;
use crate::model::link;
use crate::subjects::{self, SubjectKind};

/// Links in one answer.
const LINKS_MAX: u64 = 200;

/// What is to be opened, and until when.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "subject_kind": "invoice", "subject_id": "0197a1c0-0000-7000-8000-000000000000" }))]
pub(crate) struct NewLink {
    subject_kind: SubjectKind,
    subject_id: Id,
    /// The last day on which it opens anything; as long as is allowed when absent.
    expires_on: Option<Day>,
}

/// A link with its address, which is shown this once.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SharedLink {
    id: Id,
    /// Whoever has it can look. The part behind `#` is the token.
    url: String,
    expires_at: Instant,
}

/// Whose links.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct LinksOf {
    /// The document or customer.
    subject_id: Id,
}

/// The links to something.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalLinks {
    items: Vec<PortalLink>,
}

/// A link and its use. Its token is nowhere.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PortalLink {
    id: Id,
    subject_kind: String,
    subject_id: Id,
    customer_id: Id,
    created_at: Instant,
    /// Absent where it was made for a letter by the program.
    created_by: Option<Id>,
    expires_at: Instant,
    revoked_at: Option<Instant>,
    /// It still opens something.
    live: bool,
    /// How often it opened something.
    uses: i64,
    seen_at: Option<Instant>,
}

/// Runs outside an idempotent transaction: what is shown once is not kept.
pub(crate) async fn share(ctx: Ctx, _: Request, new: NewLink) -> Result<Response<SharedLink>> {
    let expires_at = links::end(&ctx, new.expires_on)?;
    let (link, url) = pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let about = subjects::visible(ctx, tx, new.subject_kind, new.subject_id).await?;
            links::make(ctx, tx, &about, expires_at, ctx.user_id()).await
        })
    })
    .await?;
    Ok(Response::created(SharedLink { id: link.id, url, expires_at: link.expires_at }))
}

/// `GET /portal/links`.
pub(crate) async fn list(ctx: &Ctx, source: &Source, of: LinksOf) -> Result<PortalLinks> {
    let rows = source
        .select::<link::Entity>(ctx.scope())
        .filter(link::Column::SubjectId.eq(of.subject_id))
        .order_by_desc(link::Column::Id)
        .limit(LINKS_MAX)
        .all()
        .await?;
    Ok(PortalLinks { items: rows.into_iter().map(|row| view(ctx, row)).collect() })
}

pub(crate) fn view(ctx: &Ctx, row: link::Model) -> PortalLink {
    PortalLink {
        live: row.is_live(ctx.now()),
        id: row.id,
        subject_kind: row.subject_kind,
        subject_id: row.subject_id,
        customer_id: row.customer_id,
        created_at: row.created_at,
        created_by: row.created_by,
        expires_at: row.expires_at,
        revoked_at: row.revoked_at,
        uses: row.uses,
        seen_at: row.seen_at,
    }
}
