//! A running program over a fresh database, called as the web crate calls it: with credentials.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use db::{Database, DbOptions};
use identity::Identity;
use kernel::Instant;
use platform::api::Answer;
use platform::{
    BoxFuture, Clock, Credential, Endpoint, Method, Module, Reply, Request, Result, Runtime, Settings,
    pipeline,
};
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use testkit::{Engine, TestDatabase};

pub(crate) const PASSWORD: &str = "blue kettle on the stove";
pub(crate) const EMAIL: &str = "amina@duka.example";

pub(crate) struct World {
    pub(crate) runtime: Runtime,
    endpoints: Vec<Endpoint>,
    _database: TestDatabase,
    _files: tempfile::TempDir,
}

/// What a call is made with, beside its body.
#[derive(Clone, Default)]
pub(crate) struct From {
    pub(crate) words: words::Words,
    pub(crate) credential: Option<Credential>,
    pub(crate) address: Option<&'static str>,
    pub(crate) if_match: Option<i64>,
    pub(crate) dry_run: bool,
    pub(crate) key: Option<&'static str>,
    /// The program, by its own word.
    pub(crate) agent: Option<&'static str>,
    /// The cookie of what the browser has begun elsewhere.
    pub(crate) begun: Option<String>,
}

pub(crate) fn start() -> Instant {
    Instant::parse("2026-03-02T09:00:00Z").expect("RFC 3339")
}

