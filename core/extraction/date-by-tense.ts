import { daysAfter, daysBetween, isoOf } from './iso-days'

/** A date in its sentence: its words, what stands before and behind them, and the day of publication. */
export type DatePlace = { text: string; before: string; after: string; published: string }

/** The weekday that is meant: the last one in a sentence that tells what was, the next one in one that tells what will be. */
export function weekdayOfPlace(wanted: number, place: DatePlace): string {
  const { text, published } = place
  const today = new Date(`${published}T12:00:00Z`)
  const isAhead = IS_SUBJECT.test(place.after) || tellsOfFuture(place)
  const step = isAhead ? (wanted - today.getUTCDay() + 7) % 7 : -((today.getUTCDay() - wanted + 7) % 7)
  const whole = step === 0 && /\b(?:next|last)\b/iu.test(text) ? (isAhead ? 7 : -7) : step
  return daysAfter(published, whole)
}

/** The day of a month without its year. */
export function dayOfPlace(month: number, day: number, place: DatePlace): string {
  const { text, published } = place
  const before = place.before.slice(-LONGEST_BEFORE)
  const year = Number(published.slice(0, 4))
  const distanceOf = (candidate: number) => daysBetween(isoOf(candidate, month, day), published)
  // A day ten months ahead would be told with its year: "the plan approved October 7" was days ago.
  const isJustPast =
    !/^next\b/iu.test(text) &&
    !MODAL.test(before.split(/[;,:]\s/u).at(-1) ?? '') &&
    [year - 1, year].some((candidate) => distanceOf(candidate) < 0 && distanceOf(candidate) >= -JUST_PAST_DAYS)
  const isAhead = tellsOfFuture(place) && !isJustPast
  const latest = SINCE.test(before) || hasHappened(before) ? 0 : HALF_YEAR_DAYS / 2
  const best = [year - 1, year, year + 1]
    .filter((candidate) => (isAhead ? distanceOf(candidate) >= 0 : distanceOf(candidate) <= latest))
    .sort((a, b) => Math.abs(distanceOf(a)) - Math.abs(distanceOf(b)))[0]
  return isoOf(best ?? year, month, day)
}

/** The month without its year. */
export function monthOfPlace(month: number, place: DatePlace): string {
  const [year = 0, publishedMonth = 0] = place.published.split('-').map(Number)
  const isToCome =
    month > publishedMonth && (IS_SUBJECT.test(place.after) || (AFTER_IT.test(place.before) && OPENS.test(place.after)))
  const before = place.before.slice(-LONGEST_BEFORE)
  const isFrom = month > publishedMonth && /\bfrom $/u.test(before) && !WAS.test(clauseOf(before))
  // "were told to leave by the end of January", in February
  const isJustPast =
    month < publishedMonth &&
    month >= publishedMonth - JUST_PAST_MONTHS &&
    !/^next\b/iu.test(place.text) &&
    WAS.test(clauseOf(before)) &&
    !MODAL.test(clauseOf(before))
  if (isToCome || isFrom || (!isJustPast && tellsOfFuture(place)))
    return isoOf(month < publishedMonth ? year + 1 : year, month)
  const isLast = /\blast\b/iu.test(place.text)
  return isoOf(month > publishedMonth || (isLast && month === publishedMonth) ? year - 1 : year, month)
}

const JUST_PAST_MONTHS = 2
const WAS = /\b(?:was|were|had|did|been|\p{Ll}{2,}ed)\b/u

/** "July looks dry" */
const IS_SUBJECT = /^ (?:is|looks|gets|brings|promises|marks|could|might)\b/u
/** "After December’s vote, the house will be renewed" */
const AFTER_IT = /^(?:after|following|at|in|with|during|before) $/iu
const OPENS = /^[’']s (?:[\p{L}-]+ ){0,3}[\p{L}-]+, (?:[\p{L}’'-]+ ){1,6}(?:will|would|could|might|is to|are to)\b/u

/** No further back is looked for what tells when a date was. */
const LONGEST_BEFORE = 400

