import type { Chapter } from './chapters.js';
import { finishAct } from '../signing.js';

type Application = {
  id: string;
  revision: number;
  state: string;
  completeness: {
    sentence: string;
    findings: { key: string; rule: string; handling: string; text: string }[];
  };
  bundle: { documentId: string; type: string }[];
  fee: { amountKronor: number; reference: string | null };
  applicationDocumentId: string | null;
};

/** The application assembles itself; the trainee confirms what is open and signs Bilaga 1. */
export const application: Chapter = async (story, bt) => {
  const maja = await story.as('maja');
  const path = `/portfolios/${story.id('maja')}/application`;
  story.must('ansökan sätts ihop', await maja.post(path));
  const draft = story.must('är ansökan komplett?', await maja.get<Application>(path));
  bt.applicationId = draft.id;
  const types = new Set(draft.bundle.map((item) => item.type));
  story.check(
    'bilaga 2, 3 och 4 är med',
    ['SOS-2021-B2', 'SOS-2021-B3', 'SOS-2021-B4'].every((type) => types.has(type)),
    draft.bundle,
  );
  story.check('avgiften är 1 890 kronor', draft.fee.amountKronor === 1890, draft.fee);
  const blocking = draft.completeness.findings.filter((finding) => finding.handling === 'refuse');
  story.check('inget hindrar att ansökan skickas', blocking.length === 0, blocking);

  const form = {
    address: 'Exempelgatan 1',
    postalCode: '111 11',
    city: 'Exempelstad',
    phonePrivate: '070-000 00 00',
    email: 'maja@demo.invalid',
    workplace: 'Exempelvårdcentralen',
    phoneWork: '',
    degree: [{ country: 'Danmark', date: '2023-06-20' }],
    licence: [{ country: 'Sverige', date: '2024-01-15' }],
  };
  const saved = story.must(
    'uppgifterna fylls i',
    await maja.put<{ revision: number }>(`/applications/${draft.id}/form`, {
      revision: draft.revision,
      form,
    }),
  );
  const confirmedFaults = draft.completeness.findings
    .filter((f) => f.handling === 'confirm')
    .map((f) => f.key);
  const act = story.must(
    'ansökan ska signeras',
    await maja.post<{ ticket: string; signUrl: string }>(`/applications/${draft.id}/submit-act`, {
      revision: saved.revision,
      confirmedFaults,
    }),
  );
  await finishAct(story, maja, act);
  const sent = story.must('ansökan har kommit in', await maja.get<Application>(path));
  story.check('inkommen, väntar på avgift', ['received', 'awaiting-fee'].includes(sent.state), sent.state);
  bt.documents.push({ name: 'bilaga-1-ansokan', documentId: sent.applicationDocumentId ?? '' });
};
