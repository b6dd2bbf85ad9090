//! What the columns of a file are called for people: the titles of fields in a language that ships. A file with them is
//! read again, whoever reads it speaks another one.

use std::cmp::Reverse;

use words::{LANGUAGES, Words};

use crate::{Field, RecordKind};

/// The fields of a kind with their titles, each of which stands for one of them: those that share a word bear their
/// names as well.
pub(crate) fn titles(kind: &RecordKind, words: Words) -> Vec<(usize, String)> {
    let plain: Vec<(usize, String)> =
        kind.shown().map(|(at, field)| (at, words.label(field.label))).collect();
    let alone = |title: &String| plain.iter().filter(|(_, other)| same(other, title)).count() == 1;
    let named = |(at, title): &(usize, String)| match alone(title) {
        true => (*at, title.clone()),
        false => (*at, format!("{title} ({})", kind.fields[*at].name)),
    };
    plain.iter().map(named).collect()
}

/// The field that each head of a file means by its title. Most heads of a file are of one language, which is asked first;
/// where two say as much, the reader's own.
pub fn meant_by_title(kind: &RecordKind, reader: Words, heads: &[String]) -> Vec<Option<&'static Field>> {
    let of = |words: Words| -> Vec<Option<&'static Field>> {
        let titles = titles(kind, words);
        let meant = |head: &String| titles.iter().find(|(_, title)| same(title, head));
        heads.iter().map(|head| meant(head).map(|(at, _)| &kind.fields[*at])).collect()
    };
    let mut readings = vec![of(reader)];
    readings.extend(LANGUAGES.into_iter().map(Words::of).filter(|words| *words != reader).map(of));
    // Stable: the reader's comes first among equals.
    readings.sort_by_key(|reading| Reverse(reading.iter().flatten().count()));
    (0..heads.len()).map(|at| readings.iter().find_map(|reading| reading[at])).collect()
}

fn same(title: &str, head: &str) -> bool {
    title.to_lowercase() == head.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Model;

    #[test]
    fn every_title_means_its_field_in_every_language() {
        let kind = Model::record();
        for words in LANGUAGES.map(Words::of) {
            let titles = titles(&kind, words);
            let heads: Vec<String> = titles.iter().map(|(_, title)| title.clone()).collect();
            for reader in LANGUAGES.map(Words::of) {
                let meant = meant_by_title(&kind, reader, &heads);
                for ((at, title), field) in titles.iter().zip(meant) {
                    let name = field.map(|field| field.name);
                    assert_eq!(name, Some(kind.fields[*at].name), "{}: {title}", words.language());
                }
            }
        }
    }

    #[test]
    fn what_nobody_calls_a_field_means_none() {
        let heads = ["Zauberwort".to_owned(), " NAME ".to_owned()];
        let meant = meant_by_title(&Model::record(), Words::ENGLISH, &heads);
        assert_eq!(
            meant.iter().map(|field| field.map(|one| one.name)).collect::<Vec<_>>(),
            [None, Some("name")]
        );
    }
}
