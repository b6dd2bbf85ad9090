/**
 * Exact decimals as the server writes them ("12.50"): a bigint of the smallest unit and a scale. No float ever holds an
 * amount or a quantity; what is shown is formatted from the text.
 */
export interface Decimal {
  units: bigint;
  scale: number;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Reads the server's decimal text; null when it is none. */
export function parse(text: string): Decimal | null {
  const found = DECIMAL.exec(text.trim());
  if (!found || (found[2] === '' && !found[3])) return null;
  const fraction = found[3] ?? '';
  const units = BigInt(`${found[2]}${fraction}` || '0');
  return { units: found[1] === '-' ? -units : units, scale: fraction.length };
}

/** The text of a decimal, with exactly its scale. */
export function text({ units, scale }: Decimal): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${negative ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
}

const power = (n: number) => 10n ** BigInt(n);

/** The same number with another scale; half away from zero where digits fall off. */
export function rescale(value: Decimal, scale: number): Decimal {
  if (scale >= value.scale) return { units: value.units * power(scale - value.scale), scale };
  const divisor = power(value.scale - scale);
  const half = divisor / 2n;
  const units = value.units < 0n ? -((-value.units + half) / divisor) : (value.units + half) / divisor;
  return { units, scale };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: rescale(a, scale).units + rescale(b, scale).units, scale };
}

export const negate = (a: Decimal): Decimal => ({ units: -a.units, scale: a.scale });
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));
export const multiply = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale });

/** a / b with so many digits, half away from zero; null when b is zero. */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal | null {
  if (b.units === 0n) return null;
  const shifted = a.units * power(scale + b.scale) * 2n;
  const divisor = b.units * power(a.scale);
  const doubled = shifted / divisor;
  const away = doubled < 0n ? doubled - 1n : doubled + 1n;
  return { units: away / 2n, scale };
}

/** a / b with so many digits, further ones cut off; null when b is zero. */
export function quotient(a: Decimal, b: Decimal, scale: number): Decimal | null {
  if (b.units === 0n) return null;
  return { units: (a.units * power(scale + b.scale)) / (b.units * power(a.scale)), scale };
}

export function compare(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isZero = (a: Decimal): boolean => a.units === 0n;

/** Without zeros at the end of the fraction, but with at least `scale` digits. */
export function trim(value: Decimal, scale = 0): Decimal {
  let { units, scale: kept } = value;
  while (kept > scale && units % 10n === 0n) {
    units /= 10n;
    kept -= 1;
  }
  return { units, scale: kept };
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** The sum of decimal texts; texts that are no decimals are a fault of the caller. */
export function sum(values: string[]): string {
  return text(
    values.reduce((total, one) => {
      const value = parse(one);
      if (!value) throw new Error(`not a decimal: ${one}`);
      return add(total, value);
    }, ZERO),
  );
}
