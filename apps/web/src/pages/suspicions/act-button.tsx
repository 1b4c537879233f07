import { Button, Dialog } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { suspicionAct, type SuspicionActName, type SuspicionCase } from '../../client/suspicions.js';
import { useAct } from '../../client/use-act.js';
import { Form } from '../../parts/form.js';
import { everywhere } from '../../words/everywhere.js';
import { suspicions } from '../../words/suspicions.js';
import { ACT_FIELDS, FIELDS, bodyOf } from './act-fields.js';

type ActProps = {
  name: SuspicionActName;
  view: SuspicionCase;
  /** What the place where the button stands has decided already. */
  fixed?: Readonly<Record<string, string>>;
  label?: string;
  isPrimary?: boolean;
  /** Whose button it is, for who hears the page. */
  about?: string;
};

const helpOf = (name: SuspicionActName): string | undefined =>
  (suspicions.help as Partial<Record<SuspicionActName, string>>)[name];

/** An act that the case allows now: a button, and behind it a form whose button says what happens. */
export function ActButton({ name, view, fixed, label, isPrimary = false, about }: ActProps) {
  const [isOpen, setOpen] = useState(false);
  const isAllowed = view.actions.some((one) => one.name === name && one.enabled);
  if (!isAllowed) return null;
  return (
    <>
      <Button variant={isPrimary ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
        {label ?? suspicions.act[name]}
        {about && <span className="visually-hidden"> {about}</span>}
      </Button>
      {isOpen && <ActDialog name={name} view={view} fixed={fixed ?? {}} onClose={() => setOpen(false)} />}
    </>
  );
}

type DialogProps = {
  name: SuspicionActName;
  view: SuspicionCase;
  fixed: Readonly<Record<string, string>>;
  onClose: () => void;
};

function ActDialog({ name, view, fixed, onClose }: DialogProps) {
  const act = useAct((body: object, intent) => suspicionAct(name, view.id, body, intent), {
    refreshes: [['suspicion-case', view.id], ['suspicion-cases']],
    onDone: onClose,
  });
  const fields = ACT_FIELDS[name].filter((field) => !(field in fixed));
  const title = suspicions.act[name];
  return (
    <Dialog open onClose={onClose} closeButton={everywhere.close} aria-label={title}>
      <div className="stack">
        <h2>{title}</h2>
        {helpOf(name) && <p>{helpOf(name)}</p>}
        <Form
          isSmall
          submit={title}
          onSubmit={(values) => act.mutate({ ...bodyOf(fields, values), ...fixed, revision: view.revision })}
          error={act.error}
          isPending={act.isPending}
          aside={
            <Button variant="tertiary" onClick={onClose}>
              {everywhere.cancel}
            </Button>
          }
        >
          {fields.map((field) => (
            <FieldOf key={field} field={field} view={view} />
          ))}
        </Form>
      </div>
    </Dialog>
  );
}

function FieldOf({ field, view }: { field: string; view: SuspicionCase }): ReactNode {
  return FIELDS[field]?.(view) ?? null;
}
