import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/journeys/browser';

/** Of each row of the table: the file and the test that is named. */
function journeys(): { file: string; test: string }[] {
  const table = readFileSync('docs/accessibility.md', 'utf8');
  const rows = table.matchAll(/^\|.*\| `([\w-]+\.spec\.ts)` › (.+) \|$/gm);
  return [...rows].map(([, file = '', test = '']) => ({ file, test }));
}

/** What the test of that name does, up to where it ends. */
function bodyOf({ file, test }: { file: string; test: string }): string {
  const source = readFileSync(join(FOLDER, file), 'utf8');
  const from = source.indexOf(`'${test}',`);
  return from < 0 ? '' : source.slice(from, source.indexOf('\n  );', from));
}

// Issue 5: eight journeys by keyboard; the accessibility statement rests on them.
describe('the journeys by keyboard', () => {
  it('are eight, each a test of its own', () => {
    const named = journeys().map(({ file, test }) => `${file} ${test}`);
    expect(new Set(named).size).toBe(8);
    expect(named).toHaveLength(8);
  });

  it.each(journeys())('$test: looks at the focus at every stop and uses no pointer', (journey) => {
    const body = bodyOf(journey);
    expect(body).toContain('expect(keys.faults).toEqual([])');
    expect(body.match(/\.(click|tap|fill|selectOption|setInputFiles|dragTo)\(/g)).toBeNull();
  });
});
