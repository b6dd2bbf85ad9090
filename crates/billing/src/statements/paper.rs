//! `GET /billing/customers/{id}/statement/pdf`: the statement in the customer's language.

use kernel::{Amount, Error, Id, Result};
use platform::{Ctx, FileReply, Source};
use print::{Document, Figures, Layout, Paper, Weight};
use serde_json::{Value, json};

use super::{Account, Entry, StatementQuery, account};
use crate::looks::Looks;

const STATEMENT: Layout = Layout { name: "statement", source: include_str!("../../layouts/statement.typ") };

/// The statement as a file.
pub async fn pdf(ctx: &Ctx, source: &Source, query: StatementQuery) -> Result<FileReply> {
    let account = account(ctx, source, query).await?;
    let locale = locale(ctx, &account);
    let looks = Looks::of(ctx, source, "statement", &locale).await?;
    let name = file_name(&account);
    let document = lay_out(&account, &looks, &locale);
    // Typesetting burns the processor: not on the threads that answer requests.
    let bytes = tokio::task::spawn_blocking(move || document.pdf()).await.map_err(Error::internal)??;
    Ok(FileReply { content_type: "application/pdf".to_owned(), file_name: name, bytes })
}

/// A statement of a customer whom the caller may see, on paper.
pub async fn statement_paper(ctx: &Ctx, source: &Source, query: StatementQuery) -> Result<Document> {
    let account = account(ctx, source, query).await?;
    let locale = locale(ctx, &account);
    let looks = Looks::of(ctx, source, "statement", &locale).await?;
    Ok(lay_out(&account, &looks, &locale))
}

/// What the file is called.
pub(super) fn file_name(account: &Account) -> String {
    format!("statement-{}-{}.pdf", account.customer.code, account.to)
}

/// The customer's language, else the company's.
pub(super) fn locale(ctx: &Ctx, account: &Account) -> String {
    account.customer.locale.clone().unwrap_or_else(|| ctx.company().locale.clone())
}

pub(crate) fn lay_out(account: &Account, looks: &Looks, locale: &str) -> Document {
    let figures = Figures::of(locale);
    let money = |amount: Amount| figures.money(account.currency, amount);
    let period = format!("{} – {}", figures.day(account.from), figures.day(account.to));
    let paper = looks
        .dress(Paper::new(id_of(account), account.to, locale, "statement", &account.customer.code))
        .fact("period", Some(period))
        .fact("currency", Some(account.currency.code()))
        .address("customer", &account.customer.name, &[]);
    let mut lines = vec![json!({
        "date": figures.day(account.from),
        "document": paper.word("opening_balance"),
        "balance": figures.amount(account.currency, account.opening),
    })];
    lines.extend(account.running().map(|(entry, balance)| row(account, &paper, figures, entry, balance)));
    let paper = paper
        .set("lines", lines)
        .total("opening_balance", money(account.opening), Weight::Plain)
        .total("debit", money(account.debit()), Weight::Plain)
        .total("credit", money(-account.credit()), Weight::Plain)
        .total("closing_balance", money(account.closing()), Weight::Total);
    Document { layout: STATEMENT, data: looks.payment(paper).into_data(), assets: looks.assets() }
}

fn row(account: &Account, paper: &Paper, figures: Figures, entry: &Entry, balance: Amount) -> Value {
    let amount = |amount: Amount| figures.amount(account.currency, amount);
    let (debit, credit) = match entry.amount.is_negative() {
        true => (String::new(), amount(-entry.amount)),
        false => (amount(entry.amount), String::new()),
    };
    json!({
        "date": figures.day(entry.on),
        "document": format!("{} {}", paper.word(entry.kind), entry.number),
        "reference": entry.reference,
        "due_date": entry.due_on.map(|day| figures.day(day)),
        "debit": debit,
        "credit": credit,
        "balance": amount(balance),
    })
}

/// The same account and period is the same document.
fn id_of(account: &Account) -> Id {
    account.customer.id
}
