//! From what was sold to what is billed: an order's stored amounts, shared out so that all its invoices together
//! are the order to the last unit, however it is cut.

use std::collections::HashMap;

use kernel::rounding::{Rounding, round_div};
use kernel::{Amount, Currency, Id, Qty, Result};
use orders::model::{line as order_line, order};
use platform::{Ctx, Source};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect, Select};

use crate::model::line::kind;
use crate::model::{invoice, line, tax};
use crate::rules::Terms;

/// An invoice that nobody has stored yet.
pub(crate) struct Composed {
    pub(crate) invoice: invoice::Model,
    pub(crate) lines: Vec<line::Model>,
    pub(crate) taxes: Vec<tax::Model>,
}

/// What was billed of an order's line so far: Σ over posted invoices and credit notes.
#[derive(FromQueryResult)]
struct Billed {
    order_line_id: Id,
    gross: i64,
    discount: i64,
    net: i64,
    tax: i64,
}

/// Reads what was billed of these lines so far: a reduction, which is never billed again, counts nothing here. The order's lock makes it hold until the commit.
pub(crate) async fn billed(
    ctx: &Ctx,
    source: &Source,
    lines: &[order_line::Model],
) -> Result<HashMap<Id, Terms>> {
    let engine = source.engine();
    let sum = |column: line::Column| engine.sum(Expr::col((line::Entity, column)));
    let rows = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::OrderLineId.is_in(lines.iter().map(|line| line.id)))
        .filter(line::Column::Kind.eq(kind::SALE))
        .shape(|select| {
            posted(select)
                .select_only()
                .column(line::Column::OrderLineId)
                .column_as(sum(line::Column::Gross), "gross")
                .column_as(sum(line::Column::Discount), "discount")
                .column_as(sum(line::Column::Net), "net")
                .column_as(sum(line::Column::Tax), "tax")
                .group_by(line::Column::OrderLineId)
        })
        .all_as::<Billed>()
        .await?;
    let terms = |row: Billed| {
        let terms = Terms {
            gross: Amount(row.gross),
            discount: Amount(row.discount),
            net: Amount(row.net),
            tax: Amount(row.tax),
        };
        (row.order_line_id, terms)
    };
    Ok(rows.into_iter().map(terms).collect())
}

/// What was billed of a shipment so far, by line of its order: Σ over posted invoices and credit notes that name it. The
/// order's lock makes it hold until the commit.
pub(crate) async fn billed_of_shipment(
    ctx: &Ctx,
    source: &Source,
    shipment_id: Id,
    order_lines: &[order_line::Model],
) -> Result<HashMap<Id, Qty>> {
    #[derive(FromQueryResult)]
    struct Sum {
        order_line_id: Id,
        quantity: i64,
    }
    let quantity = source.engine().sum(Expr::col((line::Entity, line::Column::Quantity)));
    let rows = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::OrderLineId.is_in(order_lines.iter().map(|line| line.id)))
        .filter(line::Column::Kind.eq(kind::SALE))
        .shape(|select| {
            posted(select)
                .filter(Expr::col((HEAD, invoice::Column::ShipmentId)).eq(shipment_id))
                .select_only()
                .column(line::Column::OrderLineId)
                .column_as(quantity, "quantity")
                .group_by(line::Column::OrderLineId)
        })
        .all_as::<Sum>()
        .await?;
    Ok(rows.into_iter().map(|row| (row.order_line_id, Qty(row.quantity))).collect())
}

/// The name of a line's invoice in a query.
pub(crate) const HEAD: &str = "head";

/// Lines of what is no draft any more.
pub(crate) fn posted(select: Select<line::Entity>) -> Select<line::Entity> {
    let to_head = line::Entity::belongs_to(invoice::Entity)
        .from(line::Column::InvoiceId)
        .to(invoice::Column::Id)
        .into();
    select
        .join_as(JoinType::InnerJoin, to_head, HEAD)
        .filter(Expr::col((HEAD, invoice::Column::Status)).ne(crate::STATES.initial))
}

