//! The company whose past the file is.

use std::sync::Arc;

use garde::Validate;
use identity::companies::{self, NewCompany};
use identity::invitations::{self, Invitee};
use identity::passwords::Password;
use identity::people::Position;
use identity::setup::{self, Founding, NewPerson};
use kernel::{Country, Currency, Email, Error, FieldError, Result, Zone};
use platform::{Company, Ctx, Runtime, pipeline};

use super::Options;
use crate::import::OTHER_CURRENCY;

/// The file's prices are in pounds.
const CURRENCY: &str = "GBP";

/// Who signs in to a system that nobody could sign in to before, unless somebody is named.
const ADMINISTRATOR: &str = "admin@online-retail.example";

/// The company, and whether this run founded it.
pub(super) struct Home {
    pub(super) company: Arc<Company>,
    pub(super) founded: bool,
}

/// Finds the company of this code, or founds it in London.
///
/// On a system without people it is founded with an administrator, whose random password is told at once: whoever
/// kills the import has seen it. On one that is in use, `administrator` is invited; without, it has no people yet.
pub(super) async fn find_or_found(runtime: &Runtime, options: &Options) -> Result<Home> {
    let there = runtime.companies().await?.into_iter().find(|company| company.code == options.company);
    let Some(company) = there else { return found(runtime, options).await };
    if company.currency.code() != CURRENCY {
        return Err(OTHER_CURRENCY.with("company", company.currency).with("file", CURRENCY));
    }
    Ok(Home { company, founded: false })
}

async fn found(runtime: &Runtime, options: &Options) -> Result<Home> {
    let new = new(&options.company)?;
    new.validate().map_err(|report| faults(&report))?;
    let is_first = !setup::is_founded(runtime.db().read()).await?;
    let company = match is_first {
        true => found_first(runtime, options, new).await?,
        false => found_another(runtime, options, new).await?,
    };
    Ok(Home { company, founded: true })
}

fn new(code: &str) -> Result<NewCompany> {
    Ok(NewCompany {
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
        sells: None,
        channels: vec![],
    })
}

async fn found_first(runtime: &Runtime, options: &Options, company: NewCompany) -> Result<Arc<Company>> {
    let email = options.administrator.clone().map_or_else(|| Email::parse(ADMINISTRATOR), Ok)?;
    let administrator = NewPerson {
        email: email.clone(),
        username: None,
        first_name: "Administrator".to_owned(),
        last_name: String::new(),
        phone: None,
        locale: None,
    };
    // Random: there is no default password.
    let password = hex::encode(runtime.clock().secret::<12>());
    let founding = Founding { company, administrator, password: Password::new(password.as_str()) };
    let founded = setup::found(runtime, founding).await?;
    (options.tell)(&format!(
        "Founded the company {}. Sign in as {} with the password {password}\nIt is not shown again.",
        options.company,
        email.as_str()
    ));
    Ok(founded.company)
}

async fn found_another(runtime: &Runtime, options: &Options, new: NewCompany) -> Result<Arc<Company>> {
    let row = companies::row(&new, runtime.clock().id(), runtime.clock().now())?;
    let company = Arc::new(row.to_company()?);
    let ctx = Ctx::system(runtime, company.clone(), super::NAME);
    let administrator = options.administrator.clone();
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
    let code = &options.company;
    (options.tell)(&match invitation {
        Some(token) => format!(
            "Founded the company {code}. Its administrator registers with this, once: \
             POST /api/v1/identity/register\n{token}"
        ),
        None => format!(
            "Founded the company {code}. Nobody works there yet: kontor user create --company {code} --email …"
        ),
    });
    Ok(company)
}

fn faults(report: &garde::Report) -> Error {
    let fault = |(path, error): &(garde::Path, garde::Error)| {
        FieldError::new(path.to_string(), "config.invalid", error.message().to_owned())
    };
    Error::fields(report.iter().map(fault).collect())
}
