//! What a caller shows: a bearer token, or the browser's session cookie.

use http::{HeaderMap, header};
use kernel::Result;
use platform::Credential;

use crate::errors::INVALID_CREDENTIAL;

/// Characters of a credential at most: a JWT with room to spare.
const CREDENTIAL_CHARS_MAX: usize = 8_192;

/// The credential of a request. A bearer token goes before a cookie: a program says what it means.
///
/// # Errors
/// `auth.invalid_credential` for an `Authorization` header that is no bearer token.
pub(crate) fn of(headers: &HeaderMap, cookie: &str) -> Result<Option<Credential>> {
    if let Some(value) = headers.get(header::AUTHORIZATION) {
        let text = value.to_str().map_err(|_| INVALID_CREDENTIAL.error())?;
        let token =
            bearer(text).ok_or_else(|| INVALID_CREDENTIAL.because("Only bearer tokens are taken here"))?;
        return Ok(Some(Credential::Bearer(token.to_owned())));
    }
    Ok(session(headers, cookie).map(|token| Credential::Session(token.to_owned())))
}

/// The token of a link: `Authorization: Portal <token>`.
pub(crate) fn link(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    of_scheme(text, "portal").map(str::to_owned)
}

fn bearer(text: &str) -> Option<&str> {
    of_scheme(text, "bearer")
}

fn of_scheme<'h>(text: &'h str, wanted: &str) -> Option<&'h str> {
    let (scheme, token) = text.split_once(' ')?;
    let token = token.trim();
    let sound = !token.is_empty()
        && token.len() <= CREDENTIAL_CHARS_MAX
        && token.bytes().all(|b| b.is_ascii_graphic());
    (scheme.eq_ignore_ascii_case(wanted) && sound).then_some(token)
}

/// A cookie of ours beside the session.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    session(headers, name).map(str::to_owned)
}

fn session<'h>(headers: &'h HeaderMap, cookie: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == cookie)
        .map(|(_, token)| token)
        .filter(|token| !token.is_empty() && token.len() <= CREDENTIAL_CHARS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: header::HeaderName, value: &str) -> Result<Option<Credential>> {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        of(&headers, "__Host-kontor")
    }

    #[test]
    fn a_bearer_token_is_read() {
        let shown = read(header::AUTHORIZATION, "bearer  abc.def").unwrap();
        assert_eq!(shown, Some(Credential::Bearer("abc.def".to_owned())));
    }

    #[test]
    fn other_schemes_are_refused_and_not_ignored() {
        for text in ["Basic YTpi", "Bearer", "Bearer ", "abc", "Bearer a b"] {
            assert!(read(header::AUTHORIZATION, text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_links_token_is_no_bearer_token() {
        let headers = HeaderMap::from_iter([(header::AUTHORIZATION, "Portal kontor_p_x".parse().unwrap())]);
        assert_eq!(link(&headers).as_deref(), Some("kontor_p_x"));
        assert!(read(header::AUTHORIZATION, "Portal kontor_p_x").is_err());
        let headers = HeaderMap::from_iter([(header::AUTHORIZATION, "Bearer kontor_p_x".parse().unwrap())]);
        assert_eq!(link(&headers), None);
    }

    #[test]
    fn only_the_cookie_of_this_name_counts() {
        let shown = read(header::COOKIE, "a=b; __Host-kontor=tok; kontor=other").unwrap();
        assert_eq!(shown, Some(Credential::Session("tok".to_owned())));
        assert_eq!(read(header::COOKIE, "kontor=tok").unwrap(), None);
    }
}
