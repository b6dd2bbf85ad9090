//! The books abreast of trade: whoever locks days, or closes a year, has everything told first that happened in them.
//!
//! What the listener has not heard yet is told here as it would tell it, in the transaction of whoever asks. The listener
//! hears of it again and finds it told. That goes on for a bounded number of events and a bounded time, because with one
//! writer everybody waits; more than that is left to the listener, is named, and keeps the days open for a moment longer.

use finance::{Area, BEHIND_SHOWN_MAX, Behind, Untold};
use kernel::{Day, Result};
use platform::events::event;
use platform::{BoxFuture, Ctx, Tx, outbox};

use crate::missing::{Missing, document_path, missing};
use crate::{listen, postings};

/// Events that are looked at.
const LOOKED_AT_EVENTS_MAX: u64 = 2_000;
/// Events that one transaction tells: all of them or none.
const TOLD_EVENTS_MAX: usize = 200;
/// Events that are told together.
const TOGETHER_EVENTS_MAX: usize = 25;
/// After how much time no further event is told.
const TOLD_MICROS_MAX: i64 = 2_000_000;

/// Tells what waits, and what of the area is left up to and including a day.
pub(crate) fn catch_up<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    area: Area,
    through: Day,
) -> BoxFuture<'a, Result<Behind>> {
    Box::pin(tell(ctx, tx, area, through))
}

async fn tell(ctx: &Ctx, tx: &Tx<'_>, area: Area, through: Day) -> Result<Behind> {
    // Nothing of what is bought is told yet.
    if area == Area::Purchasing {
        return Ok(Behind::default());
    }
    let listener = listen::subscription();
    let waiting = outbox::unheard(ctx, tx, &listener, LOOKED_AT_EVENTS_MAX).await?;
    // What is told of too much would be taken back with the refusal, while the listener waits to tell it.
    let told = if waiting.len() > TOLD_EVENTS_MAX { 0 } else { hear(ctx, tx, &waiting).await? };
    let mut left = Behind::default();
    if [Area::Sales, Area::All].contains(&area) {
        let papers = missing(ctx, tx, through, BEHIND_SHOWN_MAX).await?;
        left.count += papers.len();
        left.documents.extend(papers.into_iter().map(paper));
    }
    if [Area::Stock, Area::All].contains(&area) {
        let aside = outbox::set_aside(ctx, tx, &listener).await?;
        for event in waiting[told..].iter().chain(&aside) {
            if let Some(one) = goods(event, through)? {
                left.count += 1;
                left.documents.push(one);
            }
        }
        // Nobody has seen which days those behind are of.
        if told < waiting.len() && waiting.len() as u64 == LOOKED_AT_EVENTS_MAX {
            let all = outbox::waiting(ctx, tx, &listener).await?;
            left.count += usize::try_from(all).unwrap_or_default().saturating_sub(waiting.len()).max(1);
        }
    }
    Ok(left)
}

/// Tells events from the first one on, and how many that were.
async fn hear(ctx: &Ctx, tx: &Tx<'_>, waiting: &[event::Model]) -> Result<usize> {
    let books = Ctx::system(ctx.runtime(), ctx.principal().company.clone(), listen::CONSUMER).at(ctx.now());
    let clock = ctx.runtime().clock();
    let began = clock.now();
    let mut told = 0;
    for some in waiting.chunks(TOGETHER_EVENTS_MAX) {
        if clock.now().0 - began.0 > TOLD_MICROS_MAX {
            break;
        }
        // Who else tells of it right now is done when this is run again.
        listen::hear(&books, tx, some).await.map_err(|error| {
            if error.is(db::CONFLICT_UNIQUE) { db::RETRY.error().inner(error) } else { error }
        })?;
        told += some.len();
    }
    Ok(told)
}

fn paper(one: Missing) -> Untold {
    Untold {
        path: document_path(&one.document.kind, one.document.id),
        kind: one.document.kind,
        id: one.document.id,
        number: one.document.number,
        business_date: one.document.business_date,
    }
}

/// The document of goods that moved up to a day.
fn goods(event: &event::Model, through: Day) -> Result<Option<Untold>> {
    if event.name != listen::STOCK_VALUED {
        return Ok(None);
    }
    let moved = postings::moved(event)?;
    Ok((moved.day <= through).then(|| Untold {
        path: document_path(&moved.kind, moved.id),
        kind: moved.kind,
        id: moved.id,
        number: None,
        business_date: moved.day,
    }))
}
