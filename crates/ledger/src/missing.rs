//! Documents that are not in the books: what the doctor names, what keeps days open, and what is posted afterwards.

use std::collections::HashSet;
use std::sync::Arc;

use billing::books::{self, Entered};
use billing::model::{allocation, refund};
use finance::Area;
use kernel::{Day, Id, Result};
use platform::{Ctx, JobKind, Schedule, Source, Tx, free_job, pipeline};

use crate::desk::{Desk, Makers};
use crate::postings::{POSTED, REVERSED, Step, documents, known, payments, refunds, reversals, settlements};

/// Documents looked at in one read, and posted by one transaction.
const PAGE: u64 = 500;
/// Three in the morning.
const AT_MINUTE: u32 = 180;

/// A document of which something is not in the books.
#[derive(Clone, Debug)]
pub(crate) struct Missing {
    pub(crate) document: Entered,
    pub(crate) what: What,
}

/// What of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum What {
    /// The document itself.
    Itself,
    /// That a payment was reversed.
    Reversed,
    /// That it settles this one.
    Settles(Id),
    /// What happened to a refund.
    Refund(Step),
}

/// Where a document is, below `/api/v1`.
pub(crate) fn document_path(kind: &str, id: Id) -> Option<String> {
    let folder = match kind {
        "invoice" | "credit_note" => "/billing/invoices",
        "payment" => "/billing/payments",
        "refund" => "/billing/refunds",
        "shipment" => "/shipping/shipments",
        "order" => "/sales/orders",
        "receipt" => "/inventory/receipts",
        "adjustment" => "/inventory/adjustments",
        "stock_entry" => "/inventory/stock-entries",
        "transfer" => "/inventory/transfers",
        "return" | "return_scrap" => "/sales/returns",
        _ => return None,
    };
    Some(format!("{folder}/{id}"))
}

/// Documents up to a day that are not in the books, at most so many.
pub(crate) async fn missing(ctx: &Ctx, source: &Source, through: Day, max: usize) -> Result<Vec<Missing>> {
    let mut walk = Walk::from_the_start(through);
    let mut found = Vec::new();
    while found.len() < max {
        let Some(page) = walk.next(ctx, source).await? else { break };
        found.extend(page);
    }
    found.truncate(max);
    Ok(found)
}

/// A list of documents that belong into the books; in an order in which what is told builds on what was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shelf {
    Papers,
    Payments,
    Reversals,
    Settlements,
    Refunds,
}

const SHELVES: [Shelf; 5] =
    [Shelf::Papers, Shelf::Payments, Shelf::Reversals, Shelf::Settlements, Shelf::Refunds];

/// How far somebody who looks through all documents has come: by key, so that what cannot be posted is passed like the
/// rest.
struct Walk {
    through: Day,
    shelf: usize,
    after: Id,
}

impl Walk {
    fn from_the_start(through: Day) -> Walk {
        Walk { through, shelf: 0, after: Id::nil() }
    }

    /// What of the next page is not in the books, perhaps nothing; `None` once all were looked at.
    async fn next(&mut self, ctx: &Ctx, source: &Source) -> Result<Option<Vec<Missing>>> {
        while let Some(shelf) = SHELVES.get(self.shelf) {
            if let Some((last, found)) = page(ctx, source, *shelf, self.after, self.through).await? {
                self.after = last;
                return Ok(Some(found));
            }
            self.shelf += 1;
            self.after = Id::nil();
        }
        Ok(None)
    }
}

/// The last key of the next page of a shelf, and what of it is not in the books.
async fn page(
    ctx: &Ctx,
    source: &Source,
    shelf: Shelf,
    after: Id,
    through: Day,
) -> Result<Option<(Id, Vec<Missing>)>> {
    let entered = match shelf {
        Shelf::Papers => books::documents_after(ctx, source, after, PAGE).await?,
        Shelf::Payments => books::payments_after(ctx, source, after, PAGE).await?,
        Shelf::Reversals => books::reversed_after(ctx, source, after, PAGE).await?,
        Shelf::Settlements => {
            let rows = books::allocations_after(ctx, source, after, PAGE).await?;
            let Some(last) = rows.last().map(|row| row.id) else { return Ok(None) };
            return Ok(Some((last, untold_settlements(ctx, source, rows, through).await?)));
        }
        Shelf::Refunds => {
            let rows = books::refunds_after(ctx, source, after, PAGE).await?;
            let Some(last) = rows.last().map(|row| row.id) else { return Ok(None) };
            return Ok(Some((last, untold_refunds(ctx, source, rows, through).await?)));
        }
    };
    let Some(last) = entered.last().map(|one| one.id) else { return Ok(None) };
    let what = if shelf == Shelf::Reversals { What::Reversed } else { What::Itself };
    Ok(Some((last, untold(ctx, source, entered, through, what).await?)))
}

