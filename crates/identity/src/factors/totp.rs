//! Time-based one-time passwords (RFC 6238 over RFC 4226): HMAC-SHA-1, six digits, thirty seconds, which is what every
//! authenticator app understands.

use aws_lc_rs::hmac;
use kernel::Instant;
use subtle::ConstantTimeEq;

/// Seconds for which a code is shown.
pub const STEP_SECONDS: i64 = 30;
/// Digits of a code.
pub const DIGITS: usize = 6;
/// Bytes of a secret: as many as the hash has (RFC 4226, section 4).
pub const SECRET_BYTES: usize = 20;
/// Steps before and after the present one whose codes are taken: clocks differ, people type slowly.
const STEPS_BESIDE: i64 = 1;

/// The code of a secret at a time step.
pub fn code(secret: &[u8], step: i64) -> String {
    format!("{:0width$}", truncated(secret, step) % 10_u32.pow(6), width = DIGITS)
}

/// Dynamic truncation (RFC 4226, section 5.3): 31 bits of the hash.
fn truncated(secret: &[u8], step: i64) -> u32 {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let hash = hmac::sign(&key, &step.to_be_bytes());
    let hash = hash.as_ref();
    let at = usize::from(hash[hash.len() - 1] & 0x0f);
    u32::from_be_bytes([hash[at] & 0x7f, hash[at + 1], hash[at + 2], hash[at + 3]])
}

/// The time step of an instant.
pub fn step_at(now: Instant) -> i64 {
    now.seconds().div_euclid(STEP_SECONDS)
}

/// The digits that somebody typed, if it is a code at all; blanks between them are ignored.
pub fn digits(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    (digits.len() == DIGITS && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

/// The time step whose code these digits are: the present one or one beside it, and later than the last that was used.
pub fn matching(secret: &[u8], digits: &str, now: Instant, last: i64) -> Option<i64> {
    let present = step_at(now);
    let steps = present - STEPS_BESIDE..=present + STEPS_BESIDE;
    // All are computed, whichever fits.
    let fits = steps.filter(|step| code(secret, *step).as_bytes().ct_eq(digits.as_bytes()).into());
    fits.filter(|step| *step > last).max()
}

/// What an authenticator app reads (the Key URI format).
pub fn uri(issuer: &str, account: &str, secret: &[u8]) -> String {
    let (issuer, account, secret) = (escaped(issuer), escaped(account), base32(secret));
    format!(
        "otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits={DIGITS}&period={STEP_SECONDS}"
    )
}

/// RFC 4648 without padding, as people type it into an app.
pub fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    for group in bytes.chunks(5) {
        let mut held = [0; 8];
        held[3..3 + group.len()].copy_from_slice(group);
        let bits = u64::from_be_bytes(held);
        for at in 0..(group.len() * 8).div_ceil(5) {
            let five = usize::try_from(bits >> (35 - 5 * at) & 31).expect("five bits fit");
            text.push(char::from(LETTERS[five]));
        }
    }
    text
}

/// Everything but the unreserved characters of RFC 3986 as `%XX`.
fn escaped(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    let one = |b: u8| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") };
    text.bytes().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    /// RFC 6238, appendix B: the test values for SHA-1, eight digits each.
    #[test]
    fn v6_5_5_codes_are_those_of_rfc_6238() {
        for (seconds, eight) in [
            (59, 94_287_082),
            (1_111_111_109, 7_081_804),
            (1_111_111_111, 14_050_471),
            (1_234_567_890, 89_005_924),
            (2_000_000_000, 69_279_037),
            (20_000_000_000, 65_353_130_u32),
        ] {
            let step = step_at(Instant::from_seconds(seconds));
            assert_eq!(truncated(SECRET, step) % 100_000_000, eight, "{seconds}");
            assert_eq!(code(SECRET, step), format!("{:06}", eight % 1_000_000));
        }
    }

    /// RFC 4226, appendix D.
    #[test]
    fn counters_are_those_of_rfc_4226() {
        let known = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583"];
        for (step, known) in known.iter().enumerate() {
            assert_eq!(code(SECRET, i64::try_from(step).unwrap()), *known);
        }
    }

    #[test]
    fn v6_5_1_a_code_is_good_around_its_time_and_never_before_the_last() {
        let now = Instant::from_seconds(1_234_567_890);
        let present = step_at(now);
        for (step, fits) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let found = matching(SECRET, &code(SECRET, present + step), now, 0);
            assert_eq!(found, fits.then_some(present + step), "{step}");
        }
        assert_eq!(matching(SECRET, &code(SECRET, present), now, present), None, "used");
        assert_eq!(
            matching(SECRET, &code(SECRET, present - 1), now, present),
            None,
            "older than what was used"
        );
        for typed in ["", "12345", "1234567", "12345a", "１２３４５６", "-12345"] {
            assert_eq!(digits(typed), None, "{typed}");
        }
        assert_eq!(digits(" 123 456 ").as_deref(), Some("123456"));
    }

    #[test]
    fn an_app_reads_the_uri() {
        assert_eq!(base32(b"foobar"), "MZXW6YTBOI");
        assert_eq!(base32(b"fooba"), "MZXW6YTB");
        assert_eq!(base32(b"f"), "MY");
        assert_eq!(
            uri("Duka & Co", "a@b.example", b"foobar"),
            "otpauth://totp/Duka%20%26%20Co:a%40b.example?secret=MZXW6YTBOI&issuer=Duka%20%26%20Co&algorithm=SHA1&digits=6&period=30"
        );
    }
}
