import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Transactions } from '@specialistvagen/platform';
import { declarationsFor } from '@specialistvagen/regulations';
import type { RuleFacts } from '@specialistvagen/regulations';
import type { Finding } from '../contract/parts.js';
import type { IntygView } from '../contract/views.js';
import { changesBetween } from '../domain/changes.js';
import { competenceLine } from '../domain/competence-line.js';
import type { Intyg, IntygEvent } from '../domain/intyg.js';
import { underWay } from '../domain/intyg-states.js';
import { itemActions } from '../domain/item-actions.js';
import { signerLabel } from '../domain/participants.js';
import { seenBefore } from '../domain/seen-before.js';
import { goalDetails, methodChoices, serviceRows } from '../domain/view-parts.js';
import { placeInstead } from '../domain/protected-place.js';
import { wholePeriod, writtenOn } from '../domain/written.js';
import { formView, printedFields } from '../domain/form-view.js';
import { templateOfIntyg } from '../domain/intyg-template.js';
import { documentStanding } from '../storage/document-status.js';
import { eventsOf, successorOf } from '../storage/intyg-rows.js';
import { FindOwnIntyg } from './find-own-intyg.js';
import type { Standing } from './find-own-intyg.js';
import { GatherEvidence } from './gather-evidence.js';
import { JudgeIntyg } from './judge-intyg.js';
import { OpenPortfolio } from './open-portfolio.js';
import { ShowIntyg, nameOf, shownHash } from './show-intyg.js';
import type { Names } from './show-intyg.js';
import { ViewAfterSigning } from './view-after-signing.js';

/** The one screen of an intyg: all that a signer needs to judge it in four minutes, and what can be done. */
@Injectable()
export class ViewIntyg {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly judging: JudgeIntyg,
    private readonly showing: ShowIntyg,
    private readonly portfolio: OpenPortfolio,
    private readonly organisations: Organisations,
    private readonly evidence: GatherEvidence,
    private readonly afterSigning: ViewAfterSigning,
  ) {}

  view(actor: Actor, id: string): Promise<IntygView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const standing = await this.finding.find(actor, id);
      await this.portfolio.log(actor, standing.intyg.traineeId, 'läste ett intyg');
      return this.build(actor, standing);
    });
  }

  /** All faults of the intyg as it would be signed today. */
  check(actor: Actor, id: string): Promise<{ findings: Finding[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const { intyg } = await this.finding.find(actor, id);
      await this.portfolio.log(actor, intyg.traineeId, 'kontrollerade ett intyg');
      return { findings: [...(await this.judging.judge(intyg)).findings] };
    });
  }

  private async build(actor: Actor, { intyg, actors }: Standing): Promise<IntygView> {
    const judgement = await this.judging.judge(intyg);
    const isOver = ['signed', 'replaced', 'revoked', 'void'].includes(intyg.state);
    const findings = isOver ? [] : judgement.findings;
    const names = await this.showing.names([intyg]);
    const events = await eventsOf(intyg.id);
    const before = isOver ? null : seenBefore(events, underWay.includes(intyg.state));
    const standing = intyg.documentId ? await documentStanding(intyg.documentId) : null;
    const template = templateOfIntyg(intyg);
    const replacedBy = await successorOf(intyg.id);
    const after = await this.afterSigning.of(actor, intyg, replacedBy);
    return {
      ...this.showing.listItem(actor, intyg, names),
      trainee: { id: intyg.traineeId, displayName: nameOf(names, intyg.traineeId) },
      content: intyg.content,
      form: formView(template, pinnedTo(judgement.facts)),
      printed: printedFields(template, judgement.facts),
      restsOn: restsOn(intyg),
      contentHash: shownHash(intyg),
      goalDetails: goalDetails(intyg.goals, judgement.facts),
      period: await this.period(intyg, judgement.facts),
      ...serviceRows(template.template, judgement.facts),
      participants: participants(intyg, names, judgement.facts),
      evidence: await this.evidence.of(actor, intyg),
      changes: before ? changesBetween(before.content, intyg.content, template.template) : [],
      changesSince: before?.at.toISOString() ?? null,
      findings: [...findings],
      actions: itemActions({ intyg, actors, findings, now: this.clock.now(), after: after.facts }),
      methodChoices: methodChoices(),
      declarations: declarationsOf(intyg, actor.personId),
      history: history(events, await this.historyNames(events, names)),
      replaces: intyg.replaces,
      replacedBy,
      ...after.shown,
      documentState: standing?.status ?? null,
    };
  }

  private async period(intyg: Intyg, facts: RuleFacts): Promise<IntygView['period']> {
    const { careUnitId, ...written } = writtenOn(intyg.content);
    const period = wholePeriod({ careUnitId, ...written });
    if (!period) return null;
    const { from: periodFrom, to: periodTo } = period;
    const instead = placeInstead(facts.training);
    const unit = careUnitId && instead === null ? await this.organisations.unit(careUnitId) : null;
    const service = facts.training.servicePeriods.find(
      (one) => one.careUnitId === careUnitId && one.from <= periodTo && (one.to ?? periodTo) >= periodFrom,
    );
    return {
      from: periodFrom,
      to: periodTo,
      careUnitName: instead ?? unit?.name ?? null,
      percent: service?.percent ?? null,
    };
  }

  private async historyNames(events: readonly IntygEvent[], names: Names): Promise<Names> {
    const unknown = events.flatMap(({ byPerson }) => (byPerson && !names.has(byPerson) ? [byPerson] : []));
    return unknown.length === 0 ? names : new Map([...names, ...(await this.showing.namesOf(unknown))]);
  }
}