/// A line's share for `quantity` more of it: the share of all that is billed then, less what was billed before.
/// The last one takes what is left, so that nothing is gained or lost by cutting. The net follows from the others
/// as it does on the order's line, so that each invoice adds up by itself, too.
pub(crate) fn share(line: &order_line::Model, before: Terms, quantity: Qty) -> Terms {
    let after = i128::from((line.invoiced + quantity).0);
    let whole = i128::from(line.quantity.0);
    let part = |term: Amount| {
        let exact = round_div(i128::from(term.0) * after, whole, Rounding::HalfUp);
        Amount(i64::try_from(exact).expect("a share is no larger than the whole"))
    };
    let gross = part(line.gross) - before.gross;
    let discount = part(line.discount) - before.discount;
    let tax = part(line.tax) - before.tax;
    let tax_is_inside = line.gross - line.discount != line.net;
    let net = if tax_is_inside { gross - discount - tax } else { gross - discount };
    Terms { gross, discount, net, tax }
}

/// The invoice's lines for these quantities of an order's lines.
pub(crate) fn lines_of_order(
    ctx: &Ctx,
    invoice_id: Id,
    wanted: &[(order_line::Model, Qty)],
    billed: &HashMap<Id, Terms>,
) -> Vec<line::Model> {
    let mut line_no = 0;
    wanted
        .iter()
        .map(|(order_line, quantity)| {
            line_no += 1;
            let before = billed.get(&order_line.id).copied().unwrap_or_default();
            let terms = share(order_line, before, *quantity);
            line::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                invoice_id,
                line_no,
                kind: kind::SALE.to_owned(),
                credits_line_id: None,
                nets_line_id: None,
                order_line_id: Some(order_line.id),
                product_id: Some(order_line.product_id),
                sku: Some(order_line.sku.clone()),
                description: order_line.description.clone(),
                unit_id: Some(order_line.unit_id),
                quantity: *quantity,
                unit_price: order_line.unit_price,
                gross: terms.gross,
                discount: terms.discount,
                net: terms.net,
                tax_class_id: Some(order_line.tax_class_id),
                tax_rate: order_line.tax_rate,
                tax: terms.tax,
                total: terms.net + terms.tax,
            }
        })
        .collect()
}

/// The tax rows of some lines: one for each class and rate, the sum of the lines' stored taxes.
pub(crate) fn taxes(ctx: &Ctx, lines: &[line::Model]) -> Vec<tax::Model> {
    let mut rows: Vec<tax::Model> = Vec::new();
    for line in lines {
        let same = |row: &&mut tax::Model| row.tax_class_id == line.tax_class_id && row.rate == line.tax_rate;
        match rows.iter_mut().find(same) {
            Some(row) => {
                row.base += line.net;
                row.tax += line.tax;
            }
            None => rows.push(tax::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                invoice_id: line.invoice_id,
                tax_class_id: line.tax_class_id,
                rate: line.tax_rate,
                base: line.net,
                tax: line.tax,
            }),
        }
    }
    rows
}

/// Sets the head's terms to the sums of the lines'.
pub(crate) fn sum_up(invoice: &mut invoice::Model, lines: &[line::Model]) -> Result<()> {
    let sum = |part: fn(&line::Model) -> Amount| Amount::total(lines.iter().map(part));
    invoice.gross = sum(|line| line.gross)?;
    invoice.discount = sum(|line| line.discount)?;
    invoice.net = sum(|line| line.net)?;
    invoice.tax = sum(|line| line.tax)?;
    invoice.total = invoice.net + invoice.tax + invoice.rounding;
    invoice.open = invoice.total;
    Ok(())
}

