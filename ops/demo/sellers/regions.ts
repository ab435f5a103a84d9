const names = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(';').map((entry) => [entry.slice(0, 2), entry.slice(3)]));

/** First-level divisions by GeoNames' admin1 code, in the English or local name that people there write. */
const regions: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  US: names(
    'AK Alaska;AL Alabama;AR Arkansas;AZ Arizona;CA California;CO Colorado;CT Connecticut;DC District of Columbia;' +
      'DE Delaware;FL Florida;GA Georgia;IA Iowa;ID Idaho;IL Illinois;IN Indiana;KS Kansas;KY Kentucky;LA Louisiana;' +
      'MA Massachusetts;MD Maryland;ME Maine;MI Michigan;MN Minnesota;MO Missouri;MS Mississippi;MT Montana;' +
      'NC North Carolina;ND North Dakota;NE Nebraska;NH New Hampshire;NJ New Jersey;NM New Mexico;NV Nevada;' +
      'NY New York;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;' +
      'TN Tennessee;TX Texas;UT Utah;VA Virginia;VT Vermont;WA Washington;WI Wisconsin;WV West Virginia;WY Wyoming',
  ),
  CA: names(
    '01 Alberta;02 British Columbia;03 Manitoba;04 New Brunswick;05 Newfoundland and Labrador;07 Nova Scotia;' +
      '08 Ontario;09 Prince Edward Island;10 Quebec;11 Saskatchewan;12 Yukon;13 Northwest Territories;14 Nunavut',
  ),
  GB: new Map([
    ['ENG', 'England'],
    ['NIR', 'Northern Ireland'],
    ['SCT', 'Scotland'],
    ['WLS', 'Wales'],
  ]),
  DE: names(
    '01 Baden-Württemberg;02 Bayern;03 Bremen;04 Hamburg;05 Hessen;06 Niedersachsen;07 Nordrhein-Westfalen;' +
      '08 Rheinland-Pfalz;09 Saarland;10 Schleswig-Holstein;11 Brandenburg;12 Mecklenburg-Vorpommern;13 Sachsen;' +
      '14 Sachsen-Anhalt;15 Thüringen;16 Berlin',
  ),
  NL: names(
    '01 Drenthe;02 Friesland;03 Gelderland;04 Groningen;05 Limburg;06 Noord-Brabant;07 Noord-Holland;09 Utrecht;' +
      '10 Zeeland;11 Zuid-Holland;15 Overijssel;16 Flevoland',
  ),
  SE: names(
    '02 Blekinge;03 Gävleborg;05 Gotland;06 Halland;07 Jämtland;08 Jönköping;09 Kalmar;10 Dalarna;12 Kronoberg;' +
      '14 Norrbotten;15 Örebro;16 Östergötland;18 Södermanland;21 Uppsala;22 Värmland;23 Västerbotten;' +
      '24 Västernorrland;25 Västmanland;26 Stockholm;27 Skåne;28 Västra Götaland',
  ),
  PL: names(
    '72 Dolnośląskie;73 Kujawsko-Pomorskie;74 Łódzkie;75 Lubelskie;76 Lubuskie;77 Małopolskie;78 Mazowieckie;' +
      '79 Opolskie;80 Podkarpackie;81 Podlaskie;82 Pomorskie;83 Śląskie;84 Świętokrzyskie;85 Warmińsko-Mazurskie;' +
      '86 Wielkopolskie;87 Zachodniopomorskie',
  ),
  CZ: names(
    '52 Praha;78 Jihomoravský kraj;79 Jihočeský kraj;80 Kraj Vysočina;81 Karlovarský kraj;82 Královéhradecký kraj;' +
      '83 Liberecký kraj;84 Olomoucký kraj;85 Moravskoslezský kraj;86 Pardubický kraj;87 Plzeňský kraj;' +
      '88 Středočeský kraj;89 Ústecký kraj;90 Zlínský kraj',
  ),
  FR: names(
    '11 Île-de-France;24 Centre-Val de Loire;27 Bourgogne-Franche-Comté;28 Normandie;32 Hauts-de-France;' +
      "44 Grand Est;52 Pays de la Loire;53 Bretagne;75 Nouvelle-Aquitaine;76 Occitanie;84 Auvergne-Rhône-Alpes;93 Provence-Alpes-Côte d'Azur;" +
      '94 Corse',
  ),
  ES: names(
    '07 Illes Balears;27 La Rioja;29 Madrid;31 Murcia;32 Navarra;34 Asturias;39 Cantabria;51 Andalucía;52 Aragón;' +
      '53 Canarias;54 Castilla-La Mancha;55 Castilla y León;56 Catalunya;57 Extremadura;58 Galicia;59 País Vasco;' +
      '60 Comunitat Valenciana',
  ),
  IT: names(
    '01 Abruzzo;02 Basilicata;03 Calabria;04 Campania;05 Emilia-Romagna;06 Friuli-Venezia Giulia;07 Lazio;08 Liguria;' +
      "09 Lombardia;10 Marche;11 Molise;12 Piemonte;13 Puglia;14 Sardegna;15 Sicilia;16 Toscana;17 Trentino-Alto Adige;18 Umbria;19 Valle d'Aosta;" +
      '20 Veneto',
  ),
  AU: names(
    '01 Australian Capital Territory;02 New South Wales;03 Northern Territory;04 Queensland;05 South Australia;' +
      '06 Tasmania;07 Victoria;08 Western Australia',
  ),
  JP: names(
    '01 Aichi;02 Akita;03 Aomori;04 Chiba;05 Ehime;06 Fukui;07 Fukuoka;08 Fukushima;09 Gifu;10 Gunma;11 Hiroshima;' +
      '12 Hokkaidō;13 Hyōgo;14 Ibaraki;15 Ishikawa;16 Iwate;17 Kagawa;18 Kagoshima;19 Kanagawa;20 Kōchi;21 Kumamoto;' +
      '22 Kyōto;23 Mie;24 Miyagi;25 Miyazaki;26 Nagano;27 Nagasaki;28 Nara;29 Niigata;30 Ōita;31 Okayama;32 Ōsaka;' +
      '33 Saga;34 Saitama;35 Shiga;36 Shimane;37 Shizuoka;38 Tochigi;39 Tokushima;40 Tōkyō;41 Tottori;42 Toyama;' +
      '43 Wakayama;44 Yamagata;45 Yamaguchi;46 Yamanashi;47 Okinawa',
  ),
  ZA: names(
    '02 KwaZulu-Natal;03 Free State;05 Eastern Cape;06 Gauteng;07 Mpumalanga;08 Northern Cape;09 Limpopo;' +
      '10 North West;11 Western Cape',
  ),
};

/**
 * @param country ISO 3166-1 alpha-2
 * @param adminCode GeoNames' admin1 code
 * @returns the region's name where the table has it
 */
export function regionName(country: string, adminCode: string): string | undefined {
  return regions[country]?.get(adminCode);
}
