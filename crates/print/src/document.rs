//! A document that is ready to be printed.

use kernel::Result;
use serde_json::Value;

use crate::{Asset, Layout, Printer, Reading};

/// Layout, data and pictures of one document: what a module hands over to be printed, read or sent.
#[derive(Clone, Debug)]
pub struct Document {
    pub layout: Layout,
    pub data: Value,
    pub assets: Vec<Asset>,
}

impl Document {
    /// The PDF. Burns the processor for tens of milliseconds: call it in `spawn_blocking`.
    ///
    /// # Errors
    /// Those of [`Printer::pdf`].
    pub fn pdf(&self) -> Result<Vec<u8>> {
        Printer::shared().pdf(&self.layout, &self.data, &self.assets)
    }

    /// What a reader finds on its pages.
    ///
    /// # Errors
    /// Those of [`Printer::pdf`].
    pub fn read(&self) -> Result<Reading> {
        Printer::shared().read(&self.layout, &self.data, &self.assets)
    }
}
