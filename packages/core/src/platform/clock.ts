/** Where "now" comes from: injected, so that a test runs five years in a second. Also the injection token. */
export abstract class Clock {
  abstract now(): Date;
  /** The calendar day where the register is kept, as YYYY-MM-DD. */
  abstract today(): string;
}

const defaultTimeZone = 'Europe/Stockholm';

export function systemClock(timeZone = defaultTimeZone): Clock {
  const day = dayIn(timeZone);
  return { now: () => new Date(), today: () => day(new Date()) };
}

/** A clock that stands still at an instant until it is moved. */
export class FixedClock extends Clock {
  private readonly day: (instant: Date) => string;
  constructor(
    private instant: Date,
    timeZone = defaultTimeZone,
  ) {
    super();
    this.day = dayIn(timeZone);
  }
  /** Noon of a day, far from any change of date or of summer time. */
  static on(date: string): FixedClock {
    return new FixedClock(new Date(`${date}T12:00:00Z`));
  }
  moveTo(date: string): void {
    this.instant = new Date(`${date}T12:00:00Z`);
  }
  pass(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }
  override now(): Date {
    return new Date(this.instant);
  }
  override today(): string {
    return this.day(this.instant);
  }
}

function dayIn(timeZone: string): (instant: Date) => string {
  // The Swedish locale writes dates as YYYY-MM-DD.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant) => format.format(instant);
}
