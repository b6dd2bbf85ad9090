//! The documents, batch by batch: each batch is one commit, with the mark of how far the import is.

use std::sync::Arc;

use billing::{PastInvoice, PastLine};
use inventory::{Document as MovedBy, MoveKind, NewMove};
use kernel::{Amount, Currency, Id, Instant, Rate, Result};
use platform::{Ctx, pipeline};

use super::countries;
use super::ids::document_id;
use super::line::Line;
use super::masters::{Masters, WALK_IN};
use super::paper::{Fate, Paper, is_goods};
use super::stock::{self, Opening};
use crate::import::checkpoint::{self, Checkpoint};

/// What one commit writes.
#[derive(Clone, Default)]
pub(super) struct Batch {
    invoices: Vec<PastInvoice>,
    moves: Vec<(Instant, NewMove)>,
    /// Documents that are through with it, those that are passed over included.
    documents: i64,
}

impl Batch {
    /// Documents that are through with it.
    pub(super) fn documents(&self) -> i64 {
        self.documents
    }

    /// A document that is held back or known: nothing to write.
    pub(super) fn pass_over(&mut self) {
        self.documents += 1;
    }

    /// A document that is written.
    pub(super) fn add(&mut self, ctx: &Ctx, masters: &Masters, paper: Paper) {
        self.documents += 1;
        let id = document_id(ctx, &paper.number, paper.at);
        self.moves.extend(paper.lines.iter().filter_map(|(line, _)| moved(masters, &paper, id, line)));
        if paper.fate != Fate::Correction {
            self.invoices.push(invoice(masters, paper, id, ctx.company().currency));
        }
    }

    /// Writes it, and moves the mark on from `from`. Gives the new mark.
    pub(super) async fn commit(self, ctx: &Ctx, row: &Checkpoint, from: i64) -> Result<i64> {
        let to = from + self.documents;
        let (batch, row) = (Arc::new(self), row.clone());
        pipeline::write(ctx, move |ctx, tx| {
            let (batch, row) = (batch.clone(), row.clone());
            Box::pin(async move {
                // The mark first: whoever comes second does no work in vain.
                checkpoint::advance(ctx, tx, &row, from, to).await?;
                billing::post_history(ctx, tx, batch.invoices.clone()).await?;
                inventory::post_history(ctx, tx, batch.moves.clone()).await
            })
        })
        .await?;
        Ok(to)
    }
}

/// Begins an import: its row, and what the stock begins with.
pub(super) async fn begin(
    ctx: &Ctx,
    masters: &Masters,
    row: &Checkpoint,
    opening: &[Opening],
    at: Instant,
) -> Result<()> {
    let moves: Vec<(Instant, NewMove)> = opening
        .iter()
        .map(|one| {
            let opened = NewMove {
                product_id: masters.products[&one.sku].id,
                location_id: masters.location,
                quantity: one.quantity,
                kind: MoveKind::Receipt,
                document: MovedBy { kind: "opening", id: row.id },
                line_id: None,
                unit_cost: None,
                reason_code: None,
                reason: Some("Stock at the beginning of the imported history".to_owned()),
            };
            (at, opened)
        })
        .collect();
    let (row, moves) = (row.clone(), Arc::new(moves));
    pipeline::write(ctx, move |ctx, tx| {
        let (row, moves) = (row.clone(), moves.clone());
        Box::pin(async move {
            checkpoint::begin(ctx, tx, row).await?;
            inventory::post_history(ctx, tx, moves.to_vec()).await
        })
    })
    .await
}

fn moved(masters: &Masters, paper: &Paper, id: Id, line: &Line) -> Option<(Instant, NewMove)> {
    if line.quantity.is_zero() || !is_goods(&line.code) {
        return None;
    }
    let (kind, document) = match paper.fate {
        Fate::CreditNote => (MoveKind::Return, "credit_note"),
        Fate::Correction => (MoveKind::Adjustment, "correction"),
        Fate::Invoice | Fate::HeldBack => (MoveKind::Issue, "invoice"),
    };
    let told = || match &line.description {
        Some(text) => format!("{}: {text}", paper.number),
        None => paper.number.clone(),
    };
    let one = NewMove {
        product_id: masters.products[&line.code].id,
        location_id: masters.location,
        quantity: stock::change(paper.fate, line.quantity),
        kind,
        document: MovedBy { kind: document, id },
        line_id: None,
        unit_cost: None,
        reason_code: None,
        // A correction has no document but its moves: they tell its number and what was said.
        reason: (paper.fate == Fate::Correction).then(told),
    };
    Some((paper.at, one))
}

fn invoice(masters: &Masters, paper: Paper, id: Id, currency: Currency) -> PastInvoice {
    let customer = &masters.customers[paper.customer.as_deref().unwrap_or(WALK_IN)];
    let country = countries::find(&paper.country);
    let is_told = country.is_some() && country == customer.country;
    PastInvoice {
        id,
        credit_note: paper.fate == Fate::CreditNote,
        number: paper.number,
        customer_id: customer.id,
        customer_name: customer.name.clone(),
        at: paper.at,
        currency,
        reference: None,
        note: (!is_told).then(|| format!("Country: {}", paper.country)),
        lines: paper.lines.into_iter().map(|(line, amount)| invoice_line(masters, line, amount)).collect(),
    }
}

fn invoice_line(masters: &Masters, line: Line, net: Amount) -> PastLine {
    let product = &masters.products[&line.code];
    PastLine {
        product_id: Some(product.id),
        sku: Some(line.code),
        description: line.description.unwrap_or_else(|| product.name.clone()),
        quantity: line.quantity,
        unit_price: line.unit_price,
        net,
        tax_class_id: Some(masters.tax_class),
        tax_rate: Rate::ZERO,
        tax: Amount::ZERO,
    }
}
