import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPerson } from '@specialistvagen/identity';
import { demoCareUnits } from '@specialistvagen/organisations';
import { describeWith, run } from '../../libs/signing/src/testing/external-programs.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';
import { mandates } from './story/bt/01-mandates.js';
import { shortPost } from './story/bt/09-refusal.js';
import { emptyBtStory } from './story/bt/chapters.js';
import { finishAct, signIntyg } from './story/signing.js';
import type { IntygView } from './story/signing.js';
import { Story } from './story/story.js';

jest.setTimeout(120_000);
const db = usePostgres();
const product = useProduct(db);
const bt = emptyBtStory();
const noor = demoPerson('noor');
const folder = mkdtempSync(join(tmpdir(), 'protected-'));
const HIDDEN = 'Skyddad uppgift';
/** What must never be told: where noor serves, under any name the place has. */
const places = demoCareUnits.map(({ name }) => name);
const placesIn = (text: string) => places.filter((place) => text.includes(place));
type Application = {
  id: string;
  revision: number;
  applicationDocumentId: string | null;
  completeness: { findings: { key: string; handling: string }[] };
};
let story: Story;
let documentId: string;

beforeAll(async () => {
  story = new Story(product.url, () => undefined);
  await mandates(story, bt);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function textOf(reader: string, id: string): Promise<string> {
  const file = join(folder, `${id}.pdf`);
  writeFileSync(file, await (await story.as(reader)).bytes(`/documents/${id}/pdf`));
  return run('pdftotext', [file, '-']);
}
const told = (type: string) =>
  db
    .as('postgres')
    .query<{ payload: Record<string, unknown> }>('select payload from platform.outbox where type = $1', [
      type,
    ]);

describe('skyddad folkbokföring', () => {
  it('stops the registration, and says whom to turn to', async () => {
    const anders = await story.as('anders');
    const person = {
      personalIdentityNumber: '19850617-9806',
      givenName: 'Test',
      surname: 'Testsson',
      careProviderId: bt.careProviderId,
      protection: 'skyddad folkbokföring',
    };
    const problem = story.refused('registrering', await anders.post('/people', person), 422);
    expect(problem.reasons.map(({ field }) => field)).toEqual(['protection']);
    expect(problem.reasons[0]?.text).toContain('systemförvaltningen');
    const rows = await db
      .as('postgres')
      .query('select id from identity.person where surname = $1', ['Testsson']);
    expect(rows).toEqual([]);
  });
});

describeWith(['pdftotext'], 'sekretessmarkering, from the registration to the officer', () => {
  beforeAll(async () => {
    const [anders, ulla] = [await story.as('anders'), await story.as('ulla')];
    story.must('HOSP', await anders.post(`/people/${noor.id}/competence/refresh`));
    const body = { protection: 'sekretessmarkering', basis: 'Uppgift från Skatteverket' };
    story.must('skyddet', await ulla.post(`/people/${noor.id}/protection`, body));
    await shortPost(story, bt);
    await signed();
  }, 120_000);

  async function signed(): Promise<void> {
    const own = await story.as('noor');
    const address = `/portfolios/${noor.id}/intyg-requests`;
    const prefilled = story.must(
      'underlag',
      await own.get<{ content: object }>(`${address}/prefill?type=SOS-2021-B2&goals=BT1`),
    );
    expect(placesIn(JSON.stringify(prefilled.content))).toEqual([]);
    const content = { ...prefilled.content, careUnitId: bt.units.primaryCare };
    const body = { type: 'SOS-2021-B2', content, signerId: story.id('sara'), send: true };
    const asked = story.must('begäran', await own.post<{ id: string }>(address, body));
    const sara = await story.as('sara');
    const view = story.must('visas', await sara.get<IntygView>(`/intyg/${asked.id}`));
    const checked = { ...view.content, methods: ['medsittning'], verification: 'Följt i tjänst.' };
    story.must('sparas', await sara.put(`/intyg/${asked.id}`, { revision: view.revision, content: checked }));
    const { items } = await signIntyg(story, sara, [asked.id]);
    documentId = items[0]?.documentId ?? '';
  }

  it('is not found by name or number, nor in any list, by whoever has nothing to do with the doctor', async () => {
    for (const key of ['ulla', 'karin', 'viktor', 'helena', 'maja', 'ylva']) {
      const browser = await story.as(key);
      for (const path of ['/people?query=noor', '/trainees', '/mandates', '/cases']) {
        const { body } = await browser.get(path);
        expect([key, path, JSON.stringify(body).includes(noor.id)]).toEqual([key, path, false]);
      }
    }
    const search = { personalIdentityNumber: noor.personalIdentityNumber, reason: 'Ny BT-tjänst' };
    const found = await (
      await story.as('ulla')
    ).post<{ person: unknown }>('/people/search-by-number', search);
    expect(found.body.person).toBeNull();
  });

  it('is in no list of those who have, who reach the doctor from their own post', async () => {
    const anders = await story.as('anders');
    const list = await anders.get<{ items: unknown[] }>('/trainees');
    expect(JSON.stringify(list.body)).not.toContain(noor.id);
    expect((await anders.get(`/portfolios/${noor.id}/posts`)).status).toBe(200);
    expect((await (await story.as('viktor')).get(`/portfolios/${noor.id}/posts`)).status).toBe(404);
  });

  it('has no unit and no place in the signed document', async () => {
    const text = await textOf('noor', documentId);
    expect(text).toContain(noor.surname);
    expect(text).toContain(HIDDEN);
    expect(placesIn(text)).toEqual([]);
  });

  it('has no unit, place or name in what statistics and mail are told', async () => {
    const facts = (await told('register-fact')).map(({ payload }) => payload);
    expect(facts.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['post-started', 'service']));
    expect(facts.map(({ unit }) => unit)).toEqual(facts.map(() => null));
    const notices = JSON.stringify(await told('notice'));
    expect(notices).toContain('request-received');
    expect(placesIn(notices)).toEqual([]);
    for (const word of [noor.surname, bt.units.primaryCare ?? '?']) expect(notices).not.toContain(word);
  });

  it('leaves out of the application where the doctor lives and works, whatever was written', async () => {
    const own = await story.as('noor');
    const path = `/portfolios/${noor.id}/application`;
    story.must('ansökan', await own.post(path));
    const form = (place: string) => ({
      address: place,
      postalCode: '111 11',
      city: place,
      phonePrivate: '',
      email: 'noor@demo.invalid',
      workplace: place,
      phoneWork: '',
      degree: [{ country: 'Polen', date: '2024-06-20' }],
      licence: [{ country: 'Sverige', date: '2025-02-03' }],
    });
    const send = async (place: string) => {
      const draft = story.must('ansökan', await own.get<Application>(path));
      const saved = story.must(
        'uppgifter',
        await own.put<{ revision: number }>(`/applications/${draft.id}/form`, {
          revision: draft.revision,
          form: form(place),
        }),
      );
      const confirmedFaults = draft.completeness.findings.map(({ key }) => key);
      const body = { revision: saved.revision, confirmedFaults };
      return own.post<{ ticket: string; signUrl: string }>(`/applications/${draft.id}/submit-act`, body);
    };
    const act = story.must('skickas', await send('Hemliga gatan 1'));
    await finishAct(story, own, act);
    const { body } = await own.get<Application>(path);
    const text = await textOf('noor', body.applicationDocumentId ?? '');
    expect(text).toContain(noor.surname);
    expect(placesIn(text)).toEqual([]);
    for (const written of ['Hemliga gatan', '111 11', 'noor@demo.invalid'])
      expect(text).not.toContain(written);
  });

  it('is told to the officer who has taken the case, and to no other: the list names nobody', async () => {
    const [ingrid, magnus] = [await story.as('ingrid'), await story.as('magnus')];
    const own = await story.as('noor');
    const { body } = await own.get<Application>(`/portfolios/${noor.id}/application`);
    story.must('tas', await ingrid.post(`/cases/${body.id}/assign`, { revision: body.revision }));
    const list = await magnus.get('/cases');
    for (const word of [noor.id, noor.surname]) expect(JSON.stringify(list.body)).not.toContain(word);
    const page = await ingrid.get<{ applicant: { name: string; protected: boolean } }>(`/cases/${body.id}`);
    expect(page.body.applicant).toMatchObject({ protected: true });
    expect(page.body.applicant.name).toContain(noor.surname);
    expect(placesIn(JSON.stringify(page.body))).toEqual([]);
    expect((await magnus.get(`/people?query=noor`)).status).toBe(403);
  });
});
