import connectPgSimple from 'connect-pg-simple';
import type session from 'express-session';
import pg from 'pg';
import type { ActiveMandate, GrantPurpose } from '../contract/index.js';

export type ActorFacts = {
  givenName: string;
  surname: string;
  mandates: ActiveMandate[];
  purposes: GrantPurpose[];
};

const PRUNE_SECONDS = 15 * 60;

/**
 * Sessions and the one statement of each request that comes before any transaction: who is this, today? The function
 * answers about the session's own person only, so no row level security is passed by.
 */
export class SessionDatabase {
  private readonly pool: pg.Pool;
  private stopStore: (() => void) | undefined;

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 6,
      application_name: 'specialistvagen-session',
      statement_timeout: 5_000,
      connectionTimeoutMillis: 5_000,
    });
    // A connection that breaks while idle is replaced; the next request tells if the database is gone.
    this.pool.on('error', () => undefined);
  }

  /** The session store; not touched at each request (the session itself says when it was last seen). */
  store(make: typeof session, seconds: number): session.Store {
    const PgStore = connectPgSimple(make);
    const store = new PgStore({
      pool: this.pool,
      schemaName: 'identity',
      tableName: 'session',
      ttl: seconds,
      disableTouch: true,
      pruneSessionInterval: PRUNE_SECONDS,
      errorLog: () => undefined,
    });
    this.stopStore = () => store.close();
    return store;
  }

  async actorFacts(personId: string): Promise<ActorFacts | null> {
    const { rows } = await this.pool.query<{ facts: ActorFacts | null }>({
      name: 'actor-facts',
      text: 'select identity.actor_facts($1) as facts',
      values: [personId],
    });
    return rows[0]?.facts ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopStore?.();
    await this.pool.end();
  }
}
