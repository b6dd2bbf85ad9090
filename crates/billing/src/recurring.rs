//! Recurring invoices: each period of a template is invoiced once. `platform::recurring` runs them.

use kernel::recurrence::Plan;
use kernel::{Error, Interval};
use platform::mail::SendDocument;
use platform::numbering::Series;
use platform::recurring::{self as recurring_templates, Columns, Course, Period, Template};
use platform::{BoxFuture, Ctx, JobKind, Result, Schedule, Tx, free_job};
use serde_json::json;

use crate::commands::create::NewInvoice;
use crate::commands::recurring::ServicePeriod;
use crate::commands::{free, post, store};
use crate::events::{InvoiceCreated, RecurringInvoiceUpdated, RecurringInvoiced, head, recurring_subject};
use crate::model::{recurring, recurring_period};
use crate::sending;

/// Twenty past midnight of the company's business day.
const AT_MINUTE: u32 = 20;

pub(crate) fn job() -> JobKind {
    JobKind {
        name: "billing.recurring",
        schedule: Some(Schedule::Daily(AT_MINUTE)),
        handler: free_job(|ctx: Ctx, _| async move {
            recurring_templates::run_all::<recurring::Entity>(&ctx).await
        }),
    }
}

impl Template for recurring::Entity {
    const WHAT: &'static str = "recurring invoice";
    const SERIES: Option<Series> = None;

    fn columns() -> Columns<recurring::Column> {
        Columns {
            id: recurring::Column::Id,
            status: recurring::Column::Status,
            next_on: recurring::Column::NextOn,
        }
    }

    fn course(row: &mut recurring::Model) -> Course<'_> {
        Course {
            id: row.id,
            plan: Some(plan_of(row)),
            status: &mut row.status,
            next_no: &mut row.next_no,
            next_on: &mut row.next_on,
            failure: &mut row.failure,
            version: &mut row.version,
            updated_at: &mut row.updated_at,
        }
    }

    fn make<'a>(
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        row: &'a recurring::Model,
        period: Period,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let kept = recurring_period::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                recurring_id: row.id,
                no: period.no,
                period_on: period.on,
                invoice_id: period.document_id,
                at: ctx.now(),
            };
            tx.insert::<recurring_period::Entity>(&ctx.whole(), kept).await?;
            make(ctx, tx, row, period).await
        })
    }

    fn changed(_: &Ctx, tx: &Tx<'_>, row: &recurring::Model) -> Result<()> {
        tx.emit(recurring_subject(row), &RecurringInvoiceUpdated::of(row))
    }
}

fn plan_of(row: &recurring::Model) -> Plan {
    Plan {
        start: row.start_on,
        every: Interval::parse(&row.every).unwrap_or(Interval::Month).every(row.step),
        day_of_month: row.day_of_month.and_then(|day| u8::try_from(day).ok()),
        end: row.end_on,
    }
}

async fn make(ctx: &Ctx, tx: &Tx<'_>, row: &recurring::Model, period: Period) -> Result<()> {
    let (id, period_on) = (period.document_id, period.on);
    let mut input: NewInvoice = serde_json::from_str(&row.invoice).map_err(Error::internal)?;
    if let Some(service) = row.service_period.as_deref().and_then(ServicePeriod::parse) {
        let (first, last) = service.days(&plan_of(row), period.no);
        (input.supplied_from, input.supplied_to) = (Some(first), Some(last));
    }
    let fill = |text: &str| {
        text.replace("{period}", &period_on.to_string()[..7]).replace("{day}", &period_on.to_string())
    };
    for line in &mut input.lines {
        line.description = line.description.as_deref().map(fill);
    }
    input.note = input.note.as_deref().map(fill);
    input.reference = input.reference.as_deref().map(fill);
    let mut composed = free::by_hand(ctx, tx, id, row.customer_id, &input).await?;
    let invoice = &mut composed.invoice;
    invoice.recurring_id = Some(row.id);
    invoice.owner_id = row.owner_id.or(invoice.owner_id);
    let draft = invoice.clone();
    let of = platform::Subject::new("invoice", id).within(draft.store_id, draft.region_id, draft.owner_id);
    tx.audit(of, "billing.invoice.create", &json!({ "recurring_id": row.id, "period_on": period_on }))?;
    tx.emit(of, &InvoiceCreated { invoice: head(&draft) })?;
    store(ctx, tx, composed).await?;
    let invoice = match row.auto_post {
        true => post::post_locked(ctx, tx, draft, post::PostInvoice::default()).await?.invoice,
        false => draft,
    };
    let told = RecurringInvoiced { invoice: head(&invoice), recurring_id: row.id, period_on };
    tx.emit(of, &told)?;
    if row.auto_send {
        sending::by_mail(ctx, tx, &invoice, SendDocument::default()).await?;
    }
    Ok(())
}
