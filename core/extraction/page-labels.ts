/** Words of which a line that only says when something appeared is made, besides figures. */
const OF_TIME = new RegExp(
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
    '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|st|nd|rd|th|a\\.?m|p\\.?m|gmt|utc|bst|est|edt|pst|pdt|cst|cdt|[ew]t|ist|cet|cest|wat|eat|sast|aest|aedt|sgt|hkt|jst|pkt|h|m|hrs?|hours?|mins?|minutes?|days?|' +
    'published|updated|posted|issued|created|modified|last|first|on|at|ago|an?|one|reading|read|time|just now|to read)(?![\\p{L}])',
  'giu',
)
/** A year, a time of day, or so long ago: a bare "Monday, March 3" may head a part of a diary. */
const IS_STAMP = /\b(?:19|20)\d\d\b|\d[:.]\d\d|\bago\b|\bmin(?:ute)?s?\b|\b(?:published|updated|posted|issued)\b/iu
const LONGEST_STAMP = 120
const SIGNED_STAMP =
  /^\p{Lu}[\p{L}.’' -]{3,40}(?: [|/] ?[\p{L}.’' -]{2,30})? [|/] ?(?:updated:? |published:? )?\p{L}{3,9}\.? \d{1,2},? \d{4}/iu

/** "Published: 21:30, 4 Mar 2025", "Updated 3 hours ago", "4 min read" */
export function isTimestamp(passage: string): boolean {
  if (passage.length > LONGEST_STAMP || !/\d/.test(passage) || !IS_STAMP.test(passage)) return false
  // "Ana Paz | TNN | Jun 5, 2025, 10:15 IST"
  if (SIGNED_STAMP.test(passage)) return true
  const time = passage.replace(/\s[-–—|]\s*\p{Lu}[\p{Lu} ]+$/u, '')
  return !/\p{L}/u.test(time.replace(/(?<=\d)(?=\p{L})|(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(OF_TIME, ' '))
}

const SECTION =
  '(?:news|sports?|world|politics|business|economy|money|markets?|tech(?:nology)?|science|health|environment|climate(?: crisis)?|culture|entertainment|showbiz|celebrity|lifestyle|life|travel|opinion|comment|analysis|explainer|features?|interview|editorial|education|society|crime|courts?|law|media|weather|football|cricket|rugby|tennis|golf|boxing|athletics|local|national|international|regional|headlines|breaking|latest|exclusive|live|video|updates?|alert|africa|asia|europe|americas?|middle east|uk|us|u\\.s\\.|india|nigeria|england|scotland|wales|ireland|australia|canada|cities|metro|nation|states?)'
const LABEL = new RegExp(`^[^\\p{L}]*${SECTION}(?:[\\s>/|»›·•,&:-]+(?:and )?${SECTION}){0,4}[^\\p{L}]*$`, 'iu')
const BREADCRUMB = new RegExp(
  `^(?:you are here:? )?(?:home(?: ?page)?|${SECTION})\\s*(?:[>»›|]|/(?=\\s)|\\s/)\\s*\\S.{0,120}$`,
  'iu',
)
/** Above what a page names by these only its own lists stand. */
const NAMED_LIST = /^(?:suggested |related )?(?:topics|tags|keywords|categories|filed under|sections)\s*:/iu

/** "News", "UK Politics", "Home > News > Local News", "Topics: Trade, Fish" */
export function isSectionLabel(passage: string): boolean {
  return LABEL.test(passage) || BREADCRUMB.test(passage) || NAMED_LIST.test(passage)
}

/** Words of which a page’s buttons and messages are made, one of which no subheading has. */
const OF_BUTTONS = new Set(
  'share shares copy copied bookmark bookmarked tweet embed transcript print subscribe unsubscribe newsletter newsletters login logout register menu cookies cookie advertisement advertisements ad ads advertise sponsored promoted loading loaded mute unmute subtitles captions caption fullscreen toggle skip scroll swipe tap click comment comments reply replies feedback settings preferences log sign hide expand collapse close play pause listen watch read view show learn follow following download submit cancel accept reject link links aa app sponsor republish podcast email e-mail gallery slideshow duration buffering invalid required website'.split(
    ' ',
  ),
)
const BESIDE_BUTTONS = new Set(
  'a all and article articles audio back by content continue current end enter error for from full get here image images in info information it later less list me message messages more my name new next no not now of off on only open options or our out over page photo photos picture player post previous rated remaining save saved see select size small social stories story stream text the this time to topic topics try type up us video videos with yes your youtube facebook twitter instagram tiktok x whatsapp linkedin reddit telegram account address media platform post large medium share'.split(
    ' ',
  ),
)
const MOST_WORDS_OF_BUTTON = 7
const BUTTONS_ALONE =
  /^(?:image|images|photo|photos|video|videos|audio|small|medium|large|more|more info|info|expand|default|yes|no|ok|undo|other|newest|oldest|best rated|worst rated|summary|companies|contents|quick guide|topics|follow us|exclusive content|subscriber(?:s)? only|premium|just now|a ?[-+]+|text to speech|(?:text|font) size:?(?: [a+-]{1,2})*|(?:sent|published|out|delivered|new) every (?:\p{L}+day|week|day|morning|month)|(?:\p{L}+,? ){0,3}-?\d{1,2} ?° ?[cf]?(?:,? \p{L}+){0,4}|(?:#\p{L}[\p{L}\p{N}_]*[ ,]*)+|(?:watch|listen|read)(?: to this (?:story|article))?\.?,? \(?\d{1,2} ?(?:min|mins|minutes|m)\b\)?|for subscribers|members only|free|enable notifications|be the first to comment|\d+:\d\d(?: ?\/ ?\d+:\d\d)?)[.:…]*$/iu

/** "SKIP ADVERTISEMENT", "Loading YouTube content", "View all comments", "Video Ad Feedback" */
export function isInterfaceText(passage: string): boolean {
  if (passage.length > LONGEST_STAMP) return false
  if (BUTTONS_ALONE.test(passage)) return true
  if (/[.!?]$/u.test(passage) && !/(?:\.\.\.|\?)$/u.test(passage)) return false
  const words = passage.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []
  return (
    words.length > 0 &&
    words.length <= MOST_WORDS_OF_BUTTON &&
    words.some((word) => OF_BUTTONS.has(word)) &&
    words.every((word) => OF_BUTTONS.has(word) || BESIDE_BUTTONS.has(word) || /^\d+$/.test(word))
  )
}
