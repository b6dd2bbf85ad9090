//! Opaque secrets: 256 random bits behind a prefix that says what they open. The database has only their hash; a
//! plain SHA-256 is enough for what nobody can guess.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Id;
use platform::Clock;

/// What a secret opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A browser's session.
    Session,
    /// The next access token of a program.
    Refresh,
    /// An invitation.
    Invitation,
    /// Something that was begun and waits for its proof.
    Challenge,
}

impl Use {
    /// Begins the secret, so that people and scanners of source code see what was left lying about.
    fn prefix(self) -> &'static str {
        match self {
            Use::Session => "kontor_s_",
            Use::Refresh => "kontor_r_",
            Use::Invitation => "kontor_i_",
            Use::Challenge => "kontor_c_",
        }
    }
}

const KEY_PREFIX: &str = "kontor_k_";
const LINK_PREFIX: &str = "kontor_p_";
/// Characters of the longest secret or token that is looked at.
pub const SECRET_CHARS_MAX: usize = 2_000;

/// A new secret and the hash to keep.
pub fn fresh(clock: &Clock, what: Use) -> (String, String) {
    let secret = format!("{}{}", what.prefix(), URL_SAFE_NO_PAD.encode(clock.secret::<32>()));
    let hash = hash(&secret);
    (secret, hash)
}

/// The hash of a secret that somebody shows, if it can be one of this use at all.
pub fn shown(secret: &str, what: Use) -> Option<String> {
    (secret.len() <= SECRET_CHARS_MAX && secret.starts_with(what.prefix())).then(|| hash(secret))
}

/// A new API key: its id is in it, so that it is found without its secret.
pub fn fresh_key(clock: &Clock, id: Id) -> (String, String) {
    with_id(clock, KEY_PREFIX, id)
}

/// A new link for somebody outside, as [`fresh_key`].
pub fn fresh_link(clock: &Clock, id: Id) -> (String, String) {
    with_id(clock, LINK_PREFIX, id)
}

fn with_id(clock: &Clock, prefix: &str, id: Id) -> (String, String) {
    let key = format!("{prefix}{}_{}", id.simple(), URL_SAFE_NO_PAD.encode(clock.secret::<32>()));
    let hash = hash(&key);
    (key, hash)
}

/// The id in an API key that somebody shows, with the hash of the whole.
pub fn shown_key(key: &str) -> Option<(Id, String)> {
    id_in(KEY_PREFIX, key)
}

/// The id in a link's token that somebody shows, with the hash of the whole.
pub fn shown_link(token: &str) -> Option<(Id, String)> {
    id_in(LINK_PREFIX, token)
}

fn id_in(prefix: &str, key: &str) -> Option<(Id, String)> {
    if key.len() > SECRET_CHARS_MAX {
        return None;
    }
    let (id, _) = key.strip_prefix(prefix)?.split_once('_')?;
    // Only the one way of writing an id that `fresh_key` has.
    let id = (id.len() == 32).then(|| id.parse().ok())??;
    Some((id, hash(key)))
}

fn hash(secret: &str) -> String {
    hex::encode(digest(&SHA256, secret.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v7_2_3_secrets_are_random_and_only_their_hash_is_kept() {
        let clock = Clock::fixed(kernel::Instant(0));
        let (one, hash_of_one) = fresh(&clock, Use::Session);
        let (other, _) = fresh(&clock, Use::Session);
        assert_ne!(one, other, "random even when the clock stands still");
        assert_eq!(URL_SAFE_NO_PAD.decode(&one[9..]).unwrap().len(), 32, "256 bits");
        assert_eq!(shown(&one, Use::Session).as_deref(), Some(hash_of_one.as_str()));
        assert_eq!(shown(&one, Use::Refresh), None, "a session's secret opens nothing else");
        assert!(!hash_of_one.contains(&one[9..]));
        assert_eq!(shown(&format!("kontor_s_{}", "x".repeat(SECRET_CHARS_MAX)), Use::Session), None);
    }

    #[test]
    fn a_key_carries_its_id() {
        let clock = Clock::fixed(kernel::Instant(0));
        let id = clock.id();
        let (key, hash) = fresh_key(&clock, id);
        assert_eq!(shown_key(&key), Some((id, hash)));
        for bad in ["", "kontor_k_", "kontor_k_zz_x", "kontor_s_x", &key.replace('k', "q")] {
            assert_eq!(shown_key(bad), None, "{bad}");
        }
    }
}
