//! The daily look at due dates.

use platform::{Ctx, JobKind, Result, Schedule, Tx, free_job, pipeline};
use sea_orm::ColumnTrait;
use serde_json::json;

use crate::events::{InvoiceOverdue, head, subject};
use crate::model::invoice;

/// Invoices that one transaction marks at most.
const BATCH_MAX: u64 = 200;
/// Ten past midnight of the company's business day.
const AT_MINUTE: u32 = 10;

/// Marks invoices as overdue once their due date has passed.
pub(crate) fn job() -> JobKind {
    JobKind {
        name: "billing.mark_overdue",
        schedule: Some(Schedule::Daily(AT_MINUTE)),
        handler: free_job(|ctx: Ctx, _payload| async move {
            while pipeline::write(&ctx, |ctx, tx| Box::pin(mark(ctx, tx))).await? == BATCH_MAX {
                tokio::task::yield_now().await;
            }
            Ok(())
        }),
    }
}

/// Marks one batch and tells how many it was.
async fn mark(ctx: &Ctx, tx: &Tx<'_>) -> Result<u64> {
    let due = tx
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::Kind.eq("invoice"))
        .filter(invoice::Column::Status.is_in(["posted", "sent", "part_paid"]))
        .filter(invoice::Column::NextDueOn.lt(ctx.today()))
        .order_by(invoice::Column::Id)
        .limit(BATCH_MAX)
        .locked()
        .all()
        .await?;
    let count = due.len() as u64;
    for mut invoice in due {
        invoice.status = crate::STATES.check(&invoice.status, "fall_due")?.to_owned();
        invoice.version += 1;
        invoice.updated_at = ctx.now();
        tx.audit(subject(&invoice), "billing.mark_overdue", &json!({ "number": invoice.number }))?;
        tx.emit(subject(&invoice), &InvoiceOverdue { invoice: head(&invoice) })?;
        tx.save::<invoice::Entity>(&ctx.whole(), invoice).await?;
    }
    Ok(count)
}
