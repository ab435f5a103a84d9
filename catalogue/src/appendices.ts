/**
 * Day as of which each species' `cites` holds: the Appendices with the amendments of the 19th Conference of the
 * Parties (Panama, 2022) and the Appendix III listings in force by then. Amendments of later meetings are not in it.
 * The 20th (Samarkand, November and December 2025; in force since 5 March 2026) moved the marine iguana and the land
 * iguanas of the Galápagos to Appendix I, none of which is here; as long as not every species has been looked up in
 * Species+ again, the day stays what it is.
 *
 * Source: CITES Appendices I, II and III valid from this day; Commission Regulation (EU) 2023/966.
 */
export const appendicesAsOf = '2023-02-23';
