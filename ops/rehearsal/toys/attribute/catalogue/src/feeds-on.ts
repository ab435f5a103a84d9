/** What an animal takes, as far as its buyer must have it at home. */
export const feedsOn = {
  key: 'feedsOn',
  label: 'Feeds on',
  type: 'choice',
  choices: [
    { value: 'thawed', label: 'Thawed rodents' },
    { value: 'live_insects', label: 'Live insects' },
    { value: 'greens', label: 'Greens' },
  ],
  column: 'facet',
} as const;
