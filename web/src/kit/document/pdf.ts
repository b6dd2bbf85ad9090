/** The PDF reader, loaded when a document is looked at: its worker is a file of our own, and it fetches nothing. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentLoadingTask } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

export function openPdf(data: ArrayBuffer): PDFDocumentLoadingTask {
  // Letters are drawn as paths: no style element and no font of the document's enters the page.
  return getDocument({ data, disableFontFace: true, useSystemFonts: false, isEvalSupported: false, enableXfa: false });
}
