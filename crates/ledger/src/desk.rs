//! Where documents are posted: the chart, and which days are open for what comes from elsewhere.
//!
//! A document was checked against the locks when it was made. If its period was locked since (which locking refuses
//! as long as the books lag behind), it is posted under the exception that its maker held at that instant, or else on
//! the first open day, with its own date beside it.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use finance::{Area, Closed};
use kernel::{Id, Instant};
use platform::events::event;
use platform::{Ctx, Result, Subject, Tx};

use crate::chart::Chart;
use crate::commands::subject;
use crate::entries::{self, Written};
use crate::events::EntriesPosted;
use crate::posting::Posting;

/// The desk for one batch of postings.
pub(crate) struct Desk<'a> {
    pub(crate) ctx: &'a Ctx,
    pub(crate) tx: &'a Tx<'a>,
    pub(crate) chart: Chart,
    area: Area,
    closed: Closed,
    makers: Makers,
    /// What was posted here, by the store.
    posted: Mutex<BTreeMap<Option<Id>, (Subject, EntriesPosted)>>,
}

/// Who made the documents, and when.
pub(crate) struct Makers {
    of: HashMap<Id, Maker>,
    /// Of whatever else comes to light with them.
    first: Maker,
}

#[derive(Clone, Copy)]
struct Maker {
    user_id: Option<Id>,
    at: Instant,
}

impl Makers {
    /// Whoever an event is of made whatever it tells of.
    pub(crate) fn of(event: &event::Model) -> Makers {
        Makers { of: HashMap::new(), first: Maker { user_id: event.actor_id, at: event.at } }
    }

    /// Nobody in particular: what was missing is posted now.
    pub(crate) fn nobody(at: Instant) -> Makers {
        Makers { of: HashMap::new(), first: Maker { user_id: None, at } }
    }

    /// A document is its first event's. `false`: this is not its first.
    pub(crate) fn add(&mut self, document: Id, event: &event::Model) -> bool {
        match self.of.entry(document) {
            Entry::Occupied(_) => false,
            Entry::Vacant(first) => {
                first.insert(Maker { user_id: event.actor_id, at: event.at });
                true
            }
        }
    }

    fn of_posting(&self, posting: &Posting) -> Maker {
        let document = posting.told.as_ref().map(|told| told.id);
        document.and_then(|id| self.of.get(&id)).copied().unwrap_or(self.first)
    }
}

impl<'a> Desk<'a> {
    pub(crate) async fn open(ctx: &'a Ctx, tx: &'a Tx<'a>, area: Area, makers: Makers) -> Result<Desk<'a>> {
        let chart = Chart::load(ctx, tx).await?;
        let closed = finance::closed(ctx, tx, area).await?;
        Ok(Desk { ctx, tx, chart, area, closed, makers, posted: Mutex::default() })
    }

    /// Puts a document's posting on a day that is open.
    pub(crate) async fn date(&self, posting: &mut Posting) -> Result<()> {
        let day = posting.day;
        let open = self.closed.first_open(day);
        if open == day {
            return Ok(());
        }
        let soft = self.closed.hard_through < Some(day);
        let maker = self.makers.of_posting(posting);
        if let (true, Some(user_id)) = (soft, maker.user_id) {
            let (ctx, tx) = (self.ctx, self.tx);
            let covered = finance::covering_exception(ctx, tx, self.area, day, user_id, maker.at).await?;
            if covered.is_some() {
                posting.exception_id = covered;
                return Ok(());
            }
        }
        posting.day = open;
        posting.document_date = Some(day);
        Ok(())
    }

    /// Dates and posts them.
    pub(crate) async fn post(&self, mut postings: Vec<Posting>) -> Result<Vec<Written>> {
        if postings.is_empty() {
            return Ok(Vec::new());
        }
        for posting in &mut postings {
            self.date(posting).await?;
        }
        let written = entries::post_all(self.ctx, self.tx, postings).await?;
        let mut posted = self.posted.lock().unwrap_or_else(PoisonError::into_inner);
        for (entry, _) in &written {
            let first = || (subject(entry), EntriesPosted::of(entry));
            posted.entry(entry.store_id).or_insert_with(first).1.add(entry);
        }
        drop(posted);
        Ok(written)
    }

    /// Says what was posted.
    pub(crate) fn close(self) -> Result<()> {
        let posted = self.posted.into_inner().unwrap_or_else(PoisonError::into_inner);
        posted.into_values().try_for_each(|(first, event)| self.tx.emit(first, &event))
    }

    /// The company's currency.
    pub(crate) fn home(&self) -> kernel::Currency {
        self.ctx.company().currency
    }
}
