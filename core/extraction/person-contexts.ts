import { countryNamed } from '../quiz/match/countries'
import { introducesPerson, isPersonNoun } from './office-words'

/**
 * Whether what stands round two or more capitalised words has only people in its middle: whom somebody arrested or
 * married, who succeeds somebody, whose body it is, “minister for water Ana Paz”, “Ana Paz, from Lima,”.
 */
export function isPlacedAsPerson(before: string, after: string): boolean {
  return (
    DONE_TO_PEOPLE.test(before) ||
    isNamedSo(before) ||
    (CHOSEN.test(before) && isOfficeAfter(after)) ||
    (/\b(?:charged|charges|indicted|booked) $/u.test(before) && CHARGES.test(after)) ||
    OF_A_BODY.test(before) ||
    isOfLowerOffice(before) ||
    isBehindCapitalOffice(before, after) ||
    (isOfCountry(before) && FOR_A_COUNTRY.test(after)) ||
    (AS_DID.test(before) && isOfCountry(before)) ||
    isCountry(OF_COUNTRY_AFTER.exec(after)?.[1]) ||
    WORKS_SOMEWHERE.test(after) ||
    isAmongPeople(before) ||
    isCountry(/^ \(([\p{L} ]{3,20})\)/u.exec(after)?.[1]) ||
    (SPOKEN_BY.test(before) && /^(?:[,.]|$)/u.test(after) && !FIRM_AFTER.test(after)) ||
    /\b(?:counterpart|opposite number),? $/u.test(before) ||
    (FROM_SOMEWHERE.test(after) && !FIRM_BEFORE.test(before)) ||
    (HUMAN_DEEDS.test(after) && !/\b(?:at|of|for|from|with|by|in|near|the) $/iu.test(before))
  )
}

/** “lawyers Ana Paz and Joe Lee”, “survivors Ana Paz, Joe Lee and Kim Roe”: several of them, which firms and clubs seldom are. */
export function isOfSeveral(before: string, after: string): boolean {
  const noun = /(\p{L}{3,})s(?:,|:| [–—-])? $/u.exec(before)?.[1]?.toLowerCase() ?? ''
  return (
    introducesPerson(noun) && !SEVERAL_THINGS.test(noun) && /^(?:(?:, \d{1,2})?[,;]| and|, and) \p{Lu}/u.test(after)
  )
}

const SEVERAL_THINGS =
  /^(?:member|leader|player|rival|neighbou?r|partner|owner|operator|investor|producer|builder|broker|trader|champion|guest|visitor|auditor|publisher|author|speaker|star|head|agent|model|general|state|marine|ranger|scout|courier)$/u

/** What is done to people and to nothing else. */
const DONE_TO_PEOPLE =
  /\b(?:arrested|arrests|detained|detains|jailed|sentenced|acquitted|convicted|kidnapped|abducted|murdered|assassinated|stabbed|deported|extradited|married|marries|divorced|hugged|embraced|kissed|consoled|handcuffed|interrogated|interviewed|succeeds|succeeded|succeeding|unseated|widowed|befriended|replaced by|succeeded by|survived by|coached by|written by|painted by|composed by|interviewed by|questioned by|bowled by|caught by|born to|married to|engaged to|lived with|lives with|shook hands with|dined with|named after|the late) $/u
/** “identified as Ana Paz”, “a trader named Ana Paz”, “led by one Ana Paz” */
function isNamedSo(before: string): boolean {
  const noun = /(\p{Ll}[\p{Ll}-]+)(?: who was)? (?:named|called|known as) $/u.exec(before)?.[1] ?? ''
  return (
    introducesPerson(noun) ||
    /\b(?:(?:identified|named) (?:by [\p{L} ]{3,20} )?(?:only )?as|(?:by|and|with|against|certain) one) $/u.test(before)
  )
}

const CHOSEN = /\b(?:named|appointed|appoints|elected|elects|nominated|nominates|promoted|hired|picked|chose|chosen) $/u
const CHARGES =
  /^ (?:with|for|over|on suspicion of) (?:\p{Ll}+ ){0,2}(?:murder|manslaughter|treason|rape|assault|theft|robbery|kidnapping|perjury|arson|sedition|incitement|espionage|fraud|bribery|corruption|stalking|harassment|battery|trespass|burglary|extortion)\b/u
