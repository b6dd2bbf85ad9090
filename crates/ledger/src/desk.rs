//! Where documents are posted: the chart, and which days are open for what comes from elsewhere.
//!
//! A document was checked against the locks when it was made. If its period was locked since (which locking refuses
//! as long as the books lag behind), it is posted under the exception that its maker held at that instant, or else on
//! the first open day, with its own date beside it.

use finance::{Area, Closed};
use kernel::{Id, Instant};
use platform::{Ctx, Result, Tx};

use crate::chart::Chart;
use crate::entries::{self, Written};
use crate::posting::Posting;

/// The desk for one batch of postings.
pub(crate) struct Desk<'a> {
    pub(crate) ctx: &'a Ctx,
    pub(crate) tx: &'a Tx<'a>,
    pub(crate) chart: Chart,
    area: Area,
    closed: Closed,
    /// Who made the documents, and when.
    maker: Option<Id>,
    made_at: Instant,
}

impl<'a> Desk<'a> {
    pub(crate) async fn open(
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        area: Area,
        maker: Option<Id>,
        made_at: Instant,
    ) -> Result<Desk<'a>> {
        let chart = Chart::load(ctx, tx).await?;
        let closed = finance::closed(ctx, tx, area).await?;
        Ok(Desk { ctx, tx, chart, area, closed, maker, made_at })
    }

    /// Puts a document's posting on a day that is open.
    pub(crate) async fn date(&self, posting: &mut Posting) -> Result<()> {
        let day = posting.day;
        let open = self.closed.first_open(day);
        if open == day {
            return Ok(());
        }
        let soft = self.closed.hard_through < Some(day);
        if let (true, Some(maker)) = (soft, self.maker) {
            let (ctx, tx) = (self.ctx, self.tx);
            let covered = finance::covering_exception(ctx, tx, self.area, day, maker, self.made_at).await?;
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
        entries::post_all(self.ctx, self.tx, postings).await
    }

    /// The company's currency.
    pub(crate) fn home(&self) -> kernel::Currency {
        self.ctx.company().currency
    }
}
