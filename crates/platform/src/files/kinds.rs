//! The kinds of files that are taken, and how the bytes show that they are what they are said to be.

use kernel::{Code, Kind};

use crate::Result;

const NOT_ALLOWED: Code =
    Code::new("files.type_not_allowed", Kind::Invalid, "Files of this type are not taken");
const DIFFERS: Code = Code::new("files.content_differs", Kind::Invalid, "The file is not what its type says");

struct FileKind {
    content_type: &'static str,
    ending: &'static str,
    holds: fn(&[u8]) -> bool,
}

const KINDS: [FileKind; 6] = [
    FileKind { content_type: "image/png", ending: "png", holds: |b| b.starts_with(b"\x89PNG\r\n\x1a\n") },
    FileKind { content_type: "image/jpeg", ending: "jpg", holds: |b| b.starts_with(b"\xff\xd8\xff") },
    FileKind { content_type: "application/pdf", ending: "pdf", holds: |b| b.starts_with(b"%PDF-") },
    FileKind { content_type: XLSX, ending: "xlsx", holds: is_workbook },
    FileKind { content_type: "text/csv", ending: "csv", holds: is_text },
    FileKind { content_type: "text/plain", ending: "txt", holds: is_text },
];

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The content types that are taken.
pub const ALLOWED: [&str; 6] = [
    KINDS[0].content_type,
    KINDS[1].content_type,
    KINDS[2].content_type,
    KINDS[3].content_type,
    KINDS[4].content_type,
    KINDS[5].content_type,
];

/// The allowed type that is named, if the bytes bear it out.
pub(super) fn check(content_type: &str, bytes: &[u8]) -> Result<&'static str> {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let kind = KINDS.iter().find(|kind| kind.content_type == essence);
    let kind = kind.ok_or_else(|| NOT_ALLOWED.with("allowed", ALLOWED))?;
    if (kind.holds)(bytes) {
        Ok(kind.content_type)
    } else {
        Err(DIFFERS.with("content_type", kind.content_type))
    }
}

/// The file name ending of an allowed type.
pub(super) fn ending(content_type: &str) -> &'static str {
    KINDS.iter().find(|kind| kind.content_type == content_type).map_or("bin", |kind| kind.ending)
}

/// A ZIP archive that holds a workbook's parts.
fn is_workbook(bytes: &[u8]) -> bool {
    let names = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    bytes.starts_with(b"PK\x03\x04") && names(b"[Content_Types].xml") && names(b"xl/")
}

/// UTF-8 without control characters: nothing that a browser could take for another type of file.
fn is_text(bytes: &[u8]) -> bool {
    let control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{feff}');
    std::str::from_utf8(bytes).is_ok_and(|text| !text.contains(control))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v5_2_2_v1_3_4_bytes_must_bear_out_the_type() {
        assert_eq!(check("Image/PNG", b"\x89PNG\r\n\x1a\nrest").ok(), Some("image/png"));
        assert_eq!(check("text/csv; charset=utf-8", "größe;1\n".as_bytes()).ok(), Some("text/csv"));
        let code = |content_type, bytes| check(content_type, bytes).expect_err("refused").code;
        assert_eq!(code("image/png", b"GIF89a".as_slice()), DIFFERS.code);
        assert_eq!(code("text/csv", b"\x00\x01"), DIFFERS.code);
        assert_eq!(code("text/html", b"<script>"), NOT_ALLOWED.code);
        assert_eq!(code("image/svg+xml", b"<svg/>"), NOT_ALLOWED.code);
        assert_eq!(code(XLSX, b"PK\x03\x04 any other archive"), DIFFERS.code);
    }
}
