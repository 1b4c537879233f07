type Option<Value extends string> = { value: Value; label: string };
type ChipsProps<Value extends string> = {
  label: string;
  name: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onPress: (value: Value) => void;
};

/** Few choices, one tap each. */
export function Chips<Value extends string>({ label, name, options, chosen, onPress }: ChipsProps<Value>) {
  if (options.length === 0) return null;
  return (
    <div role="group" aria-labelledby={`chips-${name}`} className="stack tight">
      <span id={`chips-${name}`}>{label}</span>
      <div className="choice-chips">
        {options.map(({ value, label: words }) => (
          <button
            key={value}
            type="button"
            name={name}
            className="chip"
            aria-pressed={chosen.includes(value)}
            onClick={() => onPress(value)}
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}
