//! Which passwords are accepted: long ones that are not made of what everybody would try first.
//!
//! After NIST SP 800-63B-4: at least 15 characters where the password is the only factor, 8 beside a second one; no
//! rules of composition; no forced change; common passwords and words about the person and the company refused.

use std::collections::HashSet;
use std::sync::LazyLock;

use kernel::Result;
use kernel::text::fold;

use super::Password;
use super::vocabulary::{RUNS, SENTENCES, WORDS};
use crate::errors::WEAK_PASSWORD;

/// What people choose most often, of eight characters and more: the first six thousand of the list that comes with zxcvbn
/// (MIT licence; Daniel Wolf and Dan Wheeler), in lower case.
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("common.txt").lines().collect());

/// Characters of a password at least, when it is all that somebody shows.
pub const PASSWORD_CHARS_MIN: usize = 15;
/// Characters of a password at least, beside a second factor.
pub const PASSWORD_CHARS_BESIDE_FACTOR_MIN: usize = 8;
/// Characters of a password at most; a longer one is refused, never cut.
pub const PASSWORD_CHARS_MAX: usize = 200;

/// Characters that must remain when everything that can be guessed is taken away.
const SECRET_CHARS_MIN: usize = 6;
/// Different characters that must be among them.
const SECRET_KINDS_MIN: usize = 4;
/// Steps along a row of keys from which a run counts as one.
const RUN_MIN: usize = 4;
/// Letters of a word about the person or the company from which it counts.
const ABOUT_MIN: usize = 3;

/// Accepts a password or says what is wrong with it. `about` are names and addresses of the person and the company.
///
/// # Errors
/// `identity.weak_password` at `path`, with a `reason`: `too_short`, `too_long`, `repeated` or `common`.
pub fn check(password: &Password, about: &[&str], path: &str) -> Result<()> {
    check_from(PASSWORD_CHARS_MIN, password, about, path)
}

/// The same for somebody who shows a second factor beside it.
///
/// # Errors
/// As [`check`].
pub fn check_beside_factor(password: &Password, about: &[&str], path: &str) -> Result<()> {
    check_from(PASSWORD_CHARS_BESIDE_FACTOR_MIN, password, about, path)
}

fn check_from(chars_min: usize, password: &Password, about: &[&str], path: &str) -> Result<()> {
    let text = password.normal();
    let chars = text.chars().count();
    if chars < chars_min {
        let says = format!("A password has at least {chars_min} characters; a sentence is a good one");
        return Err(weak(path, "too_short", says).with("password_chars_min", chars_min));
    }
    if chars > PASSWORD_CHARS_MAX {
        let says = format!("A password has at most {PASSWORD_CHARS_MAX} characters");
        return Err(weak(path, "too_long", says).with("password_chars_max", PASSWORD_CHARS_MAX));
    }
    if is_repeated(&text) {
        return Err(weak(path, "repeated", "This password repeats itself".to_owned()));
    }
    if !has_secret(&text, about) || COMMON.contains(text.to_lowercase().as_str()) {
        let says = "This password is made of common words, names or rows of keys".to_owned();
        return Err(weak(path, "common", says));
    }
    Ok(())
}

fn weak(path: &str, reason: &str, says: String) -> kernel::Error {
    WEAK_PASSWORD.because(says).at(path).with("reason", reason)
}

/// The same few characters over and over, whatever their case: fewer than would make a password of their own.
fn is_repeated(text: &str) -> bool {
    let chars: Vec<char> = fold(text).chars().filter(|c| !c.is_whitespace()).collect();
    (1..=(chars.len() / 2).min(PASSWORD_CHARS_MIN - 1))
        .any(|period| (period..chars.len()).all(|at| chars[at] == chars[at - period]))
}

