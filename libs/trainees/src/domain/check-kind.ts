import {
  HSLF_FS_2021_8,
  SOSFS_1999_5,
  SOSFS_2015,
  specialtyById,
  versionInForce,
  type PlainDate,
  type PostKind,
} from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';

type Body = {
  readonly kind?: PostKind | undefined;
  readonly form?: string | undefined;
  readonly specialty?: string | undefined;
  readonly track?: string | null | undefined;
  readonly regulation: string;
  readonly licenceDate?: PlainDate | undefined;
};

/** Which regulations a kind of training can follow; the choice between the two of ST is R2. */
const REGULATIONS: Readonly<Record<PostKind, readonly string[]>> = {
  at: [SOSFS_1999_5.designation],
  bt: [HSLF_FS_2021_8.designation],
  st: [HSLF_FS_2021_8.designation, SOSFS_2015],
};

const NAMES: Readonly<Record<PostKind, string>> = {
  at: 'allmäntjänstgöring',
  bt: 'bastjänstgöring',
  st: 'specialiseringstjänstgöring',
};

/** What each kind of post has and has not, all faults at once. */
export function kindReasons(body: Body, today: PlainDate): Reason[] {
  const kind = body.kind ?? 'bt';
  return [...regulationKnown(kind, body, today), ...formReasons(kind, body), ...specialtyReasons(kind, body)];
}

/** For ST the words about another regulation are R2's own, which knows why each cannot be chosen. */
function regulationKnown(kind: PostKind, { regulation }: Body, today: PlainDate): Reason[] {
  const isOfKind = REGULATIONS[kind].includes(regulation);
  if (isOfKind && versionInForce(regulation, today)) return [];
  if (kind === 'st') return [];
  const text = `För ${NAMES[kind]} gäller ${REGULATIONS[kind].join(' eller ')}.`;
  return [{ text, field: 'regulation', rule: 'R1' }];
}

function formReasons(kind: PostKind, body: Body): Reason[] {
  const reasons: Reason[] = [];
  if (kind === 'bt' && body.form === undefined) {
    reasons.push({ text: 'Ange om bastjänstgöringen är fristående eller ingår i ST.', field: 'form' });
  }
  if (kind !== 'bt' && body.form !== undefined) {
    reasons.push({ text: 'Fristående eller i ST anges bara för bastjänstgöring.', field: 'form' });
  }
  if (kind !== 'at' && body.licenceDate === undefined) {
    reasons.push({ text: 'Ange legitimationsdatum.', field: 'licenceDate', citation: 'PSF 4 kap. 1 §' });
  }
  if (kind === 'at' && body.licenceDate !== undefined) {
    reasons.push({
      text: 'Allmäntjänstgöring görs före legitimationen; ange inget legitimationsdatum.',
      field: 'licenceDate',
      citation: 'PSF 3 kap. 5 §',
    });
  }
  return reasons;
}

function specialtyReasons(kind: PostKind, { specialty, track }: Body): Reason[] {
  if (kind !== 'st') {
    return [
      ...(specialty === undefined ? [] : [{ text: 'Specialitet anges bara för ST.', field: 'specialty' }]),
      ...(track ? [{ text: 'Forskar-ST och ledarskaps-ST anges bara för ST.', field: 'track' }] : []),
    ];
  }
  if (specialty === undefined) return [{ text: 'Ange specialitet.', field: 'specialty' }];
  if (specialtyById(specialty)) return [];
  return [{ text: 'Specialiteten finns inte i listan över specialiteter.', field: 'specialty' }];
}
