import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { askVerifier } from '../ask-verifier.js';
import type { Story } from '../story.js';

type Line = { file: string; verdict: string; test: boolean };

/** Every document with the program that needs nothing running; the certificate also on the public page. */
export async function verifyOffline(
  story: Story,
  { pdfs, dataDir, out }: { pdfs: ReadonlyMap<string, Buffer>; dataDir: string; out: string },
): Promise<void> {
  const files = [...pdfs.keys()].map((name) => join(out, 'pdf', `${name}.pdf`));
  const verifier = resolve('dist/apps/verifier/src/main.js');
  const told = spawnSync(process.execPath, [verifier, '--data', dataDir, '--json', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const lines = told.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
  const others = lines.filter(({ verdict, test }) => verdict !== 'in-force' || !test);
  story.check(
    `alla ${files.length} filer är äkta och gällande`,
    told.status === 0,
    told.stderr.slice(0, 500),
  );
  story.check(
    'en rad för varje fil',
    lines.length === files.length && others.length === 0,
    others.slice(0, 5),
  );
  const anyone = await story.as('viktor');
  for (const [name, bytes] of pdfs) {
    if (!name.includes('bevis-om')) continue;
    const { verdict } = await askVerifier(anyone, bytes);
    story.check(`${name}: äkta och gällande`, verdict === 'in-force', verdict);
    const doctored = Buffer.from(bytes);
    const at = Math.floor(doctored.length / 3);
    doctored[at] = (doctored[at] ?? 0) ^ 1;
    // A byte that falls in the name of the template leaves a file that nobody can read.
    const changed = (await askVerifier(anyone, doctored)).verdict;
    story.check('en ändrad byte: godtas inte', ['altered', 'unreadable'].includes(changed), changed);
  }
}
