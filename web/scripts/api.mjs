// Types of the API from the server's OpenAPI document: `node scripts/api.mjs <document> [--check]`.
//
// The document has some hundred operations, of which the app names few. What its sources name is typed and nothing else:
// operations (`api.GET('/identity/me')`), schemas (`Schemas['OrderView']`) and rows of kinds (the word `'order'`), with
// all that they refer to, and of answers only those of success: failures are problems (`api/problem.ts`).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const SOURCES = new URL('../src/', import.meta.url);
const MADE = 'api/schema.ts';
const TARGET = new URL(MADE, SOURCES);
const NOISE = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'pattern',
  'title',
  'default',
  'headers',
  'tags',
  'security',
]);

/** What the app's sources name. A call whose path is no plain text could be any operation, and is refused. */
function named() {
  const operations = new Set();
  const schemas = new Set();
  const words = new Set();
  const files = readdirSync(fileURLToPath(SOURCES), { recursive: true }).filter(
    (file) => /\.tsx?$/.test(file) && file !== MADE,
  );
  for (const file of files) {
    const text = readFileSync(new URL(file, SOURCES), 'utf8');
    for (const [, method, path] of text.matchAll(/\bapi\s*\.(GET|POST|PUT|PATCH|DELETE)\(\s*(?:'([^']*)')?/g)) {
      if (path === undefined) throw new Error(`${file}: api.${method} wants its path as a plain text`);
      operations.add(`${method} ${path}`);
    }
    for (const [, name] of text.matchAll(/\bSchemas\[\s*'(\w+)'\s*\]/g)) schemas.add(name);
    for (const [, word] of text.matchAll(/'([a-z][a-z_]*)'/g)) words.add(word);
  }
  return { operations, schemas, words };
}

function lean(value, isMap = false) {
  if (Array.isArray(value)) return value.map((one) => lean(one));
  if (value === null || typeof value !== 'object') return value;
  const kept = {};
  for (const [key, one] of Object.entries(value)) {
    if (!isMap && (NOISE.has(key) || key.startsWith('x-'))) continue;
    kept[key] = lean(
      one,
      !isMap && (key === 'properties' || key === 'schemas' || key === 'paths' || key === 'responses'),
    );
  }
  return kept;
}

/** Names of the component schemas that a value refers to, and those that they refer to. */
function reachable(value, schemas, found = new Set()) {
  for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (found.has(name)) continue;
    found.add(name);
    reachable(schemas[name], schemas, found);
  }
  return found;
}

function select(document) {
  const { operations, schemas: shapes, words } = named();
  const all = document.components.schemas;
  const paths = {};
  const kinds = {};
  for (const [path, methods] of Object.entries(document.paths)) {
    const short = path.replace('/api/v1', '');
    const kept = {};
    for (const [method, operation] of Object.entries(methods)) {
      const listed = /^List records of kind ([^;]+)/
        .exec(operation.summary ?? '')?.[1]
        .trim()
        .replace(/[ -]/g, '_');
      const rows = operation.responses?.['200']?.content?.['application/json']?.schema?.properties?.items;
      // A kind is called as its rows are, which need not be what people call it.
      const shape = rows?.items?.$ref
        ?.split('/')
        .at(-1)
        .replace(/\B(?=[A-Z])/g, '_')
        .toLowerCase();
      const kind = listed && [listed, shape].find((one) => words.has(one));
      if (kind) kinds[kind] = rows.items;
      if (!operations.delete(`${method.toUpperCase()} ${short}`)) continue;
      const responses = {};
      for (const [status, answer] of Object.entries(operation.responses))
        if (status.startsWith('2')) responses[status] = answer;
      const parameters = (operation.parameters ?? []).filter((one) => !one.$ref && one.in !== 'header');
      kept[method] = { parameters, requestBody: operation.requestBody, responses };
    }
    if (Object.keys(kept).length > 0) paths[short] = kept;
  }
  all.Kinds = { type: 'object', properties: kinds, required: Object.keys(kinds) };
  const unknown = [...operations, ...[...shapes].filter((name) => !all[name])];
  if (unknown.length > 0) throw new Error(`the server knows no ${unknown.join(', ')}`);
  const wanted = new Set([...shapes, ...reachable({ paths, kinds }, all), 'Kinds']);
  for (const name of shapes) reachable(all[name], all, wanted);
  const schemas = Object.fromEntries(
    Object.keys(all)
      .filter((name) => wanted.has(name))
      .sort()
      .map((name) => [name, all[name]]),
  );
  return lean({ openapi: document.openapi, info: document.info, paths, components: { schemas } });
}

const document = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const nodes = await openapiTS(select(document), { alphabetize: true });
// Methods that a path does not have need no line each.
const text = `// Made by scripts/api.mjs from the server's OpenAPI document; not to be changed by hand.\n${astToString(
  nodes,
)
  .replace(
    /^ +(parameters: \{\n( +(query|header|path|cookie)\?: never;\n)+ +\};|(get|put|post|delete|options|head|patch|trace)\?: never;)\n/gm,
    '',
  )
  .replace(/^ +(query|header|path|cookie)\?: never;\n/gm, '')}`;
if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    console.error('src/api/schema.ts is not what the server says and the app names. Run: npm run api -- <document>');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
}
