import { goalIntyg } from '../story/bt/03-goal-intyg.js';
import { serviceAndCompetence } from '../story/bt/04-service-and-competence.js';
import { application } from '../story/bt/05-application.js';
import type { BtStory } from '../story/bt/chapters.js';
import type { IntygView } from '../story/signing.js';
import type { Story } from '../story/story.js';
import { askForIntyg, sendBack, takeCase, withPost } from './arrangement.js';
import type { Visitor } from './chromium.js';
import { faultsOfPage, systemWordsIn } from './inspect-page.js';
import { faultsInOtherSettings } from './other-settings.js';
import { begunPages, CENTRAL_PAGES, EMPTY_PAGES, OPEN_PAGES, sentPages } from './role-pages.js';
import type { Ids } from './role-pages.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
const world = useBrowser();
const ids: Ids = { trainee: '', sent: '', draft: '', returned: '', signed: '', application: '' };
let story: Story;
let bt: BtStory;

/** Two tabs side by side: while one page loads, the other is judged. */
const LANES = 2;

async function faultsOf(person: string, paths: readonly string[]): Promise<string[]> {
  const tabs = await world.stay(person === 'visitor' ? undefined : person, LANES);
  const left = [...paths];
  const judge = async (tab: Visitor) => {
    const faults: string[] = [];
    for (let path = left.shift(); path !== undefined; path = left.shift())
      faults.push(...(await faultsOfPage(tab, path)));
    return faults;
  };
  return (await Promise.all(tabs.map(judge))).flat();
}

async function begin(): Promise<void> {
  ({ story, bt } = await withPost(world.url));
  ids.trainee = story.id('maja');
  ids.sent = await askForIntyg(story, bt, { goals: ['BT1', 'BT9'], signer: 'erik' });
  ids.draft = await askForIntyg(story, bt, { goals: ['BT15'], signer: 'erik', send: false });
  ids.returned = await askForIntyg(story, bt, { goals: ['BT10'], signer: 'sara', unit: 'emergency' });
  await sendBack(story, ids.returned, 'sara', 'Skriv ut jourpassen också.');
}

async function send(): Promise<void> {
  await goalIntyg(story, bt);
  await serviceAndCompetence(story, bt);
  await application(story, bt);
  await takeCase(story, bt);
  const maja = await story.as('maja');
  const list = await maja.get<{ items: IntygView[] }>(`/portfolios/${ids.trainee}/intyg`);
  ids.signed = list.body.items.find((item) => item.state === 'signed')?.id ?? '';
  ids.application = bt.applicationId;
}

// axe without a violation, nothing wider than the screen, one heading, Swedish words, and a silent console.
describe('the pages, at 1280, 390 and 320 pixels', () => {
  it('would be found out if they showed a word of the system', () => {
    expect(systemWordsIn('läge: in-force, undefined')).toHaveLength(2);
    expect(systemWordsIn('Intyget gäller. Medsittning, mini-cex. https://a.se/draft')).toEqual([]);
  });

  describe('with nothing in them', () => {
    itInBrowser.each([['visitor', OPEN_PAGES], ...Object.entries(EMPTY_PAGES)])(
      'are without fault for %s',
      async (person, paths) => {
        expect(await faultsOf(person, paths)).toEqual([]);
      },
      3 * MINUTES,
    );
  });

  describe('when a BT has begun', () => {
    itInBrowser('has its intyg asked for', begin, 3 * MINUTES);
    itInBrowser.each(Object.keys(begunPages(ids)))(
      'are without fault for %s',
      async (person) => {
        expect(await faultsOf(person, begunPages(ids)[person] ?? [])).toEqual([]);
      },
      5 * MINUTES,
    );
  });

  describe('as people set their own browsers', () => {
    itInBrowser(
      'are without fault with text at 200 %, forced colours and reduced motion',
      async () => {
        const [tab] = await world.stay('maja', LANES);
        if (!tab) throw new Error('Nobody stays');
        const faults: string[] = [];
        for (const path of CENTRAL_PAGES) faults.push(...(await faultsInOtherSettings(tab, path)));
        expect(faults).toEqual([]);
      },
      3 * MINUTES,
    );
  });

  describe('when the application is sent', () => {
    itInBrowser('has everything signed', send, 5 * MINUTES);
    itInBrowser.each(Object.keys(sentPages(ids)))(
      'are without fault for %s',
      async (person) => {
        expect(await faultsOf(person, sentPages(ids)[person] ?? [])).toEqual([]);
      },
      5 * MINUTES,
    );
  });
});
