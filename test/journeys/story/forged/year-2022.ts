import { application } from '../bt/05-application.js';
import { assessments } from '../bt/03-assessments.js';
import { casework } from '../bt/06-casework.js';
import { goalIntyg } from '../bt/03-goal-intyg.js';
import { mandates } from '../bt/01-mandates.js';
import { post } from '../bt/02-post.js';
import { serviceAndCompetence } from '../bt/04-service-and-competence.js';
import type { BtStory } from '../bt/chapters.js';
import { stateNoBias } from '../bias.js';
import { dayFromNow } from '../days.js';
import { finishAct } from '../signing.js';
import type { Story } from '../story.js';
import { SuspicionRoom } from './suspicion-room.js';

type Issued = {
  documentId: string;
  intygId: string;
  signers: string[];
  goals: string[];
  revision: number | null;
};
type Case = {
  revision: number;
  isBasisChanged: boolean;
  reports: { id: string; revision: number; isMine: boolean; documentId: string }[];
  decision: { documentId: string | null; outcome: string } | null;
  earlierApplications: unknown[];
};
type Act = { ticket: string; signUrl: string };

const LACKING = [{ what: 'BT2', explanation: 'Tjänstgöringen i psykiatri har inte ägt rum.' }];

/**
 * 2022: service that never took place, found only when somebody asked for the old application. Here the unit has a list of all that
 * carries its name, for as long as it exists, and the approval is changed by new signed events.
 */
export async function year2022(story: Story, bt: BtStory): Promise<void> {
  for (const chapter of [mandates, post, assessments, goalIntyg, serviceAndCompetence, application, casework])
    await chapter(story, bt);
  const issued = await theUnitLooks(story);
  const before = await verified(story, issued.documentId);
  const room = new SuspicionRoom(story, 'ingrid');
  await theUnitRaisesIt(story, issued, room);
  await investigate(story, bt, room, issued);
  const after = await verified(story, issued.documentId);
  story.check('kontrollsidan berättar inget om en misstanke', before === after, { before, after });
  await room.hear(
    'maja',
    'Kliniken uppger att du inte har tjänstgjort där under perioden. Du kan yttra dig.',
    'Jag var där på jourer, men inte hela perioden.',
  );
  const early = { applicationId: bt.applicationId, reason: 'Tjänstgöringen har inte ägt rum.' };
  story.refused(
    'slutet innan beslutet är ändrat',
    await room.tries('end-changed', early),
    422,
    'end-refused',
  );
  await theIntygIsRevoked(story, bt, issued);
  await theDecisionIsChanged(story, bt);
  await room.check('hosp', 'Uppgiften om godkänd bastjänstgöring är rättad.');
  await room.act('misstanken avslutas: beslutet är ändrat', 'end-changed', early);
  const ended = await room.page();
  story.check('beslut ändrat', ended.stateWords === 'beslut ändrat', ended.state);
  await whatAnyoneSees(story, bt, issued);
}

/** All that carries the unit's name; one of them the head does not recognise. */
async function theUnitLooks(story: Story): Promise<Issued> {
  const karin = await story.as('karin');
  const list = story.must(
    'allt som bär enhetens namn',
    await karin.get<{ items: Issued[] }>('/unit-documents'),
  );
  const found = list.items.find(({ goals }) => goals.includes('BT2'));
  story.check('enheten ser intyget om psykiatri', found !== undefined, list.items.length);
  if (!found) throw new Error('The unit does not see the intyg');
  return found;
}

async function theUnitRaisesIt(story: Story, { documentId }: Issued, room: SuspicionRoom): Promise<void> {
  const karin = await story.as('karin');
  const text = 'Enligt vårt schema har läkaren inte tjänstgjort hos oss under perioden.';
  const raised = await karin.post<{ id: string }>(`/documents/${documentId}/suspicions`, { text });
  const receipt = story.must('enheten anmäler', raised);
  story.check('kvittot säger bara att det kommit in', Object.keys(receipt).length === 2, receipt);
  await room.takeReceived();
  await room.isClosedTo(['maja', 'karin', 'johan', 'anders', 'nils']);
}

