//! Recovery codes: ten, each good once, for the day on which the app or passkey is lost.
//!
//! A code has 120 random bits, more than the 112 from which a plain hash is enough to keep it (ASVS 6.5.2).

use aws_lc_rs::digest::{SHA256, digest};
use kernel::{Id, Result};
use platform::{Clock, Ctx, Source, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;

use super::totp::base32;
use crate::model::recovery_code;

/// Codes that somebody has at a time.
pub const CODES: usize = 10;
/// Random bytes of a code: 24 letters and digits.
const CODE_BYTES: usize = 15;
const CODE_CHARS: usize = CODE_BYTES * 8 / 5;
/// Letters between two dashes.
const GROUP: usize = 4;

/// Writes ten new codes in the place of those that there were. They are never shown again.
pub async fn renew(ctx: &Ctx, tx: &Tx<'_>, user: Id) -> Result<Vec<String>> {
    forget(tx, user).await?;
    let clock = ctx.runtime().clock();
    let codes: Vec<String> = (0..CODES).map(|_| fresh(clock)).collect();
    let row = |code: &String| recovery_code::Model {
        id: ctx.id(),
        user_id: user,
        code_hash: hash(code),
        created_at: ctx.now(),
        used_at: None,
    };
    tx.insert_global::<recovery_code::Entity>(codes.iter().map(row).collect()).await?;
    Ok(codes.iter().map(|code| with_dashes(code)).collect())
}

fn fresh(clock: &Clock) -> String {
    base32(&clock.secret::<CODE_BYTES>())
}

fn with_dashes(code: &str) -> String {
    let chars: Vec<char> = code.chars().collect();
    chars.chunks(GROUP).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The hash of what somebody typed, if it can be a recovery code at all.
pub fn shown(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let plain = plain.to_ascii_uppercase();
    let fits = plain.len() == CODE_CHARS
        && plain.bytes().all(|b| b.is_ascii_uppercase() || (b'2'..=b'7').contains(&b));
    fits.then(|| hash(&plain))
}

fn hash(code: &str) -> String {
    hex::encode(digest(&SHA256, code.as_bytes()))
}

/// Uses a code up. `false` when there is none like it (any more).
pub async fn take(ctx: &Ctx, tx: &Tx<'_>, user: Id, hash: &str) -> Result<bool> {
    let met = tx
        .update_global::<recovery_code::Entity>()
        .set(recovery_code::Column::UsedAt, Expr::val(Some(ctx.now())))
        .filter(recovery_code::Column::UserId.eq(user))
        .filter(recovery_code::Column::CodeHash.eq(hash))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec()
        .await?;
    Ok(met == 1)
}

/// How many are left.
pub async fn left(source: &Source, user: Id) -> Result<i64> {
    source
        .select_global::<recovery_code::Entity>()
        .filter(recovery_code::Column::UserId.eq(user))
        .filter(recovery_code::Column::UsedAt.is_null())
        .count()
        .await
}

/// Takes all of them away.
pub async fn forget(tx: &Tx<'_>, user: Id) -> Result<()> {
    let theirs = recovery_code::Column::UserId.eq(user);
    tx.delete_global::<recovery_code::Entity>().filter(theirs).exec().await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v6_5_3_recovery_codes_are_random_and_read_however_they_are_typed() {
        let clock = Clock::fixed(kernel::Instant(0));
        let (one, other) = (fresh(&clock), fresh(&clock));
        assert_ne!(one, other);
        assert_eq!(one.len(), CODE_CHARS);
        let written = with_dashes(&one);
        assert_eq!(written.len(), CODE_CHARS + CODE_CHARS / GROUP - 1);
        assert_eq!(shown(&format!(" {} ", written.to_ascii_lowercase())), Some(hash(&one)));
        for bad in ["", "123456", &one[1..], &one.replace(&one[..1], "1"), &format!("{one}A")] {
            assert_eq!(shown(bad), None, "{bad}");
        }
    }
}
