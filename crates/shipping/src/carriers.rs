//! The port to those who carry parcels. A [`Carrier`] is an adapter: the program has one, [`table`], and whoever composes
//! the program hands in others as [`adapter`] values of a module's ports. A carrier's record names the adapter.
//!
//! What an adapter answers is somebody else's word: it is checked before anything is believed ([`answer`]). An adapter
//! that is not local is called from a job, without a transaction, after the intent was written down; every call about a
//! label carries the same key, under which the other side does the work once.

mod answer;
pub(crate) mod live;
mod message;
mod table;

use kernel::{Currency, Decimal, Id, Instant, Qty, Result};
use platform::{BoxFuture, Ctx, Port};
use std::sync::Arc;
use url::Url;

pub use live::RATES_TIMEOUT;
pub use message::{EVENTS_MAX, Told, TrackingLine, TrackingMessage};

pub(crate) use answer::{AHEAD_MAX, checked, event_of};

/// Where a carrier's tracking address has the number.
const PLACEHOLDER: &str = "{tracking}";

/// What a carrier is to make a label for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelRequest {
    /// The same for every call about this label.
    pub key: Id,
    /// The number that the parcel gets if the carrier has none of its own.
    pub own_number: String,
    /// The parcel's number for people.
    pub parcel: String,
    pub weight_g: Option<i64>,
    /// Length, width, height.
    pub sides_mm: Option<[i64; 3]>,
    /// Name and address, a line each.
    pub to: Vec<String>,
    /// ISO 3166 code of where it goes.
    pub country: String,
}

/// A label that a carrier says it has made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeLabel {
    pub tracking: String,
    /// The carrier's own name for it.
    pub reference: Option<String>,
    /// What is to be stuck on the parcel, where the carrier draws it itself: a PDF of [`LABEL_BYTES_MAX`] at most. The
    /// program draws one otherwise, and always for a carrier that is local.
    pub pdf: Option<Vec<u8>>,
}

/// Bytes of a label that a carrier drew.
pub const LABEL_BYTES_MAX: usize = 2 * 1024 * 1024;

/// Something that a carrier says has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// One of [`CODES`](crate::CODES).
    pub code: String,
    pub at: Instant,
    pub place: Option<String>,
    pub text: Option<String>,
}

/// What a carrier is asked the price of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateRequest {
    /// ISO 3166 code of where it would go.
    pub country: String,
    /// Letters and digits in capitals.
    pub postcode: Option<String>,
    /// The price is wanted in this one.
    pub currency: Currency,
    pub weight_kg: Qty,
    pub volume_l: Qty,
    pub pieces: Qty,
}

/// What a carrier would take for a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveRate {
    /// The carrier's own word for it, by which methods choose it (`live_service`).
    pub service: String,
    pub price: Decimal,
    pub currency: Currency,
    /// Business days from and to, where the carrier says so.
    pub days: Option<(i32, i32)>,
}

/// Somebody who carries parcels.
///
/// An error of kind `Unavailable` or `Internal` means that nobody knows what became of the call: it is made again. Any
/// other means that the carrier will not do it.
pub trait Carrier: Send + Sync {
    /// The name by which records choose it.
    fn name(&self) -> &'static str;

    /// It answers from what is in this program: it is asked within the transaction.
    fn is_local(&self) -> bool {
        false
    }

