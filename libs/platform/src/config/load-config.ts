import { z } from 'zod';
import { DomainError } from '../contract/domain-error.js';
import type { Reason } from '../contract/domain-error.js';
import type { DatabaseRole } from '../database/data-source.js';
import type { QueueSettings } from '../outbox/event-queue.js';
import { addressOfRole } from './database-address.js';
import { signingServiceFaults, signingServiceOf, signingServiceVariables } from './signing-service.js';
import type { SigningServiceConfig } from './signing-service.js';

const postgresAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'ska vara en adress som börjar med postgres://',
});
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'ska vara en adress som börjar med https:// eller http://',
});

const environment = z.object({
  NODE_ENV: z
    .enum(['demo', 'production', 'test'], { error: 'ska vara demo, production eller test' })
    .default('demo'),
  DATA_DIR: z.string().min(1).default('.data'),
  PORT: z.coerce.number({ error: 'ska vara ett portnummer' }).int().min(0).max(65_535).default(3000),
  PUBLIC_URL: webAddress.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: postgresAddress.optional(),
  DATABASE_URL_MIGRATOR: postgresAddress.optional(),
  DATABASE_URL_API: postgresAddress.optional(),
  DATABASE_URL_WORKER: postgresAddress.optional(),
  DATABASE_URL_STATISTICS: postgresAddress.optional(),
  DATABASE_URL_AUDIT: postgresAddress.optional(),
  /** A PostgreSQL elsewhere; the roles' passwords lie in `DATA_DIR/secrets`. An address of its own goes before it. */
  POSTGRES_HOST: z.string().min(1).optional(),
  POSTGRES_PORT: z.coerce.number({ error: 'ska vara ett portnummer' }).int().min(1).max(65_535).default(5432),
  /** The superuser's password; read by the deploy step only. */
  POSTGRES_PASSWORD_FILE: z.string().min(1).optional(),
  QUEUE: z.enum(['postgres', 'redis'], { error: 'ska vara postgres eller redis' }).default('postgres'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'ska vara en adress som börjar med redis://' }).optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** The provider's name for assurance level 2 and 3. */
  OIDC_ACR_LOA2: z.string().min(1).default('http://id.elegnamnden.se/loa/1.0/loa2'),
  OIDC_ACR_LOA3: z.string().min(1).default('http://id.elegnamnden.se/loa/1.0/loa3'),
  DEV_IDP: z.stringbool({ error: 'ska vara true eller false' }).optional(),
  /** `double` is the register's stand-in for demo and tests; without a register competence stays unchecked. */
  HOSP: z.enum(['double', 'none'], { error: 'ska vara double eller none' }).optional(),
  /** The token (HSM) in which a new instance's signing keys are made; required in production. */
  PKCS11_MODULE: z.string().min(1).optional(),
  PKCS11_TOKEN: z.string().min(1).default('specialistvagen'),
  PKCS11_PIN_FILE: z.string().min(1).optional(),
  ...signingServiceVariables,
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'ska vara en adress som börjar med smtp://' }).optional(),
  MAIL_FROM: z.email({ error: 'ska vara en e-postadress' }).optional(),
  /** Who answers for the published statistics, and on which terms; nobody and undecided until it is set. */
  STATISTICS_PUBLISHER: z.string().min(1).optional(),
  STATISTICS_PUBLISHER_URI: webAddress.optional(),
  STATISTICS_CONTACT: z.email({ error: 'ska vara en e-postadress' }).optional(),
  STATISTICS_LICENCE: webAddress.optional(),
});
type Environment = z.infer<typeof environment>;

/** Every variable that api and worker read; docs/operations.md names each. */
export const environmentVariables: readonly string[] = Object.keys(environment.shape);

export type Config = Readonly<{
  mode: 'demo' | 'production' | 'test';
  dataDir: string;
  port: number;
  publicUrl: string;
  logLevel: string;
  /** One address for each role; read them with `databaseUrl`. */
  databaseUrls: Readonly<Partial<Record<DatabaseRole | 'any', string>>>;
  /** The server that roles without an address of their own sign in to. */
  postgres?: Readonly<{ host: string; port: number; superuserPasswordFile?: string }>;
  queue: 'postgres' | 'redis';
  redisUrl?: string;
  oidc: Readonly<{ issuer: string; clientId: string; clientSecret?: string; loa2: string; loa3: string }>;
  devIdp: boolean;
  hosp: 'double' | 'none';
  /** Where a new instance's signing keys are made; files when left out. */
  keyStore?: Readonly<{ kind: 'pkcs11'; module: string; token: string; pinFile: string }>;
  /** Who makes the personal signatures; the instance itself when left out. */
  signingService?: SigningServiceConfig;
  mail: Readonly<{ smtpUrl: string; from: string }> | 'captured';
  statistics: Readonly<{
    publisher?: Readonly<{ name: string; uri?: string }>;
    contactEmail?: string;
    /** Address of the licence. */
    licence?: string;
  }>;
}>;

/**
 * Reads the environment. Throws `DomainError` `configuration-invalid` with one Swedish sentence for each fault; in
 * production also for everything that belongs to demo only (decision 2).
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw configurationInvalid(
      parsed.error.issues.map(({ path, message }) => ({
        text: `${path.join('.')} ${message}.`,
        field: path.join('.'),
      })),
    );
  }
  const faults = [
    ...faultsOfQueue(parsed.data),
    ...signingServiceFaults(parsed.data, parsed.data.NODE_ENV === 'production'),
    ...(parsed.data.NODE_ENV === 'production' ? productionFaults(parsed.data) : []),
  ];
  if (faults.length > 0) throw configurationInvalid(faults);
  return toConfig(parsed.data);
}

/** The address with which a role signs in to the database. */
export function databaseUrl(config: Config, role: DatabaseRole): string {
  const url = config.databaseUrls[role] ?? config.databaseUrls.any;
  if (url) return url;
  if (config.postgres) return addressOfRole({ ...config.postgres, dataDir: config.dataDir }, role);
  const name = `DATABASE_URL_${role.toUpperCase()}`;
  throw configurationInvalid([
    {
      text: `${name} (eller POSTGRES_HOST) saknas: adressen till databasen för rollen ${role}.`,
      field: name,
    },
  ]);
}

