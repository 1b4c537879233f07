import fc from 'fast-check';
import { faces } from './font-face.js';
import { wrapText } from './wrap-text.js';

const { regular } = faces();

describe('wrapping', () => {
  it('loses no character but the spaces at line ends', () => {
    const words = fc.array(fc.stringMatching(/^[a-zåäö/-]{1,40}$/), { maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 400 }), (list, width) => {
        const text = list.join(' ');
        const lines = wrapText(text, regular, 10, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          expect(line.length <= 1 || regular.width(line, 10) <= width).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps line breaks and empty lines', () => {
    expect(wrapText('a\n\nb', regular, 10, 100)).toEqual(['a', '', 'b']);
  });

  it('cuts a word that is wider than the line', () => {
    const lines = wrapText('x'.repeat(100), regular, 10, 100);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join('')).toBe('x'.repeat(100));
  });
});
