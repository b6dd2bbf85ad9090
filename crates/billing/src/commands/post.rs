//! `POST /billing/invoices/{id}/post`: the draft becomes final. Its number is taken last, so that nobody waits for
//! the series longer than a commit takes.

use garde::Validate;
use kernel::{Amount, Day, Decimal, Id, Qty};
use orders::model::line as order_line;
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Target, Tx, numbering};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Deserialize;
use serde_json::json;

use super::from_order;
use crate::advances::{deductions, lines_of_advance};
use crate::compose::{billed, lines_of_order, sum_up, taxes};
use crate::days::{self, Said};
use crate::events::{InvoicePosted, groups, head, subject};
use crate::model::{invoice, line, tax};
use crate::rules::within;
use crate::view::{self, Beside, InvoiceView};
use crate::{ALREADY_INVOICED, INVOICES, STATES, UNEXPECTED_TOTAL, queries, terms};

/// What the caller expects to post, for programs that have computed it too.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct PostInvoice {
    /// The day of the invoice, from which its number's year, its rate and its due days follow; today in the company's zone
    /// when absent. Neither later, nor more than a year back, nor before an advance that it nets: else
    /// `billing.bad_document_date`; nor closed (`finance.period_locked`).
    pub issued_on: Option<Day>,
    /// The total, tax included. It may have changed since the draft was written.
    pub expected_total: Option<Decimal>,
    /// How far it may be off; not at all when absent.
    pub tolerance: Option<Decimal>,
}

/// Posts a draft.
pub async fn post(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: PostInvoice) -> Result<InvoiceView> {
    Said::issued(input.issued_on).assert_open(ctx, tx).await?;
    let invoice = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(invoice.version)?;
    let Posted { invoice, lines } = post_locked(ctx, tx, invoice, input).await?;
    let taxes = queries::taxes_of(ctx, tx, invoice.id).await?;
    let instalments = terms::instalments_of(ctx, tx, &invoice).await?;
    // What was a draft until now is settled, credited and reminded of by nothing yet.
    view::of(&invoice, &lines, &taxes, Beside { instalments, ..Beside::default() })
}

/// An invoice that has just been posted, as it is stored.
pub(crate) struct Posted {
    pub(crate) invoice: invoice::Model,
    pub(crate) lines: Vec<line::Model>,
}

/// Posts a draft whose row is locked; the caller has asked whether its day is open.
pub(crate) async fn post_locked(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut invoice: invoice::Model,
    input: PostInvoice,
) -> Result<Posted> {
    let to = STATES.check(&invoice.status, "post")?;
    let drafted = queries::lines_of(ctx, tx, invoice.id).await?;
    let (lines, counted_before) = match invoice.order_id {
        Some(order_id) => claim_from_order(ctx, tx, order_id, &mut invoice, drafted).await?,
        None => (drafted, Amount::ZERO),
    };
    assert_expected(&invoice, input)?;
    let on = days::of_invoice(ctx, tx, Said::issued(input.issued_on), &lines).await?;
    if let Some(rated) = finance::known_on(ctx, tx, invoice.currency, on).await? {
        invoice.exchange_rate = Some(rated.rate);
        invoice.rate_day = Some(rated.day);
        invoice.rate_source = Some(rated.source);
    }
    raise_exposure(ctx, tx, &invoice, counted_before).await?;
    invoice.status = if invoice.total.is_zero() { "paid" } else { to }.to_owned();
    invoice.issued_on = Some(on);
    invoice.posted_at = Some(ctx.now());
    terms::fix(ctx, tx, &mut invoice, on).await?;
    number(ctx, tx, &mut invoice, INVOICES).await?;
    invoice.version += 1;
    invoice.updated_at = ctx.now();
    tx.save::<invoice::Entity>(&ctx.whole(), invoice.clone()).await?;
    tell(tx, &invoice, &lines, "billing.invoice.post")?;
    Ok(Posted { invoice, lines })
}

/// Refuses a total that the caller does not expect: without an expectation nothing is checked, and without a
/// tolerance it is exact (T53).
fn assert_expected(invoice: &invoice::Model, input: PostInvoice) -> Result<()> {
    let Some(expected) = input.expected_total else { return Ok(()) };
    let amount = |decimal: Decimal, path: &str| {
        invoice.currency.amount(decimal).map_err(|error| error.at(path.to_owned()))
    };
    let expected_total = amount(expected, "expected_total")?;
    let tolerance = input.tolerance.map_or(Ok(Amount::ZERO), |decimal| amount(decimal, "tolerance"))?;
    if within(expected_total, invoice.total, Some(tolerance)) {
        return Ok(());
    }
    let total = invoice.currency.decimal(invoice.total);
    Err(UNEXPECTED_TOTAL.at("expected_total").with("total", total).with("expected", expected))
}

/// Audit and event of a posted document.
pub(crate) fn tell(
    tx: &Tx<'_>,
    invoice: &invoice::Model,
    lines: &[line::Model],
    action: &'static str,
) -> Result<()> {
    let total = invoice.currency.decimal(invoice.total);
    tx.audit(subject(invoice), action, &json!({ "number": invoice.number, "total": total }))?;
    let groups = groups(invoice.currency, lines);
    tx.emit(subject(invoice), &InvoicePosted { invoice: head(invoice), groups })
}

