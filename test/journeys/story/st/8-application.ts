import { finishAct } from '../signing.js';
import type { StChapter } from './training.js';

export type Application = {
  id: string;
  revision: number;
  state: string;
  kind: string;
  specialty: { id: string } | null;
  completeness: { findings: { key: string; rule: string; level: string; handling: string; text: string }[] };
  bundle: { documentId: string; type: string }[];
  fee: { amountKronor: number; reference: string | null };
  supplements: { id: string; answer: string | null }[];
  decision: { outcome: string; decider: string; proposer: string | null; documentId: string | null } | null;
  applicationDocumentId: string | null;
};

/** The application assembles itself from what is signed; what is still open is shown, confirmed and signed with it. */
export const application: StChapter = async (story, play) => {
  const { training } = play;
  const client = await story.as(training.doctor);
  const path = `/portfolios/${story.id(training.doctor)}/application?post=${play.postId}`;
  story.must('ansökan sätts ihop', await client.post(path));
  const draft = story.must('är ansökan komplett?', await client.get<Application>(path));
  play.applicationId = draft.id;
  story.check(
    'bevis om specialistkompetens i rätt specialitet',
    draft.kind === 'specialist' && draft.specialty?.id === training.specialty,
    draft.specialty,
  );
  story.check(`${play.intyg} intyg är med`, draft.bundle.length === play.intyg, draft.bundle.length);
  story.check('avgiften är 3 300 kronor', draft.fee.amountKronor === 3300, draft.fee);
  const blocking = draft.completeness.findings.filter(({ level }) => level === 'block');
  story.check('inget saknas enligt det som är exakt i källorna', blocking.length === 0, blocking);

  const saved = story.must(
    'uppgifterna fylls i',
    await client.put<{ revision: number }>(`/applications/${draft.id}/form`, {
      revision: draft.revision,
      form: { ...FORM, licence: [{ country: 'Sverige', date: training.licenceDate }] },
    }),
  );
  const confirmedFaults = draft.completeness.findings
    .filter(({ handling }) => handling === 'confirm')
    .map(({ key }) => key);
  const act = story.must(
    'ansökan ska signeras',
    await client.post<{ ticket: string; signUrl: string }>(`/applications/${draft.id}/submit-act`, {
      revision: saved.revision,
      confirmedFaults,
    }),
  );
  await finishAct(story, client, act);
  const sent = story.must('ansökan har kommit in', await client.get<Application>(path));
  story.check('väntar på avgift', ['received', 'awaiting-fee'].includes(sent.state), sent.state);
  play.documents.push({
    name: `${training.doctor}-ansokan-${training.applicationForm}`,
    documentId: sent.applicationDocumentId ?? '',
    owner: training.doctor,
  });
};

const FORM = {
  address: 'Exempelgatan 3',
  postalCode: '111 11',
  city: 'Exempelstad',
  phonePrivate: '',
  email: 'lakare@demo.invalid',
  workplace: 'Exempelkliniken',
  phoneWork: '',
  degree: [{ country: 'Sverige', date: '2017-06-09' }],
  earlierCertificates: [],
  feePaidOn: '2026-11-21',
};
