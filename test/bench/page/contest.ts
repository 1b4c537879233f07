import { Secrets } from '@specialistvagen/platform';
import { demoPerson } from '@specialistvagen/identity';
import type { BenchInstance } from '../bench-instance.js';
import { median, rounded } from '../measures.js';
import type { Row } from '../report.js';
import type { BareInput } from './bare-process.js';
import { load } from './load.js';
import { startMeasured } from './measured-process.js';
import type { MeasuredProcess } from './measured-process.js';
import type { TablePeerInput } from '../table/table-peer-process.js';
import type { PeerInput, PeerPage } from './peer-process.js';
import type { Statement } from './recorded-statements.js';

const CONNECTIONS = 8;

type Contender = { name: 'ours' | 'peer' | 'bare'; process: MeasuredProcess };
type Round = { requestsPerSecond: number; cpu: number; bytes: number };

/** A page that somebody reads, and how it is set against its peers. */
export type Page = {
  /** The benchmark's name, for progress. */
  name: string;
  path: string;
  cookie: string;
  isNewEachTime?: boolean;
  /** Key of the demo person who reads. */
  reader: string;
  /** How the peer with the same promises writes it: a page of a person by its name, or a published table. */
  peer: PeerPage | 'table';
  /** The one statement that the bare peer runs. */
  isBareStatement: (statement: Statement) => boolean;
  /** At least this share of the pages per second of the peer with the same promises. */
  limit: number;
};
export type PageBench = { instance: BenchInstance; isShort: boolean; progress: (line: string) => void };

/** A page as shipped and its peers by turns, so that a busy machine is as busy for each. */
export async function contest({ instance, isShort, progress }: PageBench, page: Page): Promise<Row[]> {
  const contenders = await startContenders(instance, page);
  try {
    const seconds = isShort ? 0.3 : 4;
    progress(`${page.name}: värmer upp …`);
    for (const one of contenders) await round(one, page, isShort ? 0.2 : 6);
    const rounds = new Map<string, Round[]>(contenders.map(({ name }) => [name, []]));
    for (let number = 1; number <= (isShort ? 1 : 7); number += 1) {
      progress(`${page.name}: omgång ${number} …`);
      for (const one of contenders) rounds.get(one.name)?.push(await round(one, page, seconds));
    }
    return rowsOf(page, (name) => rounds.get(name) ?? []);
  } finally {
    for (const { process } of contenders) await process.stop();
  }
}

async function startContenders(instance: BenchInstance, page: Page): Promise<Contender[]> {
  const databaseUrl = instance.databaseUrl('api');
  const ours = await startMeasured('./api-process.js', {
    env: {
      NODE_ENV: 'demo',
      DATA_DIR: instance.dataDir,
      PORT: '0',
      PUBLIC_URL: instance.publicUrl,
      DATABASE_URL_API: databaseUrl,
      LOG_LEVEL: 'warn',
    },
  });
  const statements = await statementsOf(ours, page);
  const cookieSecret = Secrets.open(instance.dataDir).derivedKey('session-cookie').toString('base64url');
  const peer = await startPeer(page.peer, { databaseUrl, cookieSecret, statements });
  const list = statements.find(page.isBareStatement);
  if (!list) throw new Error(`Sidan läste inte det som ${page.name} jämförs med.`);
  const bareInput: BareInput = { databaseUrl, person: demoPerson(page.reader).id, list };
  const bare = await startMeasured('./bare-process.js', { input: bareInput });
  return [
    { name: 'ours', process: ours },
    { name: 'peer', process: peer },
    { name: 'bare', process: bare },
  ];
}

function startPeer(page: Page['peer'], input: TablePeerInput): Promise<MeasuredProcess> {
  if (page === 'table') return startMeasured('../table/table-peer-process.js', { input });
  return startMeasured('./peer-process.js', { input: { ...input, page } satisfies PeerInput });
}

/** What the api asks the database for one page: the second time, when its connections are there. */
async function statementsOf(ours: MeasuredProcess, page: Page): Promise<Statement[]> {
  const once = () => load({ ...page, port: ours.port, connections: 1, seconds: 0 });
  await once();
  await ours.ask('record');
  await once();
  return ours.ask<Statement[]>('recorded');
}

async function round({ process }: Contender, page: Page, seconds: number): Promise<Round> {
  const before = await process.cpu();
  const { requests, requestsPerSecond, bytes } = await load({
    ...page,
    port: process.port,
    connections: CONNECTIONS,
    seconds,
  });
  return { requestsPerSecond, cpu: ((await process.cpu()) - before) / requests, bytes };
}

function rowsOf({ limit }: Page, rounds: (name: Contender['name']) => Round[]): Row[] {
  const [ours, peer, bare] = [rounds('ours'), rounds('peer'), rounds('bare')];
  const speed = (list: Round[]) => list.map(({ requestsPerSecond }) => requestsPerSecond);
  const cpu = (list: Round[]) => median(list.map((one) => one.cpu));
  const paired = (other: Round[]) =>
    median(ours.map((one, index) => one.requestsPerSecond / (other[index]?.requestsPerSecond ?? Number.NaN)));
  const row = (what: string, unit: string, us: number, them: number, rest: Partial<Row> = {}): Row => ({
    what,
    unit,
    ours: rounded(us),
    peer: rounded(them),
    ...rest,
  });
  const perSecond = 'sidor/s';
  const same = 'mot node:http + pg med samma löften';
  const naked = 'mot helt bar node:http + pg';
  return [
    row(`${same}, median`, perSecond, median(speed(ours)), median(speed(peer)), {
      ratio: rounded(paired(peer)),
      limit,
    }),
    row(`${same}, bästa omgång`, perSecond, Math.max(...speed(ours)), Math.max(...speed(peer))),
    row(`${same}, processortid`, 'ms/sida', cpu(ours), cpu(peer), { ratio: rounded(cpu(peer) / cpu(ours)) }),
    row(`${naked}, median`, perSecond, median(speed(ours)), median(speed(bare)), {
      ratio: rounded(paired(bare)),
    }),
    row(`${naked}, processortid`, 'ms/sida', cpu(ours), cpu(bare), { ratio: rounded(cpu(bare) / cpu(ours)) }),
    row('svarets storlek', 'kB', (ours[0]?.bytes ?? 0) / 1000, (peer[0]?.bytes ?? 0) / 1000),
  ];
}
