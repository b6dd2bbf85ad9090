//! Telling people by mail what happened to their account, so that they notice what was not them (ASVS 6.3.7).
//!
//! A notice is put on record in the transaction of the change. Without a mail server there are none.

use kernel::{Email, Result};
use platform::{Ctx, Tx};
use words::Words;

use crate::letters::{self, ToPerson};
use crate::model::user;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Somebody who knew the old password chose a new one.
    PasswordChanged,
    /// Somebody who had a token chose a new one.
    PasswordReset,
    /// A change of address was asked for and waits for its confirmation.
    AddressAsked,
    /// The address is another one now.
    AddressChanged,
    /// A way to prove who one is was added: the message that names it, `letter-factor-app`.
    FactorAdded(&'static str),
    /// It was taken away.
    FactorRemoved(&'static str),
    /// An administrator or operator took all of them away, and the password with them.
    FactorsReset,
    /// The recovery codes are new; the former ones open nothing.
    CodesRenewed,
    /// A recovery code was used; so many are left.
    CodeUsed(i64),
    /// A key for a program was made.
    KeyMade(String),
    /// Somebody signed in with a program that was not seen before.
    NewDevice(String),
}

impl Notice {
    fn subject(&self) -> &'static str {
        match self {
            Notice::PasswordChanged | Notice::PasswordReset => "letter-password-changed-subject",
            Notice::AddressAsked => "letter-address-asked-subject",
            Notice::AddressChanged => "letter-address-changed-subject",
            Notice::FactorAdded(_) => "letter-factor-added-subject",
            Notice::FactorRemoved(_) | Notice::FactorsReset => "letter-factor-removed-subject",
            Notice::CodesRenewed => "letter-codes-renewed-subject",
            Notice::CodeUsed(_) => "letter-code-used-subject",
            Notice::KeyMade(_) => "letter-key-made-subject",
            Notice::NewDevice(_) => "letter-new-device-subject",
        }
    }

    fn says(&self, words: Words) -> String {
        match self {
            Notice::PasswordChanged => words.say("letter-password-changed"),
            Notice::PasswordReset => words.say("letter-password-reset"),
            Notice::AddressAsked => words.say("letter-address-asked"),
            Notice::AddressChanged => words.say("letter-address-changed"),
            Notice::FactorAdded(what) => words.with("letter-factor-added", &[("what", &words.say(what))]),
            Notice::FactorRemoved(what) => words.with("letter-factor-removed", &[("what", &words.say(what))]),
            Notice::FactorsReset => words.say("letter-factors-reset"),
            Notice::CodesRenewed => words.say("letter-codes-renewed"),
            Notice::CodeUsed(left) => words.with("letter-code-used", &[("left", &left.to_string())]),
            Notice::KeyMade(name) => words.with("letter-key-made", &[("name", name)]),
            Notice::NewDevice(agent) => words.with("letter-new-device", &[("agent", agent)]),
        }
    }
}

/// Tells a person, at their address.
pub async fn tell(ctx: &Ctx, tx: &Tx<'_>, user: &user::Model, notice: &Notice) -> Result<()> {
    tell_at(ctx, tx, user, &user.email, notice).await
}

/// Tells a person at an address of theirs that is not, or not any more, on record.
pub async fn tell_at(
    ctx: &Ctx,
    tx: &Tx<'_>,
    user: &user::Model,
    address: &Email,
    notice: &Notice,
) -> Result<()> {
    let words = letters::words(ctx, user);
    let when = words.with("letter-when", &[("time", &ctx.now().to_string())]);
    let text = format!("{}\n\n{when}\n\n{}", notice.says(words), words.say("letter-not-you"));
    let subject = words.say(notice.subject());
    letters::post(ctx, tx, ToPerson { id: ctx.id(), user, address, subject, text }).await.map(drop)
}
