/** What two people changed at once: who changed what since both saw the same, field by field. */
type Values = Readonly<Record<string, unknown>>;

/** Values of a form are texts, flags, or lists of them. */
export const same = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

/** The fields that both changed, and differently. */
export function conflicts<F extends { name: string }>(
  fields: readonly F[],
  base: Values,
  mine: Values,
  theirs: Values,
): F[] {
  return fields.filter(
    ({ name }) => !same(mine[name], base[name]) && !same(theirs[name], base[name]) && !same(mine[name], theirs[name]),
  );
}

/** Mine where I changed and chose so, theirs everywhere else. */
export function merge<V>(
  fields: readonly { name: string }[],
  base: Readonly<Record<string, V>>,
  mine: Readonly<Record<string, V>>,
  theirs: Readonly<Record<string, V>>,
  keepMine: ReadonlySet<string>,
): Record<string, V> {
  const both = new Set(conflicts(fields, base, mine, theirs).map((field) => field.name));
  return Object.fromEntries(
    fields.map(({ name }) => {
      const own = !same(mine[name], base[name]) && (!both.has(name) || keepMine.has(name));
      return [name, (own ? mine[name] : theirs[name]) as V];
    }),
  );
}
