//! When two names are likely to be the same party's. Pure; likeness is told in thousandths.

use std::collections::BTreeSet;

/// Characters of a key at most.
const KEY_CHARS_MAX: usize = 80;
/// Names at least this alike may be the same.
pub(crate) const ALIKE: u32 = 850;
/// Characters of a name that are compared at most.
const COMPARED_CHARS_MAX: usize = 80;

/// Words that say what kind of company it is, and nothing about which.
const LEGAL_FORMS: &[&str] = &[
    "ab",
    "ag",
    "and",
    "as",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "dr",
    "eurl",
    "gmbh",
    "inc",
    "incorporated",
    "kg",
    "kft",
    "limited",
    "limitada",
    "llc",
    "llp",
    "ltd",
    "ltda",
    "mbh",
    "mr",
    "mrs",
    "ms",
    "nv",
    "ohg",
    "oy",
    "oyj",
    "plc",
    "pty",
    "pvt",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "spa",
    "sprl",
    "srl",
    "the",
    "ug",
    "und",
];

/// The name without case, accents, marks, legal form and order of words: equal names have equal keys.
pub(crate) fn key(name: &str) -> String {
    let words = kernel::text::words(name);
    let mut telling: Vec<&String> =
        words.iter().filter(|word| !LEGAL_FORMS.contains(&word.as_str())).collect();
    if telling.is_empty() {
        telling = words.iter().collect();
    }
    telling.sort();
    telling.dedup();
    let key = telling.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    key.chars().take(KEY_CHARS_MAX).collect()
}

/// How alike two keys are: the better of their common words (Jaccard) and their common spelling (1 − the edit
/// distance over the longer one).
pub(crate) fn likeness(a: &str, b: &str) -> u32 {
    if a == b {
        return 1000;
    }
    let (mine, theirs): (BTreeSet<&str>, BTreeSet<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let common = mine.intersection(&theirs).count();
    let all = mine.union(&theirs).count().max(1);
    per_mille(common, all).max(spelling(a, b))
}

fn spelling(a: &str, b: &str) -> u32 {
    let cut = |text: &str| text.chars().take(COMPARED_CHARS_MAX).collect::<Vec<char>>();
    let (a, b) = (cut(a), cut(b));
    let longer = a.len().max(b.len()).max(1);
    per_mille(longer - distance(&a, &b), longer)
}

/// Letters that are to be put in, left out, exchanged or swapped with their neighbour (Damerau; optimal alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for (i, left) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, right) in b.iter().enumerate() {
            let mut best = (rows[i][j] + usize::from(left != right)).min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *left == b[j - 1] && a[i - 1] == *right {
                best = best.min(rows[i - 1][j - 1] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

fn per_mille(part: usize, whole: usize) -> u32 {
    u32::try_from(part * 1000 / whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_that_people_type_differently_are_alike_and_others_are_not() {
        for (a, b) in [
            ("Mama Njeri Stores Ltd", "MAMA NJERI STORES LIMITED"),
            ("Müller & Söhne GmbH", "Muller und Sohne"),
            ("Njeri, Mama", "Mama Njeri"),
        ] {
            assert_eq!(key(a), key(b));
        }
        for (a, b) in [
            ("Wanjiru Traders", "Wanjiru Trader"),
            ("Kamau Hardware", "Kamua Hardware"),
            ("Jonathan Mwangi", "Johnathan Mwangi"),
        ] {
            assert!(likeness(&key(a), &key(b)) >= ALIKE, "{a} {b}");
        }
        for (a, b) in [("Kamau Hardware", "Kamau Bakery"), ("Soko", "Duka"), ("Anna Otieno", "Ben Otieno")] {
            assert!(likeness(&key(a), &key(b)) < ALIKE, "{a} {b}");
        }
        assert_eq!(key("The Limited Company"), "company limited the");
    }

    proptest! {
        #[test]
        fn likeness_is_symmetric_bounded_and_whole_only_for_equals(a in "[a-e ]{0,12}", b in "[a-e ]{0,12}") {
            let (a, b) = (key(&a), key(&b));
            prop_assert_eq!(likeness(&a, &b), likeness(&b, &a));
            prop_assert!(likeness(&a, &b) <= 1000);
            prop_assert_eq!(likeness(&a, &b) == 1000, a == b);
        }
    }
}
