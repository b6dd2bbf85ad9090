//! Text as people search it: without case, accents and punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds text for searching and comparing: compatibility forms and accents are taken apart and the marks dropped,
/// and what is left is lower case. `"Crème BRÛLÉE ﬁne"` becomes `"creme brulee fine"`.
///
/// Only marks that follow a Latin, Greek or Cyrillic letter are accents; in other scripts (Devanagari, Thai, Arabic)
/// they carry the vowels and stay. Letters that Unicode does not take apart (`ø`, `ł`, `đ`, `ß`) take their usual
/// plain form. Folding twice changes nothing more.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut accents = false;
    for char in text.nfkd().flat_map(char::to_lowercase).nfkd() {
        if is_combining_mark(char) {
            if !accents {
                folded.push(char);
            }
            continue;
        }
        accents = takes_accents(char);
        match plain(char) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(char),
        }
    }
    // Put together again what is no accent: Hangul syllables, kana and vowel signs.
    folded.nfc().collect()
}

/// Letters of alphabets whose combining marks are accents.
fn takes_accents(char: char) -> bool {
    matches!(char, '\0'..='\u{52F}' | '\u{1E00}'..='\u{1FFF}' | '\u{2000}'..='\u{2BFF}')
}

/// Letters with a stroke or of two letters that Unicode has no decomposition for.
fn plain(char: char) -> Option<&'static str> {
    Some(match char {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'þ' => "th",
        'ς' => "σ",
        '’' | '‘' => "'",
        _ => return None,
    })
}

/// The folded words of a text, for searching by word: runs of letters, digits and marks.
/// `"T-shirt, 100 % Coton"` has `t`, `shirt`, `100`, `coton`.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded
        .split(|char: char| !char.is_alphanumeric() && !is_combining_mark(char))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_is_folded_as_people_search_it() {
        for (text, folded) in [
            ("Crème BRÛLÉE", "creme brulee"),
            ("ﬁne Straße", "fine strasse"),
            ("ÅNGSTRÖM Łódź SØREN", "angstrom lodz soren"),
            ("ΟΔΟΣ Ἀθῆναι", "οδοσ αθηναι"),
            ("Ёлка", "елка"),
            ("İSTANBUL", "istanbul"),
            ("हिन्दी", "हिन्दी"),
            ("がぎ 한국", "がぎ 한국"),
            ("Ａ１", "a1"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
        assert_eq!(words("T-shirt, 100 % Coton!"), ["t", "shirt", "100", "coton"]);
        assert!(words(" -- ").is_empty());
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text: String) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
            }
    }
}
