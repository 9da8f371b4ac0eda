import { FormField, FormRadios, FormSelect, FormTextArea } from '@/app/_forms/action-form'
import type { DeskSuggestion } from '@/server/desk/read-desk'
import { Key } from './key'
import { KIND_NAMES, TYPE_NAMES } from './kind-names'

type FieldsProps = { suggestion: DeskSuggestion; names: readonly string[] }

/** A fact as a sentence and as the question made of it, and who says so. */
export function FactFields({ suggestion, names, letterKeys }: FieldsProps & { letterKeys: boolean }) {
  const { form, attributedTo, needsAttribution, state } = suggestion
  return (
    <>
      <datalist id="known-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <FormTextArea
        name="statement"
        label="The fact, in your own words"
        hint="One sentence, its answer in [[double brackets]]."
        rows={3}
        defaultValue={form.statement}
      />
      <FormTextArea
        name="ask"
        label="The question"
        hint="Left empty, it is made of the fact."
        rows={2}
        defaultValue={form.ask}
      />
      <FormRadios
        name="says"
        legend="Who says so?"
        hint={
          needsAttribution && state === 'open'
            ? 'The sentence reports what somebody says: choose before you accept.'
            : undefined
        }
        chosen={form.says}
        choices={[
          { value: 'fact', label: <WithKey label="Reported as fact" letter="F" shown={letterKeys} /> },
          {
            value: 'claim',
            label: <WithKey label="Somebody says it" letter="C" shown={letterKeys} />,
            hint: 'The statement and the question will name them.',
            after: (
              <FormField
                name="claimant"
                label="Who"
                list="known-names"
                autoComplete="off"
                defaultValue={form.claimant || (attributedTo ?? '')}
              />
            ),
          },
        ]}
      />
    </>
  )
}

/** What a fact is made of: what it is about, what is told of it, the answer and its kind. Open as long as something is missing. */
export function FactParts({ suggestion: { form } }: Pick<FieldsProps, 'suggestion'>) {
  const isWhole = [form.statement, form.subject, form.relation, form.answer].every((part) => part !== '')
  return (
    <details className="more parts" open={!isWhole || (form.answerType === 'number' && form.unit === '')}>
      <summary>What it is made of</summary>
      <div className="triple mt-3">
        <FormField name="subject" label="About" list="known-names" autoComplete="off" defaultValue={form.subject} />
        <FormField name="relation" label="What is told of it" autoComplete="off" defaultValue={form.relation} />
        <FormField name="answer" label="Answer" list="known-names" autoComplete="off" defaultValue={form.answer} />
        <FormSelect name="answerType" label="The answer is" defaultValue={form.answerType || 'text'}>
          {TYPE_NAMES.map(({ type, name }) => (
            <option key={type} value={type}>
              {name}
            </option>
          ))}
        </FormSelect>
        <FormField name="unit" label="Of what (for numbers)" autoComplete="off" defaultValue={form.unit} />
        <FormField name="asOf" label="True as of" type="date" defaultValue={form.asOf} />
        <FormSelect name="kind" label="Kind of fact" defaultValue={form.kind || 'statement'}>
          {KIND_NAMES.map(({ kind, name }) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </FormSelect>
      </div>
      <label className="choice mt-3">
        <input type="checkbox" name="closed" value="on" defaultChecked={form.closed !== ''} />
        <span>
          No other answer is right
          <span className="block text-2 text-ink-2">Then other names of the dossier can be wrong options.</span>
        </span>
      </label>
    </details>
  )
}

function WithKey({ label, letter, shown }: { label: string; letter: string; shown: boolean }) {
  return (
    <>
      {label} <Key letter={letter} shown={shown} />
    </>
  )
}
