import { useEffect, useRef } from 'react';
import { search as t } from '../words/search.js';
import type { Group, Hit } from './hits.js';

export const optionId = (id: string, hit: Hit) => `${id}-${hit.group}-${hit.key}`;

type HitListProps = {
  id: string;
  hits: readonly Hit[];
  chosen: Hit | undefined;
  onChoose: (hit: Hit) => void;
};

/** The list that the field controls; the focus stays in the field. */
export function HitList({ id, hits, chosen, onChoose }: HitListProps) {
  const groups = [...new Set(hits.map(({ group }) => group))];
  return (
    <div id={`${id}-hits`} role="listbox" aria-label={t.hits} className="hits">
      {groups.map((group) => (
        <HitGroup
          key={group}
          id={id}
          group={group}
          hits={hits.filter((hit) => hit.group === group)}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

function HitGroup({ id, group, hits, chosen, onChoose }: HitListProps & { group: Group }) {
  const label = `${id}-${group}`;
  return (
    <div role="group" aria-labelledby={label}>
      <div id={label} role="presentation" className="hit-group">
        {t.group[group]}
      </div>
      {hits.map((hit) => (
        <Option
          key={hit.key}
          id={optionId(id, hit)}
          hit={hit}
          isChosen={hit === chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

type OptionProps = { id: string; hit: Hit; isChosen: boolean; onChoose: (hit: Hit) => void };

function Option({ id, hit, isChosen, onChoose }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  // The field has the focus and the keys; it tells which option is active (aria-activedescendant).
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isChosen}
      className="hit"
      onClick={() => onChoose(hit)}
    >
      <span className="item-title">{hit.title}</span>
      {hit.facts && <span className="item-facts">{hit.facts}</span>}
    </div>
  );
}
