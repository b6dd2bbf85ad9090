//! How a price came about, step by step: a rule, what its sentence is made of, and that sentence in English.

use kernel::{Decimal, Id, Qty, Rate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The rules that a step may follow. Their names are stable: whoever shows a trace has a sentence for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    ListPrice,
    PriceList,
    ManualPrice,
    /// A price that an order had and keeps.
    AgreedPrice,
    LineDiscount,
    DocumentDiscount,
    Tax,
}

impl Rule {
    pub const ALL: [Rule; 7] = [
        Rule::ListPrice,
        Rule::PriceList,
        Rule::ManualPrice,
        Rule::AgreedPrice,
        Rule::LineDiscount,
        Rule::DocumentDiscount,
        Rule::Tax,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Rule::ListPrice => "list_price",
            Rule::PriceList => "price_list",
            Rule::ManualPrice => "manual_price",
            Rule::AgreedPrice => "agreed_price",
            Rule::LineDiscount => "line_discount",
            Rule::DocumentDiscount => "document_discount",
            Rule::Tax => "tax",
        }
    }
}

/// One step of how a price came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TraceStep {
    /// Stable: `list_price`, `price_list`, `manual_price`, `agreed_price`, `line_discount`, `document_discount`, `tax`.
    pub rule: String,
    /// The step in English.
    pub text: String,
    pub before: Option<String>,
    pub after: String,
    /// What the sentence is made of, for saying it in another language. Traces that were stored before there were any
    /// have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts: Option<StepFacts>,
}

/// What a step's sentence is made of: of each rule those that it has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct StepFacts {
    /// Of `price_list`: which one, and what it was called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_id: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// Of a tier of it: the quantity from which it holds, and the unit in which that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_quantity: Option<Qty>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_id: Option<Id>,
    /// Of `list_price` and `price_list`: the price is that of the base unit, worked out for the line's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_base_unit: Option<bool>,
    /// Of a discount, unless it is an amount; of `tax`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    /// Of `document_discount`: what comes off the whole document. Of `tax`: the line's. In the document's currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Decimal>,
    /// Of `tax`: it is part of the price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub included: Option<bool>,
}

pub(super) fn step(
    rule: Rule,
    text: impl Into<String>,
    before: Option<String>,
    after: String,
    facts: StepFacts,
) -> TraceStep {
    TraceStep { rule: rule.as_str().to_owned(), text: text.into(), before, after, facts: Some(facts) }
}

impl TraceStep {
    /// Whether the step follows this rule.
    pub fn is(&self, rule: Rule) -> bool {
        self.rule == rule.as_str()
    }

    /// Says of a price that was kept that it was agreed, not set.
    pub fn agree(&mut self) {
        Rule::AgreedPrice.as_str().clone_into(&mut self.rule);
        "As agreed when it was ordered".clone_into(&mut self.text);
    }
}
