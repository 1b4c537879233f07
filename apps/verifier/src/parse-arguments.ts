import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface VerifierArguments {
  readonly trustDir: string;
  /** A signed status list beside the trust folder's: a file or an address. */
  readonly statusList: string | null;
  readonly isJson: boolean;
  readonly files: readonly string[];
}

export const USAGE =
  'Användning: verify [--data KATALOG | --trust KATALOG] [--status FIL|ADRESS] [--json] FIL…';

/** Null when the command line makes no sense; the caller prints the usage and exits with 2. */
export function parseArguments(
  parameters: readonly string[],
  environment: { readonly DATA_DIR?: string | undefined },
): VerifierArguments | null {
  const options = {
    data: { type: 'string' },
    trust: { type: 'string' },
    status: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length === 0 || (values.data !== undefined && values.trust !== undefined)) return null;
    const dataDir = values.data ?? environment.DATA_DIR ?? '.data';
    return {
      trustDir: values.trust ?? join(dataDir, 'trust'),
      statusList: values.status ?? null,
      isJson: values.json ?? false,
      files: positionals,
    };
  } catch {
    return null;
  }
}
