//! From layout and data to PDF.

use std::sync::{Arc, LazyLock};

use kernel::{Error, Result};
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use crate::errors::{ASSET_UNREADABLE, LAYOUT_FAILED, TOO_MANY_PAGES};
use crate::world::{Job, Stock};
use crate::{Asset, Reading, code};

/// Most pages of one document.
pub const PAGES_MAX: usize = 500;

/// Typst source shipped by a module: `Layout { name: "invoice", source: include_str!("../layouts/invoice.typ") }`.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    pub name: &'static str,
    pub source: &'static str,
}

/// The typesetter. Cheap to clone and to share; fonts are loaded at the first document.
#[derive(Clone)]
pub struct Printer {
    stock: Arc<LazyLock<Stock, Box<dyn FnOnce() -> Stock + Send>>>,
}

impl Default for Printer {
    fn default() -> Self {
        Printer::new()
    }
}

impl Printer {
    /// A printer with the fonts that come with the program: Latin, Greek, Cyrillic and Arabic scripts.
    pub fn new() -> Printer {
        Printer::with_fonts(Vec::new())
    }

    /// The printer that all modules share, so that fonts are in memory once.
    pub fn shared() -> &'static Printer {
        static SHARED: LazyLock<Printer> = LazyLock::new(Printer::new);
        &SHARED
    }

    /// A printer that also knows the given font files (TTF, OTF, TTC) and falls back to them for scripts that the
    /// own fonts lack, such as Devanagari or Chinese. A file that is no font is passed over.
    pub fn with_fonts(files: Vec<Vec<u8>>) -> Printer {
        let stock: Box<dyn FnOnce() -> Stock + Send> = Box::new(move || Stock::new(files));
        Printer { stock: Arc::new(LazyLock::new(stock)) }
    }

    /// Sets `data` by `layout` and returns the PDF; equal input gives equal bytes.
    ///
    /// `data` is documented in README.md; all of its text is shown as it is, never read as markup.
    ///
    /// # Errors
    /// The codes of [`errors`](crate::errors): data, images or pages beyond the limits, an unreadable image, and
    /// `print.layout_failed` for a fault in the layout.
    pub fn pdf(&self, layout: &Layout, data: &Value, assets: &[Asset]) -> Result<Vec<u8>> {
        let job = Job::new(&self.stock, layout, data, assets)?;
        let document = compile(&job)?;
        let options = PdfOptions {
            // The PDF's own identifier stays the same when the document is printed again.
            ident: data.get("id").and_then(Value::as_str).map_or(Smart::Auto, |id| Smart::Custom(id.into())),
            creator: Smart::Custom(Some("Kontor".into())),
            timestamp: job.today().map(Timestamp::new_utc),
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|faults| explain(&job, &faults))?;
        forget();
        Ok(pdf)
    }

    /// The text of each page as a reader would meet it, for tests and search; see [`Reading`].
    ///
    /// # Errors
    /// Those of [`Printer::pdf`].
    pub fn read(&self, layout: &Layout, data: &Value, assets: &[Asset]) -> Result<Reading> {
        let job = Job::new(&self.stock, layout, data, assets)?;
        let reading = Reading::of(&compile(&job)?);
        forget();
        Ok(reading)
    }

    /// A QR code as SVG, for the asset `qr.svg`. Error correction is of level M: 15 % of it may be unreadable.
    ///
    /// # Errors
    /// `print.code_unfit` for more than 2,331 bytes, the most that level M can hold.
    pub fn qr_svg(&self, text: &str) -> Result<String> {
        code::qr_svg(text)
    }

    /// A Code 128 barcode as SVG, for the asset `barcode.svg`.
    ///
    /// # Errors
    /// `print.code_unfit` for anything but 1 to 48 printable ASCII characters.
    pub fn code128_svg(&self, text: &str) -> Result<String> {
        code::code128_svg(text)
    }

    /// An SSCC's eighteen digits as a GS1-128 barcode, for the asset `barcode.svg`.
    ///
    /// # Errors
    /// `print.code_unfit` for anything but 18 digits.
    pub fn sscc_svg(&self, digits: &str) -> Result<String> {
        code::sscc_svg(digits)
    }
}

fn compile(job: &Job<'_>) -> Result<PagedDocument> {
    let document: PagedDocument = typst::compile(job).output.map_err(|faults| explain(job, &faults))?;
    if document.pages().len() > PAGES_MAX {
        return Err(TOO_MANY_PAGES.with("pages_max", PAGES_MAX));
    }
    Ok(document)
}

/// Typst memoizes across documents; a server must not collect the papers of its customers.
fn forget() {
    typst::comemo::evict(0);
}

/// The faults with file and line, for the log; the reader only learns that printing failed.
fn explain(job: &Job<'_>, faults: &[SourceDiagnostic]) -> Error {
    let lines: Vec<String> = faults.iter().map(|fault| place(job, fault)).collect();
    let unreadable = faults.iter().any(|fault| fault.message.contains("decode image"));
    let code = if unreadable { ASSET_UNREADABLE } else { LAYOUT_FAILED };
    forget();
    code.error().inner(lines.join("; "))
}

fn place(job: &Job<'_>, fault: &SourceDiagnostic) -> String {
    let line = || {
        let id = fault.span.id()?;
        let range = job.range(fault.span)?;
        let line = job.source(id).ok()?.lines().byte_to_line(range.start)? + 1;
        Some(format!("{}:{line}: {}", id.vpath().get_with_slash(), fault.message))
    };
    line().unwrap_or_else(|| fault.message.to_string())
}
