//! What a person sees while something long runs. Where the error stream is no terminal, nothing is drawn.

use std::fmt::Write;

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

/// A bar of `total` things with rate and time left.
pub(crate) fn bar(what: &'static str, total: u64) -> ProgressBar {
    let form = "{prefix:>12} [{bar:40}] {human_pos}/{human_len} {msg}  {rate}  {eta} left";
    let style = ProgressStyle::with_template(form).expect("the template is a constant that the tests draw");
    let style = style.with_key("rate", |state: &ProgressState, out: &mut dyn Write| {
        // A bar that cannot be drawn is no reason to end.
        let _ = write!(out, "{:.0} a second", state.per_sec());
    });
    ProgressBar::new(total).with_style(style.progress_chars("=> ")).with_prefix(what)
}

/// The bar of an upkeep command, whose length comes with its first step.
pub(crate) struct Bar(ProgressBar);

impl Bar {
    pub(crate) fn new(what: &'static str) -> Self {
        Bar(bar(what, 0))
    }

    pub(crate) fn step(&self, step: upkeep::Step<'_>) {
        match step {
            upkeep::Step::Total(total) => self.0.set_length(total),
            upkeep::Step::Rows { table, rows } => {
                self.0.set_message(table.to_owned());
                self.0.inc(rows);
            }
            upkeep::Step::File => self.0.inc(1),
        }
    }

    pub(crate) fn done(&self) {
        self.0.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_template_is_sound() {
        assert_eq!(super::bar("Documents", 3).length(), Some(3));
    }
}
