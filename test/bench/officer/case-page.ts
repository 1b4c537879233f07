import { iso, namesIn } from '../page/peer-rows.js';
import type { PeerRows } from '../page/peer-rows.js';

type Competence = { source: string; specialty?: string };
type Snapshot = Record<'licence' | 'assessment' | 'supervisorTraining', Competence | null> & {
  specialties: Competence[];
};
type Signed = {
  id: string;
  type: string;
  title: string;
  goals: string[];
  status: string;
  sha256: string;
  templateHash: string;
  signers: {
    personId: string;
    role: string;
    signedAt: string | null;
    competence: Snapshot | null;
  }[];
};
type Row = Record<string, unknown>;

const isSigned = (row: Row) => 'templateHash' in row;

/**
 * The officer's page written by hand: every document with its signers and their competence, and each goal with what meets
 * it; the rest as it was read, but for what is sealed. The rules are not run: their findings are ours alone.
 */
export function casePage(rows: PeerRows) {
  const people = namesIn(rows);
  const documents = rows.flat().filter(isSigned) as unknown as Signed[];
  const goals = documents.filter(({ status }) => status === 'in-force');
  return {
    rest: rows.filter((found) => !found.some(isSigned)).map((found) => found.map(withoutSealed)),
    documents: documents.map((one, index) => item(one, index + 1, people)),
    signers: documents.flatMap((one) => signers(one, people)),
    goals: Array.from({ length: 18 }, (_, index) => goal(`BT${index + 1}`, goals)),
  };
}

function withoutSealed(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !Buffer.isBuffer(value)));
}

function item(one: Signed, number: number, people: ReadonlyMap<string, string>) {
  return {
    documentId: one.id,
    type: one.type,
    title: one.title,
    number,
    goals: one.goals,
    signers: one.signers.map(({ personId, role }) => ({ name: people.get(personId) ?? '', role })),
    signedAt: iso(one.signers[0]?.signedAt ?? null),
    sha256: one.sha256,
    status: one.status,
  };
}

function signers(one: Signed, people: ReadonlyMap<string, string>) {
  return one.signers.map(({ personId, role, signedAt, competence }) => ({
    documentId: one.id,
    documentTitle: `${one.title} (${one.goals.join(', ')})`,
    role,
    name: people.get(personId) ?? '',
    unit: null,
    signedAt: iso(signedAt),
    competence: competence ? stated(competence) : [],
  }));
}

function stated({ licence, specialties, supervisorTraining, assessment }: Snapshot) {
  const all: [string, Competence | null][] = [
    ['Legitimation', licence],
    ...specialties.map((one): [string, Competence] => ['Specialistkompetens', one]),
    ['Handledarutbildning', supervisorTraining],
    ['Kompetensbedömning', assessment],
  ];
  return all.flatMap(([kind, one]) =>
    one ? [{ kind, specialty: one.specialty ?? null, source: one.source, sourceWords: one.source }] : [],
  );
}

function goal(code: string, documents: readonly Signed[]) {
  const metBy = documents.filter(({ goals }) => goals.includes(code)).map(({ id }) => id);
  return { code, kind: 'bt', isMet: metBy.length > 0, missing: null, groups: [{ metBy, anyOf: [] }] };
}
