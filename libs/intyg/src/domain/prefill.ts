import { SERVICE_AREA_LABELS, earlier } from '@specialistvagen/regulations';
import type { BtFacts, ServiceArea } from '@specialistvagen/regulations';
import type { DraftContent } from '../contract/content.js';
import type { IntygType } from '../contract/intyg-type.js';
import { shownDay } from './swedish-dates.js';

type Period = BtFacts['training']['servicePeriods'][number];

/** A first wording from what is registered; the trainee changes it. Nothing is claimed that the periods do not say. */
export function prefilledContent(type: IntygType, goals: readonly string[], facts: BtFacts): DraftContent {
  if (type === 'SOS-2021-B4') return { kind: 'competence' };
  const served = servedPeriods(facts);
  const isProtected = facts.training.trainee.protection !== 'none';
  if (type === 'SOS-2021-B3') {
    const part = (area: ServiceArea) =>
      served
        .filter((period) => period.area === area)
        .map((period) => `${sentence(period, facts.today, isProtected)}.`)
        .join('\n');
    return {
      kind: 'service',
      primaryCarePart: part('primary-care'),
      emergencyCarePart: part('emergency-care'),
    };
  }
  const latest = served.at(-1);
  return {
    kind: 'goals',
    goals: [...goals],
    periodFrom: latest?.from ?? null,
    periodTo: latest ? lastDay(latest, facts.today) : null,
    careUnitId: latest?.careUnitId ?? null,
    activities: latest
      ? `Tjänstgöring under handledning: ${sentence(latest, facts.today, isProtected)}.`
      : '',
    methods: [],
    verification: '',
  };
}

export function servedPeriods({ training, today }: BtFacts): Period[] {
  return training.servicePeriods
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function lastDay({ to }: Period, today: string): string {
  return to ? earlier(to, today) : today;
}

function sentence(period: Period, today: string, isProtected: boolean): string {
  const area = SERVICE_AREA_LABELS[period.area].toLocaleLowerCase('sv');
  const place = isProtected ? area : `${period.careUnitName} (${area})`;
  const percent = String(period.percent).replace('.', ',');
  return `${place}, ${shownDay(period.from)}–${shownDay(lastDay(period, today))}, ${percent} %`;
}
