import { plainStatement } from '../../facts/fact'
import { hashText } from '../../hash'
import type { FactBase } from '../fact-base'
import type { Option } from '../question'
import type { MultipleResponseQuestion } from '../types/multiple-response'
import type { Draft, Unfit } from './multiple-response-draft'
import { draftToldOf } from './multiple-response-told-of'
import { draftWanted } from './multiple-response-wanted'
import { optionId } from './option-id'

/** Questions with several right answers: what one side wants or turns down, and what is told of one person, country or source. */
export function buildMultipleResponse(base: FactBase): MultipleResponseQuestion[] {
  return [...draftWanted(base), ...draftToldOf(base)].map(toQuestion)
}

function toQuestion({ name, stem, keys, unfit, toldOf }: Draft): MultipleResponseQuestion {
  const facts = keys.map(({ fact }) => fact)
  const id = `several.${name}.${hashText(
    facts
      .map((fact) => fact.id)
      .sort()
      .join(' '),
  )}`
  const options = [
    ...keys.map((key) => keyOption(id, key, toldOf)),
    ...unfit.map((each) => unfitOption(id, each, toldOf)),
  ]
  return {
    id,
    type: 'multiple-response',
    form: 'multiple-response',
    factIds: facts.map((fact) => fact.id),
    topic: facts[0]?.topic ?? '',
    stem,
    attribution: null,
    isClaim: false,
    answerStatement: facts.map(plainStatement).join(' '),
    derived: facts.some(({ evidence }) => evidence.some(({ derived }) => derived !== undefined)),
    options: options.sort((a, b) => (a.id < b.id ? -1 : 1)),
    keyFacts: Object.fromEntries(keys.map(({ fact, text }) => [optionId(id, text), fact.id])),
    toldOf,
  }
}

function keyOption(questionId: string, { fact, text }: Draft['keys'][number], toldOf: string | null): Option {
  return {
    id: optionId(questionId, text),
    text,
    isKey: true,
    entityId: toldOf === null && fact.object.type === 'entity' ? fact.object.id : null,
    rationale: plainStatement(fact),
    falsity: null,
    confusesWith: null,
  }
}

function unfitOption(questionId: string, { fact, text, falsity }: Unfit, toldOf: string | null): Option {
  return {
    id: optionId(questionId, text),
    text,
    isKey: false,
    entityId: toldOf === null && fact.object.type === 'entity' ? fact.object.id : null,
    rationale: plainStatement(fact),
    falsity,
    confusesWith: fact.id,
  }
}
