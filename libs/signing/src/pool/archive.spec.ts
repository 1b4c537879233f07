import { join } from 'node:path';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { SigningError } from '../signing-error.js';
import { Forger } from '../testing/forger.js';
import { sampleJson, templates } from '../testing/sample-registry.js';
import { signatureRequest, signingInstance } from '../testing/signing-instance.js';
import { createTrust } from '../trust/create-trust.js';
import { loadKeyRegister, writeKeyRegister, type KeyRole } from '../trust/key-register.js';
import { destroyEndedKeys, rotateKey } from '../trust/rotate-key.js';
import { SigningOperations } from './signing-operations.js';

const YEAR = 365 * 86_400_000;

/** An instance whose clock is moved by hand, and what its processes are after a restart. */
function instance() {
  let now = new Date('2026-11-30T08:00:00Z');
  const clock = () => now;
  const { dataDir } = signingInstance({ now: clock });
  const start = () => new SigningOperations({ dataDir, templates, now: clock });
  return {
    dataDir,
    start,
    pass: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds);
      createTrust(dataDir, { isTest: true, now });
    },
    letListEnd: () => {
      now = new Date(now.getTime() + 2 * YEAR);
    },
    rotate: (role: KeyRole, isCompromised = false) => rotateKey(dataDir, role, { now, isCompromised }),
    now: clock,
  };
}
type Instance = ReturnType<typeof instance>;

async function signed({ start, now }: Instance, operations = start()): Promise<Uint8Array> {
  const { pdf } = await operations.prepare(sampleJson(await operations.pins()));
  const first = await operations.signPersonal(pdf, signatureRequest('handledare', {}, now()));
  return (await operations.signPersonal(first.pdf, signatureRequest('extern', {}, now()))).pdf;
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.then(
    () => null,
    (caught: unknown) => caught,
  );
  return error instanceof SigningError ? error.code : String(error);
}

describe('an archived document', () => {
  it('is renewed by one authority after the other, and all that was ever signed stays as it was', async () => {
    const world = instance();
    const original = await signed(world);
    let pdf = (await world.start().archive(original)).pdf;
    for (const renewal of [2, 3]) {
      world.pass(4 * YEAR);
      world.rotate('tsa');
      world.pass(4 * YEAR);
      const next = await world.start().archive(pdf);
      expect(next.field).toBe(`arkiv${renewal}`);
      expect(Buffer.from(next.pdf).subarray(0, pdf.length).equals(pdf)).toBe(true);
      pdf = next.pdf;
    }
    const report = await world.start().verify(pdf);
    expect(report).toMatchObject({ verdict: 'in-force', reasons: [] });
    expect(report.signers.filter(({ kind }) => kind === 'archive')).toHaveLength(3);
    expect(Buffer.from(pdf).subarray(0, original.length).equals(original)).toBe(true);
  });

  it('never rests longer on a stamp than on the root above it', async () => {
    const world = instance();
    const pdf = await signed(world);
    const rootEnds = world.now().getTime() + 20 * YEAR;
    world.pass(15 * YEAR);
    world.rotate('tsa');
    expect(Date.parse((await world.start().archive(pdf)).goodUntil)).toBe(rootEnds);
  });

  it('says until when its stamp can be relied on: the authority’s certificate, or an earlier end of the algorithm', async () => {
    const world = instance();
    const pdf = await signed(world);
    const byCertificate = await world.start().archive(pdf);
    expect(Date.parse(byCertificate.goodUntil) - world.now().getTime()).toBe(10 * YEAR);
    const trustDir = join(world.dataDir, 'trust');
    const register = loadKeyRegister(trustDir);
    if (register === null) throw new Error('no register');
    writeKeyRegister(trustDir, { ...register, algorithmsUntil: '2031-01-01T00:00:00Z' });
    expect((await world.start().archive(pdf)).goodUntil).toBe('2031-01-01T00:00:00.000Z');
  });

  it('is not stamped with what is about to age', async () => {
    const world = instance();
    const pdf = await signed(world);
    world.pass(9.5 * YEAR);
    expect(await codeOf(world.start().archive(pdf))).toBe('archive-ages');
  });

  it('is not stamped on a root’s list that has ended; without the root’s key a list lasts thirteen months', async () => {
    const world = instance();
    const pdf = await signed(world);
    world.letListEnd();
    expect(await codeOf(world.start().archive(pdf))).toBe('revocation-outdated');
  });

  it('has twelve stamps declared, and no thirteenth', async () => {
    const world = instance();
    let pdf = await signed(world);
    for (let number = 1; number <= 12; number += 1) pdf = (await world.start().archive(pdf)).pdf;
    expect((await world.start().verify(pdf)).verdict).toBe('in-force');
    expect(await codeOf(world.start().archive(pdf))).toBe('field-unknown');
  });
});

