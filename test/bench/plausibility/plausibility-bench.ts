import { CHECKS } from '@specialistvagen/plausibility';
import type { CheckId } from '@specialistvagen/plausibility';
import { FixedClock, loadConfig, sql, swedishDay } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { openDomain } from '../../../apps/worker/src/domain-services.js';
import { asRole } from '../as-role.js';
import { startDatabase } from '../bench-instance.js';
import type { BenchDatabase } from '../bench-instance.js';
import { rounded } from '../measures.js';
import type { Benchmark, Row } from '../report.js';
import { arrangeRecords } from './arrange-records.js';
import { CARELESS, HABITS } from './habits.js';
import { insertRecords } from './insert-records.js';
import type { Records } from './insert-records.js';

type PlausibilityBench = {
  isShort: boolean;
  progress: (line: string) => void;
};

/** Drawn anew after each change of a rule: one that was seen while the rules were set tells too little. */
const NATIONS = [
  { name: 'frö 5201', seed: 5201, honest: 1_000, forged: 25, habits: HABITS },
  { name: 'frö 5202', seed: 5202, honest: 1_000, forged: 25, habits: HABITS },
  { name: 'dubbelt så slarvigt, frö 5203', seed: 5203, honest: 500, forged: 0, habits: CARELESS },
] as const;
/** Of honest doctors of both seeds, in percent (ours): a study director can ask, an officer decides. The careless have no limit. */
const DIRECTOR_LIMIT = 5;
const OFFICER_LIMIT = 0.5;

/** Made-up honest portfolios in a bench database, forged ones among them, and the night's checks over them all. */
export async function benchPlausibility({ isShort, progress }: PlausibilityBench): Promise<Benchmark> {
  const database = await startDatabase(progress);
  try {
    return { name: 'plausibility', rows: await rowsIn(database, { isShort, progress }) };
  } finally {
    await database.stop();
  }
}

async function rowsIn(database: BenchDatabase, { isShort, progress }: PlausibilityBench): Promise<Row[]> {
  const today = swedishDay(new Date());
  const nations = NATIONS.map(({ name, seed, habits, honest, forged }) => {
    const size = isShort ? { honest: 30, forged: Math.min(forged, 3) } : { honest, forged };
    return { name, records: arrangeRecords({ seed, habits, today, ...size }), isUsual: habits === HABITS };
  });
  for (const { name, records } of nations) {
    progress(`plausibility: skriver ${records.portfolios.length} portföljer i databasen (${name}) …`);
    await asRole(database, 'migrator', (migrator) => insertRecords(migrator, records));
  }
  progress('plausibility: prövar dem som på natten …');
  const night = await asRole(database, 'worker', (worker) => checkAll(worker, database));
  const alarms = await asRole(database, 'worker', (worker) => worker.run({ system: true }, readAlarms));
  const usual = nations.filter(({ isUsual }) => isUsual).flatMap(({ records }) => records.portfolios);
  return [
    ...rowsOfChecks(usual, alarms),
    ...rowsOfDoctors('båda fröna', usual, alarms, true),
    ...nations.flatMap(({ name, records }) => rowsOfDoctors(name, records.portfolios, alarms, false)),
    ...night,
  ];
}

async function checkAll(worker: Transactions, { dataDir, databaseUrl }: BenchDatabase): Promise<Row[]> {
  const config = loadConfig({
    NODE_ENV: 'demo',
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://specialistvagen.example',
    DATABASE_URL_WORKER: databaseUrl('worker'),
  });
  const clock = new FixedClock(`${swedishDay(new Date())}T09:00:00Z`);
  const domain = await openDomain(config, worker, clock);
  try {
    const started = performance.now();
    const outcome = await domain.checkPlausibility();
    const milliseconds = performance.now() - started;
    if (!outcome?.isFinished || outcome.failed.length > 0)
      throw new Error(`Kontrollerna gick inte att köra: ${JSON.stringify(outcome)?.slice(0, 500)}`);
    const each = rounded(milliseconds / outcome.checked);
    return [{ what: `ett intyg genom alla kontroller, ${outcome.checked} intyg`, ours: each, unit: 'ms' }];
  } finally {
    await domain.close();
  }
}

type Alarm = { readonly rule: string; readonly traineeId: string; readonly reachesOfficer: boolean };

const readAlarms = (): Promise<Alarm[]> =>
  sql(`select rule, trainee_id as "traineeId", plausibility.reaches_officer(id) as "reachesOfficer"
    from plausibility.finding`);

type Portfolios = Records['portfolios'];
const doctors = (portfolios: Portfolios, forged: CheckId | null): ReadonlySet<string> =>
  new Set(portfolios.filter((one) => one.forged === forged).map((one) => one.traineeId));
const alarmed = (alarms: readonly Alarm[], among: ReadonlySet<string>): number =>
  new Set(alarms.filter(({ traineeId }) => among.has(traineeId)).map((one) => one.traineeId)).size;
const percentOf = (n: number, of: number): number => rounded((100 * n) / of);

function rowsOfChecks(portfolios: Portfolios, alarms: readonly Alarm[]): Row[] {
  const honest = doctors(portfolios, null);
  return CHECKS.flatMap(({ id, name }): Row[] => {
    const own = alarms.filter(({ rule }) => rule === id);
    const wrong = alarmed(own, honest);
    const forged = doctors(portfolios, id);
    return [
      {
        what: `${id} ${name}: falskt larm i ${wrong} av ${honest.size} ärliga portföljer`,
        ours: percentOf(wrong, honest.size),
        unit: '%',
      },
      {
        what: `– ${forged.size} förfalskade, därav missade`,
        ours: forged.size - alarmed(own, forged),
        unit: 'st',
      },
    ];
  });
}

function rowsOfDoctors(
  name: string,
  portfolios: Portfolios,
  alarms: readonly Alarm[],
  isJudged: boolean,
): Row[] {
  const honest = doctors(portfolios, null);
  const row = (what: string, some: readonly Alarm[], limit: number): Row => {
    const n = alarmed(some, honest);
    return {
      what: `ärliga ${what}, ${name} (${n} av ${honest.size})`,
      ours: percentOf(n, honest.size),
      unit: '%',
      ...(isJudged && { limit }),
    };
  };
  return [
    row('med minst ett larm hos studierektorn', alarms, DIRECTOR_LIMIT),
    row(
      'som når handläggaren',
      alarms.filter((one) => one.reachesOfficer),
      OFFICER_LIMIT,
    ),
  ];
}
