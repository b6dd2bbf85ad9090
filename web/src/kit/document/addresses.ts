/** The addresses of a line that somebody typed or pasted: apart by commas, semicolons or blanks; `Juma <j@x.example>` too. */
export const addressesIn = (line: string): string[] => {
  const bare = line.replace(/"[^"]*"/g, '').replace(/[^,;<>]*<([^<>]*)>/g, ' $1 ');
  return [...new Set(bare.split(/[\s,;]+/).filter(Boolean))];
};
