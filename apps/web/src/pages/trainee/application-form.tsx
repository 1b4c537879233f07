import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import {
  application,
  saveApplication,
  submitApplication,
  type Application,
  type ApplicationFields,
} from '../../client/certificates.js';
import { isRefusal } from '../../client/refusal.js';
import { useAct } from '../../client/use-act.js';
import { DraftStatus, DraftTrouble } from '../../draft/draft-status.js';
import { useDraft } from '../../draft/use-draft.js';
import { FaultsOf } from '../../parts/form.js';
import { firstInputOf } from '../../parts/field-of.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { application as t } from '../../words/application.js';
import { FormFacts, FormFields } from './application-fields.js';

const EMPTY: ApplicationFields = {
  address: '',
  postalCode: '',
  city: '',
  phonePrivate: '',
  email: '',
  workplace: '',
  phoneWork: '',
  degree: [],
  licence: [],
  earlierCertificates: [],
  feePaidOn: '',
};

/** What the form of the application asks the applicant to write, saved as they are written; then the signature. Faults may be confirmed and sent (decision 25). */
export function ApplicationFormPart({ view }: { view: Application }) {
  const { draft, saver } = useDraft<ApplicationFields, unknown>(
    {
      id: view.id ?? '',
      save: async (version) => {
        const saved = await saveApplication(view.id ?? '', {
          revision: version.revision,
          form: version.content,
        });
        return { revision: saved.revision ?? version.revision };
      },
      reload: async () => {
        const now = await application({ trainee: view.traineeId, post: view.postId ?? undefined });
        return { revision: now.revision ?? 0, content: now.form ?? EMPTY };
      },
    },
    { revision: view.revision ?? 0, content: view.form ?? EMPTY },
  );
  const faults = view.completeness.findings;
  const [isConfirmed, setConfirmed] = useState(false);
  const [openedAt] = useState(() => new Date().toISOString());
  const submit = useAct(
    async (confirmedFaults: string[], intent) => {
      const saved = await saver.flush();
      return submitApplication(view.id ?? '', { revision: saved.revision, confirmedFaults }, intent);
    },
    { onDone: (opened) => window.location.assign(opened.signUrl) },
  );
  useFirstFault(submit.error);
  return (
    <section className="stack">
      <h2>{t.formHeading}</h2>
      <p className="quiet">{t.formLead}</p>
      {!(draft.state === 'refused' && draft.error === submit.error) && <Problem error={submit.error} />}
      <DraftTrouble draft={draft} saver={saver} show={(form) => <FormFacts form={form} />} />
      <FaultsOf error={draft.error ?? submit.error}>
        <FormFields kind={view.kind} form={draft.content} onChange={(form) => saver.change(form)} />
      </FaultsOf>
      <DraftStatus state={draft.state} savedAt={openedAt} />
      {faults.length > 0 && (
        <Checkbox
          name="confirmedFaults"
          label={t.confirmFaults}
          checked={isConfirmed}
          onChange={(event) => setConfirmed(event.target.checked)}
        />
      )}
      <PrimaryAction>
        <Button
          loading={submit.isPending}
          onClick={() => submit.mutate(isConfirmed ? faults.map((fault) => fault.key) : [])}
        >
          {faults.length > 0 ? t.sendAnyway : t.sign}
        </Button>
      </PrimaryAction>
    </section>
  );
}

/** After a refusal one stands in the first field to put right; the summary above lists them all. */
function useFirstFault(error: Error | null): void {
  useEffect(() => {
    if (isRefusal(error)) firstInputOf(error.reasons.flatMap(({ field }) => field ?? []))?.focus();
  }, [error]);
}
