//! The fee of a reminder: an invoice of its own, so that it is owed, dunned, waived (by a credit note) and booked like
//! any other.

use kernel::{Id, Qty, Rate, Result, UnitPrice};
use platform::{Ctx, Tx};
use sea_orm::ColumnTrait;

use crate::commands::{post, store};
use crate::compose::{Composed, blank, sum_up, taxes};
use crate::model::line::kind;
use crate::model::{dunning_level, dunning_subject, invoice, line};
use crate::rules::Terms;

/// Charges the fee of the level that a reminder announced, if it has one. Answers the invoice.
pub(crate) async fn charge(ctx: &Ctx, tx: &Tx<'_>, row: &dunning_subject::Model) -> Result<Option<Id>> {
    let Some(level) = row.level else { return Ok(None) };
    let levels = tx.select::<dunning_level::Entity>(&ctx.whole());
    let level = levels.filter(dunning_level::Column::Level.eq(level)).one().await?;
    let Some(fee) = level.as_ref().and_then(|level| level.fee).filter(|fee| fee.is_positive()) else {
        return Ok(None);
    };
    if row.currency != ctx.company().currency {
        return Ok(None);
    }
    let customer = parties::customers::find(ctx, tx, row.customer_id).await?;
    let locale = customer.locale.clone().unwrap_or_else(|| ctx.company().locale.clone());
    let words = print::labels::labels(&locale);
    let mut head = invoice::Model {
        purpose: invoice::FEE.to_owned(),
        store_id: customer.store_id,
        region_id: customer.region_id,
        owner_id: customer.owner_id,
        payment_days: customer.payment_days,
        locale,
        ..blank(ctx, ctx.id(), customer.id, &customer.name, row.currency)
    };
    let terms = Terms::plain(fee, kernel::Amount::ZERO, head.prices_include_tax);
    let line = line::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        invoice_id: head.id,
        line_no: 1,
        kind: kind::FEE.to_owned(),
        credits_line_id: None,
        nets_line_id: None,
        order_line_id: None,
        product_id: None,
        sku: None,
        description: words["fee"].as_str().unwrap_or("Reminder fee").to_owned(),
        unit_id: None,
        quantity: Qty::whole(1),
        unit_price: UnitPrice::from_decimal(row.currency.decimal(fee)).unwrap_or(UnitPrice::ZERO),
        gross: terms.gross,
        discount: terms.discount,
        net: terms.net,
        tax_class_id: None,
        tax_rate: Rate::ZERO,
        tax: terms.tax,
        total: terms.total(),
    };
    let lines = vec![line];
    sum_up(&mut head, &lines)?;
    let (id, draft) = (head.id, head.clone());
    store(ctx, tx, Composed { invoice: head, taxes: taxes(ctx, &lines), lines }).await?;
    // The money is owed whatever the credit limit says: the fee follows from the contract.
    post::post_locked(ctx, tx, draft, post::PostInvoice::default()).await?;
    Ok(Some(id))
}
