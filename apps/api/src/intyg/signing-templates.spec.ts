import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSignedJson, parseTemplate, templateOf, TEST_MARKING } from '@specialistvagen/regulations';
import type { HashedTemplate } from '@specialistvagen/regulations';
import { createTrust, SigningOperations } from '@specialistvagen/signing';

/** Bilaga 2 in a second edition, as a published version brings it. */
function secondEdition(): HashedTemplate {
  const first = templateOf('SOS-2021-B2');
  if (!first) throw new Error('no template');
  const next = { ...first.template, version: 2, id: 'SOS-2021-B2/2' };
  return parseTemplate(new TextEncoder().encode(JSON.stringify(next)));
}

async function written(template: HashedTemplate, operations: SigningOperations): Promise<unknown> {
  const signer = { name: 'Erik Exempel', identifier: 'pairwise-0001' };
  const built = buildSignedJson({
    template,
    documentId: '019aa8a0-0000-7000-8000-0000000000b2',
    form: {
      attachmentNumber: '1',
      lastName: 'Testsson',
      firstName: 'Maja',
      personalIdentityNumber: '19900101-9802',
      goals: ['BT1'],
      activities: 'Tjänstgöring på vårdcentral.',
      verification: 'Medsittning.',
      signatures: {
        handledare: {
          place: 'Exempelstad',
          name: signer.name,
          personalIdentityNumber: '19700101-9814',
          specialty: 'Allmänmedicin',
          workplace: 'Exempelvårdcentralen',
        },
      },
    },
    platform: {
      test: true,
      testMarking: TEST_MARKING,
      pins: await operations.pins(),
      regulation: { designation: 'HSLF-FS 2021:8', version: '2026-11-21' },
      verifyUrl: 'https://specialistvagen.example/kontrollera',
      preparedAt: '2026-11-22T08:00:00Z',
      subjectId: '0198a000-0000-7000-8000-0000000000aa',
      signers: [{ field: 'handledare', role: 'supervisor', ...signer, competence: null, mandate: null }],
      declarations: [],
      goals: [],
      credits: [],
      months: null,
      enclosures: [],
      replaces: null,
      remarks: [],
    },
  });
  if (!built.ok) throw new Error(JSON.stringify(built.faults));
  return built.json;
}

describe('a signing thread', () => {
  it('prints on a template that was published after it started, and on none that it cannot find', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'signing-templates-'));
    createTrust(dataDir, { isTest: true });
    // As the pool starts it: a thread knows its instance from this alone.
    jest.doMock('node:worker_threads', () => ({
      ...jest.requireActual<object>('node:worker_threads'),
      workerData: { dataDir, templatesModule: 'signing-templates' },
    }));
    const { templates } = await import('./signing-templates.js');
    const operations = new SigningOperations({ dataDir, templates });
    const template = secondEdition();
    const json = await written(template, operations);
    await expect(operations.prepare(json)).rejects.toMatchObject({ code: 'template-unknown' });

    const folder = join(dataDir, 'trust', 'templates');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${template.hash}.json`), template.bytes);
    const { pdf } = await operations.prepare(json);
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
