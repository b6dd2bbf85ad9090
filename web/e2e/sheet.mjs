// Files of rows as programs read them: CSV, and the first sheet of a workbook.
import { inflateRawSync } from 'node:zlib';

/** The rows of a CSV file, quoted fields with what is in them. */
export function readCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

/** The files of an archive by their names. */
function unpack(bytes) {
  const files = new Map();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, names, extra, comment] = [20, 28, 30, 32].map((place, first) =>
      first === 0 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place),
    );
    const own = bytes.readUInt32LE(at + 42);
    const from = own + 30 + bytes.readUInt16LE(own + 26) + bytes.readUInt16LE(own + 28);
    const packed = bytes.subarray(from, from + size);
    const text = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    files.set(bytes.toString('utf8', at + 46, at + 46 + names), text.toString('utf8'));
    at += 46 + names + extra + comment;
  }
  return files;
}

const plain = (xml) =>
  [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)]
    .map(([, text]) => text)
    .join('')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]);

/** The rows of a workbook's first sheet: texts as they are, numbers as they are written. */
export function readXlsx(bytes) {
  const files = unpack(bytes);
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one]) =>
    plain(one),
  );
  return [...files.get('xl/worksheets/sheet1.xml').matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(
    ([, row = '']) =>
      [...row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, about, inside = '']) => {
        if (about.includes('t="inlineStr"')) return plain(inside);
        const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1] ?? '';
        return about.includes('t="s"') ? shared[Number(value)] : value;
      }),
  );
}
