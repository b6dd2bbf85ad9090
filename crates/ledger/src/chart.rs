//! The chart as postings use it: accounts by role, journals by kind.

use std::collections::HashMap;

use billing::MoneyAccount;
use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;

use crate::model::{account, journal};
use crate::roles::Role;
use crate::{NO_SUCH_JOURNAL, ROLE_NEEDED, setup};

/// Accounts by role and journals by kind of a company.
pub(crate) struct Chart {
    accounts: HashMap<String, Id>,
    journals: HashMap<String, Id>,
}

impl Chart {
    /// Loads the chart; a company that has none yet gets the shipped one.
    pub(crate) async fn load(ctx: &Ctx, tx: &Tx<'_>) -> Result<Chart> {
        let chart = Self::read(ctx, tx).await?;
        if !chart.accounts.is_empty() && !chart.journals.is_empty() {
            return Ok(chart);
        }
        setup::ensure(ctx, tx).await?;
        Self::read(ctx, tx).await
    }

    async fn read(ctx: &Ctx, source: &Source) -> Result<Chart> {
        let accounts = source
            .select::<account::Entity>(&ctx.whole())
            .filter(account::Column::Role.is_not_null())
            .filter(account::Column::ArchivedAt.is_null())
            .all()
            .await?;
        let journals = source
            .select::<journal::Entity>(&ctx.whole())
            .filter(journal::Column::ArchivedAt.is_null())
            .order_by_desc(journal::Column::Code)
            .all()
            .await?;
        Ok(Chart {
            accounts: accounts.into_iter().filter_map(|row| Some((row.role?, row.id))).collect(),
            // Of several of a kind the first by code stays.
            journals: journals.into_iter().map(|row| (row.kind, row.id)).collect(),
        })
    }

    /// The account of a role.
    ///
    /// # Errors
    /// `ledger.role_needed` when somebody has taken the role away.
    pub(crate) fn account(&self, role: Role) -> Result<Id> {
        self.accounts.get(role.0).copied().ok_or_else(|| ROLE_NEEDED.with("role", role.0))
    }

    /// The journal that takes postings of a kind.
    pub(crate) fn journal(&self, kind: &str) -> Result<Id> {
        self.journals.get(kind).copied().ok_or_else(|| NO_SUCH_JOURNAL.with("kind", kind))
    }
}

/// What an account is to payments and refunds.
pub(crate) fn money_account<'a>(
    ctx: &'a Ctx,
    source: &'a Source,
    id: Id,
) -> BoxFuture<'a, Result<MoneyAccount>> {
    Box::pin(async move {
        let found = source.select::<account::Entity>(&ctx.whole()).id(id).one().await?;
        Ok(match found.filter(|account| account.archived_at.is_none()) {
            Some(account) if account.is_money() => MoneyAccount::Holds,
            Some(_) => MoneyAccount::HoldsNone,
            None => MoneyAccount::Missing,
        })
    })
}

/// Accounts by id, archived ones included: for those who show or check lines.
pub(crate) async fn accounts(ctx: &Ctx, source: &Source) -> Result<HashMap<Id, account::Model>> {
    let rows = source.select::<account::Entity>(&ctx.whole()).all().await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
