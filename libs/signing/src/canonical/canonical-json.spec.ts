import { SigningError } from '../signing-error.js';
import { canonicalJson, parseCanonicalJson } from './canonical-json.js';

const text = (value: unknown) => Buffer.from(canonicalJson(value)).toString('utf8');

describe('canonical JSON', () => {
  const refused: [string, unknown][] = [
    ['a fraction', { months: 1.5 }],
    ['an unsafe integer', { n: 2 ** 53 }],
    ['minus zero', { n: -0 }],
    ['not a number', { n: Number.NaN }],
    ['a text that is not NFC', { name: 'A\u030Akesson' }],
    ['a key that is not NFC', { ['e\u0301']: 1 }],
    ['a lone surrogate', { name: 'x\uD800' }],
    ['undefined, which would vanish', { a: undefined }],
    ['a date', { a: new Date(0) }],
    ['a big integer', { a: 1n }],
    ['a map', { a: new Map() }],
  ];
  it.each(refused)('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(SigningError);
  });

  it('sorts keys by UTF-16 unit, as RFC 8785 3.2.3 shows', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u0080': 5, ö: 6 };
    expect(text(Object.fromEntries(Object.entries(value).filter(([key]) => key !== '\ufb33')))).toBe(
      '{"\\r":2,"1":4,"\u0080":5,"ö":6,"€":1}',
    );
  });

  it('reads back only its own form', () => {
    const bytes = canonicalJson({ b: [1, 'å', null, true], a: {} });
    expect(parseCanonicalJson(bytes)).toEqual({ a: {}, b: [1, 'å', null, true] });
    for (const other of [
      '{"b":1, "a":2}',
      '{"b":1,"a":2}',
      '{"a":1,"a":1}',
      '\uFEFF{}',
      '{"a":1e0}',
      '',
      '{"a":1}\n',
    ])
      expect(() => parseCanonicalJson(Buffer.from(other))).toThrow(SigningError);
  });
});
