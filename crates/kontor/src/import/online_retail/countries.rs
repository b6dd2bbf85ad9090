//! The file's names of countries.

use kernel::Country;

/// How the file says that it does not know.
pub(super) const UNSPECIFIED: &str = "Unspecified";

/// Names that differ from ISO 3166's English short names.
const ALIASES: &[(&str, &str)] =
    &[("EIRE", "IE"), ("USA", "US"), ("RSA", "ZA"), ("Czech Republic", "CZ"), ("UK", "GB")];

/// The country of a name. `None` for what is no single country: `Channel Islands` are two (Guernsey, Jersey),
/// `European Community` was many, `Unspecified` is none. The name then stays in the documents' notes.
pub(super) fn find(name: &str) -> Option<Country> {
    let alias = ALIASES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    alias.map_or_else(|| Country::by_name(name), |(_, code)| Country::parse(code).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_countries_are_known_except_for_three_that_are_none() {
        let file = "United Kingdom,Germany,France,EIRE,Spain,Netherlands,Belgium,Switzerland,Portugal,Australia,Norway,\
                    Italy,Finland,Cyprus,Sweden,Austria,Denmark,Japan,Poland,Israel,USA,Hong Kong,Singapore,Iceland,\
                    Canada,Greece,Malta,United Arab Emirates,RSA,Lebanon,Lithuania,Brazil,Czech Republic,Bahrain,\
                    Saudi Arabia";
        for name in file.split(',') {
            assert!(find(name).is_some(), "{name}");
        }
        assert_eq!(find("EIRE").map(|country| country.code().to_owned()).as_deref(), Some("IE"));
        for name in ["Channel Islands", "European Community", UNSPECIFIED] {
            assert_eq!(find(name), None, "{name}");
        }
    }
}
