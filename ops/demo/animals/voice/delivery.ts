/** How animals change hands, by country; each fits what is lawful and usual there. */
export const delivery: Readonly<Record<string, readonly string[]>> = {
  US: [
    'Shipping {is a flat $50|$55|$49.99} overnight, {Mondays to Wednesdays|weather permitting|Tuesday and Wednesday only}.',
    '{Ships|Will ship} {FedEx Priority Overnight|overnight to a FedEx hub}, {hold at hub preferred|live arrival guaranteed|temps permitting}.',
    '{Local pickup in <city>|Pickup near <city>} {is welcome|saves you the shipping}.',
    '{Live arrival guarantee|Live arrival and 48 h health guarantee}{ when held at a hub|}, {payment plans available|25% down holds <her>|ask about payment plans}.',
    'Can {bring <her> to|meet at} {the next show in <region>|Tinley in October|the monthly expo}.',
  ],
  CA: [
    'Shipping {across Canada|from <city>} {by overnight courier|airport to airport|for about $75}, {spring to fall only|weather permitting}.',
    '{Pickup in <city>|Local pickup near <city>} {preferred|is free}.',
    'Live arrival guaranteed{ within Canada|}, {no shipping below -10|heat pack included in the cold months}.',
  ],
  GB: [
    'Collection from <city>{ or DEFRA-approved courier at your cost| preferred, can arrange a licensed courier|}.',
    '{Collection only|Pick up <city>}, {cash on collection|can hold with a deposit}.',
    'Can {bring to|meet at} {Doncaster|the next IHS show|the Kempton Park show}.',
  ],
  DE: [
    '{Abholung in|Pick-up in} <city>{ or handover in Hamm| or at the next show in Hamm|}.',
    '{I will be at|Handover possible at} the {December|September|March} show in Hamm{ or transport by animal courier|}.',
    'Transport by {licensed animal courier|Tierkurier} possible{, no parcel post|, about 60-80 EUR|}.',
  ],
  NL: [
    '{Pick-up in|Can be collected in} <city>{ or handover in Houten| or Hamm|}.',
    '{Handover in Houten or Hamm possible|Coming to Houten and Hamm}{, reserve with a deposit|}.',
    '{Animal courier possible within the EU|No shipping by post, animal courier only}.',
  ],
  SE: [
    '{Collection in|Pick-up in} <city>{, or I can meet along the E4|}.',
    '{Bringing animals to|See you at} the {next expo in Stockholm|Hamm show}, {reserve in time|can bring <her> along}.',
    'Can travel with an animal courier to {Denmark|Malmö or Gothenburg|Stockholm}.',
  ],
  PL: [
    '{Pickup in|Personal collection in} <city> or {at the expo in Warsaw|ZooEgzotyka|the next show in Łódź}.',
    '{I regularly go to Hamm|Going to Hamm in December}, {can bring <her>|handover possible}.',
    'Transport {within Poland by animal courier|all over the EU possible}, {ask for a price|at buyer’s cost}.',
  ],
  CZ: [
    '{Pickup in|Handover in} <city>{ or at the exchange in Prague| or in Hamm|}.',
    '{Handover at the exchange in Prague|Will be at the Prague exchange and in Hamm}.',
    'I can {arrange transport to|send with a courier to} {Germany and Austria|Poland|Slovakia}.',
  ],
  FR: [
    '{Collection in|Handover in} <city>{ or at a show|, cession certificate provided|}.',
    'Sold with {attestation de cession|invoice and cession papers}{, pick-up near <city>|}.',
    '{No postal shipping|Animal transport company possible}, {I go to Hamm twice a year|shows in the region possible}.',
  ],
  ES: [
    '{Collection in|Pick-up in} <city>{, or courier for live animals within Spain|}.',
    'Shipping by {authorized live animal courier|animal transport} {to the peninsula|within 24 h}.',
    'Handover at {Expoterraria|the next expo in Madrid}{ possible|}.',
  ],
  IT: [
    '{Pick-up in|Handover by hand in} <city>{ or at the fair in Longarone|, Verona or Cesena|}.',
    '{Authorized courier|Live animal courier} {throughout Italy|available, ask for a quote}.',
    'I will be at {Verona Reptiles|the Longarone fair}, {can bring <her>|reserve with deposit}.',
  ],
  AU: [
    'Pick-up <city>{ or air freight at buyer’s expense| or road freight with a pet courier|}.',
    '{Freight|Airport-to-airport freight} {available|can be arranged} {at buyer’s expense|for about $90}.',
    'No holds without a deposit, {freight extra|pick-up preferred}.',
  ],
  JP: [
    'Handed over in person {in <city>|at our store} {as the law requires|after the face-to-face explanation}.',
    'Also at {the next Tokyo show|the Nagoya and Osaka expos}, {please reserve first|explanation and handover on the spot}.',
  ],
  ZA: [
    '{Collection in <city>|Pick-up <city>} or {overnight courier to main centers|door to door courier for R350}.',
    'Courier {every Tuesday|on Mondays and Tuesdays}, {at own risk in winter|live arrival to main centers}.',
  ],
};

/** What one says about papers; keys are those of `papersOf`. */
export const papers: Readonly<Record<'annex-a' | 'annex-b' | 'licence' | 'four-inch', readonly string[]>> = {
  'annex-a': [
    'Sold with {EU certificate|Article 10 certificate|yellow CITES certificate}{ and microchip| and photo documentation|}.',
    '{Annex A: certificate included|Article 10 included}, {registered|all legal}.',
  ],
  'annex-b': [
    '{Proof of origin|A CITES certificate} {is included|comes with <her>}.',
    'With {proof of captive breeding|breeder’s certificate} (Annex B)<ifBred>.',
  ],
  licence: [
    '{Licence required|You need a current reptile licence|Must hold the right class of licence}{, number on enquiry|, no licence no sale|}.',
    'Licence number {needed before I hold an animal|please when you message}.',
    '{Interstate buyers need an import permit|Licensed buyers only}.',
  ],
  'four-inch': [
    'Under 4 inches, sold for {bona fide educational or scientific|educational and exhibition} purposes only.',
    '{Under|Below} the 4" rule, so not sold as a pet: {educational or scientific use|educational purposes} only.',
  ],
};

export const closings: readonly string[] = [
  '{Feel free to ask|Message me with} {any questions|questions or for more pictures}.',
  '{No trades|Not looking for trades}, {no low balls|serious inquiries only|please}.',
  '{Trades considered|Open to trades} for {a female of similar value|the right animal|other <project> projects}.',
  '{Price is firm|Price is negotiable for a quick sale|Reasonable offers considered}.',
  '{Enclosure not included|Tub not included|Can come with the enclosure for a bit extra}.',
  '{I will help you with setup questions after the sale too|Lifetime support with every animal|Care sheet included}.',
  '{Please have the enclosure ready before you collect|Please read up on the care first}.',
  '{Smoke free home|Small private collection}, {quarantined and mite free|no new animals for over a year}.',
  '{Thanks for looking|Cheers|Thanks}!',
  '{I can send|Happy to send} {a video of <her> feeding|more photos and the parents|hatch records}.',
  '{Will hold with a deposit|A deposit holds <her> for two weeks|Can hold until payday}.',
];
