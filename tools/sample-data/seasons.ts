/** Share of a usual month, in percent, from January to December. */
type MonthlyPercentages = readonly number[];

/** All sales together: winter sales in January, an August dip, a December peak. */
export const overallSeason: MonthlyPercentages = [98, 84, 94, 97, 101, 99, 92, 68, 102, 100, 112, 158];

/** How the demand for a kind of goods moves within the overall season. */
export const seasons = {
  steady: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
  garden: [30, 60, 180, 270, 250, 150, 90, 70, 80, 60, 30, 20],
  gift: [60, 90, 70, 70, 110, 90, 60, 50, 60, 80, 160, 300],
  school: [80, 70, 70, 70, 60, 80, 110, 260, 240, 90, 70, 60],
  summer: [30, 30, 60, 110, 170, 220, 240, 160, 70, 40, 30, 50],
  winter: [170, 150, 90, 60, 30, 20, 20, 30, 80, 140, 190, 200],
} satisfies Record<string, MonthlyPercentages>;

export type Season = keyof typeof seasons;
