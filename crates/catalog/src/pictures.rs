//! Handing out a product's pictures in the sizes in which they are shown.

use garde::Validate;
use kernel::{Id, Result};
use platform::{Ctx, FileReply, Source, files};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::product_image;
use crate::rules::pictures::shrunk;

/// Which picture.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PictureInput {
    #[garde(skip)]
    pub id: Id,
    /// For which place; `page` when nothing is said.
    #[garde(skip)]
    #[serde(default)]
    pub size: Size,
}

/// The sizes in which pictures are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// At most 160 pixels a side: in a list, on a key of the till.
    Thumbnail,
    /// At most 1,200 pixels a side.
    #[default]
    Page,
}

impl Size {
    fn name(self) -> &'static str {
        match self {
            Size::Thumbnail => "thumbnail",
            Size::Page => "page",
        }
    }

    fn shrink(self, bytes: &[u8]) -> Result<Vec<u8>> {
        shrunk(
            bytes,
            match self {
                Size::Thumbnail => 160,
                Size::Page => 1_200,
            },
        )
    }
}

/// The picture of an image; whoever sees the product sees it, whoever uploaded it.
///
/// # Errors
/// `record.not_found`, `catalog.picture_unreadable`.
pub async fn picture(ctx: &Ctx, source: &Source, input: PictureInput) -> Result<FileReply> {
    let image = source.select::<product_image::Entity>(ctx.scope()).id(input.id).expect().await?;
    let size = input.size;
    files::rendition(ctx, source, image.file_id, size.name(), move |bytes| size.shrink(bytes)).await
}
