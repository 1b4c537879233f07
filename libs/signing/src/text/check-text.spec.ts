import { faces } from '../render/font-face.js';
import { checkText, isPrintable, MAX_TEXT_LENGTH, normaliseText } from './check-text.js';

describe('text that will be printed', () => {
  const refused: [string, string, string][] = [
    ['an emoji', 'Bra jobbat 👍', 'U+1F44D'],
    ['a zero-width space', 'per\u200Bson', 'U+200B'],
    ['a zero-width joiner', 'a\u200Db', 'U+200D'],
    ['a byte order mark', '\uFEFFhej', 'U+FEFF'],
    ['a soft hyphen', 'sam\u00ADordning', 'U+00AD'],
    ['a right-to-left override', 'abc\u202Etxt', 'U+202E'],
    ['an isolate', '\u2066x', 'U+2066'],
    ['Hebrew, which would be drawn backwards', 'שלום', 'U+05E9'],
    ['Arabic', 'سلام', 'U+0633'],
    ['a control character', 'a\u0007', 'U+0007'],
    ['a tab', 'a\tb', 'U+0009'],
    ['a carriage return', 'a\rb', 'U+000D'],
    ['a line separator', 'a\u2028b', 'U+2028'],
    ['a loose accent', 'o\u0308', 'U+0308'],
    ['half a surrogate pair', 'x\uD83D', 'U+D83D'],
    ['a Chinese character', '漢', 'U+6F22'],
    ['the replacement for an object', '\uFFFC', 'U+FFFC'],
  ];
  it.each(refused)('refuses %s and names it', (_name, text, codePoint) => {
    const check = checkText(text);
    expect(check.ok).toBe(false);
    if (!check.ok) {
      expect(check.code).toBe('character-refused');
      expect(check.codePoint).toContain(codePoint);
      expect(check.text).toContain(codePoint);
      expect(text.codePointAt(check.index)?.toString(16).toUpperCase().padStart(4, '0')).toBe(
        codePoint.slice(2),
      );
    }
  });

  it('refuses more than 4 000 characters and says how many there are', () => {
    expect(checkText('å'.repeat(MAX_TEXT_LENGTH))).toEqual({ ok: true });
    expect(checkText('å'.repeat(MAX_TEXT_LENGTH + 1))).toMatchObject({ code: 'text-too-long' });
  });

  it.each([
    '',
    'Åsa Öberg–Ström',
    'två\nrader',
    '½ § € “citat” … • ± µ',
    'Łukasz Đorđević Ñuñez',
    'Ελένη Анна',
    'a\u00A0b',
  ])('accepts %j', (text) => expect(checkText(text)).toEqual({ ok: true }));

  it('becomes printable by normalising what a word processor pastes', () => {
    const pasted = 'A\u030Asa\r\nO\u0308berg\tx\u2028y';
    expect(normaliseText(pasted)).toBe('Åsa\nÖberg x\ny');
    expect(checkText(normaliseText(pasted))).toEqual({ ok: true });
  });
});

describe('the coverage table', () => {
  it('is what the two committed fonts can print', () => {
    const { regular, bold } = faces();
    const isDrawn = (code: number): boolean => regular.glyph(code).id !== 0 && bold.glyph(code).id !== 0;
    const isAllowed = (character: string): boolean =>
      character.normalize('NFC') === character &&
      /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u.test(character) &&
      /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]$/u.test(character);
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      const expected = code !== 0xfffc && isAllowed(String.fromCharCode(code)) && isDrawn(code);
      if (expected !== isPrintable(code)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
