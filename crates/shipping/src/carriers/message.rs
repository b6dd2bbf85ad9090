//! What a carrier's webhook says, in the form that the program has for it. An adapter may read another.

use garde::Validate;
use kernel::{Instant, Result};
use schemars::JsonSchema;
use serde::Deserialize;

use super::Seen;
use crate::BAD_MESSAGE;
use crate::commands::track::TrackingCode;

/// Events of one message.
pub const EVENTS_MAX: usize = 100;

/// Something that happened to a parcel, as its carrier tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub tracking: String,
    pub seen: Seen,
}

/// What a carrier tells by itself.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TrackingMessage {
    #[garde(length(min = 1, max = EVENTS_MAX), dive)]
    #[schemars(length(min = 1, max = EVENTS_MAX))]
    pub events: Vec<TrackingLine>,
}

/// Something that happened to a parcel.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct TrackingLine {
    #[garde(length(chars, min = 1, max = 80))]
    #[schemars(length(min = 1, max = 80))]
    pub tracking: String,
    pub code: TrackingCode,
    /// When it happened.
    pub at: Instant,
    #[garde(inner(length(chars, min = 1, max = 120)))]
    #[schemars(length(min = 1, max = 120))]
    pub place: Option<String>,
    #[garde(inner(length(chars, min = 1, max = 500)))]
    #[schemars(length(min = 1, max = 500))]
    pub text: Option<String>,
}

/// Reads the program's own form.
///
/// # Errors
/// `shipping.bad_message` for what is no JSON; each field at fault by its path.
pub(super) fn own(body: &[u8]) -> Result<Vec<Told>> {
    let body = serde_json::from_slice(body).map_err(|cause| BAD_MESSAGE.inner(cause))?;
    let message: TrackingMessage = platform::api::body(body)?;
    let told = message.events.into_iter().map(|line| Told {
        tracking: line.tracking,
        seen: Seen { code: line.code.as_str().to_owned(), at: line.at, place: line.place, text: line.text },
    });
    Ok(told.collect())
}
