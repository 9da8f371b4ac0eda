import type { Entity } from '../facts/entity'
import { type Fact, splitStatement } from '../facts/fact'
import type { FactForm } from './fact-form'

/** The form of a fact as it stands, for changing it. Names that are not there any more are shown by their ids. */
export function factToForm(fact: Fact, entities: ReadonlyMap<string, Pick<Entity, 'name'>>): FactForm {
  const nameOf = (id: string) => entities.get(id)?.name ?? id
  const { object, claimedBy } = fact
  return {
    kind: fact.kind,
    subject: nameOf(fact.subject),
    relation: fact.relation.replaceAll('-', ' '),
    answerType: object.type,
    answer: object.type === 'entity' ? splitStatement(fact).answer : object.text,
    unit: object.type === 'number' ? object.unit : '',
    asOf: fact.asOf,
    says: claimedBy === undefined ? 'fact' : 'claim',
    claimant: claimedBy === undefined ? '' : nameOf(claimedBy),
    closed: fact.closed ? 'on' : '',
    statement: fact.statement,
    ask: fact.ask,
  }
}
