//! A running program on an engine, composed as it is shipped, with a folder for its files.

use std::path::PathBuf;
use std::sync::Arc;

use identity::Identity;
use kernel::Instant;
use kontor::compose::modules;
use platform::{Clock, Company, Ctx, Finding, Runtime, Settings};
use testkit::house::PostOffice;
use testkit::{Engine, TestDatabase, template};

pub struct World {
    pub runtime: Runtime,
    pub folder: tempfile::TempDir,
    _database: TestDatabase,
}

impl World {
    pub async fn new(engine: Engine) -> World {
        let now = Instant::parse("2026-03-02T09:00:00Z").unwrap();
        let database = template(engine, "kontor", async |url: String| {
            let db = db::Database::open(&db::DbOptions::new(url)).await.unwrap();
            let migrations: Vec<_> = modules().into_iter().flat_map(|module| module.migrations).collect();
            db.migrate(&migrations, now).await.unwrap();
            db.close().await;
        })
        .await
        .copy()
        .await;
        let db = db::Database::open(&db::DbOptions::new(database.url())).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            data_dir: folder.path().join("var"),
            master_key: vec![7; 32],
            public_url: "http://localhost".to_owned(),
        };
        let runtime = Runtime::new(db, Clock::fixed(now), settings, modules(), Arc::new(Identity::new()));
        let runtime = runtime.with_mailer(Some(PostOffice::open().await.mailer()));
        // Nobody outside is called by a test: no name stands for anything.
        let nowhere: platform::outbound::Resolve = Arc::new(|_, _| Box::pin(async { Ok(Vec::new()) }));
        let runtime = runtime.with_outbound(platform::outbound::Outbound::default().resolving(nowhere));
        World { runtime, folder, _database: database }
    }

    /// A file in the world's folder.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub async fn company(&self, code: &str) -> Arc<Company> {
        let companies = self.runtime.companies().await.unwrap();
        companies.into_iter().find(|company| company.code == code).unwrap()
    }

    /// The system's context for a company.
    pub async fn ctx(&self, code: &str) -> Ctx {
        Ctx::system(&self.runtime, self.company(code).await, "test")
    }

    /// What `kontor doctor` finds in a company.
    pub async fn findings(&self, ctx: &Ctx) -> Vec<Finding> {
        let mut findings = Vec::new();
        for doctor in self.runtime.registry().modules.iter().flat_map(|module| &module.doctors) {
            findings.extend((doctor.run)(ctx, self.runtime.db().read()).await.unwrap());
        }
        findings
    }
}
