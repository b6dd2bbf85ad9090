//! Who is mentioned: people who may see what is talked about, and nobody else. They are told.

use std::sync::Arc;

use kernel::Id;
use notify::{Said, Told, tell as notify};
use platform::{Ctx, Result, Source, Tx};
use records::quick;
use serde_json::json;

use crate::errors::CANNOT_BE_MENTIONED;
use crate::model::comment;
use crate::subject::About;

/// People whom a comment mentions at most.
pub const MENTIONS_MAX: usize = 20;
/// The notification's kind.
const KIND: &str = "mention";

/// The people whom a comment mentions, each once.
///
/// # Errors
/// `desk.cannot_be_mentioned` at the first who may not see what it is about.
pub(super) async fn check(ctx: &Ctx, tx: &Tx<'_>, about: &About, people: &[Id]) -> Result<Vec<Id>> {
    let mut known = Vec::with_capacity(people.len());
    for (at, person) in people.iter().enumerate() {
        if known.contains(person) {
            continue;
        }
        if !may_see(ctx, tx, about, *person).await? {
            return Err(CANNOT_BE_MENTIONED.at(format!("mentions[{at}]")));
        }
        known.push(*person);
    }
    Ok(known)
}

/// Whether somebody works here and may see what is talked about, by their rights of this moment.
pub(crate) async fn may_see(ctx: &Ctx, source: &Source, about: &About, person: Id) -> Result<bool> {
    let company = ctx.company_id();
    let Some(found) = identity::on_behalf_of(ctx.runtime(), source, company, person, None).await? else {
        return Ok(false);
    };
    let Ok(theirs) = ctx.on_behalf(Arc::new(found), about.kind.view) else { return Ok(false) };
    Ok(quick::title(&theirs, source, &about.kind, about.id).await?.is_some())
}

/// Tells those who are mentioned. Nobody is told of what they have said themselves.
pub(super) async fn tell(
    ctx: &Ctx,
    tx: &Tx<'_>,
    about: &About,
    row: &comment::Model,
    people: &[Id],
) -> Result<()> {
    let people: Vec<Id> = people.iter().filter(|id| **id != row.author_id).copied().collect();
    if people.is_empty() {
        return Ok(());
    }
    let author = ctx.actor().label();
    let title = format!("{} {}", about.kind.label, about.seen.title);
    let told = Told {
        kind: KIND,
        subject_kind: about.kind.kind,
        subject_id: about.id,
        path: about.path(),
        data: json!({
            "comment_id": row.id, "author_id": row.author_id, "author_name": author,
            "label": about.kind.label, "title": about.seen.title,
        }),
        letter: Said {
            subject: "letter-mentioned-subject",
            text: "letter-mentioned",
            values: vec![("title", title), ("author", author.to_owned())],
        },
    };
    notify(ctx, tx, &people, &told).await
}
