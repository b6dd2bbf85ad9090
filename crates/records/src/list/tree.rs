//! Conditions with AND and OR: `where={"any":[{"field":"status","op":"in","value":["draft"]},{"all":[…]}]}`.
//!
//! A node is `{"all": [node…]}`, `{"any": [node…]}` or `{"field", "op", "value"}`. Fields, operators and values are those
//! of a list's plain parameters, and so are the refusals; each names its place in the tree, `where.any[1].all[0].value`.

use kernel::FieldError;
use serde_json::{Map, Value as Json};

use super::query::{Filter, LinkFilter, Terms};
use crate::errors::field as code;

/// Nodes of a tree at most, of every sort.
pub const WHERE_NODES_MAX: usize = 50;
/// Nodes above one another at most.
pub const WHERE_DEPTH_MAX: usize = 5;
/// Characters of a tree in a query string at most.
pub const WHERE_CHARS_MAX: usize = 16_000;

/// The parameter, with which every path of a refusal begins.
const ROOT: &str = "where";

/// A tree of conditions, read and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// All of them hold; none holds always.
    All(Vec<Node>),
    /// One of them holds; there is at least one.
    Any(Vec<Node>),
    Field(Filter),
    Linked(LinkFilter),
}

impl Node {
    /// Its conditions on fields, in order.
    pub(crate) fn filters(&self) -> Vec<&Filter> {
        match self {
            Node::All(nodes) | Node::Any(nodes) => nodes.iter().flat_map(Node::filters).collect(),
            Node::Field(filter) => vec![filter],
            Node::Linked(_) => Vec::new(),
        }
    }

    /// The same tree with other conditions on fields, as many and in the same order.
    pub(crate) fn with_filters(self, filters: &mut impl Iterator<Item = Filter>) -> Node {
        match self {
            Node::All(nodes) => Node::All(nodes.into_iter().map(|node| node.with_filters(filters)).collect()),
            Node::Any(nodes) => Node::Any(nodes.into_iter().map(|node| node.with_filters(filters)).collect()),
            Node::Field(filter) => Node::Field(filters.next().unwrap_or(filter)),
            linked @ Node::Linked(_) => linked,
        }
    }
}

/// Reads a tree as a query string has it.
///
/// # Errors
/// Everything that is wrong with it, each by its place.
pub(crate) fn read(terms: &Terms<'_>, text: &str) -> Result<Node, Vec<FieldError>> {
    if text.chars().count() > WHERE_CHARS_MAX {
        return Err(vec![too_large(ROOT, format!("at most {WHERE_CHARS_MAX} characters"))]);
    }
    match serde_json::from_str(text) {
        Ok(json) => read_json(terms, &json),
        Err(cause) => Err(vec![FieldError::new(ROOT, code::BAD_WHERE, format!("this is no JSON: {cause}"))]),
    }
}

/// Reads a tree as a body has it.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_json(terms: &Terms<'_>, json: &Json) -> Result<Node, Vec<FieldError>> {
    let mut reader = Reader { terms, nodes: 0, faults: Vec::new() };
    let node = reader.node(json, ROOT, 1);
    match node {
        Some(node) if reader.faults.is_empty() => Ok(node),
        _ => Err(reader.faults),
    }
}

struct Reader<'a> {
    terms: &'a Terms<'a>,
    /// Read so far.
    nodes: usize,
    faults: Vec<FieldError>,
}

