//! Settings: embedded defaults (the documentation) → file → environment → flags.

mod layers;
mod redact;
mod secrets;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ipnet::IpNet;
use kernel::{Code, Kind, Result};
use platform::files::guard::{Address, Guard, Scanner};
use platform::outbound::{Authorities, Policy};
use serde::{Deserialize, Serialize};

/// A setting that cannot be.
pub const INVALID: Code = Code::new("config.invalid", Kind::Invalid, "The settings are not valid");

/// The defaults, with what each means.
pub const DEFAULTS: &str = include_str!("../config.default.toml");

/// Everything that can be set.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub data_dir: PathBuf,
    pub public_url: String,
    pub database: Database,
    pub backup: Backup,
    pub server: Server,
    pub security: Security,
    pub outbound: Outbound,
    pub limits: Limits,
    pub files: Files,
    pub metrics: Metrics,
    pub log: Log,
    pub mail: Mail,
    pub portal: Portal,
}

/// What customers see without signing in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    pub link_days: i32,
}

/// The mail server.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    pub url: String,
    pub url_file: PathBuf,
    pub from: String,
}

/// The database.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    pub url: String,
    pub url_file: PathBuf,
    pub connections_max: u32,
    pub durable: bool,
}

/// The backup of each night.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backup {
    pub folder: PathBuf,
    pub kept_max: usize,
}

/// The listening side.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    pub listen: String,
    pub migrate: bool,
    pub worker: bool,
    pub trusted_proxies: Vec<String>,
    pub cors_origins: Vec<String>,
}

/// Keys.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Security {
    pub master_key_file: PathBuf,
    pub breached_passwords_file: PathBuf,
}

/// What uploaded files must pass.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Files {
    pub company_bytes_max: i64,
    pub scanner: String,
    pub scanner_required: bool,
    pub scanner_seconds_max: u64,
}

/// Calls to addresses that people give: webhooks, pictures, identity providers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outbound {
    pub ports: Vec<u16>,
    pub hosts: Vec<String>,
    pub private_networks: Vec<String>,
    pub plain_http: bool,
    pub authorities_file: PathBuf,
}

/// Limits of size, number and time.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    pub json_bytes_max: usize,
    pub upload_bytes_max: usize,
    pub request_seconds_max: u64,
    pub upload_seconds_max: u64,
    pub in_flight_max: usize,
    pub streams_max: usize,
    pub connections_max: usize,
    pub head_seconds_max: u64,
    pub drain_seconds_max: u64,
    pub per_address: Rate,
    pub per_actor: Rate,
}

/// A rate with a burst.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    pub enabled: bool,
    pub per_second: u32,
    pub burst: u32,
}

/// The listener of the metrics.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metrics {
    pub enabled: bool,
    pub listen: String,
}

/// The log.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    pub format: LogFormat,
    pub filter: String,
}

/// How a line of the log looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Pretty,
    Json,
}

impl Config {
    /// The database's URL.
    pub fn database_url(&self) -> String {
        if self.database.url.is_empty() {
            return format!("sqlite:{}", self.data_dir.join("kontor.sqlite").display());
        }
        self.database.url.clone()
    }

    /// The master key's file.
    pub fn master_key_file(&self) -> PathBuf {
        match self.security.master_key_file.as_path() {
            unset if unset == Path::new("") => self.data_dir.join("master.key"),
            file => file.to_owned(),
        }
    }

    /// How people reach the program.
    pub fn public_url(&self) -> String {
        if self.public_url.is_empty() {
            return format!("http://{}", self.server.listen);
        }
        self.public_url.trim_end_matches('/').to_owned()
    }

    /// The mail server, if one is set up.
    pub fn mailer(&self) -> Result<Option<platform::mail::Mailer>> {
        match self.mail.url.as_str() {
            "" => Ok(None),
            url => platform::mail::Mailer::new(url, &self.mail.from).map(Some),
        }
    }

    /// Days that a link into the portal is good at most.
    pub fn portal_link_days(&self) -> Result<i32> {
        let days = self.portal.link_days;
        match (1..=portal::LINK_DAYS_MAX).contains(&days) {
            true => Ok(days),
            false => {
                let why = format!("portal.link_days is from 1 to {}", portal::LINK_DAYS_MAX);
                Err(INVALID.because(why).at("portal.link_days"))
            }
        }
    }

    /// Whether others than this machine can reach what listens at `address`: directly, through a proxy, or by a
    /// public address that was set.
    pub fn is_reached_from_outside(&self, address: SocketAddr) -> bool {
        let is_public = !self.public_url.is_empty() && !is_loopback_url(&self.public_url);
        !address.ip().is_loopback() || !self.server.trusted_proxies.is_empty() || is_public
    }

