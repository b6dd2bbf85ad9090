//! Checks a company's chain against the rows as they are now, and against what was written down outside.

use std::collections::HashMap;

use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::anchor::{self, Anchor};
use super::chain::{self, Compared, Keys, Leaf, Sealed};
use super::{row, seal};
use crate::{Id, Result, Runtime, Scope};

/// Seals read at once.
const READ_SEALS_MAX: u64 = 20;

/// The first thing that is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum Fault {
    /// A row is not what was sealed.
    RowAltered { seal: i64, row: Id },
    /// A row that was sealed is gone.
    RowMissing { seal: i64, row: Id },
    /// A row says that a seal covers it, which does not.
    RowAdded { seal: i64, row: Id },
    /// A seal is not the one that was made.
    SealAltered { seal: i64 },
    /// A seal within the chain is gone.
    SealMissing { seal: i64 },
    /// The end of the chain is gone: it was written down outside, or rows still name it.
    Truncated { seal: i64 },
    /// The chain is another one than was written down outside.
    AnchorDiffers { seal: i64 },
}

/// The result of a check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Verification {
    /// Seals that were checked.
    pub seals: i64,
    /// Rows that were checked.
    pub rows: i64,
    /// Rows whose personal part was erased since; the rest of them holds.
    pub erased: i64,
    /// Rows that no seal covers yet.
    pub unsealed: i64,
    /// Heads written down outside that were compared.
    pub anchors: i64,
    /// The first fault; absent when all is well.
    pub fault: Option<Fault>,
}

/// Checks every chain that there is or must be: of each company, of nobody's company, and of companies that are
/// gone from their table while their rows, seals or what was written down outside still name them.
pub async fn verify_all(runtime: &Runtime) -> Result<Vec<(Id, Verification)>> {
    let mut wanted = anchor::chains(runtime).await?;
    wanted.extend(runtime.companies().await?.iter().map(|company| company.id));
    let mut found = Vec::with_capacity(wanted.len());
    for company in wanted {
        found.push((company, verify(runtime, company).await?));
    }
    Ok(found)
}

/// Recomputes every hash of a company's chain and names the first row or seal that is not as it was.
pub async fn verify(runtime: &Runtime, company: Id) -> Result<Verification> {
    let anchors = anchor::of_company(runtime, company).await?;
    let mut check = Check {
        source: runtime.db().read(),
        keys: Keys::of(runtime.settings()),
        scope: Scope::company(company),
        anchors,
        found: Verification::default(),
        last_no: 0,
        last_hash: String::new(),
    };
    let fault = check.run().await?;
    Ok(Verification { fault, ..check.found })
}

struct Check<'r> {
    source: &'r db::Source,
    keys: Keys,
    scope: Scope,
    anchors: Vec<Anchor>,
    found: Verification,
    last_no: i64,
    last_hash: String,
}

impl Check<'_> {
    async fn run(&mut self) -> Result<Option<Fault>> {
        loop {
            let seals = self
                .source
                .select::<seal::Entity>(&self.scope)
                .filter(seal::Column::No.gt(self.last_no))
                .order_by(seal::Column::No)
                .limit(READ_SEALS_MAX)
                .all()
                .await?;
            if seals.is_empty() {
                break;
            }
            for seal in seals {
                if let Some(fault) = self.seal(&seal).await? {
                    return Ok(Some(fault));
                }
            }
        }
        self.end().await
    }

    async fn seal(&mut self, seal: &seal::Model) -> Result<Option<Fault>> {
        if seal.no != self.last_no + 1 {
            return Ok(Some(Fault::SealMissing { seal: self.last_no + 1 }));
        }
        let Some(leaves) = self.leaves(seal) else { return Ok(Some(Fault::SealAltered { seal: seal.no })) };
        if self.anchors.iter().any(|anchor| anchor.no == seal.no && anchor.hash != seal.hash) {
            return Ok(Some(Fault::AnchorDiffers { seal: seal.no }));
        }
        self.last_no = seal.no;
        self.last_hash.clone_from(&seal.hash);
        self.found.seals += 1;
        self.rows(seal.no, &leaves).await
    }

    /// The leaves of a seal whose own hashes hold.
    fn leaves(&self, seal: &seal::Model) -> Option<Vec<Leaf>> {
        let leaves = chain::unpack(&seal.leaves)?;
        let root = hex::encode(chain::root(&leaves));
        let sealed = Sealed {
            company: seal.company_id,
            no: seal.no,
            prev_hash: &seal.prev_hash,
            root: &root,
            row_count: i32::try_from(leaves.len()).ok()?,
            at: seal.at,
        };
        let holds = seal.root == root
            && seal.prev_hash == self.last_hash
            && usize::try_from(seal.row_count) == Ok(leaves.len())
            && seal.hash == sealed.hash(&self.keys);
        holds.then_some(leaves)
    }

    async fn rows(&mut self, no: i64, leaves: &[Leaf]) -> Result<Option<Fault>> {
        let rows = self
            .source
            .select::<row::Entity>(&self.scope)
            .filter(row::Column::SealNo.eq(no))
            .order_by(row::Column::Id)
            .all()
            .await?;
        let mut rows: HashMap<Id, row::Model> = rows.into_iter().map(|row| (row.id, row)).collect();
        for leaf in leaves {
            let Some(row) = rows.remove(&leaf.id) else {
                return Ok(Some(Fault::RowMissing { seal: no, row: leaf.id }));
            };
            match leaf.compare(&self.keys, &row) {
                Compared::Same => {}
                Compared::Erased => self.found.erased += 1,
                Compared::Altered => return Ok(Some(Fault::RowAltered { seal: no, row: row.id })),
            }
            self.found.rows += 1;
        }
        Ok(rows.keys().min().map(|row| Fault::RowAdded { seal: no, row: *row }))
    }

    /// What may be beyond the last seal.
    async fn end(&mut self) -> Result<Option<Fault>> {
        self.found.anchors = i64::try_from(self.anchors.len()).unwrap_or(i64::MAX);
        if let Some(lost) = self.anchors.iter().map(|anchor| anchor.no).filter(|no| *no > self.last_no).min()
        {
            return Ok(Some(Fault::Truncated { seal: lost }));
        }
        // Read once more: a seal may have been made while this check was running.
        let beyond = self
            .source
            .select::<row::Entity>(&self.scope)
            .filter(row::Column::SealNo.gt(self.last_no))
            .order_by(row::Column::SealNo)
            .one()
            .await?;
        if let Some(no) = beyond.and_then(|row| row.seal_no) {
            let made =
                self.source.select::<seal::Entity>(&self.scope).filter(seal::Column::No.eq(no)).one().await?;
            if made.is_none() {
                return Ok(Some(Fault::Truncated { seal: no }));
            }
        }
        let unsealed = self.source.select::<row::Entity>(&self.scope).filter(row::Column::SealNo.is_null());
        self.found.unsealed = unsealed.count().await?;
        Ok(None)
    }
}
