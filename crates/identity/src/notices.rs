//! Telling people by mail what happened to their account, so that they notice what was not them (ASVS 6.3.7).
//!
//! A notice is put on record in the transaction of the change. Without a mail server there are none.

use kernel::{Email, Result};
use platform::mail::{self, Letter};
use platform::{Ctx, Subject, Tx};

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
    /// A way to prove who one is was added: `an authenticator app`.
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
            Notice::PasswordChanged | Notice::PasswordReset => "Your password was changed",
            Notice::AddressAsked => "A change of your address was asked for",
            Notice::AddressChanged => "Your address was changed",
            Notice::FactorAdded(_) => "A way to sign in was added",
            Notice::FactorRemoved(_) | Notice::FactorsReset => "A way to sign in was removed",
            Notice::CodesRenewed => "Your recovery codes were replaced",
            Notice::CodeUsed(_) => "A recovery code was used",
            Notice::KeyMade(_) => "A key for a program was made in your name",
            Notice::NewDevice(_) => "A sign-in from a new device",
        }
    }

    fn says(&self) -> String {
        match self {
            Notice::PasswordChanged => "Your password was changed. All other sessions have ended.".to_owned(),
            Notice::PasswordReset => {
                "A new password was chosen with a token for that purpose. All sessions have ended.".to_owned()
            }
            Notice::AddressAsked => {
                "A change of the address of your account was asked for. It takes effect when it is confirmed \
                 from the new address."
                    .to_owned()
            }
            Notice::AddressChanged => {
                "The address of your account was changed. The former one opens nothing any more.".to_owned()
            }
            Notice::FactorAdded(what) => format!("{what} can be used to sign in to your account now."),
            Notice::FactorRemoved(what) => format!("{what} can no longer be used to sign in to your account."),
            Notice::FactorsReset => {
                "An administrator has removed every second factor and passkey of your account, and your password \
                 with them. Choose a new one with the token that they hand to you."
                    .to_owned()
            }
            Notice::CodesRenewed => "The former recovery codes open nothing any more.".to_owned(),
            Notice::CodeUsed(left) => {
                format!("A recovery code was used in place of a second factor. {left} are left.")
            }
            Notice::KeyMade(name) => format!("The key \"{name}\" can do what it was made for in your name."),
            Notice::NewDevice(agent) => format!("Somebody signed in to your account with: {agent}"),
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
    let ending = "If this was not you, change your password now and tell your administrator.";
    let body = format!("{}\n\nWhen: {}\n\n{ending}\n", notice.says(), ctx.now());
    post(ctx, tx, user, address, notice.subject(), body).await
}

/// Puts a letter to a person on record, if there is a mail server.
pub(crate) async fn post(
    ctx: &Ctx,
    tx: &Tx<'_>,
    user: &user::Model,
    address: &Email,
    subject: &str,
    text: String,
) -> Result<()> {
    if ctx.runtime().mailer().is_none() {
        return Ok(());
    }
    let letter = Letter {
        id: ctx.id(),
        about: Subject::of("user", user.id).within(None, None, Some(user.id)),
        to: vec![address.clone()],
        subject: subject.to_owned(),
        body: format!("{}\n\n{text}", user.name()),
        attachments: Vec::new(),
    };
    mail::queue(ctx, tx, letter).await.map(drop)
}
