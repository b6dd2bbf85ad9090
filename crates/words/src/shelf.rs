//! The files of each language, parsed once.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::LANGUAGES;

/// How the ids of papers' words begin.
pub(crate) const PAPER: &str = "paper-";

/// A language's letters, words of papers, the app's labels to which those refer, problems, permissions,
/// and the names of countries.
pub(crate) type Texts = [&'static str; 6];
/// Where among them the problems stand.
const PROBLEMS: usize = 3;

macro_rules! texts {
    ($($language:literal),*) => {
        [$([
            include_str!(concat!("../../../locales/", $language, "/mail.ftl")),
            include_str!(concat!("../../../locales/", $language, "/paper.ftl")),
            include_str!(concat!("../../../locales/", $language, "/labels.ftl")),
            include_str!(concat!("../../../locales/", $language, "/problems.ftl")),
            include_str!(concat!("../../../locales/", $language, "/permissions.ftl")),
            include_str!(concat!("../../../locales/", $language, "/countries.ftl")),
        ]),*]
    };
}

/// In the order of [`LANGUAGES`].
pub(crate) const TEXTS: [Texts; 5] = texts!("en", "sw", "fr", "de", "ar");

/// One language's messages.
pub(crate) struct Shelf {
    bundle: FluentBundle<FluentResource>,
}

impl Shelf {
    fn of(language: &str, texts: Texts) -> Shelf {
        let language = language.parse().expect("the languages that ship are known by their codes");
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks that keep directions apart are not for plain text: mail programs show them as boxes.
        bundle.set_use_isolating(false);
        for text in texts {
            // What cannot be read is left out; the test finds it.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
            bundle.add_resource_overriding(resource);
        }
        Shelf { bundle }
    }

    /// A message with its values; none where there is no such message, or a value that it names is missing.
    pub(crate) fn say(&self, id: &str, values: &[(&str, &str)]) -> Option<String> {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value())?;
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, *value);
        }
        let mut faults = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned();
        faults.is_empty().then_some(said)
    }

    #[cfg(test)]
    pub(crate) fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }
}

/// The language at this place of [`LANGUAGES`].
pub(crate) fn shelf(at: usize) -> &'static Shelf {
    static SHELVES: [OnceLock<Shelf>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
    SHELVES[at].get_or_init(|| Shelf::of(LANGUAGES[at], TEXTS[at]))
}

/// The id of a problem's sentence by what it says in English, for faults that were told by their sentence alone.
pub(crate) fn sentence_id(english: &str) -> Option<&'static str> {
    static IDS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        let said = |id: &'static str| Some((shelf(0).say(id, &[])?, id));
        ids(TEXTS[0][PROBLEMS]).filter_map(said).collect()
    });
    IDS.get(english).copied()
}

/// The ids that a file's lines begin with.
pub(crate) fn ids(text: &'static str) -> impl Iterator<Item = &'static str> {
    let is_id = |id: &str| id.starts_with(|first: char| first.is_ascii_lowercase()) && !id.contains(' ');
    text.lines()
        .filter_map(|line| line.split_once('='))
        .map(|(id, _)| id.trim_end())
        .filter(move |id| is_id(id))
}

/// The ids of papers' words.
pub(crate) fn paper_ids() -> impl Iterator<Item = String> {
    ids(TEXTS[0][1]).filter(|id| id.starts_with(PAPER)).map(str::to_owned)
}
