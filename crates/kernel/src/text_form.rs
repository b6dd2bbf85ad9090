//! Gives a value type with `parse` and `Display` its one text form everywhere: `FromStr`, serde and JSON schema.

/// `text_form!(Type, "Name", { schema })`: the type needs `Type::parse(&str) -> Result<Type>` and `Display`.
/// `shared` before the schema makes it a component of its own, to which others refer.
macro_rules! text_form {
    ($type:ty, $name:literal, shared $schema:tt) => {
        text_form!(@ $type, $name, false, $schema);
    };
    ($type:ty, $name:literal, $schema:tt) => {
        text_form!(@ $type, $name, true, $schema);
    };
    (@ $type:ty, $name:literal, $inline:literal, $schema:tt) => {
        impl std::str::FromStr for $type {
            type Err = $crate::errors::Error;

            fn from_str(text: &str) -> $crate::errors::Result<Self> {
                Self::parse(text)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::parse(&text).map_err(|error| serde::de::Error::custom(&error.message))
            }
        }

        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                $inline
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
}

pub(crate) use text_form;
