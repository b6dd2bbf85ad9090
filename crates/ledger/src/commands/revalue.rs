//! `POST /ledger/revaluations`: what is owed and held in other currencies, told at the rate of a day: at a month's or
//! year's end, so that the balance sheet of that day is right. Each revaluation is taken back on the next day by its
//! negation, so that what is realised at settlement is realised once and from where it began (T14).
//!
//! Money, receivables, customers' credit and refunds under way are revalued. Deposits on orders are not: they are owed
//! in goods (IAS 21.16). Run again for the same day, only what has come since is told.

use std::collections::{BTreeMap, BTreeSet};

use garde::Validate;
use kernel::{Amount, Currency, Day, Decimal, ExchangeRate, Id, Result};
use platform::{Ctx, FORBIDDEN, Rows, Tx, outbox};
use schemars::JsonSchema;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};
use serde::{Deserialize, Serialize};

use super::{check_open, tell};
use crate::chart::{self, Chart};
use crate::model::{account, line};
use crate::posting::{By, Leg, Posting};
use crate::roles::{MONETARY, UNREALISED_EXCHANGE};
use crate::{DAY_NOT_OVER, entries, listen};

/// As of which day.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = serde_json::json!({ "as_of": "2026-03-31" }))]
pub struct Revalue {
    /// A day that is over. Its rate counts, or the latest before it.
    pub as_of: Day,
}

/// What a revaluation found and posted.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Revaluation {
    pub as_of: Day,
    /// The company's currency.
    pub currency: Currency,
    pub rows: Vec<Row>,
    /// Σ differences: a gain is above zero.
    pub difference: Decimal,
    /// An entry for each currency whose worth has changed, and its negation on the next day.
    pub entries: Vec<Posted>,
    /// Events that the books have not heard yet: when there are some of that day, run it again.
    pub events_waiting: i64,
}

/// An account's balance in one currency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Row {
    pub account_id: Id,
    pub account_code: String,
    pub account_name: String,
    pub balance_currency: Currency,
    /// In that currency; above zero is a debit.
    pub balance: Decimal,
    /// What the books say it is worth, in the company's currency.
    pub booked: Decimal,
    pub exchange_rate: ExchangeRate,
    /// The day of the rate, on or before `as_of`.
    pub rate_day: Day,
    pub rate_source: String,
    /// What it is worth at that rate.
    pub worth: Decimal,
    pub difference: Decimal,
}

/// An entry that was posted.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Posted {
    pub id: Id,
    pub number: Option<String>,
    pub business_date: Day,
    pub reverses_id: Option<Id>,
}

#[derive(FromQueryResult)]
struct Held {
    account_id: Id,
    currency: Currency,
    amount: i64,
    base: i64,
}

impl Held {
    /// What came and went needs no rate.
    fn is_nothing(&self) -> bool {
        (self.amount, self.base) == (0, 0)
    }
}

