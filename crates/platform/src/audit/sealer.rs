//! Seals the audit rows that no seal covers yet. It runs beside the business and takes no lock that a command needs.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{FromQueryResult, QuerySelect};

use super::chain::{self, Keys, Leaf, Sealed};
use super::{row, seal};
use crate::{Id, Result, Runtime, Scope};

/// Rows under one seal at most.
const SEAL_ROWS_MAX: u64 = 1_000;

#[derive(FromQueryResult)]
struct Unsealed {
    company_id: Uuid,
}

/// Seals everything that is committed, of every company, and tells how many rows that were.
pub async fn seal_all(runtime: &Runtime) -> Result<u64> {
    let mut sealed = 0;
    for company in unsealed_companies(runtime).await? {
        loop {
            let rows = seal_batch(runtime, company).await?;
            sealed += rows;
            if rows < SEAL_ROWS_MAX {
                break;
            }
        }
    }
    Ok(sealed)
}

/// Read off the rows themselves: what nobody's company did (a failed sign-in) has a chain as well.
async fn unsealed_companies(runtime: &Runtime) -> Result<Vec<Id>> {
    let found = runtime
        .db()
        .read()
        .select_global::<row::Entity>()
        .filter(row::Column::SealNo.is_null())
        .shape(|select| select.select_only().column(row::Column::CompanyId).distinct())
        .all_as::<Unsealed>()
        .await?;
    Ok(found.into_iter().map(|one| one.company_id).collect())
}

async fn seal_batch(runtime: &Runtime, company: Id) -> Result<u64> {
    let runtime_ = runtime.clone();
    runtime
        .db()
        .write(move |tx| {
            let runtime = runtime_.clone();
            Box::pin(async move { seal_in(&runtime, tx, company).await.map(db::Outcome::Commit) })
        })
        .await
}

async fn seal_in(runtime: &Runtime, tx: &db::Tx, company: Id) -> Result<u64> {
    let scope = Scope::company(company);
    // Before the rows: whoever seals at the same time has either taken this number, or its rows are seen as sealed.
    let previous = tx.select::<seal::Entity>(&scope).order_by_desc(seal::Column::No).one().await?;
    let rows = tx
        .select::<row::Entity>(&scope)
        .filter(row::Column::SealNo.is_null())
        .order_by(row::Column::Id)
        .limit(SEAL_ROWS_MAX)
        .all()
        .await?;
    if rows.is_empty() {
        return Ok(0);
    }
    let seal = next_seal(runtime, company, previous, &rows);
    let no = seal.no;
    // Two sealers at once: the second one's number is taken, it runs again and finds these rows sealed.
    match tx.insert::<seal::Entity>(&scope, seal).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => return Err(db::RETRY.error()),
        other => other?,
    }
    let sealed = tx
        .update::<row::Entity>(&scope)
        .set(row::Column::SealNo, Expr::val(no))
        .filter(row::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .filter(row::Column::SealNo.is_null())
        .exec()
        .await?;
    // No row is in two seals, whoever came between.
    if sealed == rows.len() as u64 { Ok(sealed) } else { Err(db::RETRY.error()) }
}

fn next_seal(
    runtime: &Runtime,
    company: Id,
    previous: Option<seal::Model>,
    rows: &[row::Model],
) -> seal::Model {
    let keys = Keys::of(runtime.settings());
    let leaves: Vec<Leaf> = rows.iter().map(|row| Leaf::of(&keys, row)).collect();
    let (last_no, prev_hash) = previous.map_or((0, String::new()), |seal| (seal.no, seal.hash));
    let root = hex::encode(chain::root(&leaves));
    let at = runtime.clock().now();
    let no = last_no + 1;
    let row_count = i32::try_from(leaves.len()).expect("bounded by SEAL_ROWS_MAX");
    let sealed = Sealed { company, no, prev_hash: &prev_hash, root: &root, row_count, at };
    let hash = sealed.hash(&keys);
    let leaves = chain::pack(&leaves);
    seal::Model {
        id: runtime.clock().id(),
        company_id: company,
        no,
        prev_hash,
        root,
        leaves,
        row_count,
        at,
        hash,
    }
}
