/** Mentions in what is typed: pure. */

export interface Person {
  id: string;
  name: string;
}

/** Letters of a name that are looked for at most, and so the length of the word after the sign. */
const ASKED_MAX = 40;

/** What is typed after an @ that stands at the caret; null when no name is being typed. */
export function askedFor(text: string, caret: number): { from: number; typed: string } | null {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || (from > 0 && !/[\s(]/.test(text[from - 1] ?? ''))) return null;
  const typed = text.slice(from + 1, caret);
  return typed.length > ASKED_MAX || /[\n@]| .* /.test(typed) ? null : { from, typed };
}

/** The text with a person in place of what was typed, and where the caret then stands. */
export function mentioned(text: string, from: number, caret: number, person: Person): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${person.name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** Those of the chosen people whose name is still in the text, each once. */
export const stillNamed = (text: string, people: Person[]): string[] => [
  ...new Set(people.filter((one) => text.includes(`@${one.name}`)).map((one) => one.id)),
];

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word that is typed begins a word of the name. */
export const isMeant = (person: Person, typed: string): boolean => {
  const words = fold(person.name).split(/\s+/);
  return fold(typed)
    .split(/\s+/)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
};
