//! `GET /desk/people`: who can be mentioned.

use garde::Validate;
use kernel::Id;
use platform::{Ctx, Result, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::comments::mentions::may_see;
use crate::me;
use crate::subject::{self, KIND_CHARS_MAX};

/// People who are offered at most.
pub const PEOPLE_MAX: usize = 10;
/// People whose rights are looked at for it at most: for others one types another letter.
const LOOKED_AT_MAX: usize = 40;

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct WhichPeople {
    /// The beginnings of words of a name or an address.
    #[garde(length(chars, max = 100))]
    #[serde(default)]
    q: String,
    /// The kind of record or document: `order`.
    #[garde(length(chars, min = 1, max = KIND_CHARS_MAX))]
    subject_kind: String,
    subject_id: Id,
}

/// People by name.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct People {
    items: Vec<PersonView>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PersonView {
    id: Id,
    name: String,
}

pub(crate) async fn list(ctx: &Ctx, source: &Source, which: WhichPeople) -> Result<People> {
    me(ctx)?;
    let about = subject::named(ctx, source, &which.subject_kind, which.subject_id).await?;
    let mut items = Vec::new();
    for (id, name) in identity::people::matching(ctx, source, &which.q).await?.into_iter().take(LOOKED_AT_MAX)
    {
        if items.len() == PEOPLE_MAX {
            break;
        }
        if may_see(ctx, source, &about, id).await? {
            items.push(PersonView { id, name });
        }
    }
    Ok(People { items })
}
