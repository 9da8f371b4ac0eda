import { isHeading } from './heading'
import { isSectionLabel, isTimestamp } from './page-labels'

export type FurnitureKind =
  | 'share'
  | 'caption'
  | 'credit'
  | 'list-of-stories'
  | 'subscription'
  | 'read-more'
  | 'author'
  | 'summary'
  | 'label'
  | 'notice'

/** Longer lines are body whatever stands in them: no button, caption or blurb is a page long. */
const LONGEST_FURNITURE = 600

/** What a line gives itself away as, whatever stands round it; null if as nothing. */
export function furnitureOf(passage: string): FurnitureKind | null {
  if (passage.length > LONGEST_FURNITURE) return null
  if (BUTTON.test(passage) || isRowOfButtons(passage)) return 'share'
  if (isTimestamp(passage) || isSectionLabel(passage)) return 'label'
  if (READ_MORE.test(passage) && !endsAsQuoted(passage)) return 'read-more'
  if (isCaption(passage)) return 'caption'
  if (CREDIT.test(passage) || CONTRIBUTED.test(passage) || END_MARK.test(passage)) return 'credit'
  if (isNotice(passage)) return 'notice'
  if (isAuthor(passage)) return 'author'
  if (isBlurb(passage)) return 'subscription'
  return null
}

const NETWORKS =
  'facebook|twitter|x(?: \\(twitter\\))?|whatsapp(?: channel)?|linkedin|reddit|telegram|e-?mail|gab|instagram|threads|bluesky|pinterest|youtube|tiktok|messenger|google news|flipboard|social media'
const BUTTON = new RegExp(
  `^[^\\p{L}]*(?:(?:kindly |please )?share(?: this| our)?(?: (?:article|story|post|page|news|full article|selection))?(?: (?:on|via|by|with|now))?|tweet|live|print(?: this (?:page|article|story))?|have your say(?: .{0,30})?|save(?: (?:article|story|for later))?|listen(?: now| to this article)?|menu|search|home|(?:view |leave a |post a |join the )?(?:comments?|conversation)|${NETWORKS}|` +
    `copy(?: link| url)?|link copied|skip to (?:main )?content|(?:share|send|post|pin|follow us|follow|find us|click here to share|click to share)(?: this(?: article| story)?)? (?:on|via|by|to) (?:${NETWORKS})(?:[,|/ ]+(?:and )?(?:${NETWORKS}))*|gift (?:this )?article|` +
    'add to favou?rites|bookmark(?:ed)?|(?:article |story )?continues? (?:reading )?(?:below|after)(?: (?:this|the))? (?:ad|advert|advertisement|newsletter promotion|promotion|video)|(?:article|story) continues below|after newsletter promotion|scroll (?:down )?(?:to continue|for more)(?: .{0,30})?|' +
    'advert(?:isement|ising)?(?: feature| ?[-–—] ?scroll .{2,30})?|ads?(?: feedback)?|(?:this is )?sponsored(?: content| links)?|report (?:this )?ad|close(?: ad)?|(?:log|sign) ?in(?: ?[/|] ?(?:register|sign ?up|subscribe))?|register|today.?s paper|e-?paper|representat(?:ive|ional) (?:image|photo|picture)|add us as a preferred source .{2,20}|back to top|top of page|next(?: article| story)?|previous(?: article| story)?|enter your e-?mail(?: address)?|text size|font size|gallery|toggle caption|hide caption|enlarge(?: this)? image|open image in gallery|view image in full ?screen|view \\d+ (?:images|photos|comments)|\\d+ (?:comments?|shares?|views|likes|min(?:ute)?s?|images|photos))[^\\p{L}]*$|' +
    '^\\d{1,3}(?:/\\d{1,3})?$|^https?:\\/\\/\\S+$',
  'iu',
)
const MOST_BUTTONS = 16

/** "Share: Facebook | X | Copy link" */
function isRowOfButtons(passage: string): boolean {
  const parts = passage.split(/[|·•,:]|\s\/\s|\s{2,}/u).filter((part) => part.trim() !== '')
  return parts.length > 1 && parts.length <= MOST_BUTTONS && parts.every((part) => BUTTON.test(part.trim()))
}

