//! Typesetting of business documents.
//!
//! A module ships a [`Layout`] (Typst source, `include_str!`), hands over the document as JSON whose amounts and
//! dates are already text in the reader's language, and gets a PDF. A layout renders what is stored and computes
//! nothing. README.md documents the JSON and the building blocks of `/kit.typ`.
//!
//! Typst runs in a world of its own: the only files are the layout, `/kit.typ`, `/data.json` and the given assets;
//! there are no packages, no network and no clock. Equal input gives equal bytes.
//!
//! The work is CPU-bound (tens of milliseconds a document): call it in `tokio::task::spawn_blocking`, and put the
//! deadline around that.

mod asset;
mod code;
mod data;
mod document;
pub mod errors;
mod figures;
pub mod labels;
mod paper;
mod printer;
mod reading;
mod world;

pub use asset::{ASSETS_MAX, Asset, BARCODES, IMAGE_BYTES_MAX, IMAGE_PIXELS_MAX};
pub use data::{DATA_BYTES_MAX, DATA_DEPTH_MAX};
pub use document::Document;
pub use figures::Figures;
pub use paper::{Paper, Sender, Weight};
pub use printer::{Layout, PAGES_MAX, Printer};
pub use reading::Reading;
