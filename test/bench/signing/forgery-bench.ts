import { templateRegistry } from '@specialistvagen/regulations';
import { SigningOperations } from '@specialistvagen/signing';
import { ATTACKS } from '../../../libs/signing/src/testing/attack-cases.js';
import { ours } from '../../../libs/signing/src/testing/attack-tools.js';
import { Corpus } from '../../../libs/signing/src/testing/fuzz/corpus.js';
import { fuzz } from '../../../libs/signing/src/testing/fuzz/fuzz.js';
import { genuineDocuments } from '../../fuzz/genuine-documents.js';
import type { Row } from '../report.js';

const SEED = 20_261_130;

/** Every attack of the design, and mutants of genuine intyg: how many were tried, and how many went through. */
export async function benchForgeries(dataDir: string, mutants: number): Promise<Row[]> {
  const reports = await Promise.all(
    ATTACKS.map(
      async ([, verdict, , file]) => (await ours.operations.verify(await file())).verdict === verdict,
    ),
  );
  const templates = templateRegistry();
  const pool = new SigningOperations({ dataDir, templates });
  const corpus = await Corpus.of(await genuineDocuments(pool), templates);
  const { tried, lawful, findings } = await fuzz({
    corpus,
    seed: SEED,
    verify: (file) => pool.verify(file),
    goesOn: (number) => number < mutants,
  });
  return [
    { what: 'angrepp prövade', ours: reports.length, unit: 'st' },
    {
      what: 'angrepp som inte upptäcktes',
      ours: reports.filter((isFound) => !isFound).length,
      unit: 'st',
      limit: 0,
    },
    { what: 'mutanter prövade', ours: tried - lawful, unit: 'st' },
    { what: 'mutanter som godtogs, stannade eller hängde', ours: findings.length, unit: 'st', limit: 0 },
  ];
}
