//! Before an endpoint is reached: not too many from one address, not too much at once, not for too long.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::address::bucket;
use crate::errors::{BUSY, TIMEOUT};
use crate::frame::Frame;
use crate::problem::Problem;
use crate::state::Web;

/// Counts the request against its address.
pub(crate) async fn by_address(State(web): State<Web>, request: Request, next: Next) -> Response {
    if let (Some(limiter), Some(frame)) = (&web.0.by_address, request.extensions().get::<Frame>())
        && let Some(address) = frame.address
        && let Err(error) = limiter.check(&bucket(address), "address")
    {
        return Problem::from(error).into_response();
    }
    next.run(request).await
}

/// Takes the request in if there is room.
pub(crate) async fn by_room(State(web): State<Web>, request: Request, next: Next) -> Response {
    let Ok(_room) = web.0.in_flight.try_acquire() else {
        return Problem::from(BUSY.with("in_flight_max", web.0.options.in_flight_max)).into_response();
    };
    next.run(request).await
}

/// Gives some work a limited time. A change that is under way then runs on to its end: only the answer is given up.
pub(crate) async fn in_time<T>(
    limit: Duration,
    work: impl Future<Output = Result<T, Problem>>,
) -> Result<T, Problem> {
    match tokio::time::timeout(limit, work).await {
        Ok(done) => done,
        Err(_) => Err(TIMEOUT.with("seconds_max", limit.as_secs()).into()),
    }
}
