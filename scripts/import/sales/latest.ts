/** The last word on something of each code: the latest day wins, and on one day the later row. */
export class Latest {
  private days = new Float64Array(64).fill(Number.NaN);
  private values = new Float64Array(64);
  private others = new Uint8Array(64);

  /** @param place of the code. */
  add(place: number, day: number, value: number): void {
    if (Number.isNaN(value)) return;
    if (place >= this.days.length) this.grow(place);
    const known = this.days[place] as number;
    if (!Number.isNaN(known) && this.values[place] !== value) this.others[place] = 1;
    if (known > day) return;
    this.days[place] = day;
    this.values[place] = value;
  }

  /** NaN where nothing was said. */
  valueOf(place: number): number {
    return Number.isNaN(this.dayOf(place)) ? Number.NaN : (this.values[place] as number);
  }

  dayOf(place: number): number {
    return this.days[place] ?? Number.NaN;
  }

  /** Whether different things were said. */
  hasOthers(place: number): boolean {
    return this.others[place] === 1;
  }

  private grow(place: number): void {
    const length = 2 ** Math.ceil(Math.log2(place + 1));
    const [days, values, others] = [this.days, this.values, this.others];
    this.days = new Float64Array(length).fill(Number.NaN);
    this.days.set(days);
    this.values = new Float64Array(length);
    this.values.set(values);
    this.others = new Uint8Array(length);
    this.others.set(others);
  }
}
