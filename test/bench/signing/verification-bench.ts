import { templateRegistry } from '@specialistvagen/regulations';
import { SigningOperations, createSigningPool } from '@specialistvagen/signing';
import { Corpus } from '../../../libs/signing/src/testing/fuzz/corpus.js';
import { signedDocument } from '../../fuzz/genuine-documents.js';
import { rounded } from '../measures.js';
import type { Row } from '../report.js';
import { pdfsigTime } from './pdfsig-time.js';
import { at, timeOfEach } from './time-of-each.js';

/** Bilaga 7: the seal and two people. */
const THREE_SIGNATURES = 'SOS-2021-B7';
const SIGNATURES_LIMIT = 10;
const RENDERED_LIMIT = 50;

/**
 * Checking a document with three signatures that another program has made: its one-time certificates are new each time. The
 * checker is a thread of its own, which has made nothing and remembers nothing of it.
 */
export async function benchVerification(dataDir: string, times: number): Promise<Row[]> {
  const templates = templateRegistry();
  const maker = new SigningOperations({ dataDir, templates });
  const files: Uint8Array[] = [];
  for (let n = 0; n < times; n += 1) files.push(await signedDocument(maker, THREE_SIGNATURES));
  const pages = (await Corpus.of(files, templates)).files.map(({ bytes, ends }) =>
    bytes.subarray(0, ends[1]),
  );
  const templatesModule = new URL('../../../apps/api/src/intyg/signing-templates.js', import.meta.url).href;
  const thread = () => createSigningPool({ dataDir, templates, templatesModule, size: 1 });
  const [whole, known] = [thread(), thread()];
  try {
    await Promise.all([whole.pins(), known.pins()]);
    const rendered = await timeOfEach(times, (n) => mustHold(whole.verify(at(files, n))));
    // The page alone is checked beforehand, so that only the signatures are left.
    const spent = await timeOfEach(
      times,
      (n) => mustHold(known.verify(at(files, n))),
      (n) => known.verify(at(pages, n)),
    );
    const pdfsig = pdfsigTime(dataDir, at(files, 0), times);
    const compared =
      pdfsig === undefined ? {} : { peer: rounded(pdfsig), ratio: rounded(pdfsig / spent.elapsed), limit: 1 };
    return [
      {
        what: 'kontroll av tre underskrifter',
        ours: rounded(spent.cpu),
        unit: 'ms CPU',
        limit: SIGNATURES_LIMIT,
      },
      {
        what: 'samma i förfluten tid, mot programmet pdfsig',
        ours: rounded(spent.elapsed),
        unit: 'ms',
        ...compared,
      },
      { what: 'samma med ny rendering', ours: rounded(rendered.cpu), unit: 'ms CPU', limit: RENDERED_LIMIT },
    ];
  } finally {
    await Promise.all([whole.close(), known.close()]);
  }
}

async function mustHold(report: Promise<{ verdict: string }>): Promise<void> {
  const { verdict } = await report;
  if (verdict !== 'in-force') throw new Error(`Kontrollen svarade ${verdict}.`);
}
