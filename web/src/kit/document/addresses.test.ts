import { describe, expect, it } from 'vitest';
import { addressesIn } from '@/kit/document/addresses';

describe('a line of addresses', () => {
  it('is read however it was pasted, each once', () => {
    expect(addressesIn(' a@x.example, b@x.example;c@x.example\nd@x.example a@x.example')).toHaveLength(4);
    expect(addressesIn('Juma Otieno <juma@x.example>, "Duka, Ltd" <duka@x.example>')).toEqual([
      'juma@x.example',
      'duka@x.example',
    ]);
    expect(addressesIn('  ')).toEqual([]);
  });
});
