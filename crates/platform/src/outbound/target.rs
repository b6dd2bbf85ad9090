//! An address that somebody gave, read once and by one parser.

use std::net::IpAddr;

use kernel::{Error, Result};
use url::{Host, Url};

use super::{BAD_URL, Policy, REFUSED, refusal};

/// Characters of an address at most.
pub const URL_CHARS_MAX: usize = 2_000;

/// Names that stand for something within the walls, with everything below them.
const INNER_NAMES: &[&str] = &[
    "localhost",
    "localdomain",
    "local",
    "internal",
    "intranet",
    "lan",
    "corp",
    "home",
    "home.arpa",
    "private",
    "onion",
];

/// An address that may be called as far as can be told from its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    url: Url,
    /// Without the dot that a name may end in.
    host: String,
    ip: Option<IpAddr>,
    port: u16,
}

impl Target {
    /// The address in its one normal spelling.
    pub fn as_str(&self) -> &str {
        self.url.as_str()
    }

    /// The name, or the IP address as text.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The IP address where one was given instead of a name.
    pub fn ip(&self) -> Option<IpAddr> {
        self.ip
    }

    /// The port, also where it was left out.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether it is spoken to over TLS.
    pub fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// Path and query, as the request line has them.
    pub(super) fn path_and_query(&self) -> String {
        match self.url.query() {
            Some(query) => format!("{}?{query}", self.url.path()),
            None => self.url.path().to_owned(),
        }
    }

    /// What the `Host` header says.
    pub(super) fn authority(&self) -> String {
        let host = match self.ip {
            Some(IpAddr::V6(ip)) => format!("[{ip}]"),
            _ => self.host.clone(),
        };
        match self.url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host,
        }
    }
}

pub(super) fn read(policy: &Policy, text: &str) -> Result<Target> {
    // The parser would quietly drop line ends and turn backslashes round; others read them otherwise.
    let odd = |c: char| c.is_control() || c.is_whitespace() || c == '\\';
    if text.chars().count() > URL_CHARS_MAX || text.chars().any(odd) {
        return Err(BAD_URL.with("url_chars_max", URL_CHARS_MAX));
    }
    let url = Url::parse(text).map_err(|error| BAD_URL.inner(error))?;
    match url.scheme() {
        "https" => {}
        "http" if policy.plain_http => {}
        "http" => return Err(refused("only https is spoken")),
        _ => return Err(refused("no web address")),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refused("an address with a user or password in it"));
    }
    let port = url.port_or_known_default().ok_or_else(|| BAD_URL.error())?;
    let (host, ip) = match url.host() {
        Some(Host::Domain(name)) => (name.trim_end_matches('.').to_ascii_lowercase(), None),
        Some(Host::Ipv4(ip)) => (ip.to_string(), Some(IpAddr::V4(ip))),
        Some(Host::Ipv6(ip)) => (ip.to_string(), Some(IpAddr::V6(ip))),
        None => return Err(BAD_URL.error()),
    };
    if !policy.hosts.is_empty() && !policy.hosts.iter().any(|known| fits(known, &host)) {
        return Err(refused("not one of the hosts that may be called"));
    }
    let target = Target { url, host, ip, port };
    match ip {
        Some(ip) => admit(policy, &target, ip)?,
        None => admit_name(policy, &target)?,
    }
    Ok(target)
}

/// Names of one's own walls are refused before anybody is asked for their address, unless a private network may be
/// called: then the address decides.
fn admit_name(policy: &Policy, target: &Target) -> Result<()> {
    if !policy.private_networks.is_empty() {
        return Ok(());
    }
    let name = target.host();
    let below = |inner: &str| name == inner || name.ends_with(&format!(".{inner}"));
    if !name.contains('.') || INNER_NAMES.iter().any(|inner| below(inner)) {
        return Err(refused("a name of one's own network"));
    }
    admit_port(policy, target)
}

/// Whether a target may be called at this address.
pub(super) fn admit(policy: &Policy, target: &Target, ip: IpAddr) -> Result<()> {
    if policy.private_networks.iter().any(|network| network.contains(&ip)) {
        return Ok(());
    }
    if let Some(what) = refusal(ip) {
        return Err(refused(what));
    }
    if !target.is_https() {
        return Err(refused("only https is spoken to the public internet"));
    }
    admit_port(policy, target)
}

fn admit_port(policy: &Policy, target: &Target) -> Result<()> {
    if policy.ports.contains(&target.port()) {
        return Ok(());
    }
    Err(refused("a port that may not be called").with("ports", &policy.ports))
}

/// The reason names a rule and no address: what a name stands for within the walls is nobody's business.
fn refused(reason: &str) -> Error {
    REFUSED.with("reason", reason)
}

