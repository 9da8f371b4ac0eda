import { isHeading } from './heading'
import { isInterfaceText, isSectionLabel, isTimestamp } from './page-labels'
import { isPageVoice } from './page-voice'
import { isQuestionTitle } from './titles'

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
  if (isInterfaceText(passage)) return 'share'
  if (STORY_LABEL.test(passage) || MORE_ON.test(passage)) return 'read-more'
  if (CLICK_HERE.test(passage) && !SPEECH.test(passage)) return 'read-more'
  if (isCaption(passage)) return 'caption'
  if (CREDIT.test(passage) || CONTRIBUTED.test(passage) || END_MARK.test(passage)) return 'credit'
  if (isNotice(passage)) return 'notice'
  if (isAuthor(passage)) return 'author'
  if (isBlurb(passage) || isPageVoice(passage)) return 'subscription'
  return null
}

const NETWORKS =
  'facebook|twitter|x(?: \\(twitter\\))?|whatsapp(?: channel)?|linkedin|reddit|telegram|e-?mail|gab|instagram|threads|bluesky|pinterest|youtube|tiktok|messenger|google news|flipboard|social media'
const BUTTON = new RegExp(
  `^[^\\p{L}]*(?:(?:kindly |please )?share(?: this| our)?(?: (?:article|story|post|page|news|full article|selection))?(?: (?:on|via|by|with|now))?|tweet|live|print(?: this (?:page|article|story))?|have your say(?: .{0,30})?|save(?: (?:article|story|for later))?|listen(?: now| to this article)?|menu|search|home|(?:view |leave a |post a |join the )?(?:comments?|conversation)|${NETWORKS}|` +
    `copy(?: link| url)?|link copied|skip to (?:main )?content|(?:share|send|post|pin|follow us|follow|find us|click here to share|click to share)(?: this(?: article| story)?)? (?:on|via|by|to) (?:${NETWORKS})(?:[,|/ ]+(?:and )?(?:${NETWORKS}))*|gift (?:this )?article|` +
    'add to favou?rites|bookmark(?:ed)?|(?:article |story )?continues? (?:reading )?(?:below|after)(?: (?:this|the))? (?:ad|advert|advertisement|newsletter promotion|promotion|video)|(?:article|story) continues below|advert(?:isement)? ?[-–—|:] ?(?:article|story|content)? ?continues? below|search (?:quotes|news|stocks|articles|this site|the site)[a-z, &]{0,30}|after newsletter promotion|scroll (?:down )?(?:to continue|for more)(?: .{0,30})?|' +
    'advert(?:isement|ising)?(?: feature| ?[-–—] ?scroll .{2,30})?|ads?(?: feedback)?|(?:this is )?sponsored(?: content| links)?|report (?:this )?ad|close(?: ad)?|(?:log|sign) ?in(?: ?[/|] ?(?:register|sign ?up|subscribe))?|register|today.?s paper|e-?paper|representat(?:ive|ional) (?:image|photo|picture)|add us as a preferred source .{2,20}|back to top|top of page|next(?: article| story)?|previous(?: article| story)?|enter your e-?mail(?: address)?|text size|font size|gallery|toggle caption|hide caption|enlarge(?: this)? image|open image in gallery|view image in full ?screen|view \\d+ (?:images|photos|comments)|\\d+ (?:comments?|shares?|views|likes|min(?:ute)?s?|images|photos))[^\\p{L}]*$|' +
    '^\\+?\\d{1,3}(?:/\\d{1,3})?$|^https?:\\/\\/\\S+$|^(?:[\\w-]+\\.)+[a-z]{2,}(?:\\/\\S*)?$',
  'iu',
)
const MOST_BUTTONS = 16

/** "Share: Facebook | X | Copy link" */
function isRowOfButtons(passage: string): boolean {
  const parts = passage.split(/[|·•,:]|\s\/\s|\s{2,}/u).filter((part) => part.trim() !== '')
  if (parts.length <= 1 || parts.length > MOST_BUTTONS) return false
  return parts.every((part) => BUTTON.test(part.trim())) || isMenu(passage)
}

