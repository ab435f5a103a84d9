/** Changes that change nothing, by what they are, each with why nothing can notice it: they are not made. */
export const equivalents: Readonly<Record<string, string>> = {
  'ledger.transfer without its trigger never_emptied':
    'Postgres empties no table that another refers to but with that one (entry_transfer_id_fkey, which is changed itself): ' +
    'the trigger of the entries refuses it then.',
};
