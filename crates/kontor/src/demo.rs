//! The demo company: believable, and the same for the same seed and day.
//!
//! A trading house in Kenya with shops in three regions, people of every role, a range with packages, barcodes and
//! price lists, customers and suppliers, and two years of trade that end yesterday. All of it is told through the
//! modules' own commands at the instants when it happened, so that what is to be seen is what the program does.

mod calendar;
mod chance;
mod names;
mod people;
mod places;
mod range;
mod teller;
mod trade;

use std::time::Duration;

use identity::companies::NewCompany;
use identity::passwords::Password;
use identity::setup::{self, Founding, NewPerson};
use kernel::{Country, Currency, Email, Error, Id, Result, Zone};
use platform::{Company, Ctx, JobHandler, Runtime, pipeline};
use serde_json::Value;

use self::chance::Chance;
pub use self::trade::Told;
use self::trade::World;

/// The actor in the audit.
const NAME: &str = "kontor demo";
/// Orders, customers and suppliers; a small company has a tenth.
const ORDERS: i64 = 2000;
const CUSTOMERS: usize = 300;
const SUPPLIERS: usize = 24;
/// The company was there a week before it began to sell.
const BEFORE: Duration = Duration::from_secs(7 * 86_400);

/// What to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The same seed makes the same company.
    pub seed: u64,
    /// A tenth of the size.
    pub small: bool,
}

/// The way in, shown once.
#[derive(Clone, Debug)]
pub struct WayIn {
    pub login: String,
    pub password: String,
    /// What there is to see.
    pub told: Told,
}

/// Founds the demo company, and tells its two years.
///
/// # Errors
/// `identity.already_founded` on a system that is in use.
pub async fn run(runtime: &Runtime, options: &Options) -> Result<WayIn> {
    // Random even in a demo: there is no default password.
    let password = hex::encode(runtime.clock().secret::<12>());
    let administrator = NewPerson {
        email: Email::parse("amina@baraka.example")?,
        username: Some("amina".to_owned()),
        first_name: "Amina".to_owned(),
        last_name: "Otieno".to_owned(),
        phone: None,
        locale: None,
    };
    let login = administrator.email.as_str().to_owned();
    let founding =
        Founding { company: company()?, administrator, password: Password::new(password.as_str()) };
    let founded = setup::found(runtime, founding).await?;
    let ctx = Ctx::system(runtime, founded.company, NAME);
    // Boxed: what is under it is deep, and so would be the futures of all who call it.
    let told = Box::pin(fill(&ctx, founded.store, options)).await?;
    Ok(WayIn { login, password, told })
}

async fn fill(ctx: &Ctx, first_store: Id, options: &Options) -> Result<Told> {
    let mut chance = Chance::new(options.seed);
    let parts = if options.small { 10 } else { 1 };
    let begun = ctx.clone().at(beginning(ctx.company(), ctx));
    let places = places::make(&begun, first_store, &mut chance).await?;
    let range = range::make(&begun, &mut chance, options.small).await?;
    let categories = pipeline::write(&begun, |ctx, tx| Box::pin(parties::setup::standard(ctx, tx))).await?;
    let customers = people::customers(&begun, &places, &categories, &mut chance, CUSTOMERS / parts).await?;
    people::suppliers(&begun, &mut chance, SUPPLIERS / parts).await?;
    let best = customers.first().ok_or_else(|| Error::internal("a company without customers"))?.id;
    range::price_lists(&begun, ctx.today(), &range, &categories, best).await?;
    let world = World { places, range, customers };
    let orders = if options.small { ORDERS / 10 } else { ORDERS };
    let told = trade::tell(ctx, &world, &mut chance, orders).await?;
    mark_overdue(ctx).await?;
    Ok(told)
}

/// A week before the first day of trade.
fn beginning(company: &Company, ctx: &Ctx) -> kernel::Instant {
    let first = ctx.today().plus_days(-calendar::DAYS);
    kernel::time::business_day_start(first, &company.zone, company.cutover_minutes).minus(BEFORE)
}

/// What is past its date is overdue at once, and not only after the first night.
async fn mark_overdue(ctx: &Ctx) -> Result<()> {
    let job = ctx.runtime().registry().job("billing.mark_overdue");
    match job.map(|job| job.handler) {
        Some(JobHandler::Free(run)) => run(ctx.clone(), Value::Null).await,
        _ => Err(Error::internal("the job that marks what is overdue is not there")),
    }
}

fn company() -> Result<NewCompany> {
    Ok(NewCompany {
        name: "Baraka Traders".to_owned(),
        code: Some("BARAKA".to_owned()),
        country: Country::parse("KE")?,
        currency: Currency::parse("KES")?,
        zone: Zone::parse("Africa/Nairobi")?,
        cutover_minutes: 0,
        prices_include_tax: true,
        tax_rounding: kernel::TaxRounding::Line,
        locale: Some("en-KE".to_owned()),
        tax_id: None,
        address: Some("Moi Avenue 12\nNairobi".to_owned()),
        email: None,
        phone: None,
    })
}
