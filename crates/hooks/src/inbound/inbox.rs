//! The inbox: one row for each source and id, so that an event has its effect once; and for each thing that a source
//! tells of the newest event, so that an older one that comes late has none.

use kernel::{Error, Id, Instant, Result};
use platform::{Ctx, Inbound, Tx, pipeline};
use sea_orm::entity::prelude::*;
use serde_json::Value;

use super::cloud_event::Incoming;
use super::report::{EventReport, Status};
use crate::errors::BAD_EVENT;
use crate::model::{inbox, mark};

/// Characters of what an event is about.
const ABOUT_CHARS_MAX: usize = 200;
/// Characters of a failure's text.
const ERROR_CHARS_MAX: usize = 500;

/// Applies an event, unless it was applied before or comes too late. One transaction.
pub(crate) async fn take(ctx: &Ctx, sender: &str, taken: &Inbound, event: &Incoming) -> Result<EventReport> {
    let about = about(taken, event)?;
    let (sender, taken, event) = (sender.to_owned(), taken.clone(), event.clone());
    pipeline::write_numbered(ctx, move |ctx, tx| {
        let (sender, taken, event, about) = (sender.clone(), taken.clone(), event.clone(), about.clone());
        Box::pin(async move {
            let known = find(ctx, tx, &event).await?;
            let row = match known {
                Some(row) if row.state != inbox::FAILED => return EventReport::again(&row),
                Some(row) => inbox::Model { data: Some(event.data.to_string()), time: event.time, ..row },
                None => {
                    let row = inbox::Model { about, ..new_row(ctx, &sender, &event) };
                    // The place is taken first: of two at once, one waits here and then finds the other's.
                    insert(ctx, tx, row.clone()).await?;
                    row
                }
            };
            let row = again(ctx, tx, &taken, row).await?;
            EventReport::of(&row)
        })
    })
    .await
}

/// Applies what a row of the inbox holds, which the caller has locked.
pub(crate) async fn again(
    ctx: &Ctx,
    tx: &Tx<'_>,
    taken: &Inbound,
    mut row: inbox::Model,
) -> Result<inbox::Model> {
    row.attempts += 1;
    row.settled_at = ctx.now();
    (row.error_code, row.error_text) = (None, None);
    if is_newest(ctx, tx, &row).await? {
        let data: Value =
            serde_json::from_str(row.data.as_deref().unwrap_or("null")).map_err(Error::internal)?;
        let outcome = (taken.apply)(ctx, tx, &data).await.map_err(|error| error.under("data"))?;
        row.outcome = Some(outcome.to_string());
        inbox::APPLIED.clone_into(&mut row.state);
    } else {
        inbox::STALE.clone_into(&mut row.state);
    }
    row.data = None;
    tx.save::<inbox::Entity>(&ctx.whole(), row.clone()).await?;
    Ok(row)
}

/// Keeps an event that could not be applied. Answers where; nothing when it was only tried out, or when there is no
/// knowing what it is about.
pub(crate) async fn keep_failed(
    ctx: &Ctx,
    sender: &str,
    taken: &Inbound,
    event: &Incoming,
    error: &Error,
) -> Result<Option<Id>> {
    if ctx.is_dry_run() {
        return Ok(None);
    }
    // What cannot be read has no name for what it is about; it is kept all the same.
    let about = about(taken, event).unwrap_or_default();
    let (sender, event) = (sender.to_owned(), event.clone());
    let (code, text) = (error.code, error.to_string().chars().take(ERROR_CHARS_MAX).collect::<String>());
    let kept = pipeline::write(ctx, move |ctx, tx| {
        let (sender, event, about, text) = (sender.clone(), event.clone(), about.clone(), text.clone());
        Box::pin(async move {
            let known = find(ctx, tx, &event).await?;
            let is_known = known.is_some();
            let mut row = known.unwrap_or_else(|| inbox::Model { about, ..new_row(ctx, &sender, &event) });
            if is_known && row.state != inbox::FAILED {
                return Ok(row.id);
            }
            inbox::FAILED.clone_into(&mut row.state);
            row.attempts += 1;
            (row.error_code, row.error_text) = (Some(code.to_owned()), Some(text));
            (row.data, row.settled_at) = (Some(event.data.to_string()), ctx.now());
            let id = row.id;
            if is_known {
                tx.save::<inbox::Entity>(&ctx.whole(), row).await?;
            } else {
                insert(ctx, tx, row).await?;
            }
            Ok(id)
        })
    });
    kept.await.map(Some)
}

