/**
 * English words so near to a name that they would be taken for it misspelt (“today” for “tokay”): what remained when
 * every word of the dictionary en_US (Hunspell) was put to the spelling of the lexicon. They are never corrected.
 */
export const notTypos: ReadonlySet<string> = new Set(
  `acanthus acanthuses amplified amplifies angry arachnids barley baronies beady beard beards blackout
  blackouts blued bluer bluesy bluet bluets boarded boggy cajoling caking calling callings calming calving
  cameramen canines canny caret carets caroling caroming carped carpel carpels carper cattail cattails
  caulking cerulean chalking chested chesty class collards collaring collars commuted commuter commutes
  compacter competed competes compiler completer composer composers compotes compute computed computes
  condo condos conga congas constrict constricted constriction constrictions constricts constructors
  continua corm corncrake corncrakes cornflakes cortical created crest crests crusted crusty deckchair
  deckchairs desktops differed diffuse diffuses dinner dinners doggies doggy dragoon dragoons dunned duper
  easternmost eggbeater eggbeaters elegant equestrian equestrians fantail fantails felines finny fishtail
  fishtails flown foggy foreskin foreskins fruitful funner giantess gigantic glads glans glassy gloss
  gluey graceless gracious grackles greening griminess gunfire gunner gunners handover handovers hardcore
  hatcheries hatching headlamp headlamps headlock headlocks headstone headstones heatwave heatwaves
  hitching hoagie hoagies hogtie hogties hookworm hookworms humidified humidifies hurtle hurtles
  hydrometer hydrometers imitated imitates imitation incubate incubated incubates incubation indicts
  initiator initiators insulator insulators juries landholder landholders lateraled lateraling laterals
  leaches leatherneck leathernecks leavings legginess legging lettings literals lodgings longings loyal
  mackinaw mackinaws manor manors marbleize marbleizes marginalia marginals marinara martians mayor
  mayoress mayors melanoma melanomas metadata metallic metalwork migrates milkshake milkshakes miscuing
  misdoing mistaking mistiming mistress mistyping misusing moggy monitory nightclub nightclubs ninny
  noonday obsoletes paperbark paperbarks parley parleys phrasings pinny plantation plantations pralines
  puncher radii radio radios radius redraw redraws refrain refrains regalia relic relics rested retailer
  retailers retained retrain retrains riyal riyals roadrunner roadrunners sabra sabras salvation script
  scripts sector sectors serpentine shacking shafting shagging shake shakes shamming shantung sharking
  shinning shunning shunting sidebars signboard signboards similes skins skint slake slakes slink slinks
  snakebite snakebites snaked snakelike snaky snare snares soggy soundboard soundboards spake stake stakes
  stink stinks stockpot stockpots strainers stratus striated substrata substratum superb superior
  superiors supermom supermoms supper supplemental supplemented surer suspected suspects sweatsuit
  sweatsuits tarantella tarantellas televising temper terracing terrain terrains terrorism tinny today
  trainees trainer traitors tramper trappers triangular trotters trouser tweeters variability variegate
  variegated variegates veined waltz wardroom wardrooms waterfowl waterfowls whitened wizard wizards
  wrested`.split(/\s+/),
);
