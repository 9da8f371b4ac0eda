/** Words of offices and occupations that stand before or after a person’s name. */
const OFFICES =
  'president minister premier chancellor governor mayor secretary general judge justice senator captain coach manager chief executive director chairman chairwoman chair chairperson professor king queen prince princess pope archbishop bishop lord lady sheriff detective inspector superintendent sergeant officer commissioner attorney prosecutor ambassador envoy spokesman spokeswoman spokesperson councillor premier vice deputy leader ceo cfo coo founder head boss colonel lieutenant major admiral commander constable congressman congresswoman representative speaker treasurer taoiseach tánaiste editor analyst economist scientist researcher professor doctor lawyer solicitor barrister negotiator aide adviser advisor official striker midfielder defender goalkeeper winger forward player driver owner farmer teacher convener convenor lawmaker legislator billionaire millionaire tycoon trustee cleric scholar academic magnate headteacher principal dean rector curator activist campaigner author writer actor actress singer director producer engineer pilot firefighter paramedic nurse surgeon epidemiologist hydrologist meteorologist geologist biologist historian politician candidate veteran resident shopkeeper landlord investigator whistleblower defendant plaintiff victim survivor witness chairmanship strategist diplomat fixer expert specialist consultant organiser organizer coordinator mp mep mla member president-elect ex-president ex-minister co-founder vice-president vice-chairman undersecretary superintendent administrator magistrate midwife chef artist composer conductor referee umpire jockey sprinter swimmer cyclist boxer golfer skipper teammate trainer keeper ranger warden priest pastor rabbi imam sculptor photographer broadcaster presenter columnist reporter correspondent journalist entrepreneur banker investor trader broker accountant auditor architect builder carpenter plumber electrician mechanic fisherman miner soldier guard janitor caretaker clerk cashier waiter bartender baker butcher tailor librarian archivist astronomer physicist chemist mathematician philosopher psychologist psychiatrist therapist counsellor pharmacist dentist vet veterinarian landlady publican chairlady headmaster headmistress democrat republican writer fire-chief co-owner undertaker msp mpp mna mlc ombudsman comptroller registrar provost vice-chancellor collector counsel sarpanch alderman alderwoman prefect intendant burgomaster brigadier corporal lance-corporal ensign commodore marshal patriarch archdeacon friar abbot abbess prioress moderator elder deaconess chaplain qadi kadi oba igwe alake nawab maharaja maharani tehsildar patwari zilladar taluqdar deputy-collector mamlatdar lieutenant-general major-general lieutenant-colonel vice-admiral rear-admiral air-marshal under-secretary undersecretary parliamentarian backbencher frontbencher whip ward-member freeholder selectman selectwoman assemblyman assemblywoman alcalde intendente delegate chieftain chieftainess headman headwoman subcommandant commandant quartermaster bursar procurator advocate advocate-general attorney-general solicitor-general auditor-general director-general secretary-general inspector-general governor-general surgeon-general postmaster-general induna marquess governor-elect mayor-elect ex-mayor coroner mec mca td'
export const OFFICE_WORDS: ReadonlySet<string> = new Set(OFFICES.split(' '))

/** What may stand before an office word in a capitalised title: "Prime Minister", "Deputy Foreign Secretary". */
const FIELDS =
  'prime defence defense foreign finance interior home health education trade transport energy environment culture justice labour labor agriculture economy economic financial state first second vice deputy acting former interim chief assistant associate senior junior executive managing district county city police fire brigadier lieutenant attorney solicitor national security press communications operating technology medical science water flood emergency public infrastructure industry housing treasury opposition party shadow'
export const FIELD_WORDS: ReadonlySet<string> = new Set(FIELDS.split(' '))

/** Titles as agencies shorten them, without their stop. */
export const SHORT_TITLES: ReadonlySet<string> = new Set(
  'gen col lt maj capt sgt sen gov rep cllr coun cr ald eng engr adv lic arq dott mons cdr cpt ssgt sgm msgt pfc const insp det supt cmdr adm brig cpl pte pc dc ds di dci dsp asp acp csp cp dcp igp ssp amb atty asst'.split(
    ' ',
  ),
)

/** Forms of address: they are no part of a name and no office. */
export const ADDRESSES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir dame rev hon prof reverend cardinal baroness viscount duchess countess fr engr alhaji alhaja alh barr mallama malam barrister arc pharm hajia hajiya mallam otunba pastor ustaz maulana mufti ayatollah mullah sheikha datuk dato madam ratu seri tun shri smt kumari sardar sister brother father nurse garda sheikh comrade elder herr frau frl hoca khun ajahn swami datin puan encik ibu bapak kyai ustad ustadh allama moulana togbe osagyefo otumfuo mwalimu mzee bwana mheshimiwa monsieur madame mme mlle señor señora signor signora messrs'.split(
    ' ',
  ),
)

