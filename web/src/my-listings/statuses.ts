/** Statuses that an owner sees, in the order of a listing's life. */
export const statuses = ['draft', 'active', 'reserved', 'sold', 'hidden'] as const;

export const statusWords = {
  draft: 'Draft',
  active: 'For sale',
  reserved: 'Reserved',
  sold: 'Sold',
  hidden: 'Hidden',
  banned: 'Taken down',
} as const;
