/** Everything that decides how the outputs look; a change of any of it makes them again. */
export interface Look {
  /** Language and number format, BCP 47. */
  locale: string;
  /** ISO 4217; undefined where amounts carry no sign. */
  currency: string | undefined;
  /** True where the files write no more of it than its sign: so do we, $ whatever the dollar. */
  isSign?: boolean;
  /** Name of the business; undefined where nobody says. */
  title?: string | undefined;
}
