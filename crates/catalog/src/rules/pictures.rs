//! A picture as it is shown: upright, as large as its place, and made anew, so that nothing of what the camera noted
//! (where, when, by whom) and nothing that hides behind the pixels goes out.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use kernel::{Error, Result};

use crate::errors::PICTURE_UNREADABLE;

/// Pixels of a side at most: a small file may hide a huge picture.
pub const SIDE_PIXELS_MAX: u32 = 8_000;
/// Bytes that decoding may take.
const DECODED_BYTES_MAX: u64 = 300 << 20;
/// Of 100.
const JPEG_QUALITY: u8 = 85;

/// The picture with no side longer than `side` pixels, in the format that it had; never larger than it was.
///
/// Burns the processor: call it in `spawn_blocking`.
///
/// # Errors
/// `catalog.picture_unreadable`.
pub fn shrunk(bytes: &[u8], side: u32) -> Result<Vec<u8>> {
    let unreadable =
        |cause: image::ImageError| PICTURE_UNREADABLE.with("side_pixels_max", SIDE_PIXELS_MAX).inner(cause);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(Error::internal)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_PIXELS_MAX);
    limits.max_image_height = Some(SIDE_PIXELS_MAX);
    limits.max_alloc = Some(DECODED_BYTES_MAX);
    reader.limits(limits);
    let format = reader.format();
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > side {
        picture = picture.resize(side, side, FilterType::CatmullRom);
    }
    let mut out = Cursor::new(Vec::new());
    let written = match format {
        Some(ImageFormat::Jpeg) => {
            picture.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY))
        }
        _ => picture.write_to(&mut out, ImageFormat::Png),
    };
    written.map_err(Error::internal)?;
    Ok(out.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::RgbImage;

    fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        DynamicImage::from(RgbImage::new(width, height)).write_to(&mut out, format).expect("it is written");
        out.into_inner()
    }

    /// Says in EXIF that the picture lies on its right side, and where it was taken.
    fn with_exif(jpeg: &[u8]) -> Vec<u8> {
        let tiff: &[u8] = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0at 1.28S 36.82E";
        let mut segment = vec![0xff, 0xe1];
        let length = u16::try_from(2 + 6 + tiff.len()).expect("short");
        segment.extend(length.to_be_bytes());
        segment.extend(b"Exif\0\0");
        segment.extend(tiff);
        [&jpeg[..2], &segment, &jpeg[2..]].concat()
    }

    fn size(bytes: &[u8]) -> (u32, u32) {
        let picture = image::load_from_memory(bytes).expect("it can be read");
        (picture.width(), picture.height())
    }

    #[test]
    fn the_longer_side_fits_and_nothing_grows() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            assert_eq!(size(&shrunk(&encoded(400, 100, format), 200).expect("shrunk")), (200, 50));
            assert_eq!(size(&shrunk(&encoded(40, 10, format), 200).expect("shrunk")), (40, 10));
            let kept = shrunk(&encoded(40, 10, format), 200).expect("shrunk");
            assert_eq!(image::guess_format(&kept).expect("known"), format);
        }
    }

    #[test]
    fn what_the_camera_noted_stays_here_and_the_picture_is_upright() {
        let photo = with_exif(&encoded(400, 100, ImageFormat::Jpeg));
        let shown = shrunk(&photo, 200).expect("shrunk");
        assert_eq!(size(&shown), (50, 200));
        assert!(!shown.windows(4).any(|part| part == b"Exif" || part == b"1.28"));
    }

    #[test]
    fn bombs_and_rubbish_are_refused() {
        let huge = encoded(SIDE_PIXELS_MAX + 1, 1, ImageFormat::Png);
        assert!(shrunk(&huge, 200).expect_err("too wide").is(PICTURE_UNREADABLE));
        let whole = encoded(40, 10, ImageFormat::Png);
        assert!(shrunk(&whole[..30], 200).expect_err("torn").is(PICTURE_UNREADABLE));
    }
}