const words: Readonly<Record<string, string>> = {
  request: 'skapade utkastet',
  send: 'skickade',
  withdraw: 'återtog',
  return: 'återsände',
  'send-back': 'lät intyget återgå',
  'write-anew': 'skrev kursintyget på nytt',
  decline: 'avböjde',
  remind: 'påminde',
  'begin-signing': 'började underteckna',
  complete: 'undertecknade',
  'await-cosignature': 'undertecknade, väntar på medsignering',
  release: 'underskriften blev inte klar',
  'release-cosignature': 'underskriften blev inte klar',
  revoke: 'återkallade',
  'accept-report': 'återkallade efter en anmälan',
  replace: 'ersattes av ett nytt intyg',
};

function history(events: readonly IntygEvent[], names: Names): IntygView['history'] {
  return events.map(({ at, action, byPerson, reason }) => ({
    at: at.toISOString(),
    what: words[action] ?? action,
    who: byPerson && nameOf(names, byPerson),
    reason,
  }));
}

function participants(intyg: Intyg, names: Names, facts: RuleFacts): IntygView['participants'] {
  return intyg.participants.map(({ personId, role, field, state, signedAt }) => ({
    person: { id: personId, displayName: nameOf(names, personId) },
    field,
    role,
    roleLabel: signerLabel(templateOfIntyg(intyg).template, field),
    state,
    signedAt: signedAt?.toISOString() ?? null,
    competence: competenceLine(
      facts.signing?.signers.find((signer) => signer.personId === personId)?.competence ?? null,
    ),
  }));
}

/** The reader's own when they sign, otherwise those of every signer, each once. */
function declarationsOf(intyg: Intyg, personId: string): IntygView['declarations'] {
  const own = intyg.participants.filter((one) => one.personId === personId);
  const fields = (own.length > 0 ? own : intyg.participants).map(({ field }) => field);
  const { version } = templateOfIntyg(intyg).template;
  const all = fields.flatMap((field) => declarationsFor(intyg.type, field, version));
  return [...new Map(all.map((one) => [one.id, one])).values()].map(
    ({ text, citation, isCitationVerified }) => ({
      text,
      citation,
      isCitationVerified,
    }),
  );
}

function restsOn({ restsOn: rests }: Intyg): IntygView['restsOn'] {
  if (!rests) return null;
  const { kind, title, sha256, issuedOn } = rests;
  return { kind, title, sha256, issuedOn: issuedOn ?? null };
}

function pinnedTo({ training }: RuleFacts) {
  return { designation: training.post.regulation, version: training.post.regulationVersion };
}
