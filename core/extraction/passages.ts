import { repeatedPassages } from './repeated-passages'

export type FurnitureKind =
  | 'share'
  | 'caption'
  | 'credit'
  | 'list-of-stories'
  | 'subscription'
  | 'read-more'
  | 'author'
  | 'summary'

/** A non-empty line of an article: `text.slice(start, end)` is it, without white space round it. */
export type Passage = {
  /** 1-based over the non-empty lines. */
  paragraph: number
  start: number
  end: number
  /** Why it is no part of the article’s body, null if it is one. */
  furniture: FurnitureKind | null
}

/**
 * The non-empty lines of a text in their order, with UTF-16 offsets into exactly the text given, each judged to be body or
 * page furniture. Lines end at LF, CRLF, CR and Unicode’s line and paragraph separators. Never throws, linear time.
 */
export function splitPassages(text: string): Passage[] {
  const lines = nonEmptyLines(text)
  const texts = lines.map(({ start, end }) => text.slice(start, end))
  const repeated = repeatedPassages(texts)
  const listed = listedPassages(texts)
  return lines.map((line, i) => ({
    paragraph: i + 1,
    ...line,
    furniture: furnitureOf(texts[i] ?? '') ?? listed[i] ?? (repeated.has(i) ? 'summary' : null),
  }))
}

/** Whether a passage is a headline or a subheading: it has no sentence, so that nothing is read from it. */
export function isHeading(passage: string): boolean {
  return passage.length <= LONGEST_HEADING && !/[.!?…:;][”"’')\]]*$/u.test(passage) && !/^[“"]/.test(passage)
}

const LONGEST_HEADING = 140
/** Longer lines are body whatever stands in them: no button, caption or blurb is a page long. */
const LONGEST_FURNITURE = 600
/** White space, and what is as invisible: NUL, byte order mark, zero-width and direction marks. */
const BLANK = /[\s\0\uFEFF\u200B-\u200F\u202A-\u202E\u2060-\u2069]/u

function nonEmptyLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let from = 0
  for (const { index, 0: mark } of text.matchAll(/\r\n|[\n\r\u2028\u2029]|$/gu)) {
    let [start, end] = [from, index]
    while (start < end && BLANK.test(text.charAt(start))) start++
    while (start < end && BLANK.test(text.charAt(end - 1))) end--
    if (start < end) lines.push({ start, end })
    from = index + mark.length
  }
  return lines
}

const NETWORKS = 'facebook|twitter|x|whatsapp|linkedin|reddit|telegram|e-?mail|gab|instagram|threads|bluesky|pinterest'
const BUTTON = new RegExp(
  `^[^\\p{L}]*(?:share|share this(?: article| story)?|tweet|live|print|save|listen(?: now)?|menu|search|home|comments?|${NETWORKS}|` +
    `copy link|skip to (?:main )?content|(?:share|send|post|follow us) (?:on|via|by) (?:${NETWORKS})|gift this article|` +
    'add to favou?rites|bookmark|advertisement|ad|sponsored|log ?in|sign in|back to top|\\d+ (?:comments?|shares?))[^\\p{L}]*$',
  'iu',
)
const CAPTION_START =
  /^(?:\[?(?:photos?|pictures?|images?|file photo|photograph|caption|video|watch|gallery|graphic|pictured|in pictures)\b ?(?:\([^)]{0,40}\))?:|(?:image|photo|picture|video) (?:shows|credit)\b|file (?:photo|image)\b)/iu
const CAPTION_END =
  /(?:(?:photo|image|picture|photograph|credit|pic|video)s? ?(?:credit|by|courtesy of)? ?[/:|].{1,60}|\(?(?:getty(?: images)?|shutterstock|alamy|AP Photo\b.{0,40}|(?:REUTERS|AFP|EPA|PA|AP)\/[\p{L} .]{2,40}|PA (?:wire|images|media)|file (?:photo|image))\)?\.?|\((?:photo|image|picture)[^)]{1,60}\)\.?)$/iu
const CREDIT =
  /^[([–—\- ]*(?:(?:written|additional reporting|reporting|edited|editing|compiled|writing|with reporting|produced|translated) by\b|(?:additional )?reporting and writing|agence france-presse|with (?:inputs|reporting|files) from\b|with agencies\b|©|copyright\b|all rights reserved|this (?:article|story|report) (?:was|is|has been|first|originally)\b|source:|(?:first )?published(?: on| at|:)|(?:last )?updated(?: on| at|:)|(?:AP|AFP|Reuters|PA|DPA)[)\]. ]*$)/iu
