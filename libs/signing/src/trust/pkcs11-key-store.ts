import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { integer, oid, sequence, type Der } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import { SigningError } from '../signing-error.js';
import type { RawSigner } from '../x509/issue-certificate.js';
import { ED25519_PREFIX, P256_PREFIX } from '../x509/one-time-key.js';
import type { KeyCurve, KeyStore, KeyStoreSettings } from './key-store.js';
import { EDWARDS } from './pkcs11-module.js';
import type { Attribute, Handle, Pkcs11, Pkcs11Library } from './pkcs11-module.js';

/** One open token a thread: a module may be initialised once a process, and logging in takes a PIN. */
const opened = new Map<string, Pkcs11KeyStore>();

/** Keys in a token (HSM, SoftHSM): made there, sensitive, not extractable. Only digests (Ed25519: texts) go in, signatures come out. */
export class Pkcs11KeyStore implements KeyStore {
  private constructor(
    private readonly library: Pkcs11Library,
    private readonly token: Pkcs11,
    private readonly session: Handle,
  ) {}

  /** Throws `SigningError` `trust-missing` with the reason when module, token or PIN are not there. */
  static of(settings: KeyStoreSettings): Pkcs11KeyStore {
    const id = JSON.stringify(settings);
    const known = opened.get(id);
    if (known !== undefined) return known;
    const store = openToken(
      settings,
      (library, token, session) => new Pkcs11KeyStore(library, token, session),
    );
    opened.set(id, store);
    return store;
  }

  create(name: string, curve: KeyCurve = 'P-256'): { publicKey: Der; sign: RawSigner } {
    this.destroy(name);
    const { library: p, token, session } = this;
    const label = { type: p.CKA_LABEL, value: name };
    const id = { type: p.CKA_ID, value: createHash('sha256').update(name).digest().subarray(0, 16) };
    const { publicKey } = token.C_GenerateKeyPair(
      session,
      { mechanism: curve === 'P-256' ? p.CKM_EC_KEY_PAIR_GEN : EDWARDS.keyPairGen, parameter: null },
      [
        label,
        id,
        { type: p.CKA_TOKEN, value: true },
        { type: p.CKA_VERIFY, value: true },
        { type: p.CKA_EC_PARAMS, value: oid(curve === 'P-256' ? OID.prime256v1 : OID.ed25519) },
      ],
      [
        label,
        id,
        { type: p.CKA_TOKEN, value: true },
        { type: p.CKA_PRIVATE, value: true },
        { type: p.CKA_SIGN, value: true },
        { type: p.CKA_SENSITIVE, value: true },
        { type: p.CKA_EXTRACTABLE, value: false },
      ],
    );
    return { publicKey: this.valueOf(publicKey, curve), sign: this.open(name) };
  }

  has(name: string): boolean {
    return this.find(name, this.library.CKO_PRIVATE_KEY).length > 0;
  }

  publicKey(name: string): Der {
    const [key] = this.find(name, this.library.CKO_PUBLIC_KEY);
    if (key === undefined) throw missing(`Nyckeln ${name} har ingen öppen del i säkerhetsmodulen.`);
    return this.valueOf(key, this.isEdwards(key) ? 'Ed25519' : 'P-256');
  }

  open(name: string): RawSigner {
    const [key] = this.find(name, this.library.CKO_PRIVATE_KEY);
    if (key === undefined) throw missing(`Nyckeln ${name} finns inte i säkerhetsmodulen.`);
    if (this.isEdwards(key)) return (bytes) => this.raw(key, EDWARDS.sign, Buffer.from(bytes));
    return (bytes) => {
      const raw = this.raw(key, this.library.CKM_ECDSA, createHash('sha256').update(bytes).digest());
      return sequence(integer(raw.subarray(0, 32)), integer(raw.subarray(32, 64)));
    };
  }

  destroy(name: string): void {
    const { token, session, library } = this;
    for (const kind of [library.CKO_PRIVATE_KEY, library.CKO_PUBLIC_KEY])
      for (const object of this.find(name, kind)) token.C_DestroyObject(session, object);
  }

  /** Private keys whose value the token gives out when asked: none, or it is no place for them. */
  exposedKeys(): string[] {
    const { token, session, library } = this;
    return this.search([{ type: library.CKA_CLASS, value: library.CKO_PRIVATE_KEY }]).flatMap((key) => {
      try {
        const [label] = token.C_GetAttributeValue(session, key, [{ type: library.CKA_LABEL }]);
        const [value] = token.C_GetAttributeValue(session, key, [{ type: library.CKA_VALUE }]);
        return value !== undefined && value.value.length > 0 ? [String(label?.value)] : [];
      } catch {
        // CKR_ATTRIBUTE_SENSITIVE: as it should be.
        return [];
      }
    });
  }

