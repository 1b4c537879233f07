import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { requireTokenLogKey } from '@specialistvagen/evidence-log';
import {
  DomainError,
  Secrets,
  SystemClock,
  databaseUrl,
  loadConfig,
  runUntilStopped,
} from '@specialistvagen/platform';
import type { Config } from '@specialistvagen/platform';
import {
  certificatesIn,
  requireGenuineTrust,
  requireTokenKeys,
  requireTrustedService,
} from '@specialistvagen/signing';
import { createApp } from './create-app.js';
import type { ApiSettings } from './settings.js';

const WEB = resolve(import.meta.dirname, '../../../web');

/** The certificates are public; a file that cannot be read stops the start. */
function signingServiceOf({ signingService }: Config): ApiSettings['signingService'] {
  if (signingService?.kind !== 'dss-ext') return signingService;
  const { certificatesFile, ...way } = signingService;
  return { ...way, responseCertificates: certificatesIn(readFileSync(certificatesFile, 'utf8')) };
}

function settingsOf(config: Config): ApiSettings {
  return {
    mode: config.mode,
    dataDir: config.dataDir,
    publicUrl: config.publicUrl,
    databaseUrl: databaseUrl(config, 'api'),
    secrets: Secrets.open(config.dataDir),
    clock: new SystemClock(),
    oidc: config.oidc,
    hosp: config.hosp,
    webFolder: existsSync(resolve(WEB, 'sv/index.html')) ? WEB : undefined,
    signingService: signingServiceOf(config),
    logLevel: config.logLevel,
    statistics: config.statistics,
  };
}

/** Slow and endless requests are given up, so that a few of them cannot hold the server. */
function limitTimes(server: Server): void {
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 65_000;
  server.maxRequestsPerSocket = 10_000;
}

try {
  const config = loadConfig(process.env);
  if (config.mode === 'production') {
    requireGenuineTrust(config.dataDir);
    requireTokenKeys(config.dataDir);
    requireTokenLogKey(config.dataDir);
  }
  if (config.signingService) requireTrustedService(config.dataDir, config.signingService.id, new Date());
  const app = await createApp(settingsOf(config));
  const server = (await app.listen(config.port)) as Server;
  limitTimes(server);
  const { port } = server.address() as AddressInfo;
  runUntilStopped({ port, stop: () => app.close() });
  if (!process.send) process.stderr.write(`api: lyssnar på port ${port}\n`);
} catch (error) {
  const sentences = error instanceof DomainError ? error.reasons.map(({ text }) => text) : [String(error)];
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exit(1);
}
