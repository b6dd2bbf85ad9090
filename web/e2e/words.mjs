// What the app says in a language, for stories that are told in another one than English.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOCALES = fileURLToPath(new URL('../../locales/', import.meta.url));

/** `const t = wordsOf('de'); t('orders-new')`: plain messages alone. */
export function wordsOf(language) {
  const known = new Map();
  for (const name of readdirSync(join(LOCALES, language)).filter((one) => one.endsWith('.ftl')))
    for (const [, id, text] of readFileSync(join(LOCALES, language, name), 'utf8').matchAll(/^([\w-]+) = ([^{\n]+)$/gm))
      known.set(id, text.trim());
  return (id) => {
    if (!known.has(id)) throw new Error(`${language} has no plain ${id}`);
    return known.get(id);
  };
}
