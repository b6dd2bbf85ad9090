//! The demo company: believable, and the same for the same seed and day.
//!
//! A trading house in Kenya with shops in three regions, people of every role, a range with packages, barcodes and
//! price lists, customers and suppliers, and two years of trade that end yesterday. All of it is told through the
//! modules' own commands at the instants when it happened, so that what is to be seen is what the program does.

mod calendar;
mod chance;
pub(crate) mod example;
mod log;
mod names;
mod people;
mod places;
mod range;
mod teller;
mod trade;
mod ways;

use std::sync::Arc;
use std::time::Duration;

use identity::companies::NewCompany;
use identity::errors::ALREADY_FOUNDED;
use identity::passwords::Password;
use identity::setup::{self, Founding, NewPerson};
use kernel::{Country, Currency, Email, Error, Result, Zone};
use platform::{Company, Ctx, JobHandler, Runtime};
use serde_json::Value;

use self::chance::Chance;
pub use self::log::done;
pub(crate) use self::log::migrations;
use self::log::{Log, mark};
pub use self::trade::Told;
use self::trade::World;

/// The actor in the audit.
const NAME: &str = "kontor demo";
/// The company's code, and its administrator's.
const CODE: &str = "BARAKA";
const LOGIN: &str = "amina@baraka.example";
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

/// Whether a demo was begun and stopped before its company was finished.
///
/// # Errors
/// Those of the database.
pub async fn is_unfinished(runtime: &Runtime) -> Result<bool> {
    let begun = log::unfinished(runtime.db().read()).await?.is_some();
    Ok(begun && (ours(runtime).await?.is_some() || !setup::is_founded(runtime.db().read()).await?))
}

/// Founds the demo company and tells its two years; or goes on with the company of a run that was stopped, as that one
/// was to make it.
///
/// # Errors
/// `identity.already_founded` on a system that is in use; `demo.two_at_once`.
pub async fn run(runtime: &Runtime, options: &Options) -> Result<WayIn> {
    let mark = match is_unfinished(runtime).await? {
        true => log::unfinished(runtime.db().read()).await?,
        false => None,
    };
    let mark = match mark {
        Some(mark) => mark,
        None if setup::is_founded(runtime.db().read()).await? => return Err(ALREADY_FOUNDED.error()),
        None => {
            // Nobody's row, but every transaction works for a company.
            let (id, now) = (runtime.clock().id(), runtime.clock().now());
            let company = identity::companies::row(&company()?, id, now)?.to_company()?;
            log::begin(&Ctx::system(runtime, Arc::new(company), NAME), options).await?
        }
    };
    let password = password(runtime, &mark);
    let company = match ours(runtime).await? {
        Some(company) => company,
        None => setup::found(runtime, founding(&password)?).await?.company,
    };
    let ctx = Ctx::system(runtime, company, NAME).at(mark.begun_at);
    let options = Options { seed: mark.seed.cast_unsigned(), small: mark.small };
    // Boxed: what is under it is deep, and so would be the futures of all who call it.
    let told = Box::pin(fill(&ctx, &options, &|_, _| ())).await?;
    log::finish(&ctx, mark).await?;
    Ok(WayIn { login: LOGIN.to_owned(), password, told })
}

/// Random even in a demo: there is no default password. It comes from the master key, so that a run that goes on can
/// show it, and nobody keeps it.
fn password(runtime: &Runtime, mark: &mark::Model) -> String {
    let begun = mark.begun_at.0.to_be_bytes();
    hex::encode(&runtime.settings().mac_key("demo.password").mac(&[&begun])[..12])
}

/// The company of the demo.
async fn ours(runtime: &Runtime) -> Result<Option<Arc<Company>>> {
    Ok(runtime.companies().await?.into_iter().find(|company| company.code == CODE))
}

fn founding(password: &str) -> Result<Founding> {
    let administrator = NewPerson {
        email: Email::parse(LOGIN)?,
        username: Some("amina".to_owned()),
        first_name: "Amina".to_owned(),
        last_name: "Otieno".to_owned(),
        phone: None,
        locale: None,
    };
    Ok(Founding { company: company()?, administrator, password: Password::new(password) })
}

/// Whoever is told how many orders of how many are through.
type Tell<'t> = &'t (dyn Fn(u64, u64) + Send + Sync);

async fn fill(ctx: &Ctx, options: &Options, tell: Tell<'_>) -> Result<Told> {
    let (log, mut chance) = (Log::default(), Chance::new(options.seed));
    let parts = if options.small { 10 } else { 1 };
    let begun = ctx.clone().at(beginning(ctx.company(), ctx));
    let places = places::make(&begun, &log, &mut chance).await?;
    let range = range::make(&begun, &log, &mut chance, options.small).await?;
    ways::make(&begun, &log, &range).await?;
    let categories = log.write(&begun, |ctx, tx| Box::pin(parties::setup::standard(ctx, tx))).await?;
    let customers =
        people::customers(&begun, &log, &places, &categories, &mut chance, CUSTOMERS / parts).await?;
    people::suppliers(&begun, &log, &mut chance, SUPPLIERS / parts).await?;
    let best = customers.first().ok_or_else(|| Error::internal("a company without customers"))?.id;
    range::price_lists(&begun, &log, ctx.today(), &range, &categories, best).await?;
    let world = World { places, range, customers };
    let orders = if options.small { ORDERS / 10 } else { ORDERS };
    let told = trade::tell(ctx, &log, &world, &mut chance, orders, tell).await?;
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
        code: Some(CODE.to_owned()),
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
        sells: None,
        channels: vec![],
    })
}