describe('a rotated key', () => {
  const roles: KeyRole[] = ['signing-ca', 'platform-seal', 'authority-seal', 'tsa'];
  it.each(roles)('%s: three generations side by side, and every document stays in force', async (role) => {
    const world = instance();
    const documents = [await signed(world)];
    for (const isCompromised of [false, true]) {
      world.pass(YEAR);
      world.rotate(role, isCompromised);
      documents.push(await signed(world));
    }
    world.pass(YEAR);
    for (const pdf of documents)
      expect(await world.start().verify(pdf)).toMatchObject({ verdict: 'in-force', reasons: [] });
    // The certificates differ, or nothing was rotated.
    const names = roles.filter((one) => one === role);
    const own = loadKeyRegister(join(world.dataDir, 'trust'))?.keys.filter((key) => names.includes(key.role));
    expect(own?.map(({ name }) => name)).toEqual([role, `${role}.2`, `${role}.3`]);
    expect(own?.map(({ revokedAt }) => revokedAt === null)).toEqual([true, false, true]);
  });

  it.each(roles.filter((role) => role !== 'authority-seal'))(
    '%s: whoever has the compromised one can make nothing that holds',
    async (role) => {
      const world = instance();
      const thief = new Forger(world.dataDir, world.now);
      const json = sampleJson(await world.start().pins());
      world.pass(60_000);
      world.rotate(role, true);
      world.pass(60_000);
      const sealed = await thief.seal(await thief.draft(json));
      const { bytes } = await thief.sign(await thief.sign(sealed, 'handledare'), 'extern');
      const { verdict, reasons } = await world.start().verify(bytes);
      expect(verdict).toBe('altered');
      const code = role === 'tsa' ? 'timestamp-untrusted' : 'issuer-unknown';
      expect(reasons.map((one) => one.code)).toContain(code);
    },
  );

  it('is found by the verifier of a process that was running all the time, and used by it from then on', async () => {
    const world = instance();
    const running = world.start();
    const before = await running.pins();
    world.pass(YEAR);
    for (const role of roles) world.rotate(role);
    const after = await running.pins();
    for (const name of ['platformSeal', 'authoritySeal', 'signingAuthority', 'timestampAuthority'] as const)
      expect(after[name]).not.toBe(before[name]);
    expect(await world.start().verify(await signed(world, running))).toMatchObject({ verdict: 'in-force' });
  });

  it('may go on for a day beside the next one, and no longer', async () => {
    const world = instance();
    const slow = new Forger(world.dataDir, world.now);
    const sealed = async () =>
      (await slow.seal(await slow.draft(sampleJson(await world.start().pins())))).bytes;
    // The document names the generation that seals it.
    const json = sampleJson(await world.start().pins());
    world.pass(60_000);
    world.rotate('platform-seal');
    world.pass(3_600_000);
    expect((await world.start().verify((await slow.seal(await slow.draft(json))).bytes)).verdict).toBe(
      'superseded-revision',
    );
    world.pass(86_400_000);
    const late = await world.start().verify((await slow.seal(await slow.draft(json))).bytes);
    expect(late.reasons.map(({ code }) => code)).toEqual(['issuer-unknown']);
    // And a document of the next generation is nothing for the earlier key, also within the day.
    expect((await world.start().verify(await sealed())).reasons.map(({ code }) => code)).toEqual([
      'issuer-unknown',
    ]);
  });

  it('lets a document that waits for its second signature have it from the next signing CA', async () => {
    const world = instance();
    const operations = world.start();
    const json = sampleJson(await operations.pins());
    const { pdf } = await operations.prepare(json);
    const first = await operations.signPersonal(pdf, signatureRequest('handledare', {}, world.now()));
    world.pass(60_000);
    for (const role of roles) world.rotate(role);
    world.pass(60_000);
    const second = await operations.signPersonal(first.pdf, signatureRequest('extern', {}, world.now()));
    expect(await operations.verify(second.pdf)).toMatchObject({ verdict: 'in-force', reasons: [] });
    // And one that was only frozen is sealed with the next seal.
    expect((await operations.verify((await operations.prepare(json)).pdf)).verdict).toBe(
      'superseded-revision',
    );
  });

  it('is destroyed at once when compromised, after its day otherwise; its certificate stays', () => {
    const world = instance();
    const secrets = join(world.dataDir, 'secrets', 'signing');
    world.pass(60_000);
    world.rotate('tsa', true);
    world.rotate('signing-ca');
    expect(existsSync(join(secrets, 'tsa.key.pem'))).toBe(false);
    expect(destroyEndedKeys(world.dataDir, world.now())).toEqual([]);
    world.pass(2 * 86_400_000);
    expect(destroyEndedKeys(world.dataDir, world.now())).toEqual(['signing-ca']);
    expect(existsSync(join(secrets, 'signing-ca.crt.pem'))).toBe(true);
    expect(readFileSync(join(world.dataDir, 'trust', 'tsa.pem'), 'utf8').match(/BEGIN/g)).toHaveLength(2);
  });

  it('cannot be made without the root’s key, and then nothing changes', () => {
    const world = instance();
    rmSync(join(world.dataDir, 'secrets', 'signing', 'root.key.pem'));
    const before = loadKeyRegister(join(world.dataDir, 'trust'));
    expect(() => world.rotate('tsa')).toThrow(SigningError);
    expect(loadKeyRegister(join(world.dataDir, 'trust'))).toEqual(before);
  });
});
