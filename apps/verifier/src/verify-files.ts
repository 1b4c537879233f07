import { readFileSync, statSync } from 'node:fs';
import { MAX_FILE_BYTES, SigningError } from '@specialistvagen/signing';
import { loadVerifier, type DatedReport, type GivenList, type Verifier } from './load-verifier.js';
import { parseArguments, USAGE } from './parse-arguments.js';
import { isZip, proveInLog, readBundle } from './read-bundle.js';
import { readStatusList } from './read-status-list.js';
import { describeReport } from './describe-report.js';

export interface Output {
  out(line: string): void;
  err(line: string): void;
}

/** Returns the exit code: 0 all in force, 1 some not, 2 usage or no trust. */
export async function verifyFiles(
  parameters: readonly string[],
  environment: { readonly DATA_DIR?: string | undefined },
  { out, err }: Output,
): Promise<number> {
  const parsed = parseArguments(parameters, environment);
  if (parsed === null) {
    err(USAGE);
    return 2;
  }
  const { statusList } = parsed;
  const given = statusList === null ? null : await readStatusList(statusList);
  if (statusList !== null && given === null) {
    err(`Statuslistan kan inte läsas: ${statusList}`);
    return 2;
  }
  const verifier = open(parsed.trustDir, given, err);
  if (verifier === null) return 2;
  let isAllInForce = true;
  for (const file of parsed.files) {
    const report = await verifyFile(file, verifier, parsed.trustDir);
    isAllInForce &&= report.verdict === 'in-force';
    out(parsed.isJson ? JSON.stringify({ file, ...report }) : describeReport(file, report));
  }
  return isAllInForce ? 0 : 1;
}

function open(trustDir: string, given: GivenList | null, err: Output['err']): Verifier | null {
  try {
    return loadVerifier(trustDir, given);
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    for (const { text } of error.reasons) err(text);
    return null;
  }
}

async function verifyFile(file: string, verifier: Verifier, trustDir: string): Promise<DatedReport> {
  try {
    // Looked at before it is read, so that a huge file costs no memory.
    if (statSync(file).size > MAX_FILE_BYTES) return unreadable('too-large', 'Filen är större än 20 MiB.');
    const bytes = readFileSync(file);
    return isZip(bytes) ? await verifyBundle(bytes, verifier, trustDir) : await verifier(bytes);
  } catch {
    return unreadable('file-missing', 'Filen finns inte eller kan inte läsas.');
  }
}

/** The document as always, and that the log has it: a file outside the log was not issued, whatever its signatures say. */
async function verifyBundle(bytes: Uint8Array, verifier: Verifier, trustDir: string): Promise<DatedReport> {
  const bundle = readBundle(bytes);
  if (bundle === null) return unreadable('not-a-bundle', 'Zip-filen är inte ett dokument med bevis.');
  const report = await verifier(bundle.pdf, bundle.status);
  const { isProved, reasons } = proveInLog(bundle, trustDir);
  const verdict = !isProved && report.verdict === 'in-force' ? 'not-issued-here' : report.verdict;
  return { ...report, verdict, reasons: [...report.reasons, ...reasons] };
}

function unreadable(code: string, text: string): DatedReport {
  return { verdict: 'unreadable', test: false, reasons: [{ code, text }], signers: [], statusAsOf: null };
}
