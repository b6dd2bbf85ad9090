//! How secrets lie in the database: sealed with AES-256-GCM under a key derived from the master key, bound to their
//! company and holder, so that a row that was copied to another endpoint does not open.
//!
//! The only place that knows how. What seals everybody's secrets one day changes these two functions alone, which is
//! why they are handed a transaction and a source that a derived key does not need.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use kernel::{Error, Id, Result};
use platform::{Ctx, Source, Tx};

use crate::standard::Secret;

/// The algorithm and the key: AES-256-GCM under the subkey `hooks.secret`, version 1.
const HEAD: &str = "a1.";

pub(crate) async fn seal(ctx: &Ctx, _tx: &Tx<'_>, holder: Id, secret: &Secret) -> Result<String> {
    let nonce: [u8; NONCE_LEN] = ctx.runtime().clock().secret();
    let mut bytes = secret.bytes().to_vec();
    key(ctx)?
        .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), bound(ctx, holder), &mut bytes)
        .map_err(Error::internal)?;
    Ok(format!("{HEAD}{}", STANDARD_NO_PAD.encode([&nonce[..], &bytes].concat())))
}

pub(crate) async fn open(ctx: &Ctx, _source: &Source, holder: Id, sealed: &str) -> Result<Secret> {
    let broken = || Error::internal("a webhook secret does not open: is this the right master key?");
    let bytes = sealed.strip_prefix(HEAD).and_then(|text| STANDARD_NO_PAD.decode(text).ok());
    let mut bytes = bytes.filter(|bytes| bytes.len() > NONCE_LEN).ok_or_else(broken)?;
    let mut sealed = bytes.split_off(NONCE_LEN);
    let nonce = Nonce::try_assume_unique_for_key(&bytes).map_err(Error::internal)?;
    let opened = key(ctx)?.open_in_place(nonce, bound(ctx, holder), &mut sealed).map_err(|_| broken())?;
    Ok(Secret::of_bytes(opened.to_vec()))
}

fn key(ctx: &Ctx) -> Result<LessSafeKey> {
    let key = ctx.runtime().settings().subkey("hooks.secret");
    Ok(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &key).map_err(Error::internal)?))
}

fn bound(ctx: &Ctx, holder: Id) -> Aad<Vec<u8>> {
    Aad::from([&b"hooks_secret.sealed"[..], ctx.company_id().as_bytes(), holder.as_bytes()].concat())
}
