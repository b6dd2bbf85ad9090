//! Which accounts of the chart hold money is known to whoever keeps the books, a floor above.

use std::sync::Arc;

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Port, Source};

use crate::{NO_MONEY_ACCOUNT, NO_SUCH_ACCOUNT};

/// What the books say of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyAccount {
    /// Money is kept on it.
    Holds,
    /// It is there and for something else.
    HoldsNone,
    /// There is none, or it is archived.
    Missing,
}

/// Looks at an account of the company.
pub type LookAtAccount = for<'a> fn(&'a Ctx, &'a Source, Id) -> BoxFuture<'a, Result<MoneyAccount>>;

struct Known(LookAtAccount);

/// The value for `Module::ports` of the module that keeps the books.
pub fn money_accounts_known(look: LookAtAccount) -> Port {
    Arc::new(Known(look))
}

/// Refuses an account that a body names and that holds no money.
///
/// # Errors
/// `billing.no_such_account`, `billing.no_money_account`.
pub(crate) async fn assert_holds(ctx: &Ctx, source: &Source, account: Option<Id>) -> Result<()> {
    let Some(account) = account else { return Ok(()) };
    let books = ctx.runtime().registry().ports::<Known>();
    let found = match books.first() {
        Some(books) => (books.0)(ctx, source, account).await?,
        None => MoneyAccount::Missing,
    };
    match found {
        MoneyAccount::Holds => Ok(()),
        MoneyAccount::HoldsNone => Err(NO_MONEY_ACCOUNT.at("account_id")),
        MoneyAccount::Missing => Err(NO_SUCH_ACCOUNT.at("account_id")),
    }
}
