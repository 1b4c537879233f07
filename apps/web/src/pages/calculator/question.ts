import type { CalculateTime } from '../../client/trainees.js';

type Kind = CalculateTime['kind'];
type Regulation = NonNullable<CalculateTime['regulation']>;
export type AtSection = NonNullable<NonNullable<CalculateTime['rows'][number]['atSection']>>;
export type InterruptionKind = NonNullable<NonNullable<CalculateTime['interruptions']>[number]['kind']>;
export type PeriodRow = { from: string; to: string; percent: string; atSection: AtSection | '' };
export type InterruptionRow = { from: string; to: string; kind: InterruptionKind };
export type Question = {
  kind: Kind;
  regulation: Regulation;
  hasDoctorate: boolean;
  rows: readonly PeriodRow[];
  interruptions: readonly InterruptionRow[];
};

/** Which regulation a training may follow; the first is the ordinary one. */
export const REGULATIONS: Readonly<Record<Kind, readonly [Regulation, ...Regulation[]]>> = {
  bt: ['HSLF-FS 2021:8'],
  st: ['HSLF-FS 2021:8', 'SOSFS 2015:8'],
  at: ['SOSFS 1999:5'],
};

export const EMPTY_PERIOD: PeriodRow = { from: '', to: '', percent: '100', atSection: '' };
export const EMPTY_INTERRUPTION: InterruptionRow = { from: '', to: '', kind: 'parental-leave' };
export const EMPTY_QUESTION: Question = {
  kind: 'st',
  regulation: 'HSLF-FS 2021:8',
  hasDoctorate: false,
  rows: [EMPTY_PERIOD],
  interruptions: [],
};

/** As the api asks; `75,5` is written as people write it. What is not a number is told by the api, at its field. */
export function askedOf({ kind, regulation, hasDoctorate, rows, interruptions }: Question): CalculateTime {
  return {
    kind,
    regulation,
    hasDoctorate: kind === 'st' && hasDoctorate,
    rows: rows.map(({ percent, atSection, ...days }) => ({
      ...days,
      percent: Number(percent.trim().replace(',', '.') || 'x'),
      atSection: kind === 'at' && atSection ? atSection : null,
    })),
    interruptions: interruptions.map((row) => ({ ...row })),
  };
}
