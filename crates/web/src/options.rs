//! Every limit of the HTTP side, by name, with its default.

use std::num::NonZeroU32;
use std::time::Duration;

use ipnet::IpNet;

use crate::app::App;

/// How the HTTP side behaves.
#[derive(Clone, Debug)]
pub struct Options {
    /// Bytes of a JSON body at most.
    pub json_bytes_max: usize,
    /// Bytes of an uploaded file at most.
    pub upload_bytes_max: usize,
    /// Bytes of an upload at most that goes to disk as it comes, and never into memory as a whole.
    pub spool_bytes_max: u64,
    /// How long one request may take.
    pub request_timeout: Duration,
    /// How long a request may take that brings a file.
    pub upload_timeout: Duration,
    /// Requests that are worked on at once; more are turned away.
    pub in_flight_max: usize,
    /// Live streams (server-sent events) held open at once.
    pub streams_max: usize,
    /// How often a live stream says that it is alive and looks whether its listener's rights still hold. Revoked
    /// rights must be without effect within 5 seconds.
    pub stream_beat: Duration,
    /// Requests from one network address; `None` counts nothing.
    pub per_address: Option<Rate>,
    /// Requests of one signed-in actor; `None` counts nothing.
    pub per_actor: Option<Rate>,
    /// Reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Web origins of others whose scripts may call the API with a token (never with a cookie).
    pub cors_origins: Vec<String>,
    /// The web app; `None` when the binary was built without it.
    pub app: Option<App>,
}

/// A rate with a burst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub per_second: NonZeroU32,
    pub burst: NonZeroU32,
}

impl Rate {
    /// So many a second, after a burst of so many; `None` when either is 0.
    pub fn new(per_second: u32, burst: u32) -> Option<Rate> {
        Some(Rate { per_second: NonZeroU32::new(per_second)?, burst: NonZeroU32::new(burst)? })
    }
}

impl Default for Options {
    fn default() -> Self {
        Options {
            json_bytes_max: 1 << 20,
            upload_bytes_max: 32 << 20,
            spool_bytes_max: 512 << 20,
            request_timeout: Duration::from_secs(30),
            upload_timeout: Duration::from_secs(600),
            in_flight_max: 512,
            streams_max: 1_000,
            stream_beat: Duration::from_secs(4),
            per_address: Rate::new(200, 1_000),
            per_actor: Rate::new(100, 500),
            trusted_proxies: Vec::new(),
            cors_origins: Vec::new(),
            app: None,
        }
    }
}

/// Limits of the listener below HTTP.
#[derive(Clone, Copy, Debug)]
pub struct ServerLimits {
    /// Open connections; further ones wait in the listener's queue.
    pub connections_max: usize,
    /// Time for a client to send its request's head.
    pub head_timeout: Duration,
    /// Bytes of a request's head.
    pub head_bytes_max: usize,
    /// Headers of a request.
    pub headers_max: usize,
    /// Requests at once on one HTTP/2 connection.
    pub streams_per_connection_max: u32,
    /// Time for running requests to end when the server stops.
    pub drain: Duration,
}

impl Default for ServerLimits {
    fn default() -> Self {
        ServerLimits {
            connections_max: 4_096,
            head_timeout: Duration::from_secs(10),
            head_bytes_max: 32 << 10,
            headers_max: 100,
            streams_per_connection_max: 64,
            drain: Duration::from_secs(20),
        }
    }
}
