//! One value, the same whatever the engine.

use kernel::{Error, Result};
use sea_orm::{QueryResult, Value};
use uuid::Uuid;

use crate::of_db;
use crate::schema::{Column, Kind};

/// A value of a column. Numbers of every sort are [`Cell::Number`]; the column's [`Kind`] says which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Absent,
    Id(Uuid),
    Text(String),
    Number(i64),
    Flag(bool),
    Bytes(Vec<u8>),
}

/// A row: a cell for each column, in the order of declaration.
pub type Row = Vec<Cell>;

impl Cell {
    /// Bytes of data, for bounding statements; numbers count for little.
    pub fn size(&self) -> usize {
        match self {
            Cell::Text(text) => text.len(),
            Cell::Bytes(bytes) => bytes.len(),
            Cell::Absent | Cell::Id(_) | Cell::Number(_) | Cell::Flag(_) => 16,
        }
    }

    /// Reads the value at a place of a row.
    pub(super) fn read(row: &QueryResult, at: usize, column: &Column) -> Result<Cell> {
        let cell = match column.kind() {
            Kind::Uuid => row.try_get_by_index::<Option<Uuid>>(at).map(|value| value.map(Cell::Id)),
            Kind::Text(_) | Kind::Long => {
                row.try_get_by_index::<Option<String>>(at).map(|value| value.map(Cell::Text))
            }
            Kind::Int | Kind::Day => row
                .try_get_by_index::<Option<i32>>(at)
                .map(|value| value.map(|number| Cell::Number(number.into()))),
            Kind::Big | Kind::Amount | Kind::Scaled | Kind::Instant => {
                row.try_get_by_index::<Option<i64>>(at).map(|value| value.map(Cell::Number))
            }
            Kind::Flag => row.try_get_by_index::<Option<bool>>(at).map(|value| value.map(Cell::Flag)),
            Kind::Bytes => row.try_get_by_index::<Option<Vec<u8>>>(at).map(|value| value.map(Cell::Bytes)),
        };
        Ok(cell.map_err(of_db)?.unwrap_or(Cell::Absent))
    }

    /// The value as a statement binds it; an absent one is typed like its column.
    ///
    /// # Errors
    /// A fault when the cell is not of the column's kind.
    pub(super) fn bind(self, column: &Column) -> Result<Value> {
        Ok(match (column.kind(), self) {
            (_, Cell::Absent) => absent(column.kind()),
            (Kind::Uuid, Cell::Id(id)) => id.into(),
            (Kind::Text(_) | Kind::Long, Cell::Text(text)) => text.into(),
            (Kind::Int | Kind::Day, Cell::Number(number)) => {
                i32::try_from(number).map_err(Error::internal)?.into()
            }
            (Kind::Big | Kind::Amount | Kind::Scaled | Kind::Instant, Cell::Number(number)) => number.into(),
            (Kind::Flag, Cell::Flag(flag)) => flag.into(),
            (Kind::Bytes, Cell::Bytes(bytes)) => bytes.into(),
            (kind, cell) => {
                return Err(Error::internal(format!("{} is a {kind:?} and not {cell:?}", column.name())));
            }
        })
    }
}

fn absent(kind: Kind) -> Value {
    match kind {
        Kind::Uuid => None::<Uuid>.into(),
        Kind::Text(_) | Kind::Long => None::<String>.into(),
        Kind::Int | Kind::Day => None::<i32>.into(),
        Kind::Big | Kind::Amount | Kind::Scaled | Kind::Instant => None::<i64>.into(),
        Kind::Flag => None::<bool>.into(),
        Kind::Bytes => None::<Vec<u8>>.into(),
    }
}
