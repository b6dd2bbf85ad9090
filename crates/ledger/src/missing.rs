//! Documents that are not in the books: what the doctor names, what stands in the way of a lock, and what is posted
//! afterwards.

use std::collections::HashSet;
use std::sync::Arc;

use billing::books::{self, Entered};
use finance::Area;
use kernel::{Day, Id, Result};
use platform::{Ctx, JobKind, Loose, Schedule, Source, Tx, Unfinished, free_job, pipeline};

use crate::desk::{Desk, Makers};
use crate::postings::{POSTED, documents, known, payments, settlements};

/// Documents looked at in one read, and posted by one transaction.
const PAGE: u64 = 500;
/// Documents that one answer names at most.
const SHOWN_MAX: usize = 100;
/// Three in the morning.
const AT_MINUTE: u32 = 180;

/// A document that is not in the books, or (with `settles`) a settlement of it.
#[derive(Clone, Debug)]
pub(crate) struct Missing {
    pub(crate) document: Entered,
    pub(crate) settles: Option<Id>,
}

impl Missing {
    /// Its place in the API.
    pub(crate) fn path(&self) -> String {
        document_path(&self.document.kind, self.document.id).unwrap_or_default()
    }
}

/// Where a document is, below `/api/v1`.
pub(crate) fn document_path(kind: &str, id: Id) -> Option<String> {
    let folder = match kind {
        "invoice" | "credit_note" => "/billing/invoices",
        "payment" => "/billing/payments",
        "refund" => "/billing/refunds",
        "shipment" => "/shipping/shipments",
        "order" => "/sales/orders",
        _ => return None,
    };
    Some(format!("{folder}/{id}"))
}

/// Documents up to a day that are not in the books, at most so many.
pub(crate) async fn missing(ctx: &Ctx, source: &Source, through: Day, max: usize) -> Result<Vec<Missing>> {
    let mut found = Vec::new();
    let mut after = Id::nil();
    while found.len() < max {
        let page = books::documents_after(ctx, source, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        found.extend(untold(ctx, source, page, through).await?);
    }
    let mut after = Id::nil();
    while found.len() < max {
        let page = books::payments_after(ctx, source, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        found.extend(untold(ctx, source, page, through).await?);
    }
    let mut after = Id::nil();
    while found.len() < max {
        let page = books::allocations_after(ctx, source, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        let sources: Vec<Id> =
            page.iter().map(|row| row.source_id).collect::<HashSet<_>>().into_iter().collect();
        let told = known(ctx, source, &sources).await?;
        found.extend(
            page.into_iter()
                .filter(|row| row.business_date <= through)
                .filter(|row| !told.contains(&(row.source_id, row.id.to_string())))
                .map(|row| Missing {
                    document: Entered {
                        kind: row.source_kind,
                        id: row.source_id,
                        number: None,
                        business_date: row.business_date,
                    },
                    settles: Some(row.invoice_id),
                }),
        );
    }
    found.truncate(max);
    Ok(found)
}

async fn untold(ctx: &Ctx, source: &Source, page: Vec<Entered>, through: Day) -> Result<Vec<Missing>> {
    let ids: Vec<Id> = page.iter().map(|one| one.id).collect();
    let told = known(ctx, source, &ids).await?;
    let untold = page
        .into_iter()
        .filter(|one| one.business_date <= through)
        .filter(|one| !told.contains(&(one.id, POSTED.to_owned())));
    Ok(untold.map(|document| Missing { document, settles: None }).collect())
}

/// What is not in the books keeps its period open.
pub(crate) fn unfinished() -> Unfinished {
    Unfinished { area: "sales", list: Arc::new(|ctx, source, day| Box::pin(blocking(ctx, source, day))) }
}

async fn blocking(ctx: &Ctx, source: &Source, through: Day) -> Result<Vec<Loose>> {
    let loose = |one: Missing| Loose {
        kind: "document_not_in_the_books",
        id: one.document.id,
        path: one.path(),
        number: one.document.number,
        business_date: one.document.business_date,
        blocks: true,
    };
    Ok(missing(ctx, source, through, SHOWN_MAX).await?.into_iter().map(loose).collect())
}

/// The name of the job.
pub(crate) const CATCH_UP: &str = "ledger.catch_up";

/// Posts what the listener has missed (documents from before there was a ledger), a batch at a time.
pub(crate) fn job() -> JobKind {
    JobKind {
        name: CATCH_UP,
        schedule: Some(Schedule::Daily(AT_MINUTE)),
        handler: free_job(|ctx: Ctx, _payload| async move {
            loop {
                let max = usize::try_from(PAGE).expect("a page is small");
                let found = missing(&ctx, ctx.runtime().db().read(), Day::LAST, max).await?;
                if found.is_empty() {
                    return Ok(());
                }
                let found = Arc::new(found);
                let posted = pipeline::write(&ctx, move |ctx, tx| {
                    let found = found.clone();
                    Box::pin(async move { post(ctx, tx, &found).await })
                });
                // Nothing of it could be posted: looking again would find the same.
                if posted.await? == 0 {
                    return Ok(());
                }
                tokio::task::yield_now().await;
            }
        }),
    }
}

async fn post(ctx: &Ctx, tx: &Tx<'_>, found: &[Missing]) -> Result<usize> {
    let desk = Desk::open(ctx, tx, Area::Sales, Makers::nobody(ctx.now())).await?;
    let ids = |wanted: fn(&Missing) -> bool| -> Vec<Id> {
        let ids: HashSet<Id> = found.iter().filter(|one| wanted(one)).map(|one| one.document.id).collect();
        ids.into_iter().collect()
    };
    let papers = ids(|one| one.settles.is_none() && one.document.kind != "payment");
    let paid = ids(|one| one.settles.is_none() && one.document.kind == "payment");
    let mut posted = documents(&desk, &papers).await? + payments(&desk, &paid).await?;
    posted += settlements(&desk, &ids(|one| one.settles.is_some())).await?;
    Ok(posted)
}
