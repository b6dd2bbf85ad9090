//! The query string: `dry_run` is everybody's, the rest belongs to the endpoint.

use kernel::Result;

use crate::errors::INVALID_PARAMETER;

/// A query string, taken apart as far as HTTP goes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Query {
    pub(crate) dry_run: bool,
    /// What the endpoint reads, not decoded.
    pub(crate) rest: String,
}

/// Reads the query string of a request that changes something, or of one that reads. An endpoint that reads no
/// parameters is given none: a misspelt `dry_runn=true` must not become a real run.
pub(crate) fn read(text: &str, changes: bool, has_parameters: bool) -> Result<Query> {
    if !changes {
        return Ok(Query { dry_run: false, rest: text.to_owned() });
    }
    let mut dry_run = None;
    let mut rest = Vec::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=').unwrap_or((pair, "")) {
            ("dry_run", "true" | "false") if dry_run.is_some() => {
                return Err(INVALID_PARAMETER.because("dry_run stands there twice").at("dry_run"));
            }
            ("dry_run", value @ ("true" | "false")) => dry_run = Some(value == "true"),
            ("dry_run", _) => {
                return Err(INVALID_PARAMETER.because("dry_run is true or false").at("dry_run"));
            }
            (name, _) if !has_parameters => {
                return Err(INVALID_PARAMETER.because("There is no such parameter").at(name));
            }
            _ => rest.push(pair),
        }
    }
    Ok(Query { dry_run: dry_run.unwrap_or(false), rest: rest.join("&") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dry_run_is_taken_out_of_what_changes() {
        let query = read("a=1&dry_run=true&b=2", true, true).unwrap();
        assert_eq!(query, Query { dry_run: true, rest: "a=1&b=2".to_owned() });
        assert_eq!(read("", true, false).unwrap(), Query { dry_run: false, rest: String::new() });
    }

    #[test]
    fn what_is_no_parameter_is_refused_with_its_name() {
        for (text, name) in [("dry_run=1", "dry_run"), ("dry_runn=true", "dry_runn"), ("dry_run", "dry_run")]
        {
            assert_eq!(read(text, true, false).unwrap_err().fields[0].path, name);
        }
    }

    #[test]
    fn trying_out_is_said_once() {
        for text in ["dry_run=true&dry_run=false", "dry_run=false&dry_run=true", "dry_run=true&dry_run=true"]
        {
            assert_eq!(read(text, true, true).unwrap_err().fields[0].path, "dry_run", "{text}");
        }
    }

    #[test]
    fn a_reader_gets_the_string_as_it_is() {
        assert_eq!(read("q=a%20b&sort=-name", false, true).unwrap().rest, "q=a%20b&sort=-name");
    }
}
