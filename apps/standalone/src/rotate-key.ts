import { parseArgs } from 'node:util';
import { loadConfig } from '@specialistvagen/platform';
import { destroyEndedKeys, KEY_ROLES, rotateKey, SigningError } from '@specialistvagen/signing';
import type { KeyRole } from '@specialistvagen/signing';

const USAGE = `rotate-key ${KEY_ROLES.join('|')} [--compromised]`;
const say = (line: string) => console.error(line);

/** A new generation of one long-lived key in `DATA_DIR` (docs/operations.md). Keys whose time is over are destroyed. */
function main(): void {
  const { role, isCompromised } = readArguments();
  const { dataDir } = loadConfig(process.env);
  const now = new Date();
  const made = rotateKey(dataDir, role, { now, isCompromised });
  say(`${role}: ${made.name} gäller från och med nu.`);
  for (const name of destroyEndedKeys(dataDir, now)) say(`${name}: nyckeln är förstörd.`);
}

function readArguments(): { role: KeyRole; isCompromised: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { compromised: { type: 'boolean' } },
      allowPositionals: true,
    });
    const role = KEY_ROLES.find((known) => known === positionals[0]);
    if (role === undefined || positionals.length > 1) throw new Error('unknown role');
    return { role, isCompromised: values.compromised ?? false };
  } catch {
    say(USAGE);
    process.exit(2);
  }
}

try {
  main();
} catch (error) {
  say(
    error instanceof SigningError
      ? error.reasons.map(({ text }) => text).join('\n')
      : 'Nyckeln kunde inte bytas.',
  );
  process.exit(1);
}
