/**
 * Day as of which each species' `cites` holds: the Appendices with the amendments of the 19th Conference of the
 * Parties (Panama, 2022) and the Appendix III listings in force by then. Amendments of later meetings are not in it.
 *
 * Source: CITES Appendices I, II and III valid from this day; Commission Regulation (EU) 2023/966.
 */
export const appendicesAsOf = '2023-02-23';
