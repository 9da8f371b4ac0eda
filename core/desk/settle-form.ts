import { composeStatement } from './compose'
import type { FactForm } from './fact-form'

/**
 * Makes the statement and the question anew where somebody changed what they are made of and left them as they were proposed.
 * What was written by hand stays.
 */
export function settleForm(form: FactForm, proposed: FactForm): FactForm {
  const statement =
    form.statement === '' || (form.statement === proposed.statement && slotsOf(form) !== slotsOf(proposed))
      ? statementOf(form) || form.statement
      : form.statement
  const isOldAsk = form.ask === '' || (form.ask === proposed.ask && statement !== proposed.statement)
  return { ...form, statement, ask: isOldAsk ? '' : form.ask }
}

function slotsOf({ kind, subject, relation, answer, says, claimant, asOf }: FactForm): string {
  return JSON.stringify([kind, subject, relation, answer, says === 'claim' ? claimant : '', asOf])
}

function statementOf({ kind, subject, relation, answer, unit, says, claimant, asOf }: FactForm): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return ''
  const object = unit === '' || answer.endsWith(unit) ? answer : `${answer} ${unit}`
  return composeStatement({
    kind,
    subject,
    relation,
    object,
    answer,
    claimant: says === 'claim' ? claimant : '',
    asOf,
  })
}