impl World {
    /// A system that nobody has founded.
    pub(crate) fn new(engine: Engine) -> BoxFuture<'static, World> {
        // Boxed here and below, or the type of a whole story would be too deep for the compiler.
        Box::pin(World::build(engine, Vec::new()))
    }

    /// The same, with something that the program is given when it is composed.
    pub(crate) fn with_port(engine: Engine, port: platform::Port) -> BoxFuture<'static, World> {
        Box::pin(World::build(engine, vec![port]))
    }

    async fn build(engine: Engine, ports: Vec<platform::Port>) -> World {
        let given = Module { name: "given", ports, ..Module::default() };
        let modules = vec![platform::module(), records::module(), identity::module(), given];
        let migrations: Vec<_> = modules.iter().flat_map(|module| module.migrations.clone()).collect();
        let names: Vec<&str> = migrations.iter().map(|migration| migration.name).collect();
        let template = testkit::template(engine, &names.join(" "), async |url| {
            let database = Database::open(&DbOptions::new(url)).await.expect("the database opens");
            database.migrate(&migrations, start()).await.expect("it can be migrated");
            database.close().await;
        })
        .await;
        let database = template.copy().await;
        let opened = Database::open(&DbOptions::new(database.url())).await.expect("the database opens");
        let files = tempfile::tempdir().expect("a folder");
        let settings = Settings {
            data_dir: files.path().to_owned(),
            master_key: vec![7; 32],
            public_url: "https://kontor.example".to_owned(),
        };
        let endpoints = modules.iter().flat_map(Module::endpoints).collect();
        let runtime =
            Runtime::new(opened, Clock::fixed(start()), settings, modules, Arc::new(Identity::new()));
        World { runtime, endpoints, _database: database, _files: files }
    }

    /// The same, with another door to the outside.
    pub(crate) fn calling(self, outbound: platform::outbound::Outbound) -> World {
        World { runtime: self.runtime.clone().with_outbound(outbound), ..self }
    }

    /// What a browser gets that begins something elsewhere: its cookie, and the answer.
    pub(crate) async fn sent(&self, from: &From, path: &str, body: Value) -> (String, Value) {
        let reply = self.reply(from, Method::Post, path, body).await;
        let Reply::Json { body, headers, .. } = reply.unwrap_or_else(|error| panic!("{path}: {error:?}"))
        else {
            panic!("expected JSON")
        };
        let set = headers.iter().find(|(name, _)| name == "Set-Cookie").map(|(_, value)| value.as_str());
        let set = set.expect("a cookie");
        assert!(set.contains("; HttpOnly; SameSite=Lax") && set.ends_with("; Secure"), "{set}");
        let value = set.strip_prefix("__Host-kontor-errand=").and_then(|rest| rest.split(';').next());
        (value.expect("its value").to_owned(), body)
    }

    /// The same, and other machines can reach it.
    pub(crate) async fn reached_from_outside(engine: Engine) -> World {
        let world = World::new(engine).await;
        World { runtime: world.runtime.clone().reached_from_outside(true), ..world }
    }

    /// A system with its first company and a mail server, which nobody needs to answer: what would go there is on record.
    pub(crate) async fn with_mail(engine: Engine) -> (World, Value) {
        let (world, signed_in) = World::founded(engine).await;
        let mailer = platform::mail::Mailer::new("smtp://127.0.0.1:1", "Duka <erp@duka.example>");
        let runtime = world.runtime.clone().with_mailer(Some(mailer.expect("good settings")));
        (World { runtime, ..world }, signed_in)
    }

    /// What was put on record for an address, oldest first: subject and text.
    pub(crate) async fn mail_to(&self, address: &str) -> Vec<(String, String)> {
        use platform::mail::{row, text};
        let mut found = Vec::new();
        for company in self.runtime.companies().await.expect("companies") {
            let ctx = platform::Ctx::system(&self.runtime, company, "story");
            let source = self.runtime.db().read();
            let rows = source.select::<row::Entity>(&ctx.whole()).order_by(row::Column::Id);
            for mail in rows.all().await.expect("mail").into_iter().filter(|mail| mail.recipient == address) {
                let body = text(&ctx, source, &mail).await.expect("its text");
                assert!(!mail.body.contains(' '), "it lies sealed: {}", mail.body);
                found.push((mail.subject, body));
            }
        }
        found
    }

    /// The token of the last link of this kind that an address was mailed.
    pub(crate) async fn token_to(&self, address: &str, kind: &str) -> String {
        let mails = self.mail_to(address).await;
        let token = |text: &str| {
            let mut words = text.split(|one: char| one.is_whitespace() || one == '#');
            words.find(|word| word.starts_with(kind)).map(str::to_owned)
        };
        mails.iter().rev().find_map(|(_, text)| token(text)).expect("a link")
    }

    /// A system with its first company, and the tokens of its first administrator.
    pub(crate) async fn founded(engine: Engine) -> (World, Value) {
        let world = World::new(engine).await;
        let signed_in = world.ok(&From::default(), Method::Post, "/identity/register", founding()).await;
        (world, signed_in)
    }

    pub(crate) fn later(&self, seconds: u64) {
        let clock = self.runtime.clock();
        clock.set(clock.now().plus(Duration::from_secs(seconds)));
    }

    pub(crate) fn reply<'a>(
        &'a self,
        from: &'a From,
        method: Method,
        path: &'a str,
        body: Value,
    ) -> BoxFuture<'a, Result<Reply>> {
        Box::pin(self.run(from, method, path, body))
    }

    async fn run(&self, from: &From, method: Method, path: &str, body: Value) -> Result<Reply> {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let (endpoint, parts) = self.route(method, path);
        let principal = match &from.credential {
            Some(credential) => self.runtime.directory().authenticate(&self.runtime, credential).await?,
            None => None,
        };
        let request = Request {
            path: parts,
            query: query.to_owned(),
            body,
            if_match: from.if_match,
            dry_run: from.dry_run,
            idempotency_key: from.key.map(str::to_owned),
            address: from.address.map(str::to_owned),
            agent: Some(from.agent.unwrap_or("story").to_owned()),
            begun: from.begun.clone(),
            words: from.words,
            ..Request::default()
        };
        let reply = pipeline::run(&self.runtime, endpoint, principal, request, "story").await?;
        assert_as_described(endpoint, &reply);
        Ok(reply)
    }

    pub(crate) async fn send(&self, from: &From, method: Method, path: &str, body: Value) -> Result<Value> {
        match self.reply(from, method, path, body).await? {
            Reply::Json { body, .. } => Ok(body),
            other => panic!("expected JSON, got {other:?}"),
        }
    }

    /// A call that must go well.
    pub(crate) async fn ok(&self, from: &From, method: Method, path: &str, body: Value) -> Value {
        let shown = format!("{} {path} {body}", method.as_str());
        self.send(from, method, path, body)
            .await
            .unwrap_or_else(|error| panic!("{shown}: {error} {:?}", error.inner))
    }

    /// The code with which a call is refused.
    pub(crate) async fn no(&self, from: &From, method: Method, path: &str, body: Value) -> &'static str {
        let shown = format!("{} {path} {body}", method.as_str());
        match self.send(from, method, path, body).await {
            Ok(answer) => panic!("{shown} went well: {answer}"),
            Err(error) if error.inner.is_some() && error.status() >= 500 => {
                panic!("{shown}: {error} {:?}", error.inner)
            }
            Err(error) => error.code,
        }
    }

    pub(crate) async fn get(&self, from: &From, path: &str) -> Value {
        self.ok(from, Method::Get, path, Value::Null).await
    }

    pub(crate) async fn post(&self, from: &From, path: &str, body: Value) -> Value {
        self.ok(from, Method::Post, path, body).await
    }

    pub(crate) async fn login(&self, login: &str, password: &str) -> Value {
        self.post(&From::default(), "/identity/login", json!({"login": login, "password": password})).await
    }

    /// The same with another program.
    pub(crate) async fn login_with(&self, login: &str, password: &str, agent: &'static str) -> Value {
        let from = From { agent: Some(agent), ..From::default() };
        self.post(&from, "/identity/login", json!({"login": login, "password": password})).await
    }

    /// Signs in like a browser and gives its cookie.
    pub(crate) async fn browse(&self, login: &str, password: &str) -> Credential {
        let body = json!({"login": login, "password": password, "cookie": true});
        let reply =
            self.reply(&From::default(), Method::Post, "/identity/login", body).await.expect("a sign-in");
        cookie(&reply)
    }

    /// Invites somebody with roles, has them register, and gives their tokens.
    pub(crate) async fn hire(&self, boss: &From, email: &str, roles: &[&str]) -> Value {
        let roles: Vec<Value> = self.role_ids(boss, roles).await;
        let invited = self
            .post(boss, "/identity/invitations", json!({"email": email, "position": {"roles": roles}}))
            .await;
        let first = email.split('@').next().expect("an address");
        let body = json!({"token": invited["token"], "first_name": first, "password": PASSWORD});
        self.post(&From::default(), "/identity/register", body).await
    }

    pub(crate) async fn role_ids(&self, boss: &From, codes: &[&str]) -> Vec<Value> {
        let roles = self.get(boss, "/identity/roles").await;
        let roles = roles["items"].as_array().expect("a list").clone();
        let id = |code: &&str| {
            roles.iter().find(|role| role["code"] == **code).expect("a shipped role")["id"].clone()
        };
        codes.iter().map(id).collect()
    }

    pub(crate) fn endpoints(&self) -> &[Endpoint] {
        &self.endpoints
    }

    fn route(&self, method: Method, path: &str) -> (&Endpoint, BTreeMap<String, String>) {
        let literal = |endpoint: &&Endpoint| endpoint.method == method && endpoint.path == path;
        if let Some(endpoint) = self.endpoints.iter().find(literal) {
            return (endpoint, BTreeMap::new());
        }
        let matching = self.endpoints.iter().filter(|endpoint| endpoint.method == method);
        let found = matching.filter_map(|endpoint| Some((endpoint, parts(&endpoint.path, path)?))).next();
        found.unwrap_or_else(|| panic!("no route {} {path}", method.as_str()))
    }
}

