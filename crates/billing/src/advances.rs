//! Deposit and progress invoices on an order: an advance by tax, and the lines by which later invoices net it.

use std::collections::HashMap;

use kernel::{Amount, Id, Qty, Rate, Result, UnitPrice};
use orders::model::{line as order_line, order};
use platform::{Ctx, Source};
use sea_orm::ColumnTrait;

use crate::MORE_THAN_ORDER;
use crate::compose::billed;
use crate::creditable::left_of;
use crate::model::line::kind;
use crate::model::{invoice, line};
use crate::rules::Terms;
use crate::rules::deposits::{Share, advance, net_off};

/// A tax class with a rate.
type Key = (Option<Id>, Rate);

/// An advance that is not netted yet, with what is left of it.
pub(crate) struct Open {
    line: line::Model,
    left: Share,
}

impl Open {
    fn key(&self) -> Key {
        (self.line.tax_class_id, self.line.tax_rate)
    }
}

/// The advances of an order that are not netted or credited yet, oldest first.
pub(crate) async fn open_of(ctx: &Ctx, source: &Source, order_id: Id) -> Result<Vec<Open>> {
    // Few orders have one: without a look for heads first, every invoice of an order would search all lines.
    let heads = advances_of(ctx, source, order_id).await?;
    if heads.is_empty() {
        return Ok(Vec::new());
    }
    let lines = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::InvoiceId.is_in(heads))
        .filter(line::Column::Kind.eq(kind::DEPOSIT))
        .filter(line::Column::CreditsLineId.is_null())
        .order_by(line::Column::Id)
        .all()
        .await?;
    let left = left_of(ctx, source, &lines).await?;
    let open = lines.into_iter().map(|line| {
        let terms = left.get(&line.id).map(|left| left.terms).unwrap_or_default();
        Open { left: Share { net: terms.net, tax: terms.tax }, line }
    });
    Ok(open.filter(|one| one.left != Share::default()).collect())
}

/// The posted invoices of an order that bill advances.
async fn advances_of(ctx: &Ctx, source: &Source, order_id: Id) -> Result<Vec<Id>> {
    let heads = source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::OrderId.eq(order_id))
        .filter(invoice::Column::Purpose.is_in(invoice::ADVANCES))
        .filter(invoice::Column::Status.ne(crate::STATES.initial))
        .all()
        .await?;
    Ok(heads.into_iter().map(|head| head.id).collect())
}

/// What is left to invoice of an order, by tax: ordered − billed − advances that are not netted yet.
async fn left_by_tax(
    ctx: &Ctx,
    source: &Source,
    lines: &[order_line::Model],
    open: &[Open],
) -> Result<Vec<(Key, Share)>> {
    let billed = billed(ctx, source, lines).await?;
    let mut left: Vec<(Key, Share)> = Vec::new();
    let mut add = |key: Key, share: Share| match left.iter_mut().find(|one| one.0 == key) {
        Some(one) => one.1 = one.1.plus(share),
        None => left.push((key, share)),
    };
    for one in lines {
        let before = billed.get(&one.id).copied().unwrap_or_default();
        let rest = Share { net: one.net - before.net, tax: one.tax - before.tax };
        add((Some(one.tax_class_id), one.tax_rate), rest);
    }
    for one in open {
        add(one.key(), Share::default().minus(one.left));
    }
    Ok(left.into_iter().map(|(key, share)| (key, share.clipped())).collect())
}

/// How much is left to invoice of an order, tax included.
pub(crate) async fn left_of_order(
    ctx: &Ctx,
    source: &Source,
    order_id: Id,
    lines: &[order_line::Model],
) -> Result<Amount> {
    let open = open_of(ctx, source, order_id).await?;
    let left = left_by_tax(ctx, source, lines, &open).await?;
    Ok(left.iter().map(|(_, share)| share.total()).sum())
}

/// The lines of an advance of so much, tax included: one for each tax of the order.
///
/// # Errors
/// `billing.more_than_order` when it is more than is left.
pub(crate) async fn lines_of_advance(
    ctx: &Ctx,
    source: &Source,
    head: &invoice::Model,
    order: &order::Model,
    order_lines: &[order_line::Model],
    amount: Amount,
) -> Result<Vec<line::Model>> {
    let open = open_of(ctx, source, order.id).await?;
    let left = left_by_tax(ctx, source, order_lines, &open).await?;
    let shares: Vec<Share> = left.iter().map(|(_, share)| *share).collect();
    let parts = advance(amount, &shares).ok_or_else(|| {
        let whole: Amount = shares.iter().map(|share| share.total()).sum();
        MORE_THAN_ORDER.with("left", head.currency.decimal(whole))
    })?;
    let described = format!(
        "{} {}",
        print::labels::labels(&head.locale)[&head.purpose].as_str().unwrap_or("Advance"),
        order.number
    );
    let mut lines = Vec::new();
    for (((class, rate), _), part) in left.into_iter().zip(parts) {
        if part != Share::default() {
            let terms = Terms::plain(part.net, part.tax, head.prices_include_tax);
            let no = i32::try_from(lines.len() + 1).unwrap_or(i32::MAX);
            lines.push(of_advance(ctx, head, no, (class, rate), &described, kind::DEPOSIT, terms));
        }
    }
    Ok(lines)
}

/// The lines by which an invoice of an order's lines nets what was advanced, as far as it bills of the same tax.
pub(crate) async fn deductions(
    ctx: &Ctx,
    source: &Source,
    head: &invoice::Model,
    order_id: Id,
    lines: &[line::Model],
) -> Result<Vec<line::Model>> {
    let open = open_of(ctx, source, order_id).await?;
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let mut billed: HashMap<Key, Share> = HashMap::new();
    for line in lines {
        let sum = billed.entry((line.tax_class_id, line.tax_rate)).or_default();
        *sum = sum.plus(Share { net: line.net, tax: line.tax });
    }
    let mut made = Vec::new();
    for one in open {
        let Some(bills) = billed.get_mut(&one.key()) else { continue };
        let off = net_off(one.left, *bills);
        if off == Share::default() {
            continue;
        }
        *bills = bills.minus(off);
        let no = i32::try_from(lines.len() + made.len() + 1).unwrap_or(i32::MAX);
        let terms = Terms::plain(off.net, off.tax, head.prices_include_tax).negated();
        let line = of_advance(ctx, head, no, one.key(), &one.line.description, kind::DEDUCTION, terms);
        made.push(line::Model { nets_line_id: Some(one.line.id), ..line });
    }
    Ok(made)
}

fn of_advance(
    ctx: &Ctx,
    head: &invoice::Model,
    line_no: i32,
    (tax_class_id, tax_rate): Key,
    description: &str,
    kind: &str,
    terms: Terms,
) -> line::Model {
    let price = UnitPrice::from_decimal(head.currency.decimal(terms.gross)).unwrap_or(UnitPrice::ZERO);
    line::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        invoice_id: head.id,
        line_no,
        kind: kind.to_owned(),
        credits_line_id: None,
        nets_line_id: None,
        order_line_id: None,
        product_id: None,
        sku: None,
        description: description.to_owned(),
        unit_id: None,
        quantity: Qty::whole(1),
        unit_price: price,
        gross: terms.gross,
        discount: terms.discount,
        net: terms.net,
        tax_class_id,
        tax_rate,
        tax: terms.tax,
        total: terms.total(),
    }
}