fn fits(known: &str, host: &str) -> bool {
    match known.strip_prefix("*.") {
        Some(parent) => host.strip_suffix(parent).is_some_and(|rest| rest.ends_with('.')),
        None => known.eq_ignore_ascii_case(host),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b05_addresses_in_every_spelling_are_refused() {
        let cases = [
            // Schemes.
            "http://example.com/",
            "ftp://example.com/",
            "file:///etc/passwd",
            "gopher://example.com/",
            "data:text/plain,x",
            "javascript:alert(1)",
            "unix:/var/run/docker.sock",
            "//example.com/",
            "example.com",
            "",
            // Users and odd characters.
            "https://user@example.com/",
            "https://user:password@example.com/",
            "https://example.com@127.0.0.1/",
            "https://example.com\\@127.0.0.1/",
            "https://exam\nple.com/",
            "https://example.com/ x",
            "https://127.0.0.1\t/",
            // Ports.
            "https://example.com:22/",
            "https://example.com:6379/",
            "https://example.com:80/",
            // IPv4 in all its spellings.
            "https://127.0.0.1/",
            "https://127.1/",
            "https://127.0.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0x7f.0.0.1/",
            "https://0177.0.0.1/",
            "https://017700000001/",
            "https://0/",
            "https://0.0.0.0/",
            "https://127.0.0.1./",
            "https://%31%32%37.0.0.1/",
            "https://１２７.0.0.1/",
            "https://127。0。0。1/",
            "https://①②⑦.0.0.1/",
            "https://10.0.0.8/",
            "https://172.16.0.1/",
            "https://192.168.1.1/",
            "https://100.64.0.1/",
            "https://169.254.169.254/latest/meta-data/",
            "https://2852039166/",
            "https://0xa9fea9fe/",
            "https://0251.0376.0251.0376/",
            "https://224.0.0.1/",
            "https://255.255.255.255/",
            // IPv6.
            "https://[::1]/",
            "https://[::]/",
            "https://[0:0:0:0:0:0:0:1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://[::ffff:7f00:1]/",
            "https://[::ffff:169.254.169.254]/",
            "https://[::127.0.0.1]/",
            "https://[64:ff9b::7f00:1]/",
            "https://[2002:7f00:1::]/",
            "https://[2001:0:7f00:1::]/",
            "https://[fe80::1]/",
            "https://[fd00:ec2::254]/",
            "https://[ff02::1]/",
            // Names.
            "https://localhost/",
            "https://LOCALHOST/",
            "https://localhost./",
            "https://ſocalhost.localhost/",
            "https://api.localhost/",
            "https://metadata/",
            "https://metadata.google.internal/",
            "https://instance-data.ec2.internal/",
            "https://router.lan/",
            "https://printer.local/",
            "https://db.home.arpa/",
            "https://",
        ];
        let policy = Policy::default();
        for case in cases {
            let error = read(&policy, case).expect_err(case);
            assert!(error.is(BAD_URL) || error.is(REFUSED), "{case}: {error}");
        }
        assert!(cases.len() > 60);
    }

    #[test]
    fn the_public_web_may_be_called() {
        let cases = [
            ("https://example.com", "https://example.com/", 443),
            ("HTTPS://Example.COM:8443/a?b=c#d", "https://example.com:8443/a?b=c#d", 8443),
            ("https://93.184.216.34/x", "https://93.184.216.34/x", 443),
            ("https://[2606:2800:220:1::1]/", "https://[2606:2800:220:1::1]/", 443),
            ("https://münchen.example/", "https://xn--mnchen-3ya.example/", 443),
            ("https://localhost.example.com/", "https://localhost.example.com/", 443),
        ];
        for (text, normal, port) in cases {
            let target = read(&Policy::default(), text).unwrap();
            assert_eq!((target.as_str(), target.port()), (normal, port));
        }
    }

    #[test]
    fn b05_a_list_of_hosts_lets_nobody_else_through() {
        let policy =
            Policy { hosts: vec!["*.example.com".into(), "partner.test".into()], ..Policy::default() };
        assert!(read(&policy, "https://api.example.com/").is_ok());
        assert!(read(&policy, "https://PARTNER.test/").is_ok());
        for url in [
            "https://example.com/",
            "https://badexample.com/",
            "https://example.com.evil.net/",
            "https://8.8.8.8/",
        ] {
            assert!(read(&policy, url).unwrap_err().is(REFUSED), "{url}");
        }
    }

    #[test]
    fn b05_plain_http_stays_within_the_networks_that_were_named() {
        let policy = Policy {
            plain_http: true,
            private_networks: vec!["127.0.0.0/8".parse().unwrap()],
            ..Policy::default()
        };
        let loopback = read(&policy, "http://127.0.0.1:9000/hook").unwrap();
        assert_eq!(loopback.authority(), "127.0.0.1:9000");
        assert!(read(&policy, "http://8.8.8.8/").unwrap_err().is(REFUSED));
        assert!(read(&policy, "https://10.0.0.1/").unwrap_err().is(REFUSED));
        let name = read(&policy, "http://example.com/").unwrap();
        assert!(admit(&policy, &name, "93.184.216.34".parse().unwrap()).unwrap_err().is(REFUSED));
        assert!(admit(&policy, &name, "127.0.0.1".parse().unwrap()).is_ok());
    }

    #[test]
    fn b05_a_refusal_says_nothing_of_what_a_name_stands_for() {
        let target = read(&Policy::default(), "https://intern.example.com/").unwrap();
        let error = admit(&Policy::default(), &target, "10.1.2.3".parse().unwrap()).unwrap_err();
        assert!(!format!("{error} {:?}", error.details).contains("10.1"));
    }
}
