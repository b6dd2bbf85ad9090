/** What two versions of a document differ in, for whoever chooses between them. */
export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** A line, for comparing: what it is of, and what is said of it. */
export interface LineSaid {
  key: string;
  name: string;
  text: string;
}

/** Lines that differ. Two lines of the same thing are told apart by their order. */
export function lineDifferences(mine: readonly LineSaid[], theirs: readonly LineSaid[], none: string): Difference[] {
  const numbered = (lines: readonly LineSaid[]) => {
    const seen = new Map<string, number>();
    return new Map(
      lines.map((line) => {
        const nth = (seen.get(line.key) ?? 0) + 1;
        seen.set(line.key, nth);
        return [`${line.key} ${nth}`, line] as const;
      }),
    );
  };
  const [own, other] = [numbered(mine), numbered(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const [a, b] = [own.get(key), other.get(key)];
    if (a?.text === b?.text) return [];
    return [{ label: (a ?? b)?.name ?? '', mine: a?.text ?? none, theirs: b?.text ?? none }];
  });
}
