//! The closed world that a layout is compiled in.

use kernel::Result;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Module, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::{Asset, Layout, data, errors::BAD_DATA};

const KIT: &str = include_str!("../kit/kit.typ");

/// Fonts that come with the program, first choice first: Inter for Latin, Greek and Cyrillic, Noto for Arabic.
const FONTS: [&[u8]; 5] = [
    include_bytes!("../fonts/Inter-Regular.ttf"),
    include_bytes!("../fonts/Inter-Medium.ttf"),
    include_bytes!("../fonts/Inter-SemiBold.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
];

/// What all documents share: the language's library, the fonts, the parsed kit.
pub(crate) struct Stock {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    kit: Source,
}

impl Stock {
    pub(crate) fn new(extra: Vec<Vec<u8>>) -> Stock {
        let own = FONTS.into_iter().map(Bytes::new);
        let added = extra.into_iter().map(Bytes::new);
        let spare = typst_assets::fonts().map(Bytes::new);
        let fonts: Vec<Font> = own.chain(added).chain(spare).flat_map(Font::iter).collect();
        Stock {
            library: LazyHash::new(library()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            kit: Source::new(id("kit.typ"), KIT.into()),
        }
    }
}

/// The standard library without the two doors through which data could become code.
fn library() -> Library {
    let mut library = Library::default();
    for door in ["eval", "plugin"] {
        let binding = library.global.scope_mut().get_mut(door).expect("Typst's global scope has it");
        *binding.write().expect("a global of the library is no captured variable") = Value::None;
    }
    let global: Module = library.global.clone();
    library.std = typst::foundations::Binding::detached(global);
    library
}

/// One document being made.
pub(crate) struct Job<'a> {
    stock: &'a Stock,
    main: Source,
    files: Vec<(FileId, Bytes)>,
    today: Option<Datetime>,
}

impl<'a> Job<'a> {
    pub(crate) fn new(
        stock: &'a Stock,
        layout: &Layout,
        data: &serde_json::Value,
        assets: &[Asset],
    ) -> Result<Self> {
        crate::asset::check(assets)?;
        let mut files = vec![(id("data.json"), Bytes::new(data::encode(data, assets)?))];
        files.extend(assets.iter().map(|asset| (id(asset.path), Bytes::new(asset.bytes.clone()))));
        let main = VirtualPath::new(format!("layouts/{}.typ", layout.name))
            .map_err(|error| BAD_DATA.error().inner(format!("layout {}: {error}", layout.name)))?;
        let main = Source::new(RootedPath::new(VirtualRoot::Project, main).intern(), layout.source.into());
        Ok(Job { stock, main, files, today: data::day(data)? })
    }

    pub(crate) fn today(&self) -> Option<Datetime> {
        self.today
    }
}

/// Typst keeps every path it ever saw (65,535 at most), hence `&'static str`.
fn id(path: &'static str) -> FileId {
    let path = VirtualPath::new(path).expect("a path of the program is a plain file name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.stock.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.stock.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.stock.kit]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| not_here(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or_else(|| not_here(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.stock.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

fn not_here(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_that_ships_loads() {
        for bytes in FONTS {
            assert_eq!(Font::iter(Bytes::new(bytes)).count(), 1);
        }
        let stock = Stock::new(vec![b"no font".to_vec()]);
        assert!(stock.book.contains_family("inter") && stock.book.contains_family("noto sans arabic"));
    }
}