function tellsOfFuture(place: DatePlace): boolean {
  const { text, after } = place
  if (/^(?:next|(?:this )?coming)\b/iu.test(text)) return true
  if (TELLS_OF_PAST.test(text)) return false
  const whole = place.before.slice(-LONGEST_BEFORE)
  const before = whole.replace(TIME_OF_DAY, (time) => (/^at /iu.test(time) ? 'on ' : '')).replace(FIRST_OF_TWO, '')
  if (/\bcoming $/u.test(before) || DEADLINE_ON.test(before)) return true
  if (SINCE.test(before)) return false
  if (IS_DEADLINE.test(after) && !/\b(?:missed|passed|expired|met|let|lapsed)\b/u.test(before)) return true
  if (WERE_TO.test(before)) return true
  if (HAD_PROMISED.test(before)) return CONDITION_BEHIND.test(after)
  // "were ordered to leave on Tuesday as the storm came near": it came, so that was the day.
  if (TOLD_TO.test(before) && AS_IT_WAS.test(after)) return false
  if (PUT_OFF.test(before) || TOLD_TO.test(before) || FOR_A_DAY.test(before)) return true
  if (AHEAD_OF.test(before)) return true
  if (/\bby (?:the )?$/u.test(before)) return CONDITION.test(before) || !HAD_BY_THEN.test(before)
  if (/\bbefore (?:the )?$/u.test(before) && CONDITION.test(before)) return true
  if (/\buntil (?:the )?$/u.test(before)) return !HAD_BY_THEN.test(before) && !LASTED.test(before)
  if (TIMETABLE.test(before) || IS_ON.test(before)) return true
  // "said on Sunday that it will": the day belongs to the saying.
  if (TOLD_ON.test(whole.replace(/\bon\s*$/iu, ''))) return false
  const clause = clauseOf(before)
  if (PLANNED_THEN_PAST.test(clause.slice(-LONGEST_CLAUSE))) return false
  // "From Monday, fares will rise": what the sentence opens with, but not "On Monday, she said it will".
  const isOpener = clause.trim().length < LONGEST_OPENER
  const behind = after.replace(/^,\s*/u, '')
  const opened = isOpener ? (behind.split(/[,;]\s|\b(?:said|says|told|announced|warned|that)\b/u)[0] ?? '') : ''
  return POLLS.test(opened) || [clause, opened].some((part) => TELLS_OF_FUTURE.test(part) || MAY.test(part))
}

function clauseOf(before: string): string {
  return (
    before
      .split(/[;,:]\s|\b(?:and(?! (?:\p{Lu}|[\d£$€]|(?:again|then|in|on|by|from|until|at)\b))|but|that)\b/u)
      .at(-1) ?? ''
  )
}

/** Longer than any preposition before a day. */
const LONGEST_OPENER = 8

