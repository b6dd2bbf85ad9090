//! Guessing gets slow and then stops: per account, and per network address.
//!
//! An attempt is counted *before* the password is looked at, in a transaction of its own, so that two hundred guesses
//! at once are two hundred guesses; a success takes its count back. Names that nobody has are counted like accounts,
//! so that being slowed down tells nothing either.

use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use kernel::{Id, Instant, Result};
use platform::{Ctx, Tx, pipeline};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;

use crate::errors::TOO_MANY_ATTEMPTS;
use crate::model::attempt;

/// Attempts in a row that are not slowed down.
pub const FREE_FAILURES: i32 = 5;
/// Failures in a row after which an account opens no more until an administrator unlocks it (NIST SP 800-63B).
pub const ACCOUNT_FAILURES_MAX: i32 = 100;
/// The longest wait between two attempts before that.
pub const DELAY_MAX: Duration = Duration::from_secs(900);
/// Failures from one network address within [`ADDRESS_WINDOW`].
pub const ADDRESS_FAILURES_MAX: i32 = 50;
/// The time after which an address begins anew.
pub const ADDRESS_WINDOW: Duration = Duration::from_secs(900);

/// Whose attempts are counted.
#[derive(Clone, Debug)]
pub struct Watch {
    account: Option<String>,
    address: Option<String>,
}

impl Watch {
    /// An attempt on an account, or on a name that nobody has.
    pub fn account(user: Option<Id>, name: &str, address: Option<&str>) -> Self {
        let what = user.map_or_else(|| format!("name:{name}"), |id| format!("user:{id}"));
        Watch { account: Some(key(&what)), address: Watch::address(address).address }
    }

    /// An attempt that names no account: a guessed token.
    pub fn address(address: Option<&str>) -> Self {
        Watch { account: None, address: address.map(|address| key(&format!("address:{address}"))) }
    }

    /// In one order for everybody, so that two attempts never wait for each other.
    fn keys(&self) -> Vec<&String> {
        let mut keys: Vec<&String> = self.account.iter().chain(&self.address).collect();
        keys.sort();
        keys
    }

    /// Counts an attempt.
    ///
    /// # Errors
    /// `identity.too_many_attempts` with `retry_after_seconds`; absent when only an administrator can help.
    pub async fn charge(&self, ctx: &Ctx) -> Result<()> {
        let held = self.clone();
        let verdict = pipeline::write(ctx, move |ctx, tx| {
            let watch = held.clone();
            Box::pin(async move { watch.charge_in(ctx, tx).await })
        })
        .await?;
        match verdict {
            Verdict::Go => Ok(()),
            Verdict::Wait(span) => Err(TOO_MANY_ATTEMPTS.with("retry_after_seconds", whole_seconds(span))),
            Verdict::Locked => Err(TOO_MANY_ATTEMPTS.error()),
        }
    }

    async fn charge_in(&self, ctx: &Ctx, tx: &Tx<'_>) -> Result<Verdict> {
        let rows = tx
            .select_global::<attempt::Entity>()
            .filter(attempt::Column::Key.is_in(self.keys()))
            .order_by(attempt::Column::Key)
            .locked()
            .all()
            .await?;
        let mut verdict = Verdict::Go;
        let mut changed = Vec::new();
        for key in self.keys() {
            let old = rows.iter().find(|row| row.key == *key);
            let is_account = self.account.as_ref() == Some(key);
            let (count, says) = next(old.map(Count::of), is_account, ctx.now());
            verdict = verdict.max(says);
            changed.push((old.is_some(), count.row(key, ctx.now())));
        }
        // A refused attempt is not counted: waiting is enough.
        if verdict == Verdict::Go {
            for (known, row) in changed {
                write(tx, known, row).await?;
            }
        }
        Ok(verdict)
    }

    /// Takes the counts back after a success: the account's altogether, the address's by this one.
    pub async fn clear(&self, tx: &Tx<'_>) -> Result<()> {
        if let Some(account) = &self.account {
            tx.delete_global::<attempt::Entity>().filter(attempt::Column::Key.eq(account)).exec().await?;
        }
        if let Some(address) = &self.address {
            use sea_orm::sea_query::ExprTrait;
            tx.update_global::<attempt::Entity>()
                .set(attempt::Column::Failures, Expr::col(attempt::Column::Failures).sub(1))
                .filter(attempt::Column::Key.eq(address).and(attempt::Column::Failures.gt(0)))
                .exec()
                .await?;
        }
        Ok(())
    }
}

