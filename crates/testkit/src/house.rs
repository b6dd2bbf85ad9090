//! A running program with a company in it, called as the web crate would call it, without HTTP.
//!
//! ```ignore
//! async fn a_product_can_be_looked_up(engine: Engine) {
//!     let house = House::open(engine, modules()).await;
//!     let trade = house.trade().await;
//!     let tea = house.product(&trade, "TEA", "250").await;
//!     assert_eq!(house.boss().get(&format!("/catalog/products/{tea}")).await["sku"], "TEA");
//! }
//! ```

mod caller;
mod post_office;
mod trade;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use db::{Database, DbOptions};
use identity::Identity;
use identity::companies::NewCompany;
use identity::passwords::Password;
use identity::setup::{Founded, Founding, NewPerson};
use kernel::permissions::RowScope;
use kernel::{Country, Currency, Email, Id, Instant, TaxRounding, Zone};
use platform::events::event;
use platform::{
    Actor, BoxFuture, Clock, Company, Ctx, Endpoint, Finding, Grants, Module, Principal, Result, Runtime,
    Settings, Source, Tx, pipeline, worker,
};

pub use caller::Caller;
pub use post_office::{PostOffice, Received};
pub use trade::{Trade, id};

use crate::events::Schemas;
use crate::{Engine, TestDatabase, template};

/// When the company was founded. Stories begin a day later, so that no id is made twice.
const FOUNDED_AT: &str = "2026-03-01T09:00:00Z";
const STORY_BEGINS: &str = "2026-03-02T09:00:00Z";

/// A founded company and the program that works for it.
pub struct House {
    pub runtime: Runtime,
    pub company: Arc<Company>,
    /// The administrator.
    pub user: Id,
    endpoints: Vec<Endpoint>,
    /// What was published so far, and was found to be as it should be.
    told: Mutex<Told>,
    _database: TestDatabase,
    _files: tempfile::TempDir,
}

#[derive(Default)]
struct Told {
    position: i64,
    schemas: Schemas,
}

impl House {
    /// A program of these modules besides platform, records and identity, on a database of its own. The company
    /// trades in KES, net of tax, and taxes line by line.
    ///
    /// # Panics
    /// When the program does not come up.
    pub fn open(engine: Engine, modules: Vec<Module>) -> BoxFuture<'static, House> {
        Box::pin(open(engine, modules))
    }

    /// The same house with a mail server to hand messages to.
    pub fn with_post(self, office: &PostOffice) -> House {
        House { runtime: self.runtime.clone().with_mailer(Some(office.mailer())), ..self }
    }

    /// The administrator, who may do everything.
    pub fn boss(&self) -> Caller<'_> {
        let modules = &self.runtime.registry().modules;
        let all = modules.iter().flat_map(|module| &module.permissions);
        let held = all.map(|permission| (permission.name.to_owned(), RowScope::All)).collect();
        self.by(self.user, Grants { permissions: held, ..Grants::default() })
    }

    /// A user with these grants.
    pub fn by(&self, user: Id, grants: Grants) -> Caller<'_> {
        self.of(self.company.clone(), user, grants)
    }

    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Caller<'_> {
        Caller::new(self, None)
    }

    /// Somebody of another company who may do everything there: for them nothing of ours exists.
    pub fn rival(&self) -> Caller<'_> {
        let company =
            Company { id: Id::from_u128(0x0e71), code: "RIVAL".to_owned(), ..(*self.company).clone() };
        self.of(Arc::new(company), Id::from_u128(0x0e72), Grants::system())
    }

    fn of(&self, company: Arc<Company>, user: Id, grants: Grants) -> Caller<'_> {
        let actor = Actor::User { id: user, name: "Asha".to_owned() };
        Caller::new(self, Some(Principal { actor, company, grants: Arc::new(grants), session: None }))
    }

    /// The program itself at work for the company.
    pub fn ctx(&self) -> Ctx {
        Ctx::system(&self.runtime, self.company.clone(), "story")
    }

    /// Committed data.
    pub fn source(&self) -> &Source {
        self.runtime.db().read()
    }

    /// One transaction of the program itself.
    pub fn write<'h, T: Send + 'static>(
        &'h self,
        work: impl for<'a> Fn(&'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static,
    ) -> BoxFuture<'h, Result<T>> {
        let ctx = self.ctx();
        Box::pin(async move { pipeline::write(&ctx, work).await })
    }

    /// Moves the clock on.
    pub fn later(&self, by: Duration) {
        let clock = self.runtime.clock();
        clock.set(clock.now().plus(by));
    }

    /// Moves the clock on by days.
    pub fn days_later(&self, days: u64) {
        self.later(Duration::from_secs(days * 24 * 60 * 60));
    }

    /// Runs all background work that is due. Then every event so far must be as its schema says.
    ///
    /// # Panics
    /// When some of it fails for good, or an event is not as it should be.
    pub async fn settle(&self) -> worker::Settled {
        let settled = worker::settle(&self.runtime).await.expect("background work ends well");
        let known = self.told().position;
        let mut new = self.events().await;
        new.retain(|event| event.position > Some(known));
        let mut told = self.told();
        told.schemas.assert_fit(self.runtime.registry(), &new);
        told.position = new.last().and_then(|event| event.position).unwrap_or(known);
        settled
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Every event of the company.
    ///
    /// # Panics
    /// When they cannot be read.
    pub async fn events(&self) -> Vec<event::Model> {
        let rows = self.source().select::<event::Entity>(&self.ctx().whole());
        rows.order_by(event::Column::Position).all().await.expect("events can be read")
    }

    /// What the doctors of all modules find.
    ///
    /// # Panics
    /// When a doctor cannot look.
    pub async fn findings(&self) -> Vec<Finding> {
        let ctx = self.ctx();
        let mut findings = Vec::new();
        for doctor in self.runtime.registry().modules.iter().flat_map(|module| &module.doctors) {
            let found = (doctor.run)(&ctx, self.source()).await;
            findings
                .extend(found.unwrap_or_else(|error| panic!("{}: {error} {:?}", doctor.check, error.inner)));
        }
        findings
    }

    /// Settles what is left to do and has every doctor look: how a story ends well.
    ///
    /// # Panics
    /// When background work fails or a doctor finds something.
    pub async fn assert_sound(&self) {
        self.settle().await;
        let findings = self.findings().await;
        assert!(findings.is_empty(), "{findings:#?}");
    }
}

