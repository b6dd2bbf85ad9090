//! What the HTTP side holds while it runs.

use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use axum::body::Bytes;
use kernel::Id;
use platform::Runtime;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use crate::options::Options;
use crate::rate::Limiter;

/// The HTTP side of the running program. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Web(pub(crate) Arc<State>);

pub(crate) struct State {
    pub(crate) runtime: Runtime,
    pub(crate) options: Options,
    pub(crate) by_address: Option<Limiter<IpAddr>>,
    pub(crate) by_actor: Option<Limiter<Id>>,
    pub(crate) in_flight: Semaphore,
    pub(crate) streams: Arc<Semaphore>,
    /// Ends the live streams, which would otherwise never end by themselves.
    pub(crate) shutdown: CancellationToken,
    /// The OpenAPI document, made when it is first asked for.
    pub(crate) document: OnceLock<Bytes>,
    migrated: AtomicBool,
}

impl Web {
    pub(crate) fn new(runtime: Runtime, options: Options, shutdown: CancellationToken) -> Self {
        Web(Arc::new(State {
            by_address: options.per_address.map(Limiter::new),
            by_actor: options.per_actor.map(Limiter::new),
            in_flight: Semaphore::new(options.in_flight_max),
            streams: Arc::new(Semaphore::new(options.streams_max)),
            shutdown,
            document: OnceLock::new(),
            migrated: AtomicBool::new(false),
            runtime,
            options,
        }))
    }

    pub(crate) fn runtime(&self) -> &Runtime {
        &self.0.runtime
    }

    /// Whether every migration is recorded. It is asked until it is so: migrations are never taken back.
    pub(crate) async fn migrated(&self) -> kernel::Result<()> {
        if !self.0.migrated.load(Ordering::Relaxed) {
            let migrations = self.runtime().registry().migrations();
            self.runtime().db().assert_migrated(&migrations).await?;
            self.0.migrated.store(true, Ordering::Relaxed);
        }
        Ok(())
    }
}
