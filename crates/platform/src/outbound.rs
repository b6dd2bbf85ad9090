//! Calling others over HTTP without being turned against one's own walls (SSRF).
//!
//! Whoever may name an address (a webhook, a picture to import, an identity provider) could name one behind the
//! firewall. Every call to an address that people give goes through [`Outbound`]:
//!
//! * the address is `https`, without a user, to a port that is allowed; in any spelling of the host that browsers
//!   know (decimal, octal, IPv6-mapped, full-width), because one parser reads it for the check and for the call;
//! * its name is asked for once, every answer must be a public address, and the connection goes to that very
//!   address: what the name server says a moment later (rebinding) does not matter;
//! * there are no redirects, no proxies from the environment, no cookies and no kept connections;
//! * time, and the bytes that are read of the answer, are limited.
//!
//! *Architecture Invariant:* nothing else in the product connects to an address that comes from data.

mod address;
mod exchange;
mod target;
mod tls;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use ipnet::IpNet;
use kernel::{Code, Kind, Result};

pub use address::refusal;
pub use target::{Target, URL_CHARS_MAX};
pub use tls::Authorities;

/// Not an address that can be called at all.
pub const BAD_URL: Code =
    Code::new("outbound.bad_url", Kind::Invalid, "This is not a web address that can be called");
/// An address that must not be called; details `reason`.
pub const REFUSED: Code = Code::new("outbound.refused", Kind::Invalid, "This address must not be called");
/// Nobody knows the host's name.
pub const UNKNOWN_HOST: Code =
    Code::new("outbound.unknown_host", Kind::Unavailable, "There is no host of this name");
/// The host does not take connections.
pub const UNREACHABLE: Code =
    Code::new("outbound.unreachable", Kind::Unavailable, "The host cannot be reached");
/// The host did not prove that it is who it should be.
pub const UNTRUSTED: Code =
    Code::new("outbound.untrusted", Kind::Unavailable, "The host's certificate is not trusted");
/// The host took too long.
pub const TIMEOUT: Code = Code::new("outbound.timeout", Kind::Unavailable, "The host took too long");
/// What came back is not HTTP, or ended in the middle.
pub const BROKEN_ANSWER: Code =
    Code::new("outbound.broken_answer", Kind::Unavailable, "The host's answer cannot be read");

/// Addresses of one host that are tried at most.
const ADDRESSES_MAX: usize = 4;

/// Which addresses may be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Ports that may be called. A private network that is allowed may be called on any.
    pub ports: Vec<u16>,
    /// If not empty, only these hosts may be called: names, or `*.example.com` for all below one.
    pub hosts: Vec<String>,
    /// Networks that may be called although they are private: one's own integration server, a developer's machine.
    pub private_networks: Vec<IpNet>,
    /// Whether `http` may be spoken, and then within `private_networks` only.
    pub plain_http: bool,
}

impl Default for Policy {
    /// The public web over TLS, and nothing else.
    fn default() -> Self {
        Policy { ports: vec![443, 8443], hosts: Vec::new(), private_networks: Vec::new(), plain_http: false }
    }
}

/// An async function that finds the addresses of a host.
pub type Resolve = Arc<dyn Fn(String, u16) -> BoxFuture<'static, Result<Vec<IpAddr>>> + Send + Sync>;

/// One call.
#[derive(Clone, Debug)]
pub struct Call {
    pub method: crate::Method,
    pub target: Target,
    /// Beside `Host`, `User-Agent` and `Content-Length`.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// For everything: name, connection, TLS, request and answer.
    pub timeout: Duration,
    /// Bytes of the answer's body that are read; the rest is left unread.
    pub answer_bytes_max: usize,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// Names in lower case. A value that is no text is left out.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// The body was longer than was read.
    pub cut: bool,
}

impl Answer {
    /// The first header of a name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The one door to the outside.
#[derive(Clone)]
pub struct Outbound {
    policy: Arc<Policy>,
    resolve: Resolve,
    tls: tls::Client,
}

impl Default for Outbound {
    fn default() -> Self {
        Outbound::new(Policy::default(), &Authorities::default())
    }
}

impl Outbound {
    /// A door under this policy, trusting these authorities.
    pub fn new(policy: Policy, authorities: &Authorities) -> Self {
        let resolve: Resolve = Arc::new(|host, port| Box::pin(system_resolve(host, port)));
        Outbound { policy: Arc::new(policy), resolve, tls: authorities.client() }
    }

    /// Asks somebody else than the system for addresses: for tests.
    pub fn resolving(self, resolve: Resolve) -> Self {
        Outbound { resolve, ..self }
    }

    /// Reads an address that somebody gave, and refuses what is refused without asking a name server. What the name
    /// stands for is looked at again at every call.
    ///
    /// # Errors
    /// [`BAD_URL`], [`REFUSED`].
    pub fn target(&self, url: &str) -> Result<Target> {
        target::read(&self.policy, url)
    }

    /// Makes a call. An answer of any status is an answer.
    ///
    /// # Errors
    /// [`REFUSED`], [`UNKNOWN_HOST`], [`UNREACHABLE`], [`UNTRUSTED`], [`TIMEOUT`], [`BROKEN_ANSWER`].
    pub async fn send(&self, call: Call) -> Result<Answer> {
        let timeout = call.timeout;
        match tokio::time::timeout(timeout, self.exchange(call)).await {
            Ok(ended) => ended,
            Err(_) => {
                let millis = u64::try_from(timeout.as_millis()).unwrap_or(u64::MAX);
                Err(TIMEOUT.with("timeout_ms", millis))
            }
        }
    }

    async fn exchange(&self, call: Call) -> Result<Answer> {
        // The policy may have become stricter since the address was read.
        let target = target::read(&self.policy, call.target.as_str())?;
        let addresses = self.addresses(&target).await?;
        let stream = exchange::connect(&addresses).await?;
        if target.is_https() {
            let stream = self.tls.connect(&target, stream).await?;
            exchange::exchange(stream, &target, call).await
        } else {
            exchange::exchange(stream, &target, call).await
        }
    }

    /// The addresses of a host, every one of which may be called. One that may not spoils the others: a name that
    /// stands for inside and outside at once is a trick.
    async fn addresses(&self, target: &Target) -> Result<Vec<SocketAddr>> {
        let found = match target.ip() {
            Some(ip) => vec![ip],
            None => (self.resolve)(target.host().to_owned(), target.port()).await?,
        };
        if found.is_empty() {
            return Err(UNKNOWN_HOST.error());
        }
        for ip in &found {
            target::admit(&self.policy, target, *ip)?;
        }
        Ok(found.into_iter().take(ADDRESSES_MAX).map(|ip| SocketAddr::new(ip, target.port())).collect())
    }
}

async fn system_resolve(host: String, port: u16) -> Result<Vec<IpAddr>> {
    let found = tokio::net::lookup_host((host, port)).await.map_err(|error| UNKNOWN_HOST.inner(error))?;
    Ok(found.map(|address| address.ip()).collect())
}
