import { newPost } from '../bt/02-post.js';
import type { BtStory } from '../bt/chapters.js';
import { dayFromNow } from '../days.js';
import type { Story } from '../story.js';
import { applied, refused } from './apply-and-refuse.js';
import { SuspicionRoom } from './suspicion-room.js';

type Unit = { id: string; area: string; careProviderId: string; regionCode: string };
type Post = { id: string; revision: number };

/**
 * 2023: a false degree, found by a telephone call between two regions, where the first one's report to the police was not known to
 * the second. Here the warning reaches the authority's room, and from there the other employer, with the ground for it.
 */
export async function year2023(story: Story, bt: BtStory): Promise<void> {
  const east = await twoRegions(story, bt);
  const { id, diarienummer } = await applied(story, 'viktor');
  const room = new SuspicionRoom(story, 'ingrid');
  await room.register({
    source: 'region-notice',
    informant: 'Region Sörmland, per telefon',
    arrivedOn: dayFromNow(0),
    text: 'Lärosätet bekräftar inte examen. Regionen har gjort en polisanmälan.',
    diarienummer,
  });
  await room.act('ärendet tas, inget jäv', 'take', { noBias: true });
  await room.chooseGround('Lärosätet har svarat att ingen sådan examen finns.');
  await room.check('police', 'Regionens anmälan och vår egen, båda diarieförda.');
  await theOtherRegionIsTold(story, bt, room, east);
  await room.check('ivo', 'Underrättad samma dag.');
  await room.check('hosp', 'Legitimationen prövas av IVO och HSAN; uppgiften i HOSP är markerad.');
  await room.check('employer', 'Båda regionerna är underrättade.');
  await room.hear(
    'viktor',
    'Lärosätet bekräftar inte din examen. Du kan yttra dig.',
    'Det måste vara ett misstag.',
  );
  await refused(story, 'viktor', id);
  await room.act('misstanken avslutas', 'end-unchanged', {
    reason: 'Ansökan är avslagen, så det finns inget gynnande beslut att ändra.',
  });
  story.check('beslut inte ändrat', (await room.page()).stateWords === 'beslut inte ändrat');
}

/** A post in one region, ended because the doctor moved, and one in another. Gives the second care provider's id. */
async function twoRegions(story: Story, bt: BtStory): Promise<string> {
  const anders = await story.as('anders');
  const { items } = story.must('enheterna', await anders.get<{ items: Unit[] }>('/organisations/units'));
  const eastern = items.find(({ regionCode, area }) => regionCode === '05' && area === 'primary-care');
  const period = (careUnitId: string, from: string, to: string) => [
    { careUnitId, from, to, percent: 100, area: 'primary-care' },
  ];
  const west = {
    ...newPost(story.id, bt.units, bt.careProviderId, 'viktor'),
    licenceDate: '2022-06-01',
    startsOn: '2025-01-13',
    endsOn: '2026-01-31',
    credits: [],
    periods: period(bt.units.primaryCare, '2025-01-13', '2025-10-31'),
  };
  story.must('HOSP svarar om viktor', await anders.post(`/people/${story.id('viktor')}/competence/refresh`));
  const first = story.must('tjänsten i Sörmland', await anders.post<Post>('/posts', west));
  const end = {
    revision: first.revision,
    endedOn: '2025-10-31',
    meaning: 'moved',
    reason: 'Flyttar till Östergötland.',
  };
  story.must('tjänsten avslutas', await anders.post(`/posts/${first.id}/end`, end));
  const birgit = await story.as('birgit');
  const provider = eastern?.careProviderId ?? '';
  const east = {
    ...west,
    careProviderId: provider,
    regionCode: '05',
    startsOn: '2025-11-03',
    endsOn: '2026-11-02',
    headOfDepartmentId: story.id('gustav'),
    coordinatorIds: [],
    periods: period(eastern?.id ?? '', '2025-11-03', '2026-11-02'),
    principalSupervisorId: story.id('per'),
    supervisors: [],
  };
  story.must('tjänsten i Östergötland', await birgit.post('/posts', east));
  return provider;
}

/** Whoever answers for the doctors there reads it in the system; a region that is not told reads nothing. */
async function theOtherRegionIsTold(
  story: Story,
  bt: BtStory,
  room: SuspicionRoom,
  careProviderId: string,
): Promise<void> {
  const what = 'Uppgiften om examen för en läkare hos er kan inte bekräftas. Kontakta oss om vem det gäller.';
  await room.act('den andra regionen underrättas', 'sent', {
    recipient: 'Region Östergötland',
    careProviderId,
    ground: 'osl-10-15a',
    what,
    weighing: 'Patientsäkerheten väger över; inget mer än det behövliga lämnas.',
    sentOn: dayFromNow(0),
  });
  const read = async (who: string) => {
    const answer = await (
      await story.as(who)
    ).get<{ items: { what: string; ground: { citation: string } }[] }>('/employer-notices');
    return story.must(`${who} läser underrättelser`, answer).items;
  };
  const told = (await read('gustav')).find((one) => one.what === what);
  story.check(
    'verksamhetschefen i Östergötland läser det, med grunden',
    told?.ground.citation.includes('10 kap.') === true,
    told,
  );
  story.check('Sörmland läser det inte', !(await read('karin')).some((one) => one.what === what));
  story.refused(
    'en studierektor läser underrättelser',
    await (await story.as('birgit')).get('/employer-notices'),
    403,
  );
  const { sent } = await room.page();
  story.check('i ärendet står vem som har öppnat', sent.at(-1)?.openedBy.length === 1, {
    sent,
    bt: bt.careProviderId,
  });
}
