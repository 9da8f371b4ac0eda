import type { FactKind } from '../facts/fact'

/** Verbs after which a clause is what somebody says is so. */
export const SAYS = new Set(
  'say tell add announce warn insist claim write state explain declare argue note reply confirm admit stress recall remark comment conclude report acknowledge allege caution maintain contend reveal disclose estimate believe suggest indicate show find think rule complain lament boast protest concede signal hint assert reiterate testify post tweet predict forecast understand learn point caution counter observe suspect presume reckon confess emphasise emphasize underline speculate conclude retort joke quip blast fume imply'.split(
    ' ',
  ),
)
/** Verbs of speech that do nothing else: what follows is said, never done. */
export const BARE_SPEECH = new Set(['say', 'tell', 'add', 'reply', 'comment', 'write', 'post', 'tweet'])
/** Verbs after which a clause is wanted, asked, promised or denied: nothing there is so. */
export const WANTS = new Set(
  'demand propose ask urge require request recommend promise pledge vow threaten agree deny doubt question hope want expect wish fear order instruct advise plan decide refuse offer accept call intend aim'.split(
    ' ',
  ),
)

/** Kinds of claims by verb, with the particles that belong to it: "call for", "rule out". An empty particle is none. */
const CLAIMS: [FactKind, string][] = [
  ['proposes', 'propose offer suggest outline|put forward|present unveil table'],
  ['demands', 'demand urge require request|insist on|call for|call on|ask for|press for|push for|appeal for|appeal to'],
  ['rejects', 'reject refuse dismiss oppose decline rebuff deny|rule out|turn down|push back on|vote against'],
  ['agrees', 'accept approve back endorse support ratify|agree to|agree on|agree with|agree|sign up to'],
]
const KIND_OF = new Map<string, FactKind>(
  CLAIMS.flatMap(([kind, list]) =>
    list.split('|').flatMap((group) => {
      const isPhrase = /^\S+ (?:on|for|to|out|down|back|forward|against|with|up)\b/.test(group)
      return (isPhrase ? [group] : group.split(' ')).map((verb): [string, FactKind] => [verb, kind])
    }),
  ),
)
const LONGEST_PARTICLE = 2

/** The kind of claim that a verb with the words after it makes, and how many of those words belong to the verb. */
export function claimKind(lemma: string, following: readonly string[]): { kind: FactKind; particles: number } | null {
  for (let particles = LONGEST_PARTICLE; particles >= 0; particles--) {
    const kind = KIND_OF.get([lemma, ...following.slice(0, particles)].join(' '))
    if (kind) return { kind, particles }
  }
  return null
}

/** Verbs of being, seeming and feeling: what they say is no event. */
export const NO_EVENT = new Set(
  'be seem appear remain look feel like love hate know want need hope expect believe think mean wish fear tend try seek consider understand see regard deserve matter depend have do get let keep stay become continue'.split(
    ' ',
  ),
)

/** Verbs of the mind: a date beside them says nothing of what happened. */
export const OF_THE_MIND = new Set(
  'look feel like love hate know want need hope believe think mean wish fear consider understand regard deserve matter'.split(
    ' ',
  ),
)

/** Past participles that are never a past tense: without an auxiliary they belong to a noun. */
export const ONLY_PARTICIPLE = new Set(
  'taken given seen known done gone written driven shown broken chosen spoken stolen frozen woken drawn grown thrown flown begun sung sunk torn worn sworn born eaten fallen forgotten hidden ridden risen shaken been forbidden beaten bitten blown'.split(
    ' ',
  ),
)

const IRREGULAR = new Map(
  'said:say told:tell held:hold met:meet led:lead won:win lost:lose sold:sell bought:buy paid:pay fell:fall rose:rise took:take gave:give made:make began:begin found:find left:leave put:put set:set cut:cut hit:hit shut:shut sent:send spent:spend built:build wrote:write beat:beat came:come went:go saw:see knew:know grew:grow drew:draw brought:bring caught:catch taught:teach thought:think fought:fight sought:seek struck:strike stood:stand kept:keep felt:feel became:become ran:run sat:sit broke:break chose:choose spoke:speak drove:drive flew:fly threw:throw alleged:allege argued:argue conceded:concede acknowledged:acknowledge'
    .split(' ')
    .map((pair) => {
      const [form = '', lemma = ''] = pair.split(':')
      return [form, lemma] as const
    }),
)