/** "News   Sports   Opinion   Obits", "Skip to main content | Sections | Search": short words with gaps or bars between, most of them a page’s own. */
function isMenu(passage: string): boolean {
  if (/\d|[.!?]$/u.test(passage)) return false
  const parts = passage.split(/[|·•]|\s{2,}/u).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  const own = parts.filter((part) => BUTTON.test(part) || isSectionLabel(part))
  const isShort = parts.every((part) => part.split(/\s+/u).length <= MOST_WORDS_OF_BUTTON)
  return parts.length > 2 && isShort && own.length * 2 >= parts.length
}

const MOST_WORDS_OF_BUTTON = 4

const CAPTION_START =
  /^(?:\[?(?:item |slide |photo |image |picture )?\d{1,3} ?(?:of|\/) ?\d{1,3} ?[|\]]|(?:item|slide|photo|image|picture) \d{1,3} (?:of|\/) ?\d|file ?[-–—:]|\[?(?:photos?|pictures?|images?|file photo|photograph|caption|video|watch|gallery|graphic|map|chart|illustration|pictured(?: above| below| left| right)?|in (?:pictures|photos|pics)|above|(?:from )?left to right|clockwise from [\p{L} ]{2,20})\b ?(?:\([^)]{0,40}\))?[:|]|(?:image|photo|media) (?:caption|source|credit)\s*[:,|]|(?:image|photo|picture|video) (?:shows|credit|caption)\b|(?:an? )?(?:file|undated|handout|combination|composite|satellite|aerial|drone|archive) (?:photos?|images?|pictures?|photographs?)\b|(?:(?:in )?this|an?) (?:\p{L}+ ){0,3}(?:photo|image|picture|photograph|illustration|screen ?grab|screenshot|still)s?(?: \p{L}+){0,3} (?:shows?|depicts|released|provided|taken|made|from)\b|an? (?:\p{L}+ )?(?:artist[’']?s impression|rendering|close-up|screen ?grab|screenshot|selfie) of\b|artist[’']?s impression\b|an? (?:general |aerial )?view of [^.]*(?:[^.]$|(?:on|in) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\d\d|\p{Lu}\p{Ll}+)\.$)|(?:\S+ ){1,6}(?:are|is) (?:seen|pictured) (?:at|outside|near|inside|behind|beside|through|during|here)\b)/iu
/** "Ana Paz (left) with her dog": where somebody stands in a picture. */
const CAPTION_PLACE =
  /\((?:(?:far |second |third )?(?:from )?(?:left|right)|(?:top|bottom|back|front|upper|lower)(?: row| left| right)?|cent(?:re|er)|middle|above|below|pictured|not pictured|inset|l|r|in (?:red|blue|green|white|black|yellow))\)|, (?:(?:far|second from|third from|second|third|top|bottom) )?(?:left|right|cent(?:re|er)),|,? (?:pictured|seen here|shown here|seen (?:in|at|on) .{2,40} in)(?: (?:above|below|left|right|here|in|with|on|at|outside|last)\b|,)/iu
/** "…, over the weekend. Credit...Ana Paz for The Post" */
const CREDIT_BEHIND_DOTS = /\b(?:credit|photo|image|picture|video)s? ?(?:\.{3}|…) ?\p{Lu}[^.]{2,80}\.?$/iu
const CAPTION_END =
  /(?:(?:photo|image|picture|photograph|credit|pic|video|illustration)s? ?(?:credit|by|courtesy of)? ?[/:|].{1,60}|\(?(?:getty(?: images)?|shutterstock|alamy|AP Photo\b.{0,40}|(?:REUTERS|AFP|EPA|PA|AP|ANI|PTI|Xinhua)\/[\p{L} .]{2,40}|PA (?:wire|images|media)|file (?:photo|image))\)?\.?|[([](?:[^)\]]{0,40} )?(?:photo|image|picture|credit|file|courtesy|handout|screen ?grab|screenshot)s?\b[^)\]]{0,60}[)\]]\.?|(?<=[.] )(?:courtesy (?:of )?\p{Lu}.{2,40}|\p{Lu}[\p{L} ]{1,20}\/\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}.’'-]+)|[([](?:submitted|supplied|provided|contributed|handout)(?:\)|\]|(?: photo)?(?: by|:)[^)\]]{1,60}[)\]])\.?)$/iu
