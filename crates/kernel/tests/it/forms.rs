//! The text forms that outsiders see: JSON, and the JSON schemas that describe it.

use kernel::{
    Amount, Barcode, Country, Currency, Day, Decimal, Email, Instant, Money, Phone, Qty, Rate, Ratio,
    UnitPrice, Zone,
};
use proptest::prelude::*;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read<T: DeserializeOwned>(value: Value) -> Result<T, String> {
    serde_json::from_value(value).map_err(|error| error.to_string())
}

fn written<T: Serialize + DeserializeOwned>(value: Value) -> Value {
    serde_json::to_value(read::<T>(value).unwrap()).unwrap()
}

#[test]
fn numbers_are_strings_without_trailing_zeros() {
    assert_eq!(written::<Qty>(json!("1.500000")), json!("1.5"));
    assert_eq!(written::<Qty>(json!(3)), json!("3"));
    assert_eq!(written::<UnitPrice>(serde_json::from_str("0.10").unwrap()), json!("0.1"));
    assert_eq!(written::<Rate>(json!("0.16")), json!("0.16"));
    assert_eq!(read::<Rate>(json!("0.16")).unwrap(), Rate::percent(16));
    assert_eq!(Rate::percent(16), Rate(160_000));
    assert_eq!(Qty(-1).to_string(), "-0.000001");
    assert_eq!(Qty(i64::MIN).to_string(), "-9223372036854.775808");
    assert_eq!(Qty::default().to_string(), "0");
}

#[test]
fn what_cannot_be_kept_is_refused() {
    for value in
        [json!("0.0000001"), json!("9000000000000"), json!("-9000000000000"), json!("1e3"), json!(null)]
    {
        assert!(read::<Qty>(value.clone()).is_err(), "{value}");
    }
    assert!(read::<Qty>(json!("8999999999999.999999")).is_ok());
    assert!(read::<Rate>(json!("1000")).is_err() && read::<Rate>(json!("-999.999999")).is_ok());
    assert!(read::<Money>(json!({"amount": "0.001", "currency": "KES"})).is_err());
    assert!(read::<Money>(json!({"amount": "90000000000000.01", "currency": "KES"})).is_err());
    assert!(read::<Money>(json!({"amount": "1", "currency": "kes"})).is_err());
    assert!(read::<Money>(json!({"amount": "1", "currency": "KES", "tip": 1})).is_err());
    assert_eq!(
        written::<Money>(json!({"amount": 1, "currency": "KES"})),
        json!({"amount": "1.00", "currency": "KES"})
    );
}

#[test]
fn v1_4_2_sums_that_input_decides_do_not_wrap() {
    let most = Qty(8_999_999_999_999_999_999);
    assert!(Qty::total([most, most]).is_err());
    assert!(Amount::total([Amount(i64::MAX), Amount(1)]).is_err());
    assert!(Amount(i64::MIN).checked_neg().is_err());
    assert_eq!(Qty::total([Qty::ONE, Qty::ONE]).unwrap(), Qty::whole(2));
}

fn schemas(settings: SchemaSettings) -> Value {
    let mut generator = settings.into_generator();
    fn one<T: JsonSchema>(generator: &mut schemars::SchemaGenerator) -> (String, Value) {
        (T::schema_name().into_owned(), T::json_schema(generator).to_value())
    }
    let all = [
        one::<Barcode>(&mut generator),
        one::<Country>(&mut generator),
        one::<Currency>(&mut generator),
        one::<Day>(&mut generator),
        one::<Decimal>(&mut generator),
        one::<Email>(&mut generator),
        one::<Instant>(&mut generator),
        one::<Money>(&mut generator),
        one::<Phone>(&mut generator),
        one::<Qty>(&mut generator),
        one::<Rate>(&mut generator),
        one::<Ratio>(&mut generator),
        one::<Zone>(&mut generator),
    ];
    Value::Object(all.into_iter().collect())
}

#[test]
fn the_schemas_of_answers() {
    let schemas = schemas(SchemaSettings::draft2020_12().for_serialize());
    // As text: insta's own JSON writer does not know serde_json's exact numbers.
    insta::assert_snapshot!(serde_json::to_string_pretty(&schemas).unwrap());
}

/// As in answers, but a decimal may also come as a number.
#[test]
fn requests_may_carry_numbers() {
    let schemas = schemas(SchemaSettings::draft2020_12().for_deserialize());
    assert_eq!(schemas["Qty"]["type"], json!(["string", "number"]));
    assert_eq!(schemas["Decimal"]["type"], json!(["string", "number"]));
    assert_eq!(schemas["Day"]["type"], json!("string"));
}

proptest! {
    #[test]
    fn whatever_the_schema_allows_is_read(
        qty in r"-?[0-8]?[0-9]{1,12}(\.[0-9]{1,6})?",
        decimal in r"-?[0-9]{1,15}(\.[0-9]{1,12})?",
        rate in r"-?[0-9]{1,3}(\.[0-9]{1,6})?",
        phone in r" *(\+|00)[1-9]([ .–/-]*[0-9]){6,14}",
    ) {
        prop_assert!(qty.parse::<Qty>().is_ok());
        prop_assert!(decimal.parse::<Decimal>().is_ok());
        prop_assert!(rate.parse::<Rate>().is_ok());
        prop_assert!(phone.parse::<Phone>().is_ok());
    }

    #[test]
    fn scaled_numbers_survive_json(units in -8_999_999_999_999_999_999i64..=8_999_999_999_999_999_999) {
        prop_assert_eq!(read::<Qty>(serde_json::to_value(Qty(units)).unwrap()).unwrap(), Qty(units));
    }

    #[test]
    fn no_text_makes_a_parser_panic(text in r"[-+.0-9eETZ:@ a-z_/\u{660}]{0,40}") {
        let _ = (text.parse::<Decimal>(), text.parse::<Qty>(), text.parse::<Instant>(), text.parse::<Day>());
        let _ = (text.parse::<Zone>(), text.parse::<Email>(), text.parse::<Phone>(), text.parse::<Barcode>());
        let _ = (text.parse::<Currency>(), text.parse::<Country>(), kernel::luhn::contains_card_number(&text));
        let _ = serde_json::from_str::<Qty>(&text);
    }
}
