import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { goalIntyg } from '../story/bt/03-goal-intyg.js';
import { serviceAndCompetence } from '../story/bt/04-service-and-competence.js';
import { application } from '../story/bt/05-application.js';
import { assessments } from '../story/bt/03-assessments.js';
import type { BtStory } from '../story/bt/chapters.js';
import { learning } from '../story/bt/learning.js';
import { signIntyg } from '../story/signing.js';
import type { Story } from '../story/story.js';
import { startProduct } from '../support/running-product.js';
import { askForIntyg, payFee, takeCase, tellHowItWasChecked, withPost } from './arrangement.js';
import { readyForPicture } from './in-page.js';
import { withCourses } from './course-arrangement.js';
import { DESK, newVisitor, open, openChromium, PHONE } from './chromium.js';

const FOLDER = resolve('docs/screenshots');
const LARGEST = 200_000;

type Shot = {
  name: string;
  person?: string;
  path: string;
  isPhone?: boolean;
  /** What the person has done on the page before the picture. */
  first?: (page: Page) => Promise<void>;
};
type Studio = { browser: Browser; url: string; dataDir: string };

/** `npm run screenshots`: the pictures of the README, each in the state of the story that shows the page best. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await openChromium();
  try {
    for (const takePictures of [takeAll, ofACourse]) await inAnInstance(browser, takePictures);
  } finally {
    await browser.close();
  }
}

async function inAnInstance(
  browser: Browser,
  takePictures: (studio: Studio) => Promise<void>,
): Promise<void> {
  const product = await startProduct();
  try {
    await takePictures({ browser, url: product.url, dataDir: product.dataDir });
  } finally {
    await product.stop();
  }
}

async function takeAll(studio: Studio): Promise<void> {
  const { story, bt } = await withPost(studio.url);
  const asked = await halfWay(story, bt);
  await take(studio, { name: 'oversikt-390', person: 'maja', path: '/oversikt', isPhone: true });
  const method = (page: Page) => page.getByRole('button', { name: 'Medsittning' }).click();
  await take(studio, {
    name: 'signera-390',
    person: 'erik',
    path: `/att-signera/${asked}`,
    isPhone: true,
    first: method,
  });

  await everyday(studio, story, bt);

  await goalIntyg(story, bt);
  await take(studio, { name: 'ansokan-390', person: 'maja', path: '/ansokan', isPhone: true });

  await serviceAndCompetence(story, bt);
  await application(story, bt);
  await takeCase(story, bt);
  await payFee(story, bt.applicationId);
  await take(studio, { name: 'arende-1280', person: 'ingrid', path: `/arenden/${bt.applicationId}` });
  await take(studio, { name: 'statistik-1280', person: 'nils', path: '/statistik' });

  const buffer = await (await story.as('maja')).bytes(`/documents/${bt.documents[0]?.documentId ?? ''}/pdf`);
  const drop = async (page: Page) => {
    const file = { name: 'intyg.pdf', mimeType: 'application/pdf', buffer };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.locator('.verdict').waitFor();
  };
  await take(studio, { name: 'kontrollera-390', path: '/kontrollera', isPhone: true, first: drop });
}

/** Some goals attested, some asked for, the rest to come; returns the intyg that Erik has to sign. */
async function halfWay(story: Story, bt: BtStory): Promise<string> {
  const signed: string[] = [];
  for (const goals of [['BT6', 'BT10', 'BT13'], ['BT17', 'BT18'], ['BT11']]) {
    const id = await askForIntyg(story, bt, {
      goals,
      signer: 'sara',
      unit: 'emergency',
      activities: 'Tjänstgöring på akutmottagningen, dag och jour, under handledning.',
    });
    await tellHowItWasChecked(story, id, 'sara');
    signed.push(id);
  }
  await signIntyg(story, await story.as('sara'), signed);
  await askForIntyg(story, bt, { goals: ['BT2', 'BT8'], signer: 'johan', unit: 'psychiatry' });
  return askForIntyg(story, bt, {
    goals: ['BT1', 'BT9'],
    signer: 'erik',
    activities:
      'BT1: mottagning under handledning, fem månader, akuta och icke akuta besök.\nBT9: hembesök och patientsamtal, två gånger medsittning.',
  });
}

/** Assessments, the log, and who keeps an eye on it all. */
async function everyday(studio: Studio, story: Story, bt: BtStory): Promise<void> {
  const maja = await story.as('maja');
  const of = { kind: 'person', personId: story.id('erik') };
  const path = `/portfolios/${story.id('maja')}/assessments`;
  const asked = await maja.post<{ id: string }>(path, { form: 'mini-cex', goals: ['BT1'], of });
  const { id } = story.must('en bedömning begärs', asked);
  const seen = async (page: Page) => {
    await page.getByRole('radio', { name: /^Gör själv/ }).click();
    await page.getByRole('button', { name: 'Anamnes' }).click();
  };
  await take(studio, {
    name: 'bedom-390',
    person: 'erik',
    path: `/bedomning/${id}`,
    isPhone: true,
    first: seen,
  });
  await assessments(story, bt);
  await learning(story, bt);
  await take(studio, { name: 'bedomningar-390', person: 'maja', path: '/bedomningar', isPhone: true });
  await take(studio, { name: 'logg-390', person: 'maja', path: '/logg', isPhone: true });
  await take(studio, { name: 'lakare-1280', person: 'anders', path: '/lakare' });
}

/** A course is over: its leader has written forty intyg, and has them all to read and sign in one act. */
async function ofACourse(studio: Studio): Promise<void> {
  const { occasions } = await withCourses(studio, { courses: 1 });
  const written = async (page: Page) => {
    await page
      .getByRole('textbox', { name: 'Beskrivning av kursen' })
      .fill('Tre dagar om att leda i vården.');
    await page.getByRole('textbox', { name: 'Ditt tjänsteställe' }).fill('Exempelkurser AB');
    await page.getByRole('button', { name: 'Skriv 40 intyg' }).click();
    await page.getByRole('heading', { name: '40 intyg är klara att signera' }).waitFor();
  };
  await take(studio, {
    name: 'kurs-390',
    person: 'lena',
    path: `/kurser/${occasions[0] ?? ''}`,
    isPhone: true,
    first: written,
  });
}

async function take({ browser, url }: Studio, shot: Shot): Promise<void> {
  const viewport = shot.isPhone ? PHONE : DESK;
  const { page, context } = await newVisitor(browser, { url, viewport, person: shot.person });
  await open(page, shot.path);
  await shot.first?.(page);
  await page.evaluate(readyForPicture);
  const file = join(FOLDER, `${shot.name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await context.close();
  const { size } = statSync(file);
  console.error(`${file}  ${Math.round(size / 1000)} kB`);
  if (size >= LARGEST) throw new Error(`${shot.name} is larger than ${LARGEST / 1000} kB`);
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Bilderna blev inte tagna.');
  process.exit(1);
});
