import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CredentialVerdict, WalletOffer } from '@specialistvagen/certificates';
import { sql } from '@specialistvagen/platform';
import { loadTrust, readStatusList } from '@specialistvagen/signing';
import { certifiedWorld } from '../support/builders/specialist-certificate.js';
import type { CertifiedWorld } from '../support/builders/specialist-certificate.js';
import type { Browser } from '../support/browser.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';
import { holdsElsewhere, testWallet } from '../support/test-wallet.js';
import type { ReadOffer, ShownFor, TestWallet } from '../support/test-wallet.js';

const MINUTE = 60_000;
const EVERYTHING = ['name', 'birthdate', 'diary_number'];
const db = usePostgres();
let world: CertifiedWorld;
let wallet: TestWallet;
let helena: Browser;

beforeAll(async () => {
  world = await certifiedWorld(db);
}, 180_000);
const product = useProduct(
  db,
  async () => ({}),
  () => world,
);
beforeAll(async () => {
  helena = await product.signedIn('helena');
  wallet = await testWallet();
}, 60_000);
beforeEach(() => world.clock.set(new Date().toISOString()));
afterAll(() => world.app.close());

/** Calls are counted by address; here each comes from one of its own. */
let callers = 0;
const from = () => ({ 'x-forwarded-for': `10.0.${(callers += 1) >> 8}.${callers & 255}` });

const offerBy = (browser: Browser) =>
  browser.post<WalletOffer>(`/documents/${world.documentId}/wallet-offer`);
async function offered(): Promise<WalletOffer> {
  const { status, body } = await offerBy(helena);
  expect(status).toBe(200);
  return body;
}
async function taken(by = wallet): Promise<string> {
  const { address, txCode } = await offered();
  return by.take(address, txCode);
}
/** An offer that the wallet has its token for. */
async function withToken(by = wallet): Promise<{ offer: ReadOffer; token: string }> {
  const { address, txCode } = await offered();
  const offer = await by.readOffer(address);
  return { offer, token: await by.token(offer, txCode) };
}
async function verified(presentation: string): Promise<CredentialVerdict> {
  const answer = await product
    .visitor()
    .post<CredentialVerdict>('/verify/credential', { presentation }, from());
  expect(answer.status).toBe(200);
  return answer.body;
}
const challenge = async () => (await product.visitor().post<ShownFor>('/verify/challenge')).body;
const asked = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const { status, body: answer } = await product
    .visitor()
    .api<{ error: string }>('POST', path, body, { ...from(), ...headers });
  return { status, error: answer.error };
};
const askToken = (code: string, txCode: string) =>
  product.visitor().send<{ error: string }>(`${product.url}/api/wallet/token`, {
    method: 'POST',
    headers: from(),
    form: {
      grant_type: 'urn:ietf:params:oauth:grant-type:pre-authorized_code',
      'pre-authorized_code': code,
      tx_code: txCode,
    },
  });
const askCredential = (token: string, proof: string) =>
  asked(
    '/wallet/credential',
    { credential_configuration_id: 'specialistbevis', proofs: { jwt: [proof] } },
    { authorization: `Bearer ${token}` },
  );
const codeOf = ({ offer }: ReadOffer): string =>
  offer.grants?.['urn:ietf:params:oauth:grant-type:pre-authorized_code']?.['pre-authorized_code'] ?? '';

