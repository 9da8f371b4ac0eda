/** Words of offices and occupations that stand before or after a person’s name. */
const OFFICES =
  'president minister premier chancellor governor mayor secretary general judge justice senator captain coach manager chief executive director chairman chairwoman chair chairperson professor king queen prince princess pope archbishop bishop lord lady sheriff detective inspector superintendent sergeant officer commissioner attorney prosecutor ambassador envoy spokesman spokeswoman spokesperson councillor premier vice deputy leader ceo cfo coo founder head boss colonel lieutenant major admiral commander constable congressman congresswoman representative speaker treasurer editor analyst economist scientist researcher professor doctor lawyer solicitor barrister negotiator aide adviser advisor official striker midfielder defender goalkeeper winger forward player driver owner farmer teacher convener convenor lawmaker legislator billionaire millionaire tycoon trustee cleric scholar academic magnate headteacher principal dean rector curator activist campaigner author writer actor actress singer director producer engineer pilot firefighter paramedic nurse surgeon epidemiologist hydrologist meteorologist geologist biologist historian politician candidate veteran resident shopkeeper landlord investigator whistleblower defendant plaintiff victim survivor witness chairmanship strategist diplomat fixer expert specialist consultant organiser organizer coordinator mp mep mla member president-elect ex-president ex-minister co-founder vice-president vice-chairman undersecretary superintendent administrator magistrate midwife chef artist composer conductor referee umpire jockey sprinter swimmer cyclist boxer golfer skipper teammate trainer keeper ranger warden priest pastor rabbi imam sculptor photographer broadcaster presenter columnist reporter correspondent journalist entrepreneur banker investor trader broker accountant auditor architect builder carpenter plumber electrician mechanic fisherman miner soldier guard janitor caretaker clerk cashier waiter bartender baker butcher tailor librarian archivist astronomer physicist chemist mathematician philosopher psychologist psychiatrist therapist counsellor pharmacist dentist vet veterinarian landlady publican chairlady headmaster headmistress democrat republican writer fire-chief co-owner undertaker'
export const OFFICE_WORDS: ReadonlySet<string> = new Set(OFFICES.split(' '))

/** What may stand before an office word in a capitalised title: "Prime Minister", "Deputy Foreign Secretary". */
const FIELDS =
  'prime defence defense foreign finance interior home health education trade transport energy environment culture justice labour labor agriculture economy economic financial state first second vice deputy acting former interim chief assistant associate senior junior executive managing district county city police fire brigadier lieutenant attorney solicitor national security press communications operating technology medical science water flood emergency public infrastructure industry housing treasury opposition party shadow'
export const FIELD_WORDS: ReadonlySet<string> = new Set(FIELDS.split(' '))

/** Titles as agencies shorten them, without their stop. */
export const SHORT_TITLES: ReadonlySet<string> = new Set(
  'gen col lt maj capt sgt sen gov rep cllr coun insp det supt cmdr adm brig cpl pte pc dc ds di dci dsp asp acp csp'.split(
    ' ',
  ),
)

/** Forms of address: they are no part of a name and no office. */
export const ADDRESSES: ReadonlySet<string> = new Set('mr mrs ms miss mx dr sir dame rev hon prof'.split(' '))

const ORGANISATIONS =
  'ministry party council court bank group university college school police agency committee commission union department office service services association authority foundation institute company corporation corp inc ltd limited plc llc airlines airways airport hospital trust federation league club fc united rovers athletic parliament senate congress assembly house network times post guardian tribune herald journal gazette news agency observatory centre center bureau board force forces army navy guard brigade holdings partners industries systems technologies motors energy electric pharmaceuticals laboratories labs society alliance coalition front movement nations reserve treasury exchange power rail railways capital securities advisors ventures affairs studies research works economics international programme program forum organisation organization fund management initiative campaign tribunal cabinet secretariat directorate inspectorate division hotel cathedral museum theatre gallery sons water press media insurance motorway broadcasting pictures'
const ORGANISATION_WORDS = new Set(ORGANISATIONS.split(' '))
export function isOrganisationWord(word: string): boolean {
  return ORGANISATION_WORDS.has(word)
}

const PLACES =
  'region province county district city town village river lake sea ocean bay island islands mountain mountains valley street road avenue square bridge park forest coast peninsula airport station stadium arena border desert canal port harbour harbor oblast republic territory beach hill hills north south east west'
export const PLACE_WORDS: ReadonlySet<string> = new Set(PLACES.split(' '))

/** Whether a lower-case noun names what a person is: listed, or formed as such words are. */
export function isPersonNoun(word: string): boolean {
  return (
    OFFICE_WORDS.has(word) ||
    /(?:spokes|chair|business|police|fire|news|sports?|states|congress)(?:man|woman|person)$|(?:ologist|ographer|ician)$/.test(
      word,
    )
  )
}

/** Words for people that are no offices: they introduce a name, and nobody asks who holds them. */
const KIN =
  'predecessor successor husband wife widow widower brother sister father mother son daughter uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter friend colleague neighbour neighbor rival partner fiance fiancee girlfriend boyfriend pensioner customer passenger commuter shopper patient tenant mother-of-two father-of-two mother-of-three father-of-three'
const KIN_WORDS = new Set(KIN.split(' '))

/** Whether a lower-case noun may stand beside a person’s name. */
export function introducesPerson(word: string): boolean {
  return isPersonNoun(word) || KIN_WORDS.has(word)
}
