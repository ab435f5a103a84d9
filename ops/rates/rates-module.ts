/** The rates of one day. */
export interface Rates {
  /** `2026-10-30` */
  day: string;
  /** By currency: how much of it one euro is, as it is written. */
  perEuro: ReadonlyMap<string, string>;
}

/**
 * @param csv `eurofxref.csv`: a line of currencies, a line of one day
 * @throws when it is anything else
 */
export function ratesIn(csv: string): Rates {
  const [names, values] = csv.split('\n').map((line) => line.split(',').map((cell) => cell.trim()));
  const [head, ...currencies] = names ?? [];
  const [date = '', ...rates] = values ?? [];
  const day = new Date(`${date} UTC`);
  if (head !== 'Date' || Number.isNaN(day.getTime())) throw new Error('no reference rates of a day');
  const perEuro = new Map(
    currencies.flatMap((currency, i): [string, string][] => {
      const rate = rates[i] ?? '';
      return /^[A-Z]{3}$/.test(currency) && Number(rate) > 0 ? [[currency, rate]] : [];
    }),
  );
  if (!perEuro.has('USD')) throw new Error('no rate of the dollar');
  return { day: day.toISOString().slice(0, 10), perEuro };
}

/** @returns the text of the catalogue's module. */
export function ratesModule({ day, perEuro }: Rates): string {
  const lines = [...perEuro].map(([currency, rate]) => `    ${currency}: ${Number(rate)},`);
  return `/**
 * Euro foreign exchange reference rates of the European Central Bank: how much of each currency one euro is.
 * Written by \`npm run rates\`; the day is part of the version of what is projected with them.
 */
export const rates = {
  day: '${day}',
  perEuro: {
    EUR: 1,
${lines.join('\n')}
  },
} as const;
`;
}
