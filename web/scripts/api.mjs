// Types of the API from the server's OpenAPI document: `node scripts/api.mjs <document> [--check]`.
//
// The document has some hundred operations that the record engine serves alike for every kind of record. The app calls
// those by the description of the kind (`api/records.ts`), so only what is particular to a module is typed here, and
// only answers of success: failures are problems (`api/problem.ts`).
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const TARGET = new URL('../src/api/schema.ts', import.meta.url);
const ENGINE = /\/(history|import|archive|restore)$/;
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
  const paths = {};
  const kinds = {};
  for (const [path, methods] of Object.entries(document.paths)) {
    if (ENGINE.test(path) || path.startsWith('/api/v1/meta/')) continue;
    const kept = {};
    for (const [method, operation] of Object.entries(methods)) {
      const listed = /^List records of kind ([^;]+)/
        .exec(operation.summary ?? '')?.[1]
        .trim()
        .replace(/[ -]/g, '_');
      const rows = operation.responses?.['200']?.content?.['application/json']?.schema?.properties?.items;
      if (listed && rows) kinds[listed] = rows.items;
      if (/^(List|Get|Create|Change|Patch) (records|a record|one record) of kind/.test(operation.summary ?? ''))
        continue;
      const responses = {};
      for (const [status, answer] of Object.entries(operation.responses))
        if (status.startsWith('2')) responses[status] = answer;
      const parameters = (operation.parameters ?? []).filter((one) => !one.$ref && one.in !== 'header');
      kept[method] = { parameters, requestBody: operation.requestBody, responses };
    }
    if (Object.keys(kept).length > 0) paths[path.replace('/api/v1', '')] = kept;
  }
  const all = document.components.schemas;
  all.Kinds = { type: 'object', properties: kinds, required: Object.keys(kinds) };
  const wanted = reachable({ paths, kinds }, all).add('Kinds');
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
    console.error('src/api/schema.ts is not what the server says. Run: npm run api -- <document>');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
}
