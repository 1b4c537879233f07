import type { FormContent, IntygView } from '../../client/intyg.js';
import type { Reason } from '../../client/refusal.js';
import { usePerson } from '../../client/session.js';
import { TextField } from '../../parts/form.js';
import { everywhere } from '../../words/everywhere.js';

type Ask = IntygView['form']['signers'][number]['asks'][number];
type SignatureFieldsProps = {
  view: IntygView;
  content: FormContent;
  findings: readonly Reason[];
  onChange: (content: FormContent) => void;
};

/** What the signer's own block asks for and the platform does not know; what it knows is never asked again. */
export function SignatureFields({ view, content, findings, onChange }: SignatureFieldsProps) {
  const { personId } = usePerson();
  const own = view.participants.find(({ person }) => person.id === personId);
  const block = view.form.signers.find(({ field }) => field === own?.field);
  if (!block) return null;
  const words = content.signatures[block.field] ?? {};
  const isAsked = (ask: Ask) =>
    words[ask] !== undefined || findings.some(({ field }) => field?.split('.').at(-1) === ask);
  return block.asks.filter(isAsked).map((ask) => (
    <TextField
      key={ask}
      name={ask === 'workplace' ? `signatures.${block.field}.workplace` : ask}
      label={everywhere.signature[ask]}
      value={words[ask] ?? ''}
      onChange={(text) =>
        onChange({
          ...content,
          signatures: { ...content.signatures, [block.field]: { ...words, [ask]: text } },
        })
      }
    />
  ));
}
