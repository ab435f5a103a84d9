import { germanicPlurals, romancePlurals } from './vernacular/plurals.ts';

/** What goods are called in German, French, Spanish and Dutch, by the English words that titles have, by category slug. */
const lines: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  enclosure: {
    terrarium: `terrarien, glasterrarium, holzterrarium, regenwaldterrarium, wüstenterrarium, terrario, terrarios,
      terrarium en verre, terraria`,
    aquarium: 'aquarien, acuario, aquaterrarium',
    rack: 'racksystem, schlangenrack',
    incubator:
      'inkubator, brutapparat, brutkasten, incubateur, couveuse, incubadora, broedmachine, broedstoof',
    enclosure: 'gehege, käfig, cage de reptile, jaula, verblijf',
  },
  'heating-lighting': {
    'heat lamp': `wärmelampe, wärmestrahler, heizlampe, lampe chauffante, ampoule chauffante, lámpara de calor,
      lámpara calefactora, warmtelamp`,
    'heat mat': `heizmatte, wärmematte, tapis chauffant, manta térmica, manta calefactora, warmtemat, verwarmingsmat`,
    'heat cable': 'heizkabel, câble chauffant, cable calefactor, cable térmico, warmtekabel',
    'heat rock': 'heizstein, pierre chauffante, piedra térmica',
    'basking bulb': 'spotstrahler, sonnenplatz lampe, spot chauffant, lámpara de asoleo',
    'uvb lamp': 'uv lampe, uvb lampe, uvb röhre, néon uvb, ampoule uvb, lampe uvb, lámpara uvb, bombilla uvb',
    'ceramic heat emitter': 'keramikstrahler, lampe céramique, lámpara cerámica, keramische lamp',
    thermostat: 'thermostate, thermostats, termostato, thermostaat, temperaturregler',
  },
  food: {
    cricket: 'heimchen, grille, grillen, grillon, grillons, grillo, grillos, krekel, krekels',
    locust: `heuschrecke, heuschrecken, wanderheuschrecken, criquet, criquets, langosta, langostas, saltamontes,
      sprinkhaan, sprinkhanen`,
    roach: 'schabe, schaben, futterschaben, blatte, blattes, cucaracha, cucarachas, kakkerlak, kakkerlakken',
    mealworm:
      'mehlwurm, mehlwürmer, ver de farine, vers de farine, gusano de la harina, tenebrio, meelworm, meelwormen',
    'frozen mouse':
      'frostmaus, frostmäuse, frostfutter, souris congelée, souris congelées, ratón congelado, diepvriesmuis, diepvriesmuizen',
    'frozen rat': 'frostratte, frostratten, rat congelé, rats congelés, rata congelada, diepvriesrat',
    'feeder insect':
      'futterinsekten, futtertiere, insectes vivants, insectos vivos, voederdieren, voedselinsecten',
    calcium: 'kalzium, calcio, kalziumpulver, sepiaschale',
  },
  accessories: {
    hide: 'versteck, höhle, cachette, escondite, refugio, schuilplaats',
    substrate: 'bodengrund, einstreu, substrat, sustrato, bodembedekking',
    'water bowl': 'wassernapf, wasserschale, gamelle, bol d eau, bebedero, waterbak, waterschaal',
    thermometer: 'termómetro, thermomètre',
    hygrometer: 'higrómetro, hygromètre',
    'snake hook': 'schlangenhaken, crochet à serpent, gancho para serpientes, slangenhaak',
    tongs: 'futterpinzette, pinzette, pince, pinzas, pincet',
    'cork bark': 'korkrinde, korkröhre, écorce de liège, corteza de corcho, kurkschors',
    'cork tube': 'korkröhre, tube de liège, tubo de corcho, kurkbuis',
    'misting system': 'beregnungsanlage, système de brumisation, sistema de lluvia, regensysteem',
  },
};

/** A word of another language for goods: what it is in English, as titles say it, and the category. */
export const vernacularGoods: readonly { slug: string; english: string; word: string }[] = Object.entries(
  lines,
).flatMap(([slug, all]) =>
  Object.entries(all).flatMap(([english, words]) =>
    words.split(/,\s+/).flatMap((word) =>
      [word, ...germanicPlurals(word), ...romancePlurals(word)].map((form) => ({
        slug,
        english,
        word: form,
      })),
    ),
  ),
);
