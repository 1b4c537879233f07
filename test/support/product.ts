import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLogKey } from '@specialistvagen/evidence-log';
import { loadDemo } from '@specialistvagen/identity';
import { Secrets, SystemClock } from '@specialistvagen/platform';
import type { Clock } from '@specialistvagen/platform';
import { createTrust } from '@specialistvagen/signing';
import { loadDemoRoom } from '@specialistvagen/suspicions';
import { createApp } from '../../apps/api/src/create-app.js';
import type { ApiSettings } from '../../apps/api/src/settings.js';
import { createDevIdp } from '../../apps/dev-idp/src/dev-idp.js';
import type { FaultSwitch } from '../../apps/dev-idp/src/faults.js';
import type { DevIdpSettings } from '../../apps/dev-idp/src/settings.js';
import { Browser } from './browser.js';
import type { TestDatabase } from './use-postgres.js';

const loa = { loa2: 'http://id.elegnamnden.se/loa/1.0/loa2', loa3: 'http://id.elegnamnden.se/loa/1.0/loa3' };

export type Product = {
  url: string;
  dataDir: string;
  app: NestExpressApplication;
  secrets: Secrets;
  faults: FaultSwitch;
  /** A browser without any session. */
  visitor(): Browser;
  /** Signed in through the identity provider, as a demo person. */
  signedIn(key: string): Promise<Browser>;
};

/** What a spec's api shall have that others have not; asked when the instance's folder is there. */
type Adjust = (
  dataDir: string,
  issuer: string,
) => Promise<Partial<ApiSettings> & { idp?: Pick<DevIdpSettings, 'signing'> }>;

/** An instance that the spec has arranged already, demo people and hierarchy included. */
export type Arranged = { dataDir: string; secrets: Secrets; clock: Clock };

/** The api and the demo identity provider on real ports, with the demo people, on the spec's own database. */
export function useProduct(
  db: TestDatabase,
  adjust: Adjust = async () => ({}),
  arranged?: () => Arranged,
): Product {
  const product = {} as Product;
  const servers: Server[] = [];
  let dataDir = '';

  beforeAll(async () => {
    const instance = arranged?.() ?? (await newInstance(db));
    const { secrets, clock } = instance;
    dataDir = instance.dataDir;
    createLogKey(dataDir, { isTest: true });
    const idpServer = createServer();
    const apiServer = createServer();
    const [idpUrl, url] = [await listen(idpServer), await listen(apiServer)];
    servers.push(idpServer, apiServer);
    const oidc = { issuer: `${idpUrl}/idp`, clientId: 'specialistvagen', ...loa };
    const { idp: ofIdp, ...adjusted } = await adjust(dataDir, oidc.issuer);
    const idp = createDevIdp({
      ...oidc,
      publicUrl: url,
      folder: join(dataDir, 'secrets'),
      allowsFaults: true,
      ...ofIdp,
    });
    idpServer.on('request', idp.app);
    const app = await createApp({
      mode: 'test',
      dataDir,
      publicUrl: url,
      databaseUrl: db.url('api'),
      secrets,
      clock,
      oidc: { ...oidc, timeout: 2_000 },
      hosp: 'double',
      logLevel: process.env.TEST_LOG ?? 'silent',
      ...adjusted,
    });
    await app.init();
    apiServer.on('request', app.getHttpAdapter().getInstance() as RequestListener);
    Object.assign(product, {
      url,
      dataDir,
      app,
      secrets,
      faults: idp.faults,
      visitor: () => new Browser(url),
      signedIn: async (key: string) => {
        const browser = new Browser(url);
        await browser.signIn(key);
        return browser;
      },
    });
  }, 60_000);

  afterAll(async () => {
    await product.app?.close();
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    rmSync(dataDir, { recursive: true, force: true });
  }, 30_000);

  return product;
}

async function newInstance(db: TestDatabase): Promise<Arranged> {
  const dataDir = mkdtempSync(join(tmpdir(), 'product-spec-'));
  const [secrets, clock] = [Secrets.open(dataDir), new SystemClock()];
  createTrust(dataDir, { isTest: true });
  await loadDemo({ transactions: db.as('migrator').transactions, secrets, clock });
  await loadDemoRoom(db.as('migrator').transactions);
  return { dataDir, secrets, clock };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
