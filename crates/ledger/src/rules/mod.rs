//! Pure rules: what balances, what an open item loses, how a document's parts become the company's currency.

pub mod balance;
pub mod parts;
pub mod relief;
