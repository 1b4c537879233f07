import {
  Button,
  Checkbox,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { createContext, useContext, type ChangeEvent, type FormEvent, type ReactNode } from 'react';
import { isRefusal } from '../client/refusal.js';
import { everywhere } from '../words/everywhere.js';
import { bareField } from './field-of.js';
import { PrimaryAction } from './primary-action.js';
import { Problem } from './problem.js';

const Faults = createContext<ReadonlyMap<string, string>>(new Map());
/** What is wrong with the field, or with the group of that name. */
/** The field's own fault, or that of a part of it which has no input of its own (`options.1.label` is written in `options`). */
export function useFault(name: string): string | undefined {
  const faults = useContext(Faults);
  const bare = bareField(name);
  const part = [...faults].find(([field]) => field.startsWith(`${bare}.`));
  return faults.get(bare) ?? part?.[1];
}

type FormProps = {
  submit: string;
  onSubmit: (values: FormData) => void;
  error: Error | null;
  isPending: boolean;
  children: ReactNode;
  aside?: ReactNode;
  /** Where the form opened on the page and goes away again. */
  onCancel?: () => void;
  /** A small form beside the page's own primary action. */
  isSmall?: boolean;
  variant?: 'primary' | 'secondary';
};

/** A form with one button. Faults stand at their field and in a summary that links to them. */
export function Form({
  submit,
  onSubmit,
  error,
  isPending,
  children,
  aside,
  onCancel,
  isSmall = false,
  variant = 'primary',
}: FormProps) {
  const Buttons = isSmall ? Row : PrimaryAction;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A second click while the first is on its way is the same intent.
    if (!isPending) onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      <Problem error={error} />
      <FaultsOf error={error}>{children}</FaultsOf>
      <Buttons>
        <Button type="submit" loading={isPending} variant={variant}>
          {submit}
        </Button>
        {aside}
        {onCancel && (
          <Button variant="tertiary" onClick={onCancel}>
            {everywhere.cancel}
          </Button>
        )}
      </Buttons>
    </form>
  );
}

const Row = ({ children }: { children: ReactNode }) => <div className="row">{children}</div>;

export function FaultsOf({ error, children }: { error: Error | null; children: ReactNode }) {
  const faults = new Map<string, string>();
  for (const reason of isRefusal(error) ? error.reasons : [])
    if (reason.field) faults.set(bareField(reason.field), reason.text);
  return <Faults.Provider value={faults}>{children}</Faults.Provider>;
}

type Change = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

type TextProps = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  value?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'date' | 'email' | 'number' | 'tel';
  autoComplete?: string;
  min?: string;
  max?: string;
};

export function TextField({ value, onChange, type = 'text', ...rest }: TextProps) {
  return (
    <Textfield
      {...rest}
      type={type}
      lang="sv"
      error={useFault(rest.name)}
      {...(onChange
        ? { value: value ?? '', onChange: (event: Change) => onChange(event.target.value) }
        : { defaultValue: value })}
    />
  );
}

export function LongText({
  value,
  onChange,
  ...rest
}: Omit<TextProps, 'type' | 'min' | 'max'> & { rows?: number; maxLength?: number }) {
  return (
    <Textfield
      rows={5}
      maxLength={4000}
      {...rest}
      multiline
      error={useFault(rest.name)}
      {...(onChange
        ? { value: value ?? '', onChange: (event: Change) => onChange(event.target.value) }
        : { defaultValue: value })}
    />
  );
}

export type Option = { value: string; label: string; description?: ReactNode };
type ChoiceProps = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  options: readonly Option[];
  value?: string;
  onChange?: (value: string) => void;
  empty?: string;
};

export function ChoiceField({ name, label, description, options, value, onChange, empty }: ChoiceProps) {
  const fault = useFault(name);
  return (
    <Field>
      <Label>{label}</Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Select
        name={name}
        aria-invalid={fault ? true : undefined}
        {...(onChange
          ? { value: value ?? '', onChange: (event) => onChange(event.target.value) }
          : { defaultValue: value })}
      >
        {empty !== undefined && <Select.Option value="">{empty}</Select.Option>}
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}

type ManyProps = Omit<ChoiceProps, 'value' | 'onChange' | 'empty' | 'options'> & {
  options: readonly (Omit<Option, 'label'> & { label: ReactNode })[];
  chosen?: readonly string[];
  onToggle?: (value: string, isChosen: boolean) => void;
};

export function ChecksField({ name, label, description, options, chosen = [], onToggle }: ManyProps) {
  const fault = useFault(name);
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {description && <Fieldset.Description>{description}</Fieldset.Description>}
      {options.map((option) => (
        <Checkbox
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          description={option.description}
          {...(onToggle
            ? {
                checked: chosen.includes(option.value),
                onChange: (event) => onToggle(option.value, event.target.checked),
              }
            : { defaultChecked: chosen.includes(option.value) })}
        />
      ))}
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  );
}

export function RadioField({
  name,
  label,
  description,
  options,
  value,
  onChange,
}: Omit<ChoiceProps, 'empty'>) {
  const fault = useFault(name);
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {description && <Fieldset.Description>{description}</Fieldset.Description>}
      {options.map((option) => (
        <Radio
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          description={option.description}
          {...(onChange
            ? { checked: value === option.value, onChange: () => onChange(option.value) }
            : { defaultChecked: value === option.value })}
        />
      ))}
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  );
}

/** A form's text, or null where the field was left empty. */
export const textOf = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
};
export const optionalOf = (values: FormData, name: string): string | undefined =>
  textOf(values, name) || undefined;
export const listOf = (values: FormData, name: string): string[] => values.getAll(name).map(String);
export const linesOf = (values: FormData, name: string): string[] =>
  textOf(values, name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
