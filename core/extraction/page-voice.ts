/** Words and phrases that a page has where it speaks of itself, and what each tells by itself, in halves of what is enough. */
const OF_THE_PAGE: readonly [RegExp, number][] = [
  [
    /\bnewsletters?\b|\b(?:morning|daily|weekly|evening) (?:e-?mail|briefing|digest)\b|\binbox\b|\bunsubscribe\b|\bsubscribe\b/iu,
    2,
  ],
  [
    /\bpodcasts?\b|\be-?paper\b|\b(?:print|digital|sunday) edition\b|\bad-free\b|\bfree trial\b|\bpush (?:alerts|notifications)\b|\bnotifications?\b|\bpaywall\b/iu,
    2,
  ],
  [/\b(?:sign(?:ed|ing)? up|log(?:ged|ging)? in|free account|cancel any ?time|terms (?:and|of)|privacy)\b/iu, 2],
  [
    /\bour (?:\p{L}+ ){0,2}(?:website|site|app|coverage|journalis[mt]s?|reporters?|reporting|newsroom|readers|stories|story|team|work|page|pages|channel|community|mission|archive|partners|apps|live blog|homepage|editors?|event|survey|poll|crossword|guide|correspondents?)\b/iu,
    2,
  ],
  [
    /\bthis (?:\p{L}+ )?(?:article|story|page|interview|live blog|blog|piece|post|report|series|newsletter|photograph|headline|site|website)\b/iu,
    2,
  ],
  [
    /\b(?:readers?[’']? editor|in the comments|comments? (?:section|below)|full (?:story|report|interview)|free (?:articles|stories)|more (?:on this|stories|news|pictures|from us)|stories like this|comment on this|bring you|keep you (?:posted|updated|informed)|news tips?|readers like you|tomorrow[’']s paper|page \d+)\b/iu,
    2,
  ],
  [
    /\b(?:whatsapp|facebook|instagram|twitter|tiktok|telegram|youtube|spotify|apple podcasts|bbc sounds|app store|google play)\b/iu,
    1,
  ],
  [
    /\b(?:app|e-?mails?|briefing|alerts?|stor(?:y|ies)|articles?|readers?|journalis[mt]s?|website|online|edition|offers?|donat(?:e|ions?)|gift|headlines|delivered|latest|comments?|membership|members|subscriptions?|subscribers?|survey|poll|quiz|crosswords?|tickets|event|copy|account|coverage|webinar|updates?|free of charge|for free|voucher|discount|reporting)\b/iu,
    1,
  ],
  [
    /\bevery (?:morning|day|week|month|weekday|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:a|per) month\b|\b(?:half|full) price\b|\d+ ?(?:%|per cent) off\b/iu,
    1,
  ],
  // "Your first three months for $1."
  [
    /\b(?:first|next) (?:\p{L}+ |\d+ )?(?:weeks?|months?|year) (?:for|at|from) (?:just |only )?[$£€]\d|\b(?:for|from) (?:just |only )?[$£€]\d[\d.,]* (?:a|per|for the first) (?:week|month|year)/iu,
    3,
  ],
  [/\bplease\b|\bthank(?:s| you)\b|\bindependent\b|\bwhat matters\b|\bbehind the (?:headlines|news|stories)\b/iu, 1],
]
/** A command to whoever reads. */
const COMMAND =
  /(?:^|[.!?:–—] )(?:subscribe|sign|join|get|follow|download|read|listen|watch|hear|find|see|visit|click|tap|support|donate|help|tell|share|send|email|e-mail|write to|call|contact|register|log in|create|choose|turn on|enable|set|add|make|discover|explore|browse|enjoy|try|start|continue|stay|keep|never miss|don[’']t miss|be the first|let us|leave|submit|report|take (?:our|part|the)|vote|play|book|buy|order|pick up|claim|save|unlock|upgrade|become|win|enter|consider|hit|press|check|catch|sample|unsubscribe|complete)\b/iu
const ADDRESS: readonly [RegExp, number][] = [
  [COMMAND, 2],
  [/\b(?:you|your|yours)\b/iu, 1],
  [/\b(?:we|us|our|ours)\b/iu, 1],
  [/\?$/u, 0.5],
]
/** What a page that speaks of itself has not: somebody who says something, somebody spoken of. */
const OF_AN_ARTICLE: readonly [RegExp, number][] = [
  [/\b(?:said|says|told|added|announced|warned|according to|claimed|argued|asked)\b/iu, 4],
  [/[“”"]/u, 2],
  [/\b(?:he|she|his|him|they|them|their)\b/iu, 2],
  [/\b(?:was|were|had)\b/iu, 1],
]
const ENOUGH = 4
const MOST_WORDS_OF_VOICE = 70

/** Whether a line is the page’s own voice: it asks its reader for something, or tells of itself, and tells no news. */
export function isPageVoice(passage: string): boolean {
  const bare = passage.replace(/\((?:opens .{3,30})\)/giu, '')
  if (bare.split(/\s+/u).length > MOST_WORDS_OF_VOICE) return false
  const ofPage = weigh(bare, OF_THE_PAGE)
  const address = weigh(bare, ADDRESS)
  return ofPage > 0 && ofPage + address - weigh(bare, OF_AN_ARTICLE) >= ENOUGH
}

function weigh(passage: string, signs: readonly [RegExp, number][]): number {
  return signs.reduce((sum, [sign, weight]) => sum + (sign.test(passage) ? weight : 0), 0)
}