export function queueSettings(config: Config): QueueSettings {
  return config.queue === 'redis'
    ? { backend: 'redis', url: config.redisUrl ?? 'redis://127.0.0.1:6379' }
    : { backend: 'postgres', url: databaseUrl(config, 'worker') };
}

function toConfig(env: Environment): Config {
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '');
  const isProduction = env.NODE_ENV === 'production';
  const issuer = env.OIDC_ISSUER ?? `${publicUrl}/idp`;
  return {
    mode: env.NODE_ENV,
    dataDir: env.DATA_DIR,
    port: env.PORT,
    publicUrl,
    logLevel: env.LOG_LEVEL,
    databaseUrls: {
      any: env.DATABASE_URL,
      migrator: env.DATABASE_URL_MIGRATOR,
      api: env.DATABASE_URL_API,
      worker: env.DATABASE_URL_WORKER,
      statistics: env.DATABASE_URL_STATISTICS,
      audit: env.DATABASE_URL_AUDIT,
    },
    postgres: env.POSTGRES_HOST
      ? {
          host: env.POSTGRES_HOST,
          port: env.POSTGRES_PORT,
          superuserPasswordFile: env.POSTGRES_PASSWORD_FILE,
        }
      : undefined,
    queue: env.QUEUE,
    redisUrl: env.REDIS_URL,
    oidc: {
      issuer,
      clientId: env.OIDC_CLIENT_ID ?? 'specialistvagen',
      clientSecret: env.OIDC_CLIENT_SECRET,
      loa2: env.OIDC_ACR_LOA2,
      loa3: env.OIDC_ACR_LOA3,
    },
    devIdp: env.DEV_IDP ?? (!isProduction && env.OIDC_ISSUER === undefined),
    hosp: env.HOSP ?? (isProduction ? 'none' : 'double'),
    keyStore:
      env.PKCS11_MODULE && env.PKCS11_PIN_FILE
        ? {
            kind: 'pkcs11',
            module: env.PKCS11_MODULE,
            token: env.PKCS11_TOKEN,
            pinFile: env.PKCS11_PIN_FILE,
          }
        : undefined,
    signingService: signingServiceOf(env, { publicUrl, issuer }),
    mail: env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : 'captured',
    statistics: {
      publisher: env.STATISTICS_PUBLISHER
        ? { name: env.STATISTICS_PUBLISHER, uri: env.STATISTICS_PUBLISHER_URI }
        : undefined,
      contactEmail: env.STATISTICS_CONTACT,
      licence: env.STATISTICS_LICENCE,
    },
  };
}

function faultsOfQueue(env: Environment): Reason[] {
  if (env.QUEUE !== 'redis' || env.REDIS_URL) return [];
  return [{ text: 'REDIS_URL saknas: QUEUE=redis behöver adressen till Redis.', field: 'REDIS_URL' }];
}

const isLocal = (url: string) => /^(localhost|127\.|\[::1\])/.test(new URL(url).host);

function productionFaults(env: Environment): Reason[] {
  const checks: [boolean, string, string][] = [
    [!env.PUBLIC_URL, 'PUBLIC_URL', 'saknas: den adress som användarna ser'],
    [env.PUBLIC_URL?.startsWith('http://') ?? false, 'PUBLIC_URL', 'ska börja med https:// i produktion'],
    [!env.OIDC_ISSUER, 'OIDC_ISSUER', 'saknas: produktion kräver en extern inloggningstjänst'],
    [
      env.OIDC_ISSUER !== undefined && (isLocal(env.OIDC_ISSUER) || env.OIDC_ISSUER.startsWith('http://')),
      'OIDC_ISSUER',
      'är en lokal eller okrypterad adress; utvecklingens inloggning får inte användas i produktion',
    ],
    [!env.OIDC_CLIENT_ID, 'OIDC_CLIENT_ID', 'saknas'],
    [!env.OIDC_CLIENT_SECRET, 'OIDC_CLIENT_SECRET', 'saknas'],
    [env.DEV_IDP === true, 'DEV_IDP', 'får inte vara på i produktion'],
    [env.HOSP === 'double', 'HOSP', 'är ett påhittat register och får inte användas i produktion'],
    [!env.PKCS11_MODULE, 'PKCS11_MODULE', 'saknas: i produktion ligger nycklarna i en säkerhetsmodul'],
    [!env.PKCS11_PIN_FILE, 'PKCS11_PIN_FILE', 'saknas: filen med säkerhetsmodulens PIN-kod'],
    [!env.SMTP_URL, 'SMTP_URL', 'saknas: i produktion fångas ingen e-post upp, den skickas'],
    [!env.MAIL_FROM, 'MAIL_FROM', 'saknas: avsändaren av e-post'],
  ];
  return checks.filter(([fault]) => fault).map(([, field, text]) => ({ text: `${field} ${text}.`, field }));
}

function configurationInvalid(reasons: Reason[]): DomainError {
  return new DomainError('configuration-invalid', 'invalid', reasons);
}
