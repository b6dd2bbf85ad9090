//! `GET /billing/layouts/{id}/preview`: a layout on a sample document, in any language.

use kernel::{Amount, Error, Id, Result};
use platform::{Ctx, FileReply, Source};
use print::Document;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::customers::Who;
use crate::looks::Looks;
use crate::statements::{Account, Entry, paper as statement};
use crate::{UNKNOWN_LANGUAGE, dunning, paper};

/// Which layout, and in which language.
#[derive(Clone, Debug, Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Preview {
    /// The layout.
    pub id: Id,
    /// The company's when absent.
    #[garde(length(max = 16))]
    pub language: Option<String>,
    /// For a layout of all kinds: `invoice`, `credit_note`, `statement` or `reminder`.
    #[garde(length(max = 16))]
    pub kind: Option<String>,
}

/// The sample as a file.
pub(crate) async fn preview(ctx: &Ctx, source: &Source, query: Preview) -> Result<FileReply> {
    let document = sample(ctx, source, query).await?;
    let bytes = tokio::task::spawn_blocking(move || document.pdf()).await.map_err(Error::internal)??;
    Ok(FileReply { content_type: "application/pdf".to_owned(), file_name: "preview.pdf".to_owned(), bytes })
}

/// A sample document in a layout.
pub async fn sample(ctx: &Ctx, source: &Source, query: Preview) -> Result<Document> {
    let locale = query.language.unwrap_or_else(|| ctx.company().locale.clone());
    let known = print::labels::LANGUAGES.iter().any(|language| locale.starts_with(language));
    if !known {
        return Err(UNKNOWN_LANGUAGE.at("language").with("languages", print::labels::LANGUAGES));
    }
    let looks = Looks::one(ctx, source, query.id, &locale).await?;
    let kind = match looks.kind() {
        "all" => query.kind.unwrap_or_else(|| "invoice".to_owned()),
        own => own.to_owned(),
    };
    match kind.as_str() {
        "statement" => Ok(statement::lay_out(&account(ctx), &looks, &locale)),
        "reminder" => Ok(dunning::paper::sample(ctx, &looks, &locale)),
        other => paper::sample(ctx, looks, &locale, other == "credit_note"),
    }
}

/// An account that nobody has.
fn account(ctx: &Ctx) -> Account {
    let currency = ctx.company().currency;
    let amount = |whole: i64| Amount(whole * 10_i64.pow(currency.exponent()));
    let today = ctx.today();
    let from = today.first_of_month();
    let entry = |kind, number: &str, whole: i64, due: Option<i32>| Entry {
        on: today,
        kind,
        id: Id::nil(),
        number: number.to_owned(),
        reference: None,
        due_on: due.map(|days| today.plus_days(days)),
        amount: amount(whole),
    };
    let entries = vec![
        entry("invoice", "INV-2026-000041", 4_200, Some(14)),
        entry("payment", "PAY-2026-000017", -3_000, None),
        entry("credit_note", "CN-2026-000003", -200, None),
    ];
    let customer =
        Who { id: Id::nil(), code: "C-000042".to_owned(), name: "Duka la Amani".to_owned(), locale: None };
    Account { customer, currency, from, to: today, opening: amount(1_500), entries }
}
