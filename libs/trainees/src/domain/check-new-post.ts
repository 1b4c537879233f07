import { swedishDate, type CompetenceSnapshot, type PlainDate } from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';
import { isSameTraining } from './training-of.js';
import type { TrainingPost } from './training-post.js';

/** BT and ST are done by a licensed doctor; the licence is what HOSP says it is, never what is typed (HOSP-F 5 §). */
export function licenceReasons(snapshot: CompetenceSnapshot, licenceDate: PlainDate): Reason[] {
  const { licence } = snapshot;
  if (!licence || licence.source === 'unchecked') {
    return [
      {
        text: 'Legitimationen är inte kontrollerad. Hämta uppgiften ur HOSP innan tjänsten registreras.',
        field: 'traineePersonId',
        mendedBy: 'studierektor',
      },
    ];
  }
  if (licence.from !== null && licenceDate < licence.from) {
    return [
      {
        text: `Enligt HOSP är läkaren legitimerad från ${swedishDate(licence.from)}.`,
        field: 'licenceDate',
        mendedBy: 'studierektor',
      },
    ];
  }
  return [];
}

type Known = Pick<TrainingPost, 'kind' | 'specialty' | 'state'>;

/** BT and AT are done once; ST in one specialty is one post at a time, beside ST in another. */
export function onceReasons(
  wanted: Pick<TrainingPost, 'kind' | 'specialty'>,
  all: readonly Known[],
  hasBtApproval: boolean,
): Reason[] {
  const posts = all.filter((post) => isSameTraining(post, wanted));
  if (wanted.kind === 'bt') return btOnceReasons(posts, hasBtApproval);
  const isUnderWay = posts.some((post) => post.state === 'ongoing');
  const isDone = posts.some((post) => post.state === 'completed');
  if (wanted.kind === 'at' && isDone) {
    return [{ text: 'Läkaren har redan fullgjort allmäntjänstgöringen.', field: 'traineePersonId' }];
  }
  if (!isUnderWay) return [];
  const what = wanted.kind === 'at' ? 'allmäntjänstgöring' : 'specialiseringstjänstgöring i specialiteten';
  return [
    {
      text: `Läkaren har redan en pågående tjänst för ${what}. Den måste avslutas först.`,
      field: wanted.kind === 'at' ? 'traineePersonId' : 'specialty',
      mendedBy: 'studierektor för den pågående tjänsten',
    },
  ];
}

/** R3: BT is done only once; and while one post is under way there is no other. */
function btOnceReasons(posts: readonly Known[], hasBtApproval: boolean): Reason[] {
  const citation = 'PSF 4 kap. 1 §';
  if (hasBtApproval || posts.some((post) => post.state === 'completed')) {
    return [
      {
        text: 'Läkaren har redan en godkänd bastjänstgöring. Bastjänstgöring görs bara en gång.',
        field: 'traineePersonId',
        rule: 'R3',
        citation,
        confidence: 'EX',
      },
    ];
  }
  if (posts.some((post) => post.state === 'ongoing')) {
    return [
      {
        text: 'Läkaren har redan en pågående tjänst för bastjänstgöring. Den måste avslutas först.',
        field: 'traineePersonId',
        rule: 'R3',
        citation,
        mendedBy: 'studierektor för den pågående tjänsten',
      },
    ];
  }
  return [];
}

/** Nobody is their own head of department, study director or coordinator (R11 follows from it). */
export function partyReasons(
  body: {
    readonly traineePersonId: string;
    readonly headOfDepartmentId: string;
    readonly coordinatorIds?: readonly string[] | undefined;
    readonly credits?: readonly { readonly decidedById: string }[] | undefined;
  },
  studyDirectorId: string,
): Reason[] {
  const own = body.traineePersonId;
  const parties: readonly (readonly [field: string, id: string, text: string])[] = [
    ['traineePersonId', studyDirectorId, 'Du kan inte registrera din egen tjänst.'],
    ['headOfDepartmentId', body.headOfDepartmentId, 'Läkaren kan inte vara sin egen verksamhetschef.'],
    ...(body.coordinatorIds ?? []).map(
      (id, index) => [`coordinatorIds.${index}`, id, 'Läkaren kan inte vara sin egen samordnare.'] as const,
    ),
    ...(body.credits ?? []).map(
      (credit, index) =>
        [
          `credits.${index}.decidedById`,
          credit.decidedById,
          'Läkaren kan inte besluta om sitt eget tillgodoräknande.',
        ] as const,
    ),
  ];
  return parties.filter(([, id]) => id === own).map(([field, , text]) => ({ text, field, rule: 'R11' }));
}
