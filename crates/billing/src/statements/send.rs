//! `POST /billing/customers/{id}/statement/send`: the statement of a period goes to the customer.

use std::sync::Arc;

use garde::Validate;
use kernel::{Currency, Day, Email, Error, Id};
use platform::mail::{self, By, Draft, SendDocument, Sendable, UsualLetter};
use platform::{Ctx, Result, Source, Subject, Target, Tx};
use print::Figures;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use words::Words;

use super::{Account, StatementQuery, account, paper};
use crate::customers;
use crate::events::StatementSent;
use crate::permissions::STATEMENT_SEND;

/// Which statement, to whom, with which words. What is absent is as the letter that `GET …/statement/letter` shows.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "statement": { "from": "2026-01-01", "to": "2026-01-31" } }))]
pub struct SendStatement {
    pub statement: StatementPeriod,
    /// `mail` if nothing is said; `hand` notes that the customer has it.
    pub by: Option<By>,
    /// To whom; the usual address when empty.
    #[garde(length(max = mail::RECIPIENTS_MAX))]
    pub to: Vec<Email>,
    /// Who gets a copy.
    #[garde(length(max = mail::RECIPIENTS_MAX))]
    pub cc: Vec<Email>,
    /// Instead of the usual one.
    #[garde(inner(length(chars, min = 1, max = mail::SUBJECT_CHARS_MAX)))]
    #[schemars(length(min = 1, max = 200))]
    pub subject: Option<String>,
    /// Instead of the usual words.
    #[garde(inner(length(chars, min = 1, max = mail::MESSAGE_CHARS_MAX)))]
    #[schemars(length(min = 1, max = 4000))]
    pub message: Option<String>,
}

/// The period of a statement.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct StatementPeriod {
    /// The first day; the first of this month when absent.
    pub from: Option<Day>,
    /// The last day; today when absent.
    pub to: Option<Day>,
    /// The company's when absent.
    pub currency: Option<Currency>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct StatementSending {
    pub customer_id: Id,
    /// The first and last day of the statement that goes out.
    pub from: Day,
    pub to: Day,
}

/// What the job needs to make the same statement again.
#[derive(Serialize, Deserialize)]
struct Wish {
    customer_id: Id,
    from: Day,
    to: Day,
    currency: Currency,
}

/// `GET /billing/customers/{id}/statement/letter`.
pub(crate) async fn letter(ctx: &Ctx, source: &Source, query: StatementQuery) -> Result<UsualLetter> {
    let account = account(ctx, source, query).await?;
    Ok(draft(ctx, source, &account).await?.view(ctx))
}

/// Sends it by mail, or notes that it was handed over.
pub(crate) async fn send(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    input: SendStatement,
) -> Result<StatementSending> {
    let StatementPeriod { from, to, currency } = input.statement;
    let account = account(ctx, tx, StatementQuery { id: target.id, from, to, currency }).await?;
    let (customer_id, from, to) = (account.customer.id, account.from, account.to);
    let by = input.by.unwrap_or(By::Mail);
    let facts = json!({ "by": by, "from": from, "to": to, "currency": account.currency });
    tx.audit(Subject::of("customer", customer_id), "billing.statement.send", &facts)?;
    match by {
        By::Hand => sent(ctx, tx, customer_id, By::Hand).await?,
        By::Mail => {
            let draft = draft(ctx, tx, &account).await?;
            let wish = Wish { customer_id, from, to, currency: account.currency };
            let what = serde_json::to_value(wish).map_err(Error::internal)?;
            let SendStatement { by, to, cc, subject, message, .. } = input;
            mail::send(ctx, tx, draft, SendDocument { by, to, cc, subject, message }, what).await?;
        }
    }
    Ok(StatementSending { customer_id, from, to })
}

/// The customer has a statement.
pub(crate) async fn sent(ctx: &Ctx, tx: &Tx<'_>, customer_id: Id, by: By) -> Result<()> {
    let customer = parties::customers::find(ctx, tx, customer_id).await?;
    let about = about(&customer);
    tx.emit(about, &StatementSent { customer_id: customer.id, by })
}

fn about(customer: &parties::customers::Customer) -> Subject {
    Subject::of("statement", customer.id).within(customer.store_id, customer.region_id, customer.owner_id)
}

async fn draft(ctx: &Ctx, source: &Source, account: &Account) -> Result<Draft> {
    let customer = parties::customers::find(ctx, source, account.customer.id).await?;
    let locale = paper::locale(ctx, account);
    let (words, figures) = (Words::of(&locale), Figures::of(&locale));
    let (from, to) = (figures.day(account.from), figures.day(account.to));
    let balance = figures.money(account.currency, account.closing());
    let company = ctx.company().name.as_str();
    let message = words.with("letter-statement", &[("from", &from), ("to", &to), ("balance", &balance)]);
    let closing = words.with("letter-closing", &[("company", company)]);
    Ok(Draft {
        about: about(&customer),
        to: customers::address(ctx, source, &customer).await?,
        subject: words
            .with("letter-statement-subject", &[("from", &from), ("to", &to), ("company", company)]),
        message: format!("{message}\n\n{closing}"),
        files: vec![paper::file_name(account)],
        locale,
    })
}

/// How the job makes the file: with the rights of whoever asked, looked at again, because the statement holds what they
/// may see and no more.
pub(crate) fn kind() -> Sendable {
    Sendable {
        kind: "statement",
        door: None,
        files: Arc::new(|ctx, by, what| Box::pin(files(ctx, by, what))),
    }
}

async fn files(ctx: &Ctx, by: Option<Id>, what: &Value) -> Result<Vec<mail::Attachment>> {
    let Wish { customer_id, from, to, currency } = Wish::deserialize(what).map_err(Error::internal)?;
    let source = ctx.runtime().db().read();
    let ctx = match by {
        Some(user) => {
            let known = identity::on_behalf_of(ctx.runtime(), source, ctx.company_id(), user, None).await?;
            let who = known.ok_or_else(|| platform::FORBIDDEN.because("Whoever sent it has left"))?;
            ctx.on_behalf(Arc::new(who), &STATEMENT_SEND)?
        }
        None => ctx.clone(),
    };
    let query = StatementQuery { id: customer_id, from: Some(from), to: Some(to), currency: Some(currency) };
    Ok(vec![paper::pdf(&ctx, source, query).await?.into()])
}
