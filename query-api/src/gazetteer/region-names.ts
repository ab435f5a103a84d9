/** By country, a line for each state that people name: its name in the gazetteer, then what it is called at home and by neighbours. */
const lines: Readonly<Record<string, string>> = {
  DE: `Saxony, Sachsen, Saxe, Sajonia
    Hesse, Hessen
    Bavaria, Bayern, Bavière, Baviera, Beieren
    Baden-Wurttemberg, Baden-Württemberg, Bade-Wurtemberg
    Rheinland-Pfalz, Rhineland-Palatinate, Rhénanie-Palatinat
    North Rhine-Westphalia, Nordrhein-Westfalen, NRW, Rhénanie-du-Nord-Westphalie
    Saxony-Anhalt, Sachsen-Anhalt
    Lower Saxony, Niedersachsen, Basse-Saxe, Nedersaksen
    Thuringia, Thüringen, Thuringe
    State of Berlin, Land Berlin
    Saarland, Sarre
    Schleswig-Holstein
    Mecklenburg-Vorpommern, Mecklenburg-Western Pomerania, Mecklembourg`,
  AT: `Lower Austria, Niederösterreich
    Upper Austria, Oberösterreich
    Styria, Steiermark, Styrie
    Carinthia, Kärnten, Carinthie
    Tyrol, Tirol
    Vorarlberg
    Burgenland`,
  CH: `Saint Gallen, St. Gallen, Sankt Gallen
    Grisons, Graubünden, Grigioni
    Valais, Wallis
    Vaud, Waadt
    Fribourg, Freiburg im Üechtland
    Ticino, Tessin`,
  FR: `New Aquitaine, Nouvelle-Aquitaine
    Corsica, Corse, Korsika, Córcega
    Brittany, Bretagne, Bretaña
    Normandy, Normandie, Normandía
    Bourgogne-Franche-Comté, Burgundy, Burgund, Bourgogne
    Île-de-France
    Auvergne-Rhône-Alpes
    Hauts-de-France
    Grand Est
    Occitanie, Occitania, Okzitanien
    Pays de la Loire
    Centre-Val de Loire
    Provence-Alpes-Côte d'Azur, Provence, PACA`,
  ES: `Andalusia, Andalucía, Andalusien, Andalousie
    Catalonia, Cataluña, Catalunya, Katalonien, Catalogne
    Basque Country, País Vasco, Euskadi, Pays basque espagnol
    Balearic Islands, Islas Baleares, Illes Balears, Balearen
    Canary Islands, Islas Canarias, Canarias, Kanarische Inseln, Kanaren
    Navarre, Navarra
    Aragon, Aragón
    Castille and León, Castilla y León
    Castille-La Mancha, Castilla-La Mancha
    Madrid, Comunidad de Madrid
    Valencia, Comunidad Valenciana, Comunitat Valenciana
    Extremadura
    Galicia, Galicien, Galice
    Asturias
    Cantabria`,
  IT: `Tuscany, Toscana, Toskana, Toscane
    Lombardy, Lombardia, Lombardei, Lombardie
    Piedmont, Piemonte, Piemont, Piémont
    Sicily, Sicilia, Sizilien, Sicile
    Sardinia, Sardegna, Sardinien, Sardaigne
    Apulia, Puglia, Apulien`,
  NL: `South Holland, Zuid-Holland, Südholland
    North Holland, Noord-Holland, Nordholland
    North Brabant, Noord-Brabant, Nordbrabant
    Gelderland
    Overijssel
    Drenthe
    Flevoland
    Friesland, Fryslân`,
  BE: `Flanders, Vlaanderen, Flandern, Flandre, Flandes
    Wallonia, Wallonie, Wallonië, Wallonien`,
  PL: `Silesia, Śląskie, Schlesien
    Lower Silesia, Dolnośląskie, Niederschlesien
    Mazovia, Mazowieckie, Masowien
    Lesser Poland, Małopolskie
    Greater Poland, Wielkopolskie
    Pomerania, Pomorskie`,
  GB: `Scotland, Schottland, Écosse, Escocia, Schotland
    England, Angleterre, Inglaterra, Engeland
    Wales, Pays de Galles, Gales
    Northern Ireland, Nordirland, Irlande du Nord, Irlanda del Norte`,
  CA: `Quebec, Québec
    British Columbia, Colombie-Britannique`,
  US: `California, Kalifornien, Californie
    Florida, Floride
    Texas, Tejas
    Pennsylvania, Pennsylvanie, Pennsylvanien`,
};

/** What states and provinces are called beside their names. */
export const regionNames: readonly { country: string; region: string; called: readonly string[] }[] =
  Object.entries(lines).flatMap(([country, text]) =>
    text.split('\n').map((line) => {
      const [region = '', ...called] = line.trim().split(', ');
      return { country, region, called };
    }),
  );
