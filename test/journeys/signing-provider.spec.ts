import { createPublicKey } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRequestKey } from '@specialistvagen/signing';
import type { Fault } from '../../apps/dev-idp/src/faults.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';
import { SigningServiceDouble, postForm } from '../support/signing-service.js';
import type { Lie } from '../support/signing-service.js';
import { emptyBtStory } from './story/bt/chapters.js';
import { Story } from './story/story.js';
import { intygToSign, majasPost, openAct, resultOfAct } from './support/intyg-to-sign.js';
import type { Opened } from './support/intyg-to-sign.js';

/** Jest's own clones belong to another realm, in which the provider's library takes no key for an object. */
function cloneHere<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneHere) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cloneHere(one)])) as T;
}
Object.assign(globalThis, { structuredClone: cloneHere });

const db = usePostgres();
let double: SigningServiceDouble;
const product = useProduct(db, async (dataDir, issuer) => {
  double = await SigningServiceDouble.make();
  writeFileSync(join(dataDir, 'trust', 'signing-services.json'), double.trustFile(issuer));
  const { certificate } = openRequestKey(dataDir);
  const clientKey = { ...createPublicKey(certificate).export({ format: 'jwk' }), use: 'sig', alg: 'ES256' };
  return {
    signingService: { kind: 'oidc-sweden', id: issuer },
    idp: { signing: { clientKey, sign: (what) => double.userSignature(what) } },
  };
});
const bt = emptyBtStory();
let story: Story;

beforeAll(async () => {
  story = new Story(product.url, () => undefined);
  await majasPost(story, bt);
}, 120_000);
afterEach(() => {
  double.lie = 'none';
  product.faults.set({ fault: 'none', milliseconds: 0 });
});

/** From our page with its form to the provider's page. */
async function atTheProvider({ signUrl }: Opened) {
  const sara = await story.as('sara');
  const page = await sara.follow(new URL(signUrl, product.url).href);
  const { action, fields } = postForm(page.text);
  return { fields, page: await sara.follow(action, { method: 'POST', form: fields }) };
}

async function signAs(opened: Opened, person = 'sara') {
  const sara = await story.as('sara');
  const end = await sara.choose((await atTheProvider(opened)).page, { person });
  await sara.refreshToken();
  return end;
}

it('the provider signs: shown, consented to, and in an intyg in force', async () => {
  const opened = await openAct(story, await intygToSign(story, bt, 'BT1'));
  const { fields, page } = await atTheProvider(opened);
  expect(page.text).toContain('Skriv under med e-legitimation');
  expect(page.text).toContain('Du undertecknar ett intyg');
  const [, payload = ''] = (fields.request ?? '').split('.');
  const asked = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
  expect(asked).toMatchObject({
    prompt: 'login consent',
    scope: expect.stringContaining('https://id.oidc.se/scope/sign') as string,
    claims: { id_token: { 'https://id.oidc.se/claim/userSignature': { essential: true } } },
  });
  expect(Object.keys(asked['https://id.oidc.se/param/signRequest'] as object)).toEqual(
    expect.arrayContaining(['tbs_data', 'sign_message']),
  );
  const sara = await story.as('sara');
  const end = await sara.choose(page, { person: 'sara' });
  expect(end.url).toBe(`${product.url}/signera/klar/${opened.ticket}`);
  const { state, items } = await resultOfAct(story, opened);
  expect([state, items[0]?.result]).toEqual(['done', 'signed']);
  const maja = await story.as('maja');
  const pdf = await maja.bytes(`/documents/${items[0]?.documentId}/pdf`);
  const verified = await product.visitor().send<{ verdict: string }>(`${product.url}/api/verify`, {
    method: 'POST',
    body: pdf,
    headers: { 'content-type': 'application/pdf', accept: 'application/json' },
  });
  expect(verified.body).toMatchObject({ verdict: 'in-force' });
});

describe('nothing is signed, and the next try succeeds', () => {
  it.each<[Lie, string]>([
    ['other-content', 'något annat än det som skickades'],
    ['other-person-in-certificate', 'gäller en annan person'],
    ['unknown-issuer', 'betrodd'],
    ['lower-assurance-in-certificate', 'tillitsnivå 3'],
    ['other-signature', 'stämmer inte med certifikatets nyckel'],
  ])('when the provider’s signature is %s', async (lie, text) => {
    const id = await intygToSign(story, bt, 'BT2');
    double.lie = lie;
    const opened = await openAct(story, id);
    await signAs(opened);
    const { state, items } = await resultOfAct(story, opened);
    expect(state).toBe('not-completed');
    expect(items[0]?.reasons.map((reason) => reason.text).join(' ')).toContain(text);
    double.lie = 'none';
    const again = await openAct(story, id);
    await signAs(again);
    expect((await resultOfAct(story, again)).items[0]?.result).toBe('signed');
  });

  it.each<[Fault, string]>([
    ['wrong-acr', 'tillitsnivå 3'],
    ['old-sign-in', 'gjordes inte för den här underskriften'],
  ])('when the provider’s sign-in is %s', async (fault, text) => {
    const opened = await openAct(story, await intygToSign(story, bt, 'BT3'));
    product.faults.set({ fault, milliseconds: 0 });
    await signAs(opened);
    const { state, items } = await resultOfAct(story, opened);
    expect(state).toBe('not-completed');
    expect(items[0]?.reasons.map((reason) => reason.text).join(' ')).toContain(text);
  });

  it('when somebody else proves their identity, or the answer belongs to another request', async () => {
    const opened = await openAct(story, await intygToSign(story, bt, 'BT4'));
    expect((await signAs(opened, 'johan')).text).toContain('Du avbröt');
    product.faults.set({ fault: 'wrong-nonce', milliseconds: 0 });
    expect((await signAs(opened)).text).toContain('gick inte att lita på');
    product.faults.set({ fault: 'none', milliseconds: 0 });
    expect((await resultOfAct(story, opened)).state).toBe('open');
    await signAs(opened);
    expect((await resultOfAct(story, opened)).items[0]?.result).toBe('signed');
  });

  it('when two documents are asked for at once: one at a time', async () => {
    const ids = [await intygToSign(story, bt, 'BT5'), await intygToSign(story, bt, 'BT6')];
    const { signUrl } = await openAct(story, ...ids);
    const sara = await story.as('sara');
    const page = await sara.follow(new URL(signUrl, product.url).href);
    expect([page.status, page.text]).toEqual([
      422,
      expect.stringContaining('Ett dokument i taget') as string,
    ]);
  });
});