/// Forgets what was counted against a user: an administrator unlocks, or the password is new.
pub async fn unlock(tx: &Tx<'_>, user: Id) -> Result<()> {
    Watch::account(Some(user), "", None).clear(tx).await
}

async fn write(tx: &Tx<'_>, known: bool, row: attempt::Model) -> Result<()> {
    if known {
        return tx.save_global::<attempt::Entity>(row).await;
    }
    match tx.insert_global::<attempt::Entity>(vec![row]).await {
        // Somebody else counted this key for the first time just now: look again.
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
        other => other,
    }
}

/// Rounded up: who comes back then is not too early again.
fn whole_seconds(span: Duration) -> u64 {
    (span.as_secs() + u64::from(span.subsec_nanos() > 0)).max(1)
}

fn key(what: &str) -> String {
    hex::encode(digest(&SHA256, what.as_bytes()))
}

/// What an attempt meets; the strictest of several counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Go,
    Wait(Duration),
    Locked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Count {
    failures: i32,
    since: Instant,
    blocked_until: Option<Instant>,
}

impl Count {
    fn of(row: &attempt::Model) -> Self {
        Count { failures: row.failures, since: row.since, blocked_until: row.blocked_until }
    }

    fn row(self, key: &str, now: Instant) -> attempt::Model {
        let Count { failures, since, blocked_until } = self;
        attempt::Model { key: key.to_owned(), failures, since, blocked_until, updated_at: now }
    }
}

/// The count after one more attempt, and whether the attempt may go ahead.
fn next(old: Option<Count>, is_account: bool, now: Instant) -> (Count, Verdict) {
    let fresh = Count { failures: 0, since: now, blocked_until: None };
    let old = old.unwrap_or(fresh);
    if is_account {
        return next_of_account(old, now);
    }
    let old = if now >= old.since.plus(ADDRESS_WINDOW) { fresh } else { old };
    if old.failures >= ADDRESS_FAILURES_MAX {
        return (old, Verdict::Wait(old.since.plus(ADDRESS_WINDOW).since(now)));
    }
    (Count { failures: old.failures + 1, ..old }, Verdict::Go)
}

fn next_of_account(old: Count, now: Instant) -> (Count, Verdict) {
    if old.failures >= ACCOUNT_FAILURES_MAX {
        return (old, Verdict::Locked);
    }
    if let Some(until) = old.blocked_until.filter(|until| now < *until) {
        return (old, Verdict::Wait(until.since(now)));
    }
    let failures = old.failures + 1;
    let blocked_until = (failures >= FREE_FAILURES).then(|| now.plus(delay(failures)));
    (Count { failures, blocked_until, ..old }, Verdict::Go)
}

/// 1, 2, 4, … seconds, at most [`DELAY_MAX`].
fn delay(failures: i32) -> Duration {
    let doublings = u32::try_from(failures - FREE_FAILURES).unwrap_or(0).min(16);
    Duration::from_secs(1 << doublings).min(DELAY_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tries as often as the account lets it until it is locked, and tells how many guesses that were and how long it took.
    #[test]
    fn v6_3_1_an_account_takes_a_hundred_guesses_and_most_of_a_day() {
        let start = Instant::from_seconds(1_000_000);
        let (mut now, mut count, mut guesses) = (start, None, 0);
        loop {
            match next(count, true, now) {
                (after, Verdict::Go) => {
                    guesses += 1;
                    count = Some(after);
                }
                (_, Verdict::Wait(span)) => now = now.plus(span),
                (_, Verdict::Locked) => break,
            }
        }
        assert_eq!(guesses, ACCOUNT_FAILURES_MAX);
        assert!(now.since(start) > Duration::from_secs(20 * 3_600));
    }

    #[test]
    fn five_slips_cost_nothing() {
        let now = Instant::from_seconds(1_000_000);
        let mut count = None;
        for _ in 0..FREE_FAILURES {
            let (after, verdict) = next(count, true, now);
            assert_eq!(verdict, Verdict::Go);
            count = Some(after);
        }
        assert_eq!(next(count, true, now).1, Verdict::Wait(Duration::from_secs(1)));
        assert_eq!(next(count, true, now.plus(Duration::from_secs(1))).1, Verdict::Go);
    }

    #[test]
    fn an_address_begins_anew_after_its_window() {
        let now = Instant::from_seconds(1_000_000);
        let full = Count { failures: ADDRESS_FAILURES_MAX, since: now, blocked_until: None };
        assert!(matches!(next(Some(full), false, now).1, Verdict::Wait(_)));
        let (after, verdict) = next(Some(full), false, now.plus(ADDRESS_WINDOW));
        assert_eq!((after.failures, verdict), (1, Verdict::Go));
    }
}