const OF_A_BODY =
  /\b(?:body|bodies|remains|parents|children|relatives|obituary|biography|memory|birthplace|childhood) of $/u
/** “… said Ana Paz, the shift boss’s sister-in-law” */
const SPOKEN_BY = /[,?!…][”"’'] (?:said|says|added|explained|recalled|asked|replied|wondered|joked|sighed|laughed) $/u
const FIRM_AFTER =
  /^, (?:an?|the|its|whose|which|one of)\b[^,.]{0,60}\b(?:group|agency|company|firm|charity|body|union|network|newspaper|broadcaster|daily|website|think-?tank|regulator|watchdog|consultancy|party|operator|owner|maker|brokerage|bank|lender|club|organi[sz]ation|association|federation|chain|publisher|retailer|lobby)\b|^, (?:which|whose)\b/u
const FROM_SOMEWHERE =
  /^, (?:originally |formerly )?(?:from|of) (?:the )?(?:\p{Ll}+ )?\p{Lu}\p{Ll}+[,.]|^, (?:formerly|late) of \p{Lu}/u
const FIRM_BEFORE = /\b(?:firm|company|maker|charity|band|network|giant|chain|group|shop|club|team|side|the)[, ]+$/iu

/** “Ana Paz died”: whether somebody, and nothing else, does what follows. */
export function doesAsPerson(after: string): boolean {
  return HUMAN_DEEDS.test(after)
}

/** “singer Adele”, “opposition leader Dulamsuren”, “king Mswati”: whether one name behind it is a person’s. */
export function isCalledBefore(before: string): boolean {
  const [, kind = '', noun = ''] = /(?:([\p{L}-]+) )?([\p{Ll}-]+) $/u.exec(before) ?? []
  if (/^(?:the|this|that)$/iu.test(kind)) return false
  if (noun === 'leader')
    return /^(?:opposition|party|rebel|union|community|cult|religious|spiritual|separatist|militia|gang|tribal|protest|strike)$/iu.test(
      kind,
    )
  return CALLED.test(noun)
}

const CALLED =
  /^(?:singer|rapper|actor|actress|pilot|striker|midfielder|defender|goalkeeper|winger|footballer|president|ex-president|minister|king|queen|prince|princess|pope|emperor|emir|sultan|footballer|activist|journalist|dissident|novelist|poet|painter|sculptor|herder|shepherd|nurse|midwife|teacher|pupil|schoolgirl|schoolboy|toddler|grandmother|grandfather|fisherman|farmer|widow|widower|warlord|cleric|imam|comedian|dictator|strongman|fugitive|teenager|orphan|survivor|sprinter|boxer|swimmer|jockey|gymnast|guide|healer|constable|sergeant|inspector|superintendent|officer|judge|justice|senator|bishop|archbishop|governor|drummer|guitarist|pianist|violinist|rider)$/u

/** What only somebody does: nothing that a company, a club, a party or a ship is said to do. */
const HUMAN_DEEDS =
  /^ (?:(?:has|had|have|also|later|then|once|never|reportedly|both|still|now|was|were|is|are|had been|has been|have been) ){0,3}(?:died|wept|smiled|laughed|shrugged|nodded|shook (?:hands|his|her)|knelt|sobbed|prayed|slept|asleep|woke up|fainted|swam|grew up|lives? (?:in|on|at|with|near|alone)|lived (?:in|on|at|with|near|alone)|drowned|collapsed|hugged|stood up|sat (?:down|on|in|at|beside|near)|wore|gestured|studied|taught (?:at|in)|graduated|(?:un)?married|widowed|divorced|pregnant|unconscious|absconding|at large|on the run|in tears|in custody|in hospital|sworn in|hospitali[sz]ed|handcuffed|stabbed|beaten to death|pronounced dead|found dead|born (?:in|on|to)|testified|pleaded (?:guilty|not guilty)|resigned|retired (?:as|from|in)|apologi[sz]ed|recalled|stepped down|took office|lost (?:his|her) (?:\p{Ll}+ )?(?:life|seat|job|leg|arm|sight|home|shop|son|daughter|wife|husband|mother|father|brother|sister|house)|won (?:gold|silver|bronze)|(?:scored|headed|netted|volleyed|slotted|tapped|converted|equali[sz]ed) |(?:did (?:not|too|so)|heard a|filmed it|went home|came home|fled to|drove (?:home|to)|walked (?:home|out|to|away)|ran (?:to|for|out)|flew (?:to|home))\b)/u

/** “Ethiopia’s Ana Paz took gold”: what those who stand for a country do; firms and clubs of it do other things. */
function isOfCountry(before: string): boolean {
  const words = /((?:\p{Lu}\p{L}+ )?\p{Lu}\p{L}+)[’']s $/u.exec(before)?.[1]
  return isCountry(words) || isCountry(words?.split(' ').at(-1))
}

function isCountry(name: string | undefined): boolean {
  return name !== undefined && countryNamed(name.toLowerCase())?.isDemonym === false
}

const FOR_A_COUNTRY =
  /^ (?:(?:had|has|also|later|then) )?(?:took (?:gold|silver|bronze|the)|met|protested|painted|signed for|gave|abstained|voted|called|fears?|boycotted|finished|clinched|retained|defends|set a|ran|rode|fought|argued|spoke|arrived|attended|greeted|chairs?|wrote|sang|designed|starred|won|beat|defeated|edged|outsprinted|was (?:second|third|fourth|booked|elected|sworn|there|absent)|came (?:second|third|home))\b|^ in (?:second|third|the final)\b|^ and (?:\p{Lu}\p{L}+ )?\p{Lu}\p{L}+[’']s \p{Lu}|^ shook hands/u

/** “as did Denmark’s Ana Paz” */
const AS_DID =
  /\b(?:[Aa]s|[Ss]o|[Nn]or|[Nn]either) (?:did|was|were|is|are|has|had|does|do) (?:\p{Lu}\p{L}+ )?\p{Lu}\p{L}+[’']s $/u
/** “Ana Paz of Nigeria was second” */
const OF_COUNTRY_AFTER = /^ (?:of|from) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\b/u
/** “Ana Paz of Kestrel Capital said” */
const WORKS_SOMEWHERE =
  /^,? (?:of|at|from|with) (?:the )?(?:\p{Lu}[\p{L}’'-]*(?![\p{L}’'-]) ?){1,4},? (?:said|says|told|added|warned|argued|wrote|thinks|believes|expects|called it)\b/u

/** “victims including Ana Paz”, “critics such as Ana Paz”: of people, if what they are of is people. */
function isAmongPeople(before: string): boolean {
  const noun =
    /\b(\p{L}{3,})s(?: [^,.;]{1,30})?,? (?:including|such as|among them|like|notably|namely) $/u
      .exec(before)?.[1]
      ?.toLowerCase() ?? ''
  return (
    (introducesPerson(noun) || /^(?:critic|supporter|opponent|celebritie)$/u.test(noun)) && !SEVERAL_THINGS.test(noun)
  )
}

/** “as its chief executive”, “to be envoy” */
function isOfficeAfter(after: string): boolean {
  const office = /^ (?:as|to be|to succeed|to replace|its|the) ((?:\p{L}[\p{L}’'-]* ?){1,6})/u.exec(after)?.[1] ?? ''
  return office.split(' ').some((word) => isPersonNoun(word.toLowerCase()))
}

/** “the former minister for public works Ana Paz”, “director of operations Ana Paz” */
function isOfLowerOffice(before: string): boolean {
  const [, office = '', place = ''] =
    /([\p{L}-]+) (?:of|for) (?:[\p{Ll}-]+(?![\p{Ll}-]) ){0,3}?([\p{Ll}-]+) $/u.exec(before) ?? []
  return isPersonNoun(office.toLowerCase()) && !KIND_OF_PLACE.test(place)
}

const KIND_OF_PLACE =
  /^(?:the|an?|its|city|town|village|port|district|province|state|county|region|island|company|firm|bank|group|club|side|team|suburb|party|neighbou?rhood|municipality|airline|charity|school|college|newspaper|in|at|from|by|with|and|near)$/u

/** “the First Minister, Ana Paz,” */
function isBehindCapitalOffice(before: string, after: string): boolean {
  const [, first = '', office = ''] = /(?:^|[^\p{L}])(?:(\p{Lu}\p{L}+) )?(\p{Lu}[\p{L}-]+), $/u.exec(before) ?? []
  return (
    isPersonNoun(office.toLowerCase()) &&
    (first !== '' || /\b(?:the|its|their) \S+, $/iu.test(before)) &&
    /^,/u.test(after)
  )
}
