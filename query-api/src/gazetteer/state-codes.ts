/** What is written on letters for a state or province, as the gazetteer calls it. */
const lines: Readonly<Record<string, string>> = {
  US: `AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware, FL Florida,
    GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine,
    MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi, MO Missouri, MT Montana, NE Nebraska,
    NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York, NC North Carolina, ND North Dakota, OH Ohio,
    OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas,
    UT Utah, VT Vermont, VA Virginia, WA Washington, WV West Virginia, WI Wisconsin, WY Wyoming`,
  CA: `AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NS Nova Scotia, ON Ontario, QC Quebec,
    SK Saskatchewan`,
  AU: 'NSW New South Wales, QLD Queensland, TAS Tasmania, VIC Victoria',
};

/** By folded code: the state that it stands for. */
export const statesByCode: ReadonlyMap<string, { country: string; name: string }> = new Map(
  Object.entries(lines).flatMap(([country, text]) =>
    text.split(',').map((each) => {
      const [code = '', ...name] = each.trim().split(/\s+/);
      return [code.toLowerCase(), { country, name: name.join(' ') }] as const;
    }),
  ),
);

/** Codes of states that are codes or short for something else as well: Canada, Germany, Los Angeles, a super dwarf. */
export const doubtfulCodes: ReadonlySet<string> = new Set(['ca', 'de', 'la', 'sd']);
