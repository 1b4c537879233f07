import type { DraftContent, IntygView } from '../../client/intyg.js';
import { intyg } from '../../words/intyg.js';

type Checked = Extract<DraftContent, { kind: 'goals' | 'form' }>;
type MethodChipsProps<Content extends Checked> = {
  view: IntygView;
  content: Content;
  onChange: (content: Content) => void;
};

/** How it was checked, one tap each. */
export function MethodChips<Content extends Checked>({ view, content, onChange }: MethodChipsProps<Content>) {
  const toggle = (code: (typeof content.methods)[number]) =>
    onChange({
      ...content,
      methods: content.methods.includes(code)
        ? content.methods.filter((other) => other !== code)
        : [...content.methods, code],
    });
  return (
    <div role="group" aria-labelledby="methods">
      <h2 id="methods">{intyg.methods}</h2>
      <div className="choice-chips">
        {view.methodChoices.map((choice) => (
          <button
            key={choice.code}
            type="button"
            name="methods"
            className="chip"
            aria-pressed={content.methods.includes(choice.code)}
            onClick={() => toggle(choice.code)}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </div>
  );
}
