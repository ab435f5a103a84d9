/** A state, province or territory. */
export interface State {
  /** What ISO 3166-2 has behind the code of the country, and what is written on letters. */
  code: string;
  /** In English. */
  name: string;
}

const listed = (text: string): readonly State[] =>
  text.split(',').map((each) => {
    const [code = '', ...name] = each.trim().split(/\s+/);
    return { code, name: name.join(' ') };
  });

/** The states of the United States with their capital district (ISO 3166-2:US), and the provinces and territories of Canada (ISO 3166-2:CA). */
export const statesOf: Readonly<Record<'US' | 'CA', readonly State[]>> = {
  US: listed(
    `AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware,
    DC District of Columbia, FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas,
    KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi,
    MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York,
    NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island,
    SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington,
    WV West Virginia, WI Wisconsin, WY Wyoming`,
  ),
  CA: listed(
    `AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador,
    NT Northwest Territories, NS Nova Scotia, NU Nunavut, ON Ontario, PE Prince Edward Island, QC Quebec,
    SK Saskatchewan, YT Yukon`,
  ),
};