/** Half a year: a day without its year is taken for the one closest to the day of publication. */
const HALF_YEAR_DAYS = 183
const MODAL = /\b(?:will|shall|[’']ll|would|could|might|must|going to)\b/iu
/** Days back within which a day without its year is no day of the next year. */
const JUST_PAST_DAYS = 45

/** "has been frozen since 1 January", "as recently as May": only what has been. */
const SINCE = /\b(?:since|as recently as|back in|back on|as far back as)(?: the)? $/iu
/** "between March and June", "from 4 to": both days are of one time. */
const FIRST_OF_TWO =
  /\b(?:between|from) (?:\p{Lu}\p{Ll}+(?: \d{1,2})?|\d{1,2}(?: \p{Lu}\p{Ll}+)?) (?:and|to|until|through) $/u
const DEADLINE_ON = /\bdeadline (?:of |is |on |set for )?$/u
/** "a Friday deadline" */
const IS_DEADLINE = /^(?:[’']s)? (?:[\p{L}-]+ )?deadline\b/u
const CONDITION_BEHIND = /^[^;:.]*\b(?:if|unless)\b/u
/** "ahead of Sunday’s election", "comes days before a summit in Lima on Friday" */
const AHEAD_OF =
  /\b(?:ahead of|in the run-up to|in preparation for|comes? (?:just |only |barely )?(?:(?:an?|\w+) )?(?:hours?|days?|weeks?|months?) before)\b[^,;:.]*$/iu
/** "The match is on Tuesday", "is in Lima on Tuesday" */
const IS_ON = /\b(?:is|are) (?:(?:in|at) (?:\p{Lu}[\p{L}’'-]+ ){1,3})?(?:on|this|at|in) $/u
/** "On Sunday, voters go to the polls" */
const POLLS =
  /\b(?:go(?:es)? to the polls|heads? to the polls|takes? office|takes place|kicks off|takes effect|comes into force|gets under ?way)\b/u

/** "ran from 20 January", "took office on 1 February": a day still to come was then a year ago. */
function hasHappened(before: string): boolean {
  const verb = HAPPENED_ON.exec(before)?.[1]
  return verb !== undefined && !PLANS.test(verb)
}

const HAPPENED_ON =
  /\b(ran|began|took (?:office|place|power|over|charge|effect)|died|met|fell|rose|left|born|won|lost|became|went|came|broke out|sank|held|shot|struck|shut|\p{Ll}{2,}ed)\b(?: [\p{L}’'-]+){0,4} $/u
const PLANS =
  /^(?:planned|scheduled|rescheduled|expected|proposed|called|announced|postponed|delayed|promised|agreed|needed|moved|fixed|booked|timed|listed|pencilled|urged|ordered|summoned|invited|wanted|hoped|offered|pledged|vowed|decided|intended|asked|demanded|threatened|based|named|limited|united|required|voted|extended|adjourned|remanded|tasked|slated|tabled)$/u

const TELLS_OF_FUTURE =
  /\b(?:will|shall|[’']ll|next|scheduled|due|expected to|set to|planned|plans? to|expects? (?:[\p{L}’'-]+ ){1,4}to|planning(?! \p{Ll})|planning (?:to|for|an?)|upcoming|to be|going to|would|could|should(?! have\b)|can(?:not|[’']t)?|might|must|(?:expects|forecasts|predicts|projects|anticipates|foresees)|(?:is|are) to \p{Ll}+|(?:has|have|needs?|intends?|aims?|unlikely|likely|poised|ready|about|on track|on course) to(?= \p{Ll})|(?:is|are|was|were) (?:expected|due|set(?! up\b)|likely|scheduled|forecasting|preparing|bracing)|forecast|slated|(?:threaten|agree|vot|decid|hope|want|aim|offer|promise|pledge|vow)\w* to)\b/iu
/** No further back is looked for what was planned. */
const LONGEST_CLAUSE = 150
/** "The planned closure was announced on Friday": what tells of the future describes something, and the verb behind it is past. */
const PLANNED_THEN_PAST =
  /\b(?:scheduled|due|planned|proposed|upcoming|next|forecast|slated|expected|to be)\b(?!.*\b(?:will|would|shall|could|might|must|(?:is|are|was|were|been) (?:expected|due|set|likely|scheduled|forecast|slated|planned))\b)(?!(?: \p{L}+)? (?:on|in|for|to) $).* (?:was|were|had|did|voted|ruled|met|said|told|announced|rejected|approved|backed|unveiled|confirmed|opposed|signed|began|started|failed|fell|won|lost|came|went|took|gave|made)\b(?!.* to \p{Ll}+(?: [\p{L}’'-]+){0,4} (?:on|in) $)/iu
/** In small letters, unlike the month. */
const MAY = /\bmay\b/u
/** "told them to return Thursday" */
const TOLD_TO =
  /\b(?:told|ordered|asked|urged|instructed|directed|invited|summoned|required|obliged|allowed)\b(?: [\p{L}’'-]+){0,5} to \p{Ll}+(?: [\p{L}’'-]+){0,5} $/u
/** "Rain is forecast for Friday" */
const FOR_A_DAY =
  /(?<!\b(?:remembered|known|noted|blamed|apologi[sz]ed|arrested|criticised|criticized) )\bfor (?:early |late )?$/u
/** "which were to have resumed on Friday", "They were to sail on Friday" */
const WERE_TO = /\b(?:was|were) to (?:have )?(?!be\b)\p{Ll}+[^,;:.]*$/u
/** "had offered to settle the cases in December" */
const HAD_PROMISED = /\bhad (?:threatened|agreed|voted|decided|offered|promised|pledged|vowed) to [^,;:.]*$/u
const AS_IT_WAS =
  /^(?: (?:night|evening|morning|afternoon))?,? (?:as|after|when|while) [^;:.]{2,120}? \p{Ll}+(?:ed|ore|ame|ent|ept|ell|ook|ose|ew)\b/u
/** "was adjourned until Friday" */
const PUT_OFF =
  /\b(?:postponed|delayed|extended|adjourned|suspended|remanded|deferred|cancelled|canceled|closed|shut|banned|barred|jailed|bailed)\b[^,;:.]*\buntil (?:the )?$/iu
const CONDITION =
  /\b(?:if|unless|provided|providing|as long as|on condition|assuming)\b(?![^,;:.]*\b(?:have|had)\b)[^,;:.]*$/iu
/** "had been signed by Wednesday", "could have sold it by May" */
const HAD_BY_THEN =
  /\b(?:had|was|were|did|(?:could|would|should|might|must) have)\b(?!(?:[^,;:.]|[,.]\d)*\b(?:will|to|would|must|could|may|might)\b)(?:[^,;:.]|[,.]\d)*$/iu
const LASTED = /\b(?:lasted|stayed|remained|continued|waited|worked|lived|went on|served)\b[^,;:.]*$/iu
/** "Rovers host Millbrook on Saturday": a present tense tells of a day to come. */
const TIMETABLE =
  /\b(?:hosts?|faces?|plays?|meets?|travels?|visits?|begins?|starts?|opens?|ends?|returns?|resumes?|closes?|takes? (?:place|on)|kicks? off|expires?|flies|arrives?|appears?|leaves?|launches|convenes?|reconvenes?|reopens?|comes? into force|takes? effect|goes to the polls|go to the polls|fly|arrive|choose|elect|continues|decides?|sits|airs|sails|departs|lapses|falls due|goes (?:on (?:trial|sale|strike|show)|ahead|live|before)|takes (?:office|over|up)|steps down|retires|turns|celebrates|gets under ?way|runs|applies|(?<!\b(?:the|these|those|of|more|all|its|their|his|her|\d) )(?:votes|marks|hears|stages|reports|publishes|releases))\b(?: (?!to\b)[\p{L}’'-]+){0,5} (?:on|in|from) $/u
/** "until 5pm on Friday" */
const TIME_OF_DAY = /(?:at )?(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?|midnight|noon|midday)(?: on)? $/iu
const TELLS_OF_PAST = /\b(?:last|past)\b/iu
const TOLD_ON = /\b(?:said|told|announced|confirmed|added|warned|reported|wrote)\s*$/iu
