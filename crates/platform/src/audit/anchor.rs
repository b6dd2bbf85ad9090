//! The heads of the chains, written down outside the database: a chain alone cannot show that its end was cut off.
//!
//! `<data_dir>/audit-anchor.jsonl` grows by one line for each company whose chain has grown. Copy it elsewhere (a
//! mail, an object store with retention) and the copy is worth more than the file.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use kernel::Instant;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{FromQueryResult, QuerySelect};
use serde::{Deserialize, Serialize};
use tokio::io::AsyncWriteExt;

use super::{row, seal};
use crate::{Error, Id, Result, Runtime, Scope};

/// One head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    pub at: Instant,
    pub company: Id,
    pub no: i64,
    pub hash: String,
    /// The company is gone on purpose, with its chain: what was written down of it before holds no more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub erased: bool,
}

#[derive(FromQueryResult)]
struct Head {
    company_id: Uuid,
    no: i64,
}

/// Writes down the head of every chain that has grown since it was written down last.
pub async fn anchor_all(runtime: &Runtime) -> Result<()> {
    let path = path(&runtime.settings().data_dir);
    let mut known: HashMap<Id, i64> = HashMap::new();
    for anchor in read(&path).await? {
        let last = known.entry(anchor.company).or_default();
        *last = std::cmp::max(*last, anchor.no);
    }
    let mut lines = String::new();
    for head in heads(runtime).await? {
        if known.get(&head.company_id).is_some_and(|last| *last >= head.no) {
            continue;
        }
        let scope = Scope::company(head.company_id);
        let seal = runtime
            .db()
            .read()
            .select::<seal::Entity>(&scope)
            .filter(seal::Column::No.eq(head.no))
            .expect()
            .await?;
        let anchor = Anchor {
            at: runtime.clock().now(),
            company: seal.company_id,
            no: seal.no,
            hash: seal.hash,
            erased: false,
        };
        lines.push_str(&serde_json::to_string(&anchor).map_err(Error::internal)?);
        lines.push('\n');
    }
    if lines.is_empty() { Ok(()) } else { append(&path, &lines).await.map_err(Error::internal) }
}

/// Writes down that a company was erased on purpose: nobody misses its chain. Whoever keeps a copy of the file elsewhere
/// sees when that was.
pub async fn forget(runtime: &Runtime, company: Id) -> Result<()> {
    let path = path(&runtime.settings().data_dir);
    if !read(&path).await?.iter().any(|anchor| anchor.company == company) {
        return Ok(());
    }
    let gone = Anchor { at: runtime.clock().now(), company, no: 0, hash: String::new(), erased: true };
    append(&path, &serde_json::to_string(&gone).map_err(Error::internal)?).await.map_err(Error::internal)
}

/// The companies that have a chain or audit rows or, by what is written down, have had a chain. The nil company is among them when
/// somebody did something for nobody's company.
pub async fn chains(runtime: &Runtime) -> Result<BTreeSet<Id>> {
    let written = read(&path(&runtime.settings().data_dir)).await?.into_iter().map(|anchor| anchor.company);
    let heads = heads(runtime).await?.into_iter().map(|head| head.company_id);
    let rows = with_rows(runtime).await?.into_iter().map(|one| one.company_id);
    Ok(written.chain(heads).chain(rows).collect())
}

#[derive(FromQueryResult)]
struct WithRows {
    company_id: Uuid,
}

async fn with_rows(runtime: &Runtime) -> Result<Vec<WithRows>> {
    let rows = runtime.db().read().select_global::<row::Entity>();
    rows.shape(|select| select.select_only().column(row::Column::CompanyId).distinct()).all_as().await
}

/// What is written down about a company.
pub(super) async fn of_company(runtime: &Runtime, company: Id) -> Result<Vec<Anchor>> {
    let mut anchors = read(&path(&runtime.settings().data_dir)).await?;
    anchors.retain(|anchor| anchor.company == company);
    Ok(anchors)
}

/// Where the heads are written down.
pub fn path(data_dir: &Path) -> PathBuf {
    data_dir.join("audit-anchor.jsonl")
}

async fn heads(runtime: &Runtime) -> Result<Vec<Head>> {
    let select = runtime.db().read().select_global::<seal::Entity>().shape(|select| {
        select
            .select_only()
            .column(seal::Column::CompanyId)
            .column_as(Expr::col(seal::Column::No).max(), "no")
            .group_by(seal::Column::CompanyId)
    });
    select.all_as::<Head>().await
}

/// A line that a crash has cut short counts as not written.
async fn read(path: &Path) -> Result<Vec<Anchor>> {
    let text = match tokio::fs::read_to_string(path).await {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::internal(error)),
    };
    let mut anchors: Vec<Anchor> = Vec::new();
    for anchor in text.lines().filter_map(|line| serde_json::from_str::<Anchor>(line).ok()) {
        match anchor.erased {
            true => anchors.retain(|before| before.company != anchor.company),
            false => anchors.push(anchor),
        }
    }
    Ok(anchors)
}

async fn append(path: &Path, lines: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        tokio::fs::create_dir_all(folder).await?;
    }
    let mut file = tokio::fs::OpenOptions::new().create(true).append(true).open(path).await?;
    // The line feed first: should the last line be cut short, this one is not spoilt by it.
    file.write_all(format!("\n{}", lines.trim_end()).as_bytes()).await?;
    file.sync_all().await
}
