//! A laid-out document read back as text.

use std::collections::BTreeSet;

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::text::TextItem;
use typst_layout::PagedDocument;

/// What a reader finds on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Text page by page, in the order of the layout; what stands apart on one line is joined by a space.
    /// Words of right-to-left lines come as the eye meets them from the left.
    pub pages: Vec<String>,
    /// Characters that no font could draw: they are on paper as empty boxes.
    pub missing: BTreeSet<char>,
}

/// A line being gathered: its baseline, where its last piece ends, its text.
struct Line {
    y: Abs,
    end: Abs,
    text: String,
}

impl Reading {
    pub(crate) fn of(document: &PagedDocument) -> Reading {
        let mut reading = Reading { pages: Vec::new(), missing: BTreeSet::new() };
        for page in document.pages() {
            let mut lines = Vec::new();
            reading.walk(&page.frame, Point::zero(), &mut lines);
            let lines: Vec<String> = lines.into_iter().map(|line| seen(&line.text)).collect();
            reading.pages.push(lines.join("\n"));
        }
        reading
    }

    fn walk(&mut self, frame: &Frame, origin: Point, lines: &mut Vec<Line>) {
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.walk(&group.frame, origin + *at, lines),
                FrameItem::Text(text) => {
                    self.note_missing(text);
                    put(lines, origin + *at, text);
                }
                _ => {}
            }
        }
    }

    fn note_missing(&mut self, text: &TextItem) {
        let boxes = text.glyphs.iter().filter(|glyph| glyph.id == 0);
        self.missing.extend(boxes.flat_map(|glyph| text.text[glyph.range()].chars()));
    }
}

/// Without what the kit adds for the typesetter's eyes only: the marks of direction.
fn seen(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn put(lines: &mut Vec<Line>, at: Point, item: &TextItem) {
    let end = at.x + item.width();
    match lines.last_mut() {
        Some(line) if line.y == at.y => {
            // Less than a point between two pieces is no gap that a reader sees.
            if (at.x - line.end).abs() > Abs::pt(1.0) {
                line.text.push(' ');
            }
            line.text.push_str(&item.text);
            line.end = end;
        }
        _ => lines.push(Line { y: at.y, end, text: item.text.to_string() }),
    }
}
