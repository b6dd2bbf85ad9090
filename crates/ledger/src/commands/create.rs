//! `POST /ledger/entries`: an entry by hand, as a draft or posted at once.

use garde::Validate;
use kernel::{Amount, Currency, Day, Decimal, ExchangeRate, Id, Result};
use platform::{Ctx, FORBIDDEN, Rows, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{post_by_hand, subject};
use crate::chart::{self, Chart};
use crate::model::{account, journal};
use crate::posting::{By, Leg, Posting};
use crate::roles::CONTROL;
use crate::rules::parts;
use crate::view::EntryView;
use crate::{
    BAD_LINE, NO_SUCH_ACCOUNT, NO_SUCH_JOURNAL, NO_SUCH_PARTNER, PARTNER_NEEDED, entries, permissions, view,
};

/// Lines of one entry at most.
pub const LINES_MAX: usize = 500;

/// What an entry by hand is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    #[default]
    Manual,
    /// What the books begin with.
    Opening,
}

/// An entry as the caller writes it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewEntry {
    /// The general journal when absent.
    pub journal_id: Option<Id>,
    #[serde(default)]
    pub kind: Purpose,
    /// Today when absent.
    pub business_date: Option<Day>,
    #[garde(length(chars, min = 1, max = 200))]
    pub description: String,
    /// Of the lines' debits and credits; the company's when absent.
    pub currency: Option<Currency>,
    /// Into the company's currency; the rate of the business date when absent.
    pub exchange_rate: Option<ExchangeRate>,
    #[garde(length(min = 2, max = LINES_MAX), dive)]
    pub lines: Vec<NewEntryLine>,
    /// Posts it in the same transaction.
    #[serde(default)]
    pub post: bool,
}

/// A line as the caller writes it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewEntryLine {
    pub account_id: Id,
    pub debit: Option<Decimal>,
    pub credit: Option<Decimal>,
    /// The customer; needed on accounts that say who owes what: receivables, customers' credit, refunds.
    pub partner_id: Option<Id>,
    pub store_id: Option<Id>,
    #[garde(inner(length(chars, min = 1, max = 200)))]
    #[schemars(length(min = 1, max = 200))]
    pub memo: Option<String>,
}

/// Writes an entry.
pub async fn create(ctx: &Ctx, tx: &Tx<'_>, input: NewEntry) -> Result<EntryView> {
    let posting = compose(ctx, tx, &input).await?;
    if input.post {
        ctx.require(&permissions::ENTRY_POST)?;
        let (entry, lines) = post_by_hand(ctx, tx, posting, "ledger.entry.post").await?;
        return view::of(ctx, tx, &entry, &lines, None).await;
    }
    let (entry, lines) = entries::draft(ctx, tx, posting).await?;
    tx.audit(subject(&entry), "ledger.entry.create", &json!({ "description": entry.description }))?;
    view::of(ctx, tx, &entry, &lines, None).await
}

/// Reads and checks what the caller wrote.
pub(crate) async fn compose(ctx: &Ctx, tx: &Tx<'_>, input: &NewEntry) -> Result<Posting> {
    // An entry by hand may touch any account: it is the whole company's, or nobody's.
    if *ctx.scope().rows() != Rows::All {
        return Err(FORBIDDEN.because("Entries by hand are written for the whole company"));
    }
    let chart = Chart::load(ctx, tx).await?;
    let journal_id = match input.journal_id {
        Some(id) => open_journal(ctx, tx, id).await?,
        None => chart.journal("general")?,
    };
    let day = input.business_date.unwrap_or(ctx.today());
    let currency = input.currency.unwrap_or(ctx.company().currency);
    let by = rate(ctx, tx, input, currency, day).await?;
    assert_known(ctx, tx, input).await?;
    let amounts: Vec<Amount> = input
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| amount(currency, line, index))
        .collect::<Result<_>>()?;
    let bases = parts::convert(&amounts, currency, ctx.company().currency, by.rate)?;
    let kind = match input.kind {
        Purpose::Manual => "manual",
        Purpose::Opening => "opening",
    };
    let mut posting = Posting::new(journal_id, kind, day, currency, input.description.clone());
    posting.by = by;
    for ((line, amount), base) in input.lines.iter().zip(amounts).zip(bases) {
        posting.leg(Leg {
            partner_id: line.partner_id,
            store_id: line.store_id,
            memo: line.memo.clone(),
            ..Leg::new(line.account_id, currency, amount, base)
        });
    }
    Ok(posting)
}

async fn open_journal(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<Id> {
    let found = tx.select::<journal::Entity>(&ctx.whole()).id(id).one().await?;
    let open = found.filter(|journal| journal.archived_at.is_none());
    open.map(|journal| journal.id).ok_or_else(|| NO_SUCH_JOURNAL.at("journal_id"))
}

async fn rate(ctx: &Ctx, tx: &Tx<'_>, input: &NewEntry, currency: Currency, day: Day) -> Result<By> {
    if currency == ctx.company().currency {
        return Ok(By::default());
    }
    if let Some(rate) = input.exchange_rate {
        return Ok(By { rate: Some(rate), day: Some(day), source: Some("manual".to_owned()) });
    }
    let rated = finance::rate(ctx, tx, currency, ctx.company().currency, day).await?;
    Ok(By { rate: Some(rated.rate), day: Some(rated.day), source: Some(rated.source) })
}

/// A debit above zero, a credit below.
fn amount(currency: Currency, line: &NewEntryLine, index: usize) -> Result<Amount> {
    let (field, decimal, sign) = match (line.debit, line.credit) {
        (Some(debit), None) => ("debit", debit, 1),
        (None, Some(credit)) => ("credit", credit, -1),
        _ => return Err(BAD_LINE.at(format!("lines[{index}]"))),
    };
    let path = format!("lines[{index}].{field}");
    let amount = currency.amount(decimal).map_err(|error| error.at(path.clone()))?;
    if amount.is_positive() { Ok(Amount(sign * amount.0)) } else { Err(BAD_LINE.at(path)) }
}

/// A line on a control account says whose debt or credit it is.
pub(crate) fn assert_partner(account: &account::Model, partner: Option<Id>, index: usize) -> Result<()> {
    let role = account.role.as_deref().filter(|role| CONTROL.iter().any(|one| one.0 == *role));
    match role {
        Some(role) if partner.is_none() => Err(PARTNER_NEEDED
            .at(format!("lines[{index}].partner_id"))
            .with("account", account.code.as_str())
            .with("role", role)),
        _ => Ok(()),
    }
}

/// What lines name is there.
async fn assert_known(ctx: &Ctx, tx: &Tx<'_>, input: &NewEntry) -> Result<()> {
    let accounts = chart::accounts(ctx, tx).await?;
    for (index, line) in input.lines.iter().enumerate() {
        let path = |field: &str| format!("lines[{index}].{field}");
        let open = accounts.get(&line.account_id).is_some_and(|account| account.archived_at.is_none());
        if !open {
            return Err(NO_SUCH_ACCOUNT.at(path("account_id")));
        }
        if let Some(account) = accounts.get(&line.account_id) {
            assert_partner(account, line.partner_id, index)?;
        }
        if let Some(partner) = line.partner_id {
            parties::customers::find_in(tx, &ctx.whole(), partner)
                .await
                .map_err(|_| NO_SUCH_PARTNER.at(path("partner_id")))?;
        }
        if let Some(store) = line.store_id {
            identity::stores::find(ctx, tx, store).await.map_err(|error| error.at(path("store_id")))?;
        }
    }
    Ok(())
}
