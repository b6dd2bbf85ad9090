//! The data of a document in the making: the parts that every layout of the kit reads. README.md has the JSON.

use kernel::{Day, Id};
use serde_json::{Map, Value, json};

use crate::labels;

/// A document's data while they are put together; [`Paper::into_data`] gives what [`Printer::pdf`] takes.
///
/// [`Printer::pdf`]: crate::Printer::pdf
#[derive(Clone, Debug)]
pub struct Paper {
    words: Value,
    data: Map<String, Value>,
}

/// Who sends a document.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'a> {
    pub name: &'a str,
    /// The address, a line each.
    pub lines: &'a [String],
    /// Numbers below it: label and value.
    pub facts: &'a [(&'static str, String)],
}

/// How much a row of the totals weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Plain,
    Strong,
    Total,
}

impl Paper {
    /// Begins a document: the object's id, its day, the language of its reader, the label of its title, its number.
    pub fn new(id: Id, day: Day, locale: &str, title: &str, number: &str) -> Self {
        let words = labels::labels(locale);
        let data = json!({
            "id": id.to_string(),
            "day": day.to_string(),
            "lang": labels::language(locale),
            "dir": labels::direction(locale),
            "title": words[title],
            "number": number,
            "labels": words,
        });
        let Value::Object(data) = data else { unreachable!("an object was written above") };
        Paper { words, data }
    }

    /// A label in the reader's language.
    pub fn word(&self, label: &str) -> &str {
        self.words[label].as_str().unwrap_or_default()
    }

    /// Any field of the data.
    pub fn set(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.data.insert(field.to_owned(), value.into());
        self
    }

    /// Who sends it.
    pub fn sender(self, sender: Sender<'_>) -> Self {
        let facts: Vec<Value> =
            sender.facts.iter().map(|(label, value)| self.labelled(label, value)).collect();
        self.set("company", json!({ "name": sender.name, "lines": sender.lines, "facts": facts }))
    }

    /// A fact below the title, if it is known.
    pub fn fact(self, label: &str, value: Option<impl AsRef<str>>) -> Self {
        match value {
            Some(value) => {
                let fact = self.labelled(label, value.as_ref());
                self.push("facts", fact)
            }
            None => self,
        }
    }

    /// An address: whom and where.
    pub fn address(self, label: &str, name: &str, lines: &[String]) -> Self {
        let address = json!({ "label": self.words[label], "name": name, "lines": lines });
        self.push("addresses", address)
    }

    /// A row of the totals.
    pub fn total(self, label: &str, value: impl AsRef<str>, weight: Weight) -> Self {
        let row = self.weighed(label, value.as_ref(), weight);
        self.push("totals", row)
    }

    /// A row as the totals have them: of a section that has its own.
    pub fn weighed(&self, label: &str, value: &str, weight: Weight) -> Value {
        let mut row = self.labelled(label, value);
        match weight {
            Weight::Plain => {}
            Weight::Strong => row["weight"] = "strong".into(),
            Weight::Total => row["weight"] = "total".into(),
        }
        row
    }

    /// Label and value, as facts and totals have them.
    pub fn labelled(&self, label: &str, value: &str) -> Value {
        json!({ "label": self.words[label], "value": value })
    }

    fn push(mut self, list: &str, entry: Value) -> Self {
        let entries = self.data.entry(list).or_insert_with(|| Value::Array(Vec::new()));
        entries.as_array_mut().expect("this list is only ever made here").push(entry);
        self
    }

    /// The finished data.
    pub fn into_data(self) -> Value {
        Value::Object(self.data)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_speaks_the_readers_language() {
        let day = Day::parse("2026-11-21").unwrap();
        let facts = [("tax_number", "P051".to_owned())];
        let sender = Sender { name: "Tumaini", lines: &["Nairobi".to_owned()], facts: &facts };
        let data = Paper::new(Id::nil(), day, "de-AT", "invoice", "INV-1")
            .sender(sender)
            .fact("date", Some("21. November 2026"))
            .fact("order_number", None::<&str>)
            .address("bill_to", "Brun", &[])
            .total("total", "10,00 EUR", Weight::Total)
            .into_data();
        assert_eq!(data["title"], "Rechnung");
        assert_eq!(
            (&data["day"], &data["lang"], &data["dir"]),
            (&json!("2026-11-21"), &json!("de"), &json!("ltr"))
        );
        assert_eq!(data["company"]["facts"], json!([{ "label": "USt-IdNr.", "value": "P051" }]));
        assert_eq!(data["facts"], json!([{ "label": "Datum", "value": "21. November 2026" }]));
        assert_eq!(data["addresses"][0]["label"], "Rechnung an");
        assert_eq!(
            data["totals"][0],
            json!({ "label": "Gesamtbetrag", "value": "10,00 EUR", "weight": "total" })
        );
    }
}
