/** A scanner that types into a cell that is no place for codes: known by how fast its keys come. */

/** A scanner types a whole code faster than this for each key. */
export const BURST_MS = 35;
/** Fewer keys than the shortest barcode has are somebody's who types fast. */
const KEYS_MIN = 8;

export class Burst {
  private typed = '';
  private before = '';
  private began = 0;
  private last = 0;

  /** Hears of a key before it is in the field. */
  key(input: HTMLInputElement, key: string, at: number) {
    if (at - this.last >= BURST_MS || this.typed === '') {
      this.typed = '';
      this.before = input.value;
      this.began = at;
    }
    this.typed += key;
    this.last = at;
  }

  /** What a scanner has typed until Enter; the field has again what it had before. Null where a person typed. */
  take(input: HTMLInputElement, at: number): string | null {
    const { typed, before, began, last } = this;
    this.typed = '';
    if (typed.length < KEYS_MIN || at - last >= BURST_MS || at - began >= BURST_MS * typed.length) return null;
    input.value = before;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.select();
    return typed;
  }
}
