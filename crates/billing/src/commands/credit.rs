//! `POST /billing/invoices/{id}/credit`: the invoice, or a part of it by line, quantity or price, is taken back.

use std::collections::HashMap;

use garde::Validate;
use kernel::rounding::{Rounding, round_div};
use kernel::{Amount, Day, Decimal, Id, Qty, Ratio, UnitPrice};
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Deserialize;
use serde_json::json;

use super::create::LINES_MAX;
use super::{post, store};
use crate::allocate::{From, Settlement, Wish, restate, settle};
use crate::compose::{Composed, sum_up, taxes};
use crate::creditable::left_of;
use crate::days::{self, Said};
use crate::events::{CreditNoteAllocated, InvoiceCredited, head, subject};
use crate::model::line::kind;
use crate::model::{invoice, line};
use crate::rules::Terms;
use crate::rules::credit::{Left, Part, take};
use crate::view::InvoiceView;
use crate::{
    ADVANCE_DEDUCTED, ALREADY_CREDITED, CREDIT_NOTES, LINE_TWICE, MORE_THAN_CREDITABLE, NO_SUCH_LINE,
    NOT_POSTED, ONE_MEASURE, queries,
};

/// What is taken back, and why.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "reason": "Two broken", "lines": [{ "line_id": "01890000-0000-7000-8000-000000000001", "quantity": "2" }] }))]
pub struct CreditInvoice {
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
    /// The lines; all that is left of all of them when none is named.
    #[garde(length(max = LINES_MAX))]
    #[serde(default)]
    pub lines: Vec<CreditLine>,
    /// Whether what is credited by quantity can be billed again. When goods came back for good, it cannot; nor can pieces that
    /// are left of a box.
    #[serde(default = "yes")]
    pub billable_again: bool,
    /// The day of the credit note; today in the company's zone when absent. Neither later nor before the invoice and what was
    /// last taken back of what settles it: else `billing.bad_document_date`; nor closed (`finance.period_locked`).
    pub issued_on: Option<Day>,
}

impl CreditInvoice {
    /// All that is left of an invoice.
    pub(crate) fn whole(reason: String, issued_on: Option<Day>) -> CreditInvoice {
        CreditInvoice { reason, lines: Vec::new(), billable_again: true, issued_on }
    }
}

fn yes() -> bool {
    true
}

/// A line: the rest of it, so much of its quantity, or so much money off it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditLine {
    pub line_id: Id,
    /// In the line's unit, in no more decimal places than that is counted in (`catalog.too_many_places`), unless it is all
    /// that is left.
    pub quantity: Option<Qty>,
    /// Money off, tax included; the quantity stays billed.
    pub amount: Option<Decimal>,
    /// So many base units, of which one of the line's unit has so many: of goods that came back in parts.
    #[serde(skip)]
    pub(crate) parts: Option<(Qty, Ratio)>,
}

/// Posts a credit note. It settles what is open on the invoice; the rest is the customer's credit. Answers the note.
pub async fn credit(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: CreditInvoice) -> Result<InvoiceView> {
    Said::issued(input.issued_on).assert_open(ctx, tx).await?;
    let invoice = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(invoice.version)?;
    assert_places(ctx, tx, invoice.id, &input.lines).await?;
    let note = note_of(ctx, tx, invoice, &input, Why::Said).await?;
    queries::get(ctx, tx, platform::api::ById { id: note }).await
}

