import { type Fact, plainStatement } from '../../facts/fact'
import { comparable, type Distractor } from '../choose-distractors'
import { answerText, type FactBase } from '../fact-base'
import type { Option } from '../question'
import type { SingleChoiceQuestion } from '../types/single-choice'
import type { Material } from './builder'
import { factPart, givesAwayKey } from './fact-part'
import { optionId } from './option-id'

/** The fact's own question with up to four wrong options; null where nothing is shown false or the words give the key away. */
export function buildSingleChoice({ base, fact, distractors }: Material): SingleChoiceQuestion | null {
  if (distractors.length === 0 || givesAwayKey(base, fact, fact.ask)) return null
  const id = `${fact.id}.choice`
  const ordered = fact.object.type === 'number' || fact.object.type === 'date'
  const below = ordered ? distractors.filter(({ object }) => comparable(object) < comparable(fact.object)).length : 0
  const wrong = distractors.map((distractor) => wrongOption(id, distractor))
  const options = [...wrong.slice(0, below), keyOption(base, fact, id), ...wrong.slice(below)]
  return {
    ...factPart(base, fact, fact.ask),
    id,
    type: 'single-choice',
    form: 'choice',
    ordered,
    // Unordered options stand in the order of their ids: the key's place in the bank tells nothing.
    options: ordered ? options : options.sort((a, b) => (a.id < b.id ? -1 : 1)),
    planted: null,
  }
}

function keyOption(base: FactBase, fact: Fact, questionId: string): Option {
  const text = answerText(base.index, fact.object)
  return {
    id: optionId(questionId, text),
    text,
    isKey: true,
    entityId: fact.object.type === 'entity' ? fact.object.id : null,
    rationale: plainStatement(fact),
    falsity: null,
    confusesWith: null,
  }
}

function wrongOption(questionId: string, { object, text, falsity, rationale, confusesWith }: Distractor): Option {
  const entityId = object.type === 'entity' ? object.id : null
  return { id: optionId(questionId, text), text, isKey: false, entityId, rationale, falsity, confusesWith }
}
