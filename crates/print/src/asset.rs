//! Images that a layout may show, checked before a decoder sees them.

use imagesize::ImageType;
use kernel::Result;

use crate::errors::{ASSET_TOO_LARGE, ASSET_UNREADABLE};

/// Most images of one document.
pub const ASSETS_MAX: usize = 32;
/// Largest image, in bytes.
pub const IMAGE_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Largest image, in pixels: refuses the small file that unfolds into gigabytes.
pub const IMAGE_PIXELS_MAX: usize = 16_000_000;

/// SVG is a program for a renderer; so the only ones let in are those that [`Printer`](crate::Printer) draws itself.
const DRAWN_HERE: [&str; 2] = ["qr.svg", "barcode.svg"];

/// Names for the bars of a paper that has several, from [`Printer::code128_svg`](crate::Printer::code128_svg).
#[rustfmt::skip]
pub const BARCODES: [&str; 24] = [
    "barcode-1.svg", "barcode-2.svg", "barcode-3.svg", "barcode-4.svg", "barcode-5.svg", "barcode-6.svg",
    "barcode-7.svg", "barcode-8.svg", "barcode-9.svg", "barcode-10.svg", "barcode-11.svg", "barcode-12.svg",
    "barcode-13.svg", "barcode-14.svg", "barcode-15.svg", "barcode-16.svg", "barcode-17.svg", "barcode-18.svg",
    "barcode-19.svg", "barcode-20.svg", "barcode-21.svg", "barcode-22.svg", "barcode-23.svg", "barcode-24.svg",
];

/// A picture for a layout, found there as `image("/logo.png")`.
///
/// The path is one of the program's own names, without a slash: `logo.png`, `logo.jpg`, `qr.svg`
/// (from [`Printer::qr_svg`](crate::Printer::qr_svg)), `barcode.svg` (from
/// [`Printer::code128_svg`](crate::Printer::code128_svg)). Whose file it is, its bytes decide nothing else.
#[derive(Clone, Debug)]
pub struct Asset {
    pub path: &'static str,
    pub bytes: Vec<u8>,
}

impl Asset {
    /// A company's logo as it was uploaded; nothing where it cannot be printed: a picture must not keep a document
    /// from its reader.
    pub fn logo(content_type: &str, bytes: Vec<u8>) -> Option<Asset> {
        let path = match content_type {
            "image/png" => "logo.png",
            "image/jpeg" => "logo.jpg",
            _ => return None,
        };
        let logo = Asset { path, bytes };
        check_one(&logo).is_ok().then_some(logo)
    }
}

/// Refuses what is too many, too large, or not what its name says.
pub(crate) fn check(assets: &[Asset]) -> Result<()> {
    if assets.len() > ASSETS_MAX {
        return Err(ASSET_TOO_LARGE.with("assets_max", ASSETS_MAX));
    }
    assets.iter().try_for_each(check_one)
}

fn check_one(asset: &Asset) -> Result<()> {
    let Asset { path, bytes } = asset;
    if bytes.len() > IMAGE_BYTES_MAX {
        return Err(ASSET_TOO_LARGE.with("path", *path).with("image_bytes_max", IMAGE_BYTES_MAX));
    }
    if DRAWN_HERE.contains(path) || BARCODES.contains(path) {
        return Ok(());
    }
    let expected = match path.rsplit_once('.') {
        Some((_, "png")) => ImageType::Png,
        Some((_, "jpg" | "jpeg")) => ImageType::Jpeg,
        _ => return Err(ASSET_UNREADABLE.with("path", *path)),
    };
    if imagesize::image_type(bytes).ok() != Some(expected) {
        return Err(ASSET_UNREADABLE.with("path", *path));
    }
    let size =
        imagesize::blob_size(bytes).map_err(|error| ASSET_UNREADABLE.with("path", *path).inner(error))?;
    if size.width.saturating_mul(size.height) > IMAGE_PIXELS_MAX {
        return Err(ASSET_TOO_LARGE.with("path", *path).with("image_pixels_max", IMAGE_PIXELS_MAX));
    }
    Ok(())
}