/// Gives a document the next number of its gap-free series, in the year of its own day.
pub(crate) async fn number(
    ctx: &Ctx,
    tx: &Tx<'_>,
    invoice: &mut invoice::Model,
    series: numbering::Series,
) -> Result<()> {
    let issued = invoice.issued_on.unwrap_or_else(|| ctx.today());
    let number = numbering::gap_free(ctx, tx, series, issued).await?;
    invoice.number = Some(number.text);
    invoice.series_code = Some(series.code.to_owned());
    invoice.series_year = Some(number.year);
    invoice.series_n = Some(number.n);
    Ok(())
}

/// Claims the quantities under the order's lock and takes the amounts as they stand now: another invoice of the
/// same order may have been posted since the draft was written. Answers the lines as they are stored, and how much of
/// it counted against the customer's credit already, as an open order.
async fn claim_from_order(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order_id: Id,
    invoice: &mut invoice::Model,
    drafted: Vec<line::Model>,
) -> Result<(Vec<line::Model>, Amount)> {
    let (order, order_lines) = orders::lock(ctx, tx, order_id).await?;
    from_order::assert_open(&order)?;
    if invoice.is_advance() {
        let amount = invoice.total;
        let lines = lines_of_advance(ctx, tx, invoice, &order, &order_lines, amount).await?;
        sum_up(invoice, &lines)?;
        let lines = rewrite(ctx, tx, invoice.id, drafted, lines).await?;
        let counted_before =
            orders::record_invoiced(ctx, tx, (order, order_lines), &[], invoice.total).await?;
        return Ok((lines, counted_before));
    }
    let wanted: Vec<(order_line::Model, Qty)> = drafted
        .iter()
        .filter_map(|line| {
            let order_line = order_lines.iter().find(|one| Some(one.id) == line.order_line_id)?;
            Some((order_line.clone(), line.quantity))
        })
        .collect();
    assert_left(ctx, tx, invoice, &order_lines, &wanted).await?;
    let before = billed(ctx, tx, &order_lines).await?;
    let mut lines = lines_of_order(ctx, invoice.id, &wanted, &before);
    lines.extend(deductions(ctx, tx, invoice, order_id, &lines).await?);
    let counted: Vec<(Id, Qty)> = wanted.iter().map(|(line, quantity)| (line.id, *quantity)).collect();
    sum_up(invoice, &lines)?;
    let counted_before =
        orders::record_invoiced(ctx, tx, (order, order_lines), &counted, invoice.total).await?;
    Ok((rewrite(ctx, tx, invoice.id, drafted, lines).await?, counted_before))
}

/// Stores a draft's lines anew, if they are others than were drafted. Answers what is stored.
async fn rewrite(
    ctx: &Ctx,
    tx: &Tx<'_>,
    id: Id,
    drafted: Vec<line::Model>,
    lines: Vec<line::Model>,
) -> Result<Vec<line::Model>> {
    if same_amounts(&drafted, &lines) {
        return Ok(drafted);
    }
    tx.delete::<line::Entity>(&ctx.whole()).filter(line::Column::InvoiceId.eq(id)).exec().await?;
    tx.delete::<tax::Entity>(&ctx.whole()).filter(tax::Column::InvoiceId.eq(id)).exec().await?;
    tx.insert_all::<tax::Entity>(&ctx.whole(), taxes(ctx, &lines)).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines.clone()).await?;
    Ok(lines)
}

/// Nothing is billed twice: neither a line of the order nor, where the invoice names one, of the shipment.
async fn assert_left(
    ctx: &Ctx,
    tx: &Tx<'_>,
    invoice: &invoice::Model,
    order_lines: &[order_line::Model],
    wanted: &[(order_line::Model, Qty)],
) -> Result<()> {
    let of_shipment = match invoice.shipment_id {
        Some(shipment_id) => Some(from_order::left_of_shipment(ctx, tx, shipment_id, order_lines).await?),
        None => None,
    };
    for (line, quantity) in wanted {
        let left = of_shipment
            .as_ref()
            .map_or(line.to_invoice(), |left| left.get(&line.id).copied().unwrap_or_default());
        if *quantity > left {
            return Err(ALREADY_INVOICED
                .with("order_line_id", line.id)
                .with("left", left)
                .with("wanted", quantity));
        }
    }
    Ok(())
}

fn same_amounts(drafted: &[line::Model], now: &[line::Model]) -> bool {
    let terms = |line: &line::Model| {
        (line.order_line_id, line.nets_line_id, line.gross, line.discount, line.net, line.tax)
    };
    drafted.len() == now.len() && drafted.iter().zip(now).all(|(a, b)| terms(a) == terms(b))
}

/// The invoice counts against the customer's credit. What of it counted before, as an open order, is no rise; nor is a
/// reminder's fee a credit that anybody gives.
async fn raise_exposure(
    ctx: &Ctx,
    tx: &Tx<'_>,
    invoice: &invoice::Model,
    counted_before: Amount,
) -> Result<()> {
    let rises = invoice.total > counted_before && invoice.purpose != invoice::FEE;
    let check = if rises { Check::Enforce } else { Check::No };
    let open_invoices = finance::to_company(ctx, invoice.total, invoice.currency, invoice.exchange_rate)?;
    let change = Change { open_invoices, ..Change::default() };
    credit::change(ctx, tx, invoice.customer_id, change, check).await
}