const CAPTION_START =
  /^(?:\[?(?:photos?|pictures?|images?|file photo|photograph|caption|video|watch|gallery|graphic|map|pictured(?: above| below| left| right)?|in (?:pictures|photos|pics)|above|(?:from )?left to right|clockwise from [\p{L} ]{2,20})\b ?(?:\([^)]{0,40}\))?[:|]|(?:image|photo|media) (?:caption|source|credit)\s*[:,|]|(?:image|photo|picture|video) (?:shows|credit|caption)\b|file (?:photo|image)\b)/iu
const CAPTION_END =
  /(?:(?:photo|image|picture|photograph|credit|pic|video|illustration)s? ?(?:credit|by|courtesy of)? ?[/:|].{1,60}|\(?(?:getty(?: images)?|shutterstock|alamy|AP Photo\b.{0,40}|(?:REUTERS|AFP|EPA|PA|AP|ANI|PTI|Xinhua)\/[\p{L} .]{2,40}|PA (?:wire|images|media)|file (?:photo|image))\)?\.?|[([](?:photo|image|picture|credit|file|courtesy|handout|screen ?grab|screenshot)[^)\]]{0,60}[)\]]\.?|[([](?:submitted|supplied|provided|contributed|handout)(?:\)|\]|(?: photo)?(?: by|:)[^)\]]{1,60}[)\]])\.?)$/iu
