//! Entries as the API shows them.

use kernel::{Amount, Currency, Day, Decimal, ExchangeRate, Id, Instant, Rate, Result};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::Serialize;

use crate::STATES;
use crate::chart;
use crate::missing::document_path;
use crate::model::{entry, line};

/// A journal entry.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EntryView {
    pub id: Id,
    pub journal_id: Id,
    pub kind: String,
    pub status: String,
    pub number: Option<String>,
    pub business_date: Day,
    /// The document's own date, where its period was locked before it came into the books.
    pub document_date: Option<Day>,
    pub description: String,
    /// The customer of the document that made it; `?labels=true` gives the name of today.
    pub partner_id: Option<Id>,
    pub currency: Currency,
    pub exchange_rate: Option<ExchangeRate>,
    pub rate_day: Option<Day>,
    pub rate_source: Option<String>,
    /// Σ debits in the company's currency.
    pub total: Decimal,
    /// The document that made it.
    pub source_kind: Option<String>,
    pub source_id: Option<Id>,
    pub source_number: Option<String>,
    pub reverses_id: Option<Id>,
    pub reversed_by: Option<Id>,
    pub exception_id: Option<Id>,
    pub posted_at: Option<Instant>,
    pub posted_by: Option<Id>,
    pub lines: Vec<EntryLineView>,
    pub links: Links,
    /// The verbs that the state allows.
    pub allowed_actions: Vec<String>,
    pub version: i64,
}

/// A line of an entry.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EntryLineView {
    pub id: Id,
    pub line_no: i32,
    pub account_id: Id,
    pub account_code: String,
    pub account_name: String,
    /// In the company's currency.
    pub debit: Decimal,
    pub credit: Decimal,
    pub currency: Currency,
    /// In `currency`; a credit is below zero.
    pub amount: Decimal,
    pub partner_id: Option<Id>,
    pub product_id: Option<Id>,
    /// The document that this line opens or settles.
    pub item_id: Option<Id>,
    pub tax_class_id: Option<Id>,
    /// The rate of the tax that this is, or that was charged on it.
    pub tax_rate: Option<Rate>,
    pub store_id: Option<Id>,
    pub memo: Option<String>,
}

/// Where to look further, below `/api/v1`.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Links {
    /// The entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
    /// The document that made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The account's ledger over the same days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
}

/// The links of an entry.
pub(crate) fn links(entry: &entry::Model) -> Links {
    let document = entry.source_kind.as_deref().zip(entry.source_id);
    Links {
        entry: Some(format!("/ledger/entries/{}", entry.id)),
        document: document.and_then(|(kind, id)| document_path(kind, id)),
        ledger: None,
    }
}

/// What is on the debit side and what on the credit side.
pub(crate) fn sides(currency: Currency, base: Amount) -> (Decimal, Decimal) {
    let zero = Amount::ZERO;
    let (debit, credit) = if base.is_negative() { (zero, -base) } else { (base, zero) };
    (currency.decimal(debit), currency.decimal(credit))
}

pub(crate) async fn of(
    ctx: &Ctx,
    source: &Source,
    entry: &entry::Model,
    lines: &[line::Model],
    reversed_by: Option<Id>,
) -> Result<EntryView> {
    let accounts = chart::accounts(ctx, source).await?;
    let home = ctx.company().currency;
    let line_view = |line: &line::Model| {
        let (debit, credit) = sides(home, line.base);
        let account = accounts.get(&line.account_id);
        EntryLineView {
            id: line.id,
            line_no: line.line_no,
            account_id: line.account_id,
            account_code: account.map(|account| account.code.clone()).unwrap_or_default(),
            account_name: account.map(|account| account.name.clone()).unwrap_or_default(),
            debit,
            credit,
            currency: line.currency,
            amount: line.currency.decimal(line.amount),
            partner_id: line.partner_id,
            product_id: line.product_id,
            item_id: line.item_id,
            tax_class_id: line.tax_class_id,
            tax_rate: line.tax_rate,
            store_id: line.store_id,
            memo: line.memo.clone(),
        }
    };
    Ok(EntryView {
        id: entry.id,
        journal_id: entry.journal_id,
        kind: entry.kind.clone(),
        status: entry.status.clone(),
        number: entry.number.clone(),
        business_date: entry.business_date,
        document_date: entry.document_date,
        description: entry.description.clone(),
        partner_id: entry.partner_id,
        currency: entry.currency,
        exchange_rate: entry.exchange_rate,
        rate_day: entry.rate_day,
        rate_source: entry.rate_source.clone(),
        total: home.decimal(entry.total),
        source_kind: entry.source_kind.clone(),
        source_id: entry.source_id,
        source_number: entry.source_number.clone(),
        reverses_id: entry.reverses_id,
        reversed_by,
        exception_id: entry.exception_id,
        posted_at: entry.posted_at,
        posted_by: entry.posted_by,
        lines: lines.iter().map(line_view).collect(),
        links: links(entry),
        allowed_actions: allowed(entry, reversed_by).into_iter().map(str::to_owned).collect(),
        version: entry.version,
    })
}

/// What a person may do with it now.
fn allowed(entry: &entry::Model, reversed_by: Option<Id>) -> Vec<&'static str> {
    let verbs = STATES.allowed(&entry.status).into_iter();
    let by_hand = entry.source_kind.is_none() && reversed_by.is_none();
    let verbs = verbs.filter(|verb| *verb != "reverse" || by_hand);
    if entry.posted { verbs.collect() } else { verbs.chain(["replace", "delete"]).collect() }
}
