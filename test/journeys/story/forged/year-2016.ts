import { shortPost } from '../bt/09-refusal.js';
import type { BtStory } from '../bt/chapters.js';
import { askVerifier } from '../ask-verifier.js';
import { dayFromNow } from '../days.js';
import { signIntyg } from '../signing.js';
import type { IntygView } from '../signing.js';
import type { Story } from '../story.js';
import { applied, refused } from './apply-and-refuse.js';
import { SuspicionRoom } from './suspicion-room.js';

type Prefill = { content: Record<string, unknown>; periods: { careUnitId: string; from: string }[] };

/**
 * 2016: three forged documents, warnings from other authorities that nobody followed up, and one that was never reported to the
 * police. Here a warning has a day from the moment it comes in, and no one person can leave the report out.
 */
export async function year2016(story: Story, bt: BtStory): Promise<void> {
  await shortPost(story, bt);
  const genuine = await oneGenuineIntyg(story, bt);
  const { id, diarienummer } = await applied(story, 'noor');
  const room = new SuspicionRoom(story, 'magnus');
  await aWarningComes(story, room, diarienummer);
  await threeFilesAreShown(story, room, genuine);
  await theReportIsNotLeftOut(story, room);
  await room.check('ivo', 'Underrättad per brev.');
  await room.check('hosp', 'Ingen uppgift i HOSP vilar på handlingarna.', 'not-needed');
  await room.check('employer', 'Underrättas efter beslutet.', 'not-needed');
  await theSignerSaysItIsNotTheirs(story, bt);
  await room.hear(
    'noor',
    'Tre handlingar som du har visat upp är inte äkta. Du kan yttra dig.',
    'Jag fick dem av en bekant.',
  );
  await refused(story, 'noor', id);
  const reason = 'Ansökan är avslagen, så det finns inget gynnande beslut att ändra.';
  await room.act('misstanken avslutas', 'end-unchanged', { reason });
  const page = await room.page();
  story.check('beslut inte ändrat, allt i listan besvarat', page.state === 'decision-unchanged', page.checks);
  story.check(
    'avslaget syns för nästa som prövar',
    page.applications.some(({ outcome }) => outcome === 'refused'),
    page,
  );
}

async function oneGenuineIntyg(story: Story, bt: BtStory): Promise<Buffer> {
  const noor = await story.as('noor');
  const path = `/portfolios/${story.id('noor')}/intyg-requests`;
  const prefill = story.must(
    'underlaget',
    await noor.get<Prefill>(`${path}/prefill?type=SOS-2021-B2&goals=BT1`),
  );
  const content = {
    ...prefill.content,
    careUnitId: bt.units.primaryCare,
    periodFrom: prefill.periods[0]?.from ?? null,
    periodTo: dayFromNow(-1),
    activities: 'Mottagning under handledning',
  };
  const body = { type: 'SOS-2021-B2', content, signerId: story.id('erik'), send: true };
  const { id } = story.must('begäran', await noor.post<{ id: string }>(path, body));
  const erik = await story.as('erik');
  const view = story.must('intyget', await erik.get<IntygView>(`/intyg/${id}`));
  const checked = {
    ...view.content,
    methods: ['medsittning'],
    verification: 'Medsittning vid tre tillfällen.',
  };
  story.must('kontrollerat', await erik.put(`/intyg/${id}`, { revision: view.revision, content: checked }));
  const [item] = (await signIntyg(story, erik, [id])).items;
  return noor.bytes(`/documents/${item?.documentId}/pdf`);
}

/** It came twenty days ago and lay: the case says so at once, and the police should have been told. */
async function aWarningComes(story: Story, room: SuspicionRoom, diarienummer: string): Promise<void> {
  const warning = {
    source: 'authority',
    informant: 'Tillsynsmyndigheten',
    arrivedOn: dayFromNow(-20),
    text: 'Handlingar i sökandens namn har visat sig vara förfalskade hos oss.',
    diarienummer,
  };
  const magnus = await story.as('magnus');
  const unknown = { ...warning, documentId: '', diarienummer: '0.0-0/1900' };
  story.refused('en varning om en okänd ansökan', await magnus.post('/suspicion-cases', unknown), 422);
  await room.register(warning);
  const page = await room.page();
  story.check('fristen räknas från den dag varningen kom, och är passerad', page.duePassed, page.dueOn);
  story.check('polisanmälan förväntas', page.checks[0]?.standing === 'open', page.checks);
  story.check('ärendet rör rätt läkare', page.doctor?.id === story.id('noor'), page.doctor);
  await room.isClosedTo(['noor', 'erik', 'karin']);
  await room.act('ärendet tas, inget jäv', 'take', { noBias: true });
  await room.chooseGround('En annan myndighet har funnit förfalskade handlingar.');
}

