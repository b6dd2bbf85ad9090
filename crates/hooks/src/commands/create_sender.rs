//! Somebody who will send us signed events, with the secret that is shown this once.

use garde::Validate;
use kernel::{Error, Result};
use platform::{Ctx, Request, Response};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::create_endpoint::{Made, make};
use crate::model::sender;

/// Who sends what.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Input {
    #[garde(length(chars, min = 1, max = 80))]
    pub name: String,
    /// The `source` that its events carry.
    #[garde(length(chars, min = 1, max = 200))]
    pub source: String,
    /// Types that it may send, separated by commas: `partner.updated,inventory.*`.
    #[garde(length(chars, min = 1, max = 2_000))]
    pub events: String,
}

/// Runs outside the pipeline's transaction: see [`super::create_endpoint`].
pub async fn create_sender(ctx: Ctx, _: Request, input: Input) -> Result<Response<Made>> {
    make(ctx, sender::Model::record(), serde_json::to_value(input).map_err(Error::internal)?).await
}
