//! Refusing what a browser does on behalf of another site (CSRF).
//!
//! A browser adds the session cookie by itself, so a change that rests on a cookie must prove that a page of our own
//! asked for it: the browser's word in `Sec-Fetch-Site` or `Origin`, and a request that no plain HTML form can make
//! (a JSON body, or the header `Kontor-Client`). A bearer token needs none of this: no browser adds it by itself.

use http::{HeaderMap, Method, header};
use kernel::Result;
use platform::Credential;

use crate::body::is_json;
use crate::errors::CROSS_SITE;

/// A header that no form can send; our own pages always do.
pub const CLIENT_HEADER: &str = "kontor-client";

/// Checks a request that may change something.
pub(crate) fn check(
    method: &Method,
    headers: &HeaderMap,
    credential: Option<&Credential>,
    public_url: &str,
) -> Result<()> {
    if method.is_safe() || matches!(credential, Some(Credential::Bearer(_))) {
        return Ok(());
    }
    if !same_site(headers, public_url) {
        return Err(CROSS_SITE.error());
    }
    let from_cookie = matches!(credential, Some(Credential::Session(_)));
    if from_cookie && !headers.contains_key(CLIENT_HEADER) && !is_json(headers) {
        return Err(CROSS_SITE.because("Send the header Kontor-Client, or a JSON body"));
    }
    Ok(())
}

/// What the browser says of the page that asks. Programs that are no browsers say nothing.
fn same_site(headers: &HeaderMap, public_url: &str) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    let Some(origin) = headers.get(header::ORIGIN).map(|value| value.to_str().unwrap_or_default()) else {
        return true;
    };
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let authority = origin.split_once("://").map(|(_, authority)| authority).unwrap_or_default();
    origin == public_url.trim_end_matches('/') || (!host.is_empty() && authority == host)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: &str = "https://erp.example.com";

    fn session() -> Option<Credential> {
        Some(Credential::Session("token".to_owned()))
    }

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse::<header::HeaderName>().unwrap(), value.parse().unwrap()))
            .collect()
    }

    fn allowed(credential: Option<&Credential>, pairs: &[(&'static str, &str)]) -> bool {
        check(&Method::POST, &headers(pairs), credential, HOME).is_ok()
    }

    #[test]
    fn v3_5_1_a_cookie_alone_changes_nothing() {
        let session = session();
        assert!(!allowed(session.as_ref(), &[]));
        assert!(!allowed(session.as_ref(), &[("content-type", "text/plain")]));
        assert!(!allowed(session.as_ref(), &[("content-type", "application/x-www-form-urlencoded")]));
        assert!(allowed(session.as_ref(), &[("content-type", "application/json")]));
        assert!(allowed(session.as_ref(), &[("kontor-client", "web")]));
    }

    #[test]
    fn v3_5_2_another_site_is_refused_whatever_it_sends() {
        let session = session();
        for site in ["cross-site", "same-site", "nonsense"] {
            assert!(
                !allowed(session.as_ref(), &[("kontor-client", "web"), ("sec-fetch-site", site)]),
                "{site}"
            );
            assert!(!allowed(None, &[("sec-fetch-site", site)]), "{site}");
        }
        for origin in ["https://evil.example", "null", "https://erp.example.com.evil.example", ""] {
            assert!(!allowed(session.as_ref(), &[("kontor-client", "web"), ("origin", origin)]), "{origin}");
        }
        assert!(allowed(session.as_ref(), &[("kontor-client", "web"), ("origin", HOME)]));
        assert!(allowed(session.as_ref(), &[("kontor-client", "web"), ("sec-fetch-site", "same-origin")]));
    }

    #[test]
    fn programs_with_a_token_and_readers_are_left_alone() {
        let bearer = Credential::Bearer("token".to_owned());
        assert!(allowed(Some(&bearer), &[("origin", "https://evil.example")]));
        assert!(
            check(&Method::GET, &headers(&[("sec-fetch-site", "cross-site")]), session().as_ref(), HOME)
                .is_ok()
        );
    }
}
