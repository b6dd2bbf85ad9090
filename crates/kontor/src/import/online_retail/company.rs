//! The company whose past the file is.

use std::sync::Arc;

use garde::Validate;
use identity::companies::{self, NewCompany};
use identity::invitations::{self, Invitee};
use identity::people::Position;
use kernel::{Country, Currency, Email, Error, FieldError, Result, Zone};
use platform::{Company, Ctx, Runtime, pipeline};

use crate::import::OTHER_CURRENCY;

/// The file's prices are in pounds.
const CURRENCY: &str = "GBP";

/// The company, and the invitation of its administrator if it was founded with one.
pub(super) struct Home {
    pub(super) company: Arc<Company>,
    pub(super) founded: bool,
    pub(super) invitation: Option<String>,
}

/// Finds the company of this code, or founds it in London: with an invitation for an administrator if one is named,
/// else without people.
pub(super) async fn find_or_found(
    runtime: &Runtime,
    code: &str,
    administrator: Option<&Email>,
) -> Result<Home> {
    let there = runtime.companies().await?.into_iter().find(|company| company.code == code);
    let Some(company) = there else { return found(runtime, code, administrator).await };
    if company.currency.code() != CURRENCY {
        return Err(OTHER_CURRENCY.with("company", company.currency).with("file", CURRENCY));
    }
    Ok(Home { company, founded: false, invitation: None })
}

async fn found(runtime: &Runtime, code: &str, administrator: Option<&Email>) -> Result<Home> {
    let new = NewCompany {
        name: "Online Retail".to_owned(),
        code: Some(code.to_owned()),
        country: Country::parse("GB")?,
        currency: Currency::parse(CURRENCY)?,
        zone: Zone::parse("Europe/London")?,
        cutover_minutes: 0,
        prices_include_tax: false,
        tax_rounding: kernel::TaxRounding::default(),
        locale: Some("en-GB".to_owned()),
        tax_id: None,
        address: None,
        email: None,
        phone: None,
    };
    new.validate().map_err(|report| faults(&report))?;
    let row = companies::row(&new, runtime.clock().id(), runtime.clock().now())?;
    let company = Arc::new(row.to_company()?);
    let ctx = Ctx::system(runtime, company.clone(), super::NAME);
    let administrator = administrator.cloned();
    let invitation = pipeline::write(&ctx, move |ctx, tx| {
        let (row, administrator) = (row.clone(), administrator.clone());
        Box::pin(async move {
            let begun = companies::begin(ctx, tx, row).await?;
            let Some(email) = administrator else { return Ok(None) };
            let position = Position { roles: vec![begun.administrator], ..Position::default() };
            let invitee =
                Invitee { email, first_name: "Administrator".to_owned(), last_name: String::new(), position };
            invitations::join(ctx, tx, &invitee).await.map(|(_, token)| Some(token))
        })
    })
    .await?;
    Ok(Home { company, founded: true, invitation })
}

fn faults(report: &garde::Report) -> Error {
    let fault = |(path, error): &(garde::Path, garde::Error)| {
        FieldError::new(path.to_string(), "config.invalid", error.message().to_owned())
    };
    Error::fields(report.iter().map(fault).collect())
}
