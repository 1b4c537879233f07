/** Ours, no rule of law: a quarter without a supervision meeting is worth a look. */
export const DAYS_WITHOUT_MEETING = 90;
const DAY_MS = 86_400_000;

type Followed = {
  readonly id: string;
  readonly displayName: string;
  readonly startsOn: string;
  readonly lastOn: string | null;
};

/** Who has not met a supervisor for so long, counted from the last meeting or the first day; longest ago first. */
export function lackingMeeting(doctors: readonly Followed[], today: string) {
  const counted = ({ lastOn, startsOn }: Followed) => lastOn ?? startsOn;
  const days = (from: string) => (Date.parse(today) - Date.parse(from)) / DAY_MS;
  return doctors
    .filter((doctor) => days(counted(doctor)) > DAYS_WITHOUT_MEETING)
    .toSorted(
      (a, b) => counted(a).localeCompare(counted(b)) || a.displayName.localeCompare(b.displayName, 'sv'),
    )
    .map(({ id, displayName, lastOn }) => ({ id, displayName, lastOn }));
}
