/** Words with a capital only because their sentence began with them. */
const OPENERS = new Set(
  (
    'a an the this that these those its their his her our some many several most both all no every each another any ' +
    'about around nearly almost roughly approximately at more less fewer over under up only just as ' +
    'hundreds thousands dozens tens millions scores half ' +
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty'
  ).split(' '),
)

/** A text as it stands after the beginning of a sentence; a first word that may be a name keeps its capital. */
export function inMidSentence(text: string): string {
  const first = /^(\[\[)?([\p{L}]+)/u.exec(text)
  const [, bracket = '', word = ''] = first ?? []
  // The answer keeps its letters: they must be those of the source.
  if (bracket !== '' || !OPENERS.has(word.toLowerCase())) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** What bodies are called that take an article: "the Defence Ministry", "the Department of Health". */
const BODY =
  /\b(?:department|ministry|service|union|party|authority|council|office|agency|commission|committee|federation|association|government|court|army|navy|board|organi[sz]ation|coalition|(?:bank|fund) of)\b/i

/** A speaker with the article that a sentence needs: "the port authority", "a spokesman"; names stay as they are. */
export function withArticle(name: string): string {
  const [first = ''] = name.split(' ')
  if (OPENERS.has(first.toLowerCase()) || /['’]s?$/.test(first)) return name
  const isCommon = /^\p{Ll}/u.test(first)
  if (!isCommon) return BODY.test(name) && name.includes(' ') ? `the ${name}` : name
  if (/\p{L}s$/u.test(first) && !name.includes(' ')) return name
  return BODY.test(name) || OFFICE.test(name) ? `the ${name}` : `${indefinite(name)} ${name}`
}

/** Offices that one person holds at a time. */
const OFFICE =
  /\b(?:leader|chief|head|chair\w*|president|mayor|director|minister|secretary|governor|commissioner|captain|manager|king|queen|prime|premier|speaker|convener|envoy)\b/i

/** The article before an office, with a space after it; none before a title ("Labour Minister") or where one stands. */
export function withOfficeArticle(office: string): string {
  const [first = ''] = office.split(' ')
  if (OPENERS.has(first.toLowerCase()) || /^\p{Lu}/u.test(office)) return ''
  return /['’]s?$/.test(first) || OFFICE.test(office) ? 'the ' : `${indefinite(office)} `
}

function indefinite(words: string): string {
  return /^[aeiou]/i.test(words) && !/^(?:eu|one\b|u[st][aei]|uni)/i.test(words) ? 'an' : 'a'
}