/** Titles that are only known by their capitals: “CS Paz”, a cabinet secretary. */
export const CAPITAL_TITLES: ReadonlySet<string> = new Set(
  'CS PS CM DG MD CJ PM VP AG FM MC SI ASI PSI SHO DIG'.split(' '),
)

/** Offices that stand before a surname alone: "President Traoré", but no "General Motors". */
export const SURNAME_OFFICES: ReadonlySet<string> = new Set(
  'president minister premier chancellor governor mayor secretary judge justice senator captain professor king queen prince princess pope archbishop lord lady sheriff detective inspector superintendent sergeant officer commissioner ambassador councillor colonel lieutenant admiral constable congressman congresswoman representative imam rabbi pastor taoiseach collector counsel engineer archdeacon canon marshal commodore brigadier corporal commandant alderman provost'.split(
    ' ',
  ),
)

/** Offices that are surnames as well. */
export const OFFICE_SURNAMES: ReadonlySet<string> = new Set(
  'king prince pope bishop judge mayor major justice baker butcher tailor carpenter miner farmer driver keeper ranger rector dean priest archer winger porter speaker marshall marshal abbot elder constable warden steward lord golfer sheikh'.split(
    ' ',
  ),
)

/** Words for places that are surnames as well. */
export const PLACE_SURNAMES: ReadonlySet<string> = new Set('park hill hills lake west north street forest'.split(' '))

/** Letters behind a name: "Ana Paz KC". */
export const HONOURS: ReadonlySet<string> = new Set(
  'KC QC SC SAN OBE MBE CBE KBE DBE PhD MD RN Jr Sr II III'.split(' '),
)
/** The same of members of parliaments, which stand behind the names of constituencies, too. */
export const SEATS: ReadonlySet<string> = new Set('MP MSP MS MLA TD MEP MPP MNA MHA'.split(' '))

/** What may stand between the given name and the rest of a surname. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'ap ferch verch ab wa binti bte ould ole arap ben dei degli dalla dello dell zum zur vom na ní nic uí mhic op de da do dos das del della di du des van von der den ter ten zu af av bin ibn bint ben abu al el la le lo los y'.split(
    ' ',
  ),
)

const ORGANISATIONS =
  'ministry party council court bank group university college school police agency committee commission union department office service services association authority foundation institute company corporation corp inc ltd limited plc llc airlines airways airport hospital trust federation league club fc united rovers athletic parliament senate congress assembly house network times post guardian tribune herald journal gazette news agency observatory centre center bureau board force forces army navy guard brigade holdings partners industries systems technologies motors energy electric pharmaceuticals laboratories labs society alliance coalition front movement nations reserve treasury exchange power rail railways fire rescue ambulance coastguard capital securities advisors ventures villa palace wanderers albion hotspur argyle thistle rangers celtic wednesday foods homes brothers bros stores brands solutions dynamics robotics therapeutics biosciences petroleum resources minerals mining steel airlines lines shipping logistics properties estates investments equity ventures cup championship championships open masters derby games festival awards prize trophy affairs studies research works economics international programme program forum organisation organization fund management initiative campaign tribunal cabinet secretariat directorate inspectorate division hotel cathedral museum theatre gallery sons water press media insurance motorway broadcasting pictures church chapel mosque temple abbey corps electronics semiconductor semiconductors pharma telecom telecoms telekom software analytics biotech aerospace cement polytechnic elementary constabulary logistics'
const ORGANISATION_WORDS = new Set(ORGANISATIONS.split(' '))
export function isOrganisationWord(word: string): boolean {
  return ORGANISATION_WORDS.has(word)
}

const PLACES =
  'region province county district shire borough township hamlet lagoon reef glacier city town village river lake sea ocean bay island islands mountain mountains valley street road avenue square bridge park forest coast peninsula airport station stadium arena border desert canal port harbour harbor oblast republic territory beach hill hills north south east west lodge manor grange cottage dam reservoir tunnel highway'
export const PLACE_WORDS: ReadonlySet<string> = new Set(PLACES.split(' '))

/** “cellist”, “historian”: no word for a thing is formed so. */
const SUFFIXED_PERSON =
  /^(?!(?:list|mist|twist|assist|exist|consist|checklist|christ|gist|wrist|artist)$)\p{L}{3,}(?:ologist|ographer|ician|[^s]ist|woman|wright)$|^(?!(?:asian|italian|christian|russian|canadian|australian|austrian|norwegian|indian|median|meridian|pedestrian|guardian|amphibian|reptilian)$)\p{L}{4,}(?:arian|orian)$/u

