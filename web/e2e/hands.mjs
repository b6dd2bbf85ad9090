/**
 * Hands that are counted. What somebody does is told in the steps of the keystroke-level model (Card, Moran and Newell
 * 1980), for somebody who types slowly and does not know the system: a key 0.5 s, pointing 1.1 s, a press 0.2 s, from
 * mouse to keyboard 0.4 s, and before each thing of its own 1.35 s to look and decide.
 */
const KEY = 0.5;
const POINT = 1.1;
const PRESS = 0.2;
const HOME = 0.4;
const THINK = 1.35;

export function hands(page) {
  const count = { clicks: 0, fields: 0, keys: 0, chords: 0, thoughts: 0 };
  let at = 'mouse';
  let seconds = 0;
  const to = (device) => {
    if (at !== device) seconds += HOME;
    at = device;
  };
  const think = () => {
    count.thoughts += 1;
    seconds += THINK;
  };
  return {
    count,
    async click(target) {
      to('mouse');
      think();
      count.clicks += 1;
      seconds += POINT + PRESS;
      await target.click();
    },
    /** A value for where the focus is. */
    async type(text, options = {}) {
      to('keys');
      think();
      count.fields += 1;
      count.keys += text.length;
      seconds += text.length * KEY;
      await page.keyboard.type(text, options);
    },
    /** Keys one after the other; a chord is one decision. */
    async press(...keys) {
      to('keys');
      for (const key of keys) {
        if (key !== 'Tab') think();
        const parts = key.split('+').length;
        count.keys += parts;
        if (parts > 1) count.chords += 1;
        seconds += parts * KEY;
        await page.keyboard.press(key);
      }
    },
    seconds: () => seconds,
    told: () =>
      `${count.clicks} clicks, ${count.fields} values typed, ${count.keys} keys, ${count.thoughts} decisions: about ${Math.round(seconds)} s`,
  };
}
