//! `kontor user create`.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use identity::companies::NewCompany;
use identity::invitations::{self, Invitee};
use identity::model::role;
use identity::people::Position;
use identity::setup::{self, Founding, NewPerson};
use kernel::{Country, Currency, Email, Error, Id, Result, Zone};
use platform::{Company, Ctx, Runtime, Scope, pipeline};
use sea_orm::ColumnTrait;

use crate::config::INVALID;

/// Who, and where.
#[derive(Debug, Args)]
pub(crate) struct Flags {
    #[arg(long)]
    email: String,
    #[arg(long)]
    first_name: String,
    #[arg(long, default_value = "")]
    last_name: String,
    /// A name to sign in by, beside the e-mail address
    #[arg(long)]
    username: Option<String>,
    /// The company: its name when it is founded now, its code when it is there
    #[arg(long)]
    company: Option<String>,
    /// The first company's country [default: KE]
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
    /// The first company's currency [default: KES]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// The first company's time zone [default: Africa/Nairobi]
    #[arg(long)]
    zone: Option<String>,
    /// The role of an invited person
    #[arg(long, default_value = "administrator", value_name = "CODE")]
    role: String,
    /// A file with the first administrator's password, instead of a prompt
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

pub(super) async fn run(runtime: &Runtime, flags: &Flags) -> Result<()> {
    if setup::is_founded(runtime.db().read()).await? {
        invite(runtime, flags).await
    } else {
        found(runtime, flags).await
    }
}

async fn found(runtime: &Runtime, flags: &Flags) -> Result<()> {
    let password = super::password::read(flags.password_file.as_deref())?;
    let founding = Founding { company: company(flags)?, administrator: person(flags)?, password };
    let founded = setup::found(runtime, founding).await?;
    println!(
        "Founded {} ({}); {} is its administrator.",
        founded.company.name, founded.company.code, flags.email
    );
    Ok(())
}

fn company(flags: &Flags) -> Result<NewCompany> {
    let name = flags
        .company
        .clone()
        .ok_or_else(|| INVALID.because("the first company needs a name").at("--company"))?;
    Ok(NewCompany {
        name,
        code: None,
        country: Country::parse(flags.country.as_deref().unwrap_or("KE"))?,
        currency: Currency::parse(flags.currency.as_deref().unwrap_or("KES"))?,
        zone: Zone::parse(flags.zone.as_deref().unwrap_or("Africa/Nairobi"))?,
        cutover_minutes: 0,
        prices_include_tax: false,
        tax_rounding: kernel::TaxRounding::default(),
        locale: None,
        tax_id: None,
        address: None,
        email: None,
        phone: None,
        sells: None,
        channels: vec![],
    })
}

fn person(flags: &Flags) -> Result<NewPerson> {
    Ok(NewPerson {
        email: Email::parse(&flags.email)?,
        username: flags.username.clone(),
        first_name: flags.first_name.clone(),
        last_name: flags.last_name.clone(),
        phone: None,
        locale: None,
    })
}

/// Nobody sets another person's password: they get a token, with which they register themselves.
async fn invite(runtime: &Runtime, flags: &Flags) -> Result<()> {
    let company = existing(runtime, flags.company.as_deref()).await?;
    let role = role_id(runtime, &company, &flags.role).await?;
    let invitee = Invitee {
        email: Email::parse(&flags.email)?,
        first_name: flags.first_name.clone(),
        last_name: flags.last_name.clone(),
        position: Position { roles: vec![role], ..Position::default() },
    };
    let ctx = Ctx::system(runtime, company, "kontor user create");
    let (_, token) = pipeline::write(&ctx, move |ctx, tx| {
        let invitee = invitee.clone();
        Box::pin(async move { invitations::join(ctx, tx, &invitee).await })
    })
    .await?;
    println!(
        "An invitation for {}, good for a week, once, at POST /api/v1/identity/register:\n{token}",
        flags.email
    );
    Ok(())
}

async fn existing(runtime: &Runtime, code: Option<&str>) -> Result<Arc<Company>> {
    let companies = runtime.companies().await?;
    let found = match code {
        Some(code) => companies.iter().find(|company| company.code == code),
        None if companies.len() == 1 => companies.first(),
        None => None,
    };
    found.cloned().ok_or_else(|| {
        let codes: Vec<&str> = companies.iter().map(|company| company.code.as_str()).collect();
        INVALID.because("name one of the companies by its code").at("--company").with("companies", codes)
    })
}

async fn role_id(runtime: &Runtime, company: &Company, code: &str) -> Result<Id> {
    let source = runtime.db().read();
    let roles = source.select::<role::Entity>(&Scope::company(company.id));
    let found = roles.filter(role::Column::Code.eq(code)).one().await?;
    found.map(|role| role.id).ok_or_else(|| unknown_role(code))
}

fn unknown_role(code: &str) -> Error {
    INVALID.because(format!("there is no role {code}")).at("--role")
}