    /// What its services cost now; `None` from one that has no such word, whose methods go by their tables. It is asked
    /// outside of any transaction, and waited for no longer than [`RATES_TIMEOUT`].
    fn rates<'a>(
        &'a self,
        _ctx: &'a Ctx,
        _request: &'a RateRequest,
    ) -> BoxFuture<'a, Result<Option<Vec<LiveRate>>>> {
        Box::pin(async { Ok(None) })
    }

    /// Makes a label. Asked again with the same key it answers the same label.
    fn make_label<'a>(&'a self, ctx: &'a Ctx, request: &'a LabelRequest) -> BoxFuture<'a, Result<MadeLabel>>;

    /// Takes a label back. Asked again, or for a key that it never saw, it answers as if it had done so.
    fn void_label<'a>(
        &'a self,
        ctx: &'a Ctx,
        key: Id,
        tracking: Option<&'a str>,
    ) -> BoxFuture<'a, Result<()>>;

    /// What has happened to a parcel so far, in any order.
    fn track<'a>(&'a self, ctx: &'a Ctx, tracking: &'a str) -> BoxFuture<'a, Result<Vec<Seen>>>;

    /// What a message of its webhook says, whose signature holds ([`TrackingMessage`] if nothing else is said): at most
    /// [`EVENTS_MAX`] events. Those of a sort that is no news of a parcel are left out.
    ///
    /// # Errors
    /// `shipping.bad_message` and fields at fault.
    fn read_message(&self, body: &[u8]) -> Result<Vec<Told>> {
        message::own(body)
    }
}

/// An adapter as modules hand it in.
struct Adapter(Arc<dyn Carrier>);

/// The value for `Module::ports`.
pub fn adapter(carrier: impl Carrier + 'static) -> Port {
    Arc::new(Adapter(Arc::new(carrier)))
}

/// The adapter that every program has.
pub(crate) fn own() -> Port {
    adapter(table::Table)
}

/// The adapter of a name.
pub(crate) fn find(ctx: &Ctx, name: &str) -> Option<Arc<dyn Carrier>> {
    let all = ctx.runtime().registry().ports::<Adapter>();
    all.iter().find(|adapter| adapter.0.name() == name).map(|adapter| adapter.0.clone())
}

/// The names of all adapters.
pub(crate) fn names(ctx: &Ctx) -> Vec<&'static str> {
    ctx.runtime().registry().ports::<Adapter>().iter().map(|adapter| adapter.0.name()).collect()
}

/// Whether this can be made into the address of a parcel's page: https, a host that no number can change, and the
/// number's place once.
pub(crate) fn is_tracking_url(template: &str) -> bool {
    let parts: Vec<&str> = template.split(PLACEHOLDER).collect();
    let whole = |number: &str| Url::parse(&template.replace(PLACEHOLDER, number)).ok();
    let (Some(one), Some(other)) = (whole("1Z"), whole("9Y")) else { return false };
    let same_site =
        one.host_str().is_some() && one.host_str() == other.host_str() && one.port() == other.port();
    parts.len() == 2
        && template.chars().all(|c| c.is_ascii_graphic())
        && one.scheme() == "https"
        && one.username().is_empty()
        && one.password().is_none()
        && same_site
        && parts[0].len() > "https://".len()
        && one.as_str().contains("1Z")
}

/// The address of a parcel's page, with the number as one part of it whatever is in it.
pub(crate) fn tracking_url(template: Option<&str>, number: Option<&str>) -> Option<String> {
    let (template, number) = (template?, number?);
    let mut encoded = String::with_capacity(number.len());
    for byte in number.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(template.replace(PLACEHOLDER, &encoded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tracking_address_leads_to_one_site_whatever_the_number() {
        for good in [
            "https://track.example/{tracking}",
            "https://t.example/p?id={tracking}&x=1",
            "https://t.example:8443/#{tracking}",
        ] {
            assert!(is_tracking_url(good), "{good}");
        }
        for bad in [
            "http://track.example/{tracking}",
            "https://track.example/",
            "https://{tracking}.example/",
            "https://{tracking}",
            "https://track.example/{tracking}/{tracking}",
            "https://me:you@track.example/{tracking}",
            "https://track.example/ {tracking}",
            "javascript:alert('{tracking}')",
            "https:///{tracking}",
        ] {
            assert!(!is_tracking_url(bad), "{bad}");
        }
    }

    #[test]
    fn a_number_cannot_leave_its_place_in_the_address() {
        let url = tracking_url(Some("https://t.example/p?id={tracking}"), Some("../a?b#c&d=é\"<")).unwrap();
        assert_eq!(url, "https://t.example/p?id=..%2Fa%3Fb%23c%26d%3D%C3%A9%22%3C");
        assert_eq!(tracking_url(None, Some("1")), None);
    }
}
