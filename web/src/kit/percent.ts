/** Rates are fractions on the server ("0.16") and percent for people ("16"): two places moved, exactly. */
export function toPercent(rate: string): string {
  const found = /^(-?)(\d*)(?:\.(\d*))?$/.exec(rate.trim());
  if (!found || rate.trim() === '') return '';
  const digits = (found[3] ?? '').padEnd(2, '0');
  const whole = `${found[2]}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${found[1]}${whole}${rest ? `.${rest}` : ''}`;
}

export function fromPercent(percent: string): string {
  const found = /^(-?)(\d*)(?:\.(\d*))?$/.exec(percent.trim());
  if (!found || percent.trim() === '') return '';
  const digits = (found[2] ?? '').padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/^0+(?=\d)/, '');
  const rest = `${digits.slice(-2)}${found[3] ?? ''}`.replace(/0+$/, '');
  return `${found[1]}${whole}${rest ? `.${rest}` : ''}`;
}
