import type { SupervisorLoads } from '../client/director.js';
import type { Cases } from '../client/certificates.js';
import type { RoleName } from '../client/session.js';
import type { TraineeListItem } from '../client/trainees.js';
import { postName } from '../pages/doctors/post-name.js';
import { ROLE_PAGES } from '../shell/role-pages.js';
import { search as t } from '../words/search.js';
import { everywhere } from '../words/everywhere.js';
import { casework } from '../words/casework.js';
import { cases } from '../words/cases.js';
import { supervisorLoads } from '../words/everyday.js';
import { assessmentForms } from '../words/assessment-forms.js';
import { employerNotices } from '../words/employer-notices.js';

export type Group = keyof typeof t.group;
export type Hit = {
  readonly key: string;
  readonly group: Group;
  readonly title: string;
  readonly facts: string;
  readonly to: string;
  readonly hash?: string;
};

/** Pages that a role reaches from its own pages, by the names they have there. */
const FURTHER: Partial<Record<RoleName, readonly (readonly [to: string, title: string])[]>> = {
  case_officer: [
    ['/arenden/laget', casework.overview.title],
    ['/arenden/papper', cases.paper],
    ['/arenden/betalningar', cases.payments],
    ['/arenden/misstankar', casework.suspicion.listTitle],
  ],
  study_director: [
    ['/lakare/handledare', supervisorLoads.title],
    ['/formular/skalan', assessmentForms.spread.title],
  ],
  bt_coordinator: [['/lakare/handledare', supervisorLoads.title]],
  head_of_department: [['/underrattelser', employerNotices.title]],
  mandate_administrator: [['/underrattelser', employerNotices.title]],
};
const EVERYONES = [
  ['/att-gora', everywhere.nav.inbox],
  ['/kurser', everywhere.nav.courses],
  ['/aviseringar', everywhere.nav.mailSettings],
  ['/vem-har-sett', everywhere.nav.accessLog],
] as const;

export function pagesOf(role: RoleName): Hit[] {
  const own = ROLE_PAGES[role].map(({ to, label }) => [to, label] as const);
  return [...own, ...(FURTHER[role] ?? []), ...EVERYONES].map(([to, title]) => ({
    key: to,
    group: 'pages',
    title,
    facts: '',
    to,
  }));
}

const DIRECTS = new Set<string>(['study-director', 'bt-coordinator']);

export const doctorHits = (items: readonly TraineeListItem[]): Hit[] =>
  items
    .filter(({ relations }) => relations.some((relation) => DIRECTS.has(relation)))
    .map((item) => ({
      key: item.postId,
      group: 'doctors',
      title: item.trainee.displayName,
      facts: [
        postName(item),
        item.currentUnit?.name,
        item.state !== 'ongoing' && everywhere.postState[item.state],
      ]
        .filter(Boolean)
        .join(' · '),
      to: `/lakare/${item.trainee.id}`,
    }));

export const supervisorHits = ({ items }: SupervisorLoads): Hit[] =>
  items.map(({ person, principalFor, supervisorFor, specialties }) => {
    const names = new Set([...principalFor, ...supervisorFor].map(({ displayName }) => displayName));
    return {
      key: person.id,
      group: 'supervisors',
      title: person.displayName,
      facts: [...specialties, t.supervises([...names].join(', '))].join(' · '),
      to: '/lakare/handledare',
      hash: person.id,
    };
  });

export const caseHits = (rows: Cases['items']): Hit[] =>
  rows.map((row) => ({
    key: row.id,
    group: 'cases',
    title: row.diarienummer,
    facts: [casework.kindOf(casework.kind[row.kind], row.specialty?.name), row.status].join(' · '),
    to: `/arenden/${row.id}`,
  }));

const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('sv');

/** Every word that was written stands somewhere in the hit; those whose title begins with it come first. */
export function matching(hits: readonly Hit[], text: string): Hit[] {
  const words = plain(text).split(/\s+/u).filter(Boolean);
  const isHit = ({ title, facts }: Hit) => words.every((word) => plain(`${title} ${facts}`).includes(word));
  const inTitle = ({ title }: Hit) => Number(words.every((word) => plain(title).includes(word)));
  return hits.filter(isHit).sort((a, b) => inTitle(b) - inTitle(a));
}