/// Refuses half a piece, unless half a piece is all that is left of the line.
async fn assert_places(ctx: &Ctx, tx: &Tx<'_>, invoice_id: Id, wishes: &[CreditLine]) -> Result<()> {
    let part = |wish: &CreditLine| wish.quantity.filter(|quantity| !catalog::units::is_whole(*quantity));
    if wishes.iter().all(|wish| part(wish).is_none()) {
        return Ok(());
    }
    let lines = queries::lines_of(ctx, tx, invoice_id).await?;
    let left = left_of(ctx, tx, &lines).await?;
    let (mut of_products, mut of_words) = (Vec::new(), Vec::new());
    for (index, wish) in wishes.iter().enumerate() {
        let line = lines.iter().find(|line| line.id == wish.line_id);
        let (Some(line), Some(quantity)) = (line, part(wish)) else { continue };
        let is_rest = left.get(&line.id).is_some_and(|left| left.quantity == quantity);
        let Some(unit) = line.unit_id.filter(|_| !is_rest) else { continue };
        match line.product_id {
            Some(product) => of_products.push((index, (product, unit, quantity))),
            None => of_words.push((index, (unit, quantity))),
        }
    }
    let ids: Vec<Id> = of_products.iter().map(|(_, (product, ..))| *product).collect();
    let products = catalog::products::find_many(ctx, tx, &ids).await?;
    let counted: Vec<(Id, Id, Qty)> = of_products.iter().map(|(_, part)| *part).collect();
    let path = |at: usize| format!("lines[{}].quantity", of_products[at].0);
    catalog::units::assert_places_at(ctx, tx, &products, &counted, path).await?;
    let counted: Vec<(Id, Qty)> = of_words.iter().map(|(_, part)| *part).collect();
    let path = |at: usize| format!("lines[{}].quantity", of_words[at].0);
    catalog::units::assert_unit_places(ctx, tx, &counted, path).await
}

/// What a note is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// What its reason says.
    Said,
    /// The whole is taken back for good.
    Void,
    /// Who paid early keeps a part.
    Early,
}

/// Makes the note of a locked invoice, on a day that the caller knows to be open. Answers the note's id.
pub(crate) async fn note_of(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut invoice: invoice::Model,
    input: &CreditInvoice,
    why: Why,
) -> Result<Id> {
    if invoice.is_note() || invoice.status == crate::STATES.initial {
        return Err(NOT_POSTED.error());
    }
    // What is left of an advance is decided under the order's lock.
    let order = match invoice.order_id {
        Some(order_id) => Some(orders::lock(ctx, tx, order_id).await?),
        None => None,
    };
    let lines = queries::lines_of(ctx, tx, invoice.id).await?;
    let left = left_of(ctx, tx, &lines).await?;
    let on = days::of_note(ctx, tx, Said::issued(input.issued_on), &invoice).await?;
    let mut note = blank(ctx, &invoice, &input.reason, on);
    let pieces = pieces(ctx, tx, &lines, &left, input).await?;
    note.lines = note_lines(ctx, (&invoice, &note.invoice), &lines, (&left, &pieces), input)?;
    if note.lines.is_empty() {
        return Err(too_little_left(ctx, tx, invoice.id, &lines).await?);
    }
    note.invoice.rounding = rounding_of(ctx, tx, &invoice, &left, &note.lines).await?;
    sum_up(&mut note.invoice, &note.lines)?;
    if why == Why::Void && note.invoice.total != -invoice.total {
        return Err(too_little_left(ctx, tx, invoice.id, &lines).await?);
    }
    note.taxes = taxes(ctx, &note.lines);
    let id = note.invoice.id;
    invoice.credited -= note.invoice.total;
    match why {
        // What is granted later is taken off what is earned here.
        Why::Said if note.invoice.purpose == invoice::OPENING => "sale".clone_into(&mut note.invoice.purpose),
        Why::Said => {}
        Why::Void => invoice.void_note_id = Some(id),
        Why::Early => {
            invoice.discount_note_id = Some(id);
            note.invoice.purpose = invoice::EARLY_PAYMENT.to_owned();
        }
    }
    give_back_to_order(ctx, tx, order, &note.lines).await?;
    let (invoice, done) = settle_open(ctx, tx, invoice, &note.invoice, on).await?;
    note.invoice.open = note.invoice.total + done.amount;
    if note.invoice.open.is_zero() {
        note.invoice.status = "paid".to_owned();
    }
    lower_exposure(ctx, tx, &note.invoice, done.base).await?;
    post::number(ctx, tx, &mut note.invoice, CREDIT_NOTES).await?;
    post::tell(tx, &note.invoice, &note.lines, "billing.credit_note.post")?;
    if !done.settled.is_empty() {
        let told = CreditNoteAllocated { invoice: head(&note.invoice), settled: done.settled };
        tx.emit(subject(&note.invoice), &told)?;
    }
    let credited = note.invoice.currency.decimal(-note.invoice.total);
    tx.audit(
        subject(&invoice),
        "billing.invoice.credit",
        &json!({ "credit_note_id": id, "credited": credited, "reason": input.reason }),
    )?;
    tx.emit(subject(&invoice), &InvoiceCredited { invoice: head(&invoice), credit_note_id: id, credited })?;
    store(ctx, tx, note).await?;
    Ok(id)
}

