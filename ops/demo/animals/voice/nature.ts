import type { SpeciesGroup } from '@vivarium/catalogue/species.ts';

/** Sentences on temperament and looks, by group. */
export const nature: Readonly<Record<SpeciesGroup, readonly string[]>> = {
  snake: [
    '{Very|Super|Really} {calm|chill|laid back|docile}{ and easy to handle| in the hand|, never struck at me}.',
    '{Has never bitten|Never hissed or struck|Handles really well}{, the kids hold <her> all the time|}.',
    '{A bit|Still a little} {nippy as babies are|head shy|nervous}<ifYoung>{, calms down once out of the tub|, nothing a bit of handling will not fix|}.',
    'Good temperament, {curious and active|active in the evening|confident feeder but gentle to handle}.',
    '{Perfect|One piece} sheds, {no kinks, no mites|clear eyes, no stuck shed|no mites, never any RI}.',
    '{Shy but|Mellow and} {never defensive|no issues at all}.',
    '{Handled a few times a week|Used to being handled|Handled regularly}.',
    '{Colors are brightening up with every shed|Gets better with every shed|Keeps getting brighter as <she> grows}.',
  ],
  gecko: [
    '{Calm|Friendly|Very tame} and {used to handling|easy to handle|sits in the hand nicely}.',
    'Full tail{, perfect toes|, all toes|}, {no kinks|no MBD|straight jaw}<ifTailed>.',
    '{A bit jumpy|Still flighty|A little skittish}<ifYoung>{ but settling down| but never tried to bite| as babies are}.',
    '{Great structure and head shape.|Nice thick tail.|Great crests and structure.|Strong color, no fading.}',
    '{Sheds perfectly|No stuck shed|All sheds complete}, {bright eyes|alert|active at night}.',
    '{Easy going|Sweet} <noun> {that enjoys coming out|that walks right onto the hand}.',
    '{Kept alone|Housed singly}, {on paper towel|bioactive setup|simple setup}, {temps around 78F<ifImperial>|warm spot at 32 °C<ifMetric><ifTailed>|room temperature}.',
  ],
  lizard: [
    '{Very tame|Super friendly|Calm}, {sits on the shoulder|comes to the glass for food|loves a chin scratch}.',
    '{Alert|Bright eyed|Active} and {bold|curious}, {all toes and full tail|no nips, full tail|no kinks}.',
    '{Handled daily|Handled since hatching|Used to people} and {tame|settled}.',
    '{Kept under T5 UVB|Raised under proper UVB|Basking under a halogen and a 12% T5}, {no MBD|strong bones|good posture}.',
    '{Still|A bit} {flighty|shy}<ifYoung>{, will tame down with time|}.',
    '{Great color already|Color is coming in nicely|Color really pops when basking}.',
  ],
  chameleon: [
    '{Kept|Raised} {alone|separately}, {drinks from the mister|drinks from a dripper}, {strong grip|great grip and eyes}.',
    '{Hand feeds|Takes feeders from the hand|Not a fan of hands but feeds in front of me}.',
    '{Colors are just starting to come in|Intense colors when fired up|Showing great color already}.',
    '{Typical chameleon attitude|Calm for a chameleon|Watches everything, rarely gapes}.',
    '{Lean and active, not power fed|No gular edema, eyes fully open|Straight casque, no MBD}.',
  ],
  tortoise: [
    '{Smooth growth|Very smooth shell|Hardly any pyramiding}, {raised humid|grown on slowly|well hydrated}.',
    '{Lively|Active} and {always hungry|a keen grazer}, {firm shell and clear eyes|bright eyes}.',
    '{Lives outside|Kept in an outdoor pen} {all summer|from May to September}, {hibernated last winter without problems|indoor table in winter}<ifGrown>.',
    '{Curious character|Great personality}, {knows when food is coming|follows you along the fence}.',
  ],
  turtle: [
    '{Clean shell|No shell rot, no retained scutes}, {swims and dives normally|active swimmer|clear eyes}.',
    '{Basks every day|Good basking behavior} and {comes up for food|begs for food as soon as someone walks in}.',
    '{Kept with canister filtration and UVB|Raised indoors in clean water|Kept in a heated tub}.',
  ],
  frog: [
    '{Bold and visible|Always out in the open|Calls every evening}, {kept bioactive|in a planted vivarium}.',
    '{Strong legs, no SLS|Good weight and strong legs}, {eats everything that moves|very active}.',
    '{Calm|Sits still} and {easy to keep|great display animal}.',
    'Parents {from|are} {known lines|different bloodlines|unrelated}, {tested negative for chytrid|never mixed with other localities|locality stays pure here}.',
    '{Nice deep color|Great pattern|Very clean pattern}, {better than the parents|already showing adult color}.',
  ],
  salamander: [
    '{Full gills|All toes and full gills|Complete limbs}, {raised separately|never nipped}<ifAquatic>.',
    '{Kept cool|Kept at 16-18 °C<ifMetric>|Kept in the low 60s F<ifImperial>}, {clean water, weekly changes|cycled tank|very stable setup}.',
    '{Bold|Active} and {feeds from tweezers|comes to the front of the tank at feeding time}.',
    '{Strong pattern|Nice markings|Good color}, {healthy skin|no fungus ever}.',
  ],
  invertebrate: [
    '{Freshly molted|Molted last month|Well fed and due to molt}, {active|settled in nicely}.',
    '{Great feeder|Never turns food down}, {nice and plump|fat and healthy}.',
    '{Sits out in the open a lot|Webs a lot|Digs like mad|Good display animal}.',
    '{Kept on deep substrate|Kept moist on one side|Kept dry with a water dish}, {easy to care for|very hardy}.',
  ],
};

/** Several animals. */
export const batchNature: readonly string[] = [
  '{All|Every one of them} {healthy|active} {and alert|with no issues|and growing}.',
  '{Picked at random unless you ask|You can choose at pickup|I will pick strong ones for you}.',
  'Parents {on site|can be seen here}{, unrelated|, both from different breeders|}.',
];