/// Whether enough is left without runs of keys, common words and words about the person and the company.
fn has_secret(text: &str, about: &[&str]) -> bool {
    let folded = fold(text);
    let plain = without_runs(&folded);
    // Both as typed and with the usual digits for letters (p4ssw0rd): the weaker reading counts.
    [letters_for_digits(&plain), plain].iter().all(|reading| {
        let left = without_padding(&without_words(reading, about));
        let kinds: std::collections::BTreeSet<char> = left.chars().collect();
        left.chars().count() >= SECRET_CHARS_MIN && kinds.len() >= SECRET_KINDS_MIN
    })
}

/// Runs along a row of keys and one character many times become a blank.
fn without_runs(text: &str) -> String {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut left = String::new();
    let mut at = 0;
    while at < chars.len() {
        let run = run_at(&chars[at..]);
        if run >= RUN_MIN {
            left.push(' ');
            at += run;
        } else {
            left.push(chars[at]);
            at += 1;
        }
    }
    left
}

/// The length of the longest run that begins here.
fn run_at(chars: &[char]) -> usize {
    let same = chars.iter().take_while(|c| **c == chars[0]).count();
    let along = RUNS.iter().flat_map(|row| {
        let forwards: Vec<char> = row.chars().collect();
        let backwards: Vec<char> = row.chars().rev().collect();
        [forwards, backwards]
    });
    along.map(|row| common_prefix(chars, &row)).fold(same, usize::max)
}

/// How far `chars` goes along a row, wherever in the row it begins.
fn common_prefix(chars: &[char], row: &[char]) -> usize {
    let starts = (0..row.len()).filter(|start| row[*start] == chars[0]);
    starts.map(|start| chars.iter().zip(&row[start..]).take_while(|(a, b)| a == b).count()).max().unwrap_or(0)
}

fn letters_for_digits(text: &str) -> String {
    let letter = |c| match c {
        '0' => 'o',
        '1' | '!' | '|' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' | '+' => 't',
        '8' => 'b',
        other => other,
    };
    text.chars().map(letter).collect()
}

fn without_words(text: &str, about: &[&str]) -> String {
    let about: Vec<String> = about.iter().flat_map(|text| words_of(text)).collect();
    let mut words: Vec<&str> =
        SENTENCES.iter().chain(WORDS).copied().chain(about.iter().map(String::as_str)).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    // Sentences and joined words are found across blanks and punctuation.
    let mut left: String = text.chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    for word in words {
        left = left.replace(word, " ");
    }
    let marks = text.chars().filter(|c| !c.is_alphanumeric() && *c != ' ');
    left.push(' ');
    left.extend(marks);
    left
}

fn words_of(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= ABOUT_MIN);
    words.map(str::to_owned).collect()
}

