//! Recomputes what the module keeps twice. Whether the three amounts agree with the documents is checked above, by
//! the modules that own those.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{Id, Result};
use platform::{Ctx, Doctor, Finding, Source};
use sea_orm::entity::prelude::*;

use crate::model::{credit, customer};

const CHECK: &str = "parties.each_customer_has_one_credit_row_with_its_limit_and_status";
/// Customers compared at once.
const PAGE_ROWS: u64 = 1000;

pub(crate) fn all() -> Vec<Doctor> {
    vec![Doctor { check: CHECK, run: Arc::new(|ctx, src| Box::pin(credit_rows(ctx, src))) }]
}

async fn credit_rows(ctx: &Ctx, src: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let page = src
            .select::<customer::Entity>(&ctx.whole())
            .filter(customer::Column::Id.gt(after))
            .order_by(customer::Column::Id)
            .limit(PAGE_ROWS)
            .all()
            .await?;
        let Some(last) = page.last() else { return Ok(findings) };
        after = last.id;
        let ids = page.iter().map(|customer| customer.id);
        let rows = src
            .select::<credit::Entity>(&ctx.whole())
            .filter(credit::Column::CustomerId.is_in(ids))
            .all()
            .await?;
        let rows: HashMap<Id, credit::Model> = rows.into_iter().map(|row| (row.customer_id, row)).collect();
        findings.extend(page.iter().filter_map(|customer| compare(customer, rows.get(&customer.id))));
    }
}

fn compare(customer: &customer::Model, row: Option<&credit::Model>) -> Option<Finding> {
    let told = |limit: Option<kernel::Amount>, status: &str| format!("{status}, limit {limit:?}");
    let expected = told(customer.credit_limit, &customer.status);
    let found = row.map_or_else(|| "no row".to_owned(), |row| told(row.credit_limit, &row.status));
    if found == expected {
        return None;
    }
    Some(Finding { check: CHECK, subject: format!("customer {}", customer.id), expected, found })
}
