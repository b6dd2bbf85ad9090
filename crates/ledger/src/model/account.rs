//! A line of the chart of accounts.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "ledger_account")]
#[record(
    kind = "account",
    path = "/ledger/accounts",
    label = "Account",
    view = crate::permissions::ACCOUNT_VIEW,
    edit = crate::permissions::ACCOUNT_EDIT,
    sort = "code",
    check = crate::checks::account
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 16, search, unique)]
    pub code: String,
    #[record(max = 120, search)]
    pub name: String,
    #[record(one_of = ["asset", "liability", "equity", "income", "expense"])]
    pub kind: String,
    /// Under which heading reports show it: `Current assets`, `Cost of sales`.
    #[record(max = 60)]
    pub section: Option<String>,
    /// What documents post to it. One account for each role.
    #[record(one_of = [
        "receivable", "customer_credit", "customer_deposits", "refunds", "revenue", "tax_payable", "rounding", "cash", "card", "mpesa", "bank",
        "cheque", "other", "inventory", "cost_of_goods", "stock_adjustment", "goods_received", "exchange_gain",
        "exchange_loss", "unrealised_exchange", "currency_conversion", "bad_debt", "small_difference", "opening_equity", "retained_earnings",
    ])]
    pub role: Option<String>,
    /// Money is kept on it: payments and refunds may name it. Those with the role of a method of payment may be named
    /// anyway. Of an asset without another role.
    #[record(default = "false")]
    pub holds_money: bool,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether payments may come into it and refunds leave it.
    pub fn is_money(&self) -> bool {
        let of_method = self.role.as_deref().is_some_and(crate::roles::is_of_money);
        self.kind == "asset" && (self.holds_money || of_method)
    }
}
