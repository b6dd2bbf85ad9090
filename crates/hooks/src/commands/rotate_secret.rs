//! A new secret; the one before stays good for a while, so that nothing is lost while the other side changes over.

use std::sync::Arc;
use std::time::Duration;

use garde::Validate;
use kernel::{Id, Instant, Result};
use platform::signing::standard::Secret;
use platform::{Ctx, Request, Response, Subject, api, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::model::{endpoint, sender};
use crate::permissions::{ENDPOINT_EDIT, SENDER_EDIT};
use crate::secrets;

/// Hours that the former secret may stay good: a week.
pub const KEEP_HOURS_MAX: u32 = 168;

/// How the change is to go.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Hours that the former secret stays good, 24 when absent; 0 after it was lost.
    #[garde(range(max = KEEP_HOURS_MAX))]
    pub keep_hours: Option<u32>,
}

/// The new secret.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Rotated {
    pub id: Id,
    /// It is not shown again.
    pub secret: String,
    /// Until then the former secret is good too.
    pub former_until: Instant,
}

/// Gives an endpoint a new secret.
pub async fn of_endpoint(ctx: Ctx, request: Request, input: Input) -> Result<Response<Rotated>> {
    let id = api::path_id(&request, "id")?;
    let source = ctx.runtime().db().read();
    let row = source.select::<endpoint::Entity>(ctx.scope()).id(id).expect().await?;
    let subject = Subject::of("webhook_endpoint", id).within(None, None, row.owner_id);
    rotate(ctx, subject, ENDPOINT_EDIT.name, input).await
}

/// Gives a sender a new secret.
pub async fn of_sender(ctx: Ctx, request: Request, input: Input) -> Result<Response<Rotated>> {
    let id = api::path_id(&request, "id")?;
    let source = ctx.runtime().db().read();
    let row = source.select::<sender::Entity>(ctx.scope()).id(id).expect().await?;
    let subject = Subject::of("event_sender", id).within(None, None, row.owner_id);
    rotate(ctx, subject, SENDER_EDIT.name, input).await
}

async fn rotate(ctx: Ctx, subject: Subject, action: &'static str, input: Input) -> Result<Response<Rotated>> {
    let keep = input.keep_hours.map_or(secrets::KEPT, |hours| Duration::from_secs(u64::from(hours) * 3_600));
    let secret = Arc::new(Secret::fresh(ctx.runtime().clock()));
    let shown = secret.show();
    pipeline::write(&ctx, move |ctx, tx| {
        let secret = secret.clone();
        Box::pin(async move {
            secrets::put(ctx, tx, subject.id, &secret, keep).await?;
            tx.audit(subject, action, &json!({ "secret": "rotated" }))
        })
    })
    .await?;
    let former_until = ctx.now().plus(keep);
    Ok(Response::ok(Rotated { id: subject.id, secret: shown, former_until }))
}
