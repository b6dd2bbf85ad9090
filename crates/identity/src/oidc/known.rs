//! What providers said of themselves, and their keys, kept for a while: a sign-in asks for neither.
//!
//! Both are public documents, found by the address that they come from; so what one company's provider says is never
//! taken for another's. Nothing that failed is kept.

use std::sync::Arc;
use std::time::Duration;

use jsonwebtoken::jwk::JwkSet;
use kernel::{Instant, Result};
use platform::Ctx;
use platform::cache::{Cache, Cached};

use super::id_token::{self, Expected, Person};
use super::provider::{self, Metadata};
use crate::errors::PROVIDER_UNTRUE;

/// How long either is believed. Short, because a key that its owner has withdrawn is good here for as long.
pub(crate) const BELIEVED: Duration = Duration::from_secs(10 * 60);
/// Keys are asked for anew, for a token that none of them signed, when they are this old.
pub(crate) const RENEWED_AFTER: Duration = Duration::from_secs(10);
/// Providers of all companies that are kept.
const PROVIDERS_MAX: u64 = 500;

const METADATA: Cache<String, Held<Metadata>> =
    Cache::new("identity.oidc_metadata").entries_max(PROVIDERS_MAX).ttl(BELIEVED);
const KEYS: Cache<String, Held<JwkSet>> =
    Cache::new("identity.oidc_keys").entries_max(PROVIDERS_MAX).ttl(BELIEVED);

/// Something and when it was asked for, by the program's own clock.
struct Held<T> {
    value: Arc<T>,
    at: Instant,
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        Held { value: self.value.clone(), at: self.at }
    }
}

/// What a provider says of itself.
///
/// # Errors
/// As [`provider::ask`].
pub(crate) async fn metadata(ctx: &Ctx, issuer: &str) -> Result<Arc<Metadata>> {
    let cache = METADATA.of(ctx.runtime());
    let asked = || async { Ok(held(ctx, provider::ask(ctx, issuer).await?)) };
    fresh(ctx, &cache, issuer, BELIEVED, asked).await.map(|held| held.value)
}

/// Believes a token by the provider's keys; where none of those that are known made it, by those that it has now.
///
/// # Errors
/// As [`id_token::verify`]; `identity.provider_unreadable`.
pub(crate) async fn verified(
    ctx: &Ctx,
    metadata: &Metadata,
    token: &str,
    expected: Expected<'_>,
) -> Result<Person> {
    let known = keys(ctx, metadata, BELIEVED).await?;
    let told = id_token::verify(&known, token, expected);
    let is_unsigned = |error: &kernel::Error| {
        error.is(PROVIDER_UNTRUE) && error.details.get("check").is_some_and(|check| check == "signature")
    };
    match told {
        Err(error) if is_unsigned(&error) && id_token::may_be_of_a_newer_key(&known, token) => {
            id_token::verify(&*keys(ctx, metadata, RENEWED_AFTER).await?, token, expected)
        }
        told => told,
    }
}

async fn keys(ctx: &Ctx, metadata: &Metadata, believed: Duration) -> Result<Arc<JwkSet>> {
    let cache = KEYS.of(ctx.runtime());
    let asked = || async { Ok(held(ctx, provider::ask_keys(ctx, metadata).await?)) };
    fresh(ctx, &cache, &metadata.jwks_uri, believed, asked).await.map(|held| held.value)
}

fn held<T>(ctx: &Ctx, value: T) -> Held<T> {
    Held { value: Arc::new(value), at: ctx.now() }
}

/// The entry of an address, asked for when there is none or it is older than what is believed.
async fn fresh<T, Fut>(
    ctx: &Ctx,
    cache: &Cached<String, Held<T>>,
    address: &str,
    believed: Duration,
    ask: impl Fn() -> Fut,
) -> Result<Held<T>>
where
    T: Send + Sync + 'static,
    Fut: Future<Output = Result<Held<T>>>,
{
    let key = address.to_owned();
    let found = cache.one(key.clone(), &ask).await?;
    if ctx.now() < found.at.plus(believed) {
        return Ok(found);
    }
    cache.forget(&key).await;
    cache.one(key, &ask).await
}
