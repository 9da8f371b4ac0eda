import { Field, TextAreaField } from '@/components/field'
import { FactKind } from '@/core/facts/fact'
import { NEITHER_SIDE } from '@/core/facts/side-of-fact'
import { DIFFICULTIES } from '@/core/questions/difficulty'
import { TYPE_NAMES } from '@/core/questions/types-for-authors'
import type { Bank } from '@/server/sets/read-bank'
import { KIND_NAMES } from './kind-names'
import type { SetFormValues } from './set-form'

type FieldsProps = { formId: string; values: SetFormValues; problems: Record<string, string>; bank: Bank }

/** Everything that a set says of itself: name, amount, and the recipe. */
export function SetFields({ formId, values, problems, bank }: FieldsProps) {
  return (
    <>
      <Field
        id={`${formId}-title`}
        name="title"
        label="Name"
        hint="As it stands in your list, and above each attempt."
        defaultValue={values.title}
        error={problems.title}
        maxLength={2_000}
        autoComplete="off"
      />
      <TextAreaField
        id={`${formId}-description`}
        name="description"
        label="What it is about (optional)"
        rows={2}
        defaultValue={values.description}
        error={problems.description}
        maxLength={2_000}
      />
      <Field
        id={`${formId}-count`}
        name="count"
        label="How many questions an attempt asks"
        type="number"
        inputMode="numeric"
        min={1}
        max={50}
        defaultValue={values.count}
        error={problems.count}
      />
      <fieldset className="field">
        <legend>Where the questions come from</legend>
        <Choice type="radio" name="how" value="recipe" isTicked={values.how === 'recipe'}>
          Everything that fits the recipe below, and what you pick besides
        </Choice>
        <Choice type="radio" name="how" value="picks" isTicked={values.how === 'picks'}>
          Only the questions you pick one by one
        </Choice>
      </fieldset>
      <div className="set-recipe">
        <Group legend="Topics" name="topics" ticked={values.topics} choices={topicsOf(bank)} />
        <Group legend="Kinds of facts" name="kinds" ticked={values.kinds} choices={kindsOf(bank)} />
        <Group legend="Sides" name="sides" ticked={values.sides} choices={sidesOf(bank)} />
        <Group
          legend="Ways of asking"
          name="types"
          ticked={values.types}
          choices={TYPE_NAMES.map(({ type, name }) => ({ value: type, label: name }))}
          note="At most one in ten is true or false."
        />
        <Group
          legend="Difficulty"
          name="difficulties"
          ticked={values.difficulties}
          choices={DIFFICULTIES.map((level) => ({ value: level, label: LEVELS[level] }))}
          note="Estimated, and corrected by answers as they come in."
        />
      </div>
      <fieldset className="field">
        <legend>Order</legend>
        <Choice type="checkbox" name="fixedOrder" value="on" isTicked={values.fixedOrder}>
          Ask in the order of the set, picked questions first
        </Choice>
      </fieldset>
    </>
  )
}

type GroupChoice = { value: string; label: string }

function Group(props: {
  legend: string
  name: string
  choices: GroupChoice[]
  ticked: readonly string[]
  note?: string
}) {
  if (props.choices.length === 0) return null
  return (
    <fieldset className="field">
      <legend>
        {props.legend} <span className="font-[400] text-ink-2">None ticked: any</span>
      </legend>
      {props.note && <p className="hint">{props.note}</p>}
      {props.choices.map(({ value, label }) => (
        <Choice key={value} type="checkbox" name={props.name} value={value} isTicked={props.ticked.includes(value)}>
          {label}
        </Choice>
      ))}
    </fieldset>
  )
}

type ChoiceProps = { type: 'radio' | 'checkbox'; name: string; value: string; isTicked: boolean; children: string }

function Choice({ type, name, value, isTicked, children }: ChoiceProps) {
  return (
    <label className="choice">
      <input type={type} name={name} value={value} defaultChecked={isTicked} />
      <span>{children}</span>
    </label>
  )
}

const LEVELS = { easy: 'Easy', medium: 'Medium', hard: 'Hard' }

function topicsOf({ dossier }: Bank): GroupChoice[] {
  return dossier.head.topics.map(({ id, title }) => ({ value: id, label: title }))
}

/** Only kinds and sides that the dossier has. */
function kindsOf({ dossier }: Bank): GroupChoice[] {
  const found = new Set(dossier.facts.map(({ kind }) => kind))
  return FactKind.options.filter((kind) => found.has(kind)).map((kind) => ({ value: kind, label: KIND_NAMES[kind] }))
}

function sidesOf({ entries, index }: Bank): GroupChoice[] {
  const found = new Set(entries.flatMap(({ sides }) => sides))
  const named = [...found]
    .filter((side) => side !== NEITHER_SIDE)
    .map((side) => ({ value: side, label: index.byId.get(side)?.name ?? side }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
  return found.size > 1 ? [...named, { value: NEITHER_SIDE, label: 'Neither side' }] : []
}
