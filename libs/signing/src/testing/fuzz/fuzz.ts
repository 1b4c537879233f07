import type { VerificationReport } from '../../contract/verification.js';
import { Numbers } from '../numbers.js';
import type { Corpus, GenuineFile } from './corpus.js';
import { MUTATORS } from './mutators.js';

export interface FuzzOptions {
  readonly corpus: Corpus;
  readonly seed: number;
  readonly verify: (file: Uint8Array) => Promise<VerificationReport>;
  /** Asked before each mutant, with its number from 0. */
  readonly goesOn: (number: number) => boolean;
  /** How many are tried side by side; 1 when left out. */
  readonly width?: number;
  readonly onFinding?: (finding: Finding, file: Buffer) => void;
}

export interface Finding {
  readonly seed: number;
  readonly number: number;
  readonly mutators: readonly string[];
  readonly what: 'accepted' | 'crash' | 'hang';
  readonly detail: string;
}

export interface FuzzResult {
  readonly seed: number;
  readonly tried: number;
  /** Mutants that came out the same, or as a file was once lawfully handed out. */
  readonly lawful: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

/** Verdicts that say *this was issued*, whatever is said of its standing. */
const GENUINE = new Set(['in-force', 'superseded-revision', 'replaced', 'revoked']);

/**
 * Mutants of genuine files, each tried once. A mutant follows from seed and number alone, so that one which was found is
 * found again in the same corpus.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const rejected: Record<string, number> = {};
  const findings: Finding[] = [];
  let [next, tried, lawful] = [0, 0, 0];
  const work = async (): Promise<void> => {
    while (options.goesOn(next)) {
      const number = next;
      next += 1;
      const { file, mutators } = mutant(options.corpus, options.seed, number);
      tried += 1;
      if (options.corpus.isLawful(file)) {
        lawful += 1;
        continue;
      }
      const found = await tryOne(options, file);
      if (found.isFinding) {
        const finding = { seed: options.seed, number, mutators, what: found.what, detail: found.detail };
        findings.push(finding);
        options.onFinding?.(finding, file);
      } else rejected[found.detail] = (rejected[found.detail] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: options.width ?? 1 }, work));
  return { seed: options.seed, tried, lawful, rejected, findings };
}

export function mutant(
  { files }: Corpus,
  seed: number,
  number: number,
): { file: Buffer; mutators: readonly string[] } {
  const numbers = new Numbers(Math.imul(seed, 0x9e3779b1) ^ number);
  const names = Object.keys(MUTATORS);
  let file = numbers.pick(files);
  const mutators: string[] = [];
  // Mostly one change: of several, each is more likely to hide the others.
  for (let times = numbers.below(4) === 0 ? 2 : 1; times > 0; times -= 1) {
    const name = numbers.pick(names);
    const bytes = changed(name, file, numbers, files);
    // After a structural change the ends are those of the file it came from, which is as good as any place.
    file = { bytes, ends: file.ends };
    mutators.push(name);
    if (bytes.length < 1000) break;
  }
  return { file: file.bytes, mutators };
}

/** A file that an earlier change has taken the holes or objects from is left as it is. */
function changed(name: string, file: GenuineFile, numbers: Numbers, others: readonly GenuineFile[]): Buffer {
  try {
    return MUTATORS[name]?.(file, numbers, others) ?? file.bytes;
  } catch (error) {
    if (error instanceof RangeError) return file.bytes;
    throw error;
  }
}

type Tried =
  | { readonly isFinding: true; readonly what: Finding['what']; readonly detail: string }
  | { readonly isFinding: false; readonly detail: string };

async function tryOne({ verify }: FuzzOptions, file: Buffer): Promise<Tried> {
  try {
    const { verdict } = await verify(file);
    return GENUINE.has(verdict)
      ? { isFinding: true, what: 'accepted', detail: verdict }
      : { isFinding: false, detail: verdict };
  } catch (error) {
    const isLost = error instanceof Error && 'code' in error && error.code === 'worker-lost';
    const detail = error instanceof Error ? error.message : String(error);
    return { isFinding: true, what: isLost ? 'hang' : 'crash', detail };
  }
}