/** A changed byte, a file cut back, and one that was made elsewhere: the strict verification takes none of them. */
async function threeFilesAreShown(story: Story, room: SuspicionRoom, genuine: Buffer): Promise<void> {
  const changed = Buffer.from(genuine);
  const at = Math.floor(changed.length / 3);
  changed[at] = (changed[at] ?? 0) ^ 1;
  const cut = genuine.subarray(0, genuine.length - 400);
  const foreign = Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
  );
  const magnus = await story.as('magnus');
  const anyone = await story.as('maja');
  for (const [what, file] of Object.entries({ changed, cut, foreign })) {
    const type = { 'content-type': 'application/pdf' };
    story.must(
      `${what}: filen prövas`,
      await magnus.api('POST', `/suspicion-cases/${room.id}/files`, file, type),
    );
    const { verdict } = await askVerifier(anyone, file);
    story.check(`${what}: kontrollsidan godtar den inte`, verdict !== 'in-force', verdict);
  }
  const { files } = await room.page();
  story.check(
    'tre av tre fångas, var och en med sitt skäl',
    files.length === 3 && files.every(({ verdict, reasons }) => verdict !== 'in-force' && reasons.length > 0),
    files,
  );
}

/** Always reported: the one who proposes otherwise is not the one who confirms it, and the second says no. */
async function theReportIsNotLeftOut(story: Story, room: SuspicionRoom): Promise<void> {
  const early = await room.tries('end-unchanged', { reason: 'Vi lägger ner det.' });
  const problem = story.refused('läggs ner utan polisanmälan', early, 422, 'end-refused');
  story.check(
    'polisanmälan nämns',
    problem.reasons.some(({ text }) => text.includes('Polisanmälan')),
    problem,
  );
  await room.act('ingen anmälan föreslås', 'no-report', { reason: 'Handlingarna gav ingen fördel.' });
  const alone = await room.tries('no-report/confirm', { noBias: true });
  story.refused('samma handläggare bekräftar', alone, 422, 'no-report-refused');
  await room.act(
    'en kollega säger nej',
    'no-report/refuse',
    { reason: 'Förfalskning anmäls alltid.' },
    'ingrid',
  );
  await room.check('police', 'Anmäld till Polismyndigheten.');
  const [police] = (await room.page()).checks;
  story.check('anmäld till polisen', police?.standing === 'done', police);
}

/** *Inte undertecknat av mig*, in one step, told to the doctor, the unit's head and the study director. */
async function theSignerSaysItIsNotTheirs(story: Story, bt: BtStory): Promise<void> {
  const erik = await story.as('erik');
  const list = story.must(
    'allt i mitt namn',
    await erik.get<{ items: { intygId: string; revision: number | null; about: { id: string } }[] }>(
      '/signed-in-my-name',
    ),
  );
  const own = list.items.find(({ about }) => about.id === story.id('noor'));
  story.check('undertecknaren ser allt i sitt namn', own !== undefined, { units: bt.units });
  const dispute = { revision: own?.revision, note: 'Jag minns inte detta.' };
  story.must('inte undertecknat av mig', await erik.post(`/intyg/${own?.intygId}/dispute`, dispute));
  const karin = await story.as('karin');
  const units = story.must(
    'enhetens lista',
    await karin.get<{ items: { intygId: string; isQuestioned: boolean }[] }>('/unit-documents'),
  );
  const questioned = units.items.find(({ intygId }) => intygId === own?.intygId);
  story.check('ifrågasatt i enhetens lista', questioned?.isQuestioned === true, questioned);
}
