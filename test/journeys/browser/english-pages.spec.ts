import { goalIntyg } from '../story/bt/03-goal-intyg.js';
import { serviceAndCompetence } from '../story/bt/04-service-and-competence.js';
import { application } from '../story/bt/05-application.js';
import type { BtStory } from '../story/bt/chapters.js';
import type { IntygView } from '../story/signing.js';
import type { Story } from '../story/story.js';
import { askForIntyg, sendBack, takeCase, withPost } from './arrangement.js';
import { chooseLanguage, DESK, openStill } from './chromium.js';
import { axeFaults, loadAxe } from './inspect-page.js';
import { begunPages, EMPTY_PAGES, OPEN_PAGES, sentPages } from './role-pages.js';
import type { Ids } from './role-pages.js';
import { swedishIn, textsInEnglish } from './swedish-left.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
const world = useBrowser();
const ids: Ids = { trainee: '', sent: '', draft: '', returned: '', signed: '', application: '' };
let story: Story;
let bt: BtStory;

async function faultsOf(person: string, paths: readonly string[]): Promise<string[]> {
  const visitor = await world.visit(person === 'visitor' ? undefined : person, DESK);
  await chooseLanguage(visitor, world.url, 'en');
  const { page, complaints } = visitor;
  const faults: string[] = [];
  for (const path of paths) {
    complaints.length = 0;
    await openStill(page, path);
    await loadAxe(page);
    const found = [
      ...swedishIn(await page.evaluate(textsInEnglish)).map((text) => `Swedish: ${text}`),
      ...(await axeFaults(page)),
      ...complaints,
    ];
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

describe('the pages in English', () => {
  it('would be found out if they said something in Swedish', () => {
    expect(
      swedishIn(['Du har ingen tjänst', 'Principal supervisor (huvudansvarig handledare)']),
    ).toHaveLength(1);
  });
  itInBrowser.each([['visitor', OPEN_PAGES], ...Object.entries(EMPTY_PAGES)])(
    'empty, are without fault for %s',
    async (person, paths) => {
      expect(await faultsOf(person, paths)).toEqual([]);
    },
    5 * MINUTES,
  );
  itInBrowser(
    'begin',
    async () => {
      ({ story, bt } = await withPost(world.url));
      ids.trainee = story.id('maja');
      ids.sent = await askForIntyg(story, bt, { goals: ['BT1', 'BT9'], signer: 'erik' });
      ids.draft = await askForIntyg(story, bt, { goals: ['BT15'], signer: 'erik', send: false });
      ids.returned = await askForIntyg(story, bt, { goals: ['BT10'], signer: 'sara', unit: 'emergency' });
      await sendBack(story, ids.returned, 'sara', 'Skriv ut jourpassen också.');
    },
    3 * MINUTES,
  );
  itInBrowser.each(Object.keys(begunPages(ids)))(
    'begun, are without fault for %s',
    async (person) => {
      expect(await faultsOf(person, begunPages(ids)[person] ?? [])).toEqual([]);
    },
    5 * MINUTES,
  );
  itInBrowser(
    'send',
    async () => {
      await goalIntyg(story, bt);
      await serviceAndCompetence(story, bt);
      await application(story, bt);
      await takeCase(story, bt);
      const maja = await story.as('maja');
      const list = await maja.get<{ items: IntygView[] }>(`/portfolios/${ids.trainee}/intyg`);
      ids.signed = list.body.items.find((item) => item.state === 'signed')?.id ?? '';
      ids.application = bt.applicationId;
    },
    5 * MINUTES,
  );
  itInBrowser.each(Object.keys(sentPages(ids)).filter((person) => person !== 'visitor'))(
    'sent, are without fault for %s',
    async (person) => {
      expect(await faultsOf(person, sentPages(ids)[person] ?? [])).toEqual([]);
    },
    5 * MINUTES,
  );
});
