/** What a scanner types, told from what a person types by how fast its keys come: by when they were pressed, not met. */

/** A scanner types a whole code faster than this for each key. */
const BURST_MS = 35;

export class Burst {
  private typed = '';
  private before = '';
  private began = 0;
  private last = 0;

  /** Fewer keys than `keysMin` are somebody's who types fast. */
  constructor(private readonly keysMin: number) {}

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

  /** What a scanner has typed until Enter; null where a person typed. */
  read(at: number): string | null {
    const { typed, began, last } = this;
    this.typed = '';
    const slow = at - last >= BURST_MS || at - began >= BURST_MS * typed.length;
    return typed.length < this.keysMin || slow ? null : typed;
  }

  /** The same, and the field has again what it had before. */
  take(input: HTMLInputElement, at: number): string | null {
    const typed = this.read(at);
    if (typed === null) return null;
    input.value = this.before;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.select();
    return typed;
  }
}