/** The base form of a verb; the reader’s own, corrected where it takes the form for a noun. */
export function lemmaOfVerb(lower: string, lemma: string): string {
  const known = IRREGULAR.get(lower)
  if (known) return known
  if (/^(?:bring|sing|ring|cling|spring)$/.test(lower)) return lower
  if (lemma !== lower || !/(?:s|ed|ing)$/.test(lower))
    return lemma.length > 2 || lemma === 'be' || lemma === 'do' || lemma === 'go' ? lemma : lower
  return lower.replace(/ies$/, 'y').replace(/(?:(?<=ch|sh|ss|x)es|s|ed|ing)$/, '')
}

const PAST_OF = new Map([
  ...[...IRREGULAR].map(([form, lemma]) => [lemma, form] as const),
  ...'have:had do:did lie:lay deal:dealt bear:bore wear:wore sweep:swept shoot:shot feed:fed spread:spread cost:cost bid:bid burst:burst shed:shed steal:stole sink:sank swing:swung shrink:shrank lend:lent bend:bent drink:drank swim:swam bind:bound wind:wound grind:ground eat:ate'
    .split(' ')
    .map((pair) => {
      const [lemma = '', form = ''] = pair.split(':')
      return [lemma, form] as const
    }),
])

/** "asked" of "ask": what a participle tells, as a sentence of its own would. */
export function pastOf(lemma: string): string {
  const known = PAST_OF.get(lemma)
  if (known) return known
  if (/(?:admi|permi)t$/.test(lemma)) return `${lemma}ted`
  return /e$/.test(lemma) ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
}

export const MODALS = new Set('would could might may must should can shall ought'.split(' '))
/** "is expected to visit": plans, told of as such. */
export const PLANNED = new Set('expect schedule plan set'.split(' '))
/** What is set as a term or asked for, whoever does it. */
export const SETS_TERMS = /\b(?:must|should|shall|ought to|has to|have to|needs? to)\b/iu
/** Verbs by which somebody estimates, promises, asks or claims: a figure behind them is the word of whoever does. */
export const SETS_OUT = new Set(
  'urge demand request require propose offer suggest recommend ask want call press push appeal vow promise pledge threaten claim warn insist hope plan estimate expect reckon forecast project predict believe fear anticipate suspect think assume presume calculate allege accuse blame argue contend maintain say state speculate envisage foresee budget intend aim wish seek order instruct tell agree'.split(
    ' ',
  ),
)
/** What an article tells without vouching for it. */
export const HEARSAY = /^(?:allegedly|reportedly|supposedly|purportedly|apparently|ostensibly)$/
/** "is thought to hold": somebody thinks so who is not named. */
export const HELD_TO_BE = new Set(
  'think believe fear allege suspect understand rumour rumor report say claim presume reckon consider assume suppose mean intend estimate predict project forecast tip rumoured'.split(
    ' ',
  ),
)
/** Verbs whose object is refused or undone: nothing in it is so. */
export const REFUSES = new Set('reject refuse dismiss oppose rebuff deny rule veto block abandon drop scrap'.split(' '))

/** Whether words of a relation say that somebody says, wants or estimates something. */
export function tellsOfWords(relation: string): boolean {
  return relation
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) =>
      [word, ...BASES.map(([end, base]) => word.replace(end, base)), lemmaOfVerb(word, word)].some(isOfWords),
    )
}

const BASES: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ie[sd]$/, 'y'],
  [/d$/, ''],
  [/ed$/, ''],
  [/(.)\1ed$/, '$1'],
]

function isOfWords(verb: string): boolean {
  return SAYS.has(verb) || WANTS.has(verb) || SETS_OUT.has(verb) || OPINIONS.test(verb)
}

const OPINIONS = /^(?:put|see|peg|describe|brand|label|dub|hail|denounce|call|accept|reject|dismiss|oppose)$/
