//! Bytes of a text file as UTF-8, piece by piece: UTF-8 and UTF-16 with their marks, and Windows-1252, which is what a
//! file is that has an accent and is no UTF-8.

use platform::Result;

use crate::errors::UNREADABLE;

/// What 0x80 to 0x9F are in Windows-1252; the places that it leaves open stay what they are in Latin-1.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Encoding {
    #[default]
    Unknown,
    /// Nothing but ASCII so far.
    Ascii,
    Utf8,
    Windows,
    Utf16 {
        little: bool,
    },
}

/// Reads a text file.
#[derive(Default)]
pub(super) struct Decoder {
    encoding: Encoding,
    /// The beginning of a character whose rest is in the next piece.
    rest: Vec<u8>,
}

impl Decoder {
    /// The name of what was read.
    pub(super) fn name(&self) -> &'static str {
        match self.encoding {
            Encoding::Windows => "windows-1252",
            Encoding::Utf16 { .. } => "utf-16",
            _ => "utf-8",
        }
    }

    pub(super) fn decode(&mut self, piece: &[u8]) -> Result<String> {
        let mut bytes = std::mem::take(&mut self.rest);
        bytes.extend_from_slice(piece);
        if self.encoding == Encoding::Unknown {
            bytes = self.without_mark(bytes);
        }
        let text = match self.encoding {
            Encoding::Windows => windows(&bytes),
            Encoding::Utf16 { little } => self.utf16(&bytes, little)?,
            _ => self.utf8(bytes)?,
        };
        // A character that no table holds: the file is something else.
        if text.contains('\0') { Err(UNREADABLE.because("The file is no text")) } else { Ok(text) }
    }

    /// The end of the file.
    pub(super) fn end(&mut self) -> Result<String> {
        match (self.encoding, std::mem::take(&mut self.rest)) {
            (_, rest) if rest.is_empty() => Ok(String::new()),
            (Encoding::Ascii | Encoding::Unknown, rest) => {
                self.encoding = Encoding::Windows;
                Ok(windows(&rest))
            }
            _ => Err(UNREADABLE.because("The file ends within a character")),
        }
    }

    /// Takes the mark off the beginning.
    fn without_mark(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        let (encoding, mark) = match bytes.as_slice() {
            [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
            [0xff, 0xfe, ..] => (Encoding::Utf16 { little: true }, 2),
            [0xfe, 0xff, ..] => (Encoding::Utf16 { little: false }, 2),
            _ => (Encoding::Ascii, 0),
        };
        self.encoding = encoding;
        bytes[mark..].to_vec()
    }

    fn utf8(&mut self, bytes: Vec<u8>) -> Result<String> {
        let cut = match std::str::from_utf8(&bytes) {
            Ok(_) => bytes.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            // What came before it is the same in both, or the file is two files in one.
            Err(error) if self.encoding == Encoding::Ascii && bytes[..error.valid_up_to()].is_ascii() => {
                self.encoding = Encoding::Windows;
                return Ok(windows(&bytes));
            }
            Err(_) => return Err(UNREADABLE.because("The file is not UTF-8 throughout")),
        };
        let (whole, rest) = bytes.split_at(cut);
        self.rest = rest.to_vec();
        if !whole.is_ascii() {
            self.encoding = Encoding::Utf8;
        }
        Ok(String::from_utf8_lossy(whole).into_owned())
    }

    fn utf16(&mut self, bytes: &[u8], little: bool) -> Result<String> {
        let unit = |pair: &[u8]| {
            let pair = [pair[0], pair[1]];
            if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
        };
        let mut cut = bytes.len() / 2 * 2;
        // The first half of a pair waits for the second.
        if cut >= 2 && (0xd800..0xdc00).contains(&unit(&bytes[cut - 2..cut])) {
            cut -= 2;
        }
        self.rest = bytes[cut..].to_vec();
        let units: Vec<u16> = bytes[..cut].chunks_exact(2).map(unit).collect();
        String::from_utf16(&units).map_err(|cause| UNREADABLE.because("The file is not UTF-16").inner(cause))
    }
}

fn windows(bytes: &[u8]) -> String {
    let char = |byte: &u8| match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        other => char::from(*other),
    };
    bytes.iter().map(char).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], piece: usize) -> Option<(String, &'static str)> {
        let mut decoder = Decoder::default();
        let mut text = String::new();
        for piece in bytes.chunks(piece) {
            text.push_str(&decoder.decode(piece).ok()?);
        }
        text.push_str(&decoder.end().ok()?);
        Some((text, decoder.name()))
    }

    #[test]
    fn any_encoding_in_pieces_of_any_size() {
        for piece in [4, 5, 7, 64] {
            let is =
                |bytes: &[u8], name| assert_eq!(read(bytes, piece), Some(("Größe;5 €".to_owned(), name)));
            is("Größe;5 €".as_bytes(), "utf-8");
            is("\u{feff}Größe;5 €".as_bytes(), "utf-8");
            is(b"Gr\xf6\xdfe;5 \x80", "windows-1252");
            let utf16: Vec<u8> = "\u{feff}Größe;5 €".encode_utf16().flat_map(u16::to_le_bytes).collect();
            is(&utf16, "utf-16");
        }
        assert_eq!(read(b"\xc3\xa9 and \xe9\n", 64), None, "two encodings are none");
        assert_eq!(read(b"a\0b", 64), None);
    }
}