async function investigate(story: Story, bt: BtStory, room: SuspicionRoom, issued: Issued): Promise<void> {
  const page = await room.page();
  const application = page.applications.find(({ id }) => id === bt.applicationId);
  story.check(
    'den tidigare ansökan och beslutet syns, med handlingen bifogad',
    application?.outcome === 'approved' && application.holdsDocument,
    page.applications,
  );
  const ingrid = await story.as('ingrid');
  const flagged = story.must(
    'ärendets handlingar',
    await ingrid.get<{ documentIds: string[] }>(`/cases/${bt.applicationId}/suspicions`),
  );
  story.check(
    'handlingen är flaggad för handläggaren',
    flagged.documentIds.includes(issued.documentId),
    flagged,
  );
  await room.chooseGround('Enhetens schema talar mot att tjänstgöringen har ägt rum.');
  await room.check('police', 'Anmäld till Polismyndigheten, K-nummer antecknat i akten.');
  await room.check('ivo', 'Underrättad per brev.');
  await room.act('arbetsgivaren underrättas', 'sent', {
    recipient: 'Verksamhetschefen',
    careProviderId: bt.careProviderId,
    ground: 'osl-10-15a',
    what: 'Ett intyg som bär enhetens namn utreds.',
    weighing: 'Enheten behöver kunna pröva fler intyg i sitt namn; det väger över.',
    sentOn: dayFromNow(0),
  });
  await room.check('employer', 'Underrättad i Specialistvägen.');
}

/** After the decision the unit reports; the officer decides it, and the intyg ceases to hold. */
async function theIntygIsRevoked(story: Story, bt: BtStory, { intygId, documentId }: Issued): Promise<void> {
  const karin = await story.as('karin');
  const { items } = story.must('listan', await karin.get<{ items: Issued[] }>('/unit-documents'));
  const revision = items.find((one) => one.intygId === intygId)?.revision;
  const report = { revision, reason: 'false-basis', note: 'Tjänstgöringen har inte ägt rum.' };
  story.must('enheten anmäler intyget', await karin.post(`/intyg/${intygId}/report`, report));
  const ingrid = await story.as('ingrid');
  const path = `/cases/${bt.applicationId}`;
  const open = story
    .must('ärendet', await ingrid.get<Case>(path))
    .reports.find((one) => one.documentId === documentId);
  story.check('handläggaren avgör det', open?.isMine === true, open);
  story.must(
    'intyget återkallas',
    await ingrid.post(`/intyg-reports/${open?.id}/accept`, { revision: open?.revision }),
  );
  const { isBasisChanged } = story.must('ärendet', await ingrid.get<Case>(path));
  story.check('underlag ändrat', isBasisChanged);
}

/** Re-examined, heard, proposed by one and decided by another, with the authority's seal. */
async function theDecisionIsChanged(story: Story, bt: BtStory): Promise<void> {
  const [ingrid, magnus, maja] = [await story.as('ingrid'), await story.as('magnus'), await story.as('maja')];
  const path = `/cases/${bt.applicationId}`;
  const revision = async () => story.must('ärendet', await ingrid.get<Case>(path)).revision;
  const ground = { ground: 'false-evidence', reason: 'Ett intyg är återkallat: falskt underlag.' };
  story.must(
    'omprövning',
    await ingrid.post(`${path}/re-examine`, { revision: await revision(), ...ground }),
  );
  const hearing = { text: 'Vi överväger att ändra beslutet.', lacking: LACKING, answerBy: dayFromNow(21) };
  story.must(
    'ändringen kommuniceras',
    await ingrid.post(`${path}/communicate-change`, { revision: await revision(), ...hearing }),
  );
  const statement = { revision: await revision(), text: 'Jag har inget att tillägga.' };
  story.must('läkaren yttrar sig', await maja.post(`/applications/${bt.applicationId}/statement`, statement));
  const proposal = { outcome: 'refused', reasons: 'Delmålet är inte visat.', lacking: LACKING };
  story.must(
    'ändring föreslås',
    await ingrid.post(`${path}/propose-change`, { revision: await revision(), ...proposal }),
  );
  const second = { revision: await revision(), as: 'second' };
  story.must('en andra handläggare', await magnus.post(`${path}/assign`, second));
  await stateNoBias(story, bt.applicationId, 'magnus');
  const act = await magnus.post<Act>(`${path}/change-act`, { revision: await revision(), overrides: [] });
  await finishAct(story, magnus, story.must('beslutet ändras', act));
}

async function whatAnyoneSees(story: Story, bt: BtStory, { documentId }: Issued): Promise<void> {
  story.check('kontrollsidan: intyget är återkallat', (await verified(story, documentId)) === 'revoked');
  const approval =
    bt.documents.find(({ name }) => name === 'intyg-om-godkand-bastjanstgoring')?.documentId ?? '';
  const standing = await verified(story, approval);
  story.check('kontrollsidan: det tidigare beslutet gäller inte', standing === 'replaced', standing);
}

async function verified(story: Story, documentId: string): Promise<string> {
  const anyone = await story.as('noor');
  const answer = await anyone.get<{ status: string }>(`/verify/code/${documentId}`);
  return story.must('kontrollsidan', answer).status;
}
