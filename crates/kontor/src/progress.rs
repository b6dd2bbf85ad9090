//! What a person sees while something long runs. Where the error stream is no terminal, nothing is drawn.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar of `total` things with rate and time left.
pub(crate) fn bar(what: &'static str, total: u64) -> ProgressBar {
    let form = "{prefix:>12} [{bar:40}] {human_pos}/{human_len} {msg}  {per_sec}  {eta} left";
    let style = ProgressStyle::with_template(form).expect("the template is a constant that the tests draw");
    ProgressBar::new(total).with_style(style.progress_chars("=> ")).with_prefix(what)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_template_is_sound() {
        assert_eq!(super::bar("Documents", 3).length(), Some(3));
    }
}
