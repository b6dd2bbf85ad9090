/** Every language says everything: a key that is missing, or says something else than the English one needs, is a fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/i18n';

const LOCALES = join(__dirname, '../../../locales');
const SOURCES = join(__dirname, '..');

/** Ids of a language's messages with the variables that each uses. */
function messages(language: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(join(LOCALES, language)).filter((name) => name.endsWith('.ftl'))) {
    const text = readFileSync(join(LOCALES, language, file), 'utf8');
    for (const message of new FluentResource(text).body) {
      if (found.has(message.id)) throw new Error(`${language}/${file}: ${message.id} stands twice`);
      const variables = [...JSON.stringify(message.value).matchAll(/"type":"var","name":"(\w+)"/g)].map(
        (one) => one[1],
      );
      found.set(message.id, [...new Set(variables)].sort().join(','));
    }
  }
  return found;
}

/** How many messages a file has by its lines: the parser drops what it cannot read without a word. */
function lines(language: string): string[] {
  return readdirSync(join(LOCALES, language))
    .filter((name) => name.endsWith('.ftl'))
    .flatMap((file) =>
      [...readFileSync(join(LOCALES, language, file), 'utf8').matchAll(/^([a-z][\w-]*) *=/gm)].map(
        (one) => one[1] ?? '',
      ),
    );
}

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* files(join(folder, entry.name));
    else if (/\.tsx?$/.test(entry.name) && !entry.name.includes('.test.')) yield join(folder, entry.name);
  }
}

const english = messages('en');

describe.each(LANGUAGES.filter((one) => one !== 'en'))('%s', (language) => {
  it('says all that English says, with the same variables', () => {
    const own = messages(language);
    const missing = [...english.keys()].filter((id) => !own.has(id));
    const extra = [...own.keys()].filter((id) => !english.has(id));
    const other = [...english].filter(([id, variables]) => (own.get(id) ?? variables) !== variables).map(([id]) => id);
    expect({ missing, extra, other }).toEqual({ missing: [], extra: [], other: [] });
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  it('is written so that every message can be read', () => {
    const read = messages(language);
    expect(lines(language).filter((id) => !read.has(id))).toEqual([]);
  });
});

describe('the server', () => {
  it('has no kind of record that is not called something', () => {
    const schema = readFileSync(join(SOURCES, 'api/schema.ts'), 'utf8');
    const kinds = [...(/ Kinds: \{([^}]*)\}/.exec(schema)?.[1] ?? '').matchAll(/(\w+): components/g)];
    const ids = kinds.map(([, kind = '']) => kind.replaceAll('_', '-'));
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !english.has(`kind-${id}`) && !english.has(`label-${id}`))).toEqual([]);
  });
});

describe('the code', () => {
  it('asks for no message that does not exist', () => {
    const missing: string[] = [];
    for (const path of files(SOURCES)) {
      for (const [, id] of readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([a-z][\w-]*)'/g)) {
        if (id && !english.has(id)) missing.push(`${path.slice(SOURCES.length)}: ${id}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
