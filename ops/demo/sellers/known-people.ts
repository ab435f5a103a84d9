/** People of the demo whom a newcomer can sign in as. The password is public: it is printed at the start. */
export interface KnownPerson {
  /** What to sign in as them for. */
  purpose: string;
  email: string;
  username: string;
  displayName: string;
  password: string;
  role: 'user' | 'moderator';
  country: string;
  /** Their place among the sellers; undefined for people who do not sell. */
  sellerIndex: number | undefined;
  /** Slugs of the species they keep. */
  keeps?: readonly string[];
}

export const DEMO_PASSWORD = 'vivarium-demo';

const person = (
  purpose: string,
  username: string,
  displayName: string,
  country: string,
  role: KnownPerson['role'] = 'user',
  sellerIndex?: number,
): KnownPerson => ({
  purpose,
  email: `${username}@example.com`,
  username,
  displayName,
  password: DEMO_PASSWORD,
  role,
  country,
  sellerIndex,
});

export const knownPeople: readonly KnownPerson[] = [
  person('a buyer', 'robin-buyer', 'Robin Ashdown', 'US'),
  {
    ...person('a breeder with stock', 'northbank-morphs', 'Northbank Morphs', 'US', 'user', 0),
    keeps: ['python-regius', 'heterodon-nasicus', 'eublepharis-macularius'],
  },
  person('a moderator', 'alex-moderator', 'Alex Winther', 'SE', 'moderator'),
];
