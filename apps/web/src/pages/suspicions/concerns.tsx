import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import {
  addShownFile,
  concernedPdfAddress,
  shownFileAddress,
  type SuspicionCase,
} from '../../client/suspicions.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { Problem } from '../../parts/problem.js';
import { Status } from '../../parts/status.js';
import { documentStatus } from '../../words/everywhere.js';
import { suspicions } from '../../words/suspicions.js';
import { ActButton } from './act-button.js';

const t = suspicions.concerns;
const facts = (parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(' · ');

/** Documents of this system, files that somebody showed, and the doctor's applications. */
export function Concerns({ view }: { view: SuspicionCase }) {
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <Documents view={view} />
      <Files view={view} />
      <Applications view={view} />
    </section>
  );
}

function Documents({ view }: { view: SuspicionCase }) {
  return (
    <div className="stack tight">
      <h3>{t.documents}</h3>
      {view.documents.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="items">
        {view.documents.map((one) => (
          <li key={one.documentId} className="item wide">
            <span className="item-title">
              {one.title} {one.goals.join(', ')}
            </span>
            <span className="item-facts">
              {facts([one.unit, t.issued(day(one.issuedOn)), documentStatus(one.status)])}
            </span>
            <span className="item-side">
              <a href={concernedPdfAddress(view.id, one.documentId)} target="_blank" rel="noreferrer">
                {t.open}
                <span className="visually-hidden"> {one.title}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
      <div>
        <ActButton name="add-document" view={view} />
      </div>
    </div>
  );
}

function Files({ view }: { view: SuspicionCase }) {
  const mayAdd = view.actions.some((one) => one.name === 'add-file' && one.enabled);
  if (view.files.length === 0 && !mayAdd) return null;
  return (
    <div className="stack tight">
      <h3>{t.files}</h3>
      <ul className="items">
        {view.files.map((one) => (
          <li key={one.id} className="item">
            <Status tone={one.verdict === 'in-force' ? 'done' : 'problem'}>{one.sentence}</Status>
            <span className="item-facts pre">{one.reasons.map(({ text }) => text).join('\n')}</span>
            <span className="row">
              <a href={shownFileAddress(view.id, one.id)} download>
                {t.download}
                <span className="visually-hidden"> {one.sha256.slice(0, 8)}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
      {mayAdd && <AddFile id={view.id} />}
    </div>
  );
}

function AddFile({ id }: { id: string }) {
  const input = useRef<HTMLInputElement>(null);
  const add = useAct((file: File, intent) => addShownFile(id, file, intent), {
    refreshes: [['suspicion-case', id]],
  });
  const choose = (list: FileList | null) => {
    const [chosen] = list ?? [];
    if (chosen) add.mutate(chosen);
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <div>
        <Button variant="secondary" loading={add.isPending} onClick={() => input.current?.click()}>
          {t.addFile}
        </Button>
        <input
          ref={input}
          type="file"
          name="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t.addFile}
          accept="application/pdf"
          onChange={(event) => choose(event.target.files)}
        />
      </div>
      <span className="small quiet">{t.filesHelp}</span>
      <Problem error={add.error} />
    </>
  );
}

function Applications({ view }: { view: SuspicionCase }) {
  if (view.applications.length === 0) return null;
  return (
    <div className="stack tight">
      <h3>{t.applications}</h3>
      <ul className="items">
        {view.applications.map((one) => (
          <li key={one.id} className="item wide">
            <Link to={`/arenden/${one.id}`} className="row-link">
              {one.diarienummer}
            </Link>
            <span className="item-facts">
              {facts([
                one.holdsDocument && t.holds,
                one.officer,
                one.decidedOn ? day(one.decidedOn) : t.noDecision,
              ])}
            </span>
            <span className="item-side">{one.isChanged && <Status tone="done">{t.changed}</Status>}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
