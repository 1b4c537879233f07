import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nightlyQuery, type NightlyKind } from '../client/night.js';
import { day } from '../parts/dates.js';
import { night as t } from '../words/night.js';

const PLACE = { post: '/lakare/natten', application: '/arenden/natten' } as const;

/** One line: what the night found that was not there before. Nothing is said before the first night. */
export function NewSinceNight({ kind }: { kind: NightlyKind }) {
  const { data } = useQuery(nightlyQuery);
  if (!data?.run) return null;
  const count = kind === 'post' ? data.newIn.posts : data.newIn.applications;
  if (count > 0)
    return (
      <p>
        <Link to={PLACE[kind]}>{t.newIn[kind](count)}</Link>
      </p>
    );
  const stands = data.findings.some((one) => one.kind === kind);
  const text = t.nothingNew(day(data.run.night));
  return <p className="quiet">{stands ? <Link to={PLACE[kind]}>{text}</Link> : text}</p>;
}