impl Reader<'_> {
    fn node(&mut self, json: &Json, path: &str, depth: usize) -> Option<Node> {
        self.nodes += 1;
        if self.nodes > WHERE_NODES_MAX {
            // Said once: what comes behind is not looked at.
            if self.nodes == WHERE_NODES_MAX + 1 {
                self.faults.push(too_large(path, format!("at most {WHERE_NODES_MAX} conditions")));
            }
            return None;
        }
        if depth > WHERE_DEPTH_MAX {
            return self.fault(too_large(path, format!("at most {WHERE_DEPTH_MAX} levels")));
        }
        let Some(fields) = json.as_object() else {
            return self.fault(wrong(path, "expected an object with `all`, `any` or `field`"));
        };
        match (fields.get("all"), fields.get("any"), fields.get("field")) {
            (Some(nodes), None, None) => {
                self.only(fields, path, &["all"]);
                Some(Node::All(self.nodes(nodes, &format!("{path}.all"), depth)?))
            }
            (None, Some(nodes), None) => {
                self.only(fields, path, &["any"]);
                let below = format!("{path}.any");
                match self.nodes(nodes, &below, depth)? {
                    // Of nothing, nothing holds: nobody means a list without rows.
                    nodes if nodes.is_empty() => self.fault(wrong(&below, "expected at least one condition")),
                    nodes => Some(Node::Any(nodes)),
                }
            }
            (None, None, Some(name)) => {
                self.only(fields, path, &["field", "op", "value"]);
                self.condition(fields, name, path)
            }
            _ => self.fault(wrong(path, "expected just one of `all`, `any` and `field`")),
        }
    }

    fn nodes(&mut self, json: &Json, path: &str, depth: usize) -> Option<Vec<Node>> {
        let Some(items) = json.as_array() else {
            return self.fault(wrong(path, "expected a list of conditions"));
        };
        let read = items.iter().enumerate().take(WHERE_NODES_MAX + 1);
        let nodes: Vec<Option<Node>> =
            read.map(|(at, item)| self.node(item, &format!("{path}[{at}]"), depth + 1)).collect();
        nodes.into_iter().collect()
    }

    fn condition(&mut self, fields: &Map<String, Json>, name: &Json, path: &str) -> Option<Node> {
        let Some(name) = name.as_str() else {
            return self.fault(wrong(&format!("{path}.field"), "expected a field's name"));
        };
        let op = match fields.get("op") {
            None => "eq",
            Some(Json::String(op)) => op,
            Some(_) => return self.fault(wrong(&format!("{path}.op"), "expected an operator")),
        };
        let Some(texts) = fields.get("value").and_then(texts) else {
            let expected = "expected a text, a number, true or false, or a list of such";
            return self.fault(wrong(&format!("{path}.value"), expected));
        };
        let several = matches!(op, "in" | "all");
        if fields.get("value").is_some_and(Json::is_array) != several || texts.is_empty() {
            let expected = if several { "expected a list of values" } else { "expected one value" };
            return self.fault(wrong(&format!("{path}.value"), expected));
        }
        let values: Vec<&str> = texts.iter().map(String::as_str).collect();
        let read = match self.terms.link(name, op, &values) {
            Some(linked) => linked.map(Node::Linked),
            None => self.terms.filter(name, op, &values).map(Node::Field),
        };
        match read {
            Ok(node) => Some(node),
            Err(fault) => {
                let place = if fault.code == code::UNKNOWN.code { "field" } else { "value" };
                self.fault(FieldError { path: format!("{path}.{place}"), ..fault })
            }
        }
    }

    /// Refuses every other key.
    fn only(&mut self, fields: &Map<String, Json>, path: &str, known: &[&str]) {
        for name in fields.keys().filter(|name| !known.contains(&name.as_str())) {
            self.faults.push(FieldError::new(
                format!("{path}.{name}"),
                code::UNKNOWN,
                "There is no such key here",
            ));
        }
    }

    fn fault<T>(&mut self, fault: FieldError) -> Option<T> {
        self.faults.push(fault);
        None
    }
}

/// A value as a query string would have it.
fn texts(value: &Json) -> Option<Vec<String>> {
    let one = |value: &Json| match value {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Bool(flag) => Some(flag.to_string()),
        _ => None,
    };
    match value {
        Json::Array(items) => items.iter().map(one).collect(),
        value => one(value).map(|text| vec![text]),
    }
}

fn wrong(path: &str, text: &str) -> FieldError {
    FieldError::new(path, code::INVALID, text)
}

fn too_large(path: &str, text: String) -> FieldError {
    FieldError::new(path, code::WHERE_TOO_LARGE, text)
}

#[cfg(test)]
mod tests;
