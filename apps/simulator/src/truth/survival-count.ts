/** Persons who had the event and persons last seen, by day since the origin: as small as the longest time, however many persons. */
export class SurvivalCount {
  persons = 0;
  events = 0;
  deaths = 0;
  emigrations = 0;
  days = 0;
  eventDays = 0;
  private readonly withEvent: number[] = [];
  private readonly lastSeen: number[] = [];

  add(days: number, end: 'event' | 'deceased' | 'emigrated' | 'open'): void {
    this.persons += 1;
    this.days += days;
    if (end === 'event') {
      this.events += 1;
      this.eventDays += days;
    }
    if (end === 'deceased') this.deaths += 1;
    if (end === 'emigrated') this.emigrations += 1;
    const counts = end === 'event' ? this.withEvent : this.lastSeen;
    counts[days] = (counts[days] ?? 0) + 1;
  }

  /** First day on which the product-limit estimate is at most one half; null when it stays above. */
  medianDays(): number | null {
    let left = this.persons;
    let survival = 1;
    const longest = Math.max(this.withEvent.length, this.lastSeen.length);
    for (let day = 0; day < longest; day += 1) {
      const events = this.withEvent[day] ?? 0;
      if (events > 0) survival *= 1 - events / left;
      if (survival <= 0.5) return day;
      left -= events + (this.lastSeen[day] ?? 0);
    }
    return null;
  }
}
