import type { Entity } from '../../facts/entity'
import { allNames, arePartAndWhole, rightNames } from '../../facts/entity-index'
import { type Fact, plainStatement } from '../../facts/fact'
import { containsWords } from '../../facts/fold'
import { hashText } from '../../hash'
import type { FactBase } from '../fact-base'
import type { Option } from '../question'
import type { WhoSaysQuestion } from '../types/who-says'
import type { Material } from './builder'
import { factPart } from './fact-part'
import { optionId } from './option-id'

const MOST_WRONG = 3
const FEWEST_WRONG = 2

/**
 * The claim without its claimant: who says it? Only where the dossier says that nobody else does (`soleClaimant`), for that
 * somebody is not reported to say a thing does not show that they do not. Wrong options are others who are heard in the
 * dossier. Null without two of them, or where the statement cannot be asked about by putting "who" in the claimant's place.
 */
export function buildWhoSays({ base, fact }: Material): WhoSaysQuestion | null {
  const claimant = base.index.byId.get(fact.claimedBy ?? '')
  if (!claimant || !fact.soleClaimant) return null
  const stem = whoStem(plainStatement(fact), claimant)
  if (stem === null) return null
  const others = otherSpeakers(base, fact, claimant, stem)
  if (others.length < FEWEST_WRONG) return null
  const id = `${fact.id}.who-says`
  const options = [
    keyOption(fact, claimant, id),
    ...others.map((other) => wrongOption(base, fact, claimant, other, id)),
  ]
  return {
    ...factPart(base, fact, stem),
    attribution: null,
    id,
    type: 'who-says',
    form: 'who-says',
    ordered: false,
    options: options.sort((a, b) => (a.id < b.id ? -1 : 1)),
    planted: null,
  }
}

