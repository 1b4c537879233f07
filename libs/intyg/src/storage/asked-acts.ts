import { createHash } from 'node:crypto';
import { execute, sql } from '@specialistvagen/platform';
import type { Secrets } from '@specialistvagen/platform';
import { askedActOf, askedActText } from '../domain/asked-act.js';
import type { AskedAct } from '../domain/asked-act.js';

/** What waits for an answer from the signing service; each request's row is taken out by its first answer. */
export class AskedActs {
  constructor(private readonly secrets: Secrets) {}

  async insert(personId: string, asked: AskedAct): Promise<void> {
    const hash = hashOf(asked.request.requestId);
    const content = this.secrets.sealBytes(Buffer.from(askedActText(asked)), contextOf(hash));
    await execute(
      `insert into intyg.asked_act (request_hash, ticket_id, person_id, content, asked_at)
       values ($1, $2, $3, $4, $5)`,
      [hash, asked.ticketId, personId, content, asked.request.requestTime],
    );
  }

  /** Of any number of answers to a request exactly one gets it. */
  async take(requestId: string): Promise<AskedAct | null> {
    const hash = hashOf(requestId);
    const [row] = await sql<{ content: Buffer }>(
      'delete from intyg.asked_act where request_hash = $1 returning content',
      [hash],
    );
    return row ? askedActOf(this.secrets.openBytes(row.content, contextOf(hash)).toString('utf8')) : null;
  }

  /** The answer that was used, whole: what the signing service said about who signed and how. */
  async keepAnswer(
    personId: string,
    kept: { ticketId: string; service: string; answer: Uint8Array; sha256: string; at: Date },
  ): Promise<void> {
    const { ticketId, service, answer, sha256, at } = kept;
    await execute(
      `insert into intyg.service_answer (ticket_id, person_id, service, content, sha256, kept_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [ticketId, personId, service, this.secrets.sealBytes(answer, answerContext(ticketId)), sha256, at],
    );
  }
}

/** As the worker may: what nobody answered is of no use when the act has ended. */
export async function forgetAsked(ticketId: string): Promise<void> {
  await execute('delete from intyg.asked_act where ticket_id = $1', [ticketId]);
}

/** What is left of acts that ended in another way than by the sweep: asked twice and answered once, or overtaken by a newer act. */
export function forgetAskedOfEnded(): Promise<number> {
  return execute(
    `delete from intyg.asked_act q using intyg.signing_act a
      where a.id = q.ticket_id and a.state in ('done', 'not-completed')`,
  );
}

const hashOf = (requestId: string): Buffer => createHash('sha256').update(requestId).digest();
const contextOf = (hash: Buffer): string => `intyg.asked_act:${hash.toString('hex')}`;
export const answerContext = (ticketId: string): string => `intyg.service_answer:${ticketId}`;
