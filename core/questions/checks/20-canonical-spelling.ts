import type { Entity } from '../../facts/entity'
import { containsWords, foldText } from '../../facts/fold'
import type { FactBase } from '../fact-base'
import { type CheckContext, type Finding, warning } from '../finding'
import type { Question } from '../question'
import { textsOf } from '../question-parts'
import { withoutQuotations } from '../quotations'

/** 20: names are spelt as the dossier spells them; other transliterations and sources’ mistakes stand in quotations alone. */
export function canonicalSpelling(question: Question, { base }: CheckContext): Finding[] {
  const spellings = straysIn(base)
  return textsOf(question).flatMap(({ text, optionId }) => {
    const own = withoutQuotations(text)
    const found = spellings.find(({ spelling }) => containsWords(own, spelling))
    if (!found) return []
    return [warning(20, question, `“${found.spelling}” is spelt “${found.name}” here`, optionId)]
  })
}

type Stray = { spelling: string; name: string }

/** Looked up once for all questions of a dossier. */
const kept = new WeakMap<FactBase, Stray[]>()

function straysIn(base: FactBase): Stray[] {
  const known = kept.get(base)
  if (known) return known
  const found = [...base.index.byId.values()].flatMap((entity) =>
    strays(entity).map((spelling) => ({ spelling, name: entity.name })),
  )
  kept.set(base, found)
  return found
}

/** Spellings that are not the dossier’s, but for those that only differ in marks, case or an article. */
function strays({ name, aliases }: Entity): string[] {
  return aliases
    .filter(
      ({ reason, text }) => (reason === 'transliteration' || reason === 'source-error') && !containsWords(name, text),
    )
    .map(({ text }) => text)
    .filter((text) => foldText(text) !== foldText(name))
}
