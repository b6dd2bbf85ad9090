//! A new endpoint, with the secret that is shown this once.

use garde::Validate;
use kernel::{Error, Id, Result};
use platform::signing::standard::Secret;
use platform::{Ctx, Request, Response, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::model::endpoint;
use crate::secrets;

/// Where events are to be sent.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Begins with `https://`.
    #[garde(length(chars, min = 1, max = 2_000))]
    pub url: String,
    #[garde(length(chars, max = 200))]
    pub description: Option<String>,
    /// Names or families, separated by commas: `order.confirmed,customer.*`.
    #[garde(length(chars, min = 1, max = 2_000))]
    pub events: String,
}

/// What was made.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Made {
    pub id: Id,
    pub version: i64,
    /// `whsec_…`: what is signed with it proves to come from the one who has it. It is not shown again.
    pub secret: String,
}

/// Runs outside the pipeline's transaction so that the secret is kept nowhere in the clear, not even as an
/// idempotent answer.
pub async fn create_endpoint(ctx: Ctx, _: Request, input: Input) -> Result<Response<Made>> {
    make(ctx, endpoint::Model::record(), serde_json::to_value(input).map_err(Error::internal)?).await
}

/// Makes a record that has a secret.
pub(super) async fn make(ctx: Ctx, kind: records::RecordKind, fields: Value) -> Result<Response<Made>> {
    let secret = Secret::fresh(ctx.runtime().clock());
    let shown = secret.show();
    let secret = std::sync::Arc::new(secret);
    let row = pipeline::write(&ctx, move |ctx, tx| {
        let (secret, fields) = (secret.clone(), fields.as_object().cloned().unwrap_or_default());
        Box::pin(async move {
            let row = records::create(ctx, tx, &kind, fields).await?;
            secrets::put(ctx, tx, id_of(&row)?, &secret, secrets::KEPT).await?;
            Ok(row)
        })
    })
    .await?;
    let version = row["version"].as_i64().unwrap_or(1);
    Ok(Response::created(Made { id: id_of(&row)?, version, secret: shown }))
}

fn id_of(row: &Value) -> Result<Id> {
    let id = row["id"].as_str().and_then(|id| id.parse().ok());
    id.ok_or_else(|| Error::internal(format!("a record without an id: {}", json!(row))))
}
