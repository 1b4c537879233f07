import sweden from '@svg-maps/sweden';
import { numberWords } from '../figure.js';
import { COUNTY_OF } from './county-of.js';

export type Placed = { code: string; name: string; n: number | null; word: string };
type Props = {
  regions: readonly Placed[];
  chosen: string;
  choose: (code: string) => void;
  label: string;
};

const LARGEST = 34;

/**
 * Counts as circles in their counties: a circle's area follows the number, so that a large county without doctors does not look
 * like many. Each is a button; what is not shown has a dash.
 */
export function RegionMap({ regions, chosen, choose, label }: Props) {
  const most = Math.max(1, ...regions.map((region) => region.n ?? 0));
  return (
    <svg className="region-map" viewBox={sweden.viewBox} role="group" aria-label={label}>
      {sweden.locations.map((county) => (
        <path
          key={county.id}
          d={county.path}
          className="county"
          data-chosen={COUNTY_OF[chosen]?.id === county.id}
        />
      ))}
      {[...regions]
        .sort((a, b) => (b.n ?? 0) - (a.n ?? 0))
        .map((region) => (
          <Place
            key={region.code}
            region={region}
            most={most}
            isChosen={region.code === chosen}
            choose={choose}
          />
        ))}
    </svg>
  );
}

type PlaceProps = { region: Placed; most: number; isChosen: boolean; choose: (code: string) => void };

function Place({ region, most, isChosen, choose }: PlaceProps) {
  const place = COUNTY_OF[region.code];
  if (!place) return null;
  const pick = () => choose(region.code);
  const radius = region.n === null ? 4 : Math.max(4, Math.sqrt(region.n / most) * LARGEST);
  return (
    <g
      role="button"
      tabIndex={0}
      className="place"
      aria-pressed={isChosen}
      aria-label={`${region.name}: ${region.word}`}
      transform={`translate(${place.x} ${place.y})`}
      onClick={pick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        pick();
      }}
    >
      <circle r={Math.max(radius, 12)} className="reach" />
      <circle r={radius} className="count" data-empty={region.n === null} />
      {radius >= 15 && <text dy="0.35em">{numberWords(region.n ?? 0)}</text>}
    </g>
  );
}
