use proptest::prelude::*;

use super::*;
use crate::sample::Model;

fn parse(query: &str) -> Result<ListQuery> {
    ListQuery::parse(Currency::parse("KES").unwrap(), &Model::record(), &|_| true, query)
}

/// What a caller may write: fields and operators that are there and that are not, and any value.
fn parameter() -> impl Strategy<Value = String> {
    let fields = Model::record().fields.iter().map(|field| field.name.to_owned());
    let names: Vec<String> = fields
        .chain(["q", "sort", "limit", "cursor", "archived", "nothing", ""].map(str::to_owned))
        .collect();
    let ops = vec![
        "", "[eq]", "[ne]", "[gt]", "[gte]", "[lt]", "[lte]", "[in]", "[like]", "[null]", "[", "[]", "[x]",
    ];
    let values = prop_oneof![
        any::<String>(),
        "[a-z_,-]{0,20}",
        "-?[0-9]{1,20}(\\.[0-9]{1,8})?",
        Just("true".to_owned()),
        Just("2026-03-01".to_owned()),
        Just("name,-price".to_owned()),
    ];
    (prop::sample::select(names), prop::sample::select(ops), values)
        .prop_map(|(name, op, value)| serde_urlencoded::to_string([(format!("{name}{op}"), value)]).unwrap())
}

proptest! {
    #[test]
    fn b04_a_query_becomes_known_fields_or_a_refusal_that_names_them(
        parameters in prop::collection::vec(parameter(), 0..6)
    ) {
        let kind = Model::record();
        match parse(&parameters.join("&")) {
            Ok(list) => {
                let visible = |at: usize| kind.fields[at].access != Access::Hidden;
                prop_assert!(list.filters.iter().all(|filter| visible(filter.at)));
                prop_assert!(list.sort.iter().all(|key| visible(key.at)));
                prop_assert_eq!(list.sort.iter().filter(|key| kind.fields[key.at].name == ID).count(), 1);
                prop_assert!((1..=LIMIT_MAX).contains(&list.limit));
                for filter in &list.filters {
                    let form = kind.fields[filter.at].form;
                    let fits = |value: &Datum| matches!(
                        (value, form),
                        (Datum::Bool(_), Form::Bool) | (Datum::Id(_), Form::Id)
                    ) || (value.int().is_some() && form.is_number()) || (value.text().is_some() && form.is_text());
                    let meant = match &filter.test {
                        Test::Compare(_, value) => fits(value),
                        Test::In(values) => values.iter().all(fits),
                        Test::Like(_) => form.is_text(),
                        Test::Null(_) => true,
                    };
                    prop_assert!(meant);
                }
            }
            Err(error) => prop_assert!(!error.fields.is_empty() || error.is(BAD_QUERY), "{}", error),
        }
    }

    #[test]
    fn any_bytes_are_answered(query in any::<String>()) {
        let _ = parse(&query);
    }

    #[test]
    fn a_sort_order_is_read_as_written(
        names in prop::sample::subsequence(vec!["name", "price", "note", "id", "version"], 1..=4),
        down in prop::collection::vec(any::<bool>(), 5)
    ) {
        let written: Vec<String> =
            names.iter().zip(&down).map(|(name, down)| format!("{}{name}", if *down { "-" } else { "" })).collect();
        let keys = sort_keys(&Model::record(), &|_| true, &written.join(",")).unwrap();
        let fields = Model::record().fields;
        let read: Vec<String> =
            keys.iter().map(|key| format!("{}{}", if key.descending { "-" } else { "" }, fields[key.at].name)).collect();
        prop_assert_eq!(&read[..written.len()], &written[..]);
    }
}
