import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DomainError, loadConfig, runUntilStopped } from '@specialistvagen/platform';
import { createDevIdp } from './dev-idp.js';

try {
  const config = loadConfig(process.env);
  if (config.mode === 'production' || !config.devIdp) {
    throw new Error(
      'Demoinloggningen startar bara i demo och test: produktion kräver en extern inloggningstjänst.',
    );
  }
  const { app } = createDevIdp({
    issuer: config.oidc.issuer,
    publicUrl: config.publicUrl,
    clientId: config.oidc.clientId,
    clientSecret: config.oidc.clientSecret,
    loa2: config.oidc.loa2,
    loa3: config.oidc.loa3,
    folder: join(config.dataDir, 'secrets'),
    allowsFaults: config.mode === 'test' || process.env.DEV_IDP_FAULTS === 'true',
  });
  const server = app.listen(config.port, () => {
    runUntilStopped({
      port: (server.address() as AddressInfo).port,
      stop: async () => {
        server.close();
        server.closeAllConnections();
      },
    });
  });
} catch (error) {
  const sentences = error instanceof DomainError ? error.reasons.map(({ text }) => text) : [String(error)];
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exit(1);
}
