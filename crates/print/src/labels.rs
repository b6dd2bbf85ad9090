//! The fixed words of documents, in the languages that ship: `locales/<language>/paper.ftl`.
//!
//! A layout reads `doc.labels.due_date`, which is the message `paper-due-date`. The caller chooses the language of the
//! document's reader, not of its writer.

use std::sync::LazyLock;

use serde_json::{Map, Value};
use words::Words;

pub use words::LANGUAGES;

/// All labels in the language of `locale` (`fr-CA` reads as `fr`; an unknown one as English).
pub fn labels(locale: &str) -> Value {
    static LABELS: LazyLock<Vec<(&str, Value)>> = LazyLock::new(|| {
        let of = |language| {
            let said = Words::of(language).of_papers().into_iter();
            (
                language,
                Value::Object(said.map(|(name, word)| (name, Value::from(word))).collect::<Map<_, _>>()),
            )
        };
        LANGUAGES.into_iter().map(of).collect()
    });
    let language = language(locale);
    let found = LABELS.iter().find(|(known, _)| *known == language);
    found.map_or(Value::Null, |(_, labels)| labels.clone())
}

/// The language that [`labels`] answers in: the `lang` of the document.
pub fn language(locale: &str) -> &'static str {
    Words::of(locale).language()
}

/// `rtl` where the document's lines run from right to left, else `ltr`: the `dir` of the document.
pub fn direction(locale: &str) -> &'static str {
    Words::of(locale).direction()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layouts_know_words_by_their_names() {
        assert_eq!(labels("fr-CA")["due_date"], "Échéance");
        assert_eq!(labels("sw")["order"], "Oda", "the app's word for it");
        assert_eq!(labels("tlh")["invoice"], "Invoice");
        assert_eq!((language("ar-EG"), direction("ar-EG"), direction("sw")), ("ar", "rtl", "ltr"));
    }
}
