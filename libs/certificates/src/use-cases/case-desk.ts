import { Injectable } from '@nestjs/common';
import { AccessLog } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, Transactions, hashBody, withIdempotency } from '@specialistvagen/platform';
import type { ApplicationChanged } from '../contract/application.js';
import { actingRole } from '../domain/acting-role.js';
import type { ActingRole, ApplicationAction } from '../domain/application-states.js';
import { actionWords } from '../domain/case-words.js';
import { refuseText } from '../domain/free-text.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { ApplicationChanges } from './application-changes.js';
import { Impartiality } from './impartiality.js';

/** What is asked for: the case as the person saw it, what they wrote, and the key that makes it happen once. */
export type CaseAct<Body extends { revision: number }> = {
  actor: Actor;
  id: string;
  key: string;
  body: Body;
};

export type ActEffect = {
  note?: string | null;
  subjectId?: string | null;
  set?: Readonly<Record<string, unknown>>;
  openQuestions?: number;
};

export type OpenedCase = { row: ApplicationRow; role: ActingRole };

/** One act on one case: found, allowed by the table, logged, done once, in one transaction. */
@Injectable()
export class CaseDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationRepository,
    private readonly changes: ApplicationChanges,
    private readonly accessLog: AccessLog,
    private readonly impartiality: Impartiality,
  ) {}

  async act<Body extends { revision: number }>(
    action: ApplicationAction,
    { actor, id, key, body }: CaseAct<Body>,
    effect: (opened: OpenedCase) => Promise<ActEffect>,
  ): Promise<ApplicationChanged> {
    refuseText(textsOf(body));
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: `case-${action}`,
        bodyHash: hashBody({ id, ...body }),
      };
      await withIdempotency(key, scope, async () => {
        const opened = await this.open(actor, id, actionWords(action));
        await this.carryOut(action, { actor, opened, revision: body.revision }, effect);
        return id;
      });
      return this.now(id);
    });
  }

  /** The case, if it is this person's to see; outside it there is no such case. Reading it is logged. */
  async open(actor: Actor, id: string, what: string): Promise<OpenedCase> {
    const row = await this.applications.find(id);
    const isOfficer = actor.roles.includes('case_officer');
    const role = row && actingRole(row, actor.personId, isOfficer);
    if (!row || !role || (row.state === 'draft' && role !== 'applicant')) {
      throw new DomainError(
        'application-unknown',
        'not-found',
        'Ärendet finns inte, eller så är det inte ditt att se.',
      );
    }
    if (row.traineeId && role !== 'applicant') {
      await this.accessLog.record({
        trainee: row.traineeId,
        what: `ärende: ${what}`,
        purpose: 'case-officer',
      });
    }
    return { row, role };
  }

  /** For reading the whole case: its officer, or the second one. */
  async openOwn(actor: Actor, id: string, what: string): Promise<OpenedCase> {
    const opened = await this.open(actor, id, what);
    if (opened.role === 'applicant') {
      throw new DomainError('application-unknown', 'not-found', 'Ärendet finns inte.');
    }
    if (opened.role === 'any-officer') {
      throw new DomainError('case-not-taken', 'forbidden', 'Ta ärendet först: du läser det när det är ditt.');
    }
    return opened;
  }

  async now(id: string): Promise<ApplicationChanged> {
    const row = await this.applications.find(id);
    if (!row) throw new Error('an application that was changed is gone');
    return { id, state: row.state, revision: row.revision };
  }

  private async carryOut(
    action: ApplicationAction,
    given: { actor: Actor; opened: OpenedCase; revision: number },
    effect: (opened: OpenedCase) => Promise<ActEffect>,
  ): Promise<void> {
    const { row, role } = given.opened;
    // Asked before the effect too, so that the person learns that the act is not open rather than a later consequence.
    this.changes.step({ row, action, role, openQuestions: 1 });
    const personId = given.actor.personId;
    await this.impartiality.mustAllow({ applicationId: row.id, personId, role, action });
    const { note, subjectId, set, openQuestions } = await effect(given.opened);
    await this.changes.apply({
      row,
      action,
      role,
      revision: given.revision,
      by: personId,
      note,
      subjectId,
      set,
      openQuestions,
    });
  }
}

/** Everything in the body that a person wrote, by its path. */
function textsOf(value: unknown, path = ''): Record<string, string> {
  if (typeof value === 'string') return isId(value) ? {} : { [path]: value };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, member]) => textsOf(member, path === '' ? name : `${path}.${name}`)),
  ) as Record<string, string>;
}

/** An id of our own may hold ten digits in a row; it is nothing a person wrote. */
function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
