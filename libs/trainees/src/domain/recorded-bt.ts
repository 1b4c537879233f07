import {
  compare,
  parseDecimal,
  SERVICE_AREA_LABELS,
  swedishDate,
  ZERO,
  type BtApprovalFacts,
  type CreditFacts,
  type PlainDate,
  type ServicePeriodFacts,
} from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';
import type { BackgroundContent } from '../contract/index.js';
import { recordsOf, type BackgroundRecord } from './background-record.js';
import { checkFullTime } from './check-days.js';
import type { ServicePeriod } from './training-post.js';

type BtContent = Extract<BackgroundContent, { kind: 'bt-approval' }>;
export type KnownService = Pick<ServicePeriod, 'id' | 'from' | 'to' | 'percent'>;

const CITATION = 'PSF 4 kap. 1 § (specialiseringstjänstgöringen inleds med bastjänstgöring)';

/** `known`: the doctor's service here, which on one day is never more than full time together with what is registered. */
export function recordedBtReasons(
  { service = [], monthsByArea = [] }: BtContent,
  decidedOn: PlainDate,
  known: readonly KnownService[],
): Reason[] {
  const reasons: Reason[] = [];
  if (service.length > 0 && monthsByArea.length > 0) {
    const text = 'Ange perioder eller månader per område, inte båda: annars räknas tiden två gånger.';
    reasons.push({ text, field: 'content.monthsByArea', citation: CITATION });
  }
  for (const [index, { from, to }] of service.entries()) {
    const field = `content.service.${index}.to`;
    if (to < from) reasons.push({ text: 'Sista dagen ligger före första dagen.', field });
    if (to > decidedOn) {
      const text = `Perioden slutar efter beslutet ${swedishDate(decidedOn)}, som bara kan godkänna det som har varit.`;
      reasons.push({ text, field, citation: CITATION });
    }
  }
  const rows = service.map((row, index) => ({ ...row, id: String(index) }));
  return [
    ...reasons,
    ...(rows.length > 0 ? checkFullTime([...known, ...rows], 'content.service') : []),
    ...monthsReasons(monthsByArea),
  ];
}

function monthsReasons(rows: NonNullable<BtContent['monthsByArea']>): Reason[] {
  return rows.flatMap(({ area, months }, index) => {
    const field = `content.monthsByArea.${index}`;
    const amount = parseDecimal(months);
    const text = 'Antalet månader ska vara ett tal, till exempel 2 eller 1,5.';
    const isTwice = rows.findIndex((one) => one.area === area) < index;
    return [
      ...(amount && compare(amount, ZERO) > 0 ? [] : [{ text, field: `${field}.months` }]),
      ...(isTwice ? [{ text: 'Området står redan på en annan rad.', field: `${field}.area` }] : []),
    ];
  });
}

/** The latest decision of a BT made outside Specialistvägen, with what was registered of its time. */
export function recordedBtApproval(records: readonly BackgroundRecord[]): BtApprovalFacts | null {
  const recorded = recordsOf(records, 'bt-approval').at(-1);
  if (!recorded) return null;
  const { id, decidedOn, caseNumber, reason, service = [], monthsByArea = [] } = recorded;
  const { recordedById } = records.find((one) => one.id === id) ?? { recordedById: '' };
  const source = { decidedBy: recordedById, decidedOn, reason, evidence: reason };
  return {
    decidedOn,
    caseNumber,
    service: service.map((row, index): ServicePeriodFacts => ({
      ...period(idOfRow(id, index), row),
      postId: id,
    })),
    credits: monthsByArea.map(({ area, months }, index): CreditFacts => ({
      id: idOfRow(id, index),
      what: `Bastjänstgöring, ${SERVICE_AREA_LABELS[area].toLowerCase()}`,
      fromWhere: '',
      months,
      goals: [],
      areas: [area],
      ...source,
      isFromDecision: true,
    })),
  };
}

function period(
  id: string,
  row: NonNullable<BtContent['service']>[number],
): Omit<ServicePeriodFacts, 'postId'> {
  const { where, from, to, percent, area } = row;
  // The unit is a name in a decision, not one of the units here.
  const unit = { careUnitId: id, careUnitName: where };
  return { id, alsoForPostIds: [], ...unit, from, to, percent, area, atSection: null, isFromDecision: true };
}

/** A row's own id, made from the record's: it is the same each time it is read. */
function idOfRow(recordId: string, index: number): string {
  return `${recordId.slice(0, -2)}${index.toString(16).padStart(2, '0')}`;
}
