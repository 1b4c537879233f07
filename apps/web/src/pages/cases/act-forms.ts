import type { Case } from '../../client/certificates.js';
import { postAct, type Body } from '../../client/http.js';
import { linesOf, textOf, type Option } from '../../parts/form.js';
import { cases } from '../../words/cases.js';
import type { OpenAct } from './open-act.js';

const f = cases.field;
export type ActField =
  | { kind: 'text' | 'long' | 'day' | 'lacking'; name: string; label: string }
  | { kind: 'document'; isRequired: boolean }
  | { kind: 'outcome' }
  | { kind: 'colleague'; name: string; label: string }
  | { kind: 'choice' | 'checks'; name: string; label: string; options: (view: Case) => readonly Option[] };

type CasePath = Extract<Parameters<typeof postAct>[0], `/api/cases/{id}/${string}`>;
/** What the officer wrote, where the act was opened, and the reasons given for faults that hinder. */
export type Written = {
  values: FormData;
  from: OpenAct;
  overrides: { key: string; reason: string }[];
};
export type CaseActForm = {
  fields: readonly ActField[];
  /** Some acts are signed: then the answer says where. */
  run: (id: string, revision: number, written: Written, intent: string) => Promise<object>;
};

export function act<P extends CasePath>(
  path: P,
  fields: readonly ActField[],
  body: (written: Written) => Omit<Body<P>, 'revision'>,
): CaseActForm {
  return {
    fields,
    run: (id, revision, written, intent) =>
      postAct(path, id, { ...body(written), revision } as Body<P>, intent) as Promise<object>,
  };
}

/** *Delmål BT3: saknar intyg* → what is lacking and in which way (PSF 8 kap. 2 §). */
export const lackingOf = (values: FormData) =>
  linesOf(values, 'lacking').map((line) => {
    const [what = '', ...explanation] = line.split(':');
    return { what: what.trim(), explanation: explanation.join(':').trim() || what.trim() };
  });

export const REASON: ActField = { kind: 'long', name: 'reason', label: f.reason };
export const REASONS: ActField = { kind: 'long', name: 'reasons', label: f.reasons };
export const LACKING: ActField = { kind: 'lacking', name: 'lacking', label: f.lacking };
export const ANSWER_BY: ActField = { kind: 'day', name: 'answerBy', label: f.answerBy };
export const reasonOf = ({ values }: Written) => ({ reason: textOf(values, 'reason') });