describe('a specialist certificate in a wallet', () => {
  it('is taken by another’s wallet over OpenID4VCI, and genuine on the verifier page', async () => {
    const credential = await taken();
    const verdict = await verified(await wallet.show(credential, EVERYTHING, await challenge()));
    const pdf = await helena.bytes(`/documents/${world.documentId}/pdf`);
    expect(verdict).toMatchObject({
      verdict: 'in-force',
      sentence: 'Äkta och gällande – testhandling.',
      test: true,
      issuer: { address: product.url, name: expect.stringContaining('TEST') },
      withheld: 0,
      holder: { binding: 'fresh' },
      status: { state: 'in-force', since: null },
    });
    expect(Object.fromEntries(verdict.claims.map(({ name, value }) => [name, value]))).toEqual({
      name: world.doctor.displayName,
      birthdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      specialty: 'Psykiatri',
      diary_number: expect.stringMatching(/^ST \d{4}-\d{5}$/),
      pdf_sha256: createHash('sha256').update(pdf).digest('hex'),
    });
  });

  it('shows what the holder chooses; the rest is kept back, and the identity number is nowhere', async () => {
    const credential = await taken();
    const verdict = await verified(await wallet.show(credential, ['name']));
    expect(verdict.claims.map(({ name }) => name)).toEqual(['name', 'specialty', 'pdf_sha256']);
    expect(verdict).toMatchObject({ withheld: 2, holder: { binding: 'none' } });
    const parts = credential.split(/[.~]/).map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    expect(parts.join(' ')).not.toMatch(/\d{8}-?\d{4}\b/);
    expect(parts.join(' ')).not.toContain('personalIdentityNumber');
  });

  it('says TEST in what the issuer tells of itself', async () => {
    const { metadata } = await wallet.readOffer((await offered()).address);
    expect(JSON.stringify(metadata.credentialIssuer.display)).toContain('Specialistvägen TEST');
  });

  it('was shown for a code of ours just now, or some other time: the page tells which', async () => {
    const credential = await taken();
    const elsewhere = { ...(await challenge()), audience: 'https://another.example' };
    const own = { nonce: 'n'.repeat(51), audience: product.url };
    for (const stale of [elsewhere, own])
      expect(await verified(await wallet.show(credential, ['name'], stale))).toMatchObject({
        verdict: 'in-force',
        holder: { binding: 'stale' },
      });
    const old = await wallet.show(credential, ['name'], await challenge());
    world.clock.advance(11 * MINUTE);
    expect(await verified(old)).toMatchObject({ holder: { binding: 'stale' } });
  });
});

