//! The failures that HTTP itself brings, each with a stable code.

use kernel::{Code, Kind};

/// No endpoint has this path.
pub const NO_SUCH_ROUTE: Code =
    Code::new("request.no_such_route", Kind::NotFound, "There is nothing at this address");
/// The path exists, the method does not (405).
pub const METHOD_NOT_ALLOWED: Code =
    Code::new("request.method_not_allowed", Kind::Malformed, "This address does not take this method");
/// The body's content type is not one that the endpoint reads (415).
pub const UNSUPPORTED_TYPE: Code = Code::new(
    "request.unsupported_type",
    Kind::Malformed,
    "The body's content type is not one that is read here",
);
/// The body is no JSON.
pub const BROKEN_JSON: Code = Code::new("request.broken_json", Kind::Malformed, "The body is not valid JSON");
/// The body ended early or could not be read.
pub const BROKEN_BODY: Code =
    Code::new("request.broken_body", Kind::Malformed, "The body could not be read to its end");
/// The body is longer than the limit.
pub const BODY_TOO_LARGE: Code = Code::new("request.body_too_large", Kind::TooLarge, "The body is too large");
/// The path is no UTF-8, or names something else that cannot be.
pub const BROKEN_PATH: Code = Code::new("request.broken_path", Kind::Malformed, "The address cannot be read");
/// A header that is read here is not what it should be.
pub const INVALID_HEADER: Code =
    Code::new("request.invalid_header", Kind::Malformed, "A header cannot be read");
/// A parameter of the query string is unknown or unreadable.
pub const INVALID_PARAMETER: Code = Code::new(
    "request.invalid_parameter",
    Kind::Malformed,
    "A parameter of the query string is not acceptable",
);
/// What was shown is no valid token, key or session, or not any more.
pub const INVALID_CREDENTIAL: Code =
    Code::new("auth.invalid_credential", Kind::Unauthenticated, "The token or session is not valid any more");
/// A browser sent this on behalf of another site.
pub const CROSS_SITE: Code = Code::new(
    "request.cross_site",
    Kind::Forbidden,
    "A browser session takes changes from its own site only",
);
/// Too many requests from this address or actor.
pub const RATE_LIMITED: Code =
    Code::new("request.rate_limited", Kind::TooMany, "Too many requests; wait a moment and try again");
/// The server has as much to do as it will take on.
pub const BUSY: Code =
    Code::new("server.busy", Kind::Unavailable, "The server is busy; try again in a moment");
/// The work took too long. A change may still have been made.
pub const TIMEOUT: Code = Code::new(
    "server.timeout",
    Kind::Unavailable,
    "This took too long; a change may still be made, so repeat it with the same Idempotency-Key",
);
/// More live screens than the server holds open.
pub const TOO_MANY_STREAMS: Code =
    Code::new("server.too_many_streams", Kind::Unavailable, "Too many live connections are open");
/// A listening address is taken or not ours.
pub const CANNOT_LISTEN: Code =
    Code::new("server.cannot_listen", Kind::Unavailable, "The address to listen on cannot be used");