    /// The HTTP side's share.
    pub fn web(&self) -> Result<web::Options> {
        let limits = &self.limits;
        Ok(web::Options {
            json_bytes_max: limits.json_bytes_max,
            upload_bytes_max: limits.upload_bytes_max,
            request_timeout: Duration::from_secs(limits.request_seconds_max),
            upload_timeout: Duration::from_secs(limits.upload_seconds_max),
            in_flight_max: limits.in_flight_max,
            streams_max: limits.streams_max,
            per_address: limits.per_address.read("limits.per_address")?,
            per_actor: limits.per_actor.read("limits.per_actor")?,
            trusted_proxies: self.trusted_proxies()?,
            cors_origins: self.server.cors_origins.clone(),
            app: crate::app::app(),
            ..web::Options::default()
        })
    }

    /// The listener's share.
    pub fn server_limits(&self) -> web::ServerLimits {
        web::ServerLimits {
            connections_max: self.limits.connections_max,
            head_timeout: Duration::from_secs(self.limits.head_seconds_max),
            drain: Duration::from_secs(self.limits.drain_seconds_max),
            ..web::ServerLimits::default()
        }
    }

    fn trusted_proxies(&self) -> Result<Vec<IpNet>> {
        networks(&self.server.trusted_proxies, "server.trusted_proxies")
    }

    /// The door to the outside.
    pub fn outbound(&self) -> Result<platform::outbound::Outbound> {
        let settings = &self.outbound;
        let policy = Policy {
            ports: settings.ports.clone(),
            hosts: settings.hosts.clone(),
            private_networks: networks(&settings.private_networks, "outbound.private_networks")?,
            plain_http: settings.plain_http,
        };
        let mut authorities = Authorities::default();
        if settings.authorities_file != Path::new("") {
            let broken = |error: &dyn std::fmt::Display| {
                INVALID.because(error.to_string()).at("outbound.authorities_file")
            };
            let pem = std::fs::read(&settings.authorities_file).map_err(|error| broken(&error))?;
            authorities =
                authorities.and(&pem).map_err(|error| broken(&error.inner.as_deref().unwrap_or_default()))?;
        }
        Ok(platform::outbound::Outbound::new(policy, &authorities))
    }

    /// What guards uploaded files.
    pub fn files(&self) -> Result<Guard> {
        let settings = &self.files;
        let scanner = match settings.scanner.as_str() {
            "" => None,
            text => {
                let says = "a scanner is tcp:HOST:PORT or unix:/PATH";
                let at = Address::parse(text).ok_or_else(|| INVALID.because(says).at("files.scanner"))?;
                let timeout = Duration::from_secs(settings.scanner_seconds_max.max(1));
                Some(Scanner { at, timeout, required: settings.scanner_required })
            }
        };
        let company_bytes_max = Some(settings.company_bytes_max).filter(|bytes| *bytes > 0);
        Ok(Guard { scanner, company_bytes_max })
    }

    /// Refuses what the types alone let pass.
    pub fn check(&self) -> Result<()> {
        db::Engine::of_url(&self.database_url()).map_err(|error| error.at("database.url"))?;
        let url = self.public_url();
        if !url.starts_with("https://") && !url.starts_with("http://") {
            return Err(INVALID.because("public_url begins with https:// or http://").at("public_url"));
        }
        if self.limits.in_flight_max == 0
            || self.limits.connections_max == 0
            || self.database.connections_max == 0
        {
            return Err(INVALID.because("a server that takes nothing in is of no use").at("limits"));
        }
        self.mailer()?;
        self.outbound()?;
        self.files()?;
        self.web().map(drop)
    }
}

/// Networks, or single addresses.
fn networks(texts: &[String], path: &str) -> Result<Vec<IpNet>> {
    let network = |text: &String| {
        let address = || text.parse().ok().map(|address: std::net::IpAddr| IpNet::from(address));
        let read = text.parse().ok().or_else(address);
        read.ok_or_else(|| INVALID.because(format!("{text} is no address and no network")).at(path))
    };
    texts.iter().map(network).collect()
}

/// Whether a URL's host is this machine.
fn is_loopback_url(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, _)) => host,
        None => authority.rsplit_once(':').map_or(authority, |(host, _)| host),
    };
    host == "localhost" || host.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
}

impl Rate {
    /// A rate of nothing is a mistake and not "no limit".
    fn read(self, path: &str) -> Result<Option<web::Rate>> {
        if !self.enabled {
            return Ok(None);
        }
        match web::Rate::new(self.per_second, self.burst) {
            Some(rate) => Ok(Some(rate)),
            None => Err(INVALID
                .because("per_second and burst are at least 1; `enabled = false` counts nothing")
                .at(path)),
        }
    }
}