const CONTRIBUTED = /\bcontributed (?:reporting\b|to this (?:report|story|article)\b)/iu
const READ_MORE =
  /^[^\p{L}]*(?:read (?:more|also|next|on|the full|our|full)\b|continue reading|click (?:here|to)\b|tap (?:here|to)\b|see also\b|related\s*:|more\s*:|also (?:read|in)\b.{0,10}:|don[’']t miss\s*:|full (?:story|report|coverage)\b|view (?:all|more|comments|gallery)|load more|show more|go deeper\b|explore more\b|more on this (?:story|topic)|find out more)/iu
const AUTHOR_START =
  /^[^\p{L}]*(?:[Bb][Yy] \p{Lu}[\p{L}.’'-]+(?: \p{L}[\p{L}.’'-]+){1,4}(?:,? (?:and|in|for|at) .{0,60}|, .{0,60})?$|about the author)/u
const AUTHOR_BOX =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3} (?:is|was|covers|writes|reports|has (?:been|covered|worked|written|reported))\b.{0,120}\b(?:correspondent|reporter|journalist|editor|columnist|writer|covers|covering|writes|based in|newsroom)\b/u
const HANDLE = /(?:\bfollow (?:him|her|them|us|me)\b|@\w{3,}|\b[\w.]+@[\w-]+\.[a-z]{2,})/iu
const SPEECH = /\b(?:said|says|told|added|announced|according to)\b/iu
const ADDRESSES_READER =
  /^[^\p{L}]*(?:subscribe|sign up|join (?:us|our|now|today|more than|over \d)|get \d+ ?% ?off|get (?:our|the|your|unlimited|exclusive|more)|download (?:our|the)|register (?:now|today|for|to)|already (?:a|have)|become a|support (?:our|us|independent|quality)|donate|enjoy(?:ing)? (?:this|our|unlimited)|want (?:more|to)|have you (?:been|got|seen)|are you (?:affected|a)|were you|share your|tell us|contact us|get in touch|and you get|follow (?:us|our)|shop|buy (?:now|the)|try (?:it|us|our)|start your|unlock|never miss|stay (?:informed|up to date|ahead)|have (?:you got )?a (?:story|tip)|do you have a (?:story|tip)|got a (?:story|tip)|listen to (?:our|the)|watch our|this (?:site|website) uses|we use cookies|accept (?:all )?cookies|for (?:just|only) [$£€]\d|order (?:now|your)|claim your)\b/iu
const SELLS =
  /\b(?:subscri\w+|newsletters?|inbox|free trial|trial|\d+ ?% off|store|our app|annual|obligation|discount|offers?|cookies|donation|membership|cancel any ?time|daily briefing|podcast|alerts|premium|ad-free|journalism)\b/iu

function furnitureOf(passage: string): FurnitureKind | null {
  if (passage.length > LONGEST_FURNITURE) return null
  if (BUTTON.test(passage)) return 'share'
  if (READ_MORE.test(passage) && !endsAsQuoted(passage)) return 'read-more'
  if (CAPTION_START.test(passage) || CAPTION_END.test(passage)) return 'caption'
  if (CREDIT.test(passage) || CONTRIBUTED.test(passage) || !/[\p{L}\p{N}]/u.test(passage)) return 'credit'
  if (isAuthor(passage)) return 'author'
  if (isBlurb(passage)) return 'subscription'
  return null
}

function endsAsQuoted(passage: string): boolean {
  return SPEECH.test(passage) && /[”"]/.test(passage)
}

function isAuthor(passage: string): boolean {
  if (AUTHOR_START.test(passage)) return true
  if (HANDLE.test(passage) && passage.length < 200 && !SPEECH.test(passage)) return true
  return AUTHOR_BOX.test(passage) && !SPEECH.test(passage) && passage.length < 300
}

function isBlurb(passage: string): boolean {
  if (SPEECH.test(passage) || /^[“"‘]/.test(passage)) return false
  if (ADDRESSES_READER.test(passage)) return SELLS.test(passage) || isHeading(passage) || passage.length < 200
  return /\b(?:you|your)\b/iu.test(passage) && /\b(?:our|us|we)\b/iu.test(passage) && SELLS.test(passage)
}

const LIST_OF_STORIES =
  /^[^\p{L}]*(?:trending(?: now| stories| today)?|most (?:read|popular|viewed|shared|watched|commented)(?: .{0,20})?|related (?:stories|articles|topics|news|content|links)|more (?:stories|news|from .{1,40}|on .{1,40})|top stories|latest (?:news|stories)|editor[’']?s[’']? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|recommended(?: .{0,20})?|popular(?: now)?|don[’']t miss|in other news|elsewhere on .{1,30}|what to read next|from around the web|promoted(?: stories)?)[^\p{L}]*$/iu
const LIST_OF_POINTS =
  /^[^\p{L}]*(?:key (?:points|takeaways|facts)|at a glance|in (?:brief|short)|summary|tl;?dr|what (?:you need )?to know|highlights|bullet points|the (?:gist|essentials))[^\p{L}]*$/iu
const ITEM = /^(?:[-–—•*·▪►●>]|\d{1,2}[.)])\s*\S/u

/** The furniture of passages that stand in a list of other stories or of the article’s own points, by their index. */
function listedPassages(passages: readonly string[]): (FurnitureKind | null)[] {
  let open: FurnitureKind | null = null
  let bulleted: boolean | null = null
  return passages.map((passage) => {
    if (LIST_OF_STORIES.test(passage)) open = 'list-of-stories'
    else if (LIST_OF_POINTS.test(passage)) open = 'summary'
    else if (open !== null) {
      bulleted ??= ITEM.test(passage)
      if (bulleted ? !ITEM.test(passage) : open === 'summary' || !isHeading(passage)) open = null
      return open
    }
    bulleted = null
    return open
  })
}
