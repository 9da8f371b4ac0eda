/** Words of which a line that only says when something appeared is made, besides figures. */
const OF_TIME = new RegExp(
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
    '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|st|nd|rd|th|a\\.?m|p\\.?m|gmt|utc|bst|est|edt|pst|pdt|cst|cdt|[ew]t|ist|cet|cest|wat|eat|sast|aest|aedt|sgt|hkt|jst|pkt|h|hrs?|hours?|mins?|minutes?|days?|' +
    'published|updated|posted|issued|created|modified|last|first|on|at|ago|an?|one|reading|read|time|just now|to read)(?![\\p{L}])',
  'giu',
)
/** A year, a time of day, or so long ago: a bare "Monday, March 3" may head a part of a diary. */
const IS_STAMP = /\b(?:19|20)\d\d\b|\d[:.]\d\d|\bago\b|\bmin(?:ute)?s?\b|\b(?:published|updated|posted|issued)\b/iu
const LONGEST_STAMP = 120

/** "Published: 21:30, 4 Mar 2025", "Updated 3 hours ago", "4 min read" */
export function isTimestamp(passage: string): boolean {
  if (passage.length > LONGEST_STAMP || !/\d/.test(passage) || !IS_STAMP.test(passage)) return false
  const time = passage.replace(/\s[-–—|]\s*\p{Lu}[\p{Lu} ]+$/u, '')
  return !/\p{L}/u.test(time.replace(/(?<=\d)(?=\p{L})|(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(OF_TIME, ' '))
}

const SECTION =
  '(?:news|sports?|world|politics|business|economy|money|markets?|tech(?:nology)?|science|health|environment|climate(?: crisis)?|culture|entertainment|showbiz|celebrity|lifestyle|life|travel|opinion|comment|analysis|explainer|features?|interview|editorial|education|society|crime|courts?|law|media|weather|football|cricket|rugby|tennis|golf|boxing|athletics|local|national|international|regional|headlines|breaking|latest|exclusive|live|video|updates?|alert|africa|asia|europe|americas?|middle east|uk|us|u\\.s\\.|india|nigeria|england|scotland|wales|ireland|australia|canada|cities|metro|nation|states?)'
const LABEL = new RegExp(`^[^\\p{L}]*${SECTION}(?:[\\s>/|»›·•,&:-]+(?:and )?${SECTION}){0,4}[^\\p{L}]*$`, 'iu')
const BREADCRUMB = new RegExp(`^(?:home(?: ?page)?|${SECTION})\\s*(?:[>»›|]|/(?=\\s)|\\s/)\\s*\\S.{0,120}$`, 'iu')
/** Above what a page names by these only its own lists stand. */
const NAMED_LIST = /^(?:suggested |related )?(?:topics|tags|keywords|categories|filed under|sections)\s*:/iu

/** "News", "UK Politics", "Home > News > Local News", "Topics: Trade, Fish" */
export function isSectionLabel(passage: string): boolean {
  return LABEL.test(passage) || BREADCRUMB.test(passage) || NAMED_LIST.test(passage)
}
