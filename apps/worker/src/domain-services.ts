import { ExpireAssessments } from '@specialistvagen/assessments';
import { NightlyCheck, PublishedVersions, TrustStatus } from '@specialistvagen/certificates';
import type { NightlyOutcome, NightlySettings } from '@specialistvagen/certificates';
import { Mandates, People } from '@specialistvagen/identity';
import { ArchiveDocuments, CloseEndedActs, SendBackLeft } from '@specialistvagen/intyg';
import type { ArchiveOutcome } from '@specialistvagen/intyg';
import { OpeningStock } from '@specialistvagen/organisations';
import { CheckNight, CheckSigned, plausibilityConsumer } from '@specialistvagen/plausibility';
import type { PlausibilityNight } from '@specialistvagen/plausibility';
import { TellDueReviews } from '@specialistvagen/reviews';
import { TellOverdueSuspicions } from '@specialistvagen/suspicions';
import type { Clock, Config, Consumer, Transactions } from '@specialistvagen/platform';
import { TellProtection, TellSupervision } from '@specialistvagen/supervisors';
import { openDomainContext } from './domain-context.js';

export type DomainServices = {
  addressOf(personId: string): Promise<string | undefined>;
  /** Who holds the mandate to run the system today (ADR 11). */
  whoRunsTheSystem(): Promise<readonly string[]>;
  sweepSigningActs(): Promise<number>;
  /** What waits for somebody whose assignment or mandate has ended goes back to the doctor. */
  sendBackLeft(): Promise<number>;
  /** Requests for an assessment that nobody answered are put away. */
  expireAssessments(): Promise<number>;
  /** Study directors are told a year before a unit is to be reviewed again. */
  tellDueReviews(): Promise<number>;
  /** Whoever has a suspicion is told when its day, or the report to the police, has been let pass. */
  tellOverdueSuspicions(): Promise<number>;
  /** What a region had loaded is taken back once its doctors are in the portfolio. */
  closeOpeningStock(): Promise<number>;
  /** Statistics hears of the supervision from before it was told of any. */
  tellSupervision(): Promise<number>;
  /** Statistics is told no place of a person whose identity has become protected, nor of one told of before. */
  tellProtection(): Promise<number>;
  /** Validation data and archive stamps for what was signed, and again before they age. */
  archiveDocuments(stopping?: AbortSignal): Promise<ArchiveOutcome>;
  /** Writes `trust/status.json`, signed, for the offline verifier. Gives its date. */
  writeTrustStatus(): Promise<string>;
  /** Makes what was published as files known here; asked again and again, since an api process publishes. */
  loadRegulations(): Promise<number>;
  /** The rules over everything, once a night; null when there is nothing to do. */
  checkTheNight(settings?: NightlySettings): Promise<NightlyOutcome | null>;
  /** What hears of each signature: the plausibility checks over what was signed. */
  plausibilityConsumer(): Consumer;
  /** The plausibility checks over two years of signed intyg, once a night; null when there is nothing to do. */
  checkPlausibility(stopping?: AbortSignal): Promise<PlausibilityNight | null>;
  close(): Promise<void>;
};

/** The libraries' use cases that work without anybody asking, on the worker's pool. Personal signatures are never made here. */
export async function openDomain(
  config: Config,
  transactions: Transactions,
  clock: Clock,
): Promise<DomainServices> {
  const { context, close } = await openDomainContext(config, transactions, clock);
  const left = new SendBackLeft(transactions, clock);
  const unanswered = new ExpireAssessments(transactions, clock);
  return {
    addressOf: async (personId) =>
      (await context.get(People, { strict: false }).emailOf(personId)) ?? undefined,
    whoRunsTheSystem: () => context.get(Mandates, { strict: false }).holdersAnywhere('operations'),
    // Every owner of a kind of document must be there: the sweep lets go what an act held.
    sweepSigningActs: () => context.get(CloseEndedActs, { strict: false }).sweep(),
    sendBackLeft: () => left.sweep(),
    expireAssessments: () => unanswered.sweep(),
    tellDueReviews: () => context.get(TellDueReviews, { strict: false }).sweep(),
    tellOverdueSuspicions: () => context.get(TellOverdueSuspicions, { strict: false }).sweep(),
    closeOpeningStock: () => context.get(OpeningStock, { strict: false }).closeConnected(),
    tellSupervision: () => context.get(TellSupervision, { strict: false }).sweep(),
    tellProtection: () => context.get(TellProtection, { strict: false }).sweep(),
    archiveDocuments: (stopping) => context.get(ArchiveDocuments, { strict: false }).sweep(stopping),
    writeTrustStatus: () => context.get(TrustStatus, { strict: false }).write(config.dataDir),
    loadRegulations: () => context.get(PublishedVersions, { strict: false }).load(config.dataDir),
    checkTheNight: (settings) => context.get(NightlyCheck, { strict: false }).runIfDue(settings),
    plausibilityConsumer: () => plausibilityConsumer(context.get(CheckSigned, { strict: false })),
    checkPlausibility: (stopping) => context.get(CheckNight, { strict: false }).runIfDue(stopping),
    close,
  };
}
