/** Words with a capital only because their sentence began with them. */
const OPENERS = new Set(
  (
    'a an the this that these those its their his her our some many several most both all no every each another any ' +
    'about around nearly almost roughly approximately at more less fewer over under up only just as ' +
    'hundreds thousands dozens tens millions scores half ' +
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty'
  ).split(' '),
)

/** Nouns with which sentences of the news begin, and which are no names. */
const COMMON = new Set(
  (
    'police officials diplomats activists campaigners lawmakers legislators ministers members residents neighbours neighbors families fans workers staff employees ' +
    'teachers students pupils parents doctors nurses medics patients scientists researchers experts analysts economists investigators prosecutors detectives inspectors ' +
    'lawyers judges councillors councilors voters protesters demonstrators supporters opponents critics observers witnesses survivors victims relatives passengers ' +
    'drivers farmers fishermen villagers islanders shareholders investors traders customers users owners tenants landlords trustees unions schools hospitals ' +
    'clinics companies businesses banks prices sales profits shares revenue revenues turnover usage enrolment enrollment funding money negotiations talks work ' +
    'construction production exports imports emissions temperatures rain snow flooding firefighters rescuers soldiers troops officers engineers crews volunteers ' +
    'migrants refugees children women men people organisers organizers authorities regulators auditors negotiators delegates guards'
  ).split(' '),
)

/** A text as it stands after the beginning of a sentence; a first word that may be a name keeps its capital. */
export function inMidSentence(text: string): string {
  const first = /^(\[\[)?([\p{L}]+)/u.exec(text)
  const [, bracket = '', word = ''] = first ?? []
  // The answer keeps its letters: they must be those of the source.
  if (bracket !== '' || !(OPENERS.has(word.toLowerCase()) || COMMON.has(word.toLowerCase()))) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** What bodies are called that take an article: "the Defence Ministry", "the Department of Health". */
const BODY =
  /\b(?:department|ministry|service|union|party|authority|council|office|agency|commission|committee|federation|association|government|court|army|navy|board|organi[sz]ation|coalition|district|board|tribunal|company|firm|charity|school|hospital|university|club|team|panel|inquiry|regulator|operator|airline|watchdog|opposition|city|county|province|state|(?:bank|fund) of)\b/i

/** A speaker with the article that a sentence needs: "the port authority", "a spokesman"; names stay as they are. */
export function withArticle(speaker: string): string {
  const name = inMidSentence(speaker)
  const [first = ''] = name.split(' ')
  if (name === 'police') return 'the police'
  if (OPENERS.has(first.toLowerCase()) || /['’]s?$/.test(first)) return name
  const isCommon = /^\p{Ll}/u.test(first)
  if (!isCommon) return BODY.test(name) && name.includes(' ') ? `the ${name}` : name
  if (PLURAL.test(headOf(name) ?? '')) return BODY.test(name) ? `the ${name}` : name
  return BODY.test(name) || OFFICE.test(name) ? `the ${name}` : `${indefinite(name)} ${name}`
}

const PLURAL = /(?:[^su]s|people|men|women|police|staff)$/

/** Offices that one person holds at a time. */
const OFFICE =
  /\b(?:leader|chief|head|chair\w*|president|mayor|director|minister|secretary|governor|commissioner|captain|manager|king|queen|prime|premier|speaker|convener|envoy)\b/i

/** A subject that is an office, "regional secretary of the union", with its article; others as they are. */
export function withSubjectArticle(subject: string): string {
  const [first = ''] = subject.split(' ')
  const isBare = /^\p{Ll}/u.test(first) && !OPENERS.has(first) && !/['’]s?$/.test(first)
  return isBare && OFFICE.test(headOf(subject)) && !PLURAL.test(headOf(subject)) ? `the ${subject}` : subject
}

function headOf(words: string): string {
  return words.split(/ (?:of|for|at|in|from|on|with|by|to|into|over|led|that|who|which) |, /)[0] ?? ''
}

/** Whether a role is an office that somebody holds rather than what somebody is: "mayor", not "crane driver". */
export function isOffice(role: string): boolean {
  return OFFICE.test(role) || /^\p{Lu}/u.test(role)
}

/** The article before an office, with a space after it; none before a title ("Labour Minister") or where one stands. */
export function withOfficeArticle(office: string): string {
  const [first = ''] = office.split(' ')
  if (OPENERS.has(first.toLowerCase()) || /^\p{Lu}/u.test(office)) return ''
  return /['’]s?$/.test(first) || OFFICE.test(office) ? 'the ' : `${indefinite(office)} `
}

function indefinite(words: string): string {
  return /^[aeiou]/i.test(words) && !/^(?:eu|one\b|u[st][aei]|uni)/i.test(words) ? 'an' : 'a'
}