/// A draft's head with nothing on it yet.
pub(crate) fn blank(
    ctx: &Ctx,
    id: Id,
    customer_id: Id,
    customer_name: &str,
    currency: Currency,
) -> invoice::Model {
    invoice::Model {
        id,
        company_id: ctx.company_id(),
        kind: "invoice".to_owned(),
        purpose: "sale".to_owned(),
        number: None,
        series_code: None,
        series_year: None,
        series_n: None,
        order_id: None,
        shipment_id: None,
        credits_id: None,
        void_note_id: None,
        discount_note_id: None,
        recurring_id: None,
        customer_id,
        customer_name: customer_name.to_owned(),
        billing_address: None,
        store_id: None,
        region_id: None,
        owner_id: None,
        status: crate::STATES.initial.to_owned(),
        currency,
        exchange_rate: None,
        rate_day: None,
        rate_source: None,
        issued_on: None,
        supplied_on: None,
        supplied_from: None,
        supplied_to: None,
        due_on: None,
        next_due_on: None,
        payment_days: 0,
        payment_term_id: None,
        instalment_count: 1,
        discount_rate: None,
        discount_until: None,
        gross: Amount::ZERO,
        discount: Amount::ZERO,
        net: Amount::ZERO,
        tax: Amount::ZERO,
        rounding: Amount::ZERO,
        total: Amount::ZERO,
        open: Amount::ZERO,
        credited: Amount::ZERO,
        prices_include_tax: ctx.company().prices_include_tax,
        tax_rounding: ctx.company().tax_rounding.as_str().to_owned(),
        reference: None,
        note: None,
        locale: ctx.company().locale.clone(),
        posted_at: None,
        sent_at: None,
        viewed_at: None,
        disputed_at: None,
        dispute_reason: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    }
}

/// A draft's head for an order.
pub(crate) fn head_of_order(ctx: &Ctx, id: Id, order: &order::Model) -> invoice::Model {
    invoice::Model {
        order_id: Some(order.id),
        billing_address: order.billing_address.clone(),
        store_id: order.store_id,
        region_id: order.region_id,
        owner_id: order.owner_id,
        prices_include_tax: order.prices_include_tax,
        tax_rounding: order.tax_rounding.clone(),
        reference: order.reference.clone(),
        ..blank(ctx, id, order.customer_id, &order.customer_name, order.currency)
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Rate, UnitPrice};
    use proptest::prelude::*;

    use super::*;

    /// A line as pricing leaves it: net and total follow from gross, discount and tax.
    fn line(quantity: i64, gross: i64, discount: i64, tax: i64, inclusive: bool) -> order_line::Model {
        let amount = gross - discount;
        let net = if inclusive { amount - tax } else { amount };
        order_line::Model {
            id: Id::from_u128(1),
            company_id: Id::nil(),
            order_id: Id::nil(),
            line_no: 1,
            product_id: Id::nil(),
            sku: String::new(),
            description: String::new(),
            unit_id: Id::nil(),
            quantity: Qty(quantity),
            base_quantity: Qty(quantity),
            tracked: true,
            is_kit: false,
            unit_price: UnitPrice::ZERO,
            discount_rate: None,
            gross: Amount(gross),
            discount: Amount(discount),
            net: Amount(net),
            tax_class_id: Id::nil(),
            tax_rate: Rate::ZERO,
            tax: Amount(tax),
            total: Amount(net + tax),
            shipped: Qty::ZERO,
            invoiced: Qty::ZERO,
            returned: Qty::ZERO,
            returned_base: None,
            cancelled: Qty::ZERO,
            cancel_reason: None,
            promised_on: None,
            location_id: None,
            charge: None,
            trace: String::new(),
        }
    }

    proptest! {
        #[test]
        fn t15_however_a_line_is_cut_its_invoices_are_the_line(
            cuts in proptest::collection::vec(1_i64..5_000_000, 1..8),
            gross in 0_i64..10_000_000, off in 0_i64..=100, rate in 0_i64..=25, inclusive: bool,
        ) {
            let discount = gross * off / 100;
            let tax = (gross - discount) * rate / 100;
            let mut line = line(cuts.iter().sum(), gross, discount, tax, inclusive);
            let mut billed = Terms::default();
            for cut in cuts {
                let terms = share(&line, billed, Qty(cut));
                let inside = if inclusive { terms.tax } else { Amount::ZERO };
                prop_assert_eq!(terms.gross - terms.discount - inside, terms.net);
                billed = billed.plus(terms);
                line.invoiced += Qty(cut);
            }
            let whole = Terms { gross: line.gross, discount: line.discount, net: line.net, tax: line.tax };
            prop_assert_eq!(billed, whole);
        }
    }
}
