/** Names by country: invented combinations of common given and family names, and words for made-up businesses. */
export interface NamePool {
  /** Given and family names that go together. */
  people: readonly { given: readonly string[]; family: readonly string[] }[];
  /** Phrases for a business, with `<word>` for one of `words`. */
  businesses: readonly string[];
  words: readonly string[];
}

const split = (text: string): readonly string[] => text.split(' ');

const english: Pick<NamePool, 'businesses' | 'words'> = {
  businesses: [
    '<word> {Morphs|Reptiles|Exotics|Herps|Scales|Herpetoculture}',
    '<word> {Geckos|Serpents|Pythons|Herptiles|Terraria}<ifAny>',
    '{The|} <word> {Reptile Room|Snake Shed|Hatchery|Herpary}',
    '<word> & {Co. Reptiles|Daughters Reptiles|Sons Exotics}',
  ],
  words: split(
    'Northbank Copperline Fernhollow Saltmarsh Ironwood Bluestem Ashgrove Thornfield Quarry Moonrise Redclay Hollowoak ' +
      'Driftwood Stonecrop Larkspur Briarwood Gravelpit Emberwood Foxglove Millrace Rainshadow Tidewater Coldspring ' +
      'Longleaf Palmetto Juniper Cinderpath Oldmill Harrowgate Wetstone Bramblecote Kestrel Sandpiper Marlpit Dovecote ' +
      'Lowcountry Highdesert Sagebrush Cottonwood Prairiefire Riverbend Whitewater Timberline Blackwater Sandhill',
  ),
};