/** The statement as a question for whoever makes the claim; null if that one is named twice, or in words that do not turn. */
function whoStem(statement: string, claimant: Entity): string | null {
  const found = findOnce(statement.replace(/\.$/, ''), claimant)
  if (!found) return null
  const { before, after } = found
  const asking = askingFor(claimant)
  const says = asking === 'which outlet' ? 'reported' : 'said'
  if (/^according to $/i.test(before)) return `${SCOPE}, ${asking} ${says} that ${after.replace(/^, /, '')}?`
  // "Whose" would have to take the noun along.
  if (/^[’']/.test(after) && asking === 'who') return null
  const asked = `${asking}${after}?`
  if (before === '') return `${SCOPE}, ${asked}`
  if (PART_OF.test(before)) return `${SCOPE}, ${lowerFirst(before)}${asked}`
  if (!LEAD.test(before)) return null
  const lead = before.replace(/,? $/, '')
  // "By Reuters’s report of 2 June 2025" says already by what it goes.
  return lead.startsWith('By ') ? `${lead}, ${asked}` : `${lead}, ${lowerFirst(SCOPE)}, ${asked}`
}

/** "A video caption of …" */
const PART_OF = /^An? (?:\p{Ll}+ ){1,3}(?:of|in|by) $/u
/** "In Berlin in late May 2025 …": when and where, and no clause of its own. */
const LEAD = /^(?:In|On|After|Before|At|By) (?:(?!that |which |who )[^ ,]+ )*[^ ,]+,? $/

const SCOPE = 'By the reports in this dossier'

function findOnce(statement: string, claimant: Entity): { before: string; after: string } | null {
  const names = namesInUse(claimant)
  const name = names.find((each) => containsWords(statement, each) && statement.includes(each))
  if (name === undefined) return null
  const at = statement.indexOf(name)
  const [before, after] = [statement.slice(0, at), statement.slice(at + name.length)]
  return names.some((each) => containsWords(`${before} ${after}`.replace(/[’']s?\b/g, ' '), each))
    ? null
    : { before, after }
}

/** The longest first, and of a person the surname; with an article where one stands before the name. */
function namesInUse(entity: Entity): string[] {
  const surname = entity.type === 'person' ? [entity.name.split(' ').at(-1) ?? ''] : []
  const names = [...rightNames(entity), ...surname].flatMap((name) => [`The ${name}`, `the ${name}`, name])
  const capitalised = names.map((name) => name.charAt(0).toUpperCase() + name.slice(1))
  return [...new Set([...names, ...capitalised])].filter((name) => name !== '').sort((a, b) => b.length - a.length)
}

type Asking = 'who' | 'which country' | 'which outlet' | 'which body'

const NOBODY_BUT: Record<Asking, string> = {
  who: 'nobody but',
  'which country': 'no country but',
  'which outlet': 'no outlet but',
  'which body': 'nobody but',
}

function askingFor({ type, roleClass }: Entity): Asking {
  if (type === 'country') return 'which country'
  if (type !== 'organisation') return 'who'
  return roleClass.includes(OUTLET) ? 'which outlet' : 'which body'
}

const OUTLET = 'outlet'

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Others who are heard in the dossier and answer the same question word, those most like the claimant first. */
function otherSpeakers(base: FactBase, fact: Fact, claimant: Entity, stem: string): Entity[] {
  const passedOnBy = new Set(fact.evidence.flatMap(({ article, via }) => [article, via ?? '']))
  const plain = stem.replace(/[’']s?(?=\P{L}|$)/gu, ' ')
  const fit = [...base.index.byId.values()].filter(
    (entity) =>
      entity.type === claimant.type &&
      entity.plural === claimant.plural &&
      askingFor(entity) === askingFor(claimant) &&
      isHeard(base, entity) &&
      // Who passes a claim on says it too; whom the stem names is not asked for.
      !passedOnBy.has(entity.id) &&
      !arePartAndWhole(base.index, entity.id, claimant.id) &&
      !namesSaid(entity).some((name) => containsWords(plain, name)),
  )
  const ranked = fit.map((entity) => ({
    entity,
    likeness: likeness(entity, claimant),
    order: hashText(`${fact.id} ${entity.id}`),
  }))
  return ranked
    .sort((a, b) => b.likeness - a.likeness || (a.order < b.order ? -1 : 1))
    .slice(0, MOST_WRONG)
    .map(({ entity }) => entity)
}

/** Somebody who makes a claim, or is the answer to who said, did or reported something. */
function isHeard(base: FactBase, { id }: Entity): boolean {
  return (
    base.live.some(({ claimedBy }) => claimedBy === id) ||
    (base.byAnswer.get(id) ?? []).some(({ kind }) => kind === 'statement')
  )
}

function namesSaid(entity: Entity): string[] {
  return entity.type === 'person' ? [...allNames(entity), entity.name.split(' ').at(-1) ?? ''] : allNames(entity)
}

/** Role classes in common; one more for the same side. */
function likeness(a: Entity, b: Entity): number {
  const common = a.roleClass.filter((name) => b.roleClass.includes(name)).length
  return common + (a.side !== undefined && a.side === b.side ? 1 : 0)
}

function keyOption(fact: Fact, { id: entityId, name }: Entity, questionId: string): Option {
  return {
    id: optionId(questionId, name),
    text: name,
    isKey: true,
    entityId,
    rationale: plainStatement(fact),
    falsity: null,
    confusesWith: null,
  }
}

function wrongOption(base: FactBase, fact: Fact, claimant: Entity, other: Entity, questionId: string): Option {
  const own = ownWords(base, fact, other)
  return {
    id: optionId(questionId, other.name),
    text: other.name,
    isKey: false,
    entityId: other.id,
    rationale: own ? plainStatement(own) : `The reports in this dossier have ${other.name} say other things.`,
    falsity: {
      kind: 'closed',
      factId: fact.id,
      reason: `In this dossier ${NOBODY_BUT[askingFor(claimant)]} ${claimant.name} is reported to say this.`,
    },
    confusesWith: own?.topic === fact.topic ? own.id : null,
  }
}

/** What the other one is reported to say instead: on the same dispute or topic if there is such a thing. */
function ownWords(base: FactBase, fact: Fact, { id }: Entity): Fact | undefined {
  const claims = base.live.filter(({ claimedBy }) => claimedBy === id)
  const said = (base.byAnswer.get(id) ?? []).filter(({ kind }) => kind === 'statement')
  const all = [...claims, ...said]
  return (
    all.find(({ dispute }) => dispute !== undefined && dispute === fact.dispute) ??
    all.find(({ topic }) => topic === fact.topic) ??
    all[0]
  )
}