async fn untold_settlements(
    ctx: &Ctx,
    source: &Source,
    page: Vec<allocation::Model>,
    through: Day,
) -> Result<Vec<Missing>> {
    let sources: Vec<Id> = page.iter().map(|row| row.source_id).collect::<HashSet<_>>().into_iter().collect();
    let told = known(ctx, source, &sources).await?;
    let untold = page
        .into_iter()
        .filter(|row| row.business_date <= through)
        .filter(|row| !told.contains(&(row.source_id, row.id.to_string())));
    Ok(untold
        .map(|row| Missing {
            document: Entered {
                kind: row.source_kind,
                id: row.source_id,
                number: None,
                business_date: row.business_date,
            },
            what: What::Settles(row.invoice_id),
        })
        .collect())
}

async fn untold(
    ctx: &Ctx,
    source: &Source,
    page: Vec<Entered>,
    through: Day,
    what: What,
) -> Result<Vec<Missing>> {
    let posting = if what == What::Reversed { REVERSED } else { POSTED };
    let ids: Vec<Id> = page.iter().map(|one| one.id).collect();
    let told = known(ctx, source, &ids).await?;
    let untold = page
        .into_iter()
        .filter(|one| one.business_date <= through)
        .filter(|one| !told.contains(&(one.id, posting.to_owned())));
    Ok(untold.map(|document| Missing { document, what }).collect())
}

async fn untold_refunds(
    ctx: &Ctx,
    source: &Source,
    page: Vec<refund::Model>,
    through: Day,
) -> Result<Vec<Missing>> {
    let ids: Vec<Id> = page.iter().map(|one| one.id).collect();
    let told = known(ctx, source, &ids).await?;
    let mut found = Vec::new();
    for row in page {
        for (step, business_date) in Step::of(ctx, &row) {
            if business_date > through || told.contains(&(row.id, step.name().to_owned())) {
                continue;
            }
            let (kind, number) = ("refund".to_owned(), Some(row.number.clone()));
            let document = Entered { kind, id: row.id, number, business_date };
            found.push(Missing { document, what: What::Refund(step) });
        }
    }
    Ok(found)
}

/// The name of the job.
pub(crate) const CATCH_UP: &str = "ledger.catch_up";

/// Posts what the listener has missed (documents from before there was a ledger), a batch at a time.
pub(crate) fn job() -> JobKind {
    JobKind {
        name: CATCH_UP,
        schedule: Some(Schedule::Daily(AT_MINUTE)),
        handler: free_job(|ctx: Ctx, _payload| async move { catch_up(&ctx).await }),
    }
}

/// Posts all that can be posted; what cannot says why in the end, and holds up nothing else, however much of it there is.
async fn catch_up(ctx: &Ctx) -> Result<()> {
    let mut walk = Walk::from_the_start(Day::LAST);
    let mut why = Ok(());
    while let Some(found) = walk.next(ctx, ctx.runtime().db().read()).await? {
        if found.is_empty() {
            continue;
        }
        if write(ctx, found.clone()).await.is_err() {
            // One by one, so that it is only the bad one that stays out.
            for one in found {
                let id = one.document.id;
                if let Err(error) = write(ctx, vec![one]).await {
                    why = Err(error.with("document_id", id));
                }
            }
        }
        tokio::task::yield_now().await;
    }
    why
}

async fn write(ctx: &Ctx, found: Vec<Missing>) -> Result<usize> {
    let found = Arc::new(found);
    pipeline::write(ctx, move |ctx, tx| {
        let found = found.clone();
        Box::pin(async move { post(ctx, tx, &found).await })
    })
    .await
}

async fn post(ctx: &Ctx, tx: &Tx<'_>, found: &[Missing]) -> Result<usize> {
    let desk = Desk::open(ctx, tx, Area::Sales, Makers::nobody(ctx.now())).await?;
    let ids = |wanted: fn(&Missing) -> bool| -> Vec<Id> {
        let ids: HashSet<Id> = found.iter().filter(|one| wanted(one)).map(|one| one.document.id).collect();
        ids.into_iter().collect()
    };
    let papers = ids(|one| one.what == What::Itself && one.document.kind != "payment");
    let paid = ids(|one| one.what == What::Itself && one.document.kind == "payment");
    let mut posted = documents(&desk, &papers).await? + payments(&desk, &paid).await?;
    posted += settlements(&desk, &ids(|one| matches!(one.what, What::Settles(_)))).await?;
    posted += reversals(&desk, &ids(|one| one.what == What::Reversed)).await?;
    posted += refunds(&desk, &ids(|one| matches!(one.what, What::Refund(_)))).await?;
    desk.close()?;
    Ok(posted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moved_goods_is_found() {
        let path = |kind: &str| document_path(kind, Id::nil());
        let ret = format!("/sales/returns/{}", Id::nil());
        assert_eq!((path("return"), path("return_scrap")), (Some(ret.clone()), Some(ret)));
        assert_eq!(path("cost_settlement"), None);
    }
}
