import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSignedJson, templateOf, templateRegistry, TEST_MARKING } from '@specialistvagen/regulations';
import { createTrust, LOA3, SigningOperations } from '@specialistvagen/signing';
import type { StatusList } from '@specialistvagen/signing';
import { verifyFiles } from './verify-files.js';

const DOCUMENT_ID = '019aa8a0-0000-7000-8000-0000000000b2';
const SIGNER = { name: 'Erik Exempel', identifier: 'pairwise-0001' };

function instance() {
  const dataDir = mkdtempSync(join(tmpdir(), 'verifier-'));
  createTrust(dataDir, { isTest: true });
  return { dataDir, operations: new SigningOperations({ dataDir, templates: templateRegistry() }) };
}

async function signedJson(operations: SigningOperations) {
  const template = templateOf('SOS-2021-B2');
  if (template === null) throw new Error('no template');
  const person = { lastName: 'Testsson', firstName: 'Maja', personalIdentityNumber: '19900101-9802' };
  const built = buildSignedJson({
    template,
    documentId: DOCUMENT_ID,
    form: {
      attachmentNumber: '1',
      ...person,
      goals: ['BT1', 'BT9'],
      activities: 'Tjänstgöring på vårdcentral.\nMedsittning två gånger.',
      verification: 'Medsittning.',
      signatures: {
        handledare: {
          place: 'Exempelstad',
          name: SIGNER.name,
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
      signers: [{ field: 'handledare', role: 'supervisor', ...SIGNER, competence: null, mandate: null }],
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

async function signedIntyg(operations: SigningOperations): Promise<Uint8Array> {
  const prepared = await operations.prepare(await signedJson(operations));
  const now = Date.now();
  const signed = await operations.signPersonal(prepared.pdf, {
    requestId: randomUUID(),
    field: 'handledare',
    signer: {
      givenName: 'Erik',
      surname: 'Exempel',
      displayName: SIGNER.name,
      identifier: SIGNER.identifier,
    },
    authentication: {
      identityProvider: 'https://idp.example',
      subject: SIGNER.identifier,
      authenticationInstant: new Date(now - 2000).toISOString(),
      authnContextClassRef: LOA3,
      assertionRef: '_1',
      serviceId: 'https://specialistvagen.example',
    },
    requestedAt: new Date(now - 9000).toISOString(),
    signRequester: 'https://specialistvagen.example',
    signMessage: 'Jag intygar att uppgifterna är sanna.',
    reason: 'Intyg',
  });
  return signed.pdf;
}

async function verify(parameters: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await verifyFiles(
    parameters,
    {},
    { out: (line) => out.push(line), err: (line) => err.push(line) },
  );
  return { code, out, err };
}

type Status = StatusList['documents'][string];
/** As the instance would write and publish it. */
async function signedList(operations: SigningOperations, status: Status, issuedAt = LISTED): Promise<string> {
  const list: StatusList = { version: 1, issuedAt, documents: { [DOCUMENT_ID]: status } };
  const statusList = JSON.stringify(list);
  const signature = Buffer.from(await operations.signStatement(Buffer.from(statusList))).toString('base64');
  return JSON.stringify({ issuedAt, statusList, signature });
}

const LISTED = '2026-11-22T08:00:00Z';
const LATER = '2026-11-22T08:00:20Z';
const statusFile = (dataDir: string) => join(dataDir, 'trust', 'status.json');

describe('the verifier on the command line', () => {
  const { dataDir, operations } = instance();
  const file = join(dataDir, 'intyg.pdf');
  const setStatus = async (status: Status) =>
    writeFileSync(statusFile(dataDir), await signedList(operations, status));
  beforeAll(async () => writeFileSync(file, await signedIntyg(operations)));

  it.each([
    ['an unknown flag', ['--force', 'x.pdf']],
    ['no file', ['--json']],
    ['both --data and --trust', ['--data', 'a', '--trust', 'b', 'x.pdf']],
  ])('exits with 2 on %s and says how it is used', async (_name, parameters) => {
    const { code, out, err } = await verify(parameters);
    expect([code, out]).toEqual([2, []]);
    expect(err[0]).toContain('verify [--data');
  });

  it('exits with 2 when there is no trust', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'no-trust-'));
    expect((await verify(['--trust', empty, file])).code).toBe(2);
    mkdirSync(join(empty, 'trust'));
    writeFileSync(join(empty, 'trust', 'root.pem'), 'not a certificate');
    expect((await verify(['--data', empty, file])).code).toBe(2);
  });

  it('exits with 0 when all are in force, and writes one JSON line a file', async () => {
    await setStatus({ status: 'in-force' });
    const { code, out } = await verify(['--data', dataDir, '--json', file, file]);
    expect(code).toBe(0);
    expect(out).toHaveLength(2);
    const line = JSON.parse(out[0] ?? '') as Record<string, unknown>;
    expect(Object.keys(line)).toEqual(['file', 'verdict', 'test', 'reasons', 'signers', 'statusAsOf']);
    expect(line).toMatchObject({ file, verdict: 'in-force', test: true, reasons: [], statusAsOf: LISTED });
  });

  it.each(['replaced', 'revoked'] as const)('exits with 1 when one is %s', async (status) => {
    await setStatus({ status });
    const { code, out } = await verify(['--data', dataDir, '--json', file]);
    expect(code).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ verdict: status });
  });

  it('calls a test document what it is when the trust is that of production', async () => {
    const production = mkdtempSync(join(tmpdir(), 'production-'));
    createTrust(production, { isTest: false });
    const { code, out } = await verify(['--data', production, '--json', file]);
    expect(code).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ verdict: 'test-document', test: true, signers: [] });
  });

  it('reads on when a file is missing or is no PDF', async () => {
    await setStatus({ status: 'in-force' });
    const text = join(dataDir, 'text.pdf');
    writeFileSync(text, 'hej');
    const { code, out } = await verify(['--data', dataDir, '--json', join(dataDir, 'none.pdf'), text, file]);
    expect(code).toBe(1);
    expect(out.map((line) => (JSON.parse(line) as { verdict: string }).verdict)).toEqual([
      'unreadable',
      'unreadable',
      'in-force',
    ]);
  });

  it('speaks Swedish to people, and says of when its answer is', async () => {
    const { out } = await verify(['--data', dataDir, file]);
    expect(out[0]).toContain('äkta och gällande – testhandling');
    expect(out[0]).toContain(`listan från ${LISTED}`);
    rmSync(statusFile(dataDir));
    expect((await verify(['--data', dataDir, file])).out[0]).toContain('Status: inte kontrollerad');
  });
});

