import { stateNoBias } from '../bias.js';
import { finishAct } from '../signing.js';
import type { Story } from '../story.js';
import type { Application } from './8-application.js';
import { act, look } from './9-casework.js';
import type { StPlay } from './training.js';

type Act = { ticket: string; signUrl: string };
const LIMIT_MS = 60_000;

/** The certificate is sealed, the doctor sees who decided, and HOSP is told. */
export async function decide(story: Story, play: StPlay): Promise<void> {
  const { doctor, isPresented } = play.training;
  const decider = isPresented ? await presented(story, play) : 'ingrid';
  const ready = await look(story, play);
  const overrides = ready.checks
    .filter(({ handling }) => handling === 'record-reason')
    .map(({ key }) => ({ key, reason: 'Prövad mot intygen och sakkunnigs utlåtande.' }));
  const client = await story.as(decider);
  const path = `/cases/${play.applicationId}`;
  const reasons = 'Målbeskrivningens krav är uppfyllda enligt intygen.';
  const opened = await client.post<Act>(`${path}/approve-act`, {
    revision: ready.revision,
    reasons,
    overrides,
  });
  await finishAct(story, client, story.must('bifall', opened));

  const own = `/portfolios/${story.id(doctor)}/application?post=${play.postId}`;
  const { decision, state } = story.must(
    'beslutet syns',
    await (await story.as(doctor)).get<Application>(own),
  );
  story.check('beviset är utfärdat', state === 'decided' && decision?.outcome === 'approved', decision);
  story.check(
    'föredragande nämns när två har deltagit',
    (decision?.proposer != null) === isPresented,
    decision,
  );
  play.documents.push({
    name: `${doctor}-bevis-om-specialistkompetens`,
    documentId: decision?.documentId ?? '',
    owner: doctor,
  });
  await hospIsTold(story, play);
}

/** One officer presents the case, another decides; each says that nothing makes them biased. */
async function presented(story: Story, play: StPlay): Promise<string> {
  await act(story, play, 'bifall föreslås', 'approval-proposal', {
    reasons: 'Intygen täcker samtliga delmål.',
  });
  const { revision } = await look(story, play);
  const magnus = await story.as('magnus');
  const path = `/cases/${play.applicationId}`;
  story.must('en andra handläggare', await magnus.post(`${path}/assign`, { revision, as: 'second' }));
  await stateNoBias(story, play.applicationId, 'magnus');
  return 'magnus';
}

/** Queued in the deciding transaction, told by the worker; the register's answer may take a while. */
async function hospIsTold(story: Story, play: StPlay): Promise<void> {
  const first = await look(story, play);
  story.check('köat till HOSP', first.hosp !== null, first.hosp);
  const started = performance.now();
  let { hosp } = first;
  while (hosp?.state === 'queued' && performance.now() - started < LIMIT_MS) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    ({ hosp } = await look(story, play));
  }
  story.check('HOSP har tagit emot', hosp?.state === 'accepted', hosp);
}
