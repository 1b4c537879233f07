import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { CountOpenIntyg } from '@specialistvagen/intyg';
import { Clock, DomainError, Transactions, refuseIf, swedishDay } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import {
  diffVersions,
  findVersion,
  readVersionFile,
  regulationList,
  versionInForce,
  versionsOf,
} from '@specialistvagen/regulations';
import type { RegulationVersion, VersionContent } from '@specialistvagen/regulations';
import { CountPinned } from '@specialistvagen/trainees';
import type { RegulationVersionRow, RegulationVersionView } from '../contract/regulation-version.js';
import {
  STATE_WORDS,
  appliesFrom,
  comparisonFor,
  shownDifferences,
  stateOf,
  touchedForms,
} from '../domain/version-view.js';
import type { TouchedForm } from '../domain/version-view.js';
import { PublicationActRepository } from '../storage/publication-act.repository.js';
import { RegulationVersionRepository } from '../storage/regulation-version.repository.js';
import type { StoredVersion } from '../storage/regulation-version.repository.js';
import { PublishedVersions, faultReasons } from './published-versions.js';

type Compared = Pick<RegulationVersionView, 'comparedWith' | 'meta' | 'differences'>;

/** The versions of the regulations for the officer: those that came with the program and those that came as files. */
@Injectable()
export class RegulationVersions {
  constructor(
    private readonly transactions: Transactions,
    private readonly versions: RegulationVersionRepository,
    private readonly acts: PublicationActRepository,
    private readonly published: PublishedVersions,
    private readonly people: People,
    private readonly pinned: CountPinned,
    private readonly openIntyg: CountOpenIntyg,
    private readonly clock: Clock,
  ) {}

