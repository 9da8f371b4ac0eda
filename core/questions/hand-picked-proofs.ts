import { type ContentFinding, wrong } from '../facts/content-finding'
import type { FactObject } from '../facts/fact'
import type { FactBase } from './fact-base'
import { closingFact, contradicts } from './falsity-reason'

/**
 * Hand-picked wrong options whose `because` proves nothing: the fact named only gives context, and nothing closes the slot.
 * They are never offered, which their author should know.
 */
export function unprovenOptions(base: FactBase): ContentFinding[] {
  return base.live.flatMap((fact) =>
    fact.wrong.flatMap(({ entity, text = '', because }) => {
      const proof = because === 'closed' ? undefined : base.byId.get(because)
      const object: FactObject =
        entity === undefined ? { type: 'text', text, accept: [] } : { type: 'entity', id: entity }
      if (!proof || closingFact(base, fact) || contradicts(base, fact, proof, object)) return []
      const name = entity ?? text
      return [
        wrong(
          'facts.yaml',
          fact.id,
          `${because} does not show “${name}” false; name a fact that does, or close the slot`,
        ),
      ]
    }),
  )
}