/// Why nothing, or not the whole, is left to credit: a note took it, or a later invoice deducted the advance.
async fn too_little_left(ctx: &Ctx, tx: &Tx<'_>, id: Id, lines: &[line::Model]) -> Result<kernel::Error> {
    let notes = tx.select::<invoice::Entity>(&ctx.whole()).filter(invoice::Column::CreditsId.eq(id));
    let last = notes.order_by_desc(invoice::Column::Id).one().await?.map(|note| note.id);
    if last.is_none()
        && let Some(by) = deducted_by(ctx, tx, lines).await?
    {
        return Ok(ADVANCE_DEDUCTED.with("invoice_id", by.id).with("number", by.number));
    }
    Ok(ALREADY_CREDITED.with("credit_note_id", last))
}

/// The last posted invoice that has netted one of these lines.
async fn deducted_by(ctx: &Ctx, tx: &Tx<'_>, lines: &[line::Model]) -> Result<Option<invoice::Model>> {
    let netting = tx
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::NetsLineId.is_in(lines.iter().map(|line| line.id)))
        .all()
        .await?;
    tx.select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::Id.is_in(netting.iter().map(|line| line.invoice_id)))
        .filter(invoice::Column::Kind.eq("invoice"))
        .filter(invoice::Column::PostedAt.is_not_null())
        .order_by_desc(invoice::Column::Id)
        .one()
        .await
}

/// The note without its lines.
fn blank(ctx: &Ctx, invoice: &invoice::Model, reason: &str, on: Day) -> Composed {
    let head = invoice::Model {
        id: ctx.id(),
        kind: "credit_note".to_owned(),
        credits_id: Some(invoice.id),
        discount_note_id: None,
        status: "posted".to_owned(),
        issued_on: Some(on),
        due_on: None,
        next_due_on: None,
        payment_term_id: None,
        instalment_count: 1,
        discount_rate: None,
        discount_until: None,
        rounding: Amount::ZERO,
        credited: Amount::ZERO,
        reference: invoice.number.clone(),
        note: Some(reason.to_owned()),
        posted_at: Some(ctx.now()),
        sent_at: None,
        viewed_at: None,
        disputed_at: None,
        dispute_reason: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
        ..invoice.clone()
    };
    Composed { invoice: head, lines: Vec::new(), taxes: Vec::new() }
}

/// The base units of the products of which parts are credited, or were before.
async fn pieces(
    ctx: &Ctx,
    tx: &Tx<'_>,
    lines: &[line::Model],
    left: &HashMap<Id, Left>,
    input: &CreditInvoice,
) -> Result<HashMap<Id, Id>> {
    let wished =
        |line: &line::Model| input.lines.iter().any(|one| one.line_id == line.id && one.parts.is_some());
    let in_parts =
        |line: &&line::Model| wished(line) || left.get(&line.id).is_some_and(|left| left.measured.is_some());
    let products: Vec<Id> = lines.iter().filter(in_parts).filter_map(|line| line.product_id).collect();
    if products.is_empty() {
        return Ok(HashMap::new());
    }
    let products = catalog::products::find_many(ctx, tx, &products).await?;
    Ok(products.into_values().map(|product| (product.id, product.unit_id)).collect())
}

