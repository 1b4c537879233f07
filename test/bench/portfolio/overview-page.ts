import { iso, namesIn } from '../page/peer-rows.js';
import type { PeerRows } from '../page/peer-rows.js';

type Listed = {
  id: string;
  type: string;
  goals: string[];
  state: string;
  documentId: string | null;
  revision: number;
  sentAt: string | null;
  signedAt: string | null;
  updatedAt: string;
  participants: { personId: string; role: string; signedAt: string | null }[];
};

const TITLE = 'Intyg om uppfyllda kompetenskrav för läkare i bastjänstgöring';
const day = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Stockholm',
});

/** The page's answer written by hand: every record with its line and its signers' names; the small rest as it was read. */
export function overviewPage(rows: PeerRows) {
  const people = namesIn(rows);
  const list = (rows.flat().find((row) => 'items' in row)?.items ?? []) as Listed[];
  return {
    rest: rows.filter((found) => !found.some((row) => 'items' in row)),
    goals: Array.from({ length: 18 }, (_, index) => goal(`BT${index + 1}`, list)),
    records: list.slice(0, 150).map((one) => record(one, people)),
    waitingFor: list.filter(({ state }) => state === 'sent').map((one) => waiting(one, people)),
  };
}

const shownDay = (instant: string | null) => (instant ? day.format(new Date(instant)) : '');

function goal(code: string, list: readonly Listed[]) {
  const own = list.filter(({ goals }) => goals.includes(code));
  return {
    code,
    title: null,
    titleUnverified: true,
    state: own[0]?.state ?? 'missing',
    intygIds: own.map(({ id }) => id),
  };
}

function record(one: Listed, people: ReadonlyMap<string, string>) {
  return {
    id: one.id,
    type: one.type,
    title: TITLE,
    goals: one.goals,
    state: one.state,
    statusLine: line(one, people),
    signers: one.participants.map(({ personId, role, signedAt }) => ({
      id: personId,
      displayName: people.get(personId) ?? '',
      role,
      signedAt: iso(signedAt),
    })),
    documentId: one.documentId,
    revision: one.revision,
    sentAt: iso(one.sentAt),
    signedAt: iso(one.signedAt),
    updatedAt: iso(one.updatedAt),
  };
}

function waiting(one: Listed, people: ReadonlyMap<string, string>) {
  const [participant] = one.participants;
  return {
    intygId: one.id,
    type: one.type,
    title: TITLE,
    person: { id: participant?.personId, displayName: people.get(participant?.personId ?? '') ?? '' },
    role: participant?.role,
    since: iso(one.sentAt),
    statusLine: line(one, people),
    mayRemind: false,
  };
}

function line(
  { state, signedAt, sentAt, participants }: Listed,
  people: ReadonlyMap<string, string>,
): string {
  return state === 'signed'
    ? `signerat den ${shownDay(signedAt)}`
    : `skickat till ${people.get(participants[0]?.personId ?? '') ?? ''} den ${shownDay(sentAt)}`;
}
