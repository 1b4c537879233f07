import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  hashBody,
  newId,
  readXml,
  refuseIf,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import type { StudyFilePreview, StudyResultList } from '../contract/index.js';
import { readElmo, type ElmoEntry, type ElmoFile } from '../domain/elmo-file.js';
import {
  choiceReasons,
  entryReasons,
  isShowable,
  studyChoices,
  type StudyChoice,
} from '../domain/study-result.js';
import { insertStudyResult, savedEntries } from '../storage/study-result.repository.js';
import { CheckPersonInFile } from './check-person-in-file.js';
import { PortfolioAccess } from './portfolio-access.js';
import { StudyResults } from './study-results.js';

type At = { readonly actor: Actor; readonly traineeId: string };

/**
 * An ELMO file (EMREX) that the doctor has fetched, from Ladok for instance: shown first, then what the doctor points out is
 * kept. Nothing outside is asked, so there is no port; the signature is not checked, and every row says so.
 */
@Injectable()
export class ReadStudyFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly person: CheckPersonInFile,
    private readonly results: StudyResults,
    private readonly clock: Clock,
  ) {}

  preview({ actor, traineeId }: At, bytes: Buffer): Promise<StudyFilePreview> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const what = 'provade en fil med studieresultat';
      await this.access.open(actor, { traineeId, what, allowed: ['own'] });
      const file = elmoOf(bytes);
      const { isNumberCompared } = await this.person.check(traineeId, file.person);
      const saved = await savedEntries(traineeId, file.entries.map(hashOf));
      return {
        isSigned: file.isSigned,
        madeAt: file.madeAt?.toISOString() ?? null,
        isNumberCompared,
        entries: file.entries.map((entry) => this.shown(entry, saved)),
      };
    });
  }

  save(
    { actor, traineeId }: At,
    chosen: string | undefined,
    bytes: Buffer,
    key: string,
  ): Promise<StudyResultList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const what = 'lade till studieresultat ur en fil';
      const relations = await this.access.open(actor, { traineeId, what, allowed: ['own'] });
      const choices = chosen ? studyChoices(chosen) : [];
      const scope = {
        person: actor.personId,
        operation: 'save-study-results',
        bodyHash: hashBody({ chosen, file: createHash('sha256').update(bytes).digest('hex') }),
      };
      await withIdempotency(key, scope, async () => {
        const file = elmoOf(bytes);
        const { isNumberCompared } = await this.person.check(traineeId, file.person);
        await this.insert({ traineeId, isNumberCompared }, file, choices);
        return newId();
      });
      return this.results.view(traineeId, relations);
    });
  }

  private async insert(
    of: { readonly traineeId: string; readonly isNumberCompared: boolean },
    file: ElmoFile,
    choices: readonly StudyChoice[],
  ): Promise<void> {
    const at = (position: number) => file.entries[position];
    const reasonsAt = (position: number) => {
      const entry = at(position);
      return entry ? entryReasons(entry, checkText, this.clock.today()) : null;
    };
    refuseIf('study-file-refused', 'refused', choiceReasons(choices, reasonsAt));
    for (const { position, kind } of choices) {
      const entry = at(position);
      if (!entry) continue;
      const { isSigned } = file;
      const row = { ...entry, ...of, id: newId(), kind, isSigned, readAt: this.clock.now() };
      await insertStudyResult({ ...row, entryHash: hashOf(entry) });
    }
  }

  private shown(entry: ElmoEntry, saved: ReadonlySet<string>): StudyFilePreview['entries'][number] {
    const [fault] = entryReasons(entry, checkText, this.clock.today());
    const { position, isPart, issuer, title, resultOn, result, credits } = entry;
    const texts = isShowable(entry, checkText)
      ? { issuer, title, result, credits }
      : { issuer: '', title: `Resultat ${position + 1}`, result: null, credits: null };
    const isSaved = saved.has(hashOf(entry).toString('hex'));
    return { position, isPart, resultOn, ...texts, isSaved, fault: fault?.text ?? null };
  }
}

function elmoOf(bytes: Buffer): ElmoFile {
  const xml = readXml(bytes);
  refuseIf('study-file-refused', 'refused', xml.ok ? [] : [xml.reason]);
  const elmo = xml.ok ? readElmo(xml.root) : null;
  refuseIf('study-file-refused', 'refused', elmo && !elmo.ok ? [elmo.reason] : []);
  if (!elmo?.ok) throw new Error('A refused file goes no further');
  return elmo.file;
}

/** What an entry says, without its place in the file: a file that is fetched again has the same entries. */
function hashOf({ issuer, title, localId, resultOn, result, credits }: ElmoEntry): Buffer {
  return hashBody({ issuer, title, localId, resultOn, result, credits });
}