/// The first registration.
pub(crate) fn founding() -> Value {
    json!({
        "company": {"name": "Duka Moja", "code": "DUKA", "country": "KE", "currency": "KES", "zone": "Africa/Nairobi"},
        "email": EMAIL,
        "username": "amina",
        "first_name": "Amina",
        "last_name": "Otieno",
        "password": PASSWORD,
    })
}

/// Calls with the access token of somebody who has signed in.
pub(crate) fn by(signed_in: &Value) -> From {
    let token = signed_in["access_token"].as_str().expect("an access token").to_owned();
    From { credential: Some(Credential::Bearer(token)), ..From::default() }
}

/// Calls with a credential.
pub(crate) fn with(credential: &Credential) -> From {
    From { credential: Some(credential.clone()), ..From::default() }
}

/// The browser's cookie in an answer.
pub(crate) fn cookie(reply: &Reply) -> Credential {
    let Reply::Json { headers, .. } = reply else { panic!("a file") };
    let (_, set) = headers.iter().find(|(name, _)| name == "Set-Cookie").expect("a cookie");
    let value = set.split(';').next().and_then(|pair| pair.split_once('=')).expect("name=value").1;
    Credential::Session(value.to_owned())
}

pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

fn parts(pattern: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    let mut found = BTreeMap::new();
    for (want, have) in pattern.iter().zip(&path) {
        match want.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => drop(found.insert(name.to_owned(), (*have).to_owned())),
            None if want == have => {}
            None => return None,
        }
    }
    (pattern.len() == path.len()).then_some(found)
}

/// What goes out is what the OpenAPI document says.
fn assert_as_described(endpoint: &Endpoint, reply: &Reply) {
    let (Reply::Json { status, body, .. }, Answer::Json(schema)) = (reply, &endpoint.answer) else { return };
    assert_eq!(*status, endpoint.status, "{} {}", endpoint.method.as_str(), endpoint.path);
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = schema(&mut generator).to_value();
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("$defs".to_owned(), Value::Object(generator.take_definitions(true)));
    }
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let faults: Vec<String> = validator.iter_errors(body).map(|error| error.to_string()).collect();
    assert!(faults.is_empty(), "{} {}: {faults:?} in {body}", endpoint.method.as_str(), endpoint.path);
}
