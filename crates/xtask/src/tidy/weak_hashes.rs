//! No hash that is broken (ASVS 11.4.1): two places need SHA-1 because others chose it.

use super::Violation;
use super::source::{Kind, SourceFile};

const RULE: &str = "weak hashes";

/// What names a weak hash, in capitals or not.
const WEAK: &[&str] = &["md4", "md5", "ripemd", "sha1", "crc32"];

const ALLOWED: &[&str] = &[
    // RFC 6238: HMAC-SHA-1 is what authenticator apps compute, and as an HMAC it holds.
    "crates/identity/src/factors/totp.rs",
    // The form in which lists of stolen passwords come; what is kept of a password is argon2id.
    "crates/identity/src/passwords/breached.rs",
];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if ALLOWED.contains(&file.path.as_str()) || file.is_in(&["xtask"]) {
        return Vec::new();
    }
    let names = file.tokens.iter().filter(|token| token.kind == Kind::Name && !token.in_test);
    names
        .filter(|token| is_weak(&token.text))
        .map(|token| {
            file.violation(token.line, RULE, format!("{} names a broken hash; use SHA-256", token.text))
        })
        .collect()
}

fn is_weak(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.split('_').any(|part| WEAK.contains(&part)) || WEAK.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    #[test]
    fn v11_4_1_no_broken_hash_is_used() {
        for code in ["use md5::Md5;", "fn f() { digest(&SHA1_FOR_LEGACY_USE_ONLY, b) }", "struct Sha1;"] {
            assert!(!check(&file("crates/web/src/a.rs", code)).is_empty(), "{code}");
            assert!(check(&file(ALLOWED[0], code)).is_empty(), "{code}");
        }
        assert!(check(&file("crates/web/src/a.rs", "use aws_lc_rs::digest::SHA256;")).is_empty());
    }
}
