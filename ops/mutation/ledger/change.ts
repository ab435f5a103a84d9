/** Where a test finds the statement by which the ledger is changed before it gets it. */
export const CHANGE = 'LEDGER_CHANGE';
