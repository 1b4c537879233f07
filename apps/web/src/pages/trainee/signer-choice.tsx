import type { Prefill } from '../../client/intyg.js';
import { RadioField } from '../../parts/form.js';
import { Findings } from '../../parts/findings.js';
import { competenceWords } from '../../portfolio/competence.js';
import { intyg as t } from '../../words/intyg.js';

type Suggestion = Prefill['signers'][number];

/** The signature that the trainee chooses a person for; at most one, the others are known from the post. */
const chosenBlock = ({ form }: Prefill) => form.signers.find(({ isChosen }) => isChosen);
const suggestedFor = (filled: Prefill, field: string | undefined) =>
  filled.signers.filter((suggestion) => suggestion.field === field);

/** Who is asked: the one that was chosen, or the only one there is. */
export function signerOf(filled: Prefill, chosen: string): string | undefined {
  const own = suggestedFor(filled, chosenBlock(filled)?.field);
  return chosen || (own.length === 1 ? own[0]?.person.id : undefined);
}

type SignerChoiceProps = {
  filled: Prefill;
  chosen: string | undefined;
  onChoose: (id: string) => void;
};

/** Every signature of the form: those who are known are shown, the other is chosen. */
export function SignerChoice({ filled, chosen, onChoose }: SignerChoiceProps) {
  const block = chosenBlock(filled);
  const known = filled.signers.filter(({ field }) => field !== block?.field);
  const suggested = suggestedFor(filled, block?.field);
  const picked = suggested.find(({ person }) => person.id === chosen);
  const mayInvite = block?.roles.includes('course-leader');
  return (
    <>
      {known.length > 0 && <KnownSigners filled={filled} signers={known} isAlone={!block} />}
      {filled.signers.length === 0 && <p className="note">{t.noSigners}</p>}
      {suggested.length > 0 && (
        <RadioField
          name="signerId"
          label={known.length > 0 ? (block?.label ?? t.signer) : t.signer}
          options={suggested.map((suggestion) => ({
            value: suggestion.person.id,
            label: suggestion.person.displayName,
            description: competenceWords(suggestion.competence),
          }))}
          value={chosen ?? ''}
          onChange={onChoose}
        />
      )}
      {mayInvite && <p className="quiet">{t.courseLeaderLater}</p>}
      {picked && picked.findings.length > 0 && <Findings findings={picked.findings} />}
    </>
  );
}

type KnownProps = {
  filled: Prefill;
  signers: readonly Suggestion[];
  /** Nobody else is chosen; otherwise what speaks against the pair is told of the one who is. */
  isAlone: boolean;
};

function KnownSigners({ filled, signers, isAlone }: KnownProps) {
  const labelOf = (field: string) => filled.form.signers.find((signer) => signer.field === field)?.label;
  const byPerson = [...new Map(signers.map((one) => [`${one.field}${one.person.id}`, one])).values()];
  return (
    <ul className="items">
      {byPerson.map((suggestion) => (
        <li key={`${suggestion.field}${suggestion.person.id}`} className="item">
          <span className="item-title">{suggestion.person.displayName}</span>
          <span className="item-facts">
            {[labelOf(suggestion.field), competenceWords(suggestion.competence)].filter(Boolean).join(' · ')}
          </span>
          {isAlone && <Findings findings={suggestion.findings} />}
        </li>
      ))}
    </ul>
  );
}
