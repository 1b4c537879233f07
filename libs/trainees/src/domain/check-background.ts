import {
  compare,
  parseDecimal,
  specialtyById,
  swedishDate,
  ZERO,
  type PlainDate,
} from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';
import type { AddBackgroundRecordBody } from '../contract/index.js';
import { recordsOf, type BackgroundRecord } from './background-record.js';
import { recordedBtReasons, type KnownService } from './recorded-bt.js';

/** Of these a person has one at the most. */
const SINGLE = ['bt-approval', 'at-completed', 'at-exam', 'licence', 'third-country-specialist'] as const;

type Known = { readonly records: readonly BackgroundRecord[]; readonly service: readonly KnownService[] };

/** `records` are those that stand. What is only unlikely is let in: the row says who wrote it and on what it rests. */
export function backgroundReasons(
  { decidedOn, content }: AddBackgroundRecordBody,
  { records, service }: Known,
  today: PlainDate,
): Reason[] {
  const reasons: Reason[] = [];
  if (decidedOn > today) reasons.push({ text: 'Dagen ligger i framtiden.', field: 'decidedOn' });
  const single = SINGLE.find((kind) => kind === content.kind);
  const [before] = single ? recordsOf(records, single) : [];
  if (before) {
    const text = `Uppgiften finns redan, från ${swedishDate(before.decidedOn)}. Ta bort den först, med skäl.`;
    reasons.push({ text, field: 'content.kind' });
  }
  if (content.kind === 'bt-approval') reasons.push(...recordedBtReasons(content, decidedOn, service));
  return [...reasons, ...contentReasons(content)];
}

function contentReasons(content: AddBackgroundRecordBody['content']): Reason[] {
  if (content.kind === 'exception' && content.months !== null) {
    const months = parseDecimal(content.months);
    if (months && compare(months, ZERO) > 0) return [];
    const text = 'Antalet månader ska vara ett tal, till exempel 2 eller 1,5.';
    return [{ text, field: 'content.months', citation: 'PSF 4 kap. 3 §' }];
  }
  if (
    content.kind === 'earlier-certificate' &&
    content.country === 'SE' &&
    !specialtyById(content.specialty)
  ) {
    return [{ text: 'Specialiteten finns inte i listan över specialiteter.', field: 'content.specialty' }];
  }
  return [];
}
