import { withSubjectArticle } from './articles'
import { composeStatement, toldOf } from './compose'
import type { FactForm } from './fact-form'

/**
 * Makes the statement and the question anew where somebody changed what they are made of and left them as they were proposed.
 * What was written by hand stays.
 */
export function settleForm(form: FactForm, proposed: FactForm): FactForm {
  const statement =
    form.statement === '' || (form.statement === proposed.statement && slotsOf(form) !== slotsOf(proposed))
      ? statementOf(form, proposed) || form.statement
      : form.statement
  const isOldAsk = form.ask === '' || (form.ask === proposed.ask && statement !== proposed.statement)
  return { ...form, statement, ask: isOldAsk ? '' : form.ask }
}

function slotsOf(form: FactForm): string {
  const { kind, subject, relation, answer, asOf } = form
  return JSON.stringify([kind, subject, relation, answer, claimantOf(form), asOf])
}

/** A proposed statement names its speaker before anybody chose that somebody says so. */
function claimantOf({ says, claimant }: FactForm): string {
  return says === 'fact' ? '' : claimant
}

function statementOf(form: FactForm, proposed: FactForm): string {
  const { kind, subject, relation, answer, unit, asOf } = form
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return ''
  const isSameAnswer = answer === proposed.answer && unit === proposed.unit
  const object =
    (isSameAnswer ? objectIn(proposed) : null) ?? (unit === '' || answer.endsWith(unit) ? answer : `${answer} ${unit}`)
  return composeStatement({
    kind,
    subject,
    relation,
    object,
    answer,
    claimant: claimantOf(form),
    asOf,
  })
}

/** What a proposed statement says after its relation, with what stands round the answer; null if it is put otherwise. */
function objectIn({ statement, subject, relation }: FactForm): string | null {
  const told = `${withSubjectArticle(subject)} ${toldOf(relation)} `
  const at = statement.toLowerCase().indexOf(told.toLowerCase())
  if (at < 0 || subject === '' || relation === '') return null
  const said = statement.slice(at + told.length).replace(/\.$/, '')
  return said.replace(/^(?:that|in|on) (?=\[\[)/, '').replace(/\[\[|\]\]/g, '')
}
