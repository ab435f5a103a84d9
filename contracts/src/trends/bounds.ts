/** Bounds of what can be asked about trends: what is above one is refused by name. */
export const trendBounds = {
  /** Least listings (sales, prices) that a median is told of. */
  sample: 5,
  /** Most points of a series: two years of days, and some. */
  points: 800,
  /** Most years of a range. */
  years: 10,
  /** Months of which prices are told in the price guide: the running one, and 24 that are over. */
  guideMonths: 25,
  /** Most rows of a breakdown. */
  rows: 50,
} as const;