describe('an offer', () => {
  it('is made for one’s own certificate only, and of no other document', async () => {
    for (const key of ['maja', 'anders', 'ingrid'])
      expect((await offerBy(await product.signedIn(key))).status).toBe(404);
    const application = (await world.application(world.doctor)).applicationDocumentId ?? '';
    expect((await helena.post(`/documents/${application}/wallet-offer`)).status).toBe(404);
    expect((await offerBy(product.visitor())).status).toBe(401);
  });

  it('is taken once', async () => {
    const { address, txCode } = await offered();
    const offer = await wallet.readOffer(address);
    await wallet.token(offer, txCode);
    const again = await askToken(codeOf(offer), txCode);
    expect([again.status, again.body]).toEqual([
      400,
      { error: 'invalid_grant', error_description: 'wallet-invalid-grant' },
    ]);
  });

  it('of two wallets at once goes to one', async () => {
    const { address, txCode } = await offered();
    const code = codeOf(await wallet.readOffer(address));
    const answers = await Promise.all([1, 2, 3, 4].map(() => askToken(code, txCode)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
  });

  it('is out of use when a new one is made, and when its time has passed', async () => {
    const first = await offered();
    const second = await offered();
    const of = async ({ address }: WalletOffer) => codeOf(await wallet.readOffer(address));
    expect((await askToken(await of(first), first.txCode)).status).toBe(400);
    world.clock.advance(11 * MINUTE);
    expect((await askToken(await of(second), second.txCode)).body).toMatchObject({ error: 'invalid_grant' });
  });

  it('wants the holder’s own code, and bears five wrong ones', async () => {
    const { address, txCode } = await offered();
    const code = codeOf(await wallet.readOffer(address));
    const wrong = txCode === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n += 1) expect((await askToken(code, wrong)).status).toBe(400);
    expect((await askToken(code, txCode)).status).toBe(400);
  });
});

describe('a proof of the wallet’s key', () => {
  it('is refused over a nonce that is not ours, too old or used before', async () => {
    const { offer, token } = await withToken();
    const nonce = await wallet.nonce(offer);
    const forged = `${nonce.slice(0, -2)}AA`;
    for (const one of [forged, 'x', Buffer.alloc(38).toString('base64url')])
      expect(await askCredential(token, await wallet.proof(offer, one))).toEqual({
        status: 400,
        error: 'invalid_nonce',
      });
    const proof = await wallet.proof(offer, nonce);
    await wallet.credential(offer, token, proof);
    expect(await askCredential(token, proof)).toEqual({ status: 400, error: 'invalid_nonce' });
    const late = await wallet.nonce(offer);
    world.clock.advance(6 * MINUTE);
    const signed = await wallet.proof(offer, late, { issuedAt: world.clock.now() });
    expect(await askCredential(token, signed)).toEqual({ status: 400, error: 'invalid_nonce' });
  });

  it('is refused for another issuer, from another time, and when it is no proof', async () => {
    const { offer, token } = await withToken();
    const nonce = await wallet.nonce(offer);
    const proofs = [
      await wallet.proof(offer, nonce, { audience: 'https://another.example' }),
      await wallet.proof(offer, nonce, { issuedAt: new Date(Date.now() - 10 * MINUTE) }),
      await wallet.proof(offer, nonce, { issuedAt: new Date(Date.now() + 10 * MINUTE) }),
      'eyJhbGciOiJub25lIn0.e30.',
    ];
    for (const proof of proofs)
      expect(await askCredential(token, proof)).toEqual({ status: 400, error: 'invalid_proof' });
  });

  it('binds the token to its first key: the wallet may ask again, another one may not', async () => {
    const thief = await testWallet();
    const { offer, token } = await withToken();
    await wallet.credential(offer, token, await wallet.proof(offer, await wallet.nonce(offer)));
    expect(await askCredential(token, await thief.proof(offer, await thief.nonce(offer)))).toEqual({
      status: 401,
      error: 'invalid_token',
    });
    await wallet.credential(offer, token, await wallet.proof(offer, await wallet.nonce(offer)));
  });

  it('is worth nothing without a token that holds', async () => {
    const { offer, token } = await withToken();
    const proof = async () => wallet.proof(offer, await wallet.nonce(offer));
    for (const other of ['', 'x', codeOf(offer)])
      expect(await askCredential(other, await proof())).toMatchObject({ status: 401 });
    world.clock.advance(11 * MINUTE);
    expect(await askCredential(token, await proof())).toEqual({ status: 401, error: 'invalid_token' });
  });
});

describe('what is shown to the verifier page', () => {
  it('is refused when a claim is altered, added or taken from another’s certificate', async () => {
    const credential = await taken();
    const shown = await wallet.show(credential, ['name']);
    const [token = '', disclosure = ''] = shown.split('~');
    const [salt = ''] = JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as string[];
    const lie = Buffer.from(JSON.stringify([salt, 'name', 'Någon Annan'])).toString('base64url');
    const extra = Buffer.from(JSON.stringify([salt, 'birthdate', '1950-01-01'])).toString('base64url');
    for (const text of [
      `${token}~${lie}~`,
      `${token}~${disclosure}~${extra}~`,
      `${token}~${disclosure}~${disclosure}~`,
    ])
      expect(await verified(text)).toMatchObject({ verdict: 'altered', claims: [], issuer: null });
  });

  it('is refused when the signed part is changed, and when another key shows it', async () => {
    const credential = await taken();
    const [token = '', ...rest] = credential.split('~');
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const doctored = Buffer.from(JSON.stringify({ ...claims, specialty: 'Kirurgi' })).toString('base64url');
    const text = [`${header}.${doctored}.${signature}`, ...rest].join('~');
    expect(await verified(text)).toMatchObject({ verdict: 'altered' });
    const thief = await testWallet();
    const stolen = await thief.show(credential, ['name'], await challenge());
    expect(await verified(stolen)).toMatchObject({
      verdict: 'altered',
      reasons: [{ code: 'holder-proof-invalid' }],
    });
  });

  it('is refused when it is nothing of ours', async () => {
    for (const text of ['hej', 'a.b.c~', '~~', `${'e'.repeat(19_000)}.e.e~`])
      expect(await verified(text)).toMatchObject({ verdict: 'unreadable' });
    const tooLong = await product.visitor().post('/verify/credential', { presentation: 'e'.repeat(20_001) });
    expect(tooLong.status).toBe(400);
  });

  it('is refused when the records know nothing of it, though our own key has signed it', async () => {
    const { credential } = await world.pool.issueCredential({
      type: 'urn:specialistvagen:specialistbevis:1',
      issuer: product.url,
      issuedAt: world.clock.now(),
      open: { specialty: 'Psykiatri', test: true },
      disclosable: { name: 'Testperson A' },
      holderKey: wallet.publicJwk as never,
      status: { list: `${product.url}/api/wallet/status-lists/0`, index: 7 },
    });
    expect(await verified(credential)).toMatchObject({
      verdict: 'not-issued-here',
      reasons: [{ code: 'not-in-records' }],
    });
  });
});

describe('a certificate that is taken back', () => {
  let credential = '';
  let waiting: { offer: ReadOffer; token: string };
  const listed = async () => {
    const { text } = await product.visitor().send(`${product.url}/api/wallet/status-lists/0`);
    const trust = loadTrust(join(world.dataDir, 'trust'));
    const list = readStatusList(text, { trust, now: world.clock.now() });
    if (!list) throw new Error('the list does not hold');
    return list;
  };
  const placeOf = (text: string) =>
    (
      JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()) as {
        status: { status_list: { idx: number; uri: string } };
      }
    ).status.status_list;

  it('stands in the signed status list, which is kept for a while and then made anew', async () => {
    credential = await taken();
    waiting = await withToken();
    const { idx, uri } = placeOf(credential);
    const list = await listed();
    expect(list.list).toBe(uri);
    expect(list.isWithdrawn(idx)).toBe(false);
    const answer = await product.visitor().send(uri);
    expect(answer.headers.get('content-type')).toContain('application/statuslist+jwt');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
    const [none] = await db
      .as('api')
      .query('select certificates.revoke_wallet_credentials($1, now()) as revoked', [world.documentId]);
    expect(none).toEqual({ revoked: 0 });
    expect(await holdsElsewhere(credential, world.clock.now())).toBe(true);
    await world.takeBack();
    world.clock.advance(31_000);
    const later = await listed();
    expect(later.isWithdrawn(idx)).toBe(true);
    expect(later.isWithdrawn((idx + 1) % 131_072)).toBe(false);
    expect((await product.visitor().send(`${product.url}/api/wallet/status-lists/1`)).status).toBe(404);
  });

  it('is told as revoked, with the day, on the verifier page and by another program', async () => {
    const shown = await wallet.show(credential, EVERYTHING, await challenge());
    expect(await holdsElsewhere(shown, new Date(Date.now() + MINUTE))).toBe(false);
    expect(await verified(shown)).toMatchObject({
      verdict: 'revoked',
      sentence: 'Äkta, men återkallat.',
      status: { state: 'revoked', since: world.clock.today() },
    });
  });

  it('is revoked once, whoever asks how often', async () => {
    const rows = () =>
      db.as('postgres').query<{ revoked: number; since: number }>(
        `select count(revoked_at)::int as revoked, count(distinct revoked_at)::int as since
             from certificates.wallet_credential where sha256 is not null`,
      );
    const [before] = await rows();
    await db.as('api').query('select certificates.revoke_wallet_credentials($1, now())', [world.documentId]);
    expect(await rows()).toEqual([before]);
    expect(before?.since).toBe(1);
  });

  it('goes to no wallet any more: neither by an offer under way nor by a new one', async () => {
    const { offer, token } = waiting;
    expect(await askCredential(token, await wallet.proof(offer, await wallet.nonce(offer)))).toEqual({
      status: 400,
      error: 'credential_request_denied',
    });
    expect((await offerBy(helena)).status).toBe(422);
  });
});

describe('the database', () => {
  it('shows offers and places to the holder alone', async () => {
    const rows = (person: string) =>
      db
        .as('api')
        .transactions.run({ person }, () =>
          sql(
            'select 1 from certificates.wallet_offer union all select 1 from certificates.wallet_credential',
          ),
        );
    expect((await rows(world.doctor.personId)).length).toBeGreaterThan(2);
    expect(await rows((await world.actor('maja')).personId)).toEqual([]);
    expect(await db.as('api').query('select 1 from certificates.wallet_offer')).toEqual([]);
  });

  it('holds no code, token, claim or key of a wallet', async () => {
    const all = await db
      .as('postgres')
      .query('select * from certificates.wallet_offer, certificates.wallet_credential');
    const text = JSON.stringify(all);
    expect(text).not.toContain(world.doctor.displayName);
    expect(text).not.toContain(wallet.publicJwk.x);
  });
});
