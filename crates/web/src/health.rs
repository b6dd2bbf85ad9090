//! Is the process there, and can it work?

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use kernel::Result;
use serde_json::json;

use crate::errors::TIMEOUT;
use crate::problem::Problem;
use crate::state::Web;

/// How long the database may take to answer before the program counts as not ready.
const PING_TIMEOUT: Duration = Duration::from_secs(3);

/// `/health`: the process runs. It asks nobody, so that a slow database does not get the program restarted.
pub(crate) async fn health() -> Response {
    Json(json!({"status": "ok"})).into_response()
}

/// `/ready`: the database answers and is as new as the program. Load balancers ask this.
pub(crate) async fn ready(State(web): State<Web>) -> Response {
    let checked = tokio::time::timeout(PING_TIMEOUT, check(&web)).await;
    match checked.unwrap_or_else(|_| Err(TIMEOUT.because("The database does not answer in time"))) {
        Ok(()) => Json(json!({"status": "ready"})).into_response(),
        Err(error) => Problem::from(error).into_response(),
    }
}

async fn check(web: &Web) -> Result<()> {
    web.runtime().db().ping().await?;
    web.migrated().await
}
