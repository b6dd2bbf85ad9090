//! Documents of the past, told by an import: posted under their own numbers, at their own instants, with the
//! amounts that they were posted with.

use kernel::{Amount, Currency, Id, Instant, Qty, Rate, UnitPrice};
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Source, Subject, Tx};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};
use serde_json::json;

use crate::events::HistoryPosted;
use crate::model::{invoice, line, tax};
use crate::states::{Facts, status_of};

/// An invoice or (negative) credit note of the past.
#[derive(Clone, Debug)]
pub struct PastInvoice {
    pub id: Id,
    pub credit_note: bool,
    pub number: String,
    pub customer_id: Id,
    pub customer_name: String,
    pub at: Instant,
    pub currency: Currency,
    pub reference: Option<String>,
    /// What else was on it, for people to read.
    pub note: Option<String>,
    pub lines: Vec<PastLine>,
}

/// A line of the past, with its amounts as they were.
#[derive(Clone, Debug)]
pub struct PastLine {
    pub product_id: Option<Id>,
    pub sku: Option<String>,
    pub description: String,
    pub quantity: Qty,
    pub unit_price: UnitPrice,
    pub net: Amount,
    pub tax_class_id: Option<Id>,
    pub tax_rate: Rate,
    pub tax: Amount,
}

/// Writes a batch of the past: one insert for each table, one credit change for each customer, one audit row.
///
/// Numbers are the documents' own and outside the gap-free series; the whole total is open until it is allocated,
/// due on the day of issue and so overdue at once. One event tells of the batch, none of each document: history is not
/// news.
pub async fn post_history(ctx: &Ctx, tx: &Tx<'_>, past: Vec<PastInvoice>) -> Result<()> {
    let (mut heads, mut lines, mut taxes) = (Vec::new(), Vec::new(), Vec::new());
    let mut by_customer: std::collections::BTreeMap<Id, Change> = std::collections::BTreeMap::new();
    let count = past.len();
    let Some(first) = past.iter().map(|one| ctx.day_of(one.at)).min() else { return Ok(()) };
    finance::check_open(ctx, tx, finance::Area::Sales, first).await?;
    for one in past {
        let of_it: Vec<line::Model> =
            one.lines.iter().enumerate().map(|(index, line)| past_line(ctx, one.id, index, line)).collect();
        let mut head = past_head(ctx, &one, &of_it)?;
        rate(ctx, tx, &mut head).await?;
        let counted = finance::to_company(ctx, head.total, head.currency, head.exchange_rate)?;
        let change = by_customer.entry(one.customer_id).or_default();
        match one.credit_note {
            true => change.unallocated -= counted,
            false => change.open_invoices += counted,
        }
        taxes.extend(crate::compose::taxes(ctx, &of_it));
        lines.extend(of_it);
        heads.push(head);
    }
    let told = HistoryPosted { invoice_ids: heads.iter().map(|head| head.id).collect() };
    tx.emit(Subject::new("history", ctx.id()), &told)?;
    tx.insert_all::<invoice::Entity>(&ctx.whole(), heads).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines).await?;
    tx.insert_all::<tax::Entity>(&ctx.whole(), taxes).await?;
    for (customer_id, change) in by_customer {
        credit::change(ctx, tx, customer_id, change, Check::No).await?;
    }
    tx.audit(
        Subject::of("company", ctx.company_id()),
        "billing.history.import",
        &json!({ "documents": count }),
    )
}

/// A document in another currency counts by the rate of its day.
async fn rate(ctx: &Ctx, tx: &Tx<'_>, head: &mut invoice::Model) -> Result<()> {
    let day = head.issued_on.unwrap_or(ctx.today());
    if let Some(rated) = finance::known_on(ctx, tx, head.currency, day).await? {
        head.exchange_rate = Some(rated.rate);
        head.rate_day = Some(rated.day);
        head.rate_source = Some(rated.source);
    }
    Ok(())
}

