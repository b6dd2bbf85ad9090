//! What can go wrong on paper.

use kernel::{Code, Kind};

/// The document's data is not an object, is nested too deep, or its `day` is not an ISO date.
pub const BAD_DATA: Code =
    Code::new("print.bad_data", Kind::Internal, "The document could not be prepared for print");
/// The document's data exceed [`DATA_BYTES_MAX`](crate::DATA_BYTES_MAX).
pub const DATA_TOO_LARGE: Code =
    Code::new("print.data_too_large", Kind::TooLarge, "The document is too large to be printed");
/// The document has more pages than [`PAGES_MAX`](crate::PAGES_MAX).
pub const TOO_MANY_PAGES: Code =
    Code::new("print.too_many_pages", Kind::TooLarge, "The document has too many pages to be printed");
/// An image is larger, or more in number, than the limits of [`Asset`](crate::Asset).
pub const ASSET_TOO_LARGE: Code =
    Code::new("print.asset_too_large", Kind::TooLarge, "The image is too large");
/// An image is damaged, or is not of the kind that its name says.
pub const ASSET_UNREADABLE: Code =
    Code::new("print.asset_unreadable", Kind::Invalid, "The image cannot be read: use a PNG or JPEG file");
/// A text does not fit the QR code or barcode it was meant for.
pub const CODE_UNFIT: Code = Code::new("print.code_unfit", Kind::Invalid, "The text does not fit the code");
/// A layout does not compile: a fault of the program, never of the document.
pub const LAYOUT_FAILED: Code =
    Code::new("print.layout_failed", Kind::Internal, "The document could not be printed");
