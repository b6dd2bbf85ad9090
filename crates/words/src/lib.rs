//! What the server says to people in their language: letters, the words of papers, problems and permissions, from the
//! Fluent files beside the app's. Pure: the files are embedded, and each language is parsed when it is first spoken.

mod shelf;
#[cfg(test)]
mod tests;

use shelf::shelf;

/// Languages that ship, English first: it stands in for every other.
pub const LANGUAGES: [&str; 5] = ["en", "sw", "fr", "de", "ar"];
/// Languages of one wish that are looked at: nobody reads more.
const WISHES_MAX: usize = 16;

/// The words of one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words(usize);

impl Words {
    /// The language in which everything is written first.
    pub const ENGLISH: Words = Words(0);

    /// The language of `locale` (`fr-CA` reads as `fr`; an unknown one as English).
    pub fn of(locale: &str) -> Words {
        known(locale).unwrap_or(Words::ENGLISH)
    }

    /// The language that comes closest to an `Accept-Language`; English where it names none that ships.
    pub fn wished(header: &str) -> Words {
        let mut wishes: Vec<(u32, Words)> =
            header.split(',').take(WISHES_MAX).filter_map(wish).filter(|(weight, _)| *weight > 0).collect();
        // Stable: of two that are wished for alike, the first.
        wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        wishes.first().map_or(Words::ENGLISH, |(_, words)| *words)
    }

    /// Which language that is.
    pub fn language(self) -> &'static str {
        LANGUAGES[self.0]
    }

    /// `rtl` where its lines run from right to left, else `ltr`.
    pub fn direction(self) -> &'static str {
        if self.language() == "ar" { "rtl" } else { "ltr" }
    }

    /// A message that needs no values.
    pub fn say(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with its values. One that nobody wrote is its id: a test refuses code that asks for such a one.
    pub fn with(self, id: &str, values: &[(&str, &str)]) -> String {
        shelf(self.0).say(id, values).unwrap_or_else(|| id.to_owned())
    }

    /// What a permission allows; `english` is what its module says.
    pub fn permission(self, name: &str, english: &str) -> String {
        self.or_english("permission", name, english)
    }

    /// The name of a role as shipped, by its code; `english` is what its module says.
    pub fn role(self, code: &str, english: &str) -> String {
        self.or_english("role", code, english)
    }

    /// What a role as shipped is for, by its code; `english` is what its module says.
    pub fn role_text(self, code: &str, english: &str) -> String {
        self.or_english("role-text", code, english)
    }

    fn or_english(self, family: &str, name: &str, english: &str) -> String {
        if self == Words::ENGLISH {
            return english.to_owned();
        }
        shelf(self.0).say(&id(family, name), &[]).unwrap_or_else(|| english.to_owned())
    }

    /// What went wrong: the very sentence `english` where it is one of the catalogue, otherwise that of `code`.
    /// None where neither can be said, also for want of a value.
    pub fn problem(self, code: &str, english: &str, values: &[(&str, &str)]) -> Option<Sentence> {
        let own = id("problem", code);
        let exact = shelf::sentence_id(english).or_else(|| {
            let in_english = shelf(0).say(&own, values);
            (in_english.as_deref() == Some(english)).then_some(own.as_str())
        });
        let text = shelf(self.0).say(exact.unwrap_or(&own), values)?;
        Some(Sentence { text, is_whole: exact.is_some() })
    }

    /// The word for a label that descriptions give in English, as the app finds it: `label-customer-name` for
    /// "Customer name".
    pub fn label(self, english: &str) -> String {
        shelf(self.0).say(&label_id(english), &[]).unwrap_or_else(|| english.to_owned())
    }

    /// The name of a country by its ISO 3166-1 alpha-2 code.
    pub fn country(self, code: &str) -> String {
        self.say(&format!("country-{}", code.to_ascii_lowercase()))
    }

    /// Every word of papers, by the name that layouts know it by: `due_date` is `paper-due-date`.
    pub fn of_papers(self) -> Vec<(String, String)> {
        let named = |id: String| {
            let name = id.trim_start_matches(shelf::PAPER).replace('-', "_");
            (name, self.say(&id))
        };
        shelf::paper_ids().map(named).collect()
    }
}

/// A sentence in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub text: String,
    /// It says all that the English one says.
    pub is_whole: bool,
}

/// `problem-orders-line-twice` for `orders.line_twice`.
fn id(family: &str, name: &str) -> String {
    format!("{family}-{}", name.replace(['.', '_'], "-"))
}

/// Its letters and digits in lower case, parted by hyphens.
fn label_id(english: &str) -> String {
    let lower = english.to_lowercase();
    let parts = lower.split(|one: char| !one.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    format!("label-{}", parts.collect::<Vec<_>>().join("-"))
}

fn known(locale: &str) -> Option<Words> {
    let language = locale.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES.iter().position(|known| known.eq_ignore_ascii_case(language)).map(Words)
}

/// `de;q=0.8` as thousandths and the language; one that does not ship is no wish that can be met.
fn wish(text: &str) -> Option<(u32, Words)> {
    let (tag, rest) = text.split_once(';').unwrap_or((text, ""));
    let words = known(tag.trim())?;
    let Some(weight) = rest.trim().strip_prefix("q=") else { return Some((1000, words)) };
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let whole: u32 = whole.trim().parse().ok()?;
    let part: u32 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    Some((whole.min(1) * 1000 + part, words))
}
