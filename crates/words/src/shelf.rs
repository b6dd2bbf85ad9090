//! The files of each language, parsed once.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::LANGUAGES;

/// How the ids of papers' words begin.
pub(crate) const PAPER: &str = "paper-";

/// A language's letters, words of papers, the app's labels to which those refer, and the names of countries.
pub(crate) type Texts = [&'static str; 4];

macro_rules! texts {
    ($($language:literal),*) => {
        [$([
            include_str!(concat!("../../../locales/", $language, "/mail.ftl")),
            include_str!(concat!("../../../locales/", $language, "/paper.ftl")),
            include_str!(concat!("../../../locales/", $language, "/labels.ftl")),
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

    /// A message with its values, or its id.
    pub(crate) fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, *value);
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    #[cfg(test)]
    pub(crate) fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }
}

/// All languages, in the order of [`LANGUAGES`].
pub(crate) fn shelves() -> &'static [Shelf] {
    static SHELVES: LazyLock<Vec<Shelf>> = LazyLock::new(|| {
        LANGUAGES.iter().zip(TEXTS).map(|(language, texts)| Shelf::of(language, texts)).collect()
    });
    &SHELVES
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
