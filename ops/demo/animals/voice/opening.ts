/** First sentences about one animal. Facts: see `facts.ts`. */
export const openings: readonly string[] = [
  '{Really|Very} {nice|clean|pretty|sharp} <morph> <noun>{, <hatched>| <hatched>}.',
  '<Full> {<noun>|<name>}, <hatched>{ here| at my place|}.',
  '{Selling|Offering|For sale is} {this|a} {lovely|great|beautiful|high quality|super clean} <morph> <name>.',
  '{This is a|Here is a} {stunning|gorgeous|bright|well started} <morph> <noun> {from my own breeding|produced here|from one of my favorite pairings this season<ifYoung>}.',
  '<morph> <noun> {from|out of} a {clutch|pairing} I was {really|very} {happy|pleased} with.',
  '{One of|Probably} the {nicest|cleanest|best} <morph> {I have produced|we have produced|to come out of this project} so far.',
  '{Sad to see <her> go but I need the space|Only selling because I held back a sibling|Cutting down on numbers, so <she> is up for sale}. <Full>.',
  '<Full>. {<She> comes from|Comes from} {unrelated parents|my own breeders|a pair I have kept for years}.',
  '{Well started<ifYoung>|Healthy|Strong} <stage> <name> <hatched>{, eating without fuss|, in perfect condition|, ready for a new home}.',
  '{Lovely|Beautiful|Healthy} <noun>, <hatched>, {kept on <her> own since day one|raised by me from the egg|bred and raised here}.',
  '{Looking for a good home for|Up for sale is} {this|my} <stage> <name>{, <age>|}.',
  'I {bred|produced} this <name> {myself|here in <city>} and {have kept detailed records since|know both parents well}.',
  '{Hi, selling my|I am selling my} <name>, {<noun>, <age>|<age>}.',
  '{Nice|Good looking|Pretty} <stage> <noun>, {<age>|<hatched>}.',
  '<Age>{ and doing great| and growing well<ifYoung>|}, {this|a very healthy} <name> {is ready for a new keeper|is looking for a new home|has never given me any trouble}.',
  '{Classic|Nice wild type|Clean normal looking} <noun> {with good color|with strong contrast|in great shape}<ifNormal>.',
  '{Excellent|Great} {pet|starter animal|first <name>}<ifNormal>: {hardy, established and easy|nothing fancy, just a really healthy animal}.',
  '{Captive bred|CB} <name>, {parents are here too|from unrelated parents|third generation here}.',
  '<stage> <name>{, <noun><ifSexed>|}, {no issues at all|always been a good animal|nothing wrong with <her>}.',
  'My <noun><ifSexed> <name>, {eating and shedding perfectly<ifSnake>|in top condition|growing nicely<ifYoung>|in her prime<ifLayer>}.',
  '{Available now|Still available|Ready to go}: <stage> <name>{, <hatched>|}.',
];

/** First sentences about several animals that are sold one by one. */
export const batchOpenings: readonly string[] = [
  '<count> {<young>|<name> <young>} available, price is {per animal|each}.',
  '{I have|We have} <count> <young> {ready to go|available right now}{, unsexed|}. {Price is for one|Price each}.',
  '{Unsexed|Well started} <young> from my own group, <hatched>. <count> {left|available}.',
  '{Captive bred|CB} <name> <young>, <count> in stock{, raised separately|}. Discount for {three or more|groups}.',
  'Several <young> from {two|different} clutches, <hatched>. Price {is each|per piece}, <count> available.',
];

/** Of imported animals. */
export const importOpenings: readonly string[] = [
  '{Long term captive|LTC|Imported} <name>, {established for|here for} {four months|over half a year|eight months|more than a year}{ now|}.',
  '<Origin> <noun>, {well acclimated|fully settled} and {treated for parasites|wormed twice, last fecal came back clean|fecal tested clean}.',
  '<Origin> {import|animal}, {arrived|came in} {this spring|last autumn|earlier this year}, {eating well since week two|put on good weight since}.',
  '{Adult|Nice big} <noun>, <origin><ifAdult>. {Better suited for|Best left to} someone with experience.',
];

/** Said instead of a description, by people in a hurry. */
export const oneLiners: readonly string[] = [
  '{Eating great, no issues.|Eats everything.|Great eater.}',
  '{Healthy, eating, ready to go.|Healthy and feeding well.}',
  '<weight>, {eating f/t|feeding well}{, nice temperament|, can deliver|}.',
  'Price is {firm|slightly negotiable}. {Pickup preferred.|Can ship.|Message me.}',
  '{Message|Ask|Contact me} for {more pics|info on parents<ifBred>|details}.',
  '{Open to offers.|Make me an offer.|No trades please.|Might trade for females.}',
  '{Perfect feeder, never missed a meal.|Never missed a meal.} <weight>.',
  '<hatchedShort>, {all good|healthy}, {pickup in|from} <city>.',
  '{Selling because|Selling as} {I am moving|I need the rack space|plans changed}.',
  '{Just what the title says.|See title.|Title says it all.} {Feeding well.|Healthy.|No problems.}',
  '<Full>. <weight>.',
  'As described, {feeding on <prey>|taking <prey>}.',
];
