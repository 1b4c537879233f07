import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';
import { postForm, serveSigningService } from '../support/signing-service.js';
import type { Lie, ServedSigningService } from '../support/signing-service.js';
import { intygToSign, majasPost, openAct, resultOfAct } from './support/intyg-to-sign.js';
import type { Opened } from './support/intyg-to-sign.js';
import { emptyBtStory } from './story/bt/chapters.js';
import { Story } from './story/story.js';

const db = usePostgres();
let service: ServedSigningService;
const product = useProduct(db, async (dataDir) => {
  service = await serveSigningService(() => dataDir);
  writeFileSync(join(dataDir, 'trust', 'signing-services.json'), service.double.trustFile());
  return {
    signingService: {
      kind: 'dss-ext',
      address: `${service.url}/request`,
      id: service.double.id,
      identityProvider: service.double.identityProvider,
      requester: 'https://specialistvagen.example/entity',
      responseCertificates: service.double.responseCertificates,
    },
  };
});
const bt = emptyBtStory();
let story: Story;

beforeAll(async () => {
  story = new Story(product.url, () => undefined);
  await majasPost(story, bt);
}, 120_000);
afterAll(() => service.close());
afterEach(() => {
  service.double.lie = 'none';
  Object.assign(service, { delay: 0, isGone: false });
});

/** The page that leads to the service; the browser would post its form at once. */
async function out({ signUrl }: Opened) {
  const sara = await story.as('sara');
  const page = await sara.follow(new URL(signUrl, product.url).href);
  expect(page.status).toBe(200);
  return { page, form: postForm(page.text) };
}

/** The service's own page, and the form on it that comes back to us. */
async function atTheService(opened: Opened) {
  const { form } = await out(opened);
  const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(form.fields) });
  return { status: response.status, text: await response.text() };
}

/** As a browser does it: from another site, without the session's cookie. */
function comeBack({ action, fields }: ReturnType<typeof postForm>): Promise<Response> {
  return fetch(action, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: service.url, 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams(fields),
  });
}

it('out through the browser and back: an intyg that anybody’s check finds in force', async () => {
  const opened = await openAct(story, await intygToSign(story, bt, 'BT1'));
  const { page, form } = await out(opened);
  expect(form.action).toBe(`${service.url}/request`);
  expect(page.headers.get('content-security-policy')).toMatch(
    /script-src 'sha256-[^']+'; .*form-action http:\/\/127\.0\.0\.1:\d+ https:/,
  );
  // Neither the number nor the ticket stands in anything that is logged or sent on as an address.
  expect(page.headers.get('referrer-policy')).toBe('origin');
  expect(form.action).not.toContain(opened.ticket);
  const answer = postForm((await atTheService(opened)).text);
  const back = await comeBack(answer);
  expect([back.status, back.headers.get('location')]).toEqual([303, `/signera/klar/${opened.ticket}`]);
  const { state, items } = await resultOfAct(story, opened);
  expect([state, items[0]?.result]).toEqual(['done', 'signed']);
  const maja = await story.as('maja');
  const pdf = await maja.bytes(`/documents/${items[0]?.documentId}/pdf`);
  const verified = await product
    .visitor()
    .send<{ verdict: string; signers: { kind: string }[] }>(`${product.url}/api/verify`, {
      method: 'POST',
      body: pdf,
      headers: { 'content-type': 'application/pdf', accept: 'application/json' },
    });
  expect(verified.body).toMatchObject({ verdict: 'in-force' });
});

describe('a service that misbehaves', () => {
  it.each<[Lie, string]>([
    ['unknown-issuer', 'betrodd'],
    ['other-person', 'är inte den som ska skriva under'],
    ['other-content', 'något annat än det som skickades'],
    ['lower-assurance', 'tillitsnivå 3'],
  ])('by answering with %s: refused with its reason, and the next try succeeds', async (lie, text) => {
    const id = await intygToSign(story, bt, 'BT2');
    service.double.lie = lie;
    const opened = await openAct(story, id);
    await comeBack(postForm((await atTheService(opened)).text));
    const { state, items } = await resultOfAct(story, opened);
    expect(state).toBe('not-completed');
    expect(items[0]?.reasons.map((reason) => reason.text).join(' ')).toContain(text);
    service.double.lie = 'none';
    const again = await openAct(story, id);
    await comeBack(postForm((await atTheService(again)).text));
    expect((await resultOfAct(story, again)).items[0]?.result).toBe('signed');
  });

  it('by answering many times: the first is used, the others read that it is', async () => {
    const opened = await openAct(story, await intygToSign(story, bt, 'BT3'));
    const answer = postForm((await atTheService(opened)).text);
    const answers = await Promise.all(Array.from({ length: 8 }, () => comeBack(answer)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(7).fill(400)]);
    expect((await resultOfAct(story, opened)).items[0]?.result).toBe('signed');
  });

  it('by being slow, and by being gone: the intyg waits', async () => {
    const id = await intygToSign(story, bt, 'BT4');
    service.isGone = true;
    const gone = await openAct(story, id);
    expect((await atTheService(gone)).status).toBe(503);
    expect((await resultOfAct(story, gone)).state).toBe('open');
    Object.assign(service, { isGone: false, delay: 1_500 });
    const slow = await openAct(story, id);
    await comeBack(postForm((await atTheService(slow)).text));
    expect((await resultOfAct(story, slow)).items[0]?.result).toBe('signed');
    expect((await resultOfAct(story, gone)).state).toBe('not-completed');
  });

  it('by being somebody who guesses: nothing is told', async () => {
    const opened = await openAct(story, await intygToSign(story, bt, 'BT5'));
    const answer = postForm((await atTheService(opened)).text);
    const guessed = await comeBack({ ...answer, fields: { ...answer.fields, RelayState: 'a'.repeat(43) } });
    expect(guessed.status).toBe(400);
    expect(await guessed.text()).toContain('redan använd');
    const empty = await comeBack({ ...answer, fields: { RelayState: answer.fields.RelayState ?? '' } });
    expect(empty.status).toBe(400);
    await comeBack(answer);
    expect((await resultOfAct(story, opened)).items[0]?.result).toBe('signed');
  });
});

it('a person who is not signed in is led to sign in first', async () => {
  const opened = await openAct(story, await intygToSign(story, bt, 'BT6'));
  const visitor = product.visitor();
  const page = await visitor.follow(new URL(opened.signUrl, product.url).href);
  expect(page.text).toContain('Logga in med e-legitimation');
});