describe('a status list', () => {
  const { dataDir, operations } = instance();
  const stranger = instance().operations;
  const file = join(dataDir, 'intyg.pdf');
  const list = join(dataDir, 'dagens-lista.json');
  const ask = async (...more: string[]) => {
    const { code, out, err } = await verify(['--data', dataDir, '--json', ...more, file]);
    const line = JSON.parse(out[0] ?? '{}') as { verdict?: string; statusAsOf?: string };
    return { code, err, verdict: line.verdict, asOf: line.statusAsOf };
  };
  beforeAll(async () => writeFileSync(file, await signedIntyg(operations)));
  beforeEach(async () =>
    writeFileSync(statusFile(dataDir), await signedList(operations, { status: 'in-force' })),
  );

  const without = JSON.stringify({ version: 1, issuedAt: LATER, documents: {} });
  it.each<[string, () => Promise<string>]>([
    ['unsigned', () => Promise.resolve(without)],
    ['no JSON', () => Promise.resolve('%PDF-')],
    ['signed by another instance', () => signedList(stranger, { status: 'in-force' })],
    [
      'changed after it was signed',
      async () => (await signedList(operations, { status: 'revoked' })).replace('revoked', 'in-force'),
    ],
    [
      'signed as another list was',
      async () => {
        const { signature } = JSON.parse(await signedList(operations, { status: 'revoked' })) as {
          signature: string;
        };
        return JSON.stringify({ issuedAt: LATER, statusList: without, signature });
      },
    ],
  ])('that is %s is refused, in the trust folder and when it is given', async (_what, text) => {
    writeFileSync(list, await text());
    expect(await ask('--status', list)).toMatchObject({ code: 2, err: [expect.stringContaining(list)] });
    writeFileSync(statusFile(dataDir), await text());
    expect(await ask()).toMatchObject({ code: 2, err: [expect.stringContaining('status.json')] });
  });

  it('given as a file goes before the trust folder’s when it is later, and after it when it is not', async () => {
    writeFileSync(list, await signedList(operations, { status: 'revoked' }, LATER));
    expect(await ask('--status', list)).toMatchObject({ code: 1, verdict: 'revoked', asOf: LATER });
    writeFileSync(list, await signedList(operations, { status: 'revoked' }, '2026-11-21T08:00:00Z'));
    expect(await ask('--status', list)).toMatchObject({ code: 0, verdict: 'in-force', asOf: LISTED });
  });

  it('is fetched from where it is published, and only when it is asked for', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      void signedList(operations, { status: 'replaced' }, LATER).then((text) => response.end(text));
    });
    await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/verify/status-list`;
    expect(await ask()).toMatchObject({ verdict: 'in-force' });
    expect(asked).toBe(0);
    expect(await ask('--status', url)).toMatchObject({ verdict: 'replaced', asOf: LATER });
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    expect(await ask('--status', url)).toMatchObject({ code: 2, err: [expect.stringContaining(url)] });
  });
});
