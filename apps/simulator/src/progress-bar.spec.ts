import { ProgressBar } from './progress-bar.js';

function drawn(isTTY: boolean, total: number): string[] {
  const written: string[] = [];
  const out = { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  const bar = new ProgressBar('Läkare', 'läkare', out);
  for (let done = 0; done <= total; done += 1) bar.show(done, total);
  return written;
}

describe('the progress bar', () => {
  it('draws over itself in a terminal, and ends its line once', () => {
    const written = drawn(true, 2_000);
    expect(written).toHaveLength(101);
    expect(written.every((line) => line.startsWith('\r'))).toBe(true);
    expect(written.filter((line) => line.endsWith('\n'))).toEqual([written.at(-1)]);
    expect(written.at(-1)).toContain('2\u202f000/2\u202f000 läkare');
  });

  it('writes eleven lines to a log, however much there is', () => {
    expect(drawn(false, 5_000)).toHaveLength(11);
  });

  it('is full at once when there is nothing to do', () => {
    expect(drawn(false, 0)).toEqual([expect.stringContaining('0/0')]);
  });
});
