import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '../contract/domain-error.js';
import { Secrets } from '../secrets/secrets.js';
import { databaseUrl, loadConfig, queueSettings } from './load-config.js';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://specialistvagen.example',
  OIDC_ISSUER: 'https://idp.example',
  OIDC_CLIENT_ID: 'specialistvagen',
  OIDC_CLIENT_SECRET: 'hemlig',
  PKCS11_MODULE: '/usr/lib/hsm.so',
  PKCS11_PIN_FILE: '/run/secrets/pin',
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'noreply@specialistvagen.example',
  DATABASE_URL_API: 'postgres://api@db/specialistvagen',
};

const signingService = {
  SIGNING_SERVICE: 'dss-ext',
  SIGNING_SERVICE_URL: 'https://sign.example/request',
  SIGNING_SERVICE_ID: 'https://sign.example/entity',
  SIGNING_SERVICE_IDP: 'https://idp.example/entity',
  SIGNING_SERVICE_CERTIFICATES: '/run/sign-answers.pem',
};

function faultsOf(env: Record<string, string | undefined>): (string | undefined)[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.reasons.map((reason) => reason.field);
    throw error;
  }
}

describe('production refuses to start', () => {
  it.each([
    ['without an address of its own', { PUBLIC_URL: undefined }, 'PUBLIC_URL'],
    ['without encryption', { PUBLIC_URL: 'http://specialistvagen.example' }, 'PUBLIC_URL'],
    ['without a sign-in service', { OIDC_ISSUER: undefined }, 'OIDC_ISSUER'],
    ['with the sign-in service of development', { OIDC_ISSUER: 'http://localhost:3000/idp' }, 'OIDC_ISSUER'],
    ['with a local sign-in service', { OIDC_ISSUER: 'https://127.0.0.1/idp' }, 'OIDC_ISSUER'],
    ['with the dev-idp switched on', { DEV_IDP: 'true' }, 'DEV_IDP'],
    ['without the client’s secret', { OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET'],
    ['with the register’s stand-in', { HOSP: 'double' }, 'HOSP'],
    ['with signing keys in files', { PKCS11_MODULE: undefined }, 'PKCS11_MODULE'],
    ['without the token’s PIN', { PKCS11_PIN_FILE: undefined }, 'PKCS11_PIN_FILE'],
    ['with captured mail', { SMTP_URL: undefined }, 'SMTP_URL'],
    ['without a sender of mail', { MAIL_FROM: undefined }, 'MAIL_FROM'],
    [
      'with a signing service on the same machine',
      { ...signingService, SIGNING_SERVICE_URL: 'https://127.0.0.1/sign' },
      'SIGNING_SERVICE_URL',
    ],
    [
      'with a signing service without encryption',
      { ...signingService, SIGNING_SERVICE_URL: 'http://sign.example/request' },
      'SIGNING_SERVICE_URL',
    ],
  ])('%s', (_how, change, field) => {
    expect(faultsOf({ ...production, ...change })).toEqual([field]);
  });

  it('naming every fault at once', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual(
      expect.arrayContaining([
        'PUBLIC_URL',
        'OIDC_ISSUER',
        'OIDC_CLIENT_ID',
        'OIDC_CLIENT_SECRET',
        'PKCS11_MODULE',
        'SMTP_URL',
      ]),
    );
  });
});

describe('the configuration', () => {
  it.each([
    ['SIGNING_SERVICE', 'inera'],
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['NODE_ENV', 'prod'],
    ['QUEUE', 'kafka'],
    ['DATABASE_URL', 'mysql://x'],
    ['PUBLIC_URL', 'specialistvagen'],
    ['DEV_IDP', 'kanske'],
  ])('is refused when %s is %s', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([name]);
  });

  it('is refused when Redis is chosen and not given', () => {
    expect(faultsOf({ QUEUE: 'redis' })).toEqual(['REDIS_URL']);
  });

  it('is refused when a signing service is chosen and not described, with every fault', () => {
    expect(faultsOf({ SIGNING_SERVICE: 'dss-ext' })).toEqual([
      'SIGNING_SERVICE_URL',
      'SIGNING_SERVICE_ID',
      'SIGNING_SERVICE_IDP',
      'SIGNING_SERVICE_CERTIFICATES',
    ]);
  });

  it('lets the OpenID provider sign, without more', () => {
    const { signingService: chosen } = loadConfig({ ...production, SIGNING_SERVICE: 'oidc-sweden' });
    expect(chosen).toEqual({ kind: 'oidc-sweden', id: 'https://idp.example' });
  });

  it('names the signing service outside, and calls itself by its own address', () => {
    expect(loadConfig({ ...production, ...signingService }).signingService).toEqual({
      kind: 'dss-ext',
      address: 'https://sign.example/request',
      id: 'https://sign.example/entity',
      identityProvider: 'https://idp.example/entity',
      requester: 'https://specialistvagen.example',
      certificatesFile: '/run/sign-answers.pem',
    });
  });

  it('accepts a complete production environment', () => {
    expect(loadConfig(production)).toMatchObject({ mode: 'production', devIdp: false, hosp: 'none' });
  });

  it('is a whole demo when nothing is given', () => {
    expect(loadConfig({})).toMatchObject({
      mode: 'demo',
      publicUrl: 'http://localhost:3000',
      oidc: { issuer: 'http://localhost:3000/idp' },
      queue: 'postgres',
      devIdp: true,
      hosp: 'double',
      mail: 'captured',
    });
  });

  it('composes a role’s address from the server and the instance’s own password, unless it is given', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'config-spec-'));
    const password = Secrets.open(dataDir).databasePassword('worker');
    const config = loadConfig({
      DATA_DIR: dataDir,
      POSTGRES_HOST: 'database',
      POSTGRES_PORT: '5433',
      DATABASE_URL_API: 'postgres://api@elsewhere/x',
    });
    expect(databaseUrl(config, 'worker')).toBe(`postgres://worker:${password}@database:5433/specialistvagen`);
    expect(databaseUrl(config, 'api')).toBe('postgres://api@elsewhere/x');
    rmSync(dataDir, { recursive: true });
  });

  it('gives each role its own database address, and says which one is missing', () => {
    const config = loadConfig(production);
    expect(databaseUrl(config, 'api')).toBe(production.DATABASE_URL_API);
    expect(() => databaseUrl(config, 'worker')).toThrow(
      expect.objectContaining({ reasons: [expect.objectContaining({ field: 'DATABASE_URL_WORKER' })] }),
    );
    expect(queueSettings(loadConfig({ QUEUE: 'redis', REDIS_URL: 'redis://r' }))).toEqual({
      backend: 'redis',
      url: 'redis://r',
    });
  });
});
