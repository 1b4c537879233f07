import { parseArgs } from 'node:util';

export const USAGE = `Användning: witness KOMMANDO --dir KATALOG [--json] …

  init    --name NAMN --log ADRESS --log-key NYCKEL   gör vittnets katalog och nyckel; skriver ut nyckeln att lämna till loggen
  look    [--full]                                    ser efter en gång: 0 loggen håller, 1 den gör det inte, 3 inget svar
  run     [--every SEKUNDER] [--listen PORT]          ser efter om och om igen, och visar sin kopia för den som frågar
  reports                                             vad vittnet har funnit, en JSON-rad per fynd

ADRESS är loggens, t.ex. https://specialistvagen.example/api/log. NYCKEL är raden i loggens trust/log.vkey, hämtad på annat sätt än
från loggen själv. NAMN är vittnets, utan mellanslag och plustecken, t.ex. region.example/vittne.`;

export type WitnessArguments = Readonly<
  { dir: string; isJson: boolean } & (
    | { command: 'init'; name: string; log: string; logKey: string }
    | { command: 'look'; isFull: boolean }
    | { command: 'run'; every: number; listen: number | null }
    | { command: 'reports' }
  )
>;

const options = {
  dir: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  name: { type: 'string' },
  log: { type: 'string' },
  'log-key': { type: 'string' },
  full: { type: 'boolean' },
  every: { type: 'string' },
  listen: { type: 'string' },
} as const;

/** Which flags a command knows beside `--dir` and `--json`. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  init: ['name', 'log', 'log-key'],
  look: ['full'],
  run: ['every', 'listen'],
  reports: [],
};
const EVERY_SECONDS = 60;
const DAY_SECONDS = 86_400;

/** 'help' when it was asked for; null when the command line makes no sense. */
export function parseArguments(parameters: readonly string[]): WitnessArguments | 'help' | null {
  try {
    const { values, positionals } = parseArgs({ args: [...parameters], options, allowPositionals: true });
    if (values.help) return 'help';
    const [command = ''] = positionals;
    const known = FLAGS[command];
    const given = Object.keys(values).filter((name) => !['dir', 'json'].includes(name));
    if (!known || positionals.length > 1 || !values.dir || given.some((name) => !known.includes(name)))
      return null;
    const common = { dir: values.dir, isJson: values.json ?? false };
    const { name, log, 'log-key': logKey } = values;
    if (command === 'init') return name && log && logKey ? { ...common, command, name, log, logKey } : null;
    if (command === 'look') return { ...common, command, isFull: values.full ?? false };
    if (command === 'reports') return { ...common, command };
    return runArguments(common, values);
  } catch {
    return null;
  }
}

function runArguments(
  common: { dir: string; isJson: boolean },
  { every, listen }: { every?: string; listen?: string },
): WitnessArguments | null {
  const seconds = Number(every ?? EVERY_SECONDS);
  const port = listen === undefined ? null : Number(listen);
  const isPort = port === null || (Number.isInteger(port) && port >= 0 && port < 65_536);
  return seconds >= 1 && seconds <= DAY_SECONDS && isPort
    ? { ...common, command: 'run', every: seconds, listen: port }
    : null;
}