/// How a note's line says what it takes: whole boxes as the invoice's line does, single pieces in the product's base unit.
fn said(line: &line::Model, taken: Qty, unit: Option<Ratio>, pieces: &HashMap<Id, Id>) -> line::Model {
    let Some(unit) = unit else { return line::Model { quantity: -taken, ..line.clone() } };
    let whole = unit.inverse().convert(taken).ok().filter(|own| catalog::units::is_whole(*own));
    let base = line.product_id.and_then(|product| pieces.get(&product)).copied();
    let price = i128::from(line.unit_price.0) * i128::from(unit.den());
    let price = round_div(price, i128::from(unit.num()), Rounding::HalfUp);
    match whole {
        Some(own) => line::Model { quantity: -own, ..line.clone() },
        None => line::Model {
            quantity: -taken,
            unit_id: base,
            unit_price: i64::try_from(price).map_or(line.unit_price, UnitPrice),
            ..line.clone()
        },
    }
}

/// The part in base units, where the line is credited in parts, or was before.
fn in_parts(part: Part, rest: &Left, wished: Option<(Qty, Ratio)>) -> Result<(Part, Option<Ratio>)> {
    let Some(unit) = wished.map(|(_, unit)| unit).or(rest.measured.map(|(_, unit)| unit)) else {
        return Ok((part, None));
    };
    let left = rest.in_base(unit)?;
    Ok(match (wished, part) {
        (Some((part, _)), _) => (Part::Share { part, left }, Some(unit)),
        (None, Part::Rest) => (Part::Share { part: left, left }, Some(unit)),
        // All that is left, as it is shown.
        (None, Part::Quantity(own)) if own == rest.quantity => (Part::Share { part: left, left }, Some(unit)),
        (None, Part::Quantity(own)) => (Part::Share { part: unit.convert(own)?, left }, Some(unit)),
        (None, part) => (part, None),
    })
}

/// What of each line is taken.
fn note_lines(
    ctx: &Ctx,
    (invoice, note): (&invoice::Model, &invoice::Model),
    lines: &[line::Model],
    (left, pieces): (&HashMap<Id, Left>, &HashMap<Id, Id>),
    input: &CreditInvoice,
) -> Result<Vec<line::Model>> {
    let wishes = wishes(invoice, lines, input)?;
    let mut made = Vec::with_capacity(wishes.len());
    for (index, line, part) in wishes {
        let rest = left.get(&line.id).copied().expect("every line was looked at");
        let wished = input.lines.get(index).and_then(|one| one.parts);
        let (part, unit) = in_parts(part, &rest, wished)?;
        let taken = match (line.kind.as_str(), part) {
            // What was netted goes back as a whole: half of it would leave the order's invoices unequal to the order.
            (kind::DEDUCTION, Part::Quantity(_) | Part::Price(_)) => None,
            _ => take(rest, part, invoice.prices_include_tax),
        };
        let taken = taken.ok_or_else(|| too_much(invoice, index, line, rest))?;
        // An advance is gone once it is netted; of goods that cost nothing, the quantity still counts.
        let is_advance = matches!(line.kind.as_str(), kind::DEPOSIT | kind::DEDUCTION);
        if taken.terms == Terms::default() && (taken.quantity.is_zero() || is_advance) {
            continue;
        }
        let said = said(line, taken.quantity, unit, pieces);
        // No order bills a piece of a box: what is credited in pieces is so for good.
        let in_pieces = said.unit_id != line.unit_id;
        let for_good = !input.billable_again || in_pieces || matches!(part, Part::Price(_));
        let reduces = line.kind == kind::SALE && for_good;
        let terms = taken.terms.negated();
        made.push(line::Model {
            id: ctx.id(),
            invoice_id: note.id,
            line_no: i32::try_from(made.len() + 1).unwrap_or(i32::MAX),
            kind: if reduces { kind::REDUCTION } else { line.kind.as_str() }.to_owned(),
            credits_line_id: Some(line.id),
            gross: terms.gross,
            discount: terms.discount,
            net: terms.net,
            tax: terms.tax,
            total: terms.total(),
            ..said
        });
    }
    Ok(made)
}

