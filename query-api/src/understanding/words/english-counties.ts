/**
 * Counties of England that a town elsewhere may be called as (Lieutenancies Act 1997, Schedule 1, and the two that
 * Sussex and Cumbria are still called by). Listings say “England” and not the county, so that it can't be searched by;
 * but who writes “in Kent” may mean it, and not the town in Washington.
 */
export const englishCounties: ReadonlySet<string> = new Set(
  `bedfordshire berkshire bristol buckinghamshire cambridgeshire cheshire cornwall cumberland cumbria derbyshire devon
  dorset durham essex gloucestershire hampshire herefordshire hertfordshire kent lancashire leicestershire
  lincolnshire merseyside norfolk northamptonshire northumberland nottinghamshire oxfordshire rutland shropshire
  somerset staffordshire suffolk surrey sussex warwickshire wiltshire worcestershire`.split(/\s+/),
);