async fn open(engine: Engine, modules: Vec<Module>) -> House {
    let modules: Vec<Module> =
        [platform::module(), records::module(), identity::module()].into_iter().chain(modules).collect();
    let migrations: Vec<_> = modules.iter().flat_map(|module| module.migrations.clone()).collect();
    let names: Vec<&str> = migrations.iter().map(|migration| migration.name).collect();
    let founding = modules.clone();
    let database = template(engine, &format!("house {}", names.join(" ")), async move |url: String| {
        let files = tempfile::tempdir().expect("a folder for files");
        let runtime = runtime(&url, founding, FOUNDED_AT, &files).await;
        runtime.db().migrate(&migrations, runtime.clock().now()).await.expect("it can be migrated");
        found(&runtime).await;
        runtime.db().close().await;
    })
    .await
    .copy()
    .await;
    let files = tempfile::tempdir().expect("a folder for files");
    let endpoints = modules.iter().flat_map(Module::endpoints).collect();
    let runtime = runtime(database.url(), modules, STORY_BEGINS, &files).await;
    let company = runtime.companies().await.expect("the directory answers").remove(0);
    let people = identity::setup::list(&runtime).await.expect("the directory answers");
    let told = Mutex::default();
    House { runtime, company, user: people[0].0.id, endpoints, told, _database: database, _files: files }
}

async fn runtime(url: &str, modules: Vec<Module>, now: &str, files: &tempfile::TempDir) -> Runtime {
    let options = DbOptions { durable: false, connections_max: 8, ..DbOptions::new(url) };
    let database = Database::open(&options).await.expect("the database opens");
    let settings = Settings {
        data_dir: files.path().to_owned(),
        master_key: vec![7; 32],
        public_url: "https://kontor.example".to_owned(),
    };
    let clock = Clock::fixed(Instant::parse(now).expect("RFC 3339"));
    Runtime::new(database, clock, settings, modules, Arc::new(Identity::new()))
}

async fn found(runtime: &Runtime) -> Founded {
    let company = NewCompany {
        name: "Tumaini Traders".to_owned(),
        code: Some("TUMAINI".to_owned()),
        country: Country::parse("KE").expect("a country"),
        currency: Currency::parse("KES").expect("a currency"),
        zone: Zone::parse("Africa/Nairobi").expect("a zone"),
        cutover_minutes: 0,
        prices_include_tax: false,
        tax_rounding: TaxRounding::Line,
        locale: None,
        tax_id: Some("P051234567X".to_owned()),
        address: Some("Biashara Street 14\n00100 Nairobi".to_owned()),
        email: None,
        phone: None,
        sells: None,
        channels: vec![],
    };
    let administrator = NewPerson {
        email: Email::parse("amina@tumaini.example").expect("an address"),
        username: None,
        first_name: "Amina".to_owned(),
        last_name: "Otieno".to_owned(),
        phone: None,
        locale: None,
    };
    let password = Password::new("blue kettle on the stove".to_owned());
    identity::setup::found(runtime, Founding { company, administrator, password }).await.expect("a founding")
}
