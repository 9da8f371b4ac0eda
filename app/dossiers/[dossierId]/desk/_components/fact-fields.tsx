import { FormField, FormRadios, FormSelect, FormTextArea } from '@/app/_forms/action-form'
import type { DeskSuggestion } from '@/server/desk/read-desk'
import { KIND_NAMES, TYPE_NAMES } from './kind-names'

/** The slots of a fact: what it is about, what is told, who says so, and the sentence and question made of them. */
export function FactFields({ suggestion, names }: { suggestion: DeskSuggestion; names: readonly string[] }) {
  const { form, attributedTo } = suggestion
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
        hint="One sentence that holds the answer."
        rows={3}
        defaultValue={form.statement}
      />
      <div className="triple">
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
      <FormRadios
        name="says"
        legend="Who says so?"
        chosen={form.says}
        choices={[
          { value: 'fact', label: 'Reported as fact' },
          {
            value: 'claim',
            label: 'Somebody says it',
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
      <FormTextArea
        name="ask"
        label="The question"
        hint="Left empty, it is made of the fact."
        rows={2}
        defaultValue={form.ask}
      />
      <label className="choice">
        <input type="checkbox" name="closed" value="on" defaultChecked={form.closed !== ''} />
        <span>
          No other answer is right
          <span className="block text-2 text-ink-2">Then other names of the dossier can be wrong options.</span>
        </span>
      </label>
    </>
  )
}
