//! The company as its documents show it: sender, numbers, how to pay, logo.

use kernel::{Kind, Result};
use platform::{Ctx, FileReply, Source, files};

use crate::model::company;

/// What stands at the head and foot of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterhead {
    /// The name in the register of companies, else the usual one.
    pub name: String,
    /// The address, a line each.
    pub lines: Vec<String>,
    /// The label's key and the value: tax number, phone, e-mail.
    pub facts: Vec<(&'static str, String)>,
    pub website: Option<String>,
    /// How to pay: bank account, till number.
    pub payment_text: Option<String>,
    /// The account to pay into, without blanks.
    pub iban: Option<String>,
    pub bic: Option<String>,
    pub logo: Option<FileReply>,
}

/// The letterhead of the company that is worked for.
pub async fn letterhead(ctx: &Ctx, source: &Source) -> Result<Letterhead> {
    let company = source.select::<company::Entity>(&ctx.whole()).id(ctx.company_id()).expect().await?;
    let logo = match company.logo_file_id {
        // A logo that is gone leaves the name in its place; a store that does not answer is an error.
        Some(id) => match files::of_company(ctx, source, id).await {
            Err(error) if error.kind == Kind::NotFound => None,
            found => Some(found?),
        },
        None => None,
    };
    let facts = [
        ("tax_number", company.tax_id),
        ("phone", company.phone.map(|phone| phone.to_string())),
        ("email", company.email.map(|email| email.to_string())),
    ];
    Ok(Letterhead {
        name: company.legal_name.unwrap_or(company.name),
        lines: company.address.iter().flat_map(|address| address.lines()).map(str::to_owned).collect(),
        facts: facts.into_iter().filter_map(|(label, value)| Some((label, value?))).collect(),
        website: company.website,
        payment_text: company.payment_text,
        iban: company.iban,
        bic: company.bic,
        logo,
    })
}
