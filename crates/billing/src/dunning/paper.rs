//! The reminder on paper, and the words of the mail that brings it.

use kernel::{Amount, Id, Result};
use platform::{Ctx, Source};
use print::{Document, Figures, Layout, Paper, Weight};
use sea_orm::ColumnTrait;
use serde_json::{Value, json};

use super::{Item, Letter};
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

/// The words of a level in the reader's language, or in English, or those that ship.
pub(crate) async fn words(
    ctx: &Ctx,
    source: &Source,
    letter: &Letter,
    who: &Who,
    locale: &str,
) -> Result<Words> {
    let texts = source
        .select::<dunning_text::Entity>(&ctx.whole())
        .filter(dunning_text::Column::DunningLevelId.eq(letter.level_id))
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
    let total = Figures::of(locale).money(letter.currency, letter.overdue());
    let fill = |text: String| {
        text.replace("{customer}", &who.name)
            .replace("{total}", &total)
            .replace("{company}", &ctx.company().name)
    };
    Ok(Words { subject: fill(subject), body: fill(body) })
}

pub(crate) fn lay_out(
    ctx: &Ctx,
    letter: &Letter,
    who: &Who,
    looks: &Looks,
    locale: &str,
    body: &str,
) -> Document {
    let figures = Figures::of(locale);
    let money = |amount: Amount| figures.money(letter.currency, amount);
    let mut paper = looks
        .dress(Paper::new(who.id, ctx.today(), locale, "reminder", ""))
        .fact("date", Some(figures.day(ctx.today())))
        .fact("reminder", Some(&letter.level_name).filter(|name| !name.is_empty()))
        .fact("customer_number", Some(&who.code))
        .address("bill_to", &who.name, &[])
        .set("letter", body);
    let lines: Vec<Value> = letter.items.iter().map(|item| row(letter, &paper, figures, item)).collect();
    paper = paper.set("lines", lines).total("total_overdue", money(letter.overdue()), Weight::Strong);
    if let Some(fee) = letter.fee {
        paper = paper.total("fee", money(fee), Weight::Plain);
    }
    let whole = letter.overdue() + letter.fee.unwrap_or_default();
    paper = paper.total("balance_due", money(whole), Weight::Total);
    let head = &looks.letterhead;
    if let Some(account) = head.payment_text.as_ref().filter(|_| looks.shows(|layout| layout.show_payment)) {
        let lines = [paper.labelled("pay_to", &head.name), paper.labelled("account", account)];
        paper = paper.set("payment", json!({ "lines": lines }));
    }
    Document { layout: REMINDER, data: paper.into_data(), assets: looks.assets() }
}

fn row(letter: &Letter, paper: &Paper, figures: Figures, item: &Item) -> Value {
    json!({
        "document": format!("{} {}", paper.word("invoice"), item.debt.number),
        "due_date": figures.day(item.debt.due_on),
        "days_late": item.debt.days_late.to_string(),
        "balance_due": figures.amount(letter.currency, item.debt.open),
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
    let letter = Letter {
        customer_id: Id::nil(),
        currency,
        items: debts.into_iter().map(|debt| Item { debt, level: Some(1) }).collect(),
        level: 1,
        level_id: Id::nil(),
        level_name: "1".to_owned(),
        fee: Some(Amount(250 * unit)),
    };
    let who =
        Who { id: Id::nil(), code: "C-000042".to_owned(), name: "Duka la Amani".to_owned(), locale: None };
    let labels = print::labels::labels(locale);
    lay_out(ctx, &letter, &who, looks, locale, labels["reminder_letter"].as_str().unwrap_or_default())
}
