//! What the server says to people in their language: letters, and the words of papers, from the Fluent files beside
//! the app's. Pure: the files are embedded, and parsed once.

mod shelf;
#[cfg(test)]
mod tests;

use shelf::shelves;

/// Languages that ship, English first: it stands in for every other.
pub const LANGUAGES: [&str; 5] = ["en", "sw", "fr", "de", "ar"];

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(usize);

impl Words {
    /// The language of `locale` (`fr-CA` reads as `fr`; an unknown one as English).
    pub fn of(locale: &str) -> Words {
        let language = locale.split(['-', '_']).next().unwrap_or_default();
        Words(LANGUAGES.iter().position(|known| known.eq_ignore_ascii_case(language)).unwrap_or(0))
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
        shelves()[self.0].say(id, values)
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
