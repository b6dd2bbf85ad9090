//! A sign-in that was begun here, goes by way of a provider, and comes back: bound to the browser that began it.
//!
//! The browser keeps a random secret in a cookie that no script reads. What the provider is given (the nonce, the PKCE
//! challenge) comes from it, so that the database has nothing by which somebody else could go on; a code that was
//! meant for another browser is of no use in this one (login CSRF, code injection).

use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Id, Instant, Result};
use platform::{Clock, Settings};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

use super::provider::Metadata;
use crate::errors::{BAD_RETURN, PROVIDER_UNTRUE};

/// How long the way may take.
pub(crate) const LIFE: Duration = Duration::from_secs(10 * 60);
/// Characters of a path to go back to.
pub(crate) const RETURN_CHARS_MAX: usize = 500;
/// Where providers send people back to, on this site.
pub(crate) const BACK: &str = "/sign-in/oidc";

/// What a challenge remembers of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Errand {
    pub(crate) provider: Id,
    /// SHA-256 of the browser's secret.
    pub(crate) browser: String,
    pub(crate) return_to: Option<String>,
    pub(crate) purpose: Purpose,
    pub(crate) begun_at: Instant,
}

/// What somebody goes to a provider for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Purpose {
    /// To come in.
    SignIn,
    /// Somebody who is signed in wants the identity to be theirs.
    Link { user: Id },
    /// Somebody who is signed in proves again who they are, for this session.
    Prove { user: Id, session: Id },
}

impl Purpose {
    /// Who it is bound to; nobody, where somebody wants in.
    pub(crate) fn user(self) -> Option<Id> {
        match self {
            Purpose::SignIn => None,
            Purpose::Link { user } | Purpose::Prove { user, .. } => Some(user),
        }
    }
}

/// The browser's secret, and what comes from it.
pub(crate) struct Browser(String);

impl Browser {
    pub(crate) fn fresh(clock: &Clock) -> Browser {
        Browser(URL_SAFE_NO_PAD.encode(clock.secret::<32>()))
    }

    /// The one that came in the cookie.
    pub(crate) fn shown(cookie: &str) -> Browser {
        Browser(cookie.to_owned())
    }

    pub(crate) fn secret(&self) -> &str {
        &self.0
    }

    pub(crate) fn hash(&self) -> String {
        hex::encode(self.derived("browser"))
    }

    pub(crate) fn is(&self, hash: &str) -> bool {
        self.hash().as_bytes().ct_eq(hash.as_bytes()).into()
    }

    pub(crate) fn nonce(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.derived("nonce"))
    }

    /// RFC 7636: 43 characters of 256 bits.
    pub(crate) fn verifier(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.derived("pkce"))
    }

    fn code_challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(digest(&SHA256, self.verifier().as_bytes()))
    }

    fn derived(&self, what: &str) -> Vec<u8> {
        digest(&SHA256, format!("kontor oidc {what} {}", self.0).as_bytes()).as_ref().to_vec()
    }
}

/// The address that providers send people back to.
pub(crate) fn redirect_uri(settings: &Settings) -> String {
    format!("{}{BACK}", settings.public_url.trim_end_matches('/'))
}

/// What a provider is asked, beside what it always is.
pub(crate) struct Question<'a> {
    pub(crate) client_id: &'a str,
    pub(crate) redirect_uri: &'a str,
    pub(crate) state: &'a str,
    /// Whether the person must show the provider again who they are, however short ago they did.
    pub(crate) anew: bool,
}

/// Where the browser is sent.
///
/// # Errors
/// `identity.provider_untrue` where the provider says that it knows no PKCE by SHA-256.
pub(crate) fn address(metadata: &Metadata, question: &Question<'_>, browser: &Browser) -> Result<String> {
    let methods = &metadata.code_challenge_methods_supported;
    if !methods.is_empty() && !methods.iter().any(|method| method == "S256") {
        return Err(PROVIDER_UNTRUE.with("check", "pkce"));
    }
    let mut url = url::Url::parse(&metadata.authorization_endpoint)
        .map_err(|error| PROVIDER_UNTRUE.with("check", "authorization_endpoint").inner(error))?;
    url.query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("client_id", question.client_id)
        .append_pair("redirect_uri", question.redirect_uri)
        .append_pair("scope", "openid email profile")
        .append_pair("state", question.state)
        .append_pair("nonce", &browser.nonce())
        .append_pair("code_challenge", &browser.code_challenge())
        .append_pair("code_challenge_method", "S256");
    if question.anew {
        // OpenID Connect Core 3.1.2.1: ask them again, and say when they answered (`auth_time`).
        url.query_pairs_mut().append_pair("prompt", "login").append_pair("max_age", "0");
    }
    Ok(url.into())
}

/// A path on this site, and nothing that a browser could take for another site.
///
/// # Errors
/// `identity.bad_return`.
pub(crate) fn way_back(path: Option<String>) -> Result<Option<String>> {
    let Some(path) = path else { return Ok(None) };
    let sound = path.len() <= RETURN_CHARS_MAX
        && path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(['\\', '#'])
        && path.bytes().all(|byte| byte.is_ascii_graphic());
    if sound { Ok(Some(path)) } else { Err(BAD_RETURN.at("return_to")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v3_7_2_only_a_path_of_this_site_is_gone_back_to() {
        for good in ["/", "/sales/orders?status=confirmed", "/a%2F%2Fb"] {
            assert_eq!(way_back(Some(good.to_owned())).unwrap().as_deref(), Some(good));
        }
        let bad = [
            "",
            "x",
            "//evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/a\nb",
            "/\t/evil.example",
            " /x",
            "/x y",
            "/é",
        ];
        for bad in bad {
            assert!(way_back(Some(bad.to_owned())).unwrap_err().is(BAD_RETURN), "{bad:?}");
        }
    }

    #[test]
    fn v10_2_1_what_providers_see_tells_nothing_of_the_browsers_secret() {
        let clock = Clock::fixed(kernel::Instant(0));
        let (one, other) = (Browser::fresh(&clock), Browser::fresh(&clock));
        assert!(one.is(&one.hash()) && !other.is(&one.hash()));
        let all = [one.secret().to_owned(), one.hash(), one.nonce(), one.verifier(), one.code_challenge()];
        let different: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(different.len(), all.len());
        assert_eq!(one.verifier().len(), 43);
    }
}
