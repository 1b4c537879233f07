import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@specialistvagen/platform';
import { exportVersion } from '@specialistvagen/regulations';
import { usePostgres } from '../../../test/support/index.js';

const db = usePostgres();
const REGULATION = 'HSLF-FS 2021:8';

type Editable = { meta: Record<string, unknown>; templates: Record<string, unknown>[] };

/** The version of the program under a new name, with Bilaga 8 in a second edition of its own or of an earlier file. */
function aFile(version: string, editionOf = version): Buffer {
  const file = JSON.parse(Buffer.from(exportVersion(REGULATION, '2026-11-21')).toString('utf8')) as Editable;
  file.meta['version'] = version;
  const b8 = file.templates.find((one) => one['type'] === 'SOS-2021-B8');
  if (b8) Object.assign(b8, { version: 2, id: 'SOS-2021-B8/2', regulationVersion: editionOf });
  return Buffer.from(JSON.stringify(file));
}

/** As it lies in the database when a process starts. */
async function stored(bytes: Buffer, version: string): Promise<void> {
  const id = newId();
  const row = [id, REGULATION, version, createHash('sha256').update(bytes).digest('hex'), bytes, newId()];
  await db.as('postgres').query(
    `insert into certificates.regulation_version (id, designation, version, sha256, bytes, imported_by)
     values ($1, $2, $3, $4, $5, $6)`,
    row,
  );
  await db.as('postgres').query(
    `insert into certificates.regulation_publication (version_id, designation, version, from_on, note, published_by)
     values ($1, $2, $3, '2027-04-01', 'Exempel', $4)`,
    [id, REGULATION, version, newId()],
  );
}

/** Another process: a registry of its own that knows only what came with the program, and the worker's own rights. */
async function aProcess(use: (process: Awaited<ReturnType<typeof loaded>>) => Promise<void>): Promise<void> {
  await jest.isolateModulesAsync(async () => use(await loaded()));
}

async function loaded() {
  const { Transactions } = await import('@specialistvagen/platform');
  const regulations = await import('@specialistvagen/regulations');
  const { PublishedVersions } = await import('./use-cases/published-versions.js');
  const { RegulationVersionRepository } = await import('./storage/regulation-version.repository.js');
  const transactions = new Transactions(db.as('worker').transactions.dataSource);
  return { regulations, published: new PublishedVersions(transactions, new RegulationVersionRepository()) };
}

const aFolder = () => mkdtempSync(join(tmpdir(), 'published-versions-'));

describe('a process that starts', () => {
  it('knows what was published, in its order, and has its templates for the verifier', async () => {
    await stored(aFile('2027-03-01'), '2027-03-01');
    // Holds a template that the first one released: read alone it would be refused.
    await stored(aFile('2027-03-02', '2027-03-01'), '2027-03-02');
    await aProcess(async ({ regulations, published }) => {
      expect(regulations.findVersion(REGULATION, '2027-03-01')).toBeNull();
      const folder = aFolder();
      expect(await published.load(folder)).toBe(2);
      expect(regulations.versionInForce(REGULATION, '2027-03-31')?.version).toBe('2026-11-21');
      expect(regulations.versionInForce(REGULATION, '2027-04-01')?.version).toBe('2027-03-02');
      const templates = regulations.findVersion(REGULATION, '2027-03-01')?.templates ?? [];
      const own = templates.find(({ template }) => template.id === 'SOS-2021-B8/2');
      const trust = join(folder, 'trust', 'templates');
      expect(readdirSync(trust)).toEqual([`${own?.hash ?? ''}.json`]);
      expect(readFileSync(join(trust, `${own?.hash ?? ''}.json`)).equals(Buffer.from(own?.bytes ?? []))).toBe(
        true,
      );
      expect(regulations.readTemplateFolder(trust).map(({ hash }) => hash)).toEqual([own?.hash]);
      expect(await published.load(folder)).toBe(2);
      expect(readdirSync(trust)).toHaveLength(1);
    });
  });

  it('does not start on a stored version that it cannot read, and says which fault', async () => {
    await stored(Buffer.from('{"schema":"something else"}'), '2027-03-03');
    await aProcess(async ({ published }) => {
      await expect(published.load(aFolder())).rejects.toMatchObject({
        code: 'regulation-version-unreadable',
        reasons: [{ field: 'schema' }],
      });
    });
  });
});