/// Posts what has changed.
///
/// # Errors
/// `ledger.day_not_over`; `finance.no_rate`, `finance.stale_rate`; `finance.period_locked` for the day or the next.
pub async fn revalue(ctx: &Ctx, tx: &Tx<'_>, input: Revalue) -> Result<Revaluation> {
    if *ctx.scope().rows() != Rows::All {
        return Err(FORBIDDEN.because("The whole company is revalued, or nothing"));
    }
    if input.as_of >= ctx.today() {
        return Err(DAY_NOT_OVER.at("as_of"));
    }
    let chart = Chart::load(ctx, tx).await?;
    let unrealised = chart.account(UNREALISED_EXCHANGE)?;
    // One at a time: the second sees what the first has posted.
    tx.select::<account::Entity>(&ctx.whole()).id(unrealised).locked().expect().await?;
    let accounts = chart::accounts(ctx, tx).await?;
    let home = ctx.company().currency;
    let mut currencies: BTreeMap<Currency, Vec<Held>> = BTreeMap::new();
    let mut monetary: BTreeSet<Id> =
        MONETARY.iter().map(|role| chart.account(*role)).collect::<Result<_>>()?;
    monetary.extend(accounts.values().filter(|account| account.is_money()).map(|account| account.id));
    for held in held(ctx, tx, monetary, input.as_of).await?.into_iter().filter(|held| !held.is_nothing()) {
        currencies.entry(held.currency).or_default().push(held);
    }
    let mut found = Revaluation {
        as_of: input.as_of,
        currency: home,
        rows: Vec::new(),
        difference: home.decimal(Amount::ZERO),
        entries: Vec::new(),
        events_waiting: outbox::waiting(ctx, tx, &listen::subscription()).await?,
    };
    let mut total = Amount::ZERO;
    for (currency, balances) in currencies {
        let rated = finance::rate(ctx, tx, currency, home, input.as_of).await?;
        let description = format!("Worth of {currency} on {} at {}", input.as_of, rated.rate);
        let journal = chart.journal("general")?;
        let mut posting = Posting::new(journal, "revaluation", input.as_of, currency, description);
        posting.by = By { rate: Some(rated.rate), day: Some(rated.day), source: Some(rated.source.clone()) };
        let mut sum = Amount::ZERO;
        for held in balances {
            let worth = finance::to_company(ctx, Amount(held.amount), currency, Some(rated.rate))?;
            let difference = worth - Amount(held.base);
            let account = accounts.get(&held.account_id);
            found.rows.push(Row {
                account_id: held.account_id,
                account_code: account.map(|account| account.code.clone()).unwrap_or_default(),
                account_name: account.map(|account| account.name.clone()).unwrap_or_default(),
                balance_currency: currency,
                balance: currency.decimal(Amount(held.amount)),
                booked: home.decimal(Amount(held.base)),
                exchange_rate: rated.rate,
                rate_day: rated.day,
                rate_source: rated.source.clone(),
                worth: home.decimal(worth),
                difference: home.decimal(difference),
            });
            posting.leg(Leg::new(held.account_id, currency, Amount::ZERO, difference));
            sum += difference;
        }
        posting.leg(Leg::new(unrealised, currency, Amount::ZERO, -sum));
        total += sum;
        // Legs of nothing are no legs: what is worth what the books say makes no entry.
        if posting.legs.iter().any(|leg| !leg.is_nothing()) {
            found.entries.extend(post_and_take_back(ctx, tx, posting).await?);
        }
    }
    found.rows.sort_by(|one, other| one.account_code.cmp(&other.account_code));
    found.difference = home.decimal(total);
    Ok(found)
}

/// The entry on its day, and its negation on the next.
async fn post_and_take_back(ctx: &Ctx, tx: &Tx<'_>, mut posting: Posting) -> Result<[Posted; 2]> {
    let at = |error: kernel::Error| error.at("as_of");
    posting.exception_id = check_open(ctx, tx, posting.day).await.map_err(at)?;
    let next = posting.day.plus_days(1);
    let back = posting.clone();
    let (entry, _) = entries::post_all(ctx, tx, vec![posting]).await?.remove(0);
    tell(ctx, tx, &entry, "ledger.revaluation.post")?;
    let number = entry.number.clone().unwrap_or_default();
    let back = Posting {
        kind: "reversal",
        day: next,
        description: format!("{number} taken back on the next day"),
        reverses_id: Some(entry.id),
        exception_id: check_open(ctx, tx, next).await.map_err(at)?,
        legs: back.legs.into_iter().map(|leg| Leg { base: -leg.base, ..leg }).collect(),
        ..back
    };
    let (reversal, _) = entries::post_all(ctx, tx, vec![back]).await?.remove(0);
    tell(ctx, tx, &reversal, "ledger.revaluation.take_back")?;
    Ok([entry, reversal].map(|entry| Posted {
        id: entry.id,
        number: entry.number,
        business_date: entry.business_date,
        reverses_id: entry.reverses_id,
    }))
}

/// The balances in other currencies on the evening of a day.
async fn held(ctx: &Ctx, tx: &Tx<'_>, accounts: BTreeSet<Id>, day: Day) -> Result<Vec<Held>> {
    let sum = |column: line::Column| tx.engine().sum(Expr::col(column));
    tx.select::<line::Entity>(&ctx.whole())
        .filter(line::Column::Posted.eq(true))
        .filter(line::Column::AccountId.is_in(accounts))
        .filter(line::Column::BusinessDate.lte(day))
        .filter(line::Column::Currency.ne(ctx.company().currency))
        .shape(|select| {
            select
                .select_only()
                .column(line::Column::AccountId)
                .column(line::Column::Currency)
                .column_as(sum(line::Column::Amount), "amount")
                .column_as(sum(line::Column::Base), "base")
                .group_by(line::Column::AccountId)
                .group_by(line::Column::Currency)
        })
        .order_by(line::Column::AccountId)
        .all_as::<Held>()
        .await
}