/** “secretary-general”, “governor-elect” */
const HYPHENED_OFFICE = /^\p{L}+-(?:general|elect|designate|in-chief)$/u

/** Whether a lower-case noun names what a person is: listed, or formed as such words are. */
export function isPersonNoun(word: string): boolean {
  return (
    OFFICE_WORDS.has(word) ||
    SUFFIXED_PERSON.test(word) ||
    HYPHENED_OFFICE.test(word) ||
    /(?:spokes|chair|business|police|fire|news|sports?|states|congress)(?:man|woman|person)$|(?:ologist|ographer|ician)$/.test(
      word,
    )
  )
}

/** Whose a person is: "his wife Ana" is a name even where it stands alone. */
const RELATIVES =
  'husband wife widow widower brother sister father mother son daughter uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter stepson stepdaughter stepfather stepmother half-brother half-sister twin godmother godfather friend colleague partner fiance fiancé fiancee fiancée girlfriend boyfriend baby toddler'
export const RELATIVE_WORDS: ReadonlySet<string> = new Set(RELATIVES.split(' '))

/** Words for people that are no offices: they introduce a name, and nobody asks who holds them. */
const OTHER_PEOPLE =
  'predecessor successor agent foreman td neighbour neighbor rival counsel retiree volunteer worker employee labourer laborer steelworker machinist roofer plasterer welder chaplain paediatrician pediatrician novelist poet filmmaker comedian musician guitarist pianist rapper footballer quarterback goalscorer rancher grower crofter florist grocer hairdresser barber receptionist postmaster trucker shepherd gardener beekeeper sailor pupil student graduate apprentice evacuee refugee protester motorist bystander passer-by parishioner pensioner customer passenger commuter shopper patient tenant mother-of-two father-of-two mother-of-three father-of-three model accused suspect deceased claimant applicant complainant star hopeful hero heroine legend veteran mum mom dad grandad grandma porter labourer cleaner cook courier decorator diver drummer dancer docker electrician fundraiser goatherd handyman harpist herder hiker hunter interpreter inventor lecturer lifeguard lobsterman marine matron mentor messenger nanny organist pharmacist picker planner plumber pollster preacher prisoner inmate detainee hostage captive probationer prospector puppeteer ranger roadworker runner rower sailor scout seamstress shearer shopper signalman skier smuggler socialite steward stewardess stonemason stuntman sub-postmaster surfer surveyor swimmer tenor soprano baritone violinist cellist flautist trumpeter tiler tourist traveller vicar curate verger waitress walker watchman weaver winemaker wrestler youth teenager boy girl man woman couple dissident blogger influencer streamer podcaster youtuber gamer rider racer competitor finalist contestant teammate team-mate roommate flatmate classmate bandmate frontman parishioner worshipper celebrant mourner counterpart healer champion figure receiver juror stallholder hawker herdsman fisherwoman farmhand welder monk nun restaurateur hotelier postman boatman ferryman blacksmith goldsmith jeweller breeder cobbler technician programmer gunman attacker assailant shooter rebel warlord militant deserter conscript recruit cadet medic carer housekeeper maid housewife homemaker orphan bride groom schoolboy schoolgirl trainee intern laureate medallist medalist olympian paralympian skater gymnast hurdler batsman batter bowler wicketkeeper all-rounder fly-half scrum-half flanker fullback full-back playmaker rookie pitcher lobbyist informant spy defector exile returnee migrant settler villager islander onlooker eyewitness rescuer coxswain crewman deckhand mobster gangster fraudster trafficker poacher burglar killer murderer convict fugitive co-accused co-defendant mastermind ringleader accomplice nominee incumbent contender aspirant heir heiress emir sultan oligarch mogul philanthropist donor cartoonist illustrator choreographer songwriter vocalist bassist playwright dramatist screenwriter essayist biographer translator demographer statistician auctioneer conservationist climber mountaineer forester gamekeeper smallholder peasant herdswoman pastoralist shaman physician pathologist missionary deacon monk guru lama councilman councilwoman'
const OTHER_PEOPLE_WORDS = new Set(OTHER_PEOPLE.split(' '))

/** Whether a lower-case noun may stand beside a person’s name. */
export function introducesPerson(word: string): boolean {
  return isPersonNoun(word) || RELATIVE_WORDS.has(word) || OTHER_PEOPLE_WORDS.has(word)
}
