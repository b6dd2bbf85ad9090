//! The reminder on paper, and the words of the mail that brings it.

use kernel::{Amount, Id, Result};
use parties::customers::{self, Customer};
use platform::{Ctx, Source};
use print::{Document, Figures, Layout, Paper, Weight};
use sea_orm::ColumnTrait;
use serde_json::{Value, json};

use super::{Announced, Item, Letter, Part, letters};
use crate::ageing::Debt;
use crate::customers::Who;
use crate::looks::Looks;
use crate::model::dunning_text;

const REMINDER: Layout = Layout { name: "reminder", source: include_str!("../../layouts/reminder.typ") };

/// What the mail says.
pub(crate) struct Words {
    pub(crate) subject: String,
    pub(crate) body: String,
}

/// A letter as its reader gets it.
pub(crate) struct Sheet {
    pub(crate) who: Who,
    pub(crate) words: Words,
    pub(crate) document: Document,
}

/// What a customer would be reminded of today, on paper; nothing when it is nothing.
pub async fn reminder_paper(ctx: &Ctx, source: &Source, customer_id: Id) -> Result<Option<Document>> {
    let Some(letter) = letters(ctx, source, &[customer_id]).await?.pop() else { return Ok(None) };
    let customer = customers::find(ctx, source, customer_id).await?;
    Ok(Some(sheet(ctx, source, &letter, customer).await?.document))
}

/// A letter in its reader's language.
pub(crate) async fn sheet(ctx: &Ctx, source: &Source, letter: &Letter, customer: Customer) -> Result<Sheet> {
    let locale = customer.locale.clone().unwrap_or_else(|| ctx.company().locale.clone());
    let who = Who::of(customer);
    let words = words(ctx, source, letter, &who, &locale).await?;
    let looks = Looks::of(ctx, source, "reminder", &locale).await?;
    let document = lay_out(ctx, letter, &who, &looks, &locale, &words.body);
    Ok(Sheet { who, words, document })
}

/// The words of the highest level in the reader's language, or in English, or those that ship.
async fn words(ctx: &Ctx, source: &Source, letter: &Letter, who: &Who, locale: &str) -> Result<Words> {
    let texts = source
        .select::<dunning_text::Entity>(&ctx.whole())
        .filter(dunning_text::Column::DunningLevelId.eq(letter.announced.id))
        .filter(dunning_text::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let language = print::labels::language(locale);
    let own = texts.iter().find(|text| text.language == language);
    let labels = print::labels::labels(locale);
    let label = |name: &str| labels[name].as_str().unwrap_or_default().to_owned();
    let (subject, body) = match own.or_else(|| texts.iter().find(|text| text.language == "en")) {
        Some(text) => (text.subject.clone(), text.body.clone()),
        None => (format!("{} – {{company}}", label("reminder")), label("reminder_letter")),
    };
    let figures = Figures::of(locale);
    // Currencies are never added up: each sum is named.
    let sums = letter.parts.iter().map(|part| figures.money(part.currency, part.overdue()));
    let total = sums.collect::<Vec<_>>().join(" + ");
    let fill = |text: String| {
        text.replace("{customer}", &who.name)
            .replace("{total}", &total)
            .replace("{company}", &ctx.company().name)
    };
    Ok(Words { subject: fill(subject), body: fill(body) })
}

fn lay_out(ctx: &Ctx, letter: &Letter, who: &Who, looks: &Looks, locale: &str, body: &str) -> Document {
    let figures = Figures::of(locale);
    let level = &letter.announced.name;
    let mut paper = looks
        .dress(Paper::new(who.id, ctx.today(), locale, "reminder", ""))
        .fact("date", Some(figures.day(ctx.today())))
        .fact("reminder", Some(level).filter(|name| !name.is_empty()))
        .fact("customer_number", Some(&who.code))
        .address("bill_to", &who.name, &[])
        .set("letter", body);
    let several = letter.parts.len() > 1;
    let sections: Vec<Value> =
        letter.parts.iter().map(|part| section(part, &paper, figures, several)).collect();
    paper = looks.payment(paper.set("sections", sections));
    Document { layout: REMINDER, data: paper.into_data(), assets: looks.assets() }
}

/// What is late in one currency, with its own totals; below the currency's code where there are several.
fn section(part: &Part, paper: &Paper, figures: Figures, several: bool) -> Value {
    let money = |amount: Amount| figures.money(part.currency, amount);
    let lines: Vec<Value> = part.items.iter().map(|item| row(part, paper, figures, item)).collect();
    let mut totals = vec![paper.weighed("total_overdue", &money(part.overdue()), Weight::Strong)];
    if let Some(fee) = part.fee() {
        totals.push(paper.weighed("fee", &money(fee), Weight::Plain));
    }
    let whole = part.overdue() + part.fee().unwrap_or_default();
    totals.push(paper.weighed("balance_due", &money(whole), Weight::Total));
    let heading = if several { part.currency.code() } else { "" };
    json!({ "heading": heading, "lines": lines, "totals": totals })
}

fn row(part: &Part, paper: &Paper, figures: Figures, item: &Item) -> Value {
    json!({
        "document": format!("{} {}", paper.word("invoice"), item.debt.number),
        "due_date": figures.day(item.debt.due_on),
        "days_late": item.debt.days_late.to_string(),
        "balance_due": figures.amount(part.currency, item.debt.open),
    })
}

/// A letter that nobody gets, in a layout that is being tried out.
pub(crate) fn sample(ctx: &Ctx, looks: &Looks, locale: &str) -> Document {
    let currency = ctx.company().currency;
    let unit = 10_i64.pow(currency.exponent());
    let debt = |number: &str, days_late: i32, whole: i64| Debt {
        customer_id: Id::nil(),
        invoice_id: Id::nil(),
        number: number.to_owned(),
        instalment: 1,
        due_on: ctx.today().plus_days(-days_late),
        days_late,
        open: Amount(whole * unit),
        disputed: false,
        early: None,
    };
    let debts = [debt("INV-2026-000031", 34, 12_400), debt("INV-2026-000038", 9, 3_250)];
    let announced =
        Announced { level: 1, id: Id::nil(), name: "1".to_owned(), fee: Some(Amount(250 * unit)) };
    let part = Part {
        currency,
        items: debts.into_iter().map(|debt| Item { debt, level: Some(1) }).collect(),
        announced: Some(announced.clone()),
    };
    let letter = Letter { customer_id: Id::nil(), parts: vec![part], announced };
    let who =
        Who { id: Id::nil(), code: "C-000042".to_owned(), name: "Duka la Amani".to_owned(), locale: None };
    let labels = print::labels::labels(locale);
    lay_out(ctx, &letter, &who, looks, locale, labels["reminder_letter"].as_str().unwrap_or_default())
}
