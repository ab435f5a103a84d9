/**
 * English words so near to the words of names that they would be taken for them misspelt (“today” for “tokay”): what
 * remained when every word of the dictionary en_US (Hunspell) was put to the spelling of the lexicon. They are never
 * corrected.
 */
export const notTypos: ReadonlySet<string> = new Set(
  `abalone abalones acanthus acanthuses aground aided ailed alack alligators amazons amplified amplifies
  angle angles angry ankle ankles anode anodes anther anthers arachnids arginine armadillos armorial around
  arrows arson aspirates astern aureus avian azures backer bacon bailed bairn bairns baked balded balked
  bally bandied banged banned barbed bared barfed barged barley baronies barre barrel barrels barren barrens
  barres barrow barrows barter barters baryon baryons basic basics basil basilica basilicas basing basins
  basis basked bating baton batons battle battles beachhead beachheads beaded beady beard beards beater
  beating beaut beauts beeper beeves begged belay belays belied belle belled belles bellow bellows bidden
  bight bights billy binged blacked blackout blackouts blacks blank blanks bleeder block blockhead
  blockheads blocks blond blonds blooded bloodied bloodier bloodies bloodless bloodshed bloody bloom blooms
  bloop bloops blown blued bluer bluesy bluet bluets boarded boggy bombing bonded bondwoman booted booty
  borne boron borrowing bossy bottled bottler bough boughs bracer brand branded brands brass brawn bream
  breams bridge bridges brood broods brook brooms browns brows bucked budget budgets bullied bully
  bumblebees bumph bumps bungle bungles burly burred butch caimans cajoling caking calling callings calming
  calving cameramen canines canny cared caret carets caroling caroming carped carpel carpels carper carrots
  carroty carter cattail cattails caulking cawed centralism centralist centrality centralize centralizes
  centrals cerulean chains chalking chase chases checkers chested chesty chewier chickened childless
  chimneys chines chino chinos chocolaty choral chorals clack clacks class clewed clipped cogwheels collagen
  collapsed collard collards collaring collars collated collided colluded commons commuted commuter commutes
  compacter compared competed competes compiler completer composer composers compotes compute computed
  computes condo condos conga congas conquered constrict constricted constriction constrictions constricts
  constructor constructors continua contrarian contrarians cooker cookers cooler cooper copra copter copters
  coracles corals corm corncrake corncrakes corned cornflakes corny corollas corral corrals cortical cotter
  cotters cough coughs crass created creek creeks crest crests cribbed cringed crocodiles crooks crown
  crowns crusted crusty curls curry curvy czarina czarinas dared darter dating deckchair deckchairs decked
  deeper demon demons deserts desktops dessert desserts diamondbacks diamonds dicta differed diffuse
  diffuses diffusing dined dinged dingo dinner dinners dipped ditch diver doggies doggy dominion dominions
  donkey donkeys dosed dough douse douses dragoon dragoons dread dreads dreamy drear driver drubber drubbers
  dubber dubbers dulcet dully dummy dumps dunce dunces dunned duper dwarfs dying eager earned eased easing
  easternmost eaten eatery eclectic eclectics eggbeater eggbeaters egged eight eights elapse elapses elated
  elating electrical electrics electrify electron electrons elegant elongates emery emigrates emirates
  emission emissions emperors enter enters equestrian equestrians erred ester esters evens execrates
  extremer extremes eyeing eyelashes eyewash failed fainted falser falsie falsies fantail fantails fared
  farrow farrows fascinate fascinates fascists fating feared fearless felines feller fellow fellows fibbed
  fight fights filly fined finny fishtail fishtails fission fitted fiver flack flacks flawed flaying fling
  flipped floods florescent florid flown fluoresce fluoresced fluorescence fluoresces fluorescing foggy
  folly fonder fooled footer footy foreleg forelegs fores foreskin foreskins forests fountain fountains
  freckle freckles fridge fridges fringed front fronts frosh frosty fruitful frying fulls funner furrowing
  gaiter garble garbles gardens garner garners garters gating geared generic generics giantess giants
  gigantic girded girdle girdles giver glads gland glands glans glassy glider gloss gluey golfs goody gooey
  goofy gophers gouty grabs graceless gracious grackles grads grams grands grasp grasps grasses grassy
  grater grays greats greening griminess grind grinds groan groans groat groats groin groins gross grounds
  growl growls grows grubber grubbers guineas gulden guldens gully gunfire gunner gunners hacked hailed
  handed handover handovers hardcore harden hared harrow harrows hatcheries hatching hating header headlamp
  headlamps headlock headlocks headstone headstones healed heaped heated heatwave heatwaves heaved heeded
  heeled herded heterodox heterodoxy hexed hided hinged hipped hitching hoagie hoagies hogtie hogties honed
  hookworm hookworms hooted hooter horded hornet hornets horns horse horsed horses hosed housed houses hubby
  humidified humidifies hurtle hurtles hutch hydrometer hydrometers ictus imitated imitates imitation
  incubate incubated incubates incubation indicts initiator initiators insulator insulators iterator
  iterators jacked jailed jangle jangles jarred jellied jelly jests jeweler jibbed jingle jingles juggle
  juggles juries keened keener kipped kitted knights lacked lagged laird lairds landed landholder
  landholders lapped lateraled lateraling laterals layman leaches leaded leatherneck leathernecks leavings
  legginess legging lemons lemony leotard leotards lettings liked limed limned limped linen linens liner
  linked linted lisped literals lived liver livers lodgings logged longings looted looter lopped lough
  loughs louse louses loyal lubber lubbers lugged lying machinated machined mackinaw mackinaws mailed
  maintain maintains malign maligned maligns mandolin mandolins manginess mangroves manor manorial manors
  mantilla mantillas marbled marbleize marbleizes marbles marginalia marginals marinaded marinara marinated
  marinates marks markup markups marooned marred marrow marrows martians martinet martinets mating mayor
  mayoress mayors melanoma melanomas mellow mellows memory messy metadata metallic metalwork midden middens
  midge midges might migrates milkshake milkshakes miller mimics mined minster minsters miscuing misdoing
  missions mistaking mistiming mistress mistyping misusing mobster mobsters moggy moister money moneys
  monitory monkeys mooted moral morals mosey moseys mottle mottles mountainous mountains mounting mountings
  mousy mouthful mouthfuls mussy nailed napping narrow narrows neared neater negating negation negatived
  negatives nicked nightclub nightclubs ninny nipped noised noonday norther northerly northerner noshed
  noted oared obsolete obsoletes ocelots omission omissions orate orates orientalist orientalists orientals
  orientate orientates oriented ornament ornamented ornaments oscillated pacer pacifies packed pained pains
  painter pancaked pancakes panted panthers paperbark paperbarks parachuted parachutes pardon pardons pared
  parley parleys parred parrot parrots party pastern pasterns patted peacocks pecked pecks peeled peeper
  peeves pegged person persons pesos petcock petcocks petted phage phages phased phrase phrases phrasings
  pined pinged pinny pinstriped piper pipped pitied pities pitta pittas pixies placed plaids plain plaint
  plaints plaited plaits planed plans plantation plantations planted plash plate platen plates platted
  played pleated plumbed plume plumes plumped plying pointed poisons ponder ponders posed positing position
  positions potted pralines prated preen preens printed prison prisons probed protean puncher punitive
  purred putted pyxes quinces quine quines raced races racier racked radiates radiator radiators radii radio
  radios radius railed rainbows rainmaker rainmakers raiser ranged ranking raper rared rarer rater rating
  rawer razorbacks razors reared redraw redraws reeled reeve refrain refrains regalia relic relics rested
  retailer retailers retained retrain retrains revers rhinoceroses rhinos ridden rider ridges ridgy rifer
  rigged right rights ringer rinsed riper ripped riser rived rives rivet rivets riyal riyals roadrunner
  roadrunners robbed robber robbers rooks rooted rooter rouge rouges roughs rouse rouses roved rover rubbers
  rubbery rubier rustle rustled rustler rustles sabra sabras sacked sailed sainted salvation sanded sanding
  sapping sating savanna savannas scald scalded scalding scalds scaliness scalped scalping scared scarping
  scooter scoreless scrapping script scripts scrubs scrum scrums sealed seared seating sector sectors sedan
  sedans seller semen serpentine sewed sexes shacking shafting shagging shake shakes shameless shamming
  shantung shapeless sharking sheller shelved shift shifts shilled shinning shiny shipping shoat shoats
  shoot shoots shopping shore shores shorts shorty shout shouts shrub shrubs shunning shunting sidebars
  sidekick sidekicks sides sidled sight sights signalman signboard signboards similes singed sipped sired
  sited skins skint skipping skulk skulks skunks slack slacks slake slakes slapping slash slated sleep
  sleeps sleety slicer slide slides slier slink slinks slipped slipping sliver slivers slopping slotted
  slump slumps slunk slurred smelled smooch smooths snacking snagging snailing snakebite snakebites snaked
  snakelike snaky snappier snappily snappiness snappish snare snares snarfing snarling snipping snooping
  snort snorts soggy solider sooth sooths sooty sough soughs soundboard soundboards sounding souse souses
  southeaster southerly southerner southerns southwest spake sparred spatted spelled spending spicy spidery
  spiky spine spines spins spiry spitted splashy splosh sport sported sports spotter spotters spouted sprain
  sprains spunk spunks spurned spurted stabbing stabbings stabling stacking staffing stain staining stains
  stake stakes staled staleness stalking stalling stamp stamps stanching starling starlings starring
  starting starving stashing stateless stepped stepper steppes stepping stinging stink stinking stinks
  stinting stockpot stockpots stomp stomps stonking stopping strainers strains strait straits stranding
  strapping stratus strawberries striae striated stride strides striding strife strike strikes stripped
  stripy strive strives studding stumps stumpy stunk stunning stunting substrata substratum sully superb
  superior superiors supermom supermoms supper supplemental supplemented surer surly surname surnames
  suspected suspects swamping swapping sweatsuit sweatsuits swelled swigs swims swish swotted tabled tacked
  tainted tanneries tarantella tarantellas tared tarns tarred tarter tarty teared televising teller tellers
  telly temper terracing terrain terrains terrorism texts there thornier thorny threaded threads thready
  threat threaten threats threes threw throatier throbbed throe throes thronged throttled tided tight tights
  tiled tiler timer tinged tinny tipped today toiled tomatoes tonged tooted tooter topical tough toughs
  tracer trailed train trainees trainer trains traitors tramper trams transl translucence translucency
  trappers traps trays tread treads treat treats triangular tricolors tripe trons trotters trough troughs
  trouser turquoises tweeters unknowns valuable valuables variability variables variably variance variances
  variegate variegated variegates vegan vegans veges vegged veined ventral veritable vexed viler vipers
  vitiates wader waders wafer wafers wager wailed waiter waking waling walling waltz wander wanders wanking
  warble warbles warden wardens wardroom wardrooms warred warts waster waterfowl waterfowls waters watery
  waver weeper welly westerns while whiles whine whines whited whiten whitened whiter whitey whiteys whits
  wight wights winder winders wined winged wiper witted wizard wizards wonders wounder wrested write writes
  yarrow yellowy yeomen yipped yonder zinged zipped`.split(/\s+/),
);