  /** Stores the file, or tells every fault of it at once and stores nothing. The same file again changes nothing. */
  import(actor: Actor, bytes: Uint8Array): Promise<RegulationVersionView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.published.install();
      const read = readVersionFile(bytes);
      if (!read.ok) refuseIf('regulation-version-refused', 'refused', faultReasons(read.faults));
      else if (findVersion(read.version.designation, read.version.version)?.origin === 'shipped')
        refuseIf('regulation-version-refused', 'refused', [SHIPPED]);
      else return this.show(actor, await this.versions.add({ ...read.version, importedBy: actor.personId }));
      throw new Error('A version with faults was let through');
    });
  }

  list(actor: Actor): Promise<{ items: RegulationVersionRow[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.published.install();
      const stored = await this.versions.all();
      const names = await this.people.names(stored.flatMap(namedIn));
      const name = (id: string | null) => (id === null ? null : (names.get(id)?.displayName ?? null));
      const shipped = regulationList()
        .flatMap(({ designation }) => versionsOf(designation))
        .filter((one) => one.origin === 'shipped')
        .map((one) => this.shippedRow(one));
      return { items: [...shipped, ...stored.map((one) => this.storedRow(one, name))].sort(byName) };
    });
  }

  show(actor: Actor, id: string): Promise<RegulationVersionView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.published.install();
      const stored = await this.versions.find(id);
      if (!stored) throw new DomainError('regulation-version-unknown', 'not-found', 'Versionen finns inte.');
      const names = await this.people.names(namedIn(stored));
      const row = this.storedRow(stored, (one) => (one ? (names.get(one)?.displayName ?? null) : null));
      const { content, faults } = await this.content(stored);
      const others = versionsOf(stored.designation);
      const isPublished = stored.fromOn !== null;
      const running = comparisonFor({ version: stored.version, isPublished }, others, this.clock.today());
      const differences = running && content ? diffVersions(running, content) : null;
      const compared: Compared = differences
        ? { comparedWith: running?.version ?? null, ...shownDifferences(differences) }
        : { comparedWith: null, meta: [], differences: [] };
      const touched = differences && running && content ? touchedForms(differences, running, content) : [];
      return {
        version: row,
        ...compared,
        preview: {
          pinned: await this.pinned.of(stored.designation),
          openIntyg: await this.openIntygOn(touched),
        },
        notPublished: await this.notPublished(stored, actor),
        actions: [publishAction(stored, faults)],
      };
    });
  }

  private async notPublished({ id, fromOn }: StoredVersion, { personId }: Actor): Promise<string[]> {
    const act = fromOn === null ? await this.acts.latest(id, personId) : null;
    return act?.state === 'not-completed' ? act.reasons.map(({ text }) => text) : [];
  }

  /** The file to correct and import again; an imported one byte for byte as it came. */
  file(designation: string, version: string): Promise<Buffer> {
    return this.transactions.run({}, async () => {
      await this.published.install();
      const known = findVersion(designation, version);
      if (known) return Buffer.from(known.bytes);
      const stored = (await this.versions.all()).findLast(
        (one) => one.designation === designation && one.version === version,
      );
      if (!stored) throw new DomainError('regulation-version-unknown', 'not-found', 'Versionen finns inte.');
      return this.versions.bytes(stored.id);
    });
  }

  private async content(
    stored: StoredVersion,
  ): Promise<{ content: VersionContent | null; faults: Reason[] }> {
    const known = findVersion(stored.designation, stored.version);
    if (known?.sha256 === stored.sha256) return { content: known, faults: [] };
    // What was published since it was imported may stand in its way.
    const read = readVersionFile(await this.versions.bytes(stored.id));
    return read.ok
      ? { content: read.version, faults: [] }
      : { content: null, faults: faultReasons(read.faults) };
  }

  private async openIntygOn(
    touched: readonly TouchedForm[],
  ): Promise<RegulationVersionView['preview']['openIntyg']> {
    const counts = await this.openIntyg.of(touched.map(({ form }) => form));
    return touched.map(({ form, title, templateHash, withdrawnFrom }) => ({
      form,
      title,
      withdrawnFrom,
      openIntyg: counts
        .filter((one) => one.type === form && (templateHash === null || one.templateHash === templateHash))
        .reduce((sum, one) => sum + one.openCount, 0),
    }));
  }

  private stateOf(one: RegulationVersion): RegulationVersionRow['state'] {
    const today = this.clock.today();
    return stateOf(one, versionInForce(one.designation, today), today);
  }

  private shippedRow(one: RegulationVersion): RegulationVersionRow {
    const state = this.stateOf(one);
    return {
      id: null,
      designation: one.designation,
      name: one.meta.name,
      version: one.version,
      sha256: one.sha256,
      state,
      stateWords: STATE_WORDS[state],
      appliesFrom: appliesFrom(one),
      checkedBy: one.meta.checkedBy,
      importedBy: null,
      importedOn: null,
      publishedBy: null,
      publishedOn: null,
      note: null,
    };
  }

  private storedRow(one: StoredVersion, name: (id: string | null) => string | null): RegulationVersionRow {
    const published = one.fromOn === null ? null : findVersion(one.designation, one.version);
    const state = published ? this.stateOf(published) : 'imported';
    const meta = (published ?? versionsOf(one.designation).at(-1))?.meta;
    return {
      id: one.id,
      designation: one.designation,
      name: meta?.name ?? one.designation,
      version: one.version,
      sha256: one.sha256,
      state,
      stateWords: STATE_WORDS[state],
      appliesFrom: one.fromOn,
      checkedBy: published?.meta.checkedBy ?? null,
      importedBy: name(one.importedBy),
      importedOn: swedishDay(one.importedAt),
      publishedBy: name(one.publishedBy),
      publishedOn: one.publishedAt ? swedishDay(one.publishedAt) : null,
      note: one.note,
    };
  }
}

const SHIPPED: Reason = {
  text: 'Versionen följde med programmet. Ge den rättade filen en ny version (meta.version).',
  field: 'meta.version',
};

function publishAction(
  stored: StoredVersion,
  faults: readonly Reason[],
): RegulationVersionView['actions'][number] {
  const reasons = stored.fromOn === null ? [...faults] : [{ text: 'Versionen är redan publicerad.' }];
  return { name: 'publish', enabled: reasons.length === 0, reasons };
}

function namedIn({ importedBy, publishedBy }: StoredVersion): string[] {
  return publishedBy === null ? [importedBy] : [importedBy, publishedBy];
}

function byName(a: RegulationVersionRow, b: RegulationVersionRow): number {
  return a.designation.localeCompare(b.designation, 'sv') || a.version.localeCompare(b.version);
}
