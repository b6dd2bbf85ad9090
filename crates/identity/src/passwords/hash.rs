//! Keeping passwords: argon2id, in a thread that may block, a few at a time.
//!
//! Hashing never runs inside a database transaction: it takes tens of milliseconds and SQLite has one writer.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use kernel::{Error, Result};
use tokio::sync::Semaphore;

use super::Password;
use crate::errors::HASHING_BUSY;

/// Memory of one hash: 46 MiB with one pass and one lane, an approved point of the OWASP cheat sheet.
const MEMORY_KIB: u32 = 46 * 1024;
/// Hashes computed at the same time: bounds memory to 4 × 46 MiB.
const HASHES_MAX: usize = 4;
/// Callers that wait for their turn; more are sent away at once.
const HASHES_WAITING_MAX: usize = 64;

// A limit of the machine, and so of the process: whoever hashes shares it.
static TURNS: Semaphore = Semaphore::const_new(HASHES_MAX);
static ROOM: Semaphore = Semaphore::const_new(HASHES_MAX + HASHES_WAITING_MAX);

/// A hash that no password has, for callers who name an account that is not there: they wait as long as the others.
/// It also stands where a password was put out of use.
pub(crate) const NOBODY: &str =
    "$argon2id$v=19$m=47104,t=1,p=1$bm9ib2R5aGFzdGhpcw$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, 1, 1, None).expect("the parameters are in range");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The PHC string to store for a password, with `salt` from the clock's secrets.
///
/// # Errors
/// `identity.busy` when too many wait already.
pub async fn hash(password: &Password, salt: [u8; 16]) -> Result<String> {
    let text = password.normal();
    in_turn(move || {
        let hash = argon2().hash_password_with_salt(text.as_bytes(), &salt).map_err(Error::internal)?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether a password belongs to a stored hash. Without one it computes as long and says no.
///
/// # Errors
/// `identity.busy` when too many wait already.
pub async fn verify(password: &Password, stored: Option<String>) -> Result<bool> {
    let text = password.normal();
    in_turn(move || {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| NOBODY.to_owned());
        let stored = PasswordHash::new(&stored).map_err(Error::internal)?;
        let fits = argon2().verify_password(text.as_bytes(), &stored).is_ok();
        Ok(known && fits)
    })
    .await
}

async fn in_turn<T, F>(work: F) -> Result<T>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T> + Send + 'static,
{
    let _room =
        ROOM.try_acquire().map_err(|_| HASHING_BUSY.with("hashes_waiting_max", HASHES_WAITING_MAX))?;
    let _turn = TURNS.acquire().await.map_err(Error::internal)?;
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn v11_4_2_only_the_same_password_fits() {
        let stored = hash(&Password::new("blue kettle on the stove"), [7; 16]).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=47104,t=1,p=1$"), "{stored}");
        assert!(verify(&Password::new("blue kettle on the stove"), Some(stored.clone())).await.unwrap());
        assert!(!verify(&Password::new("blue kettle on the stovE"), Some(stored.clone())).await.unwrap());
        // The same letters, typed as one character and as two (NFKC).
        let composed = hash(&Password::new("caf\u{e9} au lait matin"), [7; 16]).await.unwrap();
        assert!(verify(&Password::new("cafe\u{301} au lait matin"), Some(composed)).await.unwrap());
    }

    #[tokio::test]
    async fn v6_3_8_whoever_names_nobody_waits_for_as_much_work() {
        let stored = hash(&Password::new("blue kettle on the stove"), [7; 16]).await.unwrap();
        let (real, nobody) = (PasswordHash::new(&stored).unwrap(), PasswordHash::new(NOBODY).unwrap());
        assert_eq!(real.algorithm, nobody.algorithm);
        assert_eq!((real.version, &real.params), (nobody.version, &nobody.params));
        let length = |one: &PasswordHash| one.hash.map(|hash| hash.len());
        assert_eq!(length(&real), length(&nobody));
        assert!(!verify(&Password::new(""), None).await.unwrap());
    }

    #[tokio::test]
    async fn v6_2_8_nothing_is_cut_off_the_end() {
        let long = "a long sentence that goes on ".repeat(6);
        let stored = hash(&Password::new(format!("{long}x")), [1; 16]).await.unwrap();
        assert!(!verify(&Password::new(format!("{long}y")), Some(stored)).await.unwrap());
    }
}