fn past_head(ctx: &Ctx, one: &PastInvoice, lines: &[line::Model]) -> Result<invoice::Model> {
    let day = ctx.day_of(one.at);
    let due_on = (!one.credit_note).then_some(day);
    let mut head = invoice::Model {
        kind: if one.credit_note { "credit_note" } else { "invoice" }.to_owned(),
        number: Some(one.number.clone()),
        status: String::new(),
        issued_on: Some(day),
        due_on,
        next_due_on: due_on,
        prices_include_tax: false,
        tax_rounding: "line".to_owned(),
        reference: one.reference.clone(),
        note: one.note.clone(),
        posted_at: Some(one.at),
        sent_at: Some(one.at),
        viewed_at: None,
        created_at: one.at,
        ..crate::compose::blank(ctx, one.id, one.customer_id, &one.customer_name, one.currency)
    };
    crate::compose::sum_up(&mut head, lines)?;
    head.status = match (one.credit_note, head.total.is_zero()) {
        (false, _) => status_of(Facts { overdue: day < ctx.today(), ..Facts::of(&head) }),
        (true, true) => "paid",
        (true, false) => "posted",
    }
    .to_owned();
    Ok(head)
}

fn past_line(ctx: &Ctx, invoice_id: Id, index: usize, one: &PastLine) -> line::Model {
    line::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        invoice_id,
        line_no: i32::try_from(index + 1).expect("a document has far fewer lines"),
        kind: line::kind::SALE.to_owned(),
        credits_line_id: None,
        nets_line_id: None,
        order_line_id: None,
        product_id: one.product_id,
        sku: one.sku.clone(),
        description: one.description.clone(),
        unit_id: None,
        quantity: one.quantity,
        unit_price: one.unit_price,
        gross: one.net,
        discount: Amount::ZERO,
        net: one.net,
        tax_class_id: one.tax_class_id,
        tax_rate: one.tax_rate,
        tax: one.tax,
        total: one.net + one.tax,
    }
}

/// What is stored of some documents, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    pub invoices: u64,
    pub credit_notes: u64,
    pub lines: u64,
    /// Σ quantity × unit price, unrounded, in units of 10^-12 of the currency.
    pub exact: i128,
    /// Σ net as it was booked, line by line rounded to the currency.
    pub net: Amount,
}

#[derive(FromQueryResult)]
struct Kind {
    id: Id,
    kind: String,
}

#[derive(FromQueryResult)]
struct Priced {
    quantity: i64,
    unit_price: i64,
    net: i64,
}

/// Which of these documents are here, by id. The caller asks for a page of ids at a time.
pub async fn known(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Vec<Id>> {
    Ok(kinds(ctx, source, ids).await?.into_iter().map(|one| one.id).collect())
}

/// Adds up what is stored of these documents, from the rows themselves: whether an import says the truth. The
/// caller asks for a page of ids at a time, and best one that lies together.
pub async fn stored(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Stored> {
    let mut stored = Stored::default();
    let (Some(first), Some(last)) = (ids.iter().min(), ids.iter().max()) else { return Ok(stored) };
    for one in kinds(ctx, source, ids).await? {
        match one.kind.as_str() {
            "credit_note" => stored.credit_notes += 1,
            _ => stored.invoices += 1,
        }
    }
    let lines = source
        .select::<line::Entity>(&ctx.whole())
        // Within a range the index is taken even where the engine has no statistics of what has just been written.
        .filter(line::Column::InvoiceId.between(*first, *last))
        .filter(line::Column::InvoiceId.is_in(ids.iter().copied()))
        .shape(|select| {
            select.select_only().columns([line::Column::Quantity, line::Column::UnitPrice, line::Column::Net])
        })
        .all_as::<Priced>()
        .await?;
    for line in lines {
        stored.lines += 1;
        stored.exact += i128::from(line.quantity) * i128::from(line.unit_price);
        stored.net += Amount(line.net);
    }
    Ok(stored)
}

async fn kinds(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Vec<Kind>> {
    source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::Id.is_in(ids.iter().copied()))
        .shape(|select| select.select_only().columns([invoice::Column::Id, invoice::Column::Kind]))
        .all_as::<Kind>()
        .await
}