/** "A voter in Lima [Ana Paz/Reuters]", "A voter in Lima. © Ana Paz, AFP": who took it, and for whom. */
const CREDITED_END =
  /(?:[([][\p{L} .’'-]{2,40}\/[\p{L} .’'-]{2,40}[)\]]|\S.{0,300}©.{2,60}|[^.!?”"]\s\((?:getty|reuters|afp|ap|epa|pa|shutterstock|alamy|bbc)(?: .{0,30})?\))\.?$/iu
/** "LDRS A boat in the harbourLDRS": the credit of a picture stands before and, run together, after its description. */
const CREDITED_TWICE = /^(\p{Lu}\S+(?: \p{Lu}\S+)?) \S.{15,250}[\p{Ll}.]\1$/u
/** "___", "-30-", "(ENDS)" */
const END_MARK = /^[^\p{L}\p{N}]*$|^[-–—*#( ]+(?:30|ends)[-–—*#) ]+$/iu

const CREDIT =
  /^[([–—\-• ]*(?:(?:written|additional reporting|reported|reporting|edited|editing|compiled|writing|with reporting|produced|translated) by\b|(?:additional )?reporting and writing|agence france-presse|with (?:inputs|input|reporting|files|additional reporting) (?:from|by)\b|with agencies\b|©|copyright\b|all rights reserved|sources?:|(?:photo(?:graph)?|picture|image|video|graphic)s? by \p{Lu}|(?:first )?published(?: on| at|:)|(?:last )?updated(?: on| at|:)|(?:AP|AFP|Reuters|PA|DPA)[)\]. ]*$)/iu
const CONTRIBUTED = /\bcontributed (?:reporting\b|to this (?:report|story|article)\b)/iu
const READ_MORE =
  /^[^\p{L}]*(?:(?:must )?read (?:more|also|next|on|the full|our|full|this|here)\b|(?:must[- ])?read ?[|:]|continue reading|click (?:here|to)\b|tap (?:here|to)\b|see (?:also|more)\b|related\s*[:|]|more\s*[:|]|also (?:read|in|see|watch)\b.{0,10}[:|]|also (?:read|see|watch)$|(?:don[’']t|do not) miss\s*[:|]|full (?:story|report|coverage)\b|view (?:all|more|comments|gallery)|load more|show more|go deeper\b|explore more\b|more on (?:this|the) (?:story|topic)|find out more|you (?:may|might) also like\s*[:|]|(?:listen|watch|live updates|analysis|explainer|opinion|in pictures|podcast)\s*[|]|[A-Z]+ ?\|)/iu

function endsAsQuoted(passage: string): boolean {
  return SPEECH.test(passage) && /[”"]/.test(passage)
}

function isCaption(passage: string): boolean {
  return (
    CAPTION_START.test(passage) ||
    CAPTION_END.test(passage) ||
    CREDITED_TWICE.test(passage) ||
    (passage.length < LONGEST_CAPTION && CREDITED_END.test(passage) && !SPEECH.test(passage))
  )
}

const LONGEST_CAPTION = 300

/** What the page says of itself: corrections, terms, who may use what. */
function isNotice(passage: string): boolean {
  return (
    NOTICE_START.test(passage) ||
    NOTICE.test(passage) ||
    (NOTICE_TO_READER.test(passage) && /\b(?:you|your|our)\b/iu.test(passage) && !SPEECH.test(passage))
  )
}

const NOTICE_START =
  /^[^\p{L}]*(?:this (?:article|story|page|post|piece|headline|copy|interview) (?:contains|may contain|includes|first appeared|originally|is part of|(?:was|is|has been|have been) (?:\p{L}+ly )?(?:amended|updated|corrected|edited|published|first|produced|supported|written|translated|republished|funded|generated|created|reproduced|being updated))\b|this (?:report|video) (?:was|has been) (?:\p{L}+ly )?(?:amended|updated|corrected|edited)\b|(?:an earlier|a previous|a) version of this\b|(?:editor[’']?s[’']? note|correction|clarification|corrections? and clarifications?|disclaimer|disclosure|privacy (?:notice|policy)|cookie (?:notice|policy)|note to (?:editors|readers))\s*[:–—-]|\(?this story has been (?:corrected|updated|refiled)|our standards\s*:|(?:terms (?:of (?:service|use)|and conditions|& conditions)|purchase licensing rights|reuse this content|(?:privacy|cookie) (?:policy|settings)|manage (?:cookies|preferences)|do not sell .{0,40}|get (?:rights|permission).{0,30})[^\p{L}]*$|the content you requested\b|the (?:comments below have|views expressed (?:in|here|above|are))\b|comments (?:have to|must|should|are (?:closed|moderated|subject))\b|data is a real-time\b)/iu
const NOTICE =
  /\b(?:(?<=^|[.!?:] )comments (?:on this (?:article|story) )?are (?:now )?(?:open|closed|disabled)|(?:for|to|by) (?:paying |registered |premium )?(?:subscribers|members) only|subscriber-only|is not responsible for the content|we use (?:your sign|cookies)|you can unsubscribe\b|all rights reserved|may not be (?:published|reproduced|copied|broadcast|distributed), \p{L}+|(?:express|written|express written) permission (?:from|of)|this (?:site|website) is protected by|affiliate (?:links|commission)|opinions expressed (?:here|in this (?:article|column))|opens? (?:in (?:a )?)?new (?:tab|window))/iu
/** The same where it speaks to the reader. */
const NOTICE_TO_READER =
  /\b(?:privacy (?:policy|notice)|terms (?:of (?:service|use)|and conditions)|cookies|unsubscribe|by (?:signing up|subscribing|registering|clicking)|press standards|community guidelines)\b/iu

const AUTHOR_START =
  /^[^\p{L}]*(?:[Bb][Yy] \p{Lu}[\p{L}.’'-]+(?: \p{L}[\p{L}.’'-]+){1,4}(?:,? (?:and|in|for|at) .{0,60}|, .{0,60})?$|(?:[Aa]bout|ABOUT) (?:[Tt]he|THE) (?:[Aa]uthors?|AUTHORS?|[Ww]riters?)|(?:[Ww]ords|[Ss]tory|[Rr]eport) by .{2,60}$)/u
/** "Ana Paz, health correspondent", "Local Democracy Reporter" */
const BYLINE =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}(?:,| [-–—|]) (?:[\p{L}&-]+ ){0,4}(?:correspondent|reporter|editor|writer|columnist|journalist|staff|bureau chief)(?:,? (?:in|at|for) [\p{L} ]{2,30})?$/iu
const JOB =
  /^(?:\p{Lu}[\p{L}&-]+ ){0,4}(?:[Cc]orrespondent|[Rr]eporter|Editor|Writer|Columnist|Journalist|Staff Writer|Bureau Chief)s?$/u
const AUTHOR_BOX =
  /^(?:The (?:author|writer)|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}) (?:is|was|covers|writes|reports|has (?:been|covered|worked|written|reported))\b.{0,120}\b(?:correspondent|reporter|journalist|editor|columnist|writer|covers|covering|writes|based in|newsroom)\b/u
const HANDLE =
  /(?:\b(?:contact|reach|e-?mail) (?:him|her|them|me) (?:at|on)\b|\bcan be reached (?:at|on)\b|\bfollow (?:him|her|them|us|me)\b|(?<![\p{L}\p{N}])@\w{3,}|\b[\w.]+@[\w-]+\.[a-z]{2,})/iu
const SPEECH = /\b(?:said|says|told|added|announced|according to)\b/iu

/** "BBC News, Lima" */
const NEWSROOM = /^(?:BBC|RNZ|Sky|ABC|CBS|NBC|CNN|ITV|CBC|Fox) (?:News|Sport)(?:,? (?:in )?[\p{L} &-]{2,40})?$/u

/** "Our correspondent", "News desk", "Press Association" */
const DESK =
  /^(?:by )?(?:(?:our|staff|special|city|news|web|online|digital|sports?|foreign|business) (?:correspondent|reporter|desk|bureau|team|staff)s?(?:,? .{2,30})?|agencies|press association|the associated press|associated press|xinhua|bernama|kyodo news|anadolu agency|news agency of \p{L}+)$/iu

function isAuthor(passage: string): boolean {
  if (DESK.test(passage) && passage.length < LONGEST_DESK) return true
  if (NEWSROOM.test(passage)) return true
  if (AUTHOR_START.test(passage) || BYLINE.test(passage)) return true
  if (JOB.test(passage) && passage.includes(' ')) return true
  if (HANDLE.test(passage) && passage.length < 200 && !SPEECH.test(passage)) return true
  return AUTHOR_BOX.test(passage) && !SPEECH.test(passage) && passage.length < 300
}

const LONGEST_DESK = 60

const ADDRESSES_READER =
  /^[^\p{L}]*(?:subscribe|sign up|join (?:us|our|now|today|more than|over \d|the conversation|the [\p{L} ]{2,40}(?:channel|community|group))|get \d+ ?% ?off|get (?:our|the|your|unlimited|exclusive|more|current|latest|breaking|all the|news|instant)|receive (?:our|the|your|essential|daily|a daily|news)|take (?:our|[\p{L} ]{2,30} with you)|download (?:our|the)|register (?:now|today|for|to)|already (?:a (?:subscriber|member)|have an account)|become a|support (?:our|us|(?:\p{L}+ ){0,2}(?:journalism|news|newsroom|reporting))|like what you|love (?:local|our)|help (?:us|keep)|thank(?:s| you) for (?:reading|visiting|your support)|you have (?:\p{L}+|\d+) (?:free )?(?:articles|stories) (?:left|remaining)|to (?:continue|keep) reading|to read (?:more|the full|this)|donate|enjoy(?:ing)? (?:this|our|unlimited)|want (?:more|to)|have you (?:been|got|seen)|are you (?:affected|a)|were you|share your|tell us|contact us|email us|call us|get in touch|and you get|follow (?:us|our|[\p{L}’' ]{2,40}(?: on| at|[’']s coverage|$))|shop (?:now|our|here|at)|buy (?:now|the)|try (?:it|us|our)|start your|unlock|never miss|don[’']t miss|stay (?:informed|up to date|ahead|connected)|keep up (?:to date|with)|have (?:you got )?a (?:story|tip|question)|(?:do you have|got|have) an? (?:\p{L}+ ){0,2}(?:story|tip|question|photo|video)|do you know more|know more about|listen to (?:our|the|.{2,60}\bpodcast|.{2,60} on (?:BBC Sounds|Spotify|Apple Podcasts))|watch our|this (?:site|website) uses|we use (?:cookies|your)|we want to hear|accept (?:all )?cookies|for (?:just|only) [$£€]\d|for (?:more|all the latest|the latest) .{0,60}(?:follow|visit|click|sign up|subscribe|download)|order (?:now|your)|claim your|(?:our|free) (?:\p{L}+ ){0,2}(?:newsletters?|e-?mails?|briefing|app)\b|(?:\p{L}+ ){0,3}newsletters?$|visit our|send (?:us )?your)/iu
const SELLS =
  /\b(?:subscri\w+|newsletters?|inbox|free trial|trial|\d+ ?% off|store|our app|the app|annual|obligation|discount|offers?|cookies|donation|membership|cancel any ?time|daily briefing|podcast|alerts|premium|ad-free|journalism|e-?mails?|whatsapp|channel)\b/iu

/** A command that opens a sentence or stands behind a colon. */
const INVITES =
  /(?:[.!?:–—|]\s+)(?:subscribe|sign up|register|join us|download|get (?:it|the|our|your)|follow|click|tap|donate|try it)\b/iu

function isBlurb(passage: string): boolean {
  if (SPEECH.test(passage) || /^[“"‘]/.test(passage)) return false
  if (INVITES.test(passage) && SELLS.test(passage)) return true
  if (ADDRESSES_READER.test(passage)) return SELLS.test(passage) || isHeading(passage) || passage.length < 200
  return /\b(?:you|your)\b/iu.test(passage) && /\b(?:our|us|we)\b/iu.test(passage) && SELLS.test(passage)
}
