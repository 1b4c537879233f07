import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { intyg, openSigningAct, type IntygView } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { DraftStatus, DraftTrouble } from '../../draft/draft-status.js';
import { FaultsOf } from '../../parts/form.js';
import { Findings } from '../../parts/findings.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { Status, toneOf } from '../../parts/status.js';
import { toSign as t } from '../../words/to-sign.js';
import { Changes, Evidence } from '../../portfolio/intyg-around.js';
import { IntygBody, IntygParts, RestsOn, WrittenContent } from '../../portfolio/intyg-body.js';
import { PlausibilityWarnings } from '../../portfolio/plausibility-warnings.js';
import { placeAndTime } from '../../portfolio/place-and-time.js';
import { shownVersion, useIntygDraft } from '../../portfolio/use-intyg-draft.js';
import { displayed, remember } from './displayed.js';
import { InShort, Statement } from './in-short.js';
import { SendBack } from './send-back.js';
import { SignerFields } from './signer-fields.js';

const may = (view: IntygView, name: string) =>
  view.actions.some((action) => action.name === name && action.enabled);

/** One screen: who, what, when, what it rests on, how it was checked; then sign, send back, or *inte jag*. */
export function SignPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { med }: { med?: string } = useSearch({ strict: false });
  const { data: view } = useSuspenseQuery({ queryKey: ['intyg', id], queryFn: () => intyg(id) });
  const chosen = med?.split(',') ?? [id];
  const place = chosen.length > 1 ? ` (${t.of(chosen.indexOf(id) + 1, chosen.length)})` : '';
  return (
    <Page
      title={`${view.trainee.displayName}: ${view.goals.length > 0 ? view.goals.join(', ') : view.title}${place}`}
      back={{ to: '/att-signera', label: t.title }}
      lead={<p>{placeAndTime(view)}</p>}
    >
      {may(view, 'sign') || may(view, 'edit') ? (
        <Signing key={id} view={view} chosen={chosen} />
      ) : (
        <NotNow view={view} />
      )}
    </Page>
  );
}

/** What hinders, or what already happened; nothing to press that cannot be pressed. */
function NotNow({ view }: { view: IntygView }) {
  const reasons = view.actions.find((action) => action.name === 'sign')?.reasons ?? [];
  return (
    <>
      <Status tone={toneOf(view.state)}>{view.statusLine}</Status>
      {reasons.length > 0 && (
        <section>
          <h2>{t.notSignable}</h2>
          <Findings findings={reasons.map((reason) => ({ ...reason, level: 'block' as const }))} />
        </section>
      )}
      <PlausibilityWarnings intygId={view.id} isSigned />
      <IntygBody view={view} />
      <WrittenContent content={view.content} view={view} />
      <PrimaryAction>
        <SendBack view={view} />
      </PrimaryAction>
    </>
  );
}

/** Saves what is written, then opens one act over what has been on the screen; `left`: some of the chosen had not. */
function useSigning(view: IntygView, saver: ReturnType<typeof useIntygDraft>['saver']) {
  const [left, setLeft] = useState<string | null>(null);
  const sign = useAct(
    async (ids: readonly string[], intent) => {
      const saved = await saver.flush();
      remember(shownVersion(view, saved.answer));
      const items = displayed(ids);
      if (items.length < ids.length) setLeft(t.readOthers);
      return openSigningAct({ items }, intent);
    },
    { onDone: (opened) => window.location.assign(opened.signUrl) },
  );
  return { sign, left };
}

function Signing({ view, chosen }: { view: IntygView; chosen: readonly string[] }) {
  const { draft, saver, savedAt, findings } = useIntygDraft(view);
  const shown = shownVersion(view, draft.answer);
  useEffect(() => remember(shown));
  const { sign, left } = useSigning(view, saver);
  const next = chosen[chosen.indexOf(view.id) + 1];
  // A form without goals (service, competence) shows its parts at once.
  const hasGoals = view.goals.length > 0;
  // What is the signer's own to fill in is no fault before they have tried to sign.
  const told = findings.filter((finding) => sign.isError || finding.field === undefined);
  return (
    <>
      <Problem error={sign.error} />
      <DraftTrouble
        draft={draft}
        saver={saver}
        show={(content) => <WrittenContent content={content} view={view} />}
      />
      <Changes view={view} />
      <RestsOn view={view} />
      {hasGoals ? <InShort view={view} /> : <IntygParts view={view} />}
      <FaultsOf error={sign.error ?? draft.error}>
        <SignerFields
          view={view}
          content={draft.content}
          findings={findings}
          onChange={(content) => saver.change(content)}
        />
      </FaultsOf>
      {draft.state !== 'untouched' && <DraftStatus state={draft.state} savedAt={savedAt} />}
      {told.length > 0 && <Findings findings={told} />}
      {hasGoals && <p className="quiet">{view.title}</p>}
      {hasGoals && <IntygParts view={view} />}
      <Evidence evidence={view.evidence} />
      <PlausibilityWarnings intygId={view.id} isSigned={false} />
      <Statement view={view} />
      {left && <p role="status">{left}</p>}
      <PrimaryAction>
        {next ? (
          <LinkButton to={`/att-signera/${next}`} search={{ med: chosen.join(',') }}>
            {t.next}
          </LinkButton>
        ) : (
          <Button loading={sign.isPending} onClick={() => sign.mutate(chosen)}>
            {chosen.length > 1 ? t.signMany(chosen.length) : t.sign}
          </Button>
        )}
        <SendBack view={view} />
      </PrimaryAction>
    </>
  );
}
