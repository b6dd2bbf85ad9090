//! The browser's session cookie, as headers of an answer.

use std::time::Duration;

use platform::Settings;

use crate::sessions::BROWSER_LIFE;

/// Gives the cookie to the browser: not readable by scripts, never sent along from other sites.
pub fn set(settings: &Settings, value: &str) -> String {
    let seconds = BROWSER_LIFE.as_secs();
    format!(
        "{}={value}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{}",
        settings.session_cookie(),
        secure(settings)
    )
}

/// Takes the cookie away.
pub fn clear(settings: &Settings) -> String {
    format!(
        "{}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0{}",
        settings.session_cookie(),
        secure(settings)
    )
}

/// Gives the browser the secret of a sign-in that goes by way of a provider.
pub fn set_errand(settings: &Settings, value: &str, life: Duration) -> String {
    let (name, seconds) = (settings.errand_cookie(), life.as_secs());
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{}", secure(settings))
}

/// Takes it away.
pub fn clear_errand(settings: &Settings) -> String {
    format!("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{}", settings.errand_cookie(), secure(settings))
}

fn secure(settings: &Settings) -> &'static str {
    if settings.is_https() { "; Secure" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v3_3_cookies_are_bound_to_the_host_and_hidden_from_scripts() {
        let mut settings = Settings {
            data_dir: "unused".into(),
            master_key: vec![1; 32],
            public_url: "https://erp.example".to_owned(),
        };
        let cookie = set(&settings, "x");
        assert_eq!(cookie, "__Host-kontor=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=86400; Secure");
        settings.public_url = "http://127.0.0.1:8400".to_owned();
        assert!(set(&settings, "x").starts_with("kontor=x; ") && !set(&settings, "x").contains("Secure"));
        assert!(clear(&settings).contains("Max-Age=0"));
    }
}
