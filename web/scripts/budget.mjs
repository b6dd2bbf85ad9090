// Holds what a page may weigh, compressed: the shell, and what each page adds to it. What is loaded only when it is looked
// at (charts, PDF pages) has a line of its own and no budget but the browser's patience.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const SHELL_MAX = 170_000;
const ROUTE_MAX = 60_000;
const PORTAL_MAX = 110_000;
const LAZY = /sales-chart|pdf/;

const manifest = JSON.parse(readFileSync('dist/app/.manifest.json', 'utf8'));
const weight = new Map();
const weigh = (file) => {
  if (!weight.has(file)) weight.set(file, gzipSync(readFileSync(`dist/app/${file}`), { level: 9 }).length);
  return weight.get(file);
};

/** A chunk and everything that it needs at once. */
function closure(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const one of manifest[key].imports ?? []) closure(one, found);
  return found;
}
const total = (keys) => [...keys].reduce((sum, key) => sum + weigh(manifest[key].file), 0);

const shell = closure('index.html');
// Whoever reads no English loads their language as well; English is in every start.
const rows = [
  ['the shell', total(shell), SHELL_MAX],
  ['the portal', total(closure('portal.html')), PORTAL_MAX],
];
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry || !/src\/(features|shell|kit)/.test(key)) continue;
  const added = [...closure(key)].filter((one) => !shell.has(one));
  rows.push([key.replace('src/', ''), total(added), LAZY.test(key) ? null : ROUTE_MAX]);
}
let over = 0;
for (const [name, bytes, most] of rows.sort((a, b) => b[1] - a[1])) {
  const late = most !== null && bytes > most;
  if (late) over += 1;
  console.log(
    `${(bytes / 1000).toFixed(1).padStart(7)} kB ${most === null ? '   (lazy)' : `of ${String(most / 1000).padStart(5)}`}  ${late ? 'OVER ' : '     '}${name}`,
  );
}
process.exit(over === 0 ? 0 : 1);
