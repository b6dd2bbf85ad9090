//! What was paid in another currency than it settles, on the statements of both.

use std::collections::HashMap;

use kernel::{Id, Result};
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect};

use super::{Entry, Of, ROWS_MAX, bounded};
use crate::compose::HEAD;
use crate::model::{allocation, invoice, payment};

impl Of<'_> {
    /// What settles something in another currency: less is owed in the invoice's, and less is left in the payment's. Of
    /// documents that the caller may see.
    pub(super) async fn conversions(&self, when: SimpleExpr) -> Result<Vec<Entry>> {
        let column = |column: allocation::Column| Expr::col((allocation::Entity, column));
        let to_invoice = allocation::Entity::belongs_to(invoice::Entity)
            .from(allocation::Column::InvoiceId)
            .to(invoice::Column::Id)
            .into();
        let theirs = Expr::col((HEAD, invoice::Column::CustomerId)).eq(self.customer);
        let in_it = Condition::any()
            .add(column(allocation::Column::Currency).eq(self.currency))
            .add(column(allocation::Column::SourceCurrency).eq(self.currency));
        let rows = self
            .source
            .select::<allocation::Entity>(&self.ctx.whole())
            .filter(when)
            .filter(column(allocation::Column::Currency).ne(column(allocation::Column::SourceCurrency)))
            .filter(in_it)
            .shape(|select| select.join_as(JoinType::InnerJoin, to_invoice, HEAD).filter(theirs))
            .limit(ROWS_MAX + 1)
            .all()
            .await?;
        let numbers = self.numbers(&rows).await?;
        let entry = |row: allocation::Model| {
            let (document, amount) = match row.currency == self.currency {
                true => (row.invoice_id, -row.amount),
                false => (row.source_id, row.source_amount),
            };
            Some(Entry {
                on: row.business_date,
                kind: "conversion",
                id: row.id,
                number: numbers.get(&document)?.clone(),
                reference: None,
                due_on: None,
                amount,
            })
        };
        bounded(rows.into_iter().filter_map(entry).collect())
    }

    /// The numbers of what these name, as far as the caller may see it.
    async fn numbers(&self, rows: &[allocation::Model]) -> Result<HashMap<Id, String>> {
        if rows.is_empty() {
            return Ok(HashMap::new());
        }
        let scope = self.ctx.scope();
        let invoices = self
            .source
            .select::<invoice::Entity>(scope)
            .filter(invoice::Column::Id.is_in(rows.iter().map(|row| row.invoice_id)))
            .all()
            .await?;
        let payments = self
            .source
            .select::<payment::Entity>(scope)
            .filter(payment::Column::Id.is_in(rows.iter().map(|row| row.source_id)))
            .all()
            .await?;
        let of_invoices = invoices.into_iter().map(|one| (one.id, one.number.unwrap_or_default()));
        Ok(of_invoices.chain(payments.into_iter().map(|one| (one.id, one.number))).collect())
    }
}