/** The pools, by ISO 3166-1 alpha-2 code. */
export const namePools: Readonly<Record<string, NamePool>> = {
  US: {
    ...english,
    people: [
      {
        given: split(
          'Tyler Megan Marcus Jasmine Cody Brianna Andre Kayla Derek Alicia Wyatt Hannah Luis Renee Travis Danielle Omar Paige Curtis Noelle',
        ),
        family: split(
          'Hargrove Whitlock Delgado Pruitt Kowalczyk Okafor Brandt Sutter Mayfield Nguyen Castellano Rourke Lindgren Beckham Tate Villarreal Holloway Stroud',
        ),
      },
    ],
  },
  CA: {
    ...english,
    words: split(
      'Tamarack Muskeg Larchwood Northwater Cariboo Birchline Stillwater Cedarfall Granite Snowline Aspen Loonlake',
    ),
    people: [
      {
        given: split('Liam Chloé Ethan Maude Connor Amélie Brooke Mathieu Jordan Priya Dylan Sabrina'),
        family: split(
          'Tremblay MacLeod Gauthier Fraser Sandhu Bouchard Campbell Pelletier Wong Dubois Hebert Sinclair',
        ),
      },
    ],
  },
  GB: {
    ...english,
    words: split(
      'Hedgerow Fenland Moorside Chalkpit Bramley Oakhanger Peatbog Westbrook Heathfield Weald Rookery Tarnside',
    ),
    people: [
      {
        given: split('Callum Imogen Rhys Poppy Alfie Gemma Nathan Freya Owen Bethany Kieran Tamsin'),
        family: split(
          'Ashworth Penhaligon Hollis Barraclough Fairweather Mistry Thackeray Lovell Pritchard Winterbourne Sharples Kendrick',
        ),
      },
    ],
  },
  DE: {
    people: [
      {
        given: split(
          'Lukas Anja Florian Katrin Stefan Miriam Jonas Sabine Tobias Nadine Matthias Birgit Sven Carolin',
        ),
        family: split(
          'Hohenfeld Brückner Wendland Scharnagl Petersen Grünewald Lindemann Osterkamp Reuter Falkenrath Mohr Kästner',
        ),
      },
    ],
    businesses: ['Reptilien <word>', 'Terraristik <word>', '<word> Reptilienzucht', 'Schlangenzucht <word>'],
    words: split(
      'Lindenhof Wiesental Steinbach Rotdorn Erlengrund Kupfermühle Heidekraut Sonnenleite Moorblick Tannenberg',
    ),
  },
  NL: {
    people: [
      {
        given: split('Daan Femke Jeroen Sanne Bram Lotte Ruben Marloes Thijs Anouk'),
        family: [
          'van Rijswoud',
          'Hoekstra',
          'de Wilde',
          'Terpstra',
          'van den Akker',
          'Bouwhuis',
          'Dijkgraaf',
          'Verhulst',
          'Molenaar',
          'Oosterling',
        ],
      },
    ],
    businesses: ['Reptielenhof <word>', '<word> Reptielen', '<word> Gekko’s', 'Terraria <word>'],
    words: [
      'De Wilgen',
      'Duinzicht',
      'Rietkraag',
      'Polderpad',
      'Eikenhorst',
      'Waterkant',
      'Zandloper',
      'Elzenbroek',
    ],
  },
  SE: {
    people: [
      {
        given: split('Ida Oskar Maja Viktor Elin Anton Sara Emil Linnea Johan'),
        family: split(
          'Lindqvist Bergström Hallberg Nordin Åkesson Sjödin Wallin Ekdahl Strandberg Rosengren',
        ),
      },
    ],
    businesses: ['<word> Reptiler', '<word> Terrarium', 'Ormgården <word>'],
    words: split('Björkdalens Norrskogens Havsbandets Ljungby Skogsgläntans Granrisets Stenåsens'),
  },
  PL: {
    people: [
      {
        given: split('Kamil Paweł Tomasz Bartek Michał Wojciech'),
        family: split('Wrzosek Jasiński Borowiak Zieliński Dudek Kalinowski Gajda Sikora'),
      },
      {
        given: split('Magda Agnieszka Kinga Zuzanna Dorota Ola'),
        family: split('Wrzosek Jasińska Borowiak Zielińska Dudek Kalinowska Maciejewska Sokołowska'),
      },
    ],
    businesses: ['Hodowla <word>', '<word> Gady', 'Terrarystyka <word>'],
    words: ['Srebrny Gad', 'Pod Dębem', 'Zielona Łuska', 'Złoty Wąż', 'Kamienny Las', 'Bursztyn'],
  },
  CZ: {
    people: [
      {
        given: split('Tomáš Petr Martin Ondřej Jakub Radek'),
        family: split('Dvorský Havlík Šimánek Kolář Vaněk Bartoš Hrubý Zelenka'),
      },
      {
        given: split('Lenka Jana Veronika Kateřina Hana Iveta'),
        family: split('Dvorská Havlíková Šimánková Kolářová Vaňková Lípová Marešová Hrubá'),
      },
    ],
    businesses: ['Teraristika <word>', 'Chov <word>', '<word> Reptiles'],
    words: ['U Lípy', 'Na Skalce', 'Jantar', 'Zelený Drak', 'Morava', 'Pod Hradem'],
  },
  FR: {
    people: [
      {
        given: split('Julien Camille Romain Élodie Maxime Manon Bastien Solène Hugo Margaux'),
        family: split(
          'Lefranc Marchand Delaunay Roussel Charpentier Vasseur Montagne Perrin Guérin Bellanger',
        ),
      },
    ],
    businesses: ['{Écailles|Reptiles} <word>', 'Élevage <word>', 'Geckos <word>'],
    words: ['du Marais', 'de la Garrigue', 'des Deux Rives', 'du Vieux Moulin', 'des Pins', 'de l’Étang'],
  },
  ES: {
    people: [
      {
        given: split('Álvaro Lucía Sergio Marta Javier Noelia Rubén Carmen Iván Elena'),
        family: split(
          'Quintanilla Serrano Robledo Valdivieso Montero Gallardo Ibarra Cordero Navarrete Peralta',
        ),
      },
    ],
    businesses: ['Escamas <word>', 'Reptiles <word>', 'Criadero <word>'],
    words: ['del Sur', 'de la Sierra', 'del Levante', 'del Río', 'de la Dehesa', 'del Cabo'],
  },
  IT: {
    people: [
      {
        given: split('Matteo Giulia Lorenzo Chiara Davide Sara Federico Elisa Simone Martina'),
        family: split(
          'Bellandi Fontanella Marchesi Rovere Castagnoli Ferraris Montanari Valsecchi Zanetti Olivieri',
        ),
      },
    ],
    businesses: ['Squame <word>', 'Allevamento <word>', 'Rettili <word>'],
    words: ['e Sabbia', 'del Ticino', 'di Ponente', 'della Laguna', 'e Foglie', 'del Colle'],
  },
  AU: {
    ...english,
    words: split(
      'Mulga Brigalow Gidgee Spinifex Ironbark Saltbush Banksia Mallee Wattlebark Redgum Coolibah Samphire',
    ),
    people: [
      {
        given: split('Jarrod Kylie Brett Tahlia Lachlan Sheree Darcy Bronte Shane Imelda'),
        family: split('Hutchins Maddock Carrington Deane Pascoe Wirth Ballantyne Stavros Mulcahy Grenfell'),
      },
    ],
  },
  JP: {
    people: [
      {
        given: split('Haruto Yui Kenta Sakura Ryo Misaki Daichi Aoi Shota Kaori'),
        family: split(
          'Morikawa Hayashida Tanigawa Shiraishi Kuroda Fujimori Nishizawa Okabe Hoshino Mizushima',
        ),
      },
    ],
    businesses: ['<word> Reptiles', 'Reptile House <word>', '<word> Hachū'],
    words: split('Kawasemi Midori Tokage Aoba Komorebi Yamato Shirasagi'),
  },
  ZA: {
    ...english,
    words: split('Karoo Fynbos Bushveld Kiepersol Marula Rooibos Baobab Klipdassie Savanna Drakens'),
    people: [
      {
        given: split('Pieter Lerato Ruan Thandi Johan Anika Sipho Chantelle Devon Nomsa'),
        family: [
          'van Wyk',
          'Mokoena',
          'Botha',
          'Pillay',
          'du Preez',
          'Naidoo',
          'Oosthuizen',
          'Khumalo',
          'Steyn',
          'Jacobs',
        ],
      },
    ],
  },
};
