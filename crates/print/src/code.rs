//! Codes for machines to read: QR and Code 128, as SVG.

use kernel::Result;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

use crate::errors::CODE_UNFIT;

/// Longest text of a Code 128 barcode: longer ones cannot be scanned from a sheet of paper.
const CODE128_CHARS_MAX: usize = 48;
/// Height of the bars, in modules (widths of the thinnest bar).
const BAR_HEIGHT: u32 = 40;
/// White space that a scanner needs on both sides, in modules.
const QUIET_ZONE: u32 = 10;

pub(crate) fn qr_svg(text: &str) -> Result<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .map_err(|error| CODE_UNFIT.with("bytes", text.len()).inner(error))?;
    Ok(code.render::<svg::Color<'_>>().module_dimensions(1, 1).dark_color(svg::Color("#000")).build())
}

pub(crate) fn code128_svg(text: &str) -> Result<String> {
    let printable = text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    if text.is_empty() || text.len() > CODE128_CHARS_MAX || !printable {
        return Err(CODE_UNFIT.with("chars_max", CODE128_CHARS_MAX));
    }
    Ok(bars(symbols(text.as_bytes())))
}

/// The picture of some symbols.
fn bars(symbols: Vec<usize>) -> String {
    let widths = symbols.into_iter().map(pattern).collect::<Vec<_>>().concat();
    let mut x = QUIET_ZONE;
    let mut bars = String::new();
    for (index, width) in widths.bytes().map(|digit| u32::from(digit - b'0')).enumerate() {
        if index.is_multiple_of(2) {
            bars.push_str(&format!("M{x} 0h{width}v{BAR_HEIGHT}h-{width}z"));
        }
        x += width;
    }
    let total = x + QUIET_ZONE;
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{total}" height="{BAR_HEIGHT}" viewBox="0 0 {total} {BAR_HEIGHT}"><path fill="#000" d="{bars}"/></svg>"##
    )
}

/// An SSCC as GS1-128: start C, FNC1, application identifier 00, the eighteen digits (GS1 General Specifications 5.4).
pub(crate) fn sscc_svg(digits: &str) -> Result<String> {
    if digits.len() != 18 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(CODE_UNFIT.with("digits", 18));
    }
    let data = format!("00{digits}");
    let pairs = data
        .as_bytes()
        .chunks_exact(2)
        .map(|pair| usize::from(pair[0] - b'0') * 10 + usize::from(pair[1] - b'0'));
    Ok(bars(closed([START_C, FNC1].into_iter().chain(pairs).collect())))
}

const FNC1: usize = 102;
const START_B: usize = 104;
const START_C: usize = 105;
const STOP: usize = 106;

/// Symbol values with start, check symbol (weighted sum modulo 103, ISO/IEC 15417) and stop. Digits in pairs take
/// set C, which is half as wide; anything else takes set B.
fn symbols(text: &[u8]) -> Vec<usize> {
    let pairs = text.len().is_multiple_of(2) && text.iter().all(u8::is_ascii_digit);
    let mut symbols = vec![if pairs { START_C } else { START_B }];
    if pairs {
        let digit = |byte: u8| usize::from(byte - b'0');
        symbols.extend(text.chunks_exact(2).map(|pair| digit(pair[0]) * 10 + digit(pair[1])));
    } else {
        symbols.extend(text.iter().map(|byte| usize::from(byte - b' ')));
    }
    closed(symbols)
}

/// With check symbol and stop.
fn closed(mut symbols: Vec<usize>) -> Vec<usize> {
    let weighted: usize = symbols.iter().enumerate().map(|(index, value)| index.max(1) * value).sum();
    symbols.push(weighted % 103);
    symbols.push(STOP);
    symbols
}

/// Widths of bars and gaps in turn, the first a bar.
fn pattern(symbol: usize) -> &'static str {
    PATTERNS.get(symbol).copied().unwrap_or("2331112")
}

#[rustfmt::skip]
const PATTERNS: [&str; 106] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213",
    "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132",
    "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211",
    "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313",
    "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331",
    "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
    "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214",
    "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",
    "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141",
    "114131", "311141", "411131", "211412", "211214", "211232",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_128_symbols_carry_start_check_and_stop() {
        assert_eq!(symbols(b"AIM"), [104, 33, 41, 45, (104 + 33 + 82 + 135) % 103, 106]);
        assert_eq!(symbols(b"1234"), [105, 12, 34, (105 + 12 + 68) % 103, 106]);
    }

    #[test]
    fn every_pattern_is_eleven_modules_wide_and_unique() {
        let sums = PATTERNS.iter().map(|pattern| pattern.bytes().map(|b| u32::from(b - b'0')).sum::<u32>());
        assert!(sums.into_iter().all(|sum| sum == 11));
        let unique: std::collections::BTreeSet<_> = PATTERNS.iter().collect();
        assert_eq!(unique.len(), PATTERNS.len());
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for text in ["", "a\nb", "é", &"1".repeat(CODE128_CHARS_MAX + 1)] {
            assert!(code128_svg(text).unwrap_err().is(CODE_UNFIT), "{text:?}");
        }
        assert!(qr_svg(&"é".repeat(2000)).unwrap_err().is(CODE_UNFIT));
        assert!(qr_svg("https://example.com/pay?id=1").unwrap().contains("<path"));
    }
}
