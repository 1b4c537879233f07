import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nssDatabase, tryRun } from './external-programs.js';

/** What poppler and NSS say about a file: each signature is valid or not, its certificate trusted or not. */
export interface PdfsigVerdict {
  readonly valid: number;
  readonly trusted: number;
  /** Some signature covers the whole file. */
  readonly isTotal: boolean;
}

export class Pdfsig {
  private readonly folder = mkdtempSync(join(tmpdir(), 'pdfsig-'));
  private readonly nss: string;

  /** Trusts exactly this root, at this machine's time: the one-time certificates must be younger than an hour. */
  constructor(rootPem: string) {
    mkdirSync(join(this.folder, 'nss'));
    this.nss = nssDatabase(join(this.folder, 'nss'), rootPem);
  }

  verdict(pdf: Uint8Array): PdfsigVerdict {
    const path = join(this.folder, 'file.pdf');
    writeFileSync(path, pdf);
    const { output } = tryRun('pdfsig', ['-nssdir', this.nss, path]);
    const count = (words: RegExp): number => output.match(words)?.length ?? 0;
    return {
      valid: count(/Signature is Valid\./g),
      trusted: count(/Certificate is Trusted\./g),
      isTotal: output.includes('Total document signed'),
    };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The short form of the design's table: `3/3 total`. */
export function pdfsigWords({ valid, trusted, isTotal }: PdfsigVerdict): string {
  return `${valid}/${trusted}${isTotal ? ' total' : ''}`;
}