/// The lines that are asked for, with their places in the input.
fn wishes<'l>(
    invoice: &invoice::Model,
    lines: &'l [line::Model],
    input: &CreditInvoice,
) -> Result<Vec<(usize, &'l line::Model, Part)>> {
    if input.lines.is_empty() {
        return Ok(lines.iter().enumerate().map(|(index, line)| (index, line, Part::Rest)).collect());
    }
    let mut seen: Vec<(usize, &line::Model, Part)> = Vec::with_capacity(input.lines.len());
    for (index, wish) in input.lines.iter().enumerate() {
        let path = |field: &str| format!("lines[{index}].{field}");
        let line = lines.iter().find(|line| line.id == wish.line_id);
        let line = line.ok_or_else(|| NO_SUCH_LINE.at(path("line_id")))?;
        if seen.iter().any(|one| one.1.id == line.id) {
            return Err(LINE_TWICE.at(path("line_id")));
        }
        let part = match (wish.quantity, wish.amount) {
            (None, None) => Part::Rest,
            (Some(quantity), None) => Part::Quantity(quantity),
            (None, Some(amount)) => {
                Part::Price(invoice.currency.amount(amount).map_err(|error| error.at(path("amount")))?)
            }
            (Some(_), Some(_)) => return Err(ONE_MEASURE.at(path("amount"))),
        };
        seen.push((index, line, part));
    }
    Ok(seen)
}

fn too_much(invoice: &invoice::Model, index: usize, line: &line::Model, left: Left) -> kernel::Error {
    MORE_THAN_CREDITABLE
        .at(format!("lines[{index}]"))
        .with("line_id", line.id)
        .with("left_quantity", left.quantity)
        .with("left_total", invoice.currency.decimal(left.terms.total()))
}

/// The note that takes the last of the lines takes the document's rounding too, so that exactly what was charged goes
/// back (T11).
async fn rounding_of(
    ctx: &Ctx,
    tx: &Tx<'_>,
    invoice: &invoice::Model,
    left: &HashMap<Id, Left>,
    lines: &[line::Model],
) -> Result<Amount> {
    if invoice.rounding.is_zero() {
        return Ok(Amount::ZERO);
    }
    let rest: Amount = left.values().map(|left| left.terms.total()).sum();
    let taken: Amount = lines.iter().map(|line| -line.total).sum();
    if rest != taken {
        return Ok(Amount::ZERO);
    }
    let before = tx
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::CreditsId.eq(invoice.id))
        .sum(sea_orm::sea_query::Expr::col(invoice::Column::Rounding))
        .await?;
    Ok(-invoice.rounding - Amount(before))
}

/// What was invoiced of the order can be invoiced again; reductions cannot.
async fn give_back_to_order(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: Option<orders::Locked>,
    lines: &[line::Model],
) -> Result<()> {
    let Some(order) = order else { return Ok(()) };
    let again = || lines.iter().filter(|line| line.kind != kind::REDUCTION);
    let counted: Vec<(Id, Qty)> =
        again().filter_map(|line| line.order_line_id.map(|id| (id, line.quantity))).collect();
    let total: Amount = again().map(|line| line.total).sum();
    if counted.is_empty() && total.is_zero() {
        return Ok(());
    }
    orders::record_invoiced(ctx, tx, order, &counted, total).await.map(drop)
}

/// Stores the invoice as credited and settles what is open of it with the note.
async fn settle_open(
    ctx: &Ctx,
    tx: &Tx<'_>,
    invoice: invoice::Model,
    note: &invoice::Model,
    on: Day,
) -> Result<(invoice::Model, Settlement)> {
    let amount = invoice.open.min(-note.total);
    if !amount.is_positive() {
        return Ok((restate(ctx, tx, invoice).await?, Settlement::default()));
    }
    let id = invoice.id;
    tx.save::<invoice::Entity>(&ctx.whole(), invoice).await?;
    let done = settle(ctx, tx, From::note(note, on), &[Wish::plain(id, amount, 0)]).await?;
    let invoice = tx.select::<invoice::Entity>(&ctx.whole()).id(id).expect().await?;
    Ok((invoice, done))
}

/// What was open is owed no more; what was paid already is the customer's credit.
async fn lower_exposure(ctx: &Ctx, tx: &Tx<'_>, note: &invoice::Model, settled: Amount) -> Result<()> {
    let unallocated = finance::to_company(ctx, -note.open, note.currency, note.exchange_rate)?;
    let change = Change { open_invoices: -settled, unallocated, ..Change::default() };
    credit::change(ctx, tx, note.customer_id, change, Check::No).await
}