  private raw(key: Handle, mechanism: number, data: Buffer): Buffer {
    const { token, session } = this;
    token.C_SignInit(session, { mechanism, parameter: null }, key);
    return token.C_Sign(session, data, Buffer.alloc(64));
  }

  private valueOf(publicKey: Handle, curve: KeyCurve): Der {
    const { token, session, library } = this;
    const [point] = token.C_GetAttributeValue(session, publicKey, [{ type: library.CKA_EC_POINT }]);
    return publicKeyOf(curve, point?.value ?? Buffer.alloc(0));
  }

  private isEdwards(key: Handle): boolean {
    const [type] = this.token.C_GetAttributeValue(this.session, key, [{ type: this.library.CKA_KEY_TYPE }]);
    return type !== undefined && type.value.readUInt8() === EDWARDS.keyType;
  }

  private find(name: string, kind: number): Handle[] {
    const { CKA_CLASS, CKA_LABEL } = this.library;
    return this.search([
      { type: CKA_CLASS, value: kind },
      { type: CKA_LABEL, value: name },
    ]);
  }

  private search(template: readonly Attribute[]): Handle[] {
    const { token, session } = this;
    token.C_FindObjectsInit(session, template);
    try {
      return token.C_FindObjects(session, 100);
    } finally {
      token.C_FindObjectsFinal(session);
    }
  }
}

/** The token gives an OCTET STRING around the point: 04, x and y of P-256 (the prefix brings the 04), or the 32 bytes of Ed25519. */
function publicKeyOf(curve: KeyCurve, point: Buffer): Der {
  return curve === 'P-256'
    ? Buffer.concat([P256_PREFIX, point.subarray(-64)])
    : Buffer.concat([ED25519_PREFIX, point.subarray(-32)]);
}

type Opened<T> = (library: Pkcs11Library, token: Pkcs11, session: Handle) => T;

function openToken<T>({ module, token: label, pinFile }: KeyStoreSettings, use: Opened<T>): T {
  const library = loadLibrary();
  const token = new library.PKCS11();
  try {
    token.load(module);
    unlessAlready(library.CKR_CRYPTOKI_ALREADY_INITIALIZED, () =>
      token.C_Initialize({ flags: library.CKF_OS_LOCKING_OK }),
    );
  } catch (error) {
    throw missing(`Säkerhetsmodulen ${module} kan inte laddas (${messageOf(error)}).`);
  }
  const slot = token.C_GetSlotList(true).find((one) => token.C_GetTokenInfo(one).label.trim() === label);
  if (slot === undefined) throw missing(`Säkerhetsmodulen har ingen token som heter ${label}.`);
  const session = token.C_OpenSession(slot, library.CKF_SERIAL_SESSION | library.CKF_RW_SESSION);
  const pin = readPin(pinFile);
  try {
    unlessAlready(library.CKR_USER_ALREADY_LOGGED_IN, () => token.C_Login(session, library.CKU_USER, pin));
  } catch (error) {
    throw missing(`Säkerhetsmodulen godtar inte PIN-koden i ${pinFile} (${messageOf(error)}).`);
  }
  return use(library, token, session);
}

/** Optional: it is compiled where it is installed, and an instance with keys in files does without. */
function loadLibrary(): Pkcs11Library {
  try {
    return createRequire(import.meta.url)('pkcs11js') as Pkcs11Library;
  } catch {
    throw missing('Programbiblioteket pkcs11js är inte installerat: npm rebuild pkcs11js.');
  }
}

function readPin(pinFile: string): string {
  try {
    return readFileSync(pinFile, 'utf8').trim();
  } catch {
    throw missing(`Filen ${pinFile} med PIN-koden går inte att läsa.`);
  }
}

/** Another thread of this process may have been first. */
function unlessAlready(code: number, act: () => void): void {
  try {
    act();
  } catch (error) {
    if ((error as { code?: unknown }).code !== code) throw error;
  }
}

/** The module's own name for what went wrong (`CKR_…`); never the PIN, which is in no message. */
const messageOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 80) : 'okänt');

const missing = (text: string): SigningError => new SigningError('trust-missing', [{ text }]);