fn about(taken: &Inbound, event: &Incoming) -> Result<String> {
    let about = (taken.key)(&event.data).map_err(|error| error.under("data"))?;
    if about.chars().count() > ABOUT_CHARS_MAX {
        return Err(BAD_EVENT.because("What the event is about has too long a name").at("data"));
    }
    Ok(about)
}

async fn find(ctx: &Ctx, tx: &Tx<'_>, event: &Incoming) -> Result<Option<inbox::Model>> {
    tx.select::<inbox::Entity>(&ctx.whole())
        .filter(inbox::Column::Source.eq(event.source.as_str()))
        .filter(inbox::Column::EventId.eq(event.id.as_str()))
        .locked()
        .one()
        .await
}

async fn insert(ctx: &Ctx, tx: &Tx<'_>, row: inbox::Model) -> Result<()> {
    match tx.insert::<inbox::Entity>(&ctx.whole(), row).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
        other => other,
    }
}

fn new_row(ctx: &Ctx, sender: &str, event: &Incoming) -> inbox::Model {
    inbox::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        source: event.source.clone(),
        event_id: event.id.clone(),
        event_name: event.name.clone(),
        about: String::new(),
        time: event.time,
        sequence: event.sequence,
        sender: sender.chars().take(200).collect(),
        state: inbox::APPLIED.to_owned(),
        attempts: 0,
        error_code: None,
        error_text: None,
        data: Some(event.data.to_string()),
        outcome: None,
        received_at: ctx.now(),
        settled_at: ctx.now(),
    }
}

/// Whether nothing newer about the same was applied; if so, this is the newest now. The mark is held until the end,
/// so that two at once are applied one after the other.
async fn is_newest(ctx: &Ctx, tx: &Tx<'_>, row: &inbox::Model) -> Result<bool> {
    let known = tx
        .select::<mark::Entity>(&ctx.whole())
        .filter(mark::Column::Source.eq(row.source.as_str()))
        .filter(mark::Column::EventName.eq(row.event_name.as_str()))
        .filter(mark::Column::About.eq(row.about.as_str()))
        .locked()
        .one()
        .await?;
    let Some(mut mark) = known else {
        let mark = mark::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            source: row.source.clone(),
            event_name: row.event_name.clone(),
            about: row.about.clone(),
            time: row.time,
            sequence: row.sequence,
        };
        return match tx.insert::<mark::Entity>(&ctx.whole(), mark).await {
            Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
            other => other.map(|()| true),
        };
    };
    if is_older((row.sequence, row.time), (mark.sequence, mark.time)) {
        return Ok(false);
    }
    (mark.sequence, mark.time) = (row.sequence.or(mark.sequence), row.time.max(mark.time));
    tx.save::<mark::Entity>(&ctx.whole(), mark).await?;
    Ok(true)
}

/// By the source's own numbers where both have one, else by time. Of two of the same instant the later arrival is
/// taken as the newer.
fn is_older(one: (Option<i64>, Instant), other: (Option<i64>, Instant)) -> bool {
    match (one.0, other.0) {
        (Some(one), Some(other)) => one < other,
        _ => one.1 < other.1,
    }
}

impl EventReport {
    /// What became of an event.
    fn of(row: &inbox::Model) -> Result<Self> {
        let status = if row.state == inbox::STALE { Status::Stale } else { Status::Applied };
        Self::with(row, status)
    }

    /// What had become of an event that comes again.
    fn again(row: &inbox::Model) -> Result<Self> {
        Self::with(row, Status::Duplicate)
    }

    fn with(row: &inbox::Model, status: Status) -> Result<Self> {
        let outcome =
            row.outcome.as_deref().map(serde_json::from_str).transpose().map_err(Error::internal)?;
        Ok(EventReport {
            id: Some(row.event_id.clone()),
            name: Some(row.event_name.clone()),
            status,
            outcome,
            ..EventReport::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_go_before_times() {
        let (early, late) = (Instant(1), Instant(2));
        assert!(is_older((Some(1), late), (Some(2), early)));
        assert!(!is_older((Some(3), early), (Some(2), late)));
        assert!(is_older((None, early), (Some(2), late)));
        assert!(!is_older((None, late), (None, late)), "the later arrival counts");
    }
}