/** "A voter in Lima [Ana Paz/Reuters]", "A voter in Lima. © Ana Paz, AFP": who took it, and for whom. */
const CREDITED_END =
  /(?:[([][\p{L} .’'-]{2,40}(?:\/|: ?)[\p{L} .’'-]{2,40}[)\]]|\S.{0,300}©.{2,60}|[^.!?”"]\s\((?:getty|reuters|afp|ap|epa|pa|shutterstock|alamy|bbc)(?: .{0,30})?\))\.?$/iu
/** "Ana Paz says it rained for a week. (Coast News: Joe Lee)" */
const CREDITED_BY = /\(\p{Lu}[\p{L} .&’'-]{1,30}: \p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L} .&’'-]{1,40}\)\.?$/u
/** "LDRS A boat in the harbourLDRS": the credit of a picture stands before and, run together, after its description. */
const CREDITED_TWICE = /^(\p{Lu}\S+(?: \p{Lu}\S+)?) \S.{15,250}[\p{Ll}.]\1$/u
/** "___", "-30-", "(ENDS)" */
const END_MARK = /^[^\p{L}\p{N}]*$|^[-–—*#( ]+(?:30|ends)[-–—*#) ]+$/iu

const CREDIT =
  /^(?:(?:additional |data |visual |video )?(?:reporting|research|graphics?|data|figures|maps?|charts?|illustrations?|design|production|producer|camera|editing|editor|edited|translation|photography|photos?|pictures?|video|animation|words|text|sources?) ?: ?\p{Lu}|\p{Ll}{2,3}\/\p{Ll}{2,4}(?: |$)|[–—-] ?\p{Lu}\p{L}+$|.{3,50}, (?:page|p\.?) ?\d+$)|^[([–—\-• ]*(?:credits?(?:\.{3}|…| ?:)|(?:getty images|pa media|pa wire|ap photo|shutterstock|alamy|ldrs|epa(?:-efe)?|supplied|submitted|handout|family (?:photo|handout)|courtesy photo|stock (?:image|photo))$|end of (?:the )?(?:article|story|list)[^\p{L}]*$|(?:written|additional reporting|reported|reporting|edited|editing|compiled|writing|with reporting|produced|translated) by\b|(?:additional )?reporting and writing|agence france-presse|with (?:inputs|input|reporting|files|additional reporting) (?:from|by)\b|with agencies\b|©|copyright\b|all rights reserved|sources?:|(?:graphics?|maps?|charts?|illustrations?|research|data|design) (?:by|from|compiled by) \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}[^.]{0,40}$|(?:in (?:partnership|association)|paid for|presented|sponsored|brought to you|supported|produced in partnership) (?:with|by)\b[^.]{2,60}\.?$|(?:photo(?:graph)?|picture|image|video|graphic)s? by \p{Lu}|(?:first )?published(?: on| at|:)|(?:last )?updated(?: on| at|:)|(?:AP|AFP|Reuters|PA|DPA)[)\]. ]*$)/iu
const CONTRIBUTED =
  /\bcontributed (?:(?:\p{L}+ )?(?:reporting|research|photography|graphics|translation)\b|(?:reporting )?to (?:this|the) (?:report|story|article|piece)\b|from \p{Lu}\p{L}+\.?$)|\breported from \p{Lu}[^.]* and \p{Lu}[^.]* from \p{Lu}|\b(?:reporting|coverage|journalism|newsroom|project|series|initiative)\b.{0,60}\b(?:is|was|are|receives?) (?:\p{L}+ ){0,2}(?:supported|funded|underwritten|support|funding)\b|\bsolely responsible for (?:all |its |the )*content\b/iu
const READ_MORE =
  /^\[ ?\p{L}[^\]]{12,120}\]$|^[^\p{L}]*(?:before you go\b.{0,10}$|(?:leer|lire|lesen|leggi|ler) .{2,20}$|read (?:this )?in (?:spanish|french|english|german|arabic|chinese|hindi|welsh|irish)\b|(?:add|prefer|choose|set|make|follow|see|find) .{2,60}(?: on google$|preferred source\b)|(?:must )?read (?:more|also|next|on|the full|our|full|this|here)\b|(?:must[- ])?read ?[|:]|continue reading|click (?:here|to)\b|tap (?:here|to)\b|see (?:also|more)\b|related\s*[:|]|more\s*[:|]|also ?[:|]|also (?:read|in|see|watch)\b.{0,10}[:|]|also (?:read|see|watch)$|(?:don[’']t|do not) miss\s*[:|]|full (?:story|report|coverage)\b|view (?:all|more|comments|gallery)|load more|show more|go deeper\b|explore more\b|more on (?:this|the) (?:story|topic)|find out more|you (?:may|might) also like\s*[:|]|(?:listen|watch|live updates|analysis|explainer|opinion|in pictures|podcast)\s*[|]|[A-Z]+ ?\|)/iu

/** "More on Measles: One Dose or Two?", "[Related] What is a bond?" */
const MORE_ON =
  /^(?:more (?:on|about|from)|also (?:on|in|from)|elsewhere (?:on|in)) [^:.!?]{2,40}: ?[^.]+$|^\[(?:related|read|more|watch|listen|see|also)[^\]]{0,20}\]\s*\S[^.]+$/iu
/** "Podcast: why the river rose", "Next: The village that moved": a title behind what kind of piece it is, without a full stop. */
const STORY_LABEL =
  /^[^\p{L}]*(?:(?:our |the |latest |weekly |new )?(?:podcasts?|explainers?|explained|timeline|quiz|opinion|comment|analysis|editorial|interview|profile|review|feature|long read|fact check|fact file|factbox|obituary|gallery|slideshow|live(?: blog| updates)?|background|archive|flashback|recap|preview|poll|survey|crossword|cartoon|letters?|column|recipe|special report|investigation|in numbers|in charts|in full|weather|traffic|sport|exclusive offer|limited offer|special offer|competition|events?|video|audio|documentary|webinar|sponsored(?: content| post)?|promoted|partner content|paid content|advertorial|next(?: story| article| up)?|previous(?: story| article)?|previously|also in the news|also today|in other news|elsewhere|from (?:our|the) archives?|in case you missed it|icymi|in this (?:article|story|series)|section|have your say|top story|most read|trending|editor[’']?s pick|recommended|catch up|read|now read|further reading|more here|bonus|must see|must-see)) ?[:|] ?[^.]*[^.!;:]$/iu

/** "Learn to swim in a week: click here", "You can read her dispatch here." */
const CLICK_HERE =
  /\b(?:click|tap) (?:here|on|to|the)\b|\b(?:read|watch|listen|see|find|sign up|donate|register|apply|comment|follow|join)\b[^.!?]{0,60}\bhere[.!]*$/iu

function endsAsQuoted(passage: string): boolean {
  return SPEECH.test(passage) && /[”"]/.test(passage)
}

function isCaption(passage: string): boolean {
  return (
    CAPTION_START.test(passage) ||
    CAPTION_END.test(passage) ||
    CREDITED_TWICE.test(passage) ||
    (passage.length < LONGEST_CAPTION &&
      (CREDITED_BY.test(passage) ||
        CREDIT_BEHIND_DOTS.test(passage) ||
        (!SPEECH.test(passage) && (CAPTION_PLACE.test(passage) || CREDITED_END.test(passage)))))
  )
}

const LONGEST_CAPTION = 300

/** What the page says of itself: corrections, terms, who may use what. */
function isNotice(passage: string): boolean {
  return (
    NOTICE_START.test(passage) ||
    CORRECTS.test(passage) ||
    APPEARED.test(passage) ||
    NOTICE.test(passage) ||
    (NOTICE_TO_READER.test(passage) && /\b(?:you|your|our)\b/iu.test(passage) && !SPEECH.test(passage))
  )
}

/** "Clarification, 30 July: An earlier version of this story gave …", "A correction was made on Oct. 22: …" */
const CORRECTS =
  /^[^\p{L}]*(?:an? |this )?(?:correction|clarification|amendment|erratum|editor[’']?s[’']? note|footnote)s?\b[^.!?:]{0,40}(?:\d[^:]{0,20})?:|\b(?:earlier|previous|original|initial|prior|first) version of th(?:is|e) (?:article|story|report|headline|piece|page|caption|post)\b/iu
const NOTICE_START =
  /^[^\p{L}]*(?:if (?:you|you[’']ve|you have|anyone|someone you know)(?: or someone you know)?(?: (?:has|have|is|are))?(?: been)? (?:affected|struggling|experiencing|suffering|worried|concerned|in (?:crisis|distress|need))\b|for (?:confidential|emotional|free|immediate) (?:support|help|advice)\b|(?:help|support|advice) is available\b|(?:in the u[ks]|in australia|in ireland),? .{0,60}\b(?:helpline|samaritans|lifeline|call or text|freephone)\b|the (?:headline|text|standfirst|caption|picture|photo|video|url) (?:of|in|to|on|above|for)?(?: this (?:article|story|page))? ?(?:has|have|was|were) (?:been )?(?:changed|amended|corrected|updated|altered|replaced)|(?:amended|corrected|updated|clarified|revised) (?:on|at|to|with|in)\b[^.]{2,120}\.?$|correction[^:]{0,30}:|(?:this|the) (?:article|story|piece|interview|column|review|obituary|report) (?:also |first |originally )?(?:appeared|appears|ran|runs) (?:in|on|with)\b|this (?:article|story|content) is (?:for|only|available|free)\b|(?:complaints?|to complain|corrections?) .{0,60}\b(?:editor|ombudsman|regulator|address)\b|this is a (?:developing|breaking|paid|sponsored|corrected|updated|live)\b|(?:more (?:follows|to follow|details (?:soon|to follow)|updates? (?:soon|to follow|to come))|check back (?:for|soon)|updates? with\b|adds?:? |refiles|recasts)[^.]{0,60}\.*$|something went wrong\b|(?:sorry|we apologi[sz]e), (?:but )?this\b|(?:this |the )?(?:video|audio|content|page|player|poll|map|chart|comments?) (?:\p{L}+ ){0,2}(?:cannot|can[’']t|could not|failed to|is not|isn[’']t|is loading|has failed)\b|your (?:browser|device) (?:does|doesn[’']t|is)\b|(?:this|the) audio (?:\p{L}+ ){0,5}(?:is|was) .{0,20}generated|to (?:view|play|watch|see|load|display) (?:this|the) (?:video|content|map|chart)|names? (?:\p{L}+ ){0,3}(?:have|has) been changed\b|(?:how|was) (?:useful|helpful|this (?:article|page|story))\b.{0,30}\?|thank you for your feedback|this (?:article|story|page|post|piece|headline|copy|interview|column|feature|series|content|feed) (?:contains|has (?:not|been)\b|may contain|includes|first appeared|originally|is part of|(?:was|is|has been|have been) (?:\p{L}+ly )?(?:amended|updated|corrected|edited|published|first|produced|supported|written|translated|republished|funded|generated|created|reproduced|being updated))\b|this (?:report|video) (?:was|has been) (?:\p{L}+ly )?(?:amended|updated|corrected|edited)\b|(?:an earlier|a previous|a) version of this\b|(?:editor[’']?s[’']? note|correction|clarification|corrections? and clarifications?|disclaimer|disclosure|privacy (?:notice|policy)|cookie (?:notice|policy)|note to (?:editors|readers))\s*[:–—-]|\(?this story has been (?:corrected|updated|refiled)|our standards\s*:|(?:terms (?:of (?:service|use)|and conditions|& conditions)|purchase licensing rights|reuse this content|(?:privacy|cookie) (?:policy|settings)|manage (?:cookies|preferences)|do not sell .{0,40}|get (?:rights|permission).{0,30})[^\p{L}]*$|the content you requested\b|the (?:comments below have|views expressed (?:in|here|above|are))\b|comments (?:have to|must|should|are (?:closed|moderated|subject))\b|data is a real-time\b)/iu
/** "Appeared in the December 3, 2025, print edition as \'…\'" */
const APPEARED =
  /^(?:(?:a version of )?this (?:article|story) |an? (?:shorter |longer )?version )?(?:also |first |originally )?appear(?:ed|s) (?:in|on) .{0,60}\b(?:print|edition|page|issue|newspaper)\b/iu
const NOTICE =
  /^<\/?[a-z]+[^<>]*>|^(?:var|function|window|self|document)[ .(]\S*[=({.]|\b(?:does not work for, consult|(?:in|to|with|from) (?:this|our) (?:free )?(?:(?:twice-)?(?:daily|weekly|monthly)|morning|evening|regular) (?:newsletter|email|briefing|podcast)|AI-generated (?:audio|voice|summary)|check your (?:internet )?connection|(?<=^|[.!?:] )comments (?:on this (?:article|story) )?are (?:now )?(?:open|closed|disabled)|(?:for|to|by) (?:paying |registered |premium )?(?:subscribers|members) only|subscriber-only|is not responsible for the content|we use (?:your sign|cookies)|you can unsubscribe\b|all rights reserved|may not be (?:published|reproduced|copied|broadcast|distributed), \p{L}+|(?:express|written|express written) permission (?:from|of)|this (?:site|website) is protected by|affiliate (?:links|commission)|opinions expressed (?:here|in this (?:article|column))|opens? (?:in (?:a )?)?new (?:tab|window))/iu
/** The same where it speaks to the reader. */
const NOTICE_TO_READER =
  /\b(?:privacy (?:policy|notice)|terms (?:of (?:service|use)|and conditions)|cookies|unsubscribe|by (?:signing up|subscribing|registering|clicking)|press standards|community guidelines)\b/iu

const AUTHOR_START =
  /^[^\p{L}]*(?:(?:[Bb][Yy]|[Ff]rom|FROM|[Ww]ords|[Ss]tory|[Rr]eport|[Tt]ext):? \p{Lu}[\p{L}.’'-]+(?: \p{L}[\p{L}.’'-]+){1,4}(?:,? (?:and|in|for|at|AND|IN|FOR|AT|with|WITH|of|[–—|-]) .{0,80}|, .{0,80})?$|[Bb][Yy] (?:our |the )?(?:\p{L}+ ){0,3}(?:correspondent|reporter|editor|writer|columnist|staff|agencies|team|desk)s?(?:,? .{2,40})?$|(?:[Aa]bout|ABOUT) (?:[Tt]he|THE) (?:[Aa]uthors?|AUTHORS?|[Ww]riters?)|(?:\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3} in \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?:,| and|$) ?){1,3}$|(?:[Ww]ords|[Ss]tory|[Rr]eport|[Ee]xclusive|EXCLUSIVE|[Aa]nalysis|ANALYSIS) (?:by|BY|from|FROM) .{2,80}$)/u
/** "Ana Paz, health correspondent", "Local Democracy Reporter" */
const BYLINE =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}(?:,| [-–—|]) (?:[\p{L}&-]+ ){0,4}(?:correspondent|reporter|editor|writer|columnist|journalist|staff|bureau chief)(?:,? (?:in|at|for) [\p{L} ]{2,30})?$/iu
/** "Ana Paz, Environment Correspondent, and Joe Lee in Lima" */
const BYLINE_OF_TWO =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}, (?:[\p{L}&-]+ ){0,4}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter),? and \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}(?:,? [\p{L} ,]{2,60})?$/u
const JOB =
  /^(?:\p{Lu}[\p{L}&-]+ )(?:[\p{L}&-]+ ){0,4}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Jj]ournalist|[Bb]ureau [Cc]hief|[Pp]roducer)s?(?:,? (?:in |at |for |BBC |ABC )?[\p{L} &-]{2,30})?$|^(?:[Rr]eporting|[Rr]eports?) from [\p{L} ,]{2,40}$|^(?:Correspondent|Reporter)$/u
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
  if (AUTHOR_START.test(passage) || BYLINE.test(passage) || BYLINE_OF_TWO.test(passage)) return true
  if (JOB.test(passage) && passage.includes(' ')) return true
  if (HANDLE.test(passage) && passage.length < 200 && !SPEECH.test(passage)) return true
  return AUTHOR_BOX.test(passage) && !SPEECH.test(passage) && passage.length < 300
}

const LONGEST_DESK = 60

const ADDRESSES_READER =
  /^[^\p{L}]*(?:subscribe\b|(?:something|anything) to (?:say|add|tell)|you(?:[’']ve| have) just (?:read|been)|you(?:[’']re| are) reading|will you (?:help|join|support)|did you (?:enjoy|like|find)|before you go|what do you think|let us know|tell us|do you (?:want|have|know|agree|need)|would you like|can[’']t get enough|looking for|for more (?:stories|news|on|from|updates|of)|(?:follow|track|catch|check|see|explore|discover|browse|read|watch|listen|find|choose|add|tap|click|visit|stream|try|submit|send|get|join|sign|download|subscribe|register|upgrade|enjoy|enter|advertise|republish) (?!(?:and|or|as) |[^.!?]*(?<!\b(?:you|we|that|which|who|they|and|it)) (?:is|are|was|were|has|have|had|will|would|could)\b)[^.!?]{0,100}\b(?:latest|newsletters?|inbox|app|podcasts?|whatsapp|channel|facebook|instagram|x|twitter|telegram|tiktok|youtube|notifications?|alerts?|updates|our (?:site|website|website|coverage|reporting|journalism|newsroom|reporters|stories|guide|community|team|partners)|website|comments?|stories|e-?mails?|puzzles?|quiz(?:zes)?|crosswords?|e-?paper|edition|subscription|account|profile|homepage|news alerts|breaking news|articles)\b|sign up|join (?:us|our|now|today|more than|over \d|the conversation|the [\p{L} ]{2,40}(?:channel|community|group))|get \d+ ?% ?off|get (?:our|the|your|unlimited|exclusive|more|current|latest|breaking|all the|news|instant)|receive (?:our|the|your|essential|daily|a daily|news)|take (?:our|[\p{L} ]{2,30} with you)|download (?:our|the)|register (?:now|today|for|to)|already (?:a (?:subscriber|member)|have an account)|become a|support (?:our|us|(?:\p{L}+ ){0,2}(?:journalism|news|newsroom|reporting))|like what you|love (?:local|our)|help (?:us|keep)|thank(?:s| you) for (?:reading|visiting|your support)|you have (?:\p{L}+|\d+) (?:free )?(?:articles|stories) (?:left|remaining)|to (?:continue|keep) reading|to read (?:more|the full|this)|donate|enjoy(?:ing)? (?:this|our|unlimited)|want (?:more|to)|have you (?:been|got|seen)|are you (?:affected|a)|were you|share your|tell us|contact us|email us|call us|get in touch|and you get|follow (?:us|our|[\p{L}’' ]{2,40}(?: on| at|[’']s coverage|$))|save (?:up to )?(?:\d+ ?%|[£$€]\d)|shop (?:now|our|here|at)|buy (?:now|the)|try (?:it|us|our)|start your|unlock|never miss|don[’']t miss|stay (?:informed|up to date|ahead|connected)|keep up (?:to date|with)|have (?:you got )?a (?:story|tip|question)|(?:do you have|got|have) an? (?:\p{L}+ ){0,2}(?:story|tip|question|photo|video)|do you know more|know more about|listen to (?:our|the|.{2,60}\bpodcast|.{2,60} on (?:BBC Sounds|Spotify|Apple Podcasts))|watch our|this (?:site|website) uses|we use (?:cookies|your)|we want to hear|accept (?:all )?cookies|for (?:just|only) [$£€]\d|for (?:more|all the latest|the latest) .{0,80}(?:follow|visit|click|sign up|subscribe|download|head (?:to|over)|go to|check|tune|see|read|join)|order (?:now|your)|claim your|(?:our|free) (?:\p{L}+ ){0,2}(?:newsletters?|e-?mails?|briefing|app)\b|(?:\p{L}+ ){0,3}newsletters?$|visit our|send (?:us )?your)/iu
const SELLS =
  /\b(?:subscri\w+|newsletters?|inbox|free trial|trial|\d+ ?% off|store|our app|the app|annual|obligation|discount|offers?|cookies|donation|membership|cancel any ?time|daily briefing|podcast|alerts|premium|ad-free|journalism|e-?mails?|whatsapp|channel)\b/iu

/** A command that opens a sentence or stands behind a colon. */
const INVITES =
  /(?:[.!?:–—|]\s+)(?:subscribe|sign up|register|join us|download|get (?:it|the|our|your)|follow|click|tap|donate|try it)\b/iu

/** What an interviewer’s question has not. */
const ASKS_FOR_US =
  /\b(?:our|us|comments?|stor(?:y|ies)|tips?|photos?|videos?|pictures?|affected|subscri\p{L}+|newsletters?|more|latest|news|app|articles?)\b/iu

function isBlurb(passage: string): boolean {
  if (SPEECH.test(passage) || /^[“"‘]/.test(passage)) return false
  if (INVITES.test(passage) && SELLS.test(passage)) return true
  if (isQuestionTitle(passage)) return ADDRESSES_READER.test(passage) && ASKS_FOR_US.test(passage)
  return ADDRESSES_READER.test(passage) && (SELLS.test(passage) || isHeading(passage) || passage.length < 200)
}
