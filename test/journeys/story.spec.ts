import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeClusterFolder } from '@specialistvagen/platform';

const out = mkdtempSync(join(tmpdir(), 'story-'));
const missing = (process.env.MISSING_TOOLS ?? '').split(',');
const itWith = (...tools: string[]) => (tools.some((tool) => missing.includes(tool)) ? it.skip : it);

/** One of the product's commands, built. Output is kept for the message when it fails. */
function run(entry: string, ...args: string[]) {
  const done = spawnSync(process.execPath, [`dist/${entry}`, ...args], {
    encoding: 'utf8',
    timeout: 600_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const tool = (command: string, args: string[]) => spawnSync(command, args, { encoding: 'utf8' });

describe('the story of a BT, on a fresh instance', () => {
  const pdfs = () => readdirSync(join(out, 'pdf')).map((name) => join(out, 'pdf', name));
  const dataDir = join(out, 'data');

  beforeAll(() => {
    const story = run('test/journeys/story/main.js', 'bt', '--out', out);
    if (story.code !== 0) throw new Error(`${story.out}\n${story.err}`);
    summary = JSON.parse(story.out) as Summary;
  }, 600_000);
  afterAll(() => {
    removeClusterFolder(dataDir);
    rmSync(out, { recursive: true, force: true });
  });

  type Summary = { checks: number; failed: number; documents: number; secondsToCell: number | null };
  let summary: Summary;

  it('is as it should be at every step', () => {
    expect(summary).toMatchObject({ failed: 0, documents: 11, secondsToCell: expect.any(Number) });
    expect(summary.checks).toBeGreaterThan(150);
  });

  it('leaves documents that the offline verifier finds in force or replaced, with nothing running', () => {
    const verified = run('apps/verifier/src/main.js', '--data', dataDir, '--json', ...pdfs());
    const lines = verified.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { verdict: string; test: boolean });
    expect(lines).toHaveLength(summary.documents);
    expect(lines.every((line) => line.test)).toBe(true);
    expect(lines.filter((line) => line.verdict !== 'in-force').map((line) => line.verdict)).toEqual([
      'replaced',
    ]);
    expect(verified.code).toBe(1);
  });

  it('leaves nothing for an audit to find, with nothing running', () => {
    const audited = run('apps/worker/src/audit-main.js', '--data', dataDir);
    expect(JSON.parse(audited.out)).toMatchObject({
      command: 'audit',
      findings: 0,
      signatures: expect.any(Number),
      isWhole: true,
    });
    expect(audited.code).toBe(0);
    expect(run('apps/worker/src/audit-main.js', '--fast')).toMatchObject({ code: 2, out: '' });
  });

  itWith('qpdf')('leaves documents that qpdf finds well formed', () => {
    for (const pdf of pdfs()) expect(tool('qpdf', ['--check', pdf]).status).toBe(0);
  });

  itWith('openssl')('leaves signatures that openssl verifies at the time of the stamp', () => {
    const parts = readdirSync(join(out, 'parts')).flatMap((document) =>
      readdirSync(join(out, 'parts', document))
        .filter((name) => name.endsWith('.p7'))
        .map((name) => join(out, 'parts', document, name.slice(0, -3))),
    );
    expect(parts.length).toBeGreaterThan(20);
    const root = join(dataDir, 'trust', 'root.pem');
    for (const part of parts) {
      const at = String(stampTime(part));
      const stamp = [
        'ts',
        '-verify',
        '-attime',
        at,
        '-queryfile',
        `${part}.tsq`,
        '-in',
        `${part}.tsr`,
        '-CAfile',
        root,
      ];
      expect(tool('openssl', stamp)).toMatchObject({ status: 0 });
      const signature = [
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        `${part}.p7`,
        '-content',
        `${part}.bytes`,
      ];
      const trust = ['-CAfile', root, '-purpose', 'any', '-attime', at, '-out', '/dev/null'];
      expect(tool('openssl', [...signature, ...trust])).toMatchObject({ status: 0 });
    }
  });

  itWith(
    'pdfsig',
    'certutil',
    'faketime',
  )('leaves documents that pdfsig trusts at the time of the stamp', () => {
    const nss = join(out, 'nss');
    spawnSync('mkdir', ['-p', nss]);
    tool('certutil', ['-N', '-d', `sql:${nss}`, '--empty-password']);
    tool('certutil', [
      '-A',
      '-d',
      `sql:${nss}`,
      '-n',
      'root',
      '-t',
      'CT,C,C',
      '-i',
      join(dataDir, 'trust', 'root.pem'),
    ]);
    const bt = join(out, 'pdf', 'intyg-om-godkand-bastjanstgoring.pdf');
    const parts = join(out, 'parts', 'intyg-om-godkand-bastjanstgoring');
    const last = readdirSync(parts)
      .filter((name) => name.endsWith('.tsr'))
      .map((name) => stampTime(join(parts, name.slice(0, -4))));
    const at = new Date(Math.max(...last) * 1000).toISOString().slice(0, 19).replace('T', ' ');
    const told = spawnSync('faketime', [at, 'pdfsig', '-nssdir', `sql:${nss}`, bt], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
    }).stdout;
    // The places for later archive stamps are there from the first page; pdfsig lists them as not signed.
    const signatures = told
      .split(/^Signature #\d+:/m)
      .slice(1)
      .filter((one) => !one.includes('not signed'));
    expect(signatures.length).toBeGreaterThanOrEqual(2);
    expect(signatures.filter((one) => !one.includes('Signature is Valid'))).toEqual([]);
    expect(signatures.filter((one) => !one.includes('Certificate is Trusted'))).toEqual([]);
  });

  it('leaves statistics that a recount agrees with', () => {
    const check = run('apps/worker/src/statistics-main.js', 'check', '--data', dataDir);
    expect([check.code, JSON.parse(check.out)]).toEqual([0, expect.objectContaining({ differingCells: 0 })]);
  });

  it('leaves no identity number in any mail, log or recorded call', () => {
    const texts = ['log.jsonl', 'product.log']
      .map((name) => readFileSync(join(out, name), 'utf8'))
      .join('\n');
    expect(existsSync(join(out, 'log.jsonl'))).toBe(true);
    expect(texts.match(/\b(19|20)\d{6}-?98\d{2}\b/g)).toBeNull();
  });
});

/** Seconds since 1970 of an RFC 3161 stamp, as openssl reads it. */
function stampTime(part: string): number {
  const text = tool('openssl', ['ts', '-reply', '-in', `${part}.tsr`, '-text']).stdout;
  const stamp = /Time stamp: (.+)/.exec(text)?.[1] ?? '';
  return Math.floor(Date.parse(stamp) / 1000);
}
