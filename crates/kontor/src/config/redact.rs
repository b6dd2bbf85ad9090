//! Showing settings without showing secrets.

use kernel::{Error, Result};

use super::Config;

const HIDDEN: &str = "***";

impl Config {
    /// The settings as TOML, with passwords hidden.
    pub fn shown(&self) -> Result<String> {
        let mut shown = self.clone();
        shown.database.url = without_password(&shown.database.url);
        shown.mail.url = without_password(&shown.mail.url);
        toml::to_string(&shown).map_err(Error::internal)
    }
}

/// A URL whose password, between the user and the host or in its parameters, is hidden.
pub(crate) fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (address, query) =
        rest.split_once('?').map_or((rest, None), |(address, query)| (address, Some(query)));
    // The last @ ends the credentials: a password may contain others.
    let address = match address.rsplit_once('@') {
        Some((credentials, host)) => match credentials.split_once(':') {
            Some((user, _)) => format!("{user}:{HIDDEN}@{host}"),
            None => address.to_owned(),
        },
        None => address.to_owned(),
    };
    match query {
        Some(query) => format!("{scheme}://{address}?{}", without_passwords(query)),
        None => format!("{scheme}://{address}"),
    }
}

fn without_passwords(query: &str) -> String {
    let hide = |pair: &str| match pair.split_once('=') {
        Some((name, _)) if name.to_ascii_lowercase().contains("pass") => format!("{name}={HIDDEN}"),
        _ => pair.to_owned(),
    };
    query.split('&').map(hide).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn v16_2_5_passwords_are_hidden_wherever_they_stand() {
        assert_eq!(without_password("postgres://u:p@ss@h/n"), "postgres://u:***@h/n");
        assert_eq!(
            without_password("postgres://h/n?user=u&password=p"),
            "postgres://h/n?user=u&password=***"
        );
        assert_eq!(without_password("mysql://u@h/n"), "mysql://u@h/n");
        assert_eq!(without_password("sqlite:var/kontor.sqlite"), "sqlite:var/kontor.sqlite");
    }
}
