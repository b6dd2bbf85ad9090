import { describe, expect, it } from 'vitest';
import { toBytes, toText } from '@/lib/webauthn';

describe('base64url', () => {
  it('goes there and back for every length, with the two signs that differ from base64', () => {
    for (const bytes of [[], [251], [255, 239], [251, 255, 191], [0, 0, 0, 62, 63]]) {
      const text = toText(new Uint8Array(bytes).buffer);
      expect(text).not.toMatch(/[+/=]/);
      expect([...toBytes(text)]).toEqual(bytes);
    }
    expect(toText(new Uint8Array([251, 255, 191]).buffer)).toBe('-_-_');
  });
});
