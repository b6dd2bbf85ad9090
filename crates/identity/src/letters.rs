//! Letters that bring somebody a link of the app's: what opens something stands behind its `#`, which no browser sends
//! anywhere. All are in the reader's own language, else the company's.

use kernel::{Email, Id, Result};
use platform::mail::{self, Letter};
use platform::{Ctx, Source, Subject, Tx};
use sea_orm::entity::prelude::*;
use words::Words;

use crate::model::user;

/// The app's page for each kind of link.
const INVITATION_PAGE: &str = "invitation";
const RESET_PAGE: &str = "reset";
const CONFIRM_PAGE: &str = "confirm-email";

/// The address of a page with what it is opened by.
fn link(ctx: &Ctx, page: &str, token: &str) -> String {
    format!("{}/{page}#{token}", ctx.runtime().settings().public_url)
}

/// A user's language, else the company's.
pub(crate) fn words(ctx: &Ctx, user: &user::Model) -> Words {
    Words::of(user.locale.as_deref().unwrap_or(&ctx.company().locale))
}

/// A letter to a person about their account.
pub(crate) struct ToPerson<'a> {
    pub(crate) id: Id,
    pub(crate) user: &'a user::Model,
    /// Theirs, or one that is about to be theirs.
    pub(crate) address: &'a Email,
    pub(crate) subject: String,
    pub(crate) text: String,
}

/// Puts a letter to a person on record, if there is a mail server; tells whether.
pub(crate) async fn post(ctx: &Ctx, tx: &Tx<'_>, letter: ToPerson<'_>) -> Result<bool> {
    if ctx.runtime().mailer().is_none() {
        return Ok(false);
    }
    let hello = words(ctx, letter.user).with("letter-hello", &[("name", &letter.user.name())]);
    let letter = Letter {
        id: letter.id,
        about: Subject::of("user", letter.user.id).within(None, None, Some(letter.user.id)),
        to: vec![letter.address.clone()],
        cc: Vec::new(),
        subject: letter.subject,
        body: format!("{hello}\n\n{}\n", letter.text),
        attachments: Vec::new(),
        answers: mail::Answers::Nobody,
    };
    mail::queue(ctx, tx, letter).await.map(|_| true)
}

/// To the new address: the link that confirms it.
pub(crate) async fn confirm_address(
    ctx: &Ctx,
    tx: &Tx<'_>,
    user: &user::Model,
    address: &Email,
    token: &str,
) -> Result<bool> {
    let words = words(ctx, user);
    let subject = words.say("letter-confirm-address-subject");
    let text = words.with("letter-confirm-address", &[("url", &link(ctx, CONFIRM_PAGE, token))]);
    post(ctx, tx, ToPerson { id: ctx.id(), user, address, subject, text }).await
}

/// Who lets a person choose a new password.
pub(crate) enum Asked {
    /// They themselves, by the letter's own id, so that it is written once.
    Themselves(Id),
    AnAdministrator,
}

/// The link by which a person chooses a new password.
pub(crate) async fn new_password(
    ctx: &Ctx,
    tx: &Tx<'_>,
    user: &user::Model,
    token: &str,
    asked: Asked,
) -> Result<bool> {
    let words = words(ctx, user);
    let (id, message) = match asked {
        Asked::Themselves(id) => (id, "letter-forgot"),
        Asked::AnAdministrator => (ctx.id(), "letter-reset"),
    };
    let subject = words.say("letter-forgot-subject");
    let text = words.with(message, &[("url", &link(ctx, RESET_PAGE, token))]);
    post(ctx, tx, ToPerson { id, user, address: &user.email, subject, text }).await
}

/// The link by which somebody joins the company. Whoever is a user already reads it in their own language.
pub(crate) async fn invitation(
    ctx: &Ctx,
    tx: &Tx<'_>,
    invitation: Id,
    to: &Email,
    name: &str,
    token: &str,
) -> Result<bool> {
    if ctx.runtime().mailer().is_none() {
        return Ok(false);
    }
    let words = match known(tx, to).await? {
        Some(user) => words(ctx, &user),
        None => Words::of(&ctx.company().locale),
    };
    let company = ctx.company().name.as_str();
    let url = link(ctx, INVITATION_PAGE, token);
    let text = words.with("letter-invitation", &[("company", company), ("url", &url)]);
    let hello = match name {
        "" => String::new(),
        name => format!("{}\n\n", words.with("letter-hello", &[("name", name)])),
    };
    let letter = Letter {
        id: ctx.id(),
        about: Subject::new("invitation", invitation),
        to: vec![to.clone()],
        cc: Vec::new(),
        subject: words.with("letter-invitation-subject", &[("company", company)]),
        body: format!("{hello}{text}\n"),
        attachments: Vec::new(),
        answers: mail::Answers::Nobody,
    };
    mail::queue(ctx, tx, letter).await.map(|_| true)
}

async fn known(source: &Source, address: &Email) -> Result<Option<user::Model>> {
    source.select_global::<user::Entity>().filter(user::Column::Email.eq(address.clone())).one().await
}