/// What people put around a word to make it "strong" goes: up to four digits, up to three marks.
fn without_padding(text: &str) -> String {
    text.split(' ')
        .filter(|part| {
            let length = part.chars().count();
            let digits = part.chars().all(|c| c.is_ascii_digit());
            let marks = part.chars().all(|c| !c.is_alphanumeric());
            !(digits && length <= 4 || marks && length <= 3)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn reason(text: &str) -> Option<String> {
        let about = ["Amina Otieno", "amina.otieno@duka-moja.example", "Duka Moja Ltd"];
        let error = check(&Password::new(text), &about, "password").err()?;
        assert!(error.is(WEAK_PASSWORD) && error.fields[0].path == "password");
        error.details["reason"].as_str().map(str::to_owned)
    }

    #[test]
    fn v6_2_9_long_and_unusual_passwords_are_accepted() {
        for text in [
            "blue kettle on the stove",
            "two goats, one bus to Kisumu",
            "zg7Kq-2vXm_9TbRw",
            "8461920573946182",
            "ночь улица фонарь аптека",
            "我的自行车在雨里生锈了但是还能骑",
            "kupanda mti mrefu asubuhi",
            "???x9;;v2::q8~~k",
        ] {
            assert_eq!(reason(text), None, "{text}");
        }
    }

    #[test]
    fn v6_2_1_and_6_2_9_length_counts_in_characters() {
        assert_eq!(reason("short but odd!").as_deref(), Some("too_short"));
        assert_eq!(reason(&"ab3$".repeat(3)).as_deref(), Some("too_short"));
        let long: String = "wandering violet heron kicks ".repeat(7).chars().take(200).collect();
        assert_eq!(reason(&long).as_deref(), None);
        assert_eq!(reason(&format!("{long}!")).as_deref(), Some("too_long"));
    }

    #[test]
    fn v6_2_1_eight_characters_are_enough_beside_a_second_factor() {
        let beside = |text: &str| check_beside_factor(&Password::new(text), &["Amina Otieno"], "password");
        assert!(beside("zg7Kq-2v").is_ok());
        for bad in ["zg7Kq-2", "password", "12345678", "amina123", "qwertyui"] {
            assert!(beside(bad).is_err(), "{bad}");
        }
    }

    /// The three thousand that are chosen most often of those that are long enough, and three thousand more.
    #[test]
    fn v6_2_4_what_people_choose_most_often_is_refused() {
        assert!(COMMON.len() >= 3_000);
        for text in COMMON.iter() {
            for typed in [(*text).to_owned(), text.to_uppercase()] {
                let checked = check_beside_factor(&Password::new(typed), &[], "password");
                assert!(checked.is_err_and(|error| error.is(WEAK_PASSWORD)), "{text}");
            }
        }
    }

    #[test]
    fn v6_2_4_common_passwords_are_refused() {
        for text in [
            "passwordpassword1",
            "Password1234567890",
            "P@ssw0rd!P@ssw0rd!",
            "qwertyuiopasdfgh",
            "1q2w3e4r5t6y7u8i",
            "123456789012345678",
            "abcdefghijklmnop",
            "iloveyou1234567!",
            "Welcome2Nairobi2024!",
            "letmeinletmein123",
            "correct horse battery staple",
            "Correct-Horse-Battery-Staple-1",
            "administrator2024!!",
            "!@#$%^&*()_+1234",
            "zxcvbnmasdfghjkl",
            "SummerSummer2025",
            "thisismypassword!",
            "poiuytrewqlkjhgf",
            "January2026!!!!!!",
        ] {
            assert!(matches!(reason(text).as_deref(), Some("common" | "repeated")), "{text}");
        }
    }

    #[test]
    fn v6_2_11_words_about_the_person_and_the_company_are_refused() {
        for text in
            ["AminaOtieno2024!!", "duka-moja-amina-otieno", "Otieno.Duka.Moja.1987", "amina otieno password"]
        {
            assert_eq!(reason(text).as_deref(), Some("common"), "{text}");
        }
        assert_eq!(reason("amina collects green beetles"), None, "a name in a sentence does no harm");
    }

    #[test]
    fn repetition_is_refused() {
        for text in ["aaaaaaaaaaaaaaaaaa", "xk4xk4xk4xk4xk4xk4", "Tembo9Tembo9Tembo9"] {
            assert_eq!(reason(text).as_deref(), Some("repeated"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn v6_2_5_no_rule_of_composition(text in "[bdfgjknpvxyz]{24,60}") {
            // Random letters without digits, capitals or marks.
            prop_assume!(!is_repeated(&text));
            let kinds: std::collections::BTreeSet<char> = text.chars().collect();
            prop_assume!(kinds.len() > 6);
            prop_assert_eq!(reason(&text), None);
        }

        #[test]
        fn any_text_gets_an_answer(text in "\\PC{0,210}") {
            let _ = reason(&text);
        }

        #[test]
        fn a_common_word_with_padding_is_refused(
            word in proptest::sample::select(WORDS.to_vec()),
            digits in "[0-9]{0,4}",
            mark in "[!.#*]{0,3}",
        ) {
            let text = format!("{word}{word}{digits}{mark}1234567890123");
            prop_assert!(reason(&text).is_some());
        }
    }
}
