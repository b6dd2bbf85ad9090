//! Functions fit a screen, files a sitting.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use super::Violation;
use super::source::{SourceFile, is_test_path, marks_test};

const RULE: &str = "budgets";
const FILE_LINES_MAX: usize = 800;
const FUNCTION_LINES_MAX: usize = 70;
/// A story is told in one go.
const TEST_FUNCTION_LINES_MAX: usize = 120;

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    let mut functions = Functions { file, in_test: is_test_path(&file.path), found: Vec::new() };
    functions.visit_file(&file.syntax);
    let lines = file.text.lines().count();
    if lines > FILE_LINES_MAX {
        let message = format!("the file has {lines} lines; at most {FILE_LINES_MAX}");
        functions.found.push(file.violation(1, RULE, message));
    }
    functions.found
}

struct Functions<'f> {
    file: &'f SourceFile,
    in_test: bool,
    found: Vec<Violation>,
}

impl Functions<'_> {
    /// Measures a function from its signature to its closing brace.
    fn measure(&mut self, attributes: &[syn::Attribute], signature: &syn::Signature, body: &syn::Block) {
        let max =
            if self.in_test || marks_test(attributes) { TEST_FUNCTION_LINES_MAX } else { FUNCTION_LINES_MAX };
        let first = signature.span().start().line;
        let lines = body.span().end().line - first + 1;
        if lines > max {
            let message = format!("{} has {lines} lines; at most {max}", signature.ident);
            self.found.push(self.file.violation(first, RULE, message));
        }
    }
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let outside = self.in_test;
        self.in_test |= marks_test(&item.attrs);
        visit::visit_item_mod(self, item);
        self.in_test = outside;
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.measure(&item.attrs, &item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.measure(&item.attrs, &item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(body) = &item.default {
            self.measure(&item.attrs, &item.sig, body);
        }
        visit::visit_trait_item_fn(self, item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    /// A function of so many lines.
    fn function(lines: usize) -> String {
        format!("fn long() {{\n{}}}\n", "    work();\n".repeat(lines - 2))
    }

    #[test]
    fn a_function_fits_a_screen() {
        assert!(check(&file("crates/x/src/lib.rs", &function(FUNCTION_LINES_MAX))).is_empty());
        assert_eq!(check(&file("crates/x/src/lib.rs", &function(FUNCTION_LINES_MAX + 1))).len(), 1);
        let method = format!("impl A {{ {} }}", function(FUNCTION_LINES_MAX + 1));
        assert_eq!(check(&file("crates/x/src/lib.rs", &method)).len(), 1);
    }

    #[test]
    fn a_story_may_be_longer() {
        let tests = |lines| format!("#[cfg(test)] mod tests {{ {} }}", function(lines));
        assert!(check(&file("crates/x/src/lib.rs", &tests(TEST_FUNCTION_LINES_MAX))).is_empty());
        assert_eq!(check(&file("crates/x/src/lib.rs", &tests(TEST_FUNCTION_LINES_MAX + 1))).len(), 1);
        assert!(check(&file("crates/x/tests/it/a.rs", &function(TEST_FUNCTION_LINES_MAX))).is_empty());
    }

    #[test]
    fn a_file_fits_a_sitting() {
        assert_eq!(check(&file("crates/x/src/lib.rs", &"// a\n".repeat(FILE_LINES_MAX + 1))).len(), 1);
        assert!(check(&file("crates/x/src/lib.rs", &"// a\n".repeat(FILE_LINES_MAX))).is_empty());
    }
}
